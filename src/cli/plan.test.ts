import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { callProgram } from '../../test/command-line.ts';
import { openTempFolder } from '../../test/temp-folder.ts';

const folder = openTempFolder('plan');

const project = (id: string, value: number, days: number) => ({
  id,
  value,
  decay: 100,
  earliestStart: 0,
  modes: [
    {
      name: 'eigen',
      duration: 1,
      demand: [{ team: 'IT', perPeriod: [days] }],
      investive: [0],
      consumptive: [10],
    },
  ],
});
const portfolio = (capacity: number[]) => ({
  format: 'augenmass-portfolio-1',
  id: 'stadt',
  periods: 2,
  periodsPerYear: 2,
  teams: [{ id: 'IT', capacity }],
  budgets: { investive: [0], consumptive: [30] },
  projects: [project('akte', 50, 8), project('portal', 40, 9), project('app', 10, 4)],
});

function file(name: string, json: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify(json));
  return path;
}

const call = (...args: string[]) => callProgram(...(args[0] === 'risk' ? args : ['plan', ...args]));

const adopted = file('plan.json', {
  selected: [
    { id: 'akte', mode: 0, start: 0 },
    { id: 'portal', mode: 0, start: 1 },
  ],
});

test('the exact answer carries a reason for what is left out, and the change that lets it in', async () => {
  const { code, out } = await call(
    file('p.json', portfolio([10, 10])),
    '--mode',
    'exact',
    '--seconds',
    '5',
    '--json',
  );
  const answer = JSON.parse(out);
  assert.equal(code, 0);
  assert.equal(answer.status, 'optimal');
  assert.equal(answer.rejected[0].reason.kind, 'team');
  assert.deepEqual(answer.rejected[0].reason.change.limits, [{ kind: 'team', team: 'IT', period: 0, by: 2 }]);
});

test('explain names team, period and who took the days; solved again also what would be displaced', async () => {
  const path = file('p.json', portfolio([10, 10]));
  const plain = await call('explain', path, adopted);
  assert.equal(plain.code, 0);
  assert.match(plain.out, /Es fehlen 2 Personaltage bei Team IT in Periode 0\. Belegt durch: Vorhaben akte/);
  const { out } = await call('explain', path, adopted, '--solve', 'exact', '--json');
  const { displacements, gains, curve } = JSON.parse(out);
  assert.equal(displacements[0].id, 'app');
  assert.equal(displacements[0].loss, 27);
  assert.ok(gains.length > 0 && curve.length > 0);
});

test('repair moves only what a smaller team forces', async () => {
  const { code, out } = await call('repair', file('now.json', portfolio([9, 8])), adopted, '--json');
  const { changes, selected, effort } = JSON.parse(out);
  assert.equal(code, 0);
  assert.equal(effort, 2);
  assert.deepEqual(
    changes.map(({ id, kind }: { id: string; kind: string }) => `${id} ${kind}`),
    ['akte moved', 'portal moved'],
  );
  assert.equal(selected.length, 2);
});

test('a calculated plan names its bound, keeps all rules when checked, and its risk is forecast', async () => {
  const path = file('town.json', portfolio([10, 10]));
  const planned = await call(path, '--mode', 'exact', '--seconds', '5', '--json');
  const outcome = JSON.parse(planned.out);
  assert.deepEqual([planned.code, outcome.status, outcome.value], [0, 'optimal', outcome.bound]);
  const plan = file('planned.json', outcome);
  const checked = await call('check', path, plan, '--json');
  assert.deepEqual([checked.code, JSON.parse(checked.out).value], [0, outcome.value]);
  const { runs, finish } = JSON.parse((await call('risk', path, plan, '--runs', '200', '--json')).out);
  assert.deepEqual([runs, finish.p50 <= finish.p80], [200, true]);
});

test('a plan that breaks a rule is named by check with exit code 1, and risk takes none', async () => {
  const small = file('small.json', portfolio([5, 5]));
  assert.equal((await call('check', small, adopted)).code, 1);
  const risk = await call('risk', small, adopted);
  assert.deepEqual([risk.code, risk.out], [2, '']);
  assert.match(risk.err, /Der Plan ist ungültig/);
});

test('a mode or a number that does not exist is refused before anything is calculated', async () => {
  const path = file('town.json', portfolio([10, 10]));
  assert.match((await call(path, '--mode', 'quick')).err, /^--mode: „quick“ gibt es nicht/);
  assert.match((await call(path, '--seconds', '0')).err, /^--seconds: „0“ ist keine Zahl über 0\./);
  assert.match((await call(path, '--seed', '1.5')).err, /^--seed: „1\.5“ ist keine ganze Zahl/);
});

test('a plan that breaks a rule is not explained, a missing file is told', async () => {
  const broken = await call('explain', file('small.json', portfolio([5, 5])), adopted);
  assert.equal(broken.code, 1);
  assert.match(broken.err, /verletzt 2 Regeln/);
  const missing = await call('repair', join(folder, 'none.json'), adopted);
  assert.equal(missing.code, 2);
});
