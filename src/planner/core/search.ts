import { Board } from './board.ts';
import { adjacency } from './compile.ts';
import type { Preference } from './preference.ts';
import type { Adjacency, Choice, Problem } from './problem.ts';
import type { Random } from './random.ts';

/** Less than is ever left of a limit: an option that has not failed yet. */
const NEVER = -0x80000000;

/**
 * The moves of the large neighbourhood search: take initiatives out with all that leans on them, put
 * initiatives in with all they need, make room by force, fill up.
 */
export class Search {
  readonly problem: Problem;
  readonly board: Board;
  readonly random: Random;
  readonly prefer: Preference;
  /** Teams each initiative works with, as bits (from the 31st on shared). */
  readonly teamBits: Int32Array;
  /** Initiatives that may only be chosen with this one. */
  private readonly leaning: Adjacency;
  /** The row at which each option failed last and what it takes there: most often it fails there again. */
  private readonly failedRow: Int32Array;
  private readonly failedAmount: Int32Array;
  /** What the current round took out. */
  readonly removed: number[] = [];
  private readonly key: Float64Array;
  private readonly open: number[] = [];
  private readonly closure: number[] = [];
  private readonly inClosure: Uint8Array;

  constructor(problem: Problem, prefer: Preference, random: Random) {
    this.problem = problem;
    this.board = new Board(problem);
    this.random = random;
    this.prefer = prefer;
    this.failedRow = new Int32Array(problem.optionProject.length);
    this.failedAmount = new Int32Array(problem.optionProject.length).fill(NEVER);
    this.key = new Float64Array(problem.count);
    this.inClosure = new Uint8Array(problem.count);
    this.leaning = reverse(problem.onlyWith, problem.count);
    this.teamBits = findTeamBits(problem);
  }

  /** Takes the initiative out, and what was only possible with it. */
  takeOut(i: number): void {
    if (this.board.choice[i]! < 0) return;
    this.board.remove(i);
    this.removed.push(i);
    const { successors } = this.problem;
    for (let e = successors.first[i]!; e < successors.first[i + 1]!; e++) this.takeOut(successors.to[e]!);
    for (let e = this.leaning.first[i]!; e < this.leaning.first[i + 1]!; e++)
      this.takeOut(this.leaning.to[e]!);
  }

  /** Puts the initiative in at its best fitting option, with all it needs; false and unchanged if it cannot. */
  putIn(i: number): boolean {
    const { closure } = this;
    closure.length = 0;
    this.collectNeeds(i);
    for (const j of closure) this.inClosure[j] = 0;
    for (let k = 0; k < closure.length; k++) {
      if (this.putAlone(closure[k]!)) continue;
      while (--k >= 0) this.board.remove(closure[k]!);
      return false;
    }
    return true;
  }

  /** What must come in before i, predecessors first, i itself last. */
  private collectNeeds(i: number): void {
    if (this.inClosure[i] === 1 || this.board.choice[i]! >= 0) return;
    this.inClosure[i] = 1;
    const { predecessors, onlyWith } = this.problem;
    for (let e = predecessors.first[i]!; e < predecessors.first[i + 1]!; e++)
      this.collectNeeds(predecessors.to[e]!);
    this.closure.push(i);
    for (let e = onlyWith.first[i]!; e < onlyWith.first[i + 1]!; e++) this.collectNeeds(onlyWith.to[e]!);
  }

  private putAlone(i: number): boolean {
    const { board, problem, prefer } = this;
    if (!board.allowed(i)) return false;
    const first = board.firstStart(i);
    if (first < 0) return false;
    const last = board.lastFinish(i);
    const order = this.random.bits() & 1 ? prefer.byReduced : prefer.byValue;
    const { optionStart, optionFinish } = problem;
    for (let k = problem.optionFirst[i]!, end = problem.optionFirst[i + 1]!; k < end; k++) {
      const o = order[k]!;
      if (optionStart[o]! < first || optionFinish[o]! > last || !this.fits(o)) continue;
      board.place(i, o);
      return true;
    }
    return false;
  }

  fits(o: number): boolean {
    const { left } = this.board;
    if (this.failedAmount[o]! > left[this.failedRow[o]!]!) return false;
    const { entryFirst, entryRow, entryAmount } = this.problem;
    for (let e = entryFirst[o]!, end = entryFirst[o + 1]!; e < end; e++)
      if (entryAmount[e]! > left[entryRow[e]!]!) {
        this.failedRow[o] = entryRow[e]!;
        this.failedAmount[o] = entryAmount[e]!;
        return false;
      }
    return true;
  }

  /**
   * Makes room for the option by taking out those that block it, cheapest first, and places it.
   * False when its predecessors or partners stand in the way, or nothing more can go; the board may have changed.
   */
  forceIn(i: number, o: number): boolean {
    const { board, problem } = this;
    if (!board.allowed(i) || !this.putAllIn(problem.predecessors, i)) return false;
    const { entryFirst, entryRow, entryAmount } = problem;
    for (let e = entryFirst[o]!; e < entryFirst[o + 1]!; e++) {
      const row = entryRow[e]!;
      while (entryAmount[e]! > board.left[row]!) {
        const victim = this.findVictim(row, entryAmount[e]! - board.left[row]!, i);
        if (victim < 0) return false;
        this.takeOut(victim);
      }
    }
    const first = board.firstStart(i);
    if (first < 0 || problem.optionStart[o]! < first || problem.optionFinish[o]! > board.lastFinish(i))
      return false;
    board.place(i, o);
    return this.putAllIn(problem.onlyWith, i);
  }

  private putAllIn({ first, to }: Adjacency, i: number): boolean {
    for (let e = first[i]!; e < first[i + 1]!; e++)
      if (this.board.choice[to[e]!]! < 0 && !this.putIn(to[e]!)) return false;
    return true;
  }

  /** The chosen initiative that frees most of the row for the least value, with some chance. */
  private findVictim(row: number, need: number, spared: number): number {
    const { problem, board, random } = this;
    const { optionValue } = problem;
    let best = -1;
    let bestCost = Number.POSITIVE_INFINITY;
    const [from, to, bit] = this.spanOf(row);
    for (let i = 0; i < problem.count; i++) {
      const o = board.choice[i]!;
      if (o < 0 || i === spared || (bit !== 0 && (this.teamBits[i]! & bit) === 0)) continue;
      if (problem.optionStart[o]! > to || (bit !== 0 && problem.optionFinish[o]! < from)) continue;
      const amount = this.amountAt(o, row);
      if (amount === 0) continue;
      const cost = (optionValue[o]! / Math.min(need, amount)) * (0.5 + random.fraction());
      if (cost >= bestCost) continue;
      bestCost = cost;
      best = i;
    }
    return best;
  }

  /** What the option takes of a row. */
  private amountAt(o: number, row: number): number {
    const { entryFirst, entryRow, entryAmount } = this.problem;
    for (let e = entryFirst[o]!, end = entryFirst[o + 1]!; e < end; e++)
      if (entryRow[e] === row) return entryAmount[e]!;
    return 0;
  }

  /** Periods of a row, and the bit of its team (0 for budgets). */
  private spanOf(row: number): [from: number, to: number, bit: number] {
    const { problem } = this;
    if (row < problem.firstInvestiveRow) {
      const period = row % problem.periods;
      return [period, period, teamBit(Math.floor(row / problem.periods))];
    }
    return [0, problem.periods, 0];
  }

  /** Puts in what fits, must-haves first, then by yield with chance. False when a must-have stays out. */
  fill(noise: number): boolean {
    const { key, random, prefer, problem, board, open } = this;
    open.length = 0;
    for (let i = 0; i < problem.count; i++) {
      // What fits nowhere now will not fit later either: filling only takes.
      if (board.choice[i]! >= 0 || !(problem.mandatory[i] || this.fitsSomewhere(i))) continue;
      key[i] = prefer.yield[i]! * (1 + noise * (random.fraction() - 0.5)) + problem.mandatory[i]! * 1e9;
      open.push(i);
    }
    open.sort((a, b) => key[b]! - key[a]!);
    for (const i of open) if (board.choice[i]! < 0 && !this.putIn(i) && problem.mandatory[i]) return false;
    return true;
  }

  private fitsSomewhere(i: number): boolean {
    const { optionFirst } = this.problem;
    for (let o = optionFirst[i]!, end = optionFirst[i + 1]!; o < end; o++) if (this.fits(o)) return true;
    return false;
  }

  countChosen(): number {
    return this.board.choice.reduce((count, o) => count + (o >= 0 ? 1 : 0), 0);
  }

  snapshot(): Choice {
    return this.board.choice.slice();
  }
}

export const teamBit = (team: number): number => 1 << Math.min(team, 30);

function findTeamBits(problem: Problem): Int32Array {
  const bits = new Int32Array(problem.count);
  for (let o = 0; o < problem.optionProject.length; o++)
    for (let e = problem.entryFirst[o]!; e < problem.entryFirst[o + 1]!; e++) {
      const row = problem.entryRow[e]!;
      const i = problem.optionProject[o]!;
      if (row < problem.firstInvestiveRow) bits[i] = bits[i]! | teamBit(Math.floor(row / problem.periods));
    }
  return bits;
}

function reverse(links: Adjacency, count: number): Adjacency {
  const lists: number[][] = Array.from({ length: count }, () => []);
  for (let i = 0; i < count; i++)
    for (let e = links.first[i]!; e < links.first[i + 1]!; e++) lists[links.to[e]!]!.push(i);
  return adjacency(lists);
}
