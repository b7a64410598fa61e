import type { Board } from './board.ts';
import type { Id } from './model.ts';
import type { Problem } from './problem.ts';
import type { Overload } from './solve.ts';

/** Why an initiative is not in the plan as it stands. */
export type Reason =
  /** No start in any mode respects release, deadline and the limits, even with nothing else planned. */
  | { kind: 'never-fits' }
  /** These must be chosen first and are not. */
  | { kind: 'predecessor' | 'partner'; ids: Id[] }
  /** These are chosen and exclude it. */
  | { kind: 'excluded'; ids: Id[] }
  | { kind: 'group'; group: Id }
  /** No start lies between its predecessors and successors. */
  | { kind: 'no-window' }
  /** What is missing at the start and mode that comes closest to fitting. */
  | { kind: 'limit'; start: number; mode: number; missing: Overload[] }
  /** It fits, and the search left it out all the same. */
  | { kind: 'not-tried' };

export function findReason(board: Board, i: number): Reason {
  const { problem } = board;
  if (problem.optionFirst[i] === problem.optionFirst[i + 1]) return { kind: 'never-fits' };
  return bondReason(board, i) ?? limitReason(board, i);
}

function bondReason(board: Board, i: number): Reason | null {
  const { problem, choice } = board;
  const { predecessors, onlyWith, notWith, portfolio } = problem;
  const chosen = (wanted: boolean, links: Problem['onlyWith']): Id[] =>
    Array.from(links.to.subarray(links.first[i], links.first[i + 1]))
      .filter((j) => choice[j]! >= 0 === wanted)
      .map((j) => portfolio.projects[j]!.id);
  const before = chosen(false, predecessors);
  if (before.length > 0) return { kind: 'predecessor', ids: before };
  const partners = chosen(false, onlyWith);
  if (partners.length > 0) return { kind: 'partner', ids: partners };
  const rivals = chosen(true, notWith);
  if (rivals.length > 0) return { kind: 'excluded', ids: rivals };
  const full = board.fullGroup(i);
  return full < 0 ? null : { kind: 'group', group: portfolio.groups[full]!.id };
}

function limitReason(board: Board, i: number): Reason {
  const { problem } = board;
  const first = board.firstStart(i);
  const last = board.lastFinish(i);
  let closest = -1;
  let least = Number.POSITIVE_INFINITY;
  for (let o = problem.optionFirst[i]!; o < problem.optionFirst[i + 1]!; o++) {
    if (problem.optionStart[o]! < first || problem.optionFinish[o]! > last) continue;
    const short = shortage(board, o);
    if (short === 0) return { kind: 'not-tried' };
    if (short < least) {
      least = short;
      closest = o;
    }
  }
  if (closest < 0) return { kind: 'no-window' };
  const { optionStart, optionMode } = problem;
  return {
    kind: 'limit',
    start: optionStart[closest]!,
    mode: optionMode[closest]!,
    missing: missingAt(board, closest),
  };
}

/** Sum of what is missing, each as a share of what the option takes there. */
function shortage(board: Board, o: number): number {
  const { entryFirst, entryRow, entryAmount } = board.problem;
  let sum = 0;
  for (let e = entryFirst[o]!; e < entryFirst[o + 1]!; e++)
    sum += Math.max(0, entryAmount[e]! - board.left[entryRow[e]!]!) / entryAmount[e]!;
  return sum;
}

function missingAt(board: Board, o: number): Overload[] {
  const { problem } = board;
  const out: Overload[] = [];
  for (let e = problem.entryFirst[o]!; e < problem.entryFirst[o + 1]!; e++) {
    const row = problem.entryRow[e]!;
    const by = problem.entryAmount[e]! - board.left[row]!;
    if (by > 0) out.push({ ...placeOf(problem, row), by });
  }
  return out;
}

/** Which limit a row stands for. With carry-over an investive row is the sum up to its year. */
export function placeOf(
  problem: Problem,
  row: number,
): { kind: 'team'; team: Id; period: number } | { kind: 'investive' | 'consumptive'; year: number } {
  const { periods, firstInvestiveRow, firstConsumptiveRow, portfolio } = problem;
  if (row >= firstConsumptiveRow) return { kind: 'consumptive', year: row - firstConsumptiveRow };
  if (row >= firstInvestiveRow) return { kind: 'investive', year: row - firstInvestiveRow };
  return { kind: 'team', team: portfolio.teams[Math.floor(row / periods)]!.id, period: row % periods };
}
