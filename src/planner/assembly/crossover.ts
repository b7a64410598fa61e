import { Population } from './population';
import { Links, NEAR, Problem } from './problem';
import { Random } from './random';

/** Stretches looked at before the fullest is taken. */
const LOOKED_AT = 5;
/** Shortest stretch, and longest one kept in its place or taken over, as shares of the list. */
const SHORTEST: f64 = 0.1;
const LONGEST_IN_PLACE: f64 = 0.5;
const LONGEST_TAKEN_OVER: f64 = 0.25;

/**
 * Makes a child of the lists of a father and a mother. The loops store first and move on only where the activity counts,
 * since jumps that depend on it are hard to foresee.
 */
@final
export class Crossover {
  private readonly works: StaticArray<f64>;
  /** Whether an activity is still to be placed; one more place for the activity that is none. */
  private readonly open: StaticArray<u8>;
  private readonly outside: StaticArray<u8>;
  private filled: i32 = 0;
  /** The stretch chosen last. */
  private from: i32 = 0;
  private to: i32 = 0;

  constructor(
    private readonly problem: Problem,
    private readonly random: Random,
    private readonly child: StaticArray<u16>,
  ) {
    this.works = worksOf(problem);
    this.open = new StaticArray<u8>(problem.count + 1);
    this.outside = new StaticArray<u8>(problem.count + 1);
  }

  /** Two-point crossover (Hartmann 1998, Naval Research Logistics 45). */
  cross(population: Population, father: i32, mother: i32): void {
    const count = this.problem.count;
    const child = this.child;
    const open = this.open;
    const lists = population.lists;
    father *= population.row;
    mother *= population.row;
    const length = <i32>(<f64>count * (0.25 + 0.25 * this.random.fraction()));
    const from = this.random.below(count - length + 1);
    open.fill(1);
    let at = 0;
    for (; at < from; at++) {
      const j = lists[father + at];
      child[at] = j;
      open[j] = 0;
    }
    for (let k = 0; at < from + length; k++) {
      const j = lists[mother + k];
      child[at] = j;
      at += open[j];
      open[j] = 0;
    }
    this.fillUp(lists, father + from, at);
  }

  /**
   * The father's activities before, within and after the stretch stay there; those before and after it take the order
   * of the mother (after Debels, Vanhoucke 2007, Operations Research 55).
   */
  keepInPlace(population: Population, father: i32, mother: i32): void {
    this.chooseStretch(population, father, LONGEST_IN_PLACE);
    const count = this.problem.count;
    const child = this.child;
    const early = this.open;
    const late = this.outside;
    const lists = population.lists;
    father *= population.row;
    mother *= population.row;
    early.fill(0);
    late.fill(1);
    for (let k = 0; k < this.from; k++) {
      const j = lists[father + k];
      early[j] = 1;
      late[j] = 0;
    }
    for (let k = this.from; k < this.to; k++) {
      const j = lists[father + k];
      late[j] = 0;
      child[k] = j;
    }
    let before = 0;
    let after = this.to;
    for (let k = 0; k < count; k++) {
      const j = lists[mother + k];
      const isEarly = early[j];
      const isLate = late[j];
      child[select<i32>(before, select<i32>(after, count, isLate), isEarly)] = j;
      before += isEarly;
      after += isLate;
    }
  }

  /** The father's activities before the mother's stretch, the stretch, the rest. */
  takeOver(direction: i32, population: Population, father: i32, mother: i32): void {
    this.chooseStretch(population, mother, LONGEST_TAKEN_OVER);
    const count = this.problem.count;
    const child = this.child;
    const open = this.open;
    const outside = this.outside;
    const lists = population.lists;
    father *= population.row;
    mother *= population.row;
    const links = this.problem.before[direction];
    open.fill(1);
    open[count] = 0;
    outside.fill(1);
    for (let k = this.from; k < this.to; k++) outside[lists[mother + k]] = 0;
    this.filled = 0;
    for (let k = 0, before = 0; before < this.from; k++) {
      const j = lists[father + k];
      const counts = outside[j];
      if (counts & this.waits(links, j)) this.put(links, j);
      child[this.filled] = j;
      this.filled += counts & open[j];
      open[j] &= ~counts;
      before += counts;
    }
    for (let k = this.from; k < this.to; k++) this.put(links, lists[mother + k]);
    // Now all that must be before an activity of the father is placed or comes earlier in his list.
    this.fillUp(lists, father, this.filled);
  }

  /** Appends what is still open, in the order in which it stands in the lists from there on. */
  private fillUp(lists: StaticArray<u16>, from: i32, at: i32): void {
    const count = this.problem.count;
    const child = this.child;
    const open = this.open;
    for (let k = from; at < count; k++) {
      const j = lists[k];
      child[at] = j;
      at += open[j];
    }
  }

  /** 1 when something is still to be placed that must be before the activity. */
  private waits(links: Links, j: i32): u8 {
    const near = NEAR * j;
    let waits =
      this.open[links.near[near]] | this.open[links.near[near + 1]] | this.open[links.near[near + 2]];
    for (let e = links.first[j]; e < links.first[j + 1]; e++) waits |= this.open[links.further[e]];
    return waits;
  }

  /** Appends the activity, after all that must be before it, unless it is placed already. */
  private put(links: Links, j: i32): void {
    if (this.open[j] === 0) return;
    this.open[j] = 0;
    if (this.waits(links, j)) {
      for (let k = NEAR * j; k < NEAR * (j + 1); k++) this.put(links, links.near[k]);
      for (let e = links.first[j]; e < links.first[j + 1]; e++) this.put(links, links.further[e]);
    }
    this.child[this.filled++] = <u16>j;
  }

  /** A stretch in which the resources are well used (after the peak crossover of Valls, Ballestin, Quintanilla 2008, EJOR 185). */
  private chooseStretch(population: Population, parent: i32, longest: f64): void {
    const count = this.problem.count;
    let fullest: f64 = -1;
    for (let k = 0; k < LOOKED_AT; k++) {
      const share = SHORTEST + this.random.fraction() * (longest - SHORTEST);
      const length = min(count, max(2, <i32>(<f64>count * share)));
      const from = this.random.below(count - length + 1);
      const fullness = this.fullness(population, parent * population.row, from, from + length);
      if (fullness <= fullest) continue;
      fullest = fullness;
      this.from = from;
      this.to = from + length;
    }
  }

  /** The work of a stretch for each period it takes; the list begins with the latest finish. */
  private fullness(population: Population, parent: i32, from: i32, to: i32): f64 {
    let first = i32.MAX_VALUE;
    let work: f64 = 0;
    for (let k = from; k < to; k++) {
      const j = population.lists[parent + k];
      first = min(first, population.finishes[parent + j] - this.problem.durations[j]);
      work += this.works[j];
    }
    const last = population.finishes[parent + population.lists[parent + from]];
    return work / <f64>max(1, last - first);
  }
}

/** The share of a period of all resources that each activity takes. */
function worksOf(problem: Problem): StaticArray<f64> {
  const works = new StaticArray<f64>(problem.count);
  for (let i = 0; i < problem.count; i++)
    for (let r = 0; r < problem.width; r++) {
      const capacity = problem.capacities[r];
      if (capacity > 0)
        works[i] += <f64>(problem.durations[i] * problem.demands[i * problem.width + r]) / <f64>capacity;
    }
  return works;
}
