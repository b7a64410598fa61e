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
export const startOfDay = (day: string): Date => momentInGermany(day, '00:00');

/**
 * The moment of a clock time (`14:30`, `8:05`) on a calendar day in Germany. A time that comes twice, in autumn, is the first of
 * the two; one that the clocks leap over, in spring, is the hour after the leap.
 */
export function momentInGermany(day: string, time: string): Date {
  const [hour, minute] = time.split(':').map(Number) as [number, number];
  const asIfUtc = Date.parse(`${day}T00:00:00Z`) + (hour * 60 + minute) * 60_000;
  const [dayBefore, dayAfter] = [-dayMs, dayMs].map((off) => aheadOfUtc(asIfUtc + off)) as [number, number];
  const moments = [asIfUtc - dayBefore, asIfUtc - dayAfter] as const;
  return new Date(moments.find((moment) => moment + aheadOfUtc(moment) === asIfUtc) ?? moments[0]);
}

const dayMs = 86_400_000;

const clock = new Intl.DateTimeFormat('sv-SE', {
  dateStyle: 'short',
  timeStyle: 'medium',
  timeZone: 'Europe/Berlin',
});

/** How many milliseconds German clocks are ahead of UTC at a moment of whole seconds. */
const aheadOfUtc = (moment: number): number =>
  Date.parse(`${clock.format(moment).replace(' ', 'T')}Z`) - moment;
