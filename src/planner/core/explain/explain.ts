import { compileProblem, neighbours } from '../compile.ts';
import { nameRow } from '../exact/relief.ts';
import type { Assignment, Id, Plan, Portfolio } from '../model.ts';
import type { Choice, Problem } from '../problem.ts';
import type { Overload } from '../solve.ts';
import { type Change, NO_CHANGE } from './change.ts';
import { findPlace, leftBeside, overloadsOf, take, takersOf, windowBeside } from './shortage.ts';

/**
 * Why an initiative is left out, beside the plan as it stands (the others do not move):
 * `team` or `budget`: a limit is short; `predecessor`: something it needs is left out too and does not fit;
 * `excluded`: not together with one that is chosen, or its group is full; `time`: no start between its earliest
 * start, its predecessors and its deadline; `worth`: it fits, but what it adds is no gain (see `displacement`).
 */
export type LeftOutKind = 'team' | 'budget' | 'predecessor' | 'excluded' | 'time' | 'worth';

export type LeftOut = {
  id: Id;
  kind: LeftOutKind;
  /** What is missing, where; the first is the one that is short by the largest share. */
  shortage: Overload[];
  /** Needed and left out as well; they would come along. */
  missing: Id[];
  /** Those that exclude it: chosen, or needed by it and left out too. Empty also when its group allows none. */
  excludedBy: Id[];
  /** Who takes what is short, largest first, at most five. */
  takenBy: Id[];
  /** With this change the plan plus `enters` holds everything. Null: no change of limits lets it in. */
  change: Change | null;
  enters: Assignment[];
};

/** Why a chosen initiative does not finish earlier, although that would be worth more. */
export type Late = {
  id: Id;
  /** Periods behind its best finish, and the value that costs. */
  by: number;
  loss: number;
  kind: 'team' | 'budget' | 'predecessor' | 'free';
  shortage: Overload[];
  takenBy: Id[];
  /** The predecessor that finishes last. */
  predecessor: Id | null;
  change: Change | null;
  enters: Assignment[];
};

/** A limit the plan uses up, or that keeps something out. */
export type Binding = {
  limit: Overload;
  used: number;
  of: number;
  /** Left-out and late ones that this limit stops. */
  stops: Id[];
};

export type Explanation = { leftOut: LeftOut[]; late: Late[]; binding: Binding[] };

/** Explains a feasible plan by placing every left-out or late initiative beside it. About 1 ms per initiative. */
export function explainPlan(portfolio: Portfolio, plan: Plan): Explanation {
  const problem = compileProblem(portfolio, { keepOverloads: true });
  const choice = choiceFrom(problem, plan);
  const leftOut = indices(problem).filter((i) => choice[i]! < 0);
  const chosen = indices(problem).filter((i) => choice[i]! >= 0);
  const explained = leftOut.map((i) => explainLeftOut(problem, choice, i));
  const late = chosen.flatMap((i) => explainLate(problem, choice, i) ?? []);
  return { leftOut: explained, late, binding: findBinding(problem, choice, [...explained, ...late]) };
}

const indices = (problem: Problem): number[] => Array.from({ length: problem.count }, (_, i) => i);

const idOf = (problem: Problem, i: number): Id => problem.portfolio.projects[i]!.id;

/** The plan in compiled form. Throws when the plan names an option the problem does not have. */
export function choiceFrom(problem: Problem, plan: Plan): Choice {
  const choice = new Int32Array(problem.count).fill(-1);
  const index = new Map(problem.portfolio.projects.map(({ id }, i) => [id, i]));
  for (const { id, mode, start } of plan.assignments) {
    const i = index.get(id);
    const o = i === undefined ? -1 : optionAt(problem, i, mode, start);
    if (i === undefined || o < 0) throw new Error(`plan: no option ${id} mode ${mode} start ${start}`);
    choice[i] = o;
  }
  return choice;
}

export function optionAt(problem: Problem, i: number, mode: number, start: number): number {
  for (let o = problem.optionFirst[i]!; o < problem.optionFirst[i + 1]!; o++)
    if (problem.optionMode[o] === mode && problem.optionStart[o] === start) return o;
  return -1;
}

function explainLeftOut(problem: Problem, choice: Choice, i: number): LeftOut {
  const company = companyOf(problem, choice, i);
  const missing = company.filter((j) => j !== i).map((j) => idOf(problem, j));
  const base = { id: idOf(problem, i), shortage: [], missing, excludedBy: [], takenBy: [], enters: [] };
  const excludedBy = excludersOf(problem, choice, company);
  if (excludedBy)
    return { ...base, kind: 'excluded', excludedBy: excludedBy.map((j) => idOf(problem, j)), change: null };
  const placed = placeCompany(problem, choice, company);
  if (!placed) return { ...base, kind: 'time', change: null };
  const shortage = sortByShare(problem, overloadsOf(problem, placed.short));
  const first = shortage[0];
  const kind = !first
    ? 'worth'
    : placed.companyShort
      ? 'predecessor'
      : first.kind === 'team'
        ? 'team'
        : 'budget';
  return {
    ...base,
    kind,
    shortage,
    takenBy: takersOf(problem, choice, placed.short)
      .slice(0, 5)
      .map((j) => idOf(problem, j)),
    change: { ...NO_CHANGE, limits: shortage },
    enters: placed.options.map((o) => assignmentOf(problem, o)),
  };
}

/** The initiative with all it needs that is left out as well, predecessors first. */
function companyOf(problem: Problem, choice: Choice, i: number, seen: Set<number> = new Set()): number[] {
  if (seen.has(i) || choice[i]! >= 0) return [];
  seen.add(i);
  const before: number[] = [];
  for (const links of [problem.predecessors, problem.onlyWith])
    for (let e = links.first[i]!; e < links.first[i + 1]!; e++)
      before.push(...companyOf(problem, choice, links.to[e]!, seen));
  return [...before, i];
}

/** Those in the plan, or in the company itself, beside which it may not be chosen; null when it may. */
function excludersOf(problem: Problem, choice: Choice, company: number[]): number[] | null {
  const together = new Set([...company, ...indices(problem).filter((j) => choice[j]! >= 0)]);
  const out = new Set<number>();
  for (const i of company) {
    for (const j of neighbours(problem.notWith, i)) if (together.has(j)) out.add(j);
    for (const g of neighbours(problem.groupsOf, i)) {
      const inside = [...neighbours(problem.groupMembers, g)].filter((j) => together.has(j));
      if (inside.length > problem.groupAtMost[g]!) for (const j of inside) out.add(j);
    }
  }
  if (out.size === 0) return null;
  out.delete(company.at(-1)!);
  return [...out];
}

/** `companyShort`: what is placed before the initiative itself lacks something. */
type Placed = { options: number[]; short: Map<number, number>; companyShort: boolean };

/** Each at the place that lacks least, beside the plan and those placed before it. Null when one finds no time. */
function placeCompany(problem: Problem, choice: Choice, company: number[]): Placed | null {
  const left = leftBeside(problem, choice);
  const together = Int32Array.from(choice);
  const short = new Map<number, number>();
  let companyShort = false;
  for (const i of company) {
    const place = findPlace(problem, left, i, windowBeside(problem, together, i));
    if (!place) return null;
    companyShort = short.size > 0;
    together[i] = place.option;
    for (const [row, by] of place.short) short.set(row, (short.get(row) ?? 0) + by);
    take(problem, left, place.option, 1);
    for (const row of place.short.keys()) left[row] = 0;
  }
  return { options: company.map((i) => together[i]!), short, companyShort };
}

function sortByShare(problem: Problem, overloads: Overload[]): Overload[] {
  const share = (overload: Overload): number => overload.by / Math.max(1, limitOf(problem, overload));
  return overloads.sort((a, b) => share(b) - share(a));
}

export function limitOf({ portfolio }: Problem, limit: Overload): number {
  if (limit.kind !== 'team') return portfolio.budgets[limit.kind][limit.year] ?? 0;
  return portfolio.teams.find(({ id }) => id === limit.team)?.capacity[limit.period] ?? 0;
}

function assignmentOf(problem: Problem, o: number): Assignment {
  return {
    id: idOf(problem, problem.optionProject[o]!),
    mode: problem.optionMode[o]!,
    start: problem.optionStart[o]!,
    finish: problem.optionFinish[o]!,
  };
}

function explainLate(problem: Problem, choice: Choice, i: number): Late | null {
  const own = choice[i]!;
  const value = problem.optionValue[own]!;
  const project = problem.portfolio.projects[i]!;
  const by = problem.optionFinish[own]! - project.earliestFinish;
  if (by <= 0 || project.fixed || value >= project.value) return null;
  const left = leftBeside(problem, choice);
  take(problem, left, own, -1);
  const window = windowBeside(problem, choice, i);
  const place = findPlace(problem, left, i, window, value + 1);
  const base = { id: project.id, by, loss: project.value - value };
  const predecessor = lastPredecessor(problem, choice, i);
  if (!place)
    return { ...base, kind: 'predecessor', shortage: [], takenBy: [], predecessor, change: null, enters: [] };
  const shortage = sortByShare(problem, overloadsOf(problem, place.short));
  const others = Int32Array.from(choice);
  others[i] = -1;
  return {
    ...base,
    kind: !shortage[0] ? 'free' : shortage[0].kind === 'team' ? 'team' : 'budget',
    shortage,
    takenBy: takersOf(problem, others, place.short)
      .slice(0, 5)
      .map((j) => idOf(problem, j)),
    predecessor: null,
    change: { ...NO_CHANGE, limits: shortage },
    enters: [assignmentOf(problem, place.option)],
  };
}

function lastPredecessor(problem: Problem, choice: Choice, i: number): Id | null {
  const { predecessors, predecessorLag, optionFinish } = problem;
  let id: Id | null = null;
  let latest = -1;
  for (let e = predecessors.first[i]!; e < predecessors.first[i + 1]!; e++) {
    const o = choice[predecessors.to[e]!]!;
    const free = o < 0 ? -1 : optionFinish[o]! + 1 + predecessorLag[e]!;
    if (free <= latest) continue;
    latest = free;
    id = idOf(problem, predecessors.to[e]!);
  }
  return id;
}

function findBinding(problem: Problem, choice: Choice, explained: (LeftOut | Late)[]): Binding[] {
  const left = leftBeside(problem, choice);
  const stops = new Map<string, Id[]>();
  for (const { id, shortage } of explained)
    for (const limit of shortage) stops.set(limitKey(limit), [...(stops.get(limitKey(limit)) ?? []), id]);
  return Array.from(left, (rest, row) => ({ rest, row })).flatMap(({ rest, row }) => {
    const limit = nameRow(problem, row, 0);
    const stopped = stops.get(limitKey(limit)) ?? [];
    const of = problem.limit[row]!;
    if (of === 0 && stopped.length === 0) return [];
    return rest > 0 && stopped.length === 0 ? [] : [{ limit, used: of - rest, of, stops: stopped }];
  });
}

/** Names a limit, whatever its amount. */
export const limitKey = (limit: Overload): string =>
  limit.kind === 'team' ? `team ${limit.team} ${limit.period}` : `${limit.kind} ${limit.year}`;
