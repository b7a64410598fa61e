import type { Problem } from '../problem.ts';
import { type Formulation, leftOver } from './formulation.ts';

/** A limit, or a sum of limits, and what each option takes from it. */
export type Limit = { capacity: number; columns: Int32Array; amounts: Int32Array };

/**
 * Every limit, and sums of limits: each team over every span of years and over the whole time, each budget over
 * every span of years. A sum bounds what is chosen at all, whatever the starts, which no single period can.
 */
export function limitsOf(problem: Problem, draft: Formulation): Limit[] {
  const left = leftOver(problem, draft.scope);
  const single = Array.from({ length: problem.rows }, (_, row) => [row]);
  return [...single, ...spansOf(problem)].map((rows) => limitOf(problem, draft, left, rows));
}

/** Rows of the limits that are summed. */
function spansOf(problem: Problem): number[][] {
  const { periods, teams, years, firstInvestiveRow, firstConsumptiveRow, portfolio } = problem;
  const year = Math.min(portfolio.periodsPerYear, periods);
  const spans: number[][] = [];
  const addSpans = (first: number, count: number, step: number): void => {
    for (let from = 0; from < count; from += step)
      for (
        let to = Math.min(count, from + step);
        to <= count;
        to = to === count ? count + 1 : Math.min(count, to + step)
      )
        if (to - from > 1) spans.push(Array.from({ length: to - from }, (_, k) => first + from + k));
  };
  for (let team = 0; team < teams; team++) addSpans(team * periods, periods, year);
  if (!portfolio.budgets.carryOverInvestive) addSpans(firstInvestiveRow, years, 1);
  addSpans(firstConsumptiveRow, years, 1);
  return spans;
}

function limitOf(problem: Problem, draft: Formulation, left: Float64Array, rows: number[]): Limit {
  const inside = new Set(rows);
  const columns: number[] = [];
  const amounts: number[] = [];
  draft.option.forEach((o, column) => {
    let amount = 0;
    for (let e = problem.entryFirst[o]!; e < problem.entryFirst[o + 1]!; e++)
      if (inside.has(problem.entryRow[e]!)) amount += problem.entryAmount[e]!;
    if (amount === 0) return;
    columns.push(column);
    amounts.push(amount);
  });
  const capacity = rows.reduce((sum, row) => sum + left[row]!, 0);
  return { capacity, columns: Int32Array.from(columns), amounts: Int32Array.from(amounts) };
}
