import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { allPlans, portfolios } from '../../../../test/portfolios.ts';
import { checkPlan } from '../check.ts';
import { compileProblem } from '../compile.ts';
import { solveExact } from '../exact/exact.ts';
import { assignmentsOf } from '../exact/relief.ts';
import type { Plan, Portfolio } from '../model.ts';
import { CHANGE_WEIGHTS, repairPlan } from './repair.ts';

const clock = () => performance.now();
const limits = { clock, timeLimitMs: 6000 };

async function adopt(portfolio: Portfolio): Promise<Plan | null> {
  const problem = compileProblem(portfolio);
  const { choice } = await solveExact(problem, limits);
  return choice && { assignments: assignmentsOf(problem, choice) };
}

/** The same sum, counted plainly from two plans. */
function effortBetween(before: Plan, after: Plan): number {
  let effort = 0;
  for (const from of before.assignments) {
    const to = after.assignments.find(({ id }) => id === from.id);
    if (!to) effort += CHANGE_WEIGHTS.dropped;
    else if (to.mode !== from.mode) effort += CHANGE_WEIGHTS.otherMode;
    else if (to.start !== from.start) effort += CHANGE_WEIGHTS.moved;
  }
  const known = new Set(before.assignments.map(({ id }) => id));
  return effort + CHANGE_WEIGHTS.added * after.assignments.filter(({ id }) => !known.has(id)).length;
}

test('a plan that still holds is left as it is', async () => {
  await fc.assert(
    fc.asyncProperty(portfolios(7), async (portfolio) => {
      const plan = await adopt(portfolio);
      if (!plan) return;
      const repair = await repairPlan(compileProblem(portfolio), plan, limits);
      assert.deepEqual(repair.changes, []);
      assert.equal(repair.effort, 0);
    }),
    { numRuns: 10 },
  );
});

test('after a slip the repair is the smallest change there is, and of these the most valuable', async () => {
  let repaired = 0;
  await fc.assert(
    fc.asyncProperty(portfolios(4), fc.nat(), fc.nat(1), async (portfolio, which, cut) => {
      const plan = await adopt(portfolio);
      const slipped = plan?.assignments[which % Math.max(1, plan.assignments.length)];
      if (!plan || !slipped) return;
      const now = structuredClone(portfolio);
      for (const project of now.projects)
        if (project.id === slipped.id) project.earliestStart = slipped.start + 1;
      now.budgets.consumptive[cut] = Math.floor(now.budgets.consumptive[cut]! / 2);
      const best = leastRepair(now, plan);
      const problem = compileProblem(now);
      const repair = await repairPlan(problem, plan, limits);
      assert.equal(repair.choice === null, best === null);
      if (!repair.choice || !best) return;
      const after = { assignments: assignmentsOf(problem, repair.choice) };
      assert.ok(checkPlan(now, after, repair.value).valid);
      assert.equal(effortBetween(plan, after), repair.effort);
      assert.deepEqual([repair.effort, repair.value, repair.status], [best.effort, best.value, 'optimal']);
      if (repair.effort > 0) repaired++;
    }),
    { numRuns: 20 },
  );
  assert.ok(repaired > 3);
});

function leastRepair(portfolio: Portfolio, adopted: Plan): { effort: number; value: number } | null {
  let best: { effort: number; value: number } | null = null;
  for (const plan of allPlans(portfolio)) {
    const { valid, value } = checkPlan(portfolio, plan);
    if (!valid) continue;
    const effort = effortBetween(adopted, plan);
    if (!best || effort < best.effort || (effort === best.effort && value > best.value))
      best = { effort, value };
  }
  return best;
}
