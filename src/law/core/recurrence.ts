import { addDays, addMonths } from './day.ts';

/** The part of RFC 5545 that obligations need: FREQ, INTERVAL, BYMONTH, BYMONTHDAY. */
export type Recurrence = {
  /** Months or days between two occurrences. */
  months: number;
  days: number;
  /** Fixed months (1 to 12) and the day in them; empty: counted from the last occurrence. */
  inMonths: readonly number[];
  dayOfMonth: number;
};

const steps: Record<string, { months: number; days: number }> = {
  YEARLY: { months: 12, days: 0 },
  MONTHLY: { months: 1, days: 0 },
  WEEKLY: { months: 0, days: 7 },
  DAILY: { months: 0, days: 1 },
};

/** Undefined for a rule outside that part. */
export function parseRecurrence(rule: string): Recurrence | undefined {
  const fields = new Map(
    rule
      .replace(/^RRULE:/, '')
      .split(';')
      .map((field) => field.split('=', 2) as [string, string]),
  );
  const known = ['FREQ', 'INTERVAL', 'BYMONTH', 'BYMONTHDAY'];
  const step = steps[fields.get('FREQ') ?? ''];
  const interval = Number(fields.get('INTERVAL') ?? 1);
  const inMonths = (fields.get('BYMONTH') ?? '').split(',').filter(Boolean).map(Number);
  const dayOfMonth = Number(fields.get('BYMONTHDAY') ?? 1);
  if (!step || [...fields.keys()].some((key) => !known.includes(key))) return undefined;
  if (!isWhole(interval, 1, 100) || !isWhole(dayOfMonth, 1, 28)) return undefined;
  if (!inMonths.every((month) => isWhole(month, 1, 12))) return undefined;
  return { months: step.months * interval, days: step.days * interval, inMonths, dayOfMonth };
}

const isWhole = (value: number, min: number, max: number): boolean =>
  Number.isInteger(value) && value >= min && value <= max;

/** The first occurrence after `day`. A rule without fixed months counts from `day` itself. */
export function nextOccurrence(recurrence: Recurrence, day: string): string {
  const { inMonths, dayOfMonth, months, days } = recurrence;
  if (inMonths.length === 0) return addDays(addMonths(day, months), days);
  const year = Number(day.slice(0, 4));
  const candidates = [year, year + 1].flatMap((y) =>
    [...inMonths].sort((a, b) => a - b).map((month) => `${y}-${two(month)}-${two(dayOfMonth)}`),
  );
  return candidates.find((candidate) => candidate > day)!;
}

const two = (number: number): string => String(number).padStart(2, '0');
