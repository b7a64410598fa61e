import { compileProblem } from '../compile.ts';
import { totalValue } from '../exact/improve.ts';
import { assignmentsOf } from '../exact/relief.ts';
import type { Id, Plan, Portfolio } from '../model.ts';
import { valueAt } from '../model.ts';
import type { Choice, Problem } from '../problem.ts';
import { changesOf, type PlanChange } from '../repair/repair.ts';
import type { Solution } from '../solve.ts';
import { applyChange, type Change, NO_CHANGE } from './change.ts';
import { choiceFrom } from './explain.ts';

/** Solves a problem, from a plan that is feasible in it where there is one: instant or exact, as the caller likes. */
export type Solve = (problem: Problem, warmStart?: Choice) => Promise<Solution> | Solution;

/** What happens when an initiative must be in the plan; found by solving again. */
export type Displacement = {
  id: Id;
  /** `impossible`: it cannot be held together with the must-haves (proven); `unknown`: no plan was found. */
  outcome: 'enters' | 'impossible' | 'unknown';
  /** Value the whole plan loses (0 or less: the plan was not the best one). */
  loss: number;
  /** What leaves, moves or comes in. */
  changes: PlanChange[];
  /** With this much more value the best plan contains it. */
  change: Change | null;
};

/** Forces an initiative in and solves again. */
export async function findDisplacement(
  portfolio: Portfolio,
  plan: Plan,
  id: Id,
  solve: Solve,
): Promise<Displacement> {
  const now = compileProblem(portfolio);
  const before = totalValue(now, choiceFrom(now, plan));
  const forced = structuredClone(portfolio);
  for (const project of forced.projects) if (project.id === id) project.mandatory = true;
  const problem = compileProblem(forced);
  const solution = await solve(problem);
  const base = { id, loss: 0, changes: [], change: null };
  if (!solution.choice)
    return { ...base, outcome: solution.status === 'infeasible' ? 'impossible' : 'unknown' };
  const loss = before - solution.value;
  return {
    id,
    outcome: 'enters',
    loss,
    changes: changesOf(problem, plan, solution.choice),
    change: {
      ...NO_CHANGE,
      values: [{ id, add: valueToEnter(portfolio, problem, solution.choice, id, loss) }],
    },
  };
}

/** The least extra value that outweighs the loss, at the finish it would have. */
function valueToEnter(portfolio: Portfolio, problem: Problem, choice: Choice, id: Id, loss: number): number {
  const i = portfolio.projects.findIndex((project) => project.id === id);
  const project = portfolio.projects[i]!;
  const finish = problem.optionFinish[choice[i]!]!;
  const now = valueAt(project, finish);
  const share = Math.max(200, 1000 - project.decay * Math.max(0, finish - project.earliestFinish)) / 1000;
  let add = Math.max(1, Math.floor(loss / share));
  while (valueAt({ ...project, value: project.value + add }, finish) - now <= loss) add++;
  return add;
}

/** What a change of the limits is worth: the best value with it less the one without. */
export type Gain = { change: Change; value: number; gain: number };

/**
 * Value of one more unit of each team (in every period) and of each budget (in one year), by solving again from the
 * plan, which stays feasible: a gain is never below 0. `days` and `money` are the size of a unit; other changes that only
 * loosen limits may be given instead.
 */
export async function valueOfMore(
  portfolio: Portfolio,
  plan: Plan,
  unit: { days: number; money: number },
  solve: Solve,
  changes: readonly Change[] = unitChanges(portfolio, unit),
): Promise<Gain[]> {
  const now = compileProblem(portfolio);
  const base = await solve(now, choiceFrom(now, plan));
  const gains: Gain[] = [];
  for (const change of changes) {
    const problem = compileProblem(applyChange(portfolio, change));
    const { value } = await solve(problem, choiceFrom(problem, plan));
    gains.push({ change, value, gain: Math.max(0, value - base.value) });
  }
  return gains.sort((a, b) => b.gain - a.gain);
}

export function unitChanges(
  portfolio: Pick<Portfolio, 'teams' | 'budgets'>,
  unit: { days: number; money: number },
): Change[] {
  const perTeam = portfolio.teams.map(({ id, capacity }) => ({
    ...NO_CHANGE,
    limits: capacity.map((_, period) => ({ kind: 'team' as const, team: id, period, by: unit.days })),
  }));
  const perYear = (['investive', 'consumptive'] as const).flatMap((kind) =>
    portfolio.budgets[kind].map((_, year) => ({ ...NO_CHANGE, limits: [{ kind, year, by: unit.money }] })),
  );
  return [...perTeam, ...perYear];
}

export type ParetoPoint = {
  /** Per mille of the budgets given. */
  share: number;
  /** Sum of the budgets at this share. */
  budget: number;
  value: number;
  bound: number;
  status: Solution['status'];
};

/**
 * Budget against value: solves with all budgets at each share (per mille, any order). A plan for less money is the
 * start for more, so the curve never falls.
 */
export async function findParetoCurve(
  portfolio: Portfolio,
  shares: number[],
  solve: Solve,
): Promise<ParetoPoint[]> {
  const points: ParetoPoint[] = [];
  let before: { problem: Problem; choice: Choice } | null = null;
  for (const share of shares.toSorted((a, b) => a - b)) {
    const scaled = scaleBudgets(portfolio, share);
    const problem = compileProblem(scaled);
    const warmStart = before && carryOver(before.problem, before.choice, problem);
    const { value, bound, status, choice } = await solve(problem, warmStart ?? undefined);
    if (choice) before = { problem, choice };
    const budget = [...scaled.budgets.investive, ...scaled.budgets.consumptive].reduce(
      (sum, b) => sum + b,
      0,
    );
    points.push({ share, budget, value, bound, status });
  }
  return points;
}

function scaleBudgets(portfolio: Portfolio, share: number): Portfolio {
  const scale = (amounts: number[]): number[] => amounts.map((amount) => Math.floor((amount * share) / 1000));
  const { investive, consumptive } = portfolio.budgets;
  const budgets = { ...portfolio.budgets, investive: scale(investive), consumptive: scale(consumptive) };
  return { ...portfolio, budgets };
}

/** The same plan in another problem over the same initiatives. */
function carryOver(from: Problem, choice: Choice, to: Problem): Choice {
  return choiceFrom(to, { assignments: assignmentsOf(from, choice) });
}
