import type { Clock } from '../solve.ts';
import { createEngine, type Direction, type Engine } from './engine.ts';
import { criticalPath, GIVEN_UP, lowerBound, type Rcpsp, type Schedule } from './model.ts';

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
  return { ...genetic.answer(), criticalPath: criticalPath(problem) };
}

/** Lists drawn for each place of the first population. */
const DRAWN = 3;
/** What a search by the clock is taken to assign: between a slow and a quick machine. */
const STARTS_A_MS = 10_000;
/** Share of the population that is left at the end, for 5,000 schedules and for ten times as many. */
const LEFT = [0.3, 0.5] as const;
/** Places in the lists of a population, of ten bytes each. */
const MOST_PLACES = 20_000_000;
/** Children between two looks at the clock. */
const UNTIMED = 64;

class Genetic {
  private readonly engine: Engine;
  private readonly count: number;
  private readonly bound: number;
  private readonly most: number;
  private readonly began: number;
  private readonly timeLimitMs: number;
  private readonly clock: Clock;
  private readonly size: number;
  private readonly left: number;
  private steps = 0;
  private elapsed = 0;

  constructor(problem: Rcpsp, bound: number, options: RcpspOptions) {
    this.count = Math.max(1, problem.durations.length);
    this.bound = bound;
    this.most = options.schedules ?? Number.POSITIVE_INFINITY;
    this.clock = options.clock;
    this.began = options.clock();
    this.timeLimitMs = options.timeLimitMs ?? Number.POSITIVE_INFINITY;
    if (this.most === Infinity && this.timeLimitMs === Infinity) throw new Error('solveRcpsp needs a limit');
    const expected = Math.min(this.most, (this.timeLimitMs * STARTS_A_MS) / this.count);
    this.size = populationSize(expected, this.count);
    this.left = shareLeft(expected);
    this.engine = createEngine(problem, options.seed, this.size);
  }

  run(): void {
    const { size, engine } = this;
    for (let i = 0; i < size; i++) for (let k = 0; k < DRAWN && !this.done(); k++) engine.draw(i);
    for (let i = 0; i < size && !this.done(); i++) engine.turn(i);
    for (let direction: Direction = 0; !this.done(); direction = direction === 0 ? 1 : 0)
      this.runGeneration(direction);
  }

  private runGeneration(direction: Direction): void {
    const size = Math.max(4, Math.round(this.size * (1 - (1 - this.left) * this.spent())));
    this.engine.shrink(size);
    for (let i = 0; i < size && !this.done(); i++) this.engine.breed(direction, i);
  }

  /** Share of what is allowed. */
  private spent(): number {
    if (this.steps % UNTIMED === 0) this.elapsed = this.clock() - this.began;
    const starts = this.engine.starts() / (this.most * this.count);
    return Math.min(1, Math.max(starts, this.elapsed / this.timeLimitMs));
  }

  private done(): boolean {
    const best = this.engine.best();
    const done = (this.spent() >= 1 && best < GIVEN_UP) || best <= this.bound;
    this.steps++;
    return done;
  }

  answer() {
    const { engine, count, bound } = this;
    return { ...engine.schedule(), bound, schedules: Math.ceil(engine.starts() / count) };
  }
}

/**
 * Of j120 80 for 5,000 schedules, 450 for 50,000, from there on in proportion; more of shorter lists, which are alike
 * sooner. Measured on j30, j60 and j120 (beyond 50,000 on j120 alone).
 */
function populationSize(expected: number, count: number): number {
  const size = 80 * ((expected / 5000) * (120 / count)) ** 0.75 * Math.max(1, expected / 50_000) ** 0.25;
  return Math.max(4, Math.min(4400, Math.round(size), Math.floor(MOST_PLACES / count)));
}

/** A long search must not lose its variety too early; measured on j30 and j120. */
function shareLeft(expected: number): number {
  const [least, most] = LEFT;
  return Math.min(most, Math.max(least, least + (most - least) * Math.log10(expected / 5000)));
}
