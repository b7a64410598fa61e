import { countRow, hasBit, listRow, type Reach } from './graph.ts';

/** Above this many entries of reach a sweep takes too long; the bound of the greedy answer stands. */
const maxEntries = 4_000_000;

/**
 * An upper bound on how many `count` people can reach, by Lagrangian relaxation of "reached only if somebody chosen
 * reaches": with a price `w` per person, L(w) = Σ(1 − w) + the `count` dearest reaches is never below the best choice
 * (Fisher 1981). Prices move by subgradient steps towards `known`, the best answer at hand.
 */
export function lagrangianBound(
  reach: Reach,
  covered: Uint32Array,
  count: number,
  mayBe: (person: number) => boolean,
  known: number,
  rounds: number,
): number {
  if (reach.sizes.reduce((sum, size) => sum + size, 0) > maxEntries) return reach.size;
  const lists = reach.lists.map(
    (list, person) => list ?? listRow(reach.bits, person, reach.words, reach.sizes[person]!),
  );
  const prices = startPrices(reach, covered);
  const already = countRow(covered, 0, reach.words);
  let best = reach.size;
  let pace = 1;
  let idle = 0;
  for (let round = 0; round < rounds && Math.floor(best + 1e-9) > known; round++) {
    const dearest = dearestReaches(lists, prices, count, mayBe);
    const value = already + openSum(prices, covered) + dearest.sum;
    idle = value < best - 0.01 ? 0 : idle + 1;
    if (idle > 8) [pace, idle] = [pace / 2, 0];
    best = Math.min(best, value);
    movePrices(lists, prices, covered, dearest.people, pace, value - known);
  }
  return Math.floor(best + 1e-9);
}

/** Who is reached already costs nothing; the others start in the middle. */
const startPrices = (reach: Reach, covered: Uint32Array): Float64Array =>
  Float64Array.from({ length: reach.size }, (_, person) => (hasBit(covered, person) ? 0 : 0.5));

function openSum(prices: Float64Array, covered: Uint32Array): number {
  let sum = 0;
  for (let person = 0; person < prices.length; person++)
    if (!hasBit(covered, person)) sum += 1 - prices[person]!;
  return sum;
}

function dearestReaches(
  lists: readonly Int32Array[],
  prices: Float64Array,
  count: number,
  mayBe: (person: number) => boolean,
) {
  const worth = new Float64Array(lists.length);
  for (let person = 0; person < lists.length; person++) {
    if (!mayBe(person)) continue;
    for (const reached of lists[person]!) worth[person]! += prices[reached]!;
  }
  const people = Array.from(worth.keys())
    .sort((a, b) => worth[b]! - worth[a]!)
    .slice(0, count);
  return { people, sum: people.reduce((sum, person) => sum + worth[person]!, 0) };
}

/**
 * Reached several times: its price falls; reached by nobody: it rises. Prices stay between 0 and 1.
 * The step is Polyak's: the gap to the known answer by the square of the slope.
 */
function movePrices(
  lists: readonly Int32Array[],
  prices: Float64Array,
  covered: Uint32Array,
  chosen: readonly number[],
  pace: number,
  gap: number,
): void {
  const slope = new Float64Array(lists.length).fill(-1);
  for (const person of chosen) for (const reached of lists[person]!) slope[reached]!++;
  let square = 0;
  for (let person = 0; person < slope.length; person++)
    if (!hasBit(covered, person)) square += slope[person]! ** 2;
  const step = (pace * gap) / Math.max(1, square);
  for (let person = 0; person < slope.length; person++) {
    if (!hasBit(covered, person))
      prices[person] = Math.max(0, Math.min(1, prices[person]! - step * slope[person]!));
  }
}
