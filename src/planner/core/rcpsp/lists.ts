import type { Random } from '../random.ts';
import type { Compiled, Direction } from './generation.ts';

/** Longest way an activity is moved in its list. */
const SPAN = 60;

/** A random list that names predecessors first, drawn with more weight for longer chains behind. */
export function sampleList(compiled: Compiled, direction: Direction, random: Random, out: Int32Array): void {
  const { count, before, tails } = compiled;
  const after = before[direction === 0 ? 1 : 0];
  const { first } = before[direction];
  const missing = new Int32Array(count);
  const open: number[] = [];
  for (let i = 0; i < count; i++) {
    missing[i] = first[i + 1]! - first[i]!;
    if (missing[i] === 0) open.push(i);
  }
  for (let at = 0; at < count; at++) {
    const k = draw(open, tails[direction], random);
    const j = open[k]!;
    open[k] = open[open.length - 1]!;
    open.pop();
    out[at] = j;
    for (let e = after.first[j]!; e < after.first[j + 1]!; e++) {
      const i = after.to[e]!;
      missing[i] = missing[i]! - 1;
      if (missing[i] === 0) open.push(i);
    }
  }
}

function draw(open: number[], tails: Int32Array, random: Random): number {
  let least = Number.MAX_SAFE_INTEGER;
  let total = 0;
  for (const i of open) {
    const tail = tails[i]!;
    if (tail < least) least = tail;
    total += tail;
  }
  total += (1 - least) * open.length;
  let mark = random.fraction() * total;
  for (let k = 0; k < open.length; k++) {
    mark -= tails[open[k]!]! - least + 1;
    if (mark < 0) return k;
  }
  return open.length - 1;
}

/** Moves a random activity to a random place between its predecessors and successors. */
export function moveOne(compiled: Compiled, direction: Direction, random: Random, list: Int32Array): void {
  const { before, count } = compiled;
  const { first, to: linked } = before[direction];
  const k = random.below(count);
  const j = list[k]!;
  const lowest = Math.max(0, k - SPAN);
  let low = k;
  while (low > lowest && !includes(linked, first[j]!, first[j + 1]!, list[low - 1]!)) low--;
  const highest = Math.min(count - 1, k + SPAN);
  let high = k;
  for (; high < highest; high++) {
    const i = list[high + 1]!;
    if (includes(linked, first[i]!, first[i + 1]!, j)) break;
  }
  const to = low + random.below(high - low + 1);
  for (let at = k; at > to; at--) list[at] = list[at - 1]!;
  for (let at = k; at < to; at++) list[at] = list[at + 1]!;
  list[to] = j;
}

function includes(row: Int32Array, from: number, to: number, wanted: number): boolean {
  for (let e = from; e < to; e++) if (row[e] === wanted) return true;
  return false;
}
