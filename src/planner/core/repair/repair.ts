import { choiceOf, type Formulation, formulate, pointOf } from '../exact/formulation.ts';
import { totalValue } from '../exact/improve.ts';
import { openScope } from '../exact/scope.ts';
import { loadSolver, modelData, runMip } from '../exact/solver.ts';
import type { Assignment, Id, Plan } from '../model.ts';
import type { Choice, Problem } from '../problem.ts';
import type { ExactOptions } from '../solve.ts';

/** How an initiative differs from the adopted plan; periods from 0. */
export type PlanChange =
  | { id: Id; kind: 'moved' | 'other-mode'; from: Assignment; to: Assignment }
  | { id: Id; kind: 'dropped'; from: Assignment }
  | { id: Id; kind: 'added'; to: Assignment };

export type Repair = {
  status: 'optimal' | 'feasible' | 'infeasible' | 'unknown';
  choice: Choice | null;
  value: number;
  /** Weighted number of changes, and a proven lower bound of it. */
  effort: number;
  leastEffort: number;
  changes: PlanChange[];
};

export type RepairOptions = ExactOptions & {
  /** What a change counts; an initiative that moves and changes its mode counts once, as the dearer of both. */
  weights?: Partial<ChangeWeights>;
};

export type ChangeWeights = { moved: number; otherMode: number; dropped: number; added: number };

/** A dropped initiative weighs as much as five that move: a council notices the first, a team the second. */
export const CHANGE_WEIGHTS: ChangeWeights = { moved: 1, otherMode: 2, dropped: 5, added: 2 };

/**
 * The smallest change of an adopted plan that is feasible in the problem as it is now (a start slipped, a duration
 * grew, a budget was cut); among the smallest the one of greatest value. Two exact solves: first the least
 * effort, then the greatest value at that effort. Half of the time limit each.
 */
export async function repairPlan(problem: Problem, adopted: Plan, options: RepairOptions): Promise<Repair> {
  const highs = await loadSolver();
  const draft = formulate(problem, openScope(problem));
  if (!draft) return { status: 'infeasible', choice: null, value: 0, effort: 0, leastEffort: 0, changes: [] };
  const effort = effortOf(problem, draft, adopted, { ...CHANGE_WEIGHTS, ...options.weights });
  const began = options.clock();
  const stop = { clock: options.clock, signal: options.signal };
  const half = { ...stop, until: began + options.timeLimitMs / 2 };
  const cost = effort.columns.map((amount) => -amount);
  const first = runMip(highs, modelData(highs, { ...draft, value: cost }, { whole: true }), half);
  if (first.status === 'infeasible') return nothing('infeasible', effort.constant);
  if (!first.point) return nothing('unknown', effort.constant - Math.min(0, first.bound));
  const least = countEffort(effort, first.point);
  const rows = draft.rows.clone();
  effort.columns.forEach((amount, column) => {
    if (amount !== 0) rows.put(column, amount);
  });
  rows.close(Number.NEGATIVE_INFINITY, least - effort.constant + 1e-6);
  const start = choiceOf(problem, draft, first.point);
  const second = runMip(highs, modelData(highs, { ...draft, rows }, { whole: true }), {
    ...stop,
    until: began + options.timeLimitMs,
    start: pointOf(problem, draft, start),
  });
  const choice = second.point ? choiceOf(problem, draft, second.point) : start;
  const proven = first.status === 'optimal';
  return {
    status: proven && second.status === 'optimal' ? 'optimal' : 'feasible',
    choice,
    value: totalValue(problem, choice),
    effort: least,
    leastEffort: proven ? least : Math.max(0, Math.ceil(effort.constant - first.bound - 1e-6)),
    changes: changesOf(problem, adopted, choice),
  };
}

const nothing = (status: 'infeasible' | 'unknown', leastEffort: number): Repair => ({
  status,
  choice: null,
  value: 0,
  effort: 0,
  leastEffort,
  changes: [],
});

/** Effort of a plan: constant + Σ column × amount. Dropping is the constant, keeping takes it back. */
type Effort = { constant: number; columns: Float64Array };

function effortOf(problem: Problem, draft: Formulation, adopted: Plan, weights: ChangeWeights): Effort {
  const before = new Map(adopted.assignments.map((assignment) => [assignment.id, assignment]));
  const columns = new Float64Array(draft.columns);
  let constant = 0;
  problem.portfolio.projects.forEach((project) => {
    if (before.has(project.id)) constant += weights.dropped;
  });
  draft.option.forEach((o, column) => {
    const from = before.get(problem.portfolio.projects[problem.optionProject[o]!]!.id);
    if (!from) columns[column] = weights.added;
    else columns[column] = changeWeight(problem, o, from, weights) - weights.dropped;
  });
  return { constant, columns };
}

function changeWeight(problem: Problem, o: number, from: Assignment, weights: ChangeWeights): number {
  const moved = problem.optionStart[o] === from.start ? 0 : weights.moved;
  const otherMode = problem.optionMode[o] === from.mode ? 0 : weights.otherMode;
  return Math.max(moved, otherMode);
}

function countEffort({ constant, columns }: Effort, point: Float64Array): number {
  return columns.reduce((sum, amount, column) => sum + amount * Math.round(point[column]!), constant);
}

/** Every difference between the adopted plan and the choice, in the order of the portfolio. */
export function changesOf(problem: Problem, adopted: Plan, choice: Choice): PlanChange[] {
  const before = new Map(adopted.assignments.map((assignment) => [assignment.id, assignment]));
  return problem.portfolio.projects.flatMap(({ id }, i): PlanChange[] => {
    const from = before.get(id);
    const o = choice[i]!;
    if (o < 0) return from ? [{ id, kind: 'dropped', from }] : [];
    const to = {
      id,
      mode: problem.optionMode[o]!,
      start: problem.optionStart[o]!,
      finish: problem.optionFinish[o]!,
    };
    if (!from) return [{ id, kind: 'added', to }];
    if (from.mode !== to.mode) return [{ id, kind: 'other-mode', from, to }];
    return from.start === to.start ? [] : [{ id, kind: 'moved', from, to }];
  });
}
