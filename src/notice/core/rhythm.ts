import { dayInGermany } from '../../kernel/day.ts';
import { momentInGermany } from '../../kernel/moment.ts';

/** How a person gets mail: each notice at once, in a digest, or never. */
export type Rhythm = 'at-once' | 'daily' | 'weekly' | 'none';
export const rhythms = ['at-once', 'daily', 'weekly', 'none'] as const;

const digestTime = '07:00';

/** The last moment a digest was due: 7 o'clock in Germany, on Mondays for the weekly one. */
export function lastDigest(rhythm: 'daily' | 'weekly', now: Date): Date {
  let day = dayInGermany(now);
  while (!isDue(day, rhythm, now)) day = dayBefore(day);
  return sevenOClock(day);
}

const isDue = (day: string, rhythm: 'daily' | 'weekly', now: Date): boolean =>
  sevenOClock(day) <= now && (rhythm === 'daily' || new Date(`${day}T12:00:00Z`).getUTCDay() === 1);

const sevenOClock = (day: string): Date => momentInGermany(day, digestTime);

const dayBefore = (day: string): string =>
  new Date(Date.parse(`${day}T12:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
