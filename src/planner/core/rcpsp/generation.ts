import { longestTails, type Rcpsp } from './model.ts';
import { plainScheme } from './plain-scheme.ts';
import { fitsVectors, vectorScheme } from './vector-scheme.ts';

/** Forwards and backwards. */
export type Direction = 0 | 1;

export type Compiled = Parts &
  Scheme & {
    /** Longest chain from the start of each activity onwards, per direction. */
    tails: [Int32Array, Int32Array];
  };

export type Parts = {
  count: number;
  durations: Int32Array;
  /** Per direction: what must be finished before activity i. */
  before: [Links, Links];
  /** Least time from the finish of activity i to the end, per direction, by chains and by work behind it. */
  after: [Int32Array, Int32Array];
  horizon: number;
  /** Start times assigned so far; divided by the count they are the schedules generated. */
  assigned: { starts: number };
};

export type Links = { first: Int32Array; to: Int32Array };

/** The serial schedule generation scheme (Kolisch 1996). */
export type Scheme = {
  /** The activities in the order in which they are scheduled, predecessors first: to be written before `generate`. */
  list: Int32Array;
  /** The finish of each activity: written by `generate`. */
  finishes: Int32Array;
  /**
   * Schedules the activities one after the other as early as possible. Returns the makespan, or GIVEN_UP as soon as it is
   * clear that it would exceed the limit. The first `known` activities of the list have their finishes already: these
   * starts are taken over, not assigned.
   */
  generate(direction: Direction, limit: number, known: number): number;
};

export function compileRcpsp(problem: Rcpsp): Compiled {
  const count = problem.durations.length;
  const durations = Int32Array.from(problem.durations);
  const predecessors: number[][] = problem.successors.map(() => []);
  problem.successors.forEach((list, i) => {
    for (const j of list) predecessors[j]!.push(i);
  });
  const before: [Links, Links] = [flatten(predecessors), flatten(problem.successors)];
  const reversed = { ...problem, successors: predecessors };
  const after: [Int32Array, Int32Array] = [leastAfter(problem), leastAfter(reversed)];
  const horizon = durations.reduce((sum, duration) => sum + duration, 0) + 1;
  const parts = { count, durations, before, after, horizon, assigned: { starts: 0 } };
  return {
    ...parts,
    tails: [Int32Array.from(longestTails(problem)), Int32Array.from(longestTails(reversed))],
    ...(fitsVectors(problem) ? vectorScheme(problem, parts) : plainScheme(problem, parts)),
  };
}

/** Behind an activity come its longest chain and all the work of its successors, whichever takes longer. */
function leastAfter(problem: Rcpsp): Int32Array {
  const { durations, demands, capacities, successors } = problem;
  const tails = longestTails(problem);
  return Int32Array.from(durations, (duration, i) => {
    const behind = allBehind(successors, i);
    const work = capacities.map((capacity, r) => {
      let sum = 0;
      for (const j of behind) sum += durations[j]! * demands[j]![r]!;
      return capacity > 0 ? Math.ceil(sum / capacity) : 0;
    });
    return Math.max(tails[i]! - duration, ...work);
  });
}

function allBehind(successors: number[][], i: number): Set<number> {
  const behind = new Set<number>();
  const open = [...successors[i]!];
  for (let j = open.pop(); j !== undefined; j = open.pop()) {
    if (behind.has(j)) continue;
    behind.add(j);
    open.push(...successors[j]!);
  }
  return behind;
}

function flatten(lists: number[][]): Links {
  const first = new Int32Array(lists.length + 1);
  lists.forEach((list, i) => {
    first[i + 1] = first[i]! + list.length;
  });
  return { first, to: Int32Array.from(lists.flat()) };
}
