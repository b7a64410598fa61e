import type { Cents } from '../../../kernel/money.ts';

export type InvestiveYear = {
  year: number;
  usedCents: Cents;
  /** Null: no frame is known; such a year takes nothing and gives nothing. */
  limitCents: Cents | null;
  /** What was carried into this year is known, and its limit holds it. */
  settled?: boolean;
};

/**
 * By year: what is left of the investive frames before it and may be spent in it (Ermächtigungsübertragung, domain
 * research, plan.md 1.3). Years in their order.
 */
export function remaindersInto(years: readonly InvestiveYear[]): Map<number, Cents> {
  let left = 0;
  return new Map(
    years.map(({ year, usedCents, limitCents, settled }) => {
      const carried = settled || limitCents === null ? 0 : left;
      if (limitCents !== null) left = Math.max(0, carried + limitCents - usedCents);
      return [year, carried];
    }),
  );
}
