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
  let least = Number.POSITIVE_INFINITY;
  for (const i of open) least = Math.min(least, tails[i]!);
  let total = 0;
  for (const i of open) total += tails[i]! - least + 1;
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
  const k = random.below(count);
  const j = list[k]!;
  let low = k;
  while (low > 0 && k - low < SPAN && !isBefore(before[direction], list[low - 1]!, j)) low--;
  let high = k;
  while (high < count - 1 && high - k < SPAN && !isBefore(before[direction], j, list[high + 1]!)) high++;
  const to = low + random.below(high - low + 1);
  if (to < k) list.copyWithin(to + 1, to, k);
  else list.copyWithin(k, k + 1, to + 1);
  list[to] = j;
}

/** Must i be finished before j starts, directly? */
function isBefore({ first, to }: Compiled['before'][0], i: number, j: number): boolean {
  for (let e = first[j]!; e < first[j + 1]!; e++) if (to[e] === i) return true;
  return false;
}
