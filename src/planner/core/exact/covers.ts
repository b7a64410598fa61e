import { liftCover, MOST_CELLS } from './lifting.ts';
import type { RowSet } from './row-set.ts';

/** Initiatives that take from a limit: each takes one of its amounts (rising), or nothing. */
export type Member = { amounts: number[]; columns: number[][] };

/** A limit, or a sum of limits, as a multiple-choice knapsack. */
export type Knapsack = { capacity: number; members: Member[] };

/** Share of a limit that must be in use before a cover of it is looked for. */
const LEAST_LOAD = 0.95;

/** A member that counts in a cover from its k-th amount on. */
export type CoverItem = { member: number; from: number };

/**
 * Cover cuts that the point breaks, at most one per knapsack: of initiatives which together exceed the limit
 * not all can run. Cheapest cover by dynamic programming over members and amounts, made minimal, then lifted
 * to all members with their larger amounts (generalised upper bound covers: Wolsey 1990, Gu et al. 1998).
 */
export function separateCovers(knapsacks: Knapsack[], point: Float64Array, into: RowSet): number {
  const before = into.count;
  for (const knapsack of knapsacks) {
    if (loadOf(knapsack, point) < LEAST_LOAD * knapsack.capacity) continue;
    const shares = knapsack.members.map((member) => member.columns.map((list) => sumAt(list, point)));
    const cover = findCover(knapsack, shares);
    if (!cover) continue;
    const weight = shares.map((share, m) =>
      share.reduce((sum, amount, k) => sum + amount * knapsack.members[m]!.amounts[k]!, 0),
    );
    addIfBroken(knapsack, liftCover(knapsack, cover, weight), cover.length - 1, point, into);
  }
  return into.count - before;
}

/** Sum of the shares of the columns. */
export function sumAt(columns: number[], point: Float64Array): number {
  let sum = 0;
  for (const column of columns) sum += point[column]!;
  return sum;
}

function loadOf({ members }: Knapsack, point: Float64Array): number {
  let load = 0;
  for (const { amounts, columns } of members)
    for (let k = 0; k < amounts.length; k++) load += amounts[k]! * sumAt(columns[k]!, point);
  return load;
}

type Threshold = { from: number; cost: number };

function findCover(knapsack: Knapsack, shares: number[][]): CoverItem[] | null {
  const { capacity, members } = knapsack;
  const cells = Math.min(capacity + 1, MOST_CELLS);
  const scale = cells / (capacity + 1);
  const stages = members.flatMap(({ amounts }, member) => {
    const thresholds = thresholdsOf(shares[member]!);
    const items = thresholds.map(({ from, cost }) => ({
      from,
      cost,
      size: Math.floor(amounts[from]! * scale),
    }));
    const sized = items.filter(({ size, cost }) => size > 0 && cost < DEAREST);
    return sized.length === 0 ? [] : [{ member, items: sized }];
  });
  if (stages.length < 2) return null;
  const chosen = fillCheapest(stages, cells);
  return chosen && tighten(knapsack, chosen);
}

/** Cost of counting a member from its k-th amount on: how far its share from there is below 1. */
function thresholdsOf(share: number[]): Threshold[] {
  const thresholds: Threshold[] = [];
  let sum = 0;
  for (let k = share.length - 1; k >= 0; k--) {
    if (share[k]! <= 1e-6) continue;
    sum += share[k]!;
    thresholds.push({ from: k, cost: Math.max(0, 1 - sum) + 1e-5 });
  }
  return thresholds;
}

/** A cover that costs more than 1 breaks nothing before it is lifted. */
const DEAREST = 1;

type Stage = { member: number; items: { from: number; cost: number; size: number }[] };

/** Items of total size ≥ cells at the least cost, one per stage at most; null when that costs more than 1. */
function fillCheapest(stages: Stage[], cells: number): CoverItem[] | null {
  let cost = new Float64Array(cells + 1).fill(Number.POSITIVE_INFINITY);
  cost[0] = 0;
  let most = 0;
  const picks = stages.map(({ items }) => {
    const next = cost.slice();
    const pick = new Int16Array(cells + 1).fill(-1);
    const from = new Int16Array(cells + 1);
    const reached = most;
    items.forEach((item, k) => {
      for (let size = 0; size <= reached; size++) {
        const sum = cost[size]! + item.cost;
        if (sum >= DEAREST) continue;
        const to = Math.min(cells, size + item.size);
        if (sum >= next[to]!) continue;
        next[to] = sum;
        pick[to] = k;
        from[to] = size;
        if (to > most) most = to;
      }
    });
    cost = next;
    return { pick, from };
  });
  if (cost[cells]! >= DEAREST) return null;
  const cover: CoverItem[] = [];
  let size = cells;
  for (let s = stages.length - 1; s >= 0; s--) {
    const k = picks[s]!.pick[size]!;
    if (k < 0) continue;
    cover.push({ member: stages[s]!.member, from: stages[s]!.items[k]!.from });
    size = picks[s]!.from[size]!;
  }
  return cover;
}

/** Drops what the cover does not need, then lets each item count from the smallest amount that still covers. */
function tighten({ members, capacity }: Knapsack, cover: CoverItem[]): CoverItem[] | null {
  const amountOf = ({ member, from }: CoverItem): number => members[member]!.amounts[from]!;
  let sum = cover.reduce((total, item) => total + amountOf(item), 0);
  if (sum <= capacity) return null;
  const kept = cover
    .sort((a, b) => amountOf(a) - amountOf(b))
    .filter((item) => {
      if (sum - amountOf(item) <= capacity) return true;
      sum -= amountOf(item);
      return false;
    });
  for (const item of kept) {
    const rest = sum - amountOf(item);
    while (item.from > 0 && rest + members[item.member]!.amounts[item.from - 1]! > capacity) item.from--;
    sum = rest + amountOf(item);
  }
  return kept;
}

function addIfBroken(
  { members }: Knapsack,
  coefficients: number[][],
  right: number,
  point: Float64Array,
  into: RowSet,
): void {
  members.forEach(({ columns }, m) => {
    columns.forEach((list, k) => {
      const coefficient = coefficients[m]![k]!;
      if (coefficient > 1e-7) for (const column of list) into.put(column, coefficient);
    });
  });
  const row = into.close(Number.NEGATIVE_INFINITY, right);
  if (into.activity(row, point) < right + 0.01) into.removeLast();
}
