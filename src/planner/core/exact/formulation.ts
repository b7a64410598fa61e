import type { Choice, Problem } from '../problem.ts';
import { RowSet } from './row-set.ts';
import type { Scope } from './scope.ts';

/**
 * The time-indexed model of a scope. One 0/1 column per allowed option, then one per optional initiative with
 * several options ("is chosen"), so that the solver can branch on the choice itself.
 * Precedence stands in its strong, cumulative form: started by t ≤ finished before t, one row per start.
 */
export type Formulation = {
  columns: number;
  /** Option of each of the first columns. */
  option: Int32Array;
  /** Column of each option, or −1. */
  columnOf: Int32Array;
  /** Column that says "initiative i is chosen", or −1: must be chosen, or cannot be. */
  chosen: Int32Array;
  value: Float64Array;
  rows: RowSet;
  /** Elastic form only: column of the overload of each limit row, or −1; else empty. */
  overload: Int32Array;
  /** Value of what is kept outside the scope. */
  constant: number;
  scope: Scope;
};

/**
 * Null when an initiative that must be chosen has no option left. Elastic: every limit may be exceeded by what
 * its own column says, at the price of its relative size.
 */
export function formulate(problem: Problem, scope: Scope, elastic = false): Formulation | null {
  const draft = startDraft(problem, scope, elastic);
  if (!addChoiceRows(problem, draft)) return null;
  addLimitRows(problem, draft);
  for (let i = 0; i < problem.count; i++) if (scope.free[i]) addPrecedenceRows(problem, draft, i);
  addBondRows(problem, draft);
  addGroupRows(problem, draft);
  return draft;
}

function startDraft(problem: Problem, scope: Scope, elastic: boolean): Formulation {
  const total = problem.optionProject.length;
  const option: number[] = [];
  const columnOf = new Int32Array(total).fill(-1);
  for (let o = 0; o < total; o++) if (scope.allowed[o]) columnOf[o] = option.push(o) - 1;
  const chosen = new Int32Array(problem.count).fill(-1);
  let columns = option.length;
  for (let i = 0; i < problem.count; i++) {
    if (!scope.free[i] || scope.mustChoose[i]) continue;
    const own = columnsOf(problem, columnOf, i);
    if (own.length === 1) chosen[i] = own[0]!;
    else if (own.length > 1) chosen[i] = columns++;
  }
  const overload = Int32Array.from({ length: elastic ? problem.rows : 0 }, () => columns++);
  const value = new Float64Array(columns);
  option.forEach((o, c) => {
    value[c] = problem.optionValue[o]!;
  });
  let constant = 0;
  for (let i = 0; i < problem.count; i++)
    if (!scope.free[i] && scope.choice[i]! >= 0) constant += problem.optionValue[scope.choice[i]!]!;
  const rows = new RowSet();
  return {
    columns,
    option: Int32Array.from(option),
    columnOf,
    chosen,
    value,
    rows,
    overload,
    constant,
    scope,
  };
}

/** Columns of the options of an initiative. */
export function columnsOf(problem: Problem, columnOf: Int32Array, i: number): number[] {
  const own: number[] = [];
  for (let o = problem.optionFirst[i]!; o < problem.optionFirst[i + 1]!; o++)
    if (columnOf[o]! >= 0) own.push(columnOf[o]!);
  return own;
}

/** Columns of the options of every initiative. */
export const ownColumns = (problem: Problem, { columnOf }: Pick<Formulation, 'columnOf'>): number[][] =>
  Array.from({ length: problem.count }, (_, i) => columnsOf(problem, columnOf, i));

/** The initiative of every column. */
export function initiativeOf({ columns, chosen }: Formulation, own: number[][]): Int32Array {
  const initiative = new Int32Array(columns).fill(-1);
  own.forEach((list, i) => {
    for (const column of list) initiative[column] = i;
    if (chosen[i]! >= 0) initiative[chosen[i]!] = i;
  });
  return initiative;
}

function addChoiceRows(problem: Problem, draft: Formulation): boolean {
  const { rows, scope, chosen, columnOf } = draft;
  for (let i = 0; i < problem.count; i++) {
    if (!scope.free[i]) continue;
    const own = columnsOf(problem, columnOf, i);
    if (scope.mustChoose[i] && own.length === 0) return false;
    if (!scope.mustChoose[i] && own.length < 2) continue;
    for (const column of own) rows.put(column, 1);
    if (scope.mustChoose[i]) rows.close(1, 1);
    else {
      rows.put(chosen[i]!, -1);
      rows.close(0, 0);
    }
  }
  return true;
}

/** What is kept takes its part of each limit beforehand. */
export function leftOver(problem: Problem, scope: Scope): Float64Array {
  const left = Float64Array.from(problem.limit);
  for (let i = 0; i < problem.count; i++) {
    const o = scope.choice[i]!;
    if (scope.free[i] || o < 0) continue;
    for (let e = problem.entryFirst[o]!; e < problem.entryFirst[o + 1]!; e++) {
      const row = problem.entryRow[e]!;
      left[row] = left[row]! - problem.entryAmount[e]!;
    }
  }
  return left;
}

function addLimitRows(problem: Problem, draft: Formulation): void {
  const left = leftOver(problem, draft.scope);
  const entries: number[][] = Array.from({ length: problem.rows }, () => []);
  draft.option.forEach((o, column) => {
    for (let e = problem.entryFirst[o]!; e < problem.entryFirst[o + 1]!; e++)
      entries[problem.entryRow[e]!]!.push(column, problem.entryAmount[e]!);
  });
  entries.forEach((list, row) => {
    if (list.length === 0) return;
    for (let k = 0; k < list.length; k += 2) draft.rows.put(list[k]!, list[k + 1]!);
    if (draft.overload.length > 0) draft.rows.put(draft.overload[row]!, -1);
    draft.rows.close(Number.NEGATIVE_INFINITY, left[row]!);
  });
}

function addPrecedenceRows(problem: Problem, draft: Formulation, i: number): void {
  const { predecessors, predecessorLag } = problem;
  const own = columnsOf(problem, draft.columnOf, i).sort(
    (a, b) => startOf(problem, draft, a) - startOf(problem, draft, b),
  );
  if (own.length === 0) return;
  for (let e = predecessors.first[i]!; e < predecessors.first[i + 1]!; e++) {
    const j = predecessors.to[e]!;
    if (!draft.scope.free[j]) continue;
    const before = columnsOf(problem, draft.columnOf, j);
    own.forEach((column, k) => {
      const start = startOf(problem, draft, column);
      const next = own[k + 1];
      if (next !== undefined && startOf(problem, draft, next) === start) return;
      addPrecedenceRow(problem, draft, {
        i,
        j,
        own: own.slice(0, k + 1),
        last: k === own.length - 1,
        before,
        until: start - 1 - predecessorLag[e]!,
      });
    });
  }
}

type PrecedenceRow = {
  i: number;
  j: number;
  own: number[];
  last: boolean;
  before: number[];
  until: number;
};

/** Σ own ≤ Σ those of the predecessor that finish in time; "is chosen" stands in for a complete sum. */
function addPrecedenceRow(problem: Problem, draft: Formulation, row: PrecedenceRow): void {
  const { rows, chosen, scope } = draft;
  const inTime = row.before.filter((column) => problem.optionFinish[draft.option[column]!]! <= row.until);
  const complete = inTime.length === row.before.length;
  if (complete && scope.mustChoose[row.j]) return;
  if (complete && !row.last) return;
  if (row.last && chosen[row.i]! >= 0) rows.put(chosen[row.i]!, 1);
  else for (const column of row.own) rows.put(column, 1);
  if (complete && chosen[row.j]! >= 0) rows.put(chosen[row.j]!, -1);
  else for (const column of inTime) rows.put(column, -1);
  rows.close(Number.NEGATIVE_INFINITY, 0);
}

const startOf = (problem: Problem, draft: Formulation, column: number): number =>
  problem.optionStart[draft.option[column]!]!;

/** Only-with and not-with between free initiatives. */
function addBondRows(problem: Problem, draft: Formulation): void {
  const { scope, rows } = draft;
  const { onlyWith, notWith } = problem;
  for (let i = 0; i < problem.count; i++) {
    if (!scope.free[i]) continue;
    for (let e = onlyWith.first[i]!; e < onlyWith.first[i + 1]!; e++) {
      const j = onlyWith.to[e]!;
      if (!scope.free[j] || scope.mustChoose[j]) continue;
      const constant = putChosen(draft, i, 1) - putChosen(draft, j, -1);
      closeOrDrop(rows, -constant);
    }
    for (let e = notWith.first[i]!; e < notWith.first[i + 1]!; e++) {
      const j = notWith.to[e]!;
      if (j < i || !scope.free[j]) continue;
      const constant = putChosen(draft, i, 1) + putChosen(draft, j, 1);
      closeOrDrop(rows, 1 - constant);
    }
  }
}

/** Puts the column that says "chosen"; returns 1 instead when the initiative must be chosen anyway. */
function putChosen(draft: Formulation, i: number, sign: number): number {
  if (draft.scope.mustChoose[i]) return 1;
  if (draft.chosen[i]! >= 0) draft.rows.put(draft.chosen[i]!, sign);
  return 0;
}

function closeOrDrop(rows: RowSet, upper: number): void {
  if (rows.open > 0 || upper < 0) rows.close(Number.NEGATIVE_INFINITY, upper);
  else rows.drop();
}

function addGroupRows(problem: Problem, draft: Formulation): void {
  const { scope, rows } = draft;
  problem.groupAtMost.forEach((atMost, g) => {
    let room = atMost;
    for (let e = problem.groupMembers.first[g]!; e < problem.groupMembers.first[g + 1]!; e++) {
      const i = problem.groupMembers.to[e]!;
      if (scope.free[i]) room -= putChosen(draft, i, 1);
      else if (scope.choice[i]! >= 0) room -= 1;
    }
    closeOrDrop(rows, room);
  });
}

/** The columns of a plan, complete with "is chosen"; null when it uses an option outside the scope. */
export function pointOf(problem: Problem, draft: Formulation, choice: Choice): Float64Array | null {
  const point = new Float64Array(draft.columns);
  for (let i = 0; i < problem.count; i++) {
    const o = choice[i]!;
    if (!draft.scope.free[i] || o < 0) continue;
    if (draft.columnOf[o]! < 0) return null;
    point[draft.columnOf[o]!] = 1;
    if (draft.chosen[i]! >= 0) point[draft.chosen[i]!] = 1;
  }
  return point;
}

/** The plan of a whole-number point. */
export function choiceOf(problem: Problem, draft: Formulation, point: Float64Array): Choice {
  const choice = Int32Array.from(draft.scope.choice);
  for (let i = 0; i < problem.count; i++) if (draft.scope.free[i]) choice[i] = -1;
  draft.option.forEach((o, column) => {
    if (point[column]! > 0.5) choice[problem.optionProject[o]!] = o;
  });
  return choice;
}

/** The plan of a point that the solver calls whole; null when rounding it breaks a row. */
export function planOf(problem: Problem, draft: Formulation, point: Float64Array): Choice | null {
  const choice = choiceOf(problem, draft, point);
  const whole = pointOf(problem, draft, choice);
  return whole && draft.rows.holds(whole) ? choice : null;
}
