import { Random } from '../random.ts';
import type { Clock } from '../solve.ts';
import { type Compiled, compileRcpsp, type Direction, GIVEN_UP } from './generation.ts';
import { moveOne, sampleList } from './lists.ts';
import { criticalPath, lowerBound, type Rcpsp, type Schedule } from './model.ts';
import { StretchCrossover } from './stretch.ts';

export type RcpspOptions = {
  seed: number;
  /**
   * Most schedules to generate, forwards or backwards. A schedule is one start time for every activity (Kolisch,
   * Hartmann 2006, EJOR 174): one that is given up halfway counts by the starts it assigned.
   */
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
  return {
    ...genetic.schedule(),
    criticalPath: criticalPath(problem),
    bound,
    schedules: genetic.generated(),
  };
}

const MOST_MOVES = 6;
const UNFILLED = GIVEN_UP;
/** Lists drawn for each place of the first population. */
const DRAWN = 3;
/** Share of children that take a good stretch of the mother as a whole. */
const STRETCHES = 0.5;

class Genetic {
  private passes = 0;
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
  private readonly stretch: StretchCrossover;
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
    this.stretch = new StretchCrossover(problem, this.compiled, this.random, this.size, this.child);
    this.bucket = new Int32Array(horizon + 2);
  }

  run(): void {
    const { size, compiled, child } = this;
    for (let i = 0; i < size; i++)
      for (let k = 0; k < DRAWN && !this.done(); k++) {
        sampleList(compiled, 0, this.random, child);
        this.keep(1, i, this.generate(0, this.lengths[1][i]! - 1));
      }
    for (let i = 0; i < size && !this.done(); i++) {
      child.set(this.lists[1].subarray(i * child.length, (i + 1) * child.length));
      this.keep(0, i, this.generate(1, UNFILLED - 1));
    }
    for (let direction: Direction = 0; !this.done(); direction = direction === 0 ? 1 : 0)
      this.runGeneration(direction);
  }

  private runGeneration(direction: Direction): void {
    const other: Direction = direction === 0 ? 1 : 0;
    for (let i = 0; i < this.size && !this.done(); i++) {
      this.breed(direction, i);
      const at = this.random.bits() & 1 ? i : this.choosePoor(other);
      this.keep(other, at, this.generate(direction, this.lengths[other][at]!));
    }
  }

  /** The longest of four. */
  private choosePoor(direction: Direction): number {
    const lengths = this.lengths[direction];
    let poor = this.random.below(this.size);
    for (let k = 1; k < 4; k++) {
      const i = this.random.below(this.size);
      if (lengths[i]! > lengths[poor]!) poor = i;
    }
    return poor;
  }

  generated(): number {
    return Math.ceil(this.compiled.assigned.starts / Math.max(1, this.child.length));
  }

  private done(): boolean {
    if (this.passes % 64 === 0) this.outOfTime = this.clock() >= this.until;
    const spent = this.outOfTime || this.compiled.assigned.starts >= this.most * this.child.length;
    return (spent && this.best < UNFILLED) || this.best <= this.bound;
  }

  private generate(direction: Direction, limit: number): number {
    this.passes++;
    const makespan = this.compiled.generate(direction, this.child, 0, this.finishes, limit);
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
    if (makespan === GIVEN_UP || makespan > lengths[at]!) return;
    const mark = this.markOf(makespan);
    const marks = this.marks[direction];
    if (lengths[at]! < UNFILLED && mark !== marks[at] && marks.includes(mark)) return;
    marks[at] = mark;
    lengths[at] = makespan;
    this.turnRound(makespan, this.lists[direction], at * this.child.length);
    this.stretch.note(direction, at, this.finishes);
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
    const from = (swap ? mother : i) * child.length;
    const into = (swap ? i : mother) * child.length;
    if (random.fraction() < STRETCHES) this.stretch.cross(direction, this.lists[direction], from, into);
    else this.cross(this.lists[direction], from, into);
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

/** 60 for 5,000 schedules, growing with what may be generated; measured on j30, j60 and j120. */
function populationSize(schedules: number, timeLimitMs: number | undefined, count: number): number {
  const expected = Math.min(schedules, ((timeLimitMs ?? Infinity) * 15_000) / Math.max(1, count));
  return Math.max(4, Math.min(1500, Math.round(60 * (expected / 5000) ** 0.65)));
}
