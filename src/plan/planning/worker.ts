import { parentPort } from 'node:worker_threads';
import { compileProblem } from '../../planner/core/compile.ts';
import { findConflict } from '../../planner/core/conflict.ts';
import {
  findDisplacement,
  type Solve,
  unitChanges,
  valueOfMore,
} from '../../planner/core/explain/displacement.ts';
import { solveInstant } from '../../planner/core/instant.ts';
import type { Assignment, Portfolio } from '../../planner/core/model.ts';
import { type Outcome, tellOutcome } from '../../planner/core/outcome.ts';
import { repairPlan } from '../../planner/core/repair/repair.ts';
import { forecastRisk } from '../../planner/core/risk/risk.ts';
import type { Solution } from '../../planner/core/solve.ts';
import { type Insights, insightUnit } from './core/insights.ts';
import { orderChanges, withoutAuthorisations } from './core/order-limit.ts';

/** What this thread is asked: a plan at once, or what is to be known beside a plan. Answers carry the same number. */
export type PlanningTask =
  | { number: number; kind: 'instant'; portfolio: Portfolio; timeLimitMs: number }
  | { number: number; kind: 'repair'; portfolio: Portfolio; assignments: Assignment[]; timeLimitMs: number }
  | { number: number; kind: 'insights'; portfolio: Portfolio; assignments: Assignment[]; solveMs: number };

export type PlanningAnswer = { number: number; outcome: Outcome } | { number: number; insights: Insights };

const clock = (): number => performance.now();

parentPort?.on('message', async (task: PlanningTask) => {
  const { number } = task;
  const answer: PlanningAnswer =
    task.kind === 'instant'
      ? { number, outcome: planAtOnce(task.portfolio, task.timeLimitMs) }
      : task.kind === 'repair'
        ? { number, outcome: await planAround(task.portfolio, task.assignments, task.timeLimitMs) }
        : { number, insights: await lookBeside(task.portfolio, task.assignments, task.solveMs) };
  parentPort?.postMessage(answer);
});

function planAtOnce(portfolio: Portfolio, timeLimitMs: number): Outcome {
  const began = clock();
  const problem = compileProblem(portfolio);
  const solution = solveInstant(problem, { seed: 1, timeLimitMs, clock });
  const run = { seconds: (clock() - began) / 1000, seed: 1 };
  const outcome = tellOutcome(problem, solution, run);
  if (solution.choice) return outcome;
  const conflict = findConflict(portfolio, { seed: 1, clock, timeLimitMs });
  if (!conflict) return outcome;
  return { ...outcome, status: conflict.proven === false ? 'unknown' : 'infeasible', conflict };
}

/** Without a plan that is close, one made anew. */
async function planAround(
  portfolio: Portfolio,
  assignments: Assignment[],
  timeLimitMs: number,
): Promise<Outcome> {
  const began = clock();
  const problem = compileProblem(portfolio);
  const known = new Set(portfolio.projects.map(({ id }) => id));
  const adopted = { assignments: assignments.filter(({ id }) => known.has(id)) };
  const { choice, value } = await repairPlan(problem, adopted, { clock, timeLimitMs });
  if (!choice) return planAtOnce(portfolio, 300);
  const solution: Solution = { status: 'feasible', choice, value, bound: value, gap: null, steps: 0 };
  const outcome = tellOutcome(problem, solution, { seconds: (clock() - began) / 1000, seed: 1 });
  return { ...outcome, bound: null };
}

async function lookBeside(
  portfolio: Portfolio,
  assignments: Assignment[],
  solveMs: number,
): Promise<Insights> {
  const solve: Solve = (problem, warmStart) =>
    solveInstant(problem, { seed: 1, timeLimitMs: solveMs, clock, warmStart });
  const plan = { assignments };
  const chosen = new Set(assignments.map(({ id }) => id));
  const people = withoutAuthorisations(portfolio);
  const changes = [...unitChanges(people, insightUnit), ...orderChanges(portfolio, insightUnit.money)];
  const displacements = [];
  for (const { id } of portfolio.projects)
    if (!chosen.has(id)) displacements.push(await findDisplacement(portfolio, plan, id, solve));
  return {
    unit: insightUnit,
    gains: await valueOfMore(portfolio, plan, insightUnit, solve, changes),
    displacements,
    risk: forecastRisk(people, assignments, { runs: 10_000, seed: 1 }),
  };
}
