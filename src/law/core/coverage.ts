import { bindsFrom } from './due.ts';
import type { RadarRow } from './radar.ts';
import { isProven } from './state.ts';

export const coverages = ['none', 'planned', 'running', 'covered', 'waived'] as const;
export type Coverage = (typeof coverages)[number];

/** An initiative that works on an obligation, wholly or in part. */
export type CoverageLink = {
  initiativeId: string;
  share: 'full' | 'partial';
  progress: 'planned' | 'running' | 'done';
};

/** "Does not apply" is an act of somebody who answers for it. */
export type Waiver = { reason: string; decidedBy: string; decidedOn: string };

export type CoverageFacts = {
  links: readonly CoverageLink[];
  /** Day of the newest evidence; null: none. */
  evidenceOn: string | null;
  waiver: Waiver | null;
};

export type WaiverRefusal = 'waiver-without-reason' | 'waiver-without-person';

/** Fewer letters are a sign, not a reason. */
export const minReasonLength = 10;

export function findWaiverFault({
  reason,
  decidedBy,
}: Pick<Waiver, 'reason' | 'decidedBy'>): WaiverRefusal | undefined {
  if (reason.trim().length < minReasonLength) return 'waiver-without-reason';
  return decidedBy.trim() === '' ? 'waiver-without-person' : undefined;
}

/**
 * How far an obligation is covered. Only evidence covers, and only evidence from the time of the version it proves:
 * an initiative that is done without any has run, no more.
 */
export function coverageOf(
  { law, obligation }: RadarRow,
  { links, evidenceOn, waiver }: CoverageFacts,
): Coverage {
  if (waiver && findWaiverFault(waiver) === undefined) return 'waived';
  if (isProven(law, obligation, evidenceOn)) return 'covered';
  if (links.some(({ progress }) => progress !== 'planned')) return 'running';
  return links.length > 0 ? 'planned' : 'none';
}

/**
 * A duty that may bind, that nobody has begun to meet, and whose start day has come. Without a date of its own a duty
 * should have been begun on the day its act applied; one that waits for an event is not due before it.
 */
export function isGap(row: RadarRow, coverage: Coverage, asOf: string): boolean {
  if (row.outlook || row.applies === 'no' || row.obligation.bindingness !== 'must') return false;
  if (row.obligation.due.kind === 'event') return false;
  if (row.state === 'superseded' || (coverage !== 'none' && coverage !== 'planned')) return false;
  return (row.startBy ?? row.due.earliest ?? bindsFrom(row.law, row.obligation)) <= asOf;
}
