import { dayInGermany } from '../../kernel/day.ts';
import { startOfDay } from '../../kernel/moment.ts';

/** How a person gets mail: each notice at once, in a digest, or never. */
export type Rhythm = 'at-once' | 'daily' | 'weekly' | 'none';
export const rhythms = ['at-once', 'daily', 'weekly', 'none'] as const;

const digestHour = 7;

/** The last moment a digest was due: 7 o'clock in Germany, on Mondays for the weekly one. */
export function lastDigest(rhythm: 'daily' | 'weekly', now: Date): Date {
  let day = dayInGermany(now);
  while (!isDue(day, rhythm, now)) day = dayBefore(day);
  return sevenOClock(day);
}

const isDue = (day: string, rhythm: 'daily' | 'weekly', now: Date): boolean =>
  sevenOClock(day) <= now && (rhythm === 'daily' || new Date(`${day}T12:00:00Z`).getUTCDay() === 1);

function sevenOClock(day: string): Date {
  const guess = new Date(startOfDay(day).getTime() + digestHour * 3_600_000);
  const hour = Number(guess.toLocaleString('sv-SE', { timeZone: 'Europe/Berlin', hour: '2-digit' }));
  // On the two days a year when the clocks change, seven hours after midnight is not seven o'clock.
  return new Date(guess.getTime() + (digestHour - hour) * 3_600_000);
}

const dayBefore = (day: string): string =>
  new Date(Date.parse(`${day}T12:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
