import { Random } from '../random.ts';
import type { Clock } from '../solve.ts';
import { type Compiled, compileRcpsp, type Direction } from './generation.ts';
import { moveOne, sampleList } from './lists.ts';
import { criticalPath, lowerBound, type Rcpsp, type Schedule } from './model.ts';

export type RcpspOptions = {
  seed: number;
  /** Most schedules to generate; every pass of the generation scheme counts, forwards or backwards. */
  schedules?: number;
  timeLimitMs?: number;
  clock: Clock;
};

export type RcpspAnswer = Schedule & {
  criticalPath: number;
  /** A proven lower bound; the schedule is optimal when the makespan equals it. */
  bound: number;
  schedules: number;
};

/**
 * A short schedule by a genetic algorithm with two populations (after Debels, Vanhoucke 2005): the lists of one
 * population are scheduled backwards, those of the other forwards, so that every child is also a justification.
 * Deterministic for a seed and a number of schedules. Stops when the bound is reached.
 */
export function solveRcpsp(problem: Rcpsp, options: RcpspOptions): RcpspAnswer {
  const bound = lowerBound(problem);
  const genetic = new Genetic(problem, bound, options);
  genetic.run();
  return { ...genetic.schedule(), criticalPath: criticalPath(problem), bound, schedules: genetic.generated };
}

const MOST_MOVES = 6;
const UNFILLED = 1 << 29;

class Genetic {
  generated = 0;
  private readonly compiled: Compiled;
  private readonly random: Random;
  private readonly bound: number;
  private readonly most: number;
  private readonly until: number;
  private readonly clock: Clock;
  private readonly size: number;
  /** Population d holds lists that are scheduled next in direction d. */
  private readonly lists: [Int32Array, Int32Array];
  private readonly lengths: [Int32Array, Int32Array];
  private readonly marks: [Int32Array, Int32Array];
  private readonly child: Int32Array;
  private readonly finishes: Int32Array;
  private readonly used: Int32Array;
  private readonly bucket: Int32Array;
  private stamp = 0;
  private best = UNFILLED;
  private bestDirection: Direction = 0;
  private readonly bestFinishes: Int32Array;
  private outOfTime = false;

  constructor(problem: Rcpsp, bound: number, options: RcpspOptions) {
    this.compiled = compileRcpsp(problem);
    this.random = new Random(options.seed);
    this.bound = bound;
    this.most = options.schedules ?? Number.POSITIVE_INFINITY;
    this.clock = options.clock;
    this.until = options.timeLimitMs === undefined ? Infinity : options.clock() + options.timeLimitMs;
    if (this.most === Infinity && this.until === Infinity) throw new Error('solveRcpsp needs a limit');
    const { count, horizon } = this.compiled;
    this.size = populationSize(this.most, options.timeLimitMs, count);
    this.lists = [new Int32Array(this.size * count), new Int32Array(this.size * count)];
    this.lengths = [new Int32Array(this.size).fill(UNFILLED), new Int32Array(this.size).fill(UNFILLED)];
    this.marks = [new Int32Array(this.size), new Int32Array(this.size)];
    this.child = new Int32Array(count);
    this.finishes = new Int32Array(count);
    this.bestFinishes = new Int32Array(count);
    this.used = new Int32Array(count);
    this.bucket = new Int32Array(horizon + 2);
  }

  run(): void {
    for (let i = 0; i < this.size && !this.done(); i++) {
      sampleList(this.compiled, 0, this.random, this.child);
      this.keep(1, i, this.generate(0));
    }
    let direction: Direction = 1;
    while (!this.done()) {
      const other: Direction = direction === 0 ? 1 : 0;
      for (let i = 0; i < this.size && !this.done(); i++) {
        this.breed(direction, i);
        this.keep(other, i, this.generate(direction));
      }
      direction = other;
    }
  }

  private done(): boolean {
    if (this.generated % 64 === 0) this.outOfTime = this.clock() >= this.until;
    return (this.outOfTime && this.generated > 0) || this.generated >= this.most || this.best <= this.bound;
  }

  private generate(direction: Direction): number {
    this.generated++;
    const makespan = this.compiled.generate(direction, this.child, 0, this.finishes);
    if (makespan < this.best) {
      this.best = makespan;
      this.bestDirection = direction;
      this.bestFinishes.set(this.finishes);
    }
    return makespan;
  }

  /** The child takes its place when it is no longer than what stands there, unless its like is there already. */
  private keep(direction: Direction, at: number, makespan: number): void {
    const lengths = this.lengths[direction];
    if (makespan > lengths[at]!) return;
    const mark = this.markOf(makespan);
    const marks = this.marks[direction];
    if (lengths[at]! < UNFILLED && mark !== marks[at] && marks.includes(mark)) return;
    marks[at] = mark;
    lengths[at] = makespan;
    this.turnRound(makespan, this.lists[direction], at * this.child.length);
  }

  private markOf(makespan: number): number {
    let mark = makespan;
    for (let i = 0; i < this.finishes.length; i++)
      mark = (Math.imul(mark ^ this.finishes[i]!, 0x9e3779b1) + i) | 0;
    return mark;
  }

  /** Orders the activities by finish, latest first: the list for the other direction. */
  private turnRound(makespan: number, out: Int32Array, from: number): void {
    const { bucket, finishes, child } = this;
    bucket.fill(0, 0, makespan + 2);
    for (let i = 0; i < finishes.length; i++) {
      const slot = makespan - finishes[i]! + 1;
      bucket[slot] = bucket[slot]! + 1;
    }
    for (let t = 1; t <= makespan; t++) bucket[t] = bucket[t]! + bucket[t - 1]!;
    for (let k = child.length - 1; k >= 0; k--) {
      const slot = makespan - finishes[child[k]!]!;
      out[from + bucket[slot]!] = child[k]!;
      bucket[slot] = bucket[slot]! + 1;
    }
  }

  /** Two-point crossover of list i with a good other one; what comes out as its father is moved about. */
  private breed(direction: Direction, i: number): void {
    const { random, child } = this;
    const mother = this.chooseMother(direction, i);
    const swap = random.bits() & 1;
    this.cross(this.lists[direction], (swap ? mother : i) * child.length, (swap ? i : mother) * child.length);
    if (random.fraction() < 0.3 || this.equals(this.lists[direction], i * child.length))
      for (let k = random.below(MOST_MOVES); k >= 0; k--) moveOne(this.compiled, direction, random, child);
  }

  private chooseMother(direction: Direction, i: number): number {
    const lengths = this.lengths[direction];
    const a = this.random.below(this.size);
    const b = this.random.below(this.size);
    const better = lengths[b]! < lengths[a]! ? b : a;
    return better === i ? (i + 1 + this.random.below(this.size - 1)) % this.size : better;
  }

  private cross(lists: Int32Array, father: number, mother: number): void {
    const { child, used, random } = this;
    const count = child.length;
    const stamp = ++this.stamp;
    const length = Math.floor(count * (0.25 + 0.25 * random.fraction()));
    const from = random.below(count - length + 1);
    let at = 0;
    for (; at < from; at++) {
      const j = lists[father + at]!;
      child[at] = j;
      used[j] = stamp;
    }
    for (let k = 0; at < from + length; k++) {
      const j = lists[mother + k]!;
      if (used[j] === stamp) continue;
      used[j] = stamp;
      child[at++] = j;
    }
    for (let k = from; at < count; k++) {
      const j = lists[father + k]!;
      if (used[j] !== stamp) child[at++] = j;
    }
  }

  private equals(lists: Int32Array, from: number): boolean {
    const { child } = this;
    for (let k = 0; k < child.length; k++) if (child[k] !== lists[from + k]) return false;
    return true;
  }

  schedule(): Schedule {
    const { best, bestFinishes, bestDirection, compiled } = this;
    const starts = Array.from(bestFinishes, (finish, i) =>
      bestDirection === 0 ? finish - compiled.durations[i]! : best - finish,
    );
    return { starts, makespan: best };
  }
}

function populationSize(schedules: number, timeLimitMs: number | undefined, count: number): number {
  const expected = Math.min(schedules, ((timeLimitMs ?? Infinity) * 20_000) / Math.max(1, count));
  return Math.max(4, Math.min(400, Math.round(Math.sqrt(expected) * 0.9)));
}
