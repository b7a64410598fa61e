import type { Refusal } from '../../kernel/result.ts';
import { openDuties, type RunningClock } from './clock.ts';
import type { IncidentFacts } from './duty.ts';

export const incidentKinds = [
  'malware',
  'intrusion',
  'phishing',
  'data-loss',
  'outage',
  'theft',
  'other',
] as const;
export type IncidentKind = (typeof incidentKinds)[number];

export type IncidentRefusal = Refusal<'noticed-later-than-now' | 'data-known-before' | 'risk-without-data'>;

type Dated = Pick<IncidentFacts, 'personalData' | 'highRisk'> & { noticedAt: Date; dataKnownAt: Date | null };

/** Nothing is noticed in the future, and a high risk to people needs their data. */
export function checkIncident(
  { noticedAt, dataKnownAt, personalData, highRisk }: Dated,
  now: Date,
): IncidentRefusal | null {
  if (noticedAt > now) return { refusal: 'noticed-later-than-now', at: 'noticedAt' };
  if (dataKnownAt && (dataKnownAt < noticedAt || dataKnownAt > now))
    return { refusal: 'data-known-before', at: 'dataKnownAt' };
  if (personalData === 'no' && highRisk === 'yes') return { refusal: 'risk-without-data', at: 'highRisk' };
  return null;
}

export type CloseRefusal = Refusal<'duties-open' | 'tasks-open' | 'lessons-missing'>;

/** An incident is closed when all are told, all is done, and it is written down what was learned. An exercise tells nobody. */
export function checkClosing(
  { exercise, lessons }: { exercise: boolean; lessons: string | null },
  clocks: readonly RunningClock[],
  openTasks: number,
): CloseRefusal | null {
  if (!exercise && openDuties(clocks).length > 0) return { refusal: 'duties-open' };
  if (openTasks > 0) return { refusal: 'tasks-open' };
  return lessons ? null : { refusal: 'lessons-missing' };
}
