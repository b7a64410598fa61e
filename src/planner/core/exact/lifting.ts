import type { CoverItem, Knapsack } from './covers.ts';

/** Larger capacities are scaled down to this many cells; rounding only weakens a cut, never makes it wrong. */
export const MOST_CELLS = 150;

/**
 * Coefficients of the lifted cover cut, per member and amount; the right side stays |cover| − 1.
 * Sequential lifting: a coefficient is what the right side leaves when the amount is taken and the rest of the
 * limit is filled with the best of the cut so far. All amounts of a member are lifted at once, since it takes one.
 */
export function liftCover(knapsack: Knapsack, cover: CoverItem[], weight: number[]): number[][] {
  const { members, capacity } = knapsack;
  const right = cover.length - 1;
  const cells = new Cells(capacity);
  const coefficients = members.map(({ amounts }) => amounts.map(() => 0));
  const inside = new Set(cover.map(({ member }) => member));
  for (const { member, from } of cover) coefficients[member]!.fill(1, from);
  for (const m of inside) {
    const others = [...inside].filter((other) => other !== m);
    const best = cells.bestOf(others, knapsack, coefficients);
    raise(coefficients[m]!, members[m]!.amounts, right, cells, best);
  }
  let best = cells.bestOf([...inside], knapsack, coefficients);
  const outside = members.map((_, m) => m).filter((m) => !inside.has(m));
  for (const m of outside.sort((a, b) => weight[b]! - weight[a]!)) {
    raise(coefficients[m]!, members[m]!.amounts, right, cells, best);
    if (coefficients[m]!.some((c) => c > 1e-9)) best = cells.add(best, members[m]!.amounts, coefficients[m]!);
  }
  return coefficients;
}

function raise(
  coefficients: number[],
  amounts: number[],
  right: number,
  cells: Cells,
  best: Float64Array,
): void {
  amounts.forEach((amount, k) => {
    coefficients[k] = Math.max(coefficients[k]!, right - best[cells.room(amount)]!);
  });
}

/** Best sum of coefficients that fits into each size from 0 to the capacity, in scaled cells. */
class Cells {
  private readonly capacity: number;
  private readonly count: number;
  private readonly scale: number;

  constructor(capacity: number) {
    this.capacity = capacity;
    this.count = Math.min(capacity, MOST_CELLS);
    this.scale = this.count / capacity;
  }

  /** Cells left beside the amount, rounded so that no real plan is shut out. */
  room(amount: number): number {
    return Math.max(0, Math.floor((this.capacity - amount) * this.scale + 1e-9));
  }

  bestOf(list: number[], knapsack: Knapsack, coefficients: number[][]): Float64Array {
    let best: Float64Array = new Float64Array(this.count + 1);
    for (const m of list) best = this.add(best, knapsack.members[m]!.amounts, coefficients[m]!);
    return best;
  }

  add(best: Float64Array, amounts: number[], coefficients: number[]): Float64Array {
    const next = best.slice();
    amounts.forEach((amount, k) => {
      const size = Math.floor(amount * this.scale + 1e-9);
      const gain = coefficients[k]!;
      if (gain <= 1e-9) return;
      for (let room = this.count; room >= size; room--)
        if (best[room - size]! + gain > next[room]!) next[room] = best[room - size]! + gain;
    });
    return next;
  }
}
