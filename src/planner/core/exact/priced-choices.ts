import type { Formulation } from './formulation.ts';
import { boxOf, type Domain, type Relaxed, SET, SHUT } from './relaxed-model.ts';
import type { RowSet } from './row-set.ts';

/** Room for rounding. */
export const MARGIN = 1e-6;

/** Columns of the options of every initiative, and the initiative of every column. */
export type Columns = { own: number[][]; initiative: Int32Array };

type Entry = { choice: number; row: number; amount: number };

/**
 * What every initiative may do in a node of the search tree, under the prices of its relaxation. A plan stays below
 * the bound of the node by exactly the losses of its choices (reduced values: a column that is not where the bound
 * wants it) and what its rows leave unused, at their prices. So those who look for a better plan know how much all
 * its choices may lose together.
 */
export class PricedChoices {
  /** Value that no plan of the node exceeds. */
  readonly bound: number;
  /** Choices of initiative i: first[i] … first[i + 1] − 1. */
  readonly first: Int32Array;
  /** The option's column of each choice; −1: not chosen. */
  readonly column: Int32Array;
  /** What is lost by each choice itself, 0 or more. */
  readonly loss: Float64Array;
  /** The most each row holds, and its price; only rows with a price, or that some plan would break. */
  readonly upper: Float64Array;
  readonly price: Float64Array;
  /** What choice k takes: entries entryFirst[k] … entryFirst[k + 1] − 1, each at a slot of its initiative. */
  readonly entryFirst: Int32Array;
  readonly entrySlot: Int32Array;
  readonly entryAmount: Float64Array;
  /** Rows that some choice of initiative i takes from: slots slotFirst[i] … slotFirst[i + 1] − 1. */
  readonly slotFirst: Int32Array;
  readonly slotRow: Int32Array;
  readonly slotPrice: Float64Array;
  /** False: an initiative of which the node decides has no choice left. */
  readonly complete: boolean;

  constructor(
    draft: Formulation,
    { own, initiative }: Columns,
    { domain, rows, rowDual }: { domain: Domain; rows: RowSet } & Pick<Relaxed, 'rowDual'>,
  ) {
    const box = boxOf(domain);
    const { bound, reduced } = rows.boundByDuals(rowDual, draft.value, box);
    this.bound = bound + draft.constant;
    const best = reduced.map((amount, c) => Math.max(amount * box.lower[c]!, amount * box.upper[c]!));
    const choices = choicesOf(draft, own, { domain, best, reduced });
    this.first = choices.first;
    this.column = Int32Array.from(choices.column);
    this.loss = Float64Array.from(choices.loss);
    const taken = this.entriesOf(draft, initiative, rows, rowDual);
    this.upper = Float64Array.from(taken.upper);
    this.price = Float64Array.from(taken.price);
    this.entryFirst = new Int32Array(this.column.length + 1);
    this.entrySlot = new Int32Array(taken.entries.length);
    this.entryAmount = new Float64Array(taken.entries.length);
    this.slotFirst = new Int32Array(own.length + 1);
    this.slotRow = this.sort(taken.entries);
    this.slotPrice = Float64Array.from(this.slotRow, (row) => this.price[row]!);
    this.complete = own.every((_, i) => !draft.scope.free[i] || this.first[i]! < this.first[i + 1]!);
  }

  /** What the choices take of each row; "is chosen" counts for all options of its initiative. */
  private entriesOf(
    draft: Formulation,
    initiative: Int32Array,
    rows: RowSet,
    rowDual: Float64Array,
  ): { upper: number[]; price: number[]; entries: Entry[] } {
    const { first, column } = this;
    const options = draft.option.length;
    const choiceOf = new Int32Array(options).fill(-1);
    column.forEach((c, choice) => {
      if (c >= 0) choiceOf[c] = choice;
    });
    const entries: Entry[] = [];
    const upper: number[] = [];
    const price: number[] = [];
    const amounts = new Map<number, number>();
    for (let r = 0; r < rows.count; r++) {
      const row = rows.row(r);
      const carries = Math.max(0, rowDual[r]!);
      // Rows of choice hold whatever is chosen; cuts without a price say nothing that whole numbers do not.
      if (row.lower === row.upper || (r >= draft.rows.count && carries === 0)) continue;
      amounts.clear();
      const take = (choice: number, amount: number): void => {
        if (column[choice]! >= 0) amounts.set(choice, (amounts.get(choice) ?? 0) + amount);
      };
      row.columns.forEach((c, e) => {
        const i = initiative[c]!;
        if (c >= options) for (let k = first[i]!; k < first[i + 1]!; k++) take(k, row.values[e]!);
        else if (choiceOf[c]! >= 0) take(choiceOf[c]!, row.values[e]!);
      });
      if (carries === 0 && !this.canBreak(amounts, row.upper, initiative)) continue;
      for (const [choice, amount] of amounts)
        if (amount !== 0) entries.push({ choice, row: upper.length, amount });
      upper.push(row.upper);
      price.push(carries);
    }
    return { upper, price, entries };
  }

  private canBreak(amounts: Map<number, number>, upper: number, initiative: Int32Array): boolean {
    const most = new Map<number, number>();
    for (const [choice, amount] of amounts) {
      const i = initiative[this.column[choice]!]!;
      most.set(i, Math.max(most.get(i) ?? 0, amount));
    }
    let sum = 0;
    for (const amount of most.values()) sum += amount;
    return sum > upper + MARGIN;
  }

  /** Sorts the entries by choice and gives each its slot; returns the row of every slot. */
  private sort(entries: Entry[]): Int32Array {
    const { first, entryFirst, entrySlot, entryAmount, slotFirst } = this;
    for (const { choice } of entries) entryFirst[choice + 1]!++;
    for (let k = 1; k < entryFirst.length; k++) entryFirst[k]! += entryFirst[k - 1]!;
    const next = entryFirst.slice();
    const rowOf = new Int32Array(entries.length);
    for (const { choice, row, amount } of entries) {
      const e = next[choice]!++;
      rowOf[e] = row;
      entryAmount[e] = amount;
    }
    const slotOf = new Int32Array(this.upper.length).fill(-1);
    const slotRow: number[] = [];
    for (let i = 0; i + 1 < first.length; i++) {
      const begin = slotRow.length;
      for (let e = entryFirst[first[i]!]!; e < entryFirst[first[i + 1]!]!; e++) {
        const row = rowOf[e]!;
        if (slotOf[row]! < begin) slotOf[row] = slotRow.push(row) - 1;
        entrySlot[e] = slotOf[row]!;
      }
      slotFirst[i + 1] = slotRow.length;
    }
    return Int32Array.from(slotRow);
  }
}

/** What each free initiative may do: its open options, and to stay out unless it must run. */
function choicesOf(
  draft: Formulation,
  own: number[][],
  node: { domain: Domain; best: Float64Array; reduced: Float64Array },
): { first: Int32Array; column: number[]; loss: number[] } {
  const { domain, best, reduced } = node;
  const first = new Int32Array(own.length + 1);
  const column: number[] = [];
  const loss: number[] = [];
  own.forEach((columns, i) => {
    first[i] = column.length;
    if (!draft.scope.free[i]) return;
    const chosen = draft.chosen[i]!;
    const all = columns.length > 1 && chosen >= 0 ? [...columns, chosen] : columns;
    const most = all.reduce((sum, c) => sum + best[c]!, 0);
    if (draft.scope.mustChoose[i] !== 1 && all.every((c) => domain[c] !== SET)) {
      column.push(-1);
      loss.push(most);
    }
    if (chosen >= 0 && domain[chosen] === SHUT) return;
    const withChosen = all === columns ? 0 : reduced[chosen]!;
    for (const c of columns) {
      if (domain[c] === SHUT) continue;
      column.push(c);
      loss.push(most - reduced[c]! - withChosen);
    }
  });
  first[own.length] = column.length;
  return { first, column, loss };
}
