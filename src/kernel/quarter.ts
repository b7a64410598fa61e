/** A quarter of a year as one whole number: `year * 4 + (quarter - 1)`; so quarters add and compare as numbers. */
export type Quarter = number;

export const toQuarter = (year: number, quarter: 1 | 2 | 3 | 4): Quarter => year * 4 + quarter - 1;
export const yearOf = (quarter: Quarter): number => Math.floor(quarter / 4);
export const numberInYear = (quarter: Quarter): number => (quarter % 4) + 1;

/** The quarter a calendar day (`2027-05-14`) lies in. */
export function quarterOfDay(day: string): Quarter {
  const [year, month] = day.split('-').map(Number);
  return year! * 4 + Math.floor((month! - 1) / 3);
}

/** As the pages write it: `Q2/27`. */
export const formatQuarter = (quarter: Quarter): string =>
  `Q${numberInYear(quarter)}/${String(yearOf(quarter) % 100).padStart(2, '0')}`;

/** From the first to the last one: `Q1/27–Q3/27`, or `Q1/27` alone. */
export const formatQuarters = (first: Quarter, last: Quarter): string =>
  first === last ? formatQuarter(first) : `${formatQuarter(first)}–${formatQuarter(last)}`;

/** As addresses and formats write it: `2027Q2`. */
export const quarterCode = (quarter: Quarter): string => `${yearOf(quarter)}Q${numberInYear(quarter)}`;

/** Reads `2027Q2` or `Q2/27` or `Q2/2027`; undefined for anything else. */
export function parseQuarter(text: string): Quarter | undefined {
  const match = /^(\d{4})-?Q([1-4])$/.exec(text) ?? /^Q([1-4])\/(\d{2}|\d{4})$/.exec(text);
  if (!match) return undefined;
  const [year, quarter] = text.startsWith('Q') ? [match[2]!, match[1]!] : [match[1]!, match[2]!];
  return toQuarter(Number(year.length === 2 ? `20${year}` : year), Number(quarter) as 1 | 2 | 3 | 4);
}
