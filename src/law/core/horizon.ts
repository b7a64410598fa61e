import type { Coverage } from './coverage.ts';
import type { RadarRow } from './radar.ts';

/** Where a duty stands in the radar's picture, from what is late to what has no day. */
export type Horizon =
  | { period: 'overdue' | 'now' | 'soon' | 'later' | 'undated' }
  | { period: 'year'; year: number };

/** Years ahead that get a column of their own, this one included. */
const yearsAhead = 3;

/** All periods of the picture seen from a day, in their order. */
export function horizonsFrom(asOf: string): Horizon[] {
  const year = Number(asOf.slice(0, 4));
  return [
    { period: 'overdue' },
    { period: 'now' },
    { period: 'soon' },
    ...Array.from({ length: yearsAhead }, (_, offset) => ({ period: 'year' as const, year: year + offset })),
    { period: 'later' },
    { period: 'undated' },
  ];
}

/** The index in `horizonsFrom(asOf)`. */
export function horizonOf({ state, due, next, outlook }: RadarRow, asOf: string): number {
  if (state === 'overdue') return 0;
  if (state === 'due' || state === 'done') return 1;
  if (state === 'soon') return 2;
  const date = due.date ?? next;
  if (date === null) return 3 + yearsAhead + 1;
  if (date <= asOf) return outlook ? 1 : 3;
  const offset = Number(date.slice(0, 4)) - Number(asOf.slice(0, 4));
  return 3 + Math.min(offset, yearsAhead);
}

export const lanes = ['must', 'should', 'may', 'outlook'] as const;
export type Lane = (typeof lanes)[number];

/** What is only watched obliges nobody here, whatever its own words say. */
export const laneOf = ({ obligation, outlook }: RadarRow): Lane =>
  outlook || obligation.bindingness === 'none' ? 'outlook' : obligation.bindingness;

/** What a dot says: how far the duty is covered, that nobody must cover it, or that nobody knows whether it binds. */
export type Mark = Exclude<Coverage, 'waived'> | 'free' | 'check' | 'outlook';

export function markOf(row: RadarRow, coverage: Coverage): Mark {
  if (row.outlook) return 'outlook';
  if (row.applies === 'check') return 'check';
  if (coverage !== 'none' && coverage !== 'waived') return coverage;
  return row.obligation.bindingness === 'may' ? 'free' : 'none';
}

/** What belongs into the picture: what binds, may bind or comes; not what is history or does not bind. */
export const isShown = (row: RadarRow, coverage: Coverage): boolean =>
  row.state !== 'superseded' && coverage !== 'waived' && (row.outlook || row.applies !== 'no');
