import type { Problem } from './problem.ts';

/**
 * A proof that musts cannot fit: over some span of periods (or years) they need at least more of a team (or
 * budget) than it has there, however they are placed. Everything in the problem counts as a must.
 */
export function isOverworked(problem: Problem): boolean {
  const { periods, firstInvestiveRow, firstConsumptiveRow, rows, portfolio } = problem;
  const series = [[0, firstInvestiveRow, periods]];
  // A row of the carry-over already holds its whole span.
  const span = portfolio.budgets.carryOverInvestive ? 1 : problem.years;
  series.push([firstInvestiveRow, firstConsumptiveRow, span], [firstConsumptiveRow, rows, problem.years]);
  return series.some(([from, to, length]) => hasOverworkedSpan(problem, from!, to!, length!));
}

/** Rows from … to − 1 are series of `length` rows each; looks at every span within a series, all series at once. */
function hasOverworkedSpan(problem: Problem, from: number, to: number, length: number): boolean {
  const count = length > 0 ? (to - from) / length : 0;
  const least = new Float64Array(count);
  const need = new Float64Array(count);
  const total = new Float64Array(count);
  for (let first = 0; first < length; first++)
    for (let last = first; last < length; last++) {
      total.fill(0);
      for (let i = 0; i < problem.count; i++) {
        least.fill(Number.POSITIVE_INFINITY);
        for (let o = problem.optionFirst[i]!; o < problem.optionFirst[i + 1]!; o++) {
          need.fill(0);
          for (let e = problem.entryFirst[o]!; e < problem.entryFirst[o + 1]!; e++) {
            const row = problem.entryRow[e]! - from;
            if (row < 0 || row >= to - from || row % length < first || row % length > last) continue;
            const s = Math.floor(row / length);
            need[s] = need[s]! + problem.entryAmount[e]!;
          }
          for (let s = 0; s < count; s++) least[s] = Math.min(least[s]!, need[s]!);
        }
        for (let s = 0; s < count; s++) total[s] = total[s]! + least[s]!;
      }
      for (let s = 0; s < count; s++)
        if (total[s]! > room(problem, from + s * length, first, last)) return true;
    }
  return false;
}

function room({ limit }: Problem, series: number, first: number, last: number): number {
  let sum = 0;
  for (let k = first; k <= last; k++) sum += limit[series + k]!;
  return sum;
}
