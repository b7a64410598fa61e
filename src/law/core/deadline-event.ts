import type { CalendarEvent } from '../../kernel/icalendar.ts';
import type { Language } from '../../kernel/text.ts';
import { type LegalDeadline, legalDeadlines, reminderSteps } from './legal-deadline.ts';
import type { RadarRow } from './radar.ts';

export type DeadlineContext = {
  municipalityId: string;
  language: Language;
  /** Full address of a duty's page. */
  link: (obligationId: string) => string;
};

/** The dated duties ahead as whole-day events on their last day; an event moves when the law moves it. */
export function deadlineEvents(
  rows: readonly RadarRow[],
  asOf: string,
  { municipalityId, language, link }: DeadlineContext,
): CalendarEvent[] {
  const moves = new Map(rows.map(({ obligation }) => [obligation.id, obligation.due.history?.length ?? 1]));
  return legalDeadlines(rows, asOf).map((deadline) => ({
    uid: `${deadline.obligationId}@${municipalityId}`,
    day: deadline.lastDay,
    title: `${deadline.law}: ${deadline.title[language]}`,
    description: `${deadline.legalRefs.join(', ')}. ${appliesWords[deadline.applies][language]}.`,
    url: link(deadline.obligationId),
    sequence: (moves.get(deadline.obligationId) ?? 1) - 1,
    reminderDays: reminderSteps,
  }));
}

const appliesWords: Record<LegalDeadline['applies'], Record<Language, string>> = {
  yes: { de: 'gilt', en: 'applies' },
  check: { de: 'zu prüfen', en: 'to be checked' },
};
