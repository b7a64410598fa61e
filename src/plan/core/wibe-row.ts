import type { Cents } from '../../kernel/money.ts';
import { type Refusal, type Result, refuse } from '../../kernel/result.ts';
import { assessWibe, type DiscountRate, type WibeLine, type WibeRefusal, type WibeResult } from './wibe.ts';

/** A payment as people enter it: the same amount in each year from one to another. */
export type WibeRow = {
  label: string;
  kind: WibeLine['kind'];
  budgetEffective: boolean;
  cents: Cents;
  fromYear: number;
  toYear: number;
  riskPercent: number | null;
};

export type RowFault = Refusal<'row-order' | 'no-rows'>;

/** Assesses rows after WiBe; see wibe.ts. */
export function assessRows(
  baseYear: number,
  endYear: number,
  rate: DiscountRate,
  rows: readonly WibeRow[],
): Result<WibeResult, WibeRefusal | RowFault> {
  if (rows.length === 0) return refuse({ refusal: 'no-rows', at: 'rows' });
  const turned = rows.findIndex(({ fromYear, toYear }) => toYear < fromYear);
  if (turned >= 0) return refuse({ refusal: 'row-order', at: `rows.${turned}.toYear` });
  return assessWibe({ baseYear, endYear, rate, lines: rows.map(toLine) });
}

const toLine = ({
  label,
  kind,
  budgetEffective,
  cents,
  fromYear,
  toYear,
  riskPercent,
}: WibeRow): WibeLine => ({
  label,
  kind,
  budgetEffective,
  byYear: Object.fromEntries(
    Array.from({ length: toYear - fromYear + 1 }, (_, i) => [fromYear + i, cents] as const),
  ),
  ...(riskPercent !== null && { riskPercent }),
});

/** Lines with one amount throughout, as rows of a form. */
export const toRows = (lines: readonly WibeLine[]): WibeRow[] =>
  lines.map(({ label, kind, budgetEffective, byYear, riskPercent }) => {
    const years = Object.keys(byYear).map(Number);
    return {
      label,
      kind,
      budgetEffective,
      cents: Object.values(byYear)[0] ?? 0,
      fromYear: Math.min(...years),
      toYear: Math.max(...years),
      riskPercent: riskPercent ?? null,
    };
  });
