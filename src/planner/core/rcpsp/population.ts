import type { Compiled } from './generation.ts';
import { GIVEN_UP } from './model.ts';

/** Length of a place that holds no list yet. */
export const UNFILLED = GIVEN_UP;

/**
 * Lists that are all scheduled next in one direction. Each was read from a schedule made in the other direction, whose
 * length and finishes are kept. Also kept is the head of the list as far as a child with the same head was
 * scheduled: the next such child takes those finishes over and assigns only the rest (decision 021).
 */
export class Population {
  size: number;
  readonly lists: Int32Array;
  readonly lengths: Int32Array;
  /** Finishes of the schedule that each list was read from. */
  readonly finishes: Int32Array;
  private readonly count: number;
  private readonly marks: Int32Array;
  /** How many places have each mark. */
  private readonly marked = new Map<number, number>();
  /** Finishes of the first activities of each list, in its order. */
  private readonly heads: Int32Array;
  private readonly reached: Int32Array;
  private readonly bucket: Int32Array;

  constructor({ count, horizon }: Compiled, size: number) {
    this.size = size;
    this.count = count;
    this.lists = new Int32Array(size * count);
    this.finishes = new Int32Array(size * count);
    this.heads = new Int32Array(size * count);
    this.lengths = new Int32Array(size).fill(UNFILLED);
    this.marks = new Int32Array(size);
    this.reached = new Int32Array(size);
    this.bucket = new Int32Array(horizon + 2);
  }

  /** The schedule takes its place when it is no longer than what stands there, unless its like is there already. */
  keep(at: number, makespan: number, list: Int32Array, finishes: Int32Array): void {
    const { lengths, marks, count } = this;
    if (makespan === GIVEN_UP || makespan > lengths[at]!) return;
    const mark = markOf(makespan, finishes);
    if (lengths[at]! < UNFILLED && mark !== marks[at] && this.marked.has(mark)) return;
    this.unmark(at);
    marks[at] = mark;
    this.marked.set(mark, (this.marked.get(mark) ?? 0) + 1);
    lengths[at] = makespan;
    this.reached[at] = 0;
    this.finishes.set(finishes, at * count);
    this.turnRound(makespan, list, at);
  }

  private unmark(at: number): void {
    if (this.lengths[at]! === UNFILLED) return;
    const mark = this.marks[at]!;
    const left = this.marked.get(mark)! - 1;
    if (left > 0) this.marked.set(mark, left);
    else this.marked.delete(mark);
  }

  /** Orders the activities by finish, latest first: the list for the other direction. */
  private turnRound(makespan: number, list: Int32Array, at: number): void {
    const { bucket, finishes, lists, count } = this;
    const base = at * count;
    bucket.fill(0, 0, makespan + 2);
    for (let i = 0; i < count; i++) {
      const slot = makespan - finishes[base + i]! + 1;
      bucket[slot] = bucket[slot]! + 1;
    }
    for (let t = 1; t <= makespan; t++) bucket[t] = bucket[t]! + bucket[t - 1]!;
    for (let k = count - 1; k >= 0; k--) {
      const slot = makespan - finishes[base + list[k]!]!;
      lists[base + bucket[slot]!] = list[k]!;
      bucket[slot] = bucket[slot]! + 1;
    }
  }

  /** How many activities at the head of the child have known finishes, as the list at this place shares them. */
  countKnown(at: number, child: Int32Array): number {
    const { lists } = this;
    const base = at * this.count;
    const most = this.reached[at]!;
    let k = 0;
    while (k < most && child[k] === lists[base + k]) k++;
    return k;
  }

  recall(at: number, child: Int32Array, known: number, finishes: Int32Array): void {
    const { heads } = this;
    const base = at * this.count;
    for (let k = 0; k < known; k++) finishes[child[k]!] = heads[base + k]!;
  }

  /** Notes the finishes of the child's activities beyond the known, as far as the list at this place begins like it. */
  remember(at: number, child: Int32Array, known: number, placed: number, finishes: Int32Array): void {
    const { heads, lists, reached } = this;
    if (known < reached[at]!) return;
    const base = at * this.count;
    let k = known;
    for (; k < placed && child[k] === lists[base + k]; k++) heads[base + k] = finishes[child[k]!]!;
    reached[at] = k;
  }

  /** Drops the longest until no more are left than this. */
  shrink(size: number): void {
    while (this.size > size) this.drop(this.findLongest());
  }

  private findLongest(): number {
    let longest = 0;
    for (let i = 1; i < this.size; i++) if (this.lengths[i]! > this.lengths[longest]!) longest = i;
    return longest;
  }

  /** The last takes the place of the dropped one. */
  private drop(at: number): void {
    const { count } = this;
    this.unmark(at);
    const last = --this.size;
    for (const row of [this.lengths, this.marks, this.reached]) row[at] = row[last]!;
    for (const rows of [this.lists, this.finishes, this.heads])
      rows.copyWithin(at * count, last * count, (last + 1) * count);
    this.lengths[last] = UNFILLED;
  }
}

function markOf(makespan: number, finishes: Int32Array): number {
  let mark = makespan;
  for (let i = 0; i < finishes.length; i++) mark = (Math.imul(mark ^ finishes[i]!, 0x9e3779b1) + i) | 0;
  return mark;
}
