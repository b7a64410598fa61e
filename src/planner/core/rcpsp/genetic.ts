import { Random } from '../random.ts';
import type { Clock } from '../solve.ts';
import { type Compiled, compileRcpsp, type Direction } from './generation.ts';
import { moveOne, sampleList } from './lists.ts';
import { criticalPath, GIVEN_UP, lowerBound, type Rcpsp, type Schedule } from './model.ts';
import { Population, UNFILLED } from './population.ts';
import { StretchCrossover } from './stretch.ts';

export type RcpspOptions = {
  seed: number;
  /**
   * Most schedules to generate, forwards or backwards. A schedule is one start time for every activity (Kolisch,
   * Hartmann 2006, EJOR 174): one that is given up halfway, or takes over starts already known, counts by those it assigned.
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
 * The populations shrink as the limit comes near (after Tanabe, Fukunaga 2014, L-SHADE).
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
/** Lists drawn for each place of the first population. */
const DRAWN = 3;
/** Shares of children in whose father's list a good stretch keeps its place, and that take one of the mother's. */
const IN_PLACE = 0.3;
const STRETCHES = 0.35;
/** What a search by the clock is taken to assign: between a slow and a quick machine. */
const STARTS_A_MS = 10_000;
/** Share of the population that is left at the end, for 5,000 schedules and for ten times as many. */
const LEFT = [0.3, 0.5] as const;

class Genetic {
  private passes = 0;
  private readonly compiled: Compiled;
  private readonly random: Random;
  private readonly bound: number;
  private readonly most: number;
  private readonly began: number;
  private readonly timeLimitMs: number;
  private readonly clock: Clock;
  private readonly size: number;
  private readonly left: number;
  /** Population d holds lists that are scheduled next in direction d. */
  private readonly populations: [Population, Population];
  private readonly child: Int32Array;
  private readonly finishes: Int32Array;
  private readonly used: Int32Array;
  private stamp = 0;
  private best = UNFILLED;
  private bestDirection: Direction = 0;
  private readonly bestFinishes: Int32Array;
  private readonly stretch: StretchCrossover;
  private elapsed = 0;

  constructor(problem: Rcpsp, bound: number, options: RcpspOptions) {
    this.compiled = compileRcpsp(problem);
    this.random = new Random(options.seed);
    this.bound = bound;
    this.most = options.schedules ?? Number.POSITIVE_INFINITY;
    this.clock = options.clock;
    this.began = options.clock();
    this.timeLimitMs = options.timeLimitMs ?? Number.POSITIVE_INFINITY;
    if (this.most === Infinity && this.timeLimitMs === Infinity) throw new Error('solveRcpsp needs a limit');
    const { count } = this.compiled;
    const expected = Math.min(this.most, (this.timeLimitMs * STARTS_A_MS) / Math.max(1, count));
    this.size = populationSize(expected);
    this.left = shareLeft(expected);
    this.populations = [new Population(this.compiled, this.size), new Population(this.compiled, this.size)];
    this.child = this.compiled.list;
    this.finishes = this.compiled.finishes;
    this.bestFinishes = new Int32Array(count);
    this.used = new Int32Array(count);
    this.stretch = new StretchCrossover(problem, this.compiled, this.random);
  }

  run(): void {
    const { size, compiled, child, finishes } = this;
    const [forwards, backwards] = this.populations;
    for (let i = 0; i < size; i++)
      for (let k = 0; k < DRAWN && !this.done(); k++) {
        sampleList(compiled, 0, this.random, child);
        backwards.keep(i, this.generate(0, backwards.lengths[i]! - 1, 0), child, finishes);
      }
    for (let i = 0; i < size && !this.done(); i++) {
      child.set(backwards.lists.subarray(i * child.length, (i + 1) * child.length));
      forwards.keep(i, this.generate(1, UNFILLED - 1, 0), child, finishes);
    }
    for (let direction: Direction = 0; !this.done(); direction = direction === 0 ? 1 : 0)
      this.runGeneration(direction);
  }

  private runGeneration(direction: Direction): void {
    const size = Math.max(4, Math.round(this.size * (1 - (1 - this.left) * this.spent())));
    for (const population of this.populations) population.shrink(size);
    const other = this.populations[direction === 0 ? 1 : 0];
    for (let i = 0; i < other.size && !this.done(); i++) {
      const mother = this.chooseMother(direction, i);
      this.breed(direction, i, mother);
      const at = this.random.bits() & 1 ? i : this.choosePoor(other);
      other.keep(at, this.generateChild(direction, i, mother, other.lengths[at]!), this.child, this.finishes);
    }
  }

  /** The longest of four. */
  private choosePoor({ lengths, size }: Population): number {
    let poor = this.random.below(size);
    for (let k = 1; k < 4; k++) {
      const i = this.random.below(size);
      if (lengths[i]! > lengths[poor]!) poor = i;
    }
    return poor;
  }

  generated(): number {
    return Math.ceil(this.compiled.assigned.starts / Math.max(1, this.child.length));
  }

  /** Share of what is allowed. */
  private spent(): number {
    if (this.passes % 64 === 0) this.elapsed = this.clock() - this.began;
    const starts = this.compiled.assigned.starts / (this.most * Math.max(1, this.child.length));
    return Math.min(1, Math.max(starts, this.elapsed / this.timeLimitMs));
  }

  private done(): boolean {
    return (this.spent() >= 1 && this.best < UNFILLED) || this.best <= this.bound;
  }

  /** Schedules the child, taking over the starts of the parents' lists as far as they begin alike. */
  private generateChild(direction: Direction, father: number, mother: number, limit: number): number {
    const { child, finishes, compiled } = this;
    const population = this.populations[direction];
    const ofFather = population.countKnown(father, child);
    const ofMother = population.countKnown(mother, child);
    const known = Math.max(ofFather, ofMother);
    population.recall(ofFather < ofMother ? mother : father, child, known, finishes);
    const before = compiled.assigned.starts;
    const makespan = this.generate(direction, limit, known);
    const placed = known + compiled.assigned.starts - before - (makespan === GIVEN_UP ? 1 : 0);
    population.remember(father, child, ofFather, placed, finishes);
    population.remember(mother, child, ofMother, placed, finishes);
    return makespan;
  }

  private generate(direction: Direction, limit: number, known: number): number {
    this.passes++;
    const makespan = this.compiled.generate(direction, limit, known);
    if (makespan < this.best) {
      this.best = makespan;
      this.bestDirection = direction;
      this.bestFinishes.set(this.finishes);
    }
    return makespan;
  }

  /** Crosses list i with a good other one; what comes out as its father is moved about. */
  private breed(direction: Direction, i: number, mother: number): void {
    const { random, child, stretch } = this;
    const population = this.populations[direction];
    const swap = random.bits() & 1;
    const from = (swap ? mother : i) * child.length;
    const into = (swap ? i : mother) * child.length;
    const kind = random.fraction();
    if (kind < IN_PLACE) stretch.keepInPlace(population, from, into);
    else if (kind < IN_PLACE + STRETCHES) stretch.takeOver(direction, population, from, into);
    else this.cross(population.lists, from, into);
    if (random.fraction() < 0.3 || this.equals(population.lists, i * child.length))
      for (let k = random.below(MOST_MOVES); k >= 0; k--) moveOne(this.compiled, direction, random, child);
  }

  private chooseMother(direction: Direction, i: number): number {
    const { lengths, size } = this.populations[direction];
    const a = this.random.below(size);
    const b = this.random.below(size);
    const better = lengths[b]! < lengths[a]! ? b : a;
    return better === i ? (i + 1 + this.random.below(size - 1)) % size : better;
  }

  /** Two-point crossover (Hartmann 1998, Naval Research Logistics 45). */
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

/**
 * 100 at the beginning for 5,000 schedules, 447 for 50,000, 4,400 for 500,000 and more; measured on j30, j60 and j120
 * (the last one on j120 alone).
 */
function populationSize(expected: number): number {
  const size = 100 * (expected / 5000) ** 0.65 * Math.max(1, expected / 50_000) ** 0.35;
  return Math.max(4, Math.min(4400, Math.round(size)));
}

/** A long search must not lose its variety too early; measured on j30 and j120. */
function shareLeft(expected: number): number {
  const [least, most] = LEFT;
  return Math.min(most, Math.max(least, least + (most - least) * Math.log10(expected / 5000)));
}
