import { GIVEN_UP, longestTails, type Rcpsp } from './model.ts';
import { packedGeneration } from './packed.ts';

/**
 * The serial schedule generation scheme on flat arrays (Kolisch 1996), forwards and backwards.
 * Up to four resources of at most 127 units are packed; wider problems use one word per resource.
 */
export type Direction = 0 | 1;

export type Compiled = {
  count: number;
  durations: Int32Array;
  /** Per direction: what must be finished before activity i. */
  before: [Links, Links];
  /** Longest chain from the start of each activity onwards, per direction. */
  tails: [Int32Array, Int32Array];
  /** Least time from the finish of activity i to the end, per direction, by chains and by work behind it. */
  after: [Int32Array, Int32Array];
  horizon: number;
  generate: Generate;
  /** Start times assigned so far; divided by the count they are the schedules generated. */
  assigned: { starts: number };
};

export type Links = { first: Int32Array; to: Int32Array };

/**
 * Schedules the activities of the list one after the other as early as possible and
 * writes their finishes. The list must name predecessors first. Returns the makespan, or GIVEN_UP as soon as it is
 * clear that it would exceed the limit. The first `known` activities have their finishes already: these starts are
 * taken over, not assigned.
 */
export type Generate = (
  direction: Direction,
  list: Int32Array,
  finishes: Int32Array,
  limit: number,
  known: number,
) => number;

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
  const narrow = problem.capacities.length <= 4 && problem.capacities.every((capacity) => capacity <= 127);
  const parts = { count, durations, before, after, horizon, assigned: { starts: 0 } };
  return {
    ...parts,
    tails: [Int32Array.from(longestTails(problem)), Int32Array.from(longestTails(reversed))],
    generate: narrow ? packedGeneration(problem, parts) : wideGeneration(problem, parts),
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

export type Parts = Omit<Compiled, 'tails' | 'generate'>;

function wideGeneration(problem: Rcpsp, parts: Parts): Generate {
  const { count, durations, before, after, horizon, assigned } = parts;
  const width = problem.capacities.length;
  const need = Int32Array.from(problem.demands.flat());
  const free = new Int32Array(2 * horizon * width);
  const fits = (j: number, t: number): boolean => {
    for (let r = 0; r < width; r++) if (need[j * width + r]! > free[t * width + r]!) return false;
    return true;
  };
  const take = (j: number, t: number): void => {
    for (let r = 0; r < width; r++) free[t * width + r] = free[t * width + r]! - need[j * width + r]!;
  };
  return (direction, list, finishes, limit, known) => {
    const { first, to } = before[direction];
    for (let k = 0; k < free.length; k++) free[k] = problem.capacities[k % width]!;
    let makespan = 0;
    for (let k = 0; k < known; k++) {
      const j = list[k]!;
      for (let t = finishes[j]! - durations[j]!; t < finishes[j]!; t++) take(j, t);
      makespan = Math.max(makespan, finishes[j]!);
    }
    for (let k = known; k < count; k++) {
      const j = list[k]!;
      let start = 0;
      for (let e = first[j]!; e < first[j + 1]!; e++) start = Math.max(start, finishes[to[e]!]!);
      for (let t = start; t < start + durations[j]!; t++) if (!fits(j, t)) start = t + 1;
      assigned.starts++;
      if (start + durations[j]! + after[direction][j]! > limit) return GIVEN_UP;
      for (let t = start; t < start + durations[j]!; t++) take(j, t);
      finishes[j] = start + durations[j]!;
      makespan = Math.max(makespan, finishes[j]!);
    }
    return makespan;
  };
}
