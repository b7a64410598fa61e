import type { Random } from '../random.ts';
import type { Compiled, Direction } from './generation.ts';
import type { Rcpsp } from './model.ts';

/** Stretches looked at before the fullest is taken. */
const LOOKED_AT = 3;
const SHORTEST = 0.1;
const LONGEST = 0.4;

/**
 * Crossover that keeps a stretch of the mother's schedule in which the resources are well used (after the peak
 * crossover of Valls, Ballestin, Quintanilla 2008, EJOR 185): the father's activities before it, the stretch, the rest.
 */
export class StretchCrossover {
  private readonly compiled: Compiled;
  private readonly random: Random;
  private readonly child: Int32Array;
  private readonly work: Float64Array;
  /** Finishes of every list's schedule, in the direction opposite to the one the list is for. */
  private readonly finishes: [Int32Array, Int32Array];
  private readonly placed: Int32Array;
  private readonly inStretch: Int32Array;
  private stamp = 0;
  private filled = 0;

  constructor(problem: Rcpsp, compiled: Compiled, random: Random, size: number, child: Int32Array) {
    this.compiled = compiled;
    this.random = random;
    this.child = child;
    this.work = Float64Array.from(problem.durations, (duration, i) =>
      problem.capacities.reduce(
        (sum, capacity, r) => sum + (capacity > 0 ? (duration * problem.demands[i]![r]!) / capacity : 0),
        0,
      ),
    );
    this.finishes = [new Int32Array(size * child.length), new Int32Array(size * child.length)];
    this.placed = new Int32Array(child.length);
    this.inStretch = new Int32Array(child.length);
  }

  note(direction: Direction, at: number, finishes: Int32Array): void {
    this.finishes[direction].set(finishes, at * this.child.length);
  }

  cross(direction: Direction, lists: Int32Array, father: number, mother: number): void {
    const count = this.child.length;
    const [from, to] = this.chooseStretch(direction, lists, mother);
    this.stamp++;
    this.filled = 0;
    for (let k = from; k < to; k++) this.inStretch[lists[mother + k]!] = this.stamp;
    for (let k = 0, before = 0; k < count && before < from; k++) {
      const j = lists[father + k]!;
      if (this.inStretch[j] === this.stamp) continue;
      this.put(direction, j);
      before++;
    }
    for (let k = from; k < to; k++) this.put(direction, lists[mother + k]!);
    for (let k = 0; k < count; k++) this.put(direction, lists[father + k]!);
  }

  private chooseStretch(direction: Direction, lists: Int32Array, mother: number): [from: number, to: number] {
    const count = this.child.length;
    let best: [number, number] = [0, 0];
    let fullest = -1;
    for (let k = 0; k < LOOKED_AT; k++) {
      const share = SHORTEST + this.random.fraction() * (LONGEST - SHORTEST);
      const length = Math.min(count, Math.max(2, Math.floor(count * share)));
      const from = this.random.below(count - length + 1);
      const fullness = this.fullness(direction, lists, mother, from, from + length);
      if (fullness <= fullest) continue;
      fullest = fullness;
      best = [from, from + length];
    }
    return best;
  }

  private fullness(
    direction: Direction,
    lists: Int32Array,
    mother: number,
    from: number,
    to: number,
  ): number {
    const finishes = this.finishes[direction];
    let first = Number.MAX_SAFE_INTEGER;
    let last = 0;
    let work = 0;
    for (let k = from; k < to; k++) {
      const j = lists[mother + k]!;
      const finish = finishes[mother + j]!;
      const start = finish - this.compiled.durations[j]!;
      if (finish > last) last = finish;
      if (start < first) first = start;
      work += this.work[j]!;
    }
    return work / Math.max(1, last - first);
  }

  /** Appends the activity, after all that must be before it. */
  private put(direction: Direction, j: number): void {
    if (this.placed[j] === this.stamp) return;
    this.placed[j] = this.stamp;
    const { first, to } = this.compiled.before[direction];
    for (let e = first[j]!; e < first[j + 1]!; e++) this.put(direction, to[e]!);
    this.child[this.filled++] = j;
  }
}
