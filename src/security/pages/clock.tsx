import type { FC } from 'hono/jsx';
import type { View } from '../../web/env.ts';
import { Status, type Tone } from '../../web/parts.tsx';
import { type ClockState, type RunningClock, spanOf } from '../core/clock.ts';
import { incidentTexts } from '../incident-texts.ts';

const tones: Record<ClockState, Tone> = {
  running: 'warn',
  overdue: 'bad',
  'at-once': 'warn',
  'no-period': 'warn',
  done: 'good',
  late: 'info',
  'not-needed': 'plain',
};

/** How long it still is, or since when it is overdue. */
export const ClockMark: FC<{ view: View; clock: RunningClock; now: Date }> = ({ view, clock, now }) => (
  <Status tone={tones[clock.state]}>{clockWords(view, clock, now)}</Status>
);

export function clockWords(view: View, { state, dueAt }: RunningClock, now: Date): string {
  const { hours, minutes } = dueAt ? spanOf(now, dueAt) : { hours: 0, minutes: 0 };
  return incidentTexts(view.language).states[state](hours, minutes);
}

/** A moment as forms take it: `24.11.2026 08:15`. */
export const asTyped = (moment: Date): string =>
  new Intl.DateTimeFormat('de-DE', {
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'Europe/Berlin',
  })
    .format(moment)
    .replace(',', '');
