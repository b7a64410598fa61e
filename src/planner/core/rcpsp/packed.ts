import type { Direction, Generate, Parts } from './generation.ts';
import { GIVEN_UP, type Rcpsp } from './model.ts';

/** The sign bit of each byte: set when a resource falls below zero. */
const BELOW_ZERO = 0x80808080 | 0;

/** Length of a row: need, duration, least time after it, three predecessors, where further ones begin and end. */
const ROW = 8;

type Side = {
  /** What the scheme must know of each activity, side by side; predecessors it lacks are the activity itself. */
  rows: Int32Array;
  predecessors: Int32Array;
  free: Int32Array;
  full: number;
  assigned: { starts: number };
};

/**
 * Up to four resources of at most 127 units live in one 32-bit word per period: one subtraction and one
 * mask test whether an activity fits.
 */
export function packedGeneration(problem: Rcpsp, parts: Parts): Generate {
  const { before, horizon, assigned } = parts;
  const full = pack(problem.capacities);
  const need = problem.demands.map(pack);
  const free = new Int32Array(2 * horizon).fill(full);
  const side = (direction: Direction): Side => ({
    rows: rowsOf(need, parts, direction),
    predecessors: before[direction].to,
    free,
    full,
    assigned,
  });
  const sides = [side(0), side(1)] as const;
  return (direction, list, finishes, limit, known) => place(sides[direction], list, finishes, limit, known);
}

const pack = (amounts: number[]): number =>
  amounts.reduce((word, amount, r) => word | (amount << (8 * r)), 0);

function rowsOf(need: number[], { durations, before, after }: Parts, direction: Direction): Int32Array {
  const { first, to } = before[direction];
  const rows = new Int32Array(ROW * need.length);
  need.forEach((word, j) => {
    const last = first[j + 1]!;
    const three = [0, 1, 2].map((k) => (first[j]! + k < last ? to[first[j]! + k]! : j));
    rows.set(
      [word, durations[j]!, after[direction][j]!, ...three, Math.min(first[j]! + 3, last), last],
      ROW * j,
    );
  });
  return rows;
}

/** A function of its own, and everything in local names: in a closure the same loops take a tenth longer. */
function place(side: Side, list: Int32Array, finishes: Int32Array, limit: number, known: number): number {
  const { rows, predecessors, free, full, assigned } = side;
  const count = list.length;
  let makespan = takeOver(side, list, finishes, known);
  for (let k = known; k < count; k++) {
    const j = list[k]!;
    const row = ROW * j;
    finishes[j] = 0;
    let start = finishes[rows[row + 3]!]!;
    const second = finishes[rows[row + 4]!]!;
    const third = finishes[rows[row + 5]!]!;
    if (second > start) start = second;
    if (third > start) start = third;
    for (let e = rows[row + 6]!, last = rows[row + 7]!; e < last; e++) {
      const ready = finishes[predecessors[e]!]!;
      if (ready > start) start = ready;
    }
    const need = rows[row]!;
    const duration = rows[row + 1]!;
    let end = start + duration;
    // Looks back from the end; after a conflict only the periods not yet seen are looked at.
    let unseen = start;
    for (let t = end - 1; t >= unseen; t--) {
      if (((free[t]! - need) & BELOW_ZERO) === 0) continue;
      unseen = end;
      start = t + 1;
      end = start + duration;
      t = end;
    }
    if (end + rows[row + 2]! > limit) {
      free.fill(full, 0, makespan);
      assigned.starts += k - known + 1;
      return GIVEN_UP;
    }
    for (let t = start; t < end; t++) free[t] = free[t]! - need;
    finishes[j] = end;
    if (end > makespan) makespan = end;
  }
  free.fill(full, 0, makespan);
  assigned.starts += count - known;
  return makespan;
}

function takeOver({ rows, free }: Side, list: Int32Array, finishes: Int32Array, known: number): number {
  let makespan = 0;
  for (let k = 0; k < known; k++) {
    const row = ROW * list[k]!;
    const end = finishes[list[k]!]!;
    const need = rows[row]!;
    for (let t = end - rows[row + 1]!; t < end; t++) free[t] = free[t]! - need;
    if (end > makespan) makespan = end;
  }
  return makespan;
}
