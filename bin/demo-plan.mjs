// Calculates the plans of the demo anew and writes data/demo/plan-answers.json: to be run after a change of the demo's
// initiatives, teams, budgets or duties, or of how plans are made; answers that still fit stay. Usage: node --import ./bin/jsx.mjs bin/demo-plan.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDemo } from '../src/demo/data.ts';
import { loadDemo } from '../src/demo/demo.ts';
import { demoDay, demoId, demoMunicipalityId } from '../src/demo/ids.ts';
import { demoParts } from '../src/demo/parts.ts';
import { startCalculation } from '../src/plan/planning/calculation.ts';
import { demoBasis, printOf } from '../src/plan/planning/demo.ts';
import { openTestDb } from '../test/open-test-db.ts';
import { root } from './setup.mjs';

const seconds = 120;
const db = await openTestDb();
await loadDemo(
  db,
  demoParts.filter(({ name }) => name !== 'planning'),
);
const { versions, scenarios } = readDemo('plan');
const file = join(root, 'data/demo/plan-answers.json');
const known = JSON.parse(readFileSync(file, 'utf8'));
const answers = {};
for (const plan of [...versions, ...scenarios]) {
  const { portfolio, items } = await db.inMunicipality(demoMunicipalityId, (tx) =>
    demoBasis(tx, demoId, plan, demoDay),
  );
  if (known[plan.key]?.print === printOf(portfolio)) {
    answers[plan.key] = known[plan.key];
    continue;
  }
  await startCalculation(plan.key, portfolio, seconds, async (calculated) => {
    if (calculated.state !== 'done') throw new Error(JSON.stringify(calculated));
    const { outcome, insights } = calculated;
    const codeOf = (id) => items.find((item) => item.id === id).code;
    const starts = Object.fromEntries(outcome.selected.map(({ id, start }) => [codeOf(id), start]));
    const { value, bound } = outcome;
    answers[plan.key] = { print: printOf(portfolio), value, bound, starts, insights };
    process.stdout.write(`${plan.key}: ${outcome.status} ${value} of ${bound}\n`);
  }).done;
}
writeFileSync(file, `${JSON.stringify(answers)}\n`);
await db.close();
