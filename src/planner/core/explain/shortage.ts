import { namedOverloads } from '../exact/relief.ts';
import type { Choice, Problem } from '../problem.ts';
import type { Overload } from '../solve.ts';

/** What is left of each limit beside a plan. */
export function leftBeside(problem: Problem, choice: Choice): Float64Array {
  const left = Float64Array.from(problem.limit);
  for (const o of choice) if (o >= 0) take(problem, left, o, 1);
  return left;
}

export function take(problem: Problem, left: Float64Array, o: number, sign: number): void {
  for (let e = problem.entryFirst[o]!; e < problem.entryFirst[o + 1]!; e++) {
    const row = problem.entryRow[e]!;
    left[row] = left[row]! - sign * problem.entryAmount[e]!;
  }
}

/** Periods in which an initiative may run beside those chosen. */
export type Window = { from: number; to: number };

export function windowBeside(problem: Problem, choice: Choice, i: number): Window {
  const { predecessors, predecessorLag, successors, successorLag } = problem;
  const window = { from: 0, to: problem.periods - 1 };
  for (let e = predecessors.first[i]!; e < predecessors.first[i + 1]!; e++) {
    const o = choice[predecessors.to[e]!]!;
    if (o >= 0) window.from = Math.max(window.from, problem.optionFinish[o]! + 1 + predecessorLag[e]!);
  }
  for (let e = successors.first[i]!; e < successors.first[i + 1]!; e++) {
    const o = choice[successors.to[e]!]!;
    if (o >= 0) window.to = Math.min(window.to, problem.optionStart[o]! - 1 - successorLag[e]!);
  }
  return window;
}

export type Place = {
  option: number;
  /** Rows of the problem that are short, and by how much, when the option is taken beside the rest. */
  short: Map<number, number>;
  /** Sum of the shares of the limits that are missing. */
  lack: number;
};

/** The option that lacks least beside what is taken; of equal ones the more valuable. Null without any. */
export function findPlace(
  problem: Problem,
  left: Float64Array,
  i: number,
  window: Window,
  atLeast = 0,
): Place | null {
  let best: Place | null = null;
  for (let o = problem.optionFirst[i]!; o < problem.optionFirst[i + 1]!; o++) {
    if (problem.optionStart[o]! < window.from || problem.optionFinish[o]! > window.to) continue;
    if (problem.optionValue[o]! < atLeast) continue;
    const place = placeOf(problem, left, o);
    const closer = best === null || place.lack < best.lack - 1e-12;
    const dearer = best !== null && place.lack <= best.lack && isDearer(problem, o, best.option);
    if (closer || dearer) best = place;
  }
  return best;
}

const isDearer = (problem: Problem, o: number, than: number): boolean =>
  problem.optionValue[o]! > problem.optionValue[than]!;

function placeOf(problem: Problem, left: Float64Array, option: number): Place {
  const short = new Map<number, number>();
  let lack = 0;
  for (let e = problem.entryFirst[option]!; e < problem.entryFirst[option + 1]!; e++) {
    const row = problem.entryRow[e]!;
    const by = problem.entryAmount[e]! - Math.max(0, left[row]!);
    if (by <= 0) continue;
    short.set(row, by);
    lack += by / Math.max(1, problem.limit[row]!);
  }
  return { option, short, lack };
}

export function overloadsOf(problem: Problem, short: Map<number, number>): Overload[] {
  const rows = new Float64Array(problem.rows);
  for (const [row, by] of short) rows[row] = by;
  return namedOverloads(problem, rows);
}

/** Those in the plan that take from the short limits, largest share first. */
export function takersOf(problem: Problem, choice: Choice, short: Map<number, number>): number[] {
  const shares: { i: number; share: number }[] = [];
  choice.forEach((o, i) => {
    if (o < 0) return;
    let share = 0;
    for (let e = problem.entryFirst[o]!; e < problem.entryFirst[o + 1]!; e++) {
      const row = problem.entryRow[e]!;
      if (short.has(row)) share += problem.entryAmount[e]! / Math.max(1, problem.limit[row]!);
    }
    if (share > 0) shares.push({ i, share });
  });
  return shares.sort((a, b) => b.share - a.share).map(({ i }) => i);
}
