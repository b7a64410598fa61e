import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { allPlans, portfolios } from '../../../../test/portfolios.ts';
import { checkPlan } from '../check.ts';
import { compileProblem } from '../compile.ts';
import { solveInstant } from '../instant.ts';
import type { Portfolio } from '../model.ts';
import type { Solution } from '../solve.ts';
import { solveExact } from './exact.ts';
import { assignmentsOf } from './relief.ts';

const clock = () => performance.now();
const solve = (portfolio: Portfolio, onProgress?: Parameters<typeof solveExact>[1]['onProgress']) =>
  solveExact(compileProblem(portfolio), { clock, timeLimitMs: 3000, ...(onProgress ? { onProgress } : {}) });

function assertValid(portfolio: Portfolio, solution: Solution): void {
  if (!solution.choice) return;
  const assignments = assignmentsOf(compileProblem(portfolio), solution.choice);
  const { valid, value, violations } = checkPlan(portfolio, { assignments });
  assert.deepEqual(violations, []);
  assert.ok(valid);
  assert.equal(value, solution.value);
}

test('the exact plan is the best of all plans there are', async () => {
  await fc.assert(
    fc.asyncProperty(portfolios(4), async (portfolio) => {
      let best: number | null = null;
      for (const plan of allPlans(portfolio)) {
        const { valid, value } = checkPlan(portfolio, plan);
        if (valid) best = Math.max(best ?? 0, value);
      }
      const solution = await solve(portfolio);
      assertValid(portfolio, solution);
      assert.equal(solution.status, best === null ? 'infeasible' : 'optimal');
      if (best !== null) assert.equal(solution.value, best);
    }),
    { numRuns: 25 },
  );
});

test('the exact plan is never worth less than the instant plan, and no bound below a value', async () => {
  await fc.assert(
    fc.asyncProperty(portfolios(9), async (portfolio) => {
      const instant = solveInstant(compileProblem(portfolio), { seed: 1, steps: 64, clock });
      const exact = await solve(portfolio, ({ value, bound }) => assert.ok(value === null || bound >= value));
      assertValid(portfolio, exact);
      if (instant.choice) assertValid(portfolio, instant);
      if (instant.choice) assert.ok(exact.value >= instant.value);
      assert.ok(exact.bound >= exact.value);
      if (exact.choice) assert.ok(instant.bound >= exact.value);
    }),
    { numRuns: 20 },
  );
});

test('more budget never makes the exact plan worth less', async () => {
  await fc.assert(
    fc.asyncProperty(portfolios(8), fc.nat(10), fc.nat(1), async (portfolio, more, year) => {
      const richer = structuredClone(portfolio);
      richer.budgets.investive[year]! += more;
      richer.budgets.consumptive[year]! += more;
      const before = await solve(portfolio);
      const after = await solve(richer);
      assertValid(richer, after);
      if (before.choice) assert.ok(after.value >= before.value);
    }),
    { numRuns: 15 },
  );
});

test('a cancelled solve answers with what it has, and a valid bound', async () => {
  const [portfolio] = fc.sample(portfolios(9), { numRuns: 1, seed: 7 });
  const problem = compileProblem(portfolio!);
  const full = await solveExact(problem, { clock, timeLimitMs: 3000 });
  const cut = await solveExact(problem, { clock, timeLimitMs: 3000, signal: { aborted: true } });
  assert.ok(cut.bound >= full.value);
  assertValid(portfolio!, cut);
});
