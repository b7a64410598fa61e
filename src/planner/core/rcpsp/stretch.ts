import type { Random } from '../random.ts';
import type { Compiled, Direction, Links } from './generation.ts';
import type { Rcpsp } from './model.ts';
import type { Population } from './population.ts';

/** Stretches looked at before the fullest is taken. */
const LOOKED_AT = 3;
/** Shortest and longest stretch, as shares of the list. */
type Shares = readonly [shortest: number, longest: number];
const TAKEN_OVER: Shares = [0.1, 0.4];
const IN_PLACE: Shares = [0.1, 0.5];

/**
 * Crossovers that keep a stretch of a parent's schedule in which the resources are well used (after the peak
 * crossover of Valls, Ballestin, Quintanilla 2008, EJOR 185).
 */
export class StretchCrossover {
  private readonly compiled: Compiled;
  private readonly random: Random;
  private readonly child: Int32Array;
  private readonly work: Float64Array;
  private readonly placed: Int32Array;
  private readonly inStretch: Int32Array;
  private stamp = 0;
  private filled = 0;

  constructor(problem: Rcpsp, compiled: Compiled, random: Random) {
    this.compiled = compiled;
    this.random = random;
    this.child = compiled.list;
    this.work = Float64Array.from(problem.durations, (duration, i) =>
      problem.capacities.reduce(
        (sum, capacity, r) => sum + (capacity > 0 ? (duration * problem.demands[i]![r]!) / capacity : 0),
        0,
      ),
    );
    this.placed = new Int32Array(compiled.count);
    this.inStretch = new Int32Array(compiled.count);
  }

  /**
   * The father's activities before, within and after the stretch stay there; those before and after it take the order
   * of the mother (after Debels, Vanhoucke 2007, Operations Research 55).
   */
  keepInPlace(population: Population, father: number, mother: number): void {
    const { child, inStretch } = this;
    const { lists } = population;
    const [from, to] = this.chooseStretch(population, father, IN_PLACE);
    const stamp = ++this.stamp;
    for (let k = 0; k < from; k++) inStretch[lists[father + k]!] = stamp;
    for (let k = from; k < to; k++) {
      const j = lists[father + k]!;
      inStretch[j] = -stamp;
      child[k] = j;
    }
    for (let k = 0, before = 0, after = to; k < child.length; k++) {
      const j = lists[mother + k]!;
      if (inStretch[j] === stamp) child[before++] = j;
      else if (inStretch[j] !== -stamp) child[after++] = j;
    }
  }

  /** The father's activities before the mother's stretch, the stretch, the rest. */
  takeOver(direction: Direction, population: Population, father: number, mother: number): void {
    const count = this.child.length;
    const { lists } = population;
    const [from, to] = this.chooseStretch(population, mother, TAKEN_OVER);
    const stamp = ++this.stamp;
    const { child, inStretch, placed } = this;
    this.filled = 0;
    const links = this.compiled.before[direction];
    for (let k = from; k < to; k++) inStretch[lists[mother + k]!] = stamp;
    for (let k = 0, before = 0; before < from; k++) {
      const j = lists[father + k]!;
      if (inStretch[j] === stamp) continue;
      this.put(links, j);
      before++;
    }
    for (let k = from; k < to; k++) this.put(links, lists[mother + k]!);
    // Now all that must be before an activity of the father is placed or comes earlier in his list.
    let at = this.filled;
    for (let k = 0; at < count; k++) {
      const j = lists[father + k]!;
      if (placed[j] !== stamp) child[at++] = j;
    }
  }

  private chooseStretch(
    population: Population,
    parent: number,
    [shortest, longest]: Shares,
  ): [number, number] {
    const count = this.child.length;
    let best: [number, number] = [0, 0];
    let fullest = -1;
    for (let k = 0; k < LOOKED_AT; k++) {
      const share = shortest + this.random.fraction() * (longest - shortest);
      const length = Math.min(count, Math.max(2, Math.floor(count * share)));
      const from = this.random.below(count - length + 1);
      const fullness = this.fullness(population, parent, from, from + length);
      if (fullness <= fullest) continue;
      fullest = fullness;
      best = [from, from + length];
    }
    return best;
  }

  /** The work of a stretch for each period it takes; the list begins with the latest finish. */
  private fullness({ lists, finishes }: Population, parent: number, from: number, to: number): number {
    const { work: works, compiled } = this;
    const { durations } = compiled;
    let first = Number.MAX_SAFE_INTEGER;
    let work = 0;
    for (let k = from; k < to; k++) {
      const j = lists[parent + k]!;
      const start = finishes[parent + j]! - durations[j]!;
      if (start < first) first = start;
      work += works[j]!;
    }
    const last = finishes[parent + lists[parent + from]!]!;
    return work / Math.max(1, last - first);
  }

  /** Appends the activity, after all that must be before it. */
  private put(links: Links, j: number): void {
    const { placed, stamp } = this;
    if (placed[j] === stamp) return;
    placed[j] = stamp;
    const { first, to } = links;
    for (let e = first[j]!, last = first[j + 1]!; e < last; e++)
      if (placed[to[e]!] !== stamp) this.put(links, to[e]!);
    this.child[this.filled++] = j;
  }
}
