import { writeCalendar } from '../../kernel/icalendar.ts';
import { type DeadlineContext, deadlineEvents } from '../../law/core/deadline-event.ts';
import { reminderSteps } from '../../law/core/legal-deadline.ts';
import type { Duties } from './store.ts';
import { texts } from './texts.ts';

/** The dated duties ahead as a calendar file. */
export function deadlineCalendar(
  { name, duties }: Duties,
  asOf: string,
  now: Date,
  context: DeadlineContext,
) {
  const open = duties.filter(({ coverage }) => coverage !== 'waived').map(({ row }) => row);
  return writeCalendar({
    name: `${texts(context.language).nav} ${name}`,
    product: 'Rechtsradar',
    reminderDays: reminderSteps,
    stamp: now,
    events: deadlineEvents(open, asOf, context),
  });
}
