import assert from 'node:assert/strict';
import { test } from 'node:test';
import { candidate as bareCandidate } from '../../../../test/candidate.ts';
import { compileProblem } from '../../../planner/core/compile.ts';
import { solveInstant } from '../../../planner/core/instant.ts';
import { tellOutcome } from '../../../planner/core/outcome.ts';
import { noMeans } from '../../means/core/means.ts';
import type { Candidate } from './candidate.ts';
import { comparePlans } from './compare.ts';
import { type Frame, usualFrame } from './frame.ts';
import { withHand } from './hand.ts';
import { changeReason } from './move-reason.ts';
import { portfolioOf } from './portfolio.ts';
import { leftOutReason } from './reason.ts';
import { belowBestPercent, type DeadlineRow, drawSheet, dueAt, judgeDeadlines } from './sheet.ts';

const today = '2026-11-24';
const candidate = (id: string, points: number, more: Partial<Candidate> = {}): Candidate =>
  bareCandidate(id, {
    field: { code: 'HF1', name: 'Bürgerservice' },
    plannedEnd: '2029Q4',
    costs: [{ year: 2027, nature: 'investive', recurrence: 'one-off', cents: 6_000_000 }],
    efforts: [{ teamId: 'FV', quarter: null, days: 120 }],
    points,
    ...more,
  });

const calculate = (frame: Frame, candidates: Candidate[]) => {
  const input = {
    candidates,
    teams: [{ id: 'FV', code: 'FV', name: 'Fachverfahren', daysIn: () => 15 }],
    budgets: [{ year: 2027, nature: 'investive' as const, cents: 20_000_000 }],
    means: noMeans(2027),
    commitments: [{ year: 2027, commitment: 'plan-year-1' as const }],
  };
  const basis = portfolioOf(input, frame, today);
  const problem = compileProblem(basis.portfolio);
  const solution = solveInstant(problem, { seed: 1, steps: 500, clock: () => 0 });
  return { basis, outcome: tellOutcome(problem, solution, { seconds: 0, seed: 1 }) };
};

const frame = usualFrame(today);
const three = [candidate('A', 60), candidate('B', 40), candidate('C', 90, { field: null })];

test('the sheet shows what is in, what is out and why, the load of the team and the use of the money', () => {
  const { basis, outcome } = calculate(frame, three);
  const sheet = drawSheet(basis, outcome, null);
  assert.deepEqual(
    sheet.groups.map(({ code, bars }) => [code, bars.map(({ item }) => item.id)]),
    [['', ['C']]],
  );
  assert.deepEqual(
    sheet.leftOut.map(({ item }) => item.id),
    ['A', 'B'],
  );
  assert.match(
    leftOutReason(sheet.leftOut[0]!.why, basis, 'de'),
    /^es fehlen 5 Personaltage \(Fachverfahren, Q1\/27\)/,
  );
  assert.deepEqual(sheet.teams[0]!.days.slice(0, 2), [10, 10]);
  assert.deepEqual(sheet.money[0], {
    year: 2027,
    nature: 'investive',
    usedCents: 6_000_000,
    limitCents: 20_000_000,
    carriedCents: 0,
    commitment: 'plan-year-1',
  });
  assert.equal(sheet.money[1]!.carriedCents, 14_000_000);
  assert.equal(sheet.money.find(({ nature }) => nature === 'consumptive')!.limitCents, null);
});

test('what nobody has put a figure to is named beside the sums, and a zero somebody has said is not', () => {
  const free = candidate('A', 60, {
    efforts: [],
    costs: [
      { year: 2027, nature: 'investive', recurrence: 'one-off', cents: null },
      { year: 2030, nature: 'consumptive', recurrence: 'running', cents: 0 },
    ],
  });
  const { basis, outcome } = calculate(frame, [free, candidate('C', 90)]);
  const { uncounted, limited } = drawSheet(basis, outcome, null);
  const ids = (items: { id: string }[]) => items.map(({ id }) => id);
  assert.deepEqual(
    [ids(uncounted.effort), ids(uncounted.cost), ids(uncounted.running)],
    [['A'], ['A'], ['C']],
  );
  assert.deepEqual(limited, { money: true, people: true });
});

test('two plans differ in what came, went and moved', () => {
  const short = three.map((one) => ({ ...one, plannedEnd: '2027Q4', efforts: [] }));
  const before = calculate(frame, short);
  const hands = withHand(withHand([], 'A', { initiativeId: 'A', kind: 'out' }), 'B', {
    initiativeId: 'B',
    kind: 'at',
    start: frame.from + 4,
  });
  const after = calculate({ ...frame, hands }, short);
  const { differences, same } = comparePlans(before, after);
  assert.deepEqual(
    differences.map((one) => [one.item.id, one.kind, one.kind === 'moved' ? one.by : null]),
    [
      ['A', 'went', null],
      ['B', 'moved', 4],
    ],
  );
  assert.equal(same, 1);
  assert.deepEqual(withHand(hands, 'A', null), [hands[1]]);
});

test('what runs on to the same end has not moved when the later plan begins later', () => {
  const running = candidate('A', 60, { state: 'in-progress', plannedStart: '2027Q1', plannedEnd: '2028Q2' });
  const before = calculate(frame, [running]);
  const nextYear = { ...frame, from: frame.from + 4 };
  assert.deepEqual(comparePlans(before, calculate(nextYear, [running])), { same: 1, differences: [] });
  const later = calculate(nextYear, [{ ...running, forecastEnd: '2028Q3' }]);
  const { differences } = comparePlans(before, later);
  assert.deepEqual(
    differences.map((one) => [one.kind, one.kind === 'moved' && one.by, changeReason(one, later, 'de')]),
    [['moved', 1, 'läuft; Ende nach der Prognose']],
  );
});

test('what takes longer than before has not been pushed back by others', () => {
  const before = calculate(frame, [candidate('A', 60, { plannedEnd: '2027Q2', efforts: [] })]);
  const after = calculate(frame, [candidate('A', 60, { plannedEnd: '2027Q4', efforts: [] })]);
  const [moved] = comparePlans(before, after).differences;
  assert.equal(changeReason(moved!, after, 'de'), 'dauert 4 Quartale statt 2');
});

test('how far below the best a plan is at most, is rounded up', () => {
  assert.equal(belowBestPercent(0), 0);
  assert.equal(belowBestPercent(0.0101), 1);
  assert.equal(belowBestPercent(0.0111), 1.1);
  assert.equal(belowBestPercent(null), null);
});

test('a deadline that is missed lies inside the bar, one that is just held lies at its end', () => {
  const at = (deadline: string) => dueAt({ legal: true, deadline }, { from: 4 * 2027, quarters: 12 });
  assert.equal(at('2027-09-30'), 3);
  assert.equal(at('2027-12-31'), 4);
  assert.ok(at('2027-08-01')! > 2.3 && at('2027-08-01')! < 2.4);
  assert.ok(at('2027-12-06')! < 4);
  assert.equal(at('2026-12-31'), 0);
  assert.equal(at('2030-01-31'), null);
  assert.equal(dueAt({ legal: false, deadline: '2027-09-30' }, { from: 4 * 2027, quarters: 12 }), null);
});

test('a deadline the plan holds, but rather not in reality, is unlikely and not simply held', () => {
  const row = (held: boolean, chance: number | null, assumptions: string[] = []) =>
    ({ held, chance, item: { assumptions } }) as unknown as DeadlineRow;
  const rows = [row(true, 0.07), row(true, 0.96), row(true, null), row(false, null)];
  assert.deepEqual(judgeDeadlines([...rows, row(true, null, ['deadline-lost'])]), { missed: 2, unlikely: 1 });
});
