import { type Quarter, quarterOfDay } from '../../kernel/quarter.ts';
import type { Language } from '../../kernel/text.ts';

/**
 * A period as it was said, with the precision it was said in: `2027`, `2027H1`, `2027Q3`, `2027-08`, `2027-08-01`.
 */
export type Period = string;

export type Precision = 'year' | 'half-year' | 'quarter' | 'month' | 'day';

const shape = /^(\d{4})(?:H([12])|Q([1-4])|-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?$/;

export const isPeriod = (text: string): boolean => shape.test(text) && isRealDay(firstDayOf(text));

export function precisionOf(period: Period): Precision {
  if (period.length === 10) return 'day';
  if (period.length === 7) return 'month';
  return period.length === 4 ? 'year' : period[4] === 'H' ? 'half-year' : 'quarter';
}

/** First and last day, ISO dates. */
export const firstDayOf = (period: Period): string => {
  if (period.length === 10) return period;
  return `${period.slice(0, 4)}-${pad(firstMonth(period))}-01`;
};

export const lastDayOf = (period: Period): string => {
  if (period.length === 10) return period;
  const month =
    firstMonth(period) + { year: 12, 'half-year': 6, quarter: 3, month: 1, day: 0 }[precisionOf(period)];
  return new Date(Date.UTC(Number(period.slice(0, 4)), month - 1, 0)).toISOString().slice(0, 10);
};

export const firstQuarterOf = (period: Period): Quarter => quarterOfDay(firstDayOf(period));
export const lastQuarterOf = (period: Period): Quarter => quarterOfDay(lastDayOf(period));

function firstMonth(period: Period): number {
  const [, , half, quarter, month] = shape.exec(period) ?? [];
  if (half) return Number(half) * 6 - 5;
  if (quarter) return Number(quarter) * 3 - 2;
  return month ? Number(month) : 1;
}

const pad = (number: number): string => String(number).padStart(2, '0');

const isRealDay = (day: string): boolean => {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
};

/** As the pages write it: `2027`, `1. Halbjahr 2027`, `Q3/27`, `August 2027`, `01.08.2027`. */
export function formatPeriod(period: Period, language: Language): string {
  const [, year, half, quarter, month, day] = shape.exec(period) ?? [];
  if (half) return language === 'de' ? `${half}. Halbjahr ${year}` : `H${half} ${year}`;
  if (quarter) return `Q${quarter}/${year!.slice(2)}`;
  if (day)
    return language === 'de'
      ? `${day}.${month}.${year}`
      : `${Number(day)} ${monthName(month!, 'en')} ${year}`;
  return month ? `${monthName(month, language)} ${year}` : (year ?? period);
}

const monthName = (month: string, language: Language): string =>
  new Intl.DateTimeFormat(language === 'de' ? 'de-DE' : 'en-GB', { month: 'long', timeZone: 'UTC' }).format(
    new Date(Date.UTC(2000, Number(month) - 1, 1)),
  );

/**
 * What people type into a form: `2027`, `1. Halbjahr 2027`, `H1 2027`, `Q3/27`, `III/2027`, `08/2027`, `August 2027`,
 * `1.8.2027`, and every period in its own spelling. Undefined for anything else.
 */
export function parsePeriod(typed: string): Period | undefined {
  const text = typed.trim().replace(/\s+/g, ' ');
  const period = readings.reduce<Period | undefined>((found, [pattern, build]) => {
    if (found) return found;
    const match = pattern.exec(text);
    return match ? build(match.slice(1)) : undefined;
  }, undefined);
  return period !== undefined && isPeriod(period) ? period : undefined;
}

const century = (year: string): string => (year.length === 2 ? `20${year}` : year);
const roman = ['I', 'II', 'III', 'IV'];
const months = ['jan', 'feb', 'mär', 'apr', 'mai', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dez'];
const monthNumber = (name: string): string =>
  pad(
    months.indexOf(
      name
        .toLowerCase()
        .replace(/^mar|^mrz|^may|^oct|^dec/, (short) => english[short]!)
        .slice(0, 3),
    ) + 1,
  );
const english: Record<string, string> = { mar: 'mär', mrz: 'mär', may: 'mai', oct: 'okt', dec: 'dez' };

const readings: [RegExp, (parts: string[]) => Period][] = [
  [/^(\d{4}(?:H[12]|Q[1-4]|-\d{2}(?:-\d{2})?)?)$/, ([all]) => all!],
  [
    /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/,
    ([day, month, year]) => `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`,
  ],
  [/^(?:Q|Quartal )([1-4])[ /.](\d{4}|\d{2})$/i, ([quarter, year]) => `${century(year!)}Q${quarter}`],
  [/^([1-4])\. ?Quartal (\d{4})$/i, ([quarter, year]) => `${year}Q${quarter}`],
  [
    /^(I|II|III|IV)[ /](\d{4}|\d{2})$/,
    ([quarter, year]) => `${century(year!)}Q${roman.indexOf(quarter!) + 1}`,
  ],
  [/^(?:H|HJ ?)([12])[ /.](\d{4}|\d{2})$/i, ([half, year]) => `${century(year!)}H${half}`],
  [/^([12])\. ?(?:Halbjahr|Hj\.?) (\d{4})$/i, ([half, year]) => `${year}H${half}`],
  [/^(\d{1,2})\/(\d{4})$/, ([month, year]) => `${year}-${month!.padStart(2, '0')}`],
  [/^(\p{L}{3,9})\.? (\d{4})$/u, ([month, year]) => `${year}-${monthNumber(month!)}`],
];
