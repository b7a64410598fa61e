import type { Problem } from '../problem.ts';
import type { Knapsack, Member } from './covers.ts';
import { columnsOf, type Formulation } from './formulation.ts';

/** Pairs of columns that no plan takes together, as a matrix of bits. */
export class Conflicts {
  /** The columns of options come first; "is chosen" is in no pair. */
  readonly columns: number;
  private readonly words: number;
  private readonly bits: Int32Array;

  constructor(problem: Problem, draft: Formulation, knapsacks: Knapsack[]) {
    this.columns = draft.option.length;
    this.words = (this.columns + 31) >> 5;
    this.bits = new Int32Array(this.columns * this.words);
    const own = Array.from({ length: problem.count }, (_, i) => columnsOf(problem, draft.columnOf, i));
    for (const columns of own) this.addAll(columns, columns);
    this.addLinks(problem, draft, own);
    for (const knapsack of knapsacks) this.addTooLarge(problem, draft, own, knapsack);
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

  /** Two options that exceed a limit, beside the least that all must-haves take from it. */
  private addTooLarge(problem: Problem, draft: Formulation, own: number[][], knapsack: Knapsack): void {
    let room = knapsack.capacity;
    const items = knapsack.members.flatMap((member) => {
      const i = problem.optionProject[draft.option[member.columns[0]![0]!]!]!;
      const least = draft.scope.mustChoose[i] ? leastOf(member, own[i]!.length) : 0;
      room -= least;
      return member.columns.flatMap((columns, k) =>
        columns.map((column) => ({ column, more: member.amounts[k]! - least })),
      );
    });
    items.sort((a, b) => b.more - a.more);
    for (let a = 0; a + 1 < items.length && items[a]!.more + items[a + 1]!.more > room; a++)
      for (let b = a + 1; b < items.length && items[a]!.more + items[b]!.more > room; b++)
        this.add(items[a]!.column, items[b]!.column);
  }
}

/** What the initiative takes at least; nothing when some of its options do not appear. */
function leastOf({ amounts, columns }: Member, options: number): number {
  const taking = columns.reduce((sum, list) => sum + list.length, 0);
  return taking === options ? amounts[0]! : 0;
}
