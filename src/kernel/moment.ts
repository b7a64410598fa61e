import type { Language } from './text.ts';

const format = (language: Language) =>
  new Intl.DateTimeFormat(language === 'de' ? 'de-DE' : 'en-GB', {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'Europe/Berlin',
  });

const formats = { de: format('de'), en: format('en') };

/** A moment as German offices read their clocks: `25.11.2026, 10:39`. */
export const formatMoment = (moment: Date, language: Language): string => formats[language].format(moment);

/** The first moment of a calendar day (`2027-03-28`) in Germany. */
export function startOfDay(day: string): Date {
  const noon = new Date(`${day}T12:00:00Z`);
  const hourThere = Number(noon.toLocaleString('sv-SE', { timeZone: 'Europe/Berlin', hour: '2-digit' }));
  const guess = new Date(noon.getTime() - hourThere * 3_600_000);
  // On the two days a year when the clocks change at night, noon lies an hour off.
  const off = Number(guess.toLocaleString('sv-SE', { timeZone: 'Europe/Berlin', hour: '2-digit' }));
  return off === 0 ? guess : new Date(guess.getTime() + (off > 12 ? 24 - off : -off) * 3_600_000);
}

/** The moment of a clock time (`14:30`) on a calendar day in Germany. */
export function momentInGermany(day: string, time: string): Date {
  const [hour, minute] = time.split(':').map(Number) as [number, number];
  const guess = new Date(startOfDay(day).getTime() + (hour * 60 + minute) * 60_000);
  // On the days when the clocks change, hours after midnight are not the hours of the clock.
  const there = Number(guess.toLocaleString('sv-SE', { timeZone: 'Europe/Berlin', hour: '2-digit' }));
  return new Date(guess.getTime() + (hour - there) * 3_600_000);
}
