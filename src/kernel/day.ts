import type { Language } from './text.ts';

/** A calendar day as an ISO date: `2027-12-31`. */
export type Day = string;

/** As the pages write it: `31.12.2027`, in English `31 Dec 2027`. */
export function formatDay(day: Day, language: Language): string {
  const [year, month, number] = day.split('-') as [string, string, string];
  return language === 'de'
    ? `${number}.${month}.${year}`
    : `${Number(number)} ${monthsShort[Number(month) - 1]} ${year}`;
}

const monthsShort = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** In words for headings: `24. November 2026`, `24 November 2026`. */
export const formatDayInWords = (day: Day, language: Language): string =>
  new Intl.DateTimeFormat(language === 'de' ? 'de-DE' : 'en-GB', {
    dateStyle: 'long',
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`));

/** The calendar day in Germany at this moment. */
export const dayInGermany = (now: Date): Day =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' }).format(now);

/** Whole days from one day to another; negative when `to` lies before. */
export const daysBetween = (from: Day, to: Day): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
