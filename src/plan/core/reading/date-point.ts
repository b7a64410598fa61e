import { type Period, type Precision, readPeriod } from '../period.ts';
import { type Note, noteOf } from './confidence.ts';

/** One moment or span named in a text; its year may be missing and come from the other end or the column. */
export type DatePoint = {
  year: number | null;
  precision: Precision;
  /** The period in a given year; undefined where there is none, such as the 30th of February. */
  inYear: (year: number) => Period | undefined;
  /** „Ende“ or „Anfang“ before a quarter or month: its last or first day. */
  edge: 'first' | 'last' | null;
  open: boolean;
  notes: Note[];
  text: string;
  at: number;
};

type Reader = { pattern: RegExp; read: (match: Part) => Omit<DatePoint, 'text' | 'at' | 'edge'> | undefined };
type Part = Record<string, string | undefined>;

const monthNames = [
  'jan',
  'feb',
  'mär|mrz|mar|mae',
  'apr',
  'mai|may',
  'jun',
  'jul',
  'aug',
  'sep',
  'okt|oct',
  'nov',
  'dez|dec',
];
const month = `(?:januar|jänner|january|jan|februar|feber|february|feb|märz|maerz|march|mrz|mär|mar|april|apr|mai|may|juni|june|jun|juli|july|jul|august|aug|september|sept|sep|oktober|october|okt|oct|november|nov|dezember|december|dez|dec)`;
const year = String.raw`(?:(?<year>\d{4})|'?(?<short>\d{2})(?!\d))`;
const tail = String.raw`(?:\s?[/.-]?\s?${year})?(?<open>\s?ff\.?)?`;
const end = String.raw`(?![\p{L}\d])`;
const roman: Record<string, number> = { i: 1, ii: 2, iii: 3, iv: 4 };
const ordinal: Record<string, number> = {
  erste: 1,
  zweite: 2,
  dritte: 3,
  vierte: 4,
  '1': 1,
  '2': 2,
  '3': 3,
  '4': 4,
  ...roman,
};

const readers: Reader[] = [
  reader(
    String.raw`(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)(?:[t ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?z?)?`,
    dayOf,
  ),
  reader(String.raw`(?<day>\d{1,2})\. ?(?<month>\d{1,2})\. ?(?:${year})?`, dayOf),
  reader(String.raw`(?<day>\d{1,2})/(?<month>\d{1,2})/${year}`, slashDay),
  reader(String.raw`(?<day>\d{1,2})\.? (?<name>${month})\.?(?:\s${year})?`, dayOf),
  reader(String.raw`(?<name>${month})\.?${tail}`, monthOf),
  reader(String.raw`(?<year>\d{4})[-/.](?<month>0?[1-9]|1[0-2])`, monthOf),
  reader(String.raw`(?<month>0?[1-9]|1[0-2])[/.-](?<year>\d{4})`, monthOf),
  reader(String.raw`(?<month>0?[1-9]|1[0-2])/(?<short>\d{2})`, (part) =>
    withNote(monthOf(part), 'month-assumed'),
  ),
  // Quarter 5 is read as a quarter too, so that it is said that there is none.
  reader(String.raw`(?<year>\d{4})[- /]?q\.?(?<n>\d)`, quarterOf),
  reader(
    String.raw`(?:q\.? ?(?<n>\d)(?!\d)|(?<n2>\d|iv|i{1,3}|erste|zweite|dritte|vierte)[sn]?\.? ?(?:quartale?s?|quart\.?|qu\.?|qrt\.?|q\.?))${tail}`,
    quarterOf,
  ),
  reader(String.raw`(?<n>iv|i{1,3})\s?[/.]\s?${year}`, (part) =>
    withNote(quarterOf(part), 'quarter-assumed'),
  ),
  reader(
    String.raw`(?:h(?<n>[12])|(?<n2>[12]|i{1,2}|erste|zweite)[sn]?\.? ?(?:halbjahre?s?|hj\.?|hbj\.?))${tail}`,
    halfOf,
  ),
  reader(String.raw`(?<year>\d{4})[- /]?h(?<n>[12])`, halfOf),
  reader(String.raw`(?:(?<week>\d{1,2})\.? ?kw|kw ?(?<week2>\d{1,2}))${tail}`, weekOf),
  reader(String.raw`(?<year>\d{4})-w(?<week>\d{2})`, weekOf),
  reader(
    String.raw`(?<part>anfang|beginn|mitte|ende|jahresanfang|jahresmitte|jahresende)(?: des jahres| jahr)? (?<year>\d{4})`,
    partOf,
  ),
  reader(
    String.raw`(?:spät|früh)?(?<season>frühjahr|frühling|sommer|herbst|winter)(?:ferien)?(?: ${year}(?:/\d{2,4})?)?`,
    seasonOf,
  ),
  reader(String.raw`(?:haushaltsjahr|hhj\.?|hh|jahr)?\s?(?<year>\d{4})(?<open>\s?ff\.?)?`, yearOf),
];

function reader(source: string, read: Reader['read']): Reader {
  return { pattern: new RegExp(`${source}${end}`, 'iuy'), read };
}

/** Stands in the rest of a text where a point was; of the private use area, so that no cell holds it. */
export const pointMark = '\ue000';

/** All points in a normalised text, in their order, and the text with each replaced by `pointMark`. */
export function findPoints(said: string): { points: DatePoint[]; rest: string } {
  const text = said.replaceAll(pointMark, ' ');
  const points: DatePoint[] = [];
  let rest = '';
  let at = 0;
  while (at < text.length) {
    const found = pointAt(text, at);
    if (!found) rest += text[at++];
    else {
      points.push({ ...found.point, at: rest.length });
      rest += pointMark;
      at += found.length;
    }
  }
  return takeEdges(points, rest);
}

function pointAt(text: string, at: number): { point: Omit<DatePoint, 'at'>; length: number } | undefined {
  // A point begins with a digit or a letter that no letter or digit precedes.
  if (!/[\p{L}\d]/u.test(text[at]!) || (at > 0 && /[\p{L}\d]/u.test(text[at - 1]!))) return undefined;
  for (const { pattern, read } of readers) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    const point = match && read(match.groups ?? {});
    if (point) return { point: { ...point, edge: null, text: match[0] }, length: match[0].length };
  }
  return undefined;
}

/** „Ende“ before a quarter, half-year or month means its last day, „Anfang“ its first. */
function takeEdges(points: DatePoint[], rest: string): { points: DatePoint[]; rest: string } {
  let order = 0;
  const left = rest.replace(
    /(?:(anfang|beginn|mitte|ende)\s(?:des\s|der\s)?)?\ue000/gi,
    (_, word: string | undefined) => {
      const point = points[order++]!;
      if (word && /^(ende)$/i.test(word)) point.edge = 'last';
      else if (word && /^(anfang|beginn)$/i.test(word)) point.edge = 'first';
      else if (word) point.notes = [...point.notes, noteOf('middle', `${word} ${point.text}`)];
      return pointMark;
    },
  );
  return { points, rest: left };
}

function point(
  part: Part,
  precision: Precision,
  inYear: (year: number) => string,
): Omit<DatePoint, 'text' | 'at' | 'edge'> {
  const century = part.short !== undefined;
  const said = part.year ? Number(part.year) : century ? inCentury(Number(part.short)) : null;
  return {
    year: said,
    precision,
    inYear: (value) => (readPeriod(inYear(value)) ? inYear(value) : undefined),
    open: Boolean(part.open),
    notes: century ? [noteOf('century-assumed', String(said))] : [],
  };
}

/** 15.10.08 is 2008; plans of offices do not reach back before 1980. */
const inCentury = (short: number): number => (short >= 80 ? 1900 : 2000) + short;

const two = (value: string | number): string => String(value).padStart(2, '0');

function dayOf(part: Part) {
  const monthNumber = part.name ? monthNumberOf(part.name) : Number(part.month);
  return point(part, 'day', (value) => `${value}-${two(monthNumber)}-${two(part.day!)}`);
}

/** 12/31/2027 can only be American; 03/04/2027 may be both and is read the German way, to be confirmed. */
function slashDay(part: Part) {
  const [first, second] = [Number(part.day), Number(part.month)];
  const american = second > 12;
  const [day, monthNumber] = american ? [second, first] : [first, second];
  const note = american ? 'american-order' : first > 12 ? undefined : 'day-or-month';
  const read = point(part, 'day', (value) => `${value}-${two(monthNumber)}-${two(day)}`);
  return note ? withNote(read, note) : read;
}

const monthNumberOf = (name: string): number =>
  monthNames.findIndex((names) => new RegExp(`^(?:${names})`, 'i').test(name)) + 1;

function monthOf(part: Part) {
  const monthNumber = part.name ? monthNumberOf(part.name) : Number(part.month);
  return point(part, 'month', (value) => `${value}-${two(monthNumber)}`);
}

function quarterOf(part: Part) {
  return point(part, 'quarter', (value) => `${value}Q${ordinal[(part.n ?? part.n2)!.toLowerCase()]}`);
}

function halfOf(part: Part) {
  return point(part, 'half-year', (value) => `${value}H${ordinal[(part.n ?? part.n2)!.toLowerCase()]}`);
}

function weekOf(part: Part) {
  return point(part, 'week', (value) => `${value}-W${two((part.week ?? part.week2)!)}`);
}

function partOf(part: Part) {
  const word = part.part!.toLowerCase();
  const name = /anfang|beginn/.test(word) ? 'early' : word.includes('mitte') ? 'mid' : 'late';
  return point(part, 'part', (value) => `${value}-${name}`);
}

function seasonOf(part: Part) {
  const names: Record<string, string> = {
    frühjahr: 'spring',
    frühling: 'spring',
    sommer: 'summer',
    herbst: 'autumn',
  };
  const name = names[part.season!.toLowerCase()] ?? 'winter';
  return point(part, 'season', (value) => `${value}-${name}`);
}

function yearOf(part: Part) {
  return Number(part.year) >= 1000 ? point(part, 'year', (value) => `${value}`) : undefined;
}

function withNote<P extends { notes: Note[] } | undefined>(read: P, note: Note): P {
  return read && { ...read, notes: [...read.notes, note] };
}
