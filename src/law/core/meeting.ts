import type { RadarRow } from './radar.ts';

/**
 * Which duties of related acts begin to bite on the same day: one initiative may cover both. § 2b UStG and the duty to
 * issue e-invoices meet on 2027-01-01.
 */
export function findMeetings(rows: readonly RadarRow[]): ReadonlyMap<string, readonly string[]> {
  const dated = rows.filter((row) => row.effectiveFrom !== null && row.obligation.due.kind !== 'since');
  return new Map(
    dated.map((row) => [
      row.obligation.id,
      dated
        .filter((other) => other.effectiveFrom === row.effectiveFrom && areRelated(row, other))
        .map(({ obligation }) => obligation.id),
    ]),
  );
}

const areRelated = (a: RadarRow, b: RadarRow): boolean =>
  a.law.id !== b.law.id && (pointsAt(a, b) || pointsAt(b, a));
const pointsAt = ({ law }: RadarRow, other: RadarRow): boolean =>
  law.relations.some(({ target }) => target === other.law.id);
