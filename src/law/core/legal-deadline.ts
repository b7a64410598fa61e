import { addDays, nextDay } from './day.ts';
import type { RadarRow } from './radar.ts';

/** A dated duty that binds or may bind: for calendars, reminders, the plan. */
export type LegalDeadline = {
  obligationId: string;
  title: { de: string; en: string };
  law: string;
  legalRefs: readonly string[];
  /** The day as the act says it. */
  date: string;
  boundary: 'start_of_day' | 'end_of_day';
  /** Last day on which it must be ready: the day itself, or the one before where the duty bites on it. */
  lastDay: string;
  hard: boolean;
  /** `yes` or `check`. */
  applies: 'yes' | 'check';
};

/** Dates from `asOf` on, the nearest first. What is done, superseded, watched only or does not bind has none. */
export function legalDeadlines(rows: readonly RadarRow[], asOf: string): LegalDeadline[] {
  return rows
    .flatMap((row) => {
      const date = openDate(row, asOf);
      return date === null || row.applies === 'no' ? [] : [toDeadline(row, row.applies, date)];
    })
    .sort((a, b) => a.lastDay.localeCompare(b.lastDay) || a.obligationId.localeCompare(b.obligationId));
}

/** The last day an initiative has to meet this duty; null without a date ahead or behind. */
export const lastDayOf = ({ due }: Pick<RadarRow, 'due'>): string | null =>
  due.date === null ? null : lastDay(due.date, due.boundary);

/** Only what must be met, has a day of its own and can still be kept binds a plan. */
export function hardDayOf(row: RadarRow, today: string): string | null {
  const day = lastDayOf(row);
  const binds = row.obligation.bindingness === 'must' && row.obligation.due.kind === 'date' && !row.outlook;
  return binds && row.applies !== 'no' && day !== null && day >= today ? day : null;
}

/** The day by which an initiative must be ready, and the duty that says so. */
export type LegalDay = { initiativeId: string; day: string; row: RadarRow };

/** The earliest hard day of all duties an initiative covers; one that covers none with a day ahead has none. */
export function legalDays(
  rows: readonly RadarRow[],
  links: readonly { initiativeId: string; obligationId: string }[],
  today: string,
): Map<string, LegalDay> {
  const byId = new Map(rows.map((row) => [row.obligation.id, row]));
  const days = new Map<string, LegalDay>();
  for (const { initiativeId, obligationId } of links) {
    const row = byId.get(obligationId);
    const day = row ? hardDayOf(row, today) : null;
    const known = days.get(initiativeId);
    if (row && day !== null && (!known || day < known.day))
      days.set(initiativeId, { initiativeId, day, row });
  }
  return days;
}

function openDate({ due, next, state, outlook, obligation }: RadarRow, asOf: string): string | null {
  if (outlook || state === 'superseded' || obligation.due.kind === 'since') return null;
  const dates = [state === 'done' ? null : due.date, next].filter((date) => date !== null);
  return dates.filter((date) => date >= asOf).sort()[0] ?? null;
}

const lastDay = (date: string, boundary: LegalDeadline['boundary']): string =>
  boundary === 'end_of_day' ? date : addDays(date, -1);

const toDeadline = (row: RadarRow, applies: 'yes' | 'check', date: string): LegalDeadline => ({
  obligationId: row.obligation.id,
  title: row.obligation.title,
  law: row.law.abbreviation,
  legalRefs: row.obligation.legalRefs,
  date,
  boundary: row.due.boundary,
  lastDay: lastDay(date, row.due.boundary),
  hard: row.obligation.bindingness === 'must' && !row.due.announced,
  applies,
});

/** Days before the last day on which people are reminded; a reminder missed by a stopped program is made up for. */
export const reminderSteps = [7, 30, 90] as const;

/** The step a deadline has reached today; undefined while it is further away than the first one or already past. */
export function reminderStep(lastDay: string, today: string): (typeof reminderSteps)[number] | undefined {
  if (nextDay(lastDay) <= today) return undefined;
  return reminderSteps.find((days) => addDays(today, days) >= lastDay);
}
