import { isOpen, type RunningClock } from './clock.ts';

/** Hours before the end of a period at which people are warned of it, the last warning first. */
const stepHours = [1, 6, 24, 168] as const;

/** What is to be done at once is asked for after this time. A rule of this program, not of a law. */
export const answerHours = 4;

/** `ended`: the period is over. `unanswered`: it has no end, and nothing was entered for hours. */
export type WarningStep = (typeof stepHours)[number] | 'ended' | 'unanswered';

/**
 * The step a clock has reached at this moment, and none other: what a stopped program missed is made up for by the
 * newest. Only what the law asks for is warned of; a warning that comes in the first two thirds of a period would be
 * noise.
 */
export function warningStep(clock: RunningClock, noticedAt: Date, now: Date): WarningStep | undefined {
  if (!isOpen(clock) || clock.duty.binding !== 'must') return undefined;
  const { dueAt } = clock;
  if (!dueAt) return hoursBetween(noticedAt, now) >= answerHours ? 'unanswered' : undefined;
  if (now > dueAt) return 'ended';
  const left = hoursBetween(now, dueAt);
  return stepHours.find((hours) => left <= hours && hours * 3 <= periodHours(clock));
}

const hoursBetween = (from: Date, to: Date): number => (to.getTime() - from.getTime()) / 3_600_000;

function periodHours({ duty: { clock } }: RunningClock): number {
  if ('hours' in clock) return clock.hours;
  if ('days' in clock) return clock.days * 24;
  return 'months' in clock ? clock.months * 30 * 24 : 0;
}

/** Names a warning for good: a period that moved warns anew. */
export const warningKey = (
  incidentId: string,
  { duty, dueAt }: Pick<RunningClock, 'duty' | 'dueAt'>,
  step: WarningStep,
): string => `security:${incidentId}:${duty.id}:${dueAt?.toISOString() ?? 'at-once'}:${step}`;
