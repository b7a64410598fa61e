/** The day so many working days later: Saturdays, Sundays and the holidays of all of Germany do not count. */
export function addWorkingDays(day: string, count: number): string {
  let moment = Date.parse(`${day}T00:00:00Z`);
  for (let left = count; left > 0; ) {
    moment += dayMs;
    if (isWorkingDay(moment)) left--;
  }
  return isoDay(moment);
}

const dayMs = 86_400_000;
const isoDay = (moment: number): string => new Date(moment).toISOString().slice(0, 10);

function isWorkingDay(moment: number): boolean {
  const date = new Date(moment);
  const weekday = date.getUTCDay();
  return weekday !== 0 && weekday !== 6 && !holidaysOf(date.getUTCFullYear()).has(isoDay(moment));
}

const known = new Map<number, ReadonlySet<string>>();

/** The nine holidays of all sixteen Länder; those of single Länder are left to the answer's goodwill. */
function holidaysOf(year: number): ReadonlySet<string> {
  const found = known.get(year);
  if (found) return found;
  const easter = easterOf(year);
  const fixed = ['01-01', '05-01', '10-03', '12-25', '12-26'].map((day) => `${year}-${day}`);
  // Good Friday, Easter Monday, Ascension, Whit Monday
  const moving = [-2, 1, 39, 50].map((offset) => isoDay(easter + offset * dayMs));
  const holidays = new Set([...fixed, ...moving]);
  known.set(year, holidays);
  return holidays;
}

/** Easter Sunday by the Gregorian computus (Meeus, Jones, Butcher). */
function easterOf(year: number): number {
  const a = year % 19;
  const [b, c] = [Math.floor(year / 100), year % 100];
  const [d, e] = [b >> 2, b % 4];
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const [i, k] = [c >> 2, c % 4];
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const month = Math.floor((h + l - 7 * m + 90) / 25);
  const day = (h + l - 7 * m + 33 * month + 19) % 32;
  return Date.UTC(year, month - 1, day);
}
