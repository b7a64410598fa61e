import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { portfolios } from '../../../../test/portfolios.ts';
import { compileProblem } from '../compile.ts';
import { readPortfolio } from '../read.ts';
import { Enumeration } from './enumeration.ts';
import { type Formulation, formulate } from './formulation.ts';
import { boxOf, type Domain, RelaxedModel } from './relaxed-model.ts';
import { openScope } from './scope.ts';
import { loadSolver, modelData, runMip } from './solver.ts';

const clock = () => performance.now();
const stop = () => ({ clock, until: clock() + 5000 });

/** The solver's own best value in a domain; null when it holds no plan. */
async function bestIn(draft: Formulation, domain: Domain): Promise<number | null> {
  const highs = await loadSolver();
  const { point } = runMip(highs, modelData(highs, draft, { whole: true, ...boxOf(domain) }), stop());
  return point && worth(draft, point);
}

const worth = (draft: Formulation, point: Float64Array): number =>
  Math.round(point.reduce((sum, x, c) => sum + x * draft.value[c]!, draft.constant));

async function relaxedDuals(draft: Formulation): Promise<Float64Array> {
  const highs = await loadSolver();
  return highs.withModel(
    modelData(highs, draft, { whole: false }),
    (model) => new RelaxedModel(highs, model, draft).solve(new Uint8Array(draft.columns)).rowDual,
  );
}

test('an enumerated node holds no better plan than the one found, and keeps every better one', async () => {
  await fc.assert(
    fc.asyncProperty(
      portfolios(9),
      fc.constantFrom(0, 0.7, 1, 1.4),
      fc.nat(3),
      async (portfolio, dearer, less) => {
        const problem = compileProblem(portfolio);
        const draft = formulate(problem, openScope(problem));
        if (!draft?.columns) return;
        const best = await bestIn(draft, new Uint8Array(draft.columns));
        const rowDual = (await relaxedDuals(draft)).map((price) => dearer * price);
        const domain = new Uint8Array(draft.columns);
        const value = (best ?? 0) - less;
        const found = new Enumeration(problem, draft, stop()).run(domain, draft.rows, { rowDual }, value);
        if (found.point) assert.ok(draft.rows.holds(found.point));
        const reached = found.point ? worth(draft, found.point) : value;
        if (best === null || value >= best) assert.equal(found.point, null);
        else if (found.done) assert.equal(reached, best);
        else assert.equal(await bestIn(draft, domain), best);
      },
    ),
    { numRuns: 150 },
  );
});

test('prices end the search for the best ten of twenty at once; without them it is given up', async () => {
  const initiative = (_: unknown, k: number) => ({
    id: `V${k}`,
    value: 10,
    modes: [{ name: 'in-house', duration: 1, demand: [{ team: 'it', perPeriod: [1] }] }],
  });
  const read = readPortfolio({
    format: 'augenmass-portfolio-1',
    id: 'twenty',
    periods: 1,
    periodsPerYear: 1,
    teams: [{ id: 'it', capacity: [10] }],
    budgets: { investive: [0], consumptive: [0] },
    projects: Array.from({ length: 20 }, initiative),
  });
  assert.ok(read.ok);
  const problem = compileProblem(read.value);
  const draft = formulate(problem, openScope(problem))!;
  const search = (rowDual: Float64Array) =>
    new Enumeration(problem, draft, stop()).run(new Uint8Array(20), draft.rows, { rowDual }, 99);
  const { done, point } = search(await relaxedDuals(draft));
  assert.deepEqual([done, point && worth(draft, point)], [true, 100]);
  assert.ok(!search(new Float64Array(draft.rows.count)).done);
});
