import { writeCalendar } from '../../kernel/icalendar.ts';
import type { Language } from '../../kernel/text.ts';
import { legalDeadlines } from '../../law/core/legal-deadline.ts';
import { paths } from '../../web/paths.ts';
import type { Duties } from './store.ts';
import { texts } from './texts.ts';

type Context = { baseUrl: string; asOf: string; now: Date; language: Language; municipalityId: string };

/** The dated duties ahead as a calendar: the event stands on the last day, and moves there when the law moves it. */
export function deadlineCalendar({ name, duties }: Duties, context: Context): string {
  const { baseUrl, asOf, now, language, municipalityId } = context;
  const t = texts(language);
  const open = duties.filter(({ coverage }) => coverage !== 'waived').map(({ row }) => row);
  const moves = new Map(open.map(({ obligation }) => [obligation.id, obligation.due.history?.length ?? 1]));
  return writeCalendar({
    name: `${t.nav} ${name}`,
    product: 'Rechtsradar',
    reminderDays: [90, 30, 7],
    stamp: now,
    events: legalDeadlines(open, asOf).map((deadline) => ({
      uid: `${deadline.obligationId}@${municipalityId}`,
      day: deadline.lastDay,
      title: `${deadline.law}: ${deadline.title[language]}`,
      description: `${deadline.legalRefs.join(', ')}. ${t.applies[deadline.applies]}.`,
      url: new URL(paths.obligation(deadline.obligationId), baseUrl).href,
      sequence: (moves.get(deadline.obligationId) ?? 1) - 1,
    })),
  });
}
