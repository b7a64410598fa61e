import type { Language } from '../../kernel/text.ts';

/**
 * A span of time exactly as precise as it was said: `2027`, `2027H1`, `2027Q3`, `2027-08`, `2027-W31`, `2027-08-01`,
 * or a vague part of a year: `2027-early`, `-mid`, `-late`, `-spring`, `-summer`, `-autumn`, `-winter`.
 */
export type Period = string;

export type Precision = 'day' | 'week' | 'month' | 'quarter' | 'season' | 'part' | 'half-year' | 'year';

/** Month offsets (first month, count). Thirds of the year and meteorological seasons are our reading, not a norm. */
const parts: Record<string, { from: number; months: number; de: string; en: string; precision: Precision }> =
  {
    early: { from: 1, months: 4, de: 'Anfang', en: 'early', precision: 'part' },
    mid: { from: 5, months: 4, de: 'Mitte', en: 'mid', precision: 'part' },
    late: { from: 9, months: 4, de: 'Ende', en: 'late', precision: 'part' },
    spring: { from: 3, months: 3, de: 'Frühjahr', en: 'spring', precision: 'season' },
    summer: { from: 6, months: 3, de: 'Sommer', en: 'summer', precision: 'season' },
    autumn: { from: 9, months: 3, de: 'Herbst', en: 'autumn', precision: 'season' },
    winter: { from: 12, months: 3, de: 'Winter', en: 'winter', precision: 'season' },
  };

const form = new RegExp(
  `^(\\d{4})(?:H([12])|Q([1-4])|-W(\\d\\d)|-(${Object.keys(parts).join('|')})|-(\\d\\d)(?:-(\\d\\d))?)?$`,
);

/** First and last day (ISO dates) and precision of a period; undefined for what is none, such as `2027-02-30`. */
export function readPeriod(
  period: Period,
): { first: string; last: string; year: number; precision: Precision } | undefined {
  const match = form.exec(period);
  if (!match) return undefined;
  const [, yearText, half, quarter, week, part, month, day] = match;
  const year = Number(yearText);
  if (half) return months(year, half === '1' ? 1 : 7, 6, 'half-year');
  if (quarter) return months(year, Number(quarter) * 3 - 2, 3, 'quarter');
  if (week) return weekOf(year, Number(week));
  if (part) return months(year, parts[part]!.from, parts[part]!.months, parts[part]!.precision);
  if (day)
    return isDay(period) ? { first: period, last: period, year, precision: 'day' as const } : undefined;
  if (month)
    return Number(month) >= 1 && Number(month) <= 12 ? months(year, Number(month), 1, 'month') : undefined;
  return months(year, 1, 12, 'year');
}

/** True for a day that exists in the calendar, written as ISO date. */
export function isDay(text: string): boolean {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  return match !== null && isoDay(Number(match[1]), Number(match[2]), Number(match[3])) === text;
}

export const firstDayOf = (period: Period): string | undefined => readPeriod(period)?.first;
export const lastDayOf = (period: Period): string | undefined => readPeriod(period)?.last;

/** As people write it: `Q3/27`, `1. Halbjahr 2027`, `Mitte 2027`, `August 2027`, `KW 31/2027`, `01.08.2027`. */
export function formatPeriod(period: Period, language: Language): string {
  const match = form.exec(period);
  if (!match) return period;
  const [, year, half, quarter, week, part, month, day] = match as unknown as string[];
  const german = language === 'de';
  if (half) return german ? `${half}. Halbjahr ${year}` : `half ${half} of ${year}`;
  if (quarter) return `Q${quarter}/${year!.slice(2)}`;
  if (week) return german ? `KW ${Number(week)}/${year}` : `week ${Number(week)}, ${year}`;
  if (part) return `${parts[part]![language]} ${part === 'winter' ? winterYears(Number(year)) : year}`;
  if (day) return german ? `${day}.${month}.${year}` : `${day}/${month}/${year}`;
  if (month)
    return new Intl.DateTimeFormat(german ? 'de-DE' : 'en-GB', {
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    }).format(Date.UTC(Number(year), Number(month) - 1, 1));
  return year!;
}

const winterYears = (year: number): string => `${year}/${String((year + 1) % 100).padStart(2, '0')}`;

function months(year: number, from: number, count: number, precision: Precision) {
  return { first: isoDay(year, from, 1), last: isoDay(year, from + count, 0), year, precision };
}

/** ISO 8601: week 1 is the one with the year's first Thursday, weeks run Monday to Sunday. */
function weekOf(year: number, week: number) {
  const fourth = Date.UTC(year, 0, 4);
  const monday = fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * dayMs + (week - 1) * 7 * dayMs;
  const thursday = new Date(monday + 3 * dayMs);
  if (week < 1 || thursday.getUTCFullYear() !== year) return undefined;
  return { first: toIso(monday), last: toIso(monday + 6 * dayMs), year, precision: 'week' as const };
}

const dayMs = 86_400_000;
const toIso = (time: number): string => new Date(time).toISOString().slice(0, 10);
const isoDay = (year: number, month: number, day: number): string => toIso(Date.UTC(year, month - 1, day));
