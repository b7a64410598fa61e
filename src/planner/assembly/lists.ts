import { Problem } from './problem';
import { Random } from './random';

/** Longest way an activity is moved in its list. */
const SPAN = 60;

/** Draws random lists that name predecessors first. */
@final
export class Sampler {
  /** Predecessors that are still missing. */
  private readonly missing: StaticArray<i32>;
  /** What may come next. */
  private readonly ready: StaticArray<u16>;
  private waiting: i32 = 0;

  constructor(
    private readonly problem: Problem,
    private readonly random: Random,
  ) {
    this.missing = new StaticArray<i32>(problem.count);
    this.ready = new StaticArray<u16>(problem.count);
  }

  draw(direction: i32, out: StaticArray<u16>): void {
    const count = this.problem.count;
    const before = this.problem.before[direction];
    const after = this.problem.before[1 - direction];
    this.waiting = 0;
    for (let i = 0; i < count; i++) {
      this.missing[i] = before.countOf(i);
      if (this.missing[i] === 0) this.ready[this.waiting++] = <u16>i;
    }
    for (let at = 0; at < count; at++) {
      const k = this.choose(this.problem.tails[direction]);
      const j = this.ready[k];
      this.ready[k] = this.ready[--this.waiting];
      out[at] = j;
      for (let e = 0; e < after.countOf(j); e++) {
        const i = after.at(j, e);
        if (--this.missing[i] === 0) this.ready[this.waiting++] = <u16>i;
      }
    }
  }

  /** With more weight for longer chains behind. */
  private choose(tails: StaticArray<i32>): i32 {
    let least = i32.MAX_VALUE;
    let total: f64 = 0;
    for (let k = 0; k < this.waiting; k++) {
      const tail = tails[this.ready[k]];
      least = min(least, tail);
      total += <f64>tail;
    }
    total += (1 - <f64>least) * <f64>this.waiting;
    let mark = this.random.fraction() * total;
    for (let k = 0; k < this.waiting; k++) {
      mark -= <f64>(tails[this.ready[k]] - least + 1);
      if (mark < 0) return k;
    }
    return this.waiting - 1;
  }
}

/** Moves a random activity to a random place between its predecessors and successors. */
export function moveOne(problem: Problem, direction: i32, random: Random, list: StaticArray<u16>): void {
  const count = problem.count;
  const k = random.below(count);
  const j = list[k];
  const before = problem.before[direction];
  const after = problem.before[1 - direction];
  const lowest = max(0, k - SPAN);
  let low = k;
  while (low > lowest && !before.has(j, list[low - 1])) low--;
  const highest = min(count - 1, k + SPAN);
  let high = k;
  while (high < highest && !after.has(j, list[high + 1])) high++;
  const to = low + random.below(high - low + 1);
  for (let at = k; at > to; at--) list[at] = list[at - 1];
  for (let at = k; at < to; at++) list[at] = list[at + 1];
  list[to] = j;
}
