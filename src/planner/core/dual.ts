import type { Problem } from './problem.ts';
import type { Clock } from './solve.ts';

/**
 * Prices of the limits and a proven bound, by Lagrangian relaxation with the volume algorithm
 * (Barahona, Anbil 2000, Math. Program. 87). Limits and predecessors are relaxed; groups and pairs are left out.
 */
export type Dual = {
  /** Upper bound of the value of any plan that holds all must-haves; valid at any time. */
  bound: number;
  /** Price per unit of each row at the best bound. */
  price: Float64Array;
  /** Value of each option less the prices of what it takes, at the best bound. */
  reduced: Float64Array;
  /** Share of each option in the averaged relaxed plan, 0 to 1: close to the fractional optimum. */
  share: Float64Array;
  rounds: number;
};

export type DualOptions = {
  rounds: number;
  timeLimitMs?: number;
  clock: Clock;
  target?: number;
  /** Averages longer and gives up later: two to three times the rounds, for a bound within 0.2 % of the relaxation. */
  thorough?: boolean;
};

type Pace = { mix: number; patience: number; shrink: number; end: number };

const QUICK: Pace = { mix: 0.1, patience: 10, shrink: 0.7, end: 1e-4 };
const THOROUGH: Pace = { mix: 0.02, patience: 20, shrink: 0.66, end: 1e-6 };

/** Null when a must-have has no option at all. */
export function boundByPrices(problem: Problem, options: DualOptions): Dual | null {
  for (let i = 0; i < problem.count; i++)
    if (problem.mandatory[i] && problem.optionFirst[i] === problem.optionFirst[i + 1]) return null;
  const search = new DualSearch(problem, options.target ?? 0, options.thorough ? THOROUGH : QUICK);
  const until = options.timeLimitMs === undefined ? Infinity : options.clock() + options.timeLimitMs;
  let rounds = 0;
  while (rounds < options.rounds && !search.converged && (rounds % 8 !== 0 || options.clock() < until)) {
    search.round();
    rounds++;
  }
  return search.result(rounds);
}

class DualSearch {
  converged = false;
  private readonly problem: Problem;
  private readonly limit: Float64Array;
  private readonly edges: number;
  private readonly edgeTo: Int32Array;
  private readonly steps: number;

  /** The current point: prices of rows, and per edge and period the prices of "too early". */
  private readonly price: Float64Array;
  private readonly early: Float64Array;
  /** Suffix sums of `early` per edge, with a zero at the end. */
  private readonly earlySum: Float64Array;
  private readonly bestPrice: Float64Array;
  private readonly bestEarly: Float64Array;
  private bestBound = Number.POSITIVE_INFINITY;

  private readonly reduced: Float64Array;
  private readonly bestReduced: Float64Array;
  private readonly pick: Int32Array;
  /** Averages over the rounds: use of rows, earliness of edges, shares of options (times `scale`). */
  private readonly use: Float64Array;
  private readonly meanUse: Float64Array;
  private readonly meanEarly: Float64Array;
  private readonly share: Float64Array;
  private scale = 1;
  private started = false;

  private stepFactor = 0.2;
  private poor = 0;
  private target: number;
  private readonly pace: Pace;

  constructor(problem: Problem, target: number, pace: Pace) {
    this.pace = pace;
    this.problem = problem;
    this.limit = Float64Array.from(problem.limit);
    this.edges = problem.predecessors.to.length;
    this.steps = problem.periods + 1;
    this.edgeTo = new Int32Array(this.edges);
    for (let i = 0; i < problem.count; i++)
      this.edgeTo.fill(i, problem.predecessors.first[i], problem.predecessors.first[i + 1]);
    this.price = new Float64Array(problem.rows);
    this.early = new Float64Array(this.edges * this.steps);
    this.earlySum = new Float64Array(this.edges * this.steps);
    this.bestPrice = new Float64Array(problem.rows);
    this.bestEarly = new Float64Array(this.early.length);
    this.reduced = new Float64Array(problem.optionProject.length);
    this.bestReduced = new Float64Array(this.reduced.length);
    this.share = new Float64Array(this.reduced.length);
    this.pick = new Int32Array(problem.count);
    this.use = new Float64Array(problem.rows);
    this.meanUse = new Float64Array(problem.rows);
    this.meanEarly = new Float64Array(this.early.length);
    this.target = target;
    this.start();
  }

  /** One price for all rows, relative to their limits, at the best of a few sizes. */
  private start(): void {
    const total =
      this.problem.optionValue.reduce((sum, value) => Math.max(sum, value), 0) * this.problem.count;
    let best = 0;
    let bestBound = this.evaluate();
    for (let size = total / this.problem.rows / 64; size < total; size *= 1.6) {
      this.setUniform(size);
      const bound = this.evaluate();
      if (bound < bestBound) {
        bestBound = bound;
        best = size;
      }
    }
    this.setUniform(best);
    this.bestPrice.set(this.price);
  }

  private setUniform(size: number): void {
    for (let r = 0; r < this.price.length; r++)
      this.price[r] = size / (this.limit[r]! + 1) / this.price.length;
  }

  round(): void {
    const bound = this.evaluate();
    this.countUse();
    const mix = this.started ? this.pace.mix : 1;
    this.average(mix);
    this.started = true;
    this.judge(bound);
    this.move();
  }

  /** Prices every option, picks the best of each initiative, and returns the bound at this point. */
  private evaluate(): number {
    const { problem, price, reduced, pick } = this;
    const { optionFirst, optionValue, entryFirst, entryRow, entryAmount } = problem;
    for (let o = 0; o < reduced.length; o++) {
      let worth = optionValue[o]!;
      for (let e = entryFirst[o]!, end = entryFirst[o + 1]!; e < end; e++)
        worth -= price[entryRow[e]!]! * entryAmount[e]!;
      reduced[o] = worth;
    }
    if (this.edges > 0) this.addEdges();
    let bound = 0;
    for (let r = 0; r < price.length; r++) bound += price[r]! * this.limit[r]!;
    for (let i = 0; i < problem.count; i++) {
      let best = problem.mandatory[i] ? Number.NEGATIVE_INFINITY : 0;
      let at = -1;
      for (let o = optionFirst[i]!, end = optionFirst[i + 1]!; o < end; o++)
        if (reduced[o]! > best) {
          best = reduced[o]!;
          at = o;
        }
      bound += best;
      pick[i] = at;
    }
    return bound;
  }

  private addEdges(): void {
    const { problem, earlySum, early, steps, reduced } = this;
    const { optionFirst, optionStart, optionFinish, predecessors, predecessorLag } = problem;
    for (let e = 0; e < this.edges; e++) {
      const base = e * steps;
      for (let t = steps - 2; t >= 0; t--) earlySum[base + t] = earlySum[base + t + 1]! + early[base + t]!;
      if (earlySum[base] === 0) continue;
      const after = this.edgeTo[e]!;
      for (let o = optionFirst[after]!; o < optionFirst[after + 1]!; o++)
        reduced[o] = reduced[o]! - earlySum[base + optionStart[o]!]!;
      const before = predecessors.to[e]!;
      for (let o = optionFirst[before]!; o < optionFirst[before + 1]!; o++) {
        const ready = optionFinish[o]! + 1 + predecessorLag[e]!;
        if (ready < steps) reduced[o] = reduced[o]! + earlySum[base + ready]!;
      }
    }
  }

  private countUse(): void {
    const { problem, use, pick } = this;
    use.fill(0);
    for (let i = 0; i < pick.length; i++) {
      const o = pick[i]!;
      if (o < 0) continue;
      for (let e = problem.entryFirst[o]!; e < problem.entryFirst[o + 1]!; e++) {
        const row = problem.entryRow[e]!;
        use[row] = use[row]! + problem.entryAmount[e]!;
      }
    }
  }

  private average(mix: number): void {
    const { meanUse, use, meanEarly, problem, pick, share } = this;
    const keep = 1 - mix;
    for (let r = 0; r < use.length; r++) meanUse[r] = keep * meanUse[r]! + mix * use[r]!;
    for (let k = 0; k < meanEarly.length; k++) meanEarly[k] = keep * meanEarly[k]!;
    for (let e = 0; e < this.edges; e++) {
      const after = pick[this.edgeTo[e]!]!;
      const before = pick[problem.predecessors.to[e]!]!;
      const start = after < 0 ? this.steps - 1 : problem.optionStart[after]!;
      const ready =
        before < 0
          ? this.steps - 1
          : Math.min(this.steps - 1, problem.optionFinish[before]! + 1 + problem.predecessorLag[e]!);
      const base = e * this.steps;
      for (let t = start; t < ready; t++) meanEarly[base + t] = meanEarly[base + t]! + mix;
      for (let t = ready; t < start; t++) meanEarly[base + t] = meanEarly[base + t]! - mix;
    }
    if (keep === 0) {
      share.fill(0);
      this.scale = 1;
    } else this.scale *= keep;
    for (let i = 0; i < pick.length; i++)
      if (pick[i]! >= 0) share[pick[i]!] = share[pick[i]!]! + mix / this.scale;
    if (this.scale < 1e-100) this.rescale();
  }

  private rescale(): void {
    for (let o = 0; o < this.share.length; o++) this.share[o] = this.share[o]! * this.scale;
    this.scale = 1;
  }

  /** Keeps the best point; adapts the step and the aimed-at value. */
  private judge(bound: number): void {
    if (bound < this.bestBound) {
      const gain = this.bestBound - bound;
      this.bestBound = bound;
      this.bestPrice.set(this.price);
      this.bestEarly.set(this.early);
      this.bestReduced.set(this.reduced);
      if (gain > 1e-4 * bound) this.poor = 0;
      this.stepFactor = Math.min(1, this.stepFactor * 1.08);
    } else this.poor++;
    if (this.poor >= this.pace.patience) {
      this.stepFactor *= this.pace.shrink;
      this.poor = 0;
    }
    if (this.stepFactor < this.pace.end) this.converged = true;
  }

  /** From the best point along the averaged violation. */
  private move(): void {
    const { meanUse, limit, price, bestPrice, meanEarly, early, bestEarly } = this;
    let norm = 0;
    for (let r = 0; r < price.length; r++) {
      const over = meanUse[r]! - limit[r]!;
      if (over > 0 || bestPrice[r]! > 0) norm += (over / (limit[r]! + 1)) ** 2;
    }
    for (let k = 0; k < early.length; k++)
      if (meanEarly[k]! > 0 || bestEarly[k]! > 0) norm += meanEarly[k]! ** 2;
    const goal = Math.max(this.target, 0);
    const step = (this.stepFactor * (this.bestBound - goal)) / Math.max(norm, 1e-9);
    for (let r = 0; r < price.length; r++) {
      const weight = this.limit[r]! + 1;
      price[r] = Math.max(0, bestPrice[r]! + (step * (meanUse[r]! - limit[r]!)) / (weight * weight));
    }
    for (let k = 0; k < early.length; k++) early[k] = Math.max(0, bestEarly[k]! + step * meanEarly[k]!);
  }

  result(rounds: number): Dual {
    this.rescale();
    const { bestBound, bestPrice, bestReduced, share } = this;
    return { bound: bestBound, price: bestPrice, reduced: bestReduced, share, rounds };
  }
}
