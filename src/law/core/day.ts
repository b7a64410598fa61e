/** Calendar days are ISO dates (`2027-01-01`); they compare as text. Durations are ISO 8601 (`P18M`, `PT72H`). */

const dayMs = 86_400_000;

export const isDay = (text: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const ms = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(ms) && toDay(ms) === text;
};

export const addDays = (day: string, days: number): string => toDay(toMs(day) + days * dayMs);
export const nextDay = (day: string): string => addDays(day, 1);

/** Adds months; a day that the month does not have becomes its last one (31 January + 1 month = 28 February). */
export function addMonths(day: string, months: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  return toDay(Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), Math.min(date, last)));
}

export type Duration = { months: number; days: number; seconds: number };

/** @throws on text that is no ISO 8601 duration; catalogues are checked before. */
export function parseDuration(text: string): Duration {
  const match = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/.exec(text);
  if (!match) throw new Error(`No ISO 8601 duration: ${text}`);
  const [years, months, days, hours, minutes, seconds] = match.slice(1).map((part) => Number(part ?? 0));
  return {
    months: years! * 12 + months!,
    days: days!,
    seconds: hours! * 3600 + minutes! * 60 + seconds!,
  };
}

/** `sign` -1 counts back: the day an initiative should start. Parts of a day count as a whole one. */
export function shiftDay(day: string, duration: string, sign: 1 | -1 = 1): string {
  const { months, days, seconds } = parseDuration(duration);
  return addDays(addMonths(day, sign * months), sign * (days + Math.ceil(seconds / 86_400)));
}

/** Adds a duration to an instant; months count on the calendar in UTC. */
export function shiftInstant(instant: Date, duration: string): Date {
  const { months, days, seconds } = parseDuration(duration);
  const iso = instant.toISOString();
  const day = addDays(addMonths(iso.slice(0, 10), months), days);
  return new Date(Date.parse(`${day}${iso.slice(10)}`) + seconds * 1000);
}

const toMs = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const toDay = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
