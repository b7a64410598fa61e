import type { Problem } from '../problem.ts';
import type { Knapsack } from './covers.ts';
import { columnsOf, type Formulation } from './formulation.ts';

/**
 * Pairs of columns that no plan takes together, as a matrix of bits: by links, everywhere; by limits, as they are
 * left in the node of the search tree that is looked at.
 */
export class Conflicts {
  /** The columns of options come first; "is chosen" is in no pair. */
  readonly columns: number;
  private readonly words: number;
  private readonly bits: Int32Array;
  private readonly always: Int32Array;

  constructor(problem: Problem, draft: Formulation) {
    this.columns = draft.option.length;
    this.words = (this.columns + 31) >> 5;
    this.bits = new Int32Array(this.columns * this.words);
    const own = Array.from({ length: problem.count }, (_, i) => columnsOf(problem, draft.columnOf, i));
    for (const columns of own) this.addAll(columns, columns);
    this.addLinks(problem, draft, own);
    this.always = this.bits.slice();
  }

  /** Puts the pairs that exceed one of these limits in the place of those of the limits before. */
  renew(knapsacks: Knapsack[]): void {
    this.bits.set(this.always);
    for (const knapsack of knapsacks) this.addTooLarge(knapsack);
  }

  has(a: number, b: number): boolean {
    return ((this.bits[a * this.words + (b >> 5)]! >>> (b & 31)) & 1) === 1;
  }

  private add(a: number, b: number): void {
    if (a === b) return;
    const atA = a * this.words + (b >> 5);
    const atB = b * this.words + (a >> 5);
    this.bits[atA] = this.bits[atA]! | (1 << (b & 31));
    this.bits[atB] = this.bits[atB]! | (1 << (a & 31));
  }

  private addAll(some: number[], others: number[]): void {
    for (const a of some) for (const b of others) this.add(a, b);
  }

  /** Starts too early after a predecessor, and initiatives that exclude each other. */
  private addLinks(problem: Problem, draft: Formulation, own: number[][]): void {
    const { predecessors, predecessorLag, notWith, groupMembers, optionStart, optionFinish } = problem;
    own.forEach((columns, i) => {
      for (let e = predecessors.first[i]!; e < predecessors.first[i + 1]!; e++)
        for (const before of own[predecessors.to[e]!]!) {
          const ready = optionFinish[draft.option[before]!]! + 1 + predecessorLag[e]!;
          for (const column of columns)
            if (optionStart[draft.option[column]!]! < ready) this.add(column, before);
        }
      for (let e = notWith.first[i]!; e < notWith.first[i + 1]!; e++)
        this.addAll(columns, own[notWith.to[e]!]!);
    });
    problem.groupAtMost.forEach((atMost, g) => {
      const members = groupMembers.to.subarray(groupMembers.first[g], groupMembers.first[g + 1]);
      const all = [...members].flatMap((i) => own[i]!);
      if (atMost <= 1) this.addAll(all, all);
    });
  }

  private addTooLarge({ capacity, members }: Knapsack): void {
    const largest = Math.max(0, ...members.map(({ amounts }) => amounts.at(-1)!));
    if (2 * largest <= capacity) return;
    const items = members.flatMap(({ amounts, columns }) =>
      columns.flatMap((list, k) =>
        amounts[k]! + largest > capacity ? list.map((column) => ({ column, amount: amounts[k]! })) : [],
      ),
    );
    items.sort((a, b) => b.amount - a.amount);
    for (let a = 0; a + 1 < items.length && items[a]!.amount + items[a + 1]!.amount > capacity; a++)
      for (let b = a + 1; b < items.length && items[a]!.amount + items[b]!.amount > capacity; b++)
        this.add(items[a]!.column, items[b]!.column);
  }
}
