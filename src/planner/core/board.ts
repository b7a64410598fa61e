import type { Choice, Problem } from './problem.ts';

/**
 * A plan in the making: which option each initiative has, and what is left of every limit.
 * Every change is journalled, so that a round of search can be taken back.
 */
export class Board {
  readonly problem: Problem;
  readonly choice: Int32Array;
  /** What is left of each limit. */
  readonly left: Int32Array;
  value = 0;
  /** Sum of the finishes: of two plans of equal value the one with the smaller sum is better. */
  finishes = 0;
  private readonly groupCount: Int32Array;
  private readonly journalProject: Int32Array;
  private readonly journalOption: Int32Array;
  private readonly noted: Int32Array;
  private stamp = 1;
  private changes = 0;

  constructor(problem: Problem) {
    this.problem = problem;
    this.choice = new Int32Array(problem.count).fill(-1);
    this.left = problem.limit.slice();
    this.groupCount = new Int32Array(problem.groupAtMost.length);
    this.journalProject = new Int32Array(problem.count);
    this.journalOption = new Int32Array(problem.count);
    this.noted = new Int32Array(problem.count);
  }

  /** Does the option fit into what is left of the limits? Looks at nothing else. */
  fits(o: number): boolean {
    const { entryFirst, entryRow, entryAmount } = this.problem;
    const { left } = this;
    for (let e = entryFirst[o]!, end = entryFirst[o + 1]!; e < end; e++)
      if (entryAmount[e]! > left[entryRow[e]!]!) return false;
    return true;
  }

  place(i: number, o: number): void {
    this.note(i);
    this.choice[i] = o;
    this.value += this.problem.optionValue[o]!;
    this.finishes += this.problem.optionFinish[o]!;
    this.take(o, 1);
    this.countGroups(i, 1);
  }

  remove(i: number): void {
    const o = this.choice[i]!;
    this.note(i);
    this.choice[i] = -1;
    this.value -= this.problem.optionValue[o]!;
    this.finishes -= this.problem.optionFinish[o]!;
    this.take(o, -1);
    this.countGroups(i, -1);
  }

  /** First and last start that the chosen predecessors and successors leave. First is −1 if one is missing. */
  firstStart(i: number): number {
    const { predecessors, predecessorLag, optionFinish } = this.problem;
    let first = 0;
    for (let e = predecessors.first[i]!; e < predecessors.first[i + 1]!; e++) {
      const o = this.choice[predecessors.to[e]!]!;
      if (o < 0) return -1;
      first = Math.max(first, optionFinish[o]! + 1 + predecessorLag[e]!);
    }
    return first;
  }

  lastFinish(i: number): number {
    const { successors, successorLag, optionStart, periods } = this.problem;
    let last = periods - 1;
    for (let e = successors.first[i]!; e < successors.first[i + 1]!; e++) {
      const o = this.choice[successors.to[e]!]!;
      if (o >= 0) last = Math.min(last, optionStart[o]! - 1 - successorLag[e]!);
    }
    return last;
  }

  /** May the initiative be chosen beside those chosen: no excluded partner, no full group? */
  allowed(i: number): boolean {
    const { notWith } = this.problem;
    for (let e = notWith.first[i]!; e < notWith.first[i + 1]!; e++)
      if (this.choice[notWith.to[e]!]! >= 0) return false;
    return this.fullGroup(i) < 0;
  }

  /** A group of the initiative that takes no further member, or −1. */
  fullGroup(i: number): number {
    const { groupsOf, groupAtMost } = this.problem;
    for (let e = groupsOf.first[i]!; e < groupsOf.first[i + 1]!; e++) {
      const g = groupsOf.to[e]!;
      if (this.groupCount[g]! >= groupAtMost[g]!) return g;
    }
    return -1;
  }

  /** Forgets the journal: what stands now can no longer be taken back. */
  commit(): void {
    this.changes = 0;
    this.stamp++;
  }

  /** Takes everything back to the last commit. */
  rollback(): void {
    const changes = this.changes;
    for (let k = 0; k < changes; k++) {
      const i = this.journalProject[k]!;
      if (this.choice[i]! >= 0) this.remove(i);
    }
    for (let k = 0; k < changes; k++) {
      const before = this.journalOption[k]!;
      if (before >= 0) this.place(this.journalProject[k]!, before);
    }
    this.commit();
  }

  /** Clears the board and sets it to the choice. */
  reset(choice: Choice): void {
    for (let i = 0; i < this.choice.length; i++) {
      if (this.choice[i] === choice[i]) continue;
      if (this.choice[i]! >= 0) this.remove(i);
    }
    for (let i = 0; i < this.choice.length; i++) if (this.choice[i] !== choice[i]) this.place(i, choice[i]!);
    this.commit();
  }

  private note(i: number): void {
    if (this.noted[i] === this.stamp) return;
    this.noted[i] = this.stamp;
    this.journalProject[this.changes] = i;
    this.journalOption[this.changes++] = this.choice[i]!;
  }

  private take(o: number, sign: number): void {
    const { entryFirst, entryRow, entryAmount } = this.problem;
    const { left } = this;
    for (let e = entryFirst[o]!, end = entryFirst[o + 1]!; e < end; e++) {
      const row = entryRow[e]!;
      left[row] = left[row]! - sign * entryAmount[e]!;
    }
  }

  private countGroups(i: number, by: number): void {
    const { groupsOf } = this.problem;
    for (let e = groupsOf.first[i]!; e < groupsOf.first[i + 1]!; e++) {
      const g = groupsOf.to[e]!;
      this.groupCount[g] = this.groupCount[g]! + by;
    }
  }
}
