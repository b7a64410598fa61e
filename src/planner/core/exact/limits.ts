import type { Problem } from '../problem.ts';
import { type Formulation, leftOver } from './formulation.ts';

/** A limit, or a sum of limits, and what each option takes from it: by initiative, then by rising amount. */
export type Limit = { capacity: number; columns: Int32Array; amounts: Int32Array };

/**
 * Every limit, and sums of limits: each team over every span of years and over the whole time, each budget over
 * every span of years. A sum bounds what is chosen at all, whatever the starts, which no single period can.
 */
export function limitsOf(problem: Problem, draft: Formulation): Limit[] {
  const left = leftOver(problem, draft.scope);
  const limits = Array.from(left, (capacity) => ({
    capacity,
    columns: [] as number[],
    amounts: [] as number[],
  }));
  const holding = limits.map((limit) => [limit]);
  for (const rows of spansOf(problem)) {
    const capacity = rows.reduce((sum, row) => sum + left[row]!, 0);
    const limit = { capacity, columns: [], amounts: [] };
    limits.push(limit);
    for (const row of rows) holding[row]!.push(limit);
  }
  draft.option.forEach((o, column) => {
    for (let e = problem.entryFirst[o]!; e < problem.entryFirst[o + 1]!; e++)
      for (const { columns, amounts } of holding[problem.entryRow[e]!]!) {
        if (columns.at(-1) !== column) amounts[columns.push(column) - 1] = 0;
        amounts[columns.length - 1]! += problem.entryAmount[e]!;
      }
  });
  return limits.map(({ capacity, columns, amounts }) => {
    const initiative = columns.map((column) => problem.optionProject[draft.option[column]!]!);
    const order = columns.map((_, k) => k);
    order.sort((a, b) => initiative[a]! - initiative[b]! || amounts[a]! - amounts[b]!);
    return {
      capacity,
      columns: Int32Array.from(order, (k) => columns[k]!),
      amounts: Int32Array.from(order, (k) => amounts[k]!),
    };
  });
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
