import { Problem } from './problem';
import { GIVEN_UP, wholeVectors } from './scheme';

/** Length of a place that holds no list yet. */
export const UNFILLED: i32 = GIVEN_UP;
const NONE = -1;

/**
 * Lists that are all scheduled next in one direction. Each was read from a schedule made in the other direction, whose
 * length and finishes are kept. Also kept is the head of the list as far as a child with the same head was
 * scheduled: the next such child takes those finishes over and assigns only the rest (decision 021).
 */
@final
export class Population {
  /** Length of a row of lists, finishes or heads. */
  readonly row: i32;
  readonly lists: StaticArray<u16>;
  readonly lengths: StaticArray<i32>;
  /** Finishes of the schedule that each list was read from. */
  readonly finishes: StaticArray<i32>;
  private readonly count: i32;
  /** Finishes of the first activities of each list, in its order. */
  private readonly heads: StaticArray<i32>;
  private readonly reached: StaticArray<i32>;
  private readonly marks: StaticArray<i32>;
  /** The last place whose mark falls into each bucket, and for each place the one before it there. */
  private readonly buckets: StaticArray<i32>;
  private readonly next: StaticArray<i32>;
  private readonly slots: StaticArray<i32>;

  constructor(
    problem: Problem,
    public size: i32,
  ) {
    this.count = problem.count;
    const row = wholeVectors(problem.count);
    this.row = row;
    this.lists = new StaticArray<u16>(size * row);
    this.finishes = new StaticArray<i32>(size * row);
    this.heads = new StaticArray<i32>(size * row);
    this.lengths = new StaticArray<i32>(size).fill(UNFILLED);
    this.reached = new StaticArray<i32>(size);
    this.marks = new StaticArray<i32>(size);
    this.buckets = new StaticArray<i32>(powerOfTwo(size)).fill(NONE);
    this.next = new StaticArray<i32>(size);
    this.slots = new StaticArray<i32>(problem.horizon + 2);
  }

  listAt(at: i32): usize {
    return changetype<usize>(this.lists) + ((<usize>(at * this.row)) << 1);
  }

  private finishesAt(at: i32): usize {
    return changetype<usize>(this.finishes) + ((<usize>(at * this.row)) << 2);
  }

  private headsAt(at: i32): usize {
    return changetype<usize>(this.heads) + ((<usize>(at * this.row)) << 2);
  }

  copyList(at: i32, out: StaticArray<u16>): void {
    memory.copy(changetype<usize>(out), this.listAt(at), this.count << 1);
  }

  /** The schedule takes its place when it is no longer than what stands there, unless its like is there already. */
  keep(at: i32, makespan: i32, list: StaticArray<u16>, finishes: StaticArray<i32>): void {
    const length = this.lengths[at];
    if (makespan === GIVEN_UP || makespan > length) return;
    const mark = markOf(makespan, finishes);
    if (length < UNFILLED) {
      if (mark !== this.marks[at] && this.isMarked(mark)) return;
      this.unmark(at);
    }
    this.mark(at, mark);
    this.lengths[at] = makespan;
    this.reached[at] = 0;
    memory.copy(this.finishesAt(at), changetype<usize>(finishes), this.row << 2);
    this.turnRound(makespan, list, at);
  }

  /** Orders the activities by finish, latest first: the list for the other direction. */
  private turnRound(makespan: i32, list: StaticArray<u16>, at: i32): void {
    const slots = this.slots;
    const base = at * this.row;
    memory.fill(changetype<usize>(slots), 0, (makespan + 2) << 2);
    for (let i = 0; i < this.count; i++) slots[makespan - this.finishes[base + i] + 1]++;
    let before = 0;
    for (let t = 1; t <= makespan; t++) {
      before += slots[t];
      slots[t] = before;
    }
    for (let k = this.count - 1; k >= 0; k--) {
      const j = list[k];
      const slot = makespan - this.finishes[base + j];
      this.lists[base + slots[slot]++] = j;
    }
  }

  /** How many activities at the head of the child have known finishes, as the list at this place shares them. */
  countKnown(at: i32, child: StaticArray<u16>): i32 {
    return countAlike(changetype<usize>(child), this.listAt(at), this.reached[at]);
  }

  equals(at: i32, child: StaticArray<u16>): bool {
    return countAlike(changetype<usize>(child), this.listAt(at), this.count) === this.count;
  }

  recall(at: i32, child: StaticArray<u16>, known: i32, finishes: StaticArray<i32>): void {
    const base = at * this.row;
    for (let k = 0; k < known; k++) finishes[child[k]] = this.heads[base + k];
  }

  /** Notes the finishes of the child's activities beyond the known, as far as the list at this place begins like it. */
  remember(at: i32, child: StaticArray<u16>, known: i32, placed: i32, finishes: StaticArray<i32>): void {
    if (known < this.reached[at]) return;
    const base = at * this.row;
    let k = known;
    for (; k < placed && child[k] === this.lists[base + k]; k++) this.heads[base + k] = finishes[child[k]];
    this.reached[at] = k;
  }

  /** Drops the longest until no more are left than this. */
  shrink(size: i32): void {
    while (this.size > size) this.drop(this.findLongest());
  }

  private findLongest(): i32 {
    let longest = 0;
    for (let i = 1; i < this.size; i++) if (this.lengths[i] > this.lengths[longest]) longest = i;
    return longest;
  }

  /** The last takes the place of the dropped one. */
  private drop(at: i32): void {
    if (this.lengths[at] < UNFILLED) this.unmark(at);
    const last = --this.size;
    if (at === last) return;
    if (this.lengths[last] < UNFILLED) {
      this.unmark(last);
      this.mark(at, this.marks[last]);
    }
    this.lengths[at] = this.lengths[last];
    this.reached[at] = this.reached[last];
    memory.copy(this.listAt(at), this.listAt(last), this.row << 1);
    memory.copy(this.finishesAt(at), this.finishesAt(last), this.row << 2);
    memory.copy(this.headsAt(at), this.headsAt(last), this.row << 2);
  }

  private isMarked(mark: i32): bool {
    let at = this.buckets[mark & (this.buckets.length - 1)];
    while (at !== NONE && this.marks[at] !== mark) at = this.next[at];
    return at !== NONE;
  }

  private mark(at: i32, mark: i32): void {
    const bucket = mark & (this.buckets.length - 1);
    this.marks[at] = mark;
    this.next[at] = this.buckets[bucket];
    this.buckets[bucket] = at;
  }

  private unmark(at: i32): void {
    const bucket = this.marks[at] & (this.buckets.length - 1);
    let before = this.buckets[bucket];
    if (before === at) {
      this.buckets[bucket] = this.next[at];
      return;
    }
    while (this.next[before] !== at) before = this.next[before];
    this.next[before] = this.next[at];
  }
}

/** Activities in which two lists begin alike, at most so many. */
function countAlike(one: usize, other: usize, most: i32): i32 {
  for (let k = 0; k < most; k += 8) {
    const at = (<usize>k) << 1;
    const unlike = i16x8.bitmask(i16x8.ne(v128.load(one + at), v128.load(other + at)));
    if (unlike !== 0) return min(most, k + ctz(unlike));
  }
  return most;
}

/** A number that two different schedules hardly ever share. */
function markOf(makespan: i32, finishes: StaticArray<i32>): i32 {
  let four = i32x4.splat(makespan);
  for (let i = 0; i < finishes.length; i += 4)
    four = i32x4.mul(
      v128.xor(four, v128.load(changetype<usize>(finishes) + ((<usize>i) << 2))),
      i32x4.splat(FACTOR),
    );
  let mark = i32x4.extract_lane(four, 0);
  mark = (mark * FACTOR) ^ i32x4.extract_lane(four, 1);
  mark = (mark * FACTOR) ^ i32x4.extract_lane(four, 2);
  mark = (mark * FACTOR) ^ i32x4.extract_lane(four, 3);
  mark *= FACTOR;
  return mark ^ (mark >>> 16);
}

const FACTOR: i32 = 0x9e3779b1;

function powerOfTwo(least: i32): i32 {
  let power = 1;
  while (power < least) power *= 2;
  return power;
}
