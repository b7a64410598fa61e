import { firstDayOf, isDay, lastDayOf, type Period, type Precision, readPeriod } from '../period.ts';
import { absenceOf, normalise } from './cell-text.ts';
import { type Confidence, codeOf, type Note, noteOf } from './confidence.ts';
import { type DatePoint, findPoints } from './date-point.ts';

/**
 * What the text of a cell says about time (plan.md 5.3). `value` is a period (`2021Q3`, `2023-W31`, `2027-mid`), a span
 * `2025-09-30/2027Q3`, or open to one side: `../2024-12-31`, `2021/..`. `min` and `max` are its first and last day.
 */
export type DateReading = {
  value: string | null;
  min: string | null;
  max: string | null;
  precision: Precision | 'span' | null;
  start: Period | null;
  end: Period | null;
  openStart: boolean;
  openEnd: boolean;
  /** „voraussichtlich“: said with reserve. */
  provisional: boolean;
  /** The year, where start and end lie in one. */
  year: number | null;
  notes: Note[];
  unclear: boolean;
  confidence: Confidence;
};

export type DateContext = {
  /** From the heading of the column: „III. Quartal“ alone means the one of this year. */
  year?: number | null;
  /** Spreadsheets count days from 1900 or from 1904. */
  dateSystem?: 1900 | 1904;
};

/** Reads a date, quarter or span as people type it into spreadsheets. Never throws, whatever the text. */
export function parseDate(text: string, context: DateContext = {}): DateReading {
  const clean = normalise(text);
  const absence = absenceOf(clean);
  if (absence) return absent(absence, clean);
  if (/^\d{5}([.,]\d+)?$/.test(clean)) return dateOfNumber(Number(clean.replace(',', '.')), context);
  return readText(spellOut(clean), context);
}

/** Takes a number cell of a date column: a year, or days since 1900 or 1904. */
export function dateOfNumber(value: number, context: DateContext = {}): DateReading {
  if (Number.isInteger(value) && value >= 1990 && value <= 2100) return readText(String(value), context);
  const base = context.dateSystem === 1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  const day = new Date(base + Math.floor(value) * 86_400_000);
  if (!Number.isFinite(value) || Number.isNaN(day.getTime())) return unreadable(String(value));
  const iso = day.toISOString().slice(0, 10);
  if (!isPlausible(Number(iso.slice(0, 4))) || !isDay(iso))
    return { ...blank, notes: [noteOf('implausible-year', iso)], unclear: true, confidence: 'unclear' };
  return settle({ ...span(iso, iso), notes: [noteOf('serial-number', String(value))] });
}

/** Takes a real date cell: its day, whatever its format shows. */
export function dateOfDay(iso: string): DateReading {
  return isDay(iso.slice(0, 10)) ? readText(iso.slice(0, 10), {}) : unreadable(iso);
}

/** Whether one cell says beginning and end, or an open side: „Q1 bis Q3/2027“, „ab Herbst 2027“. */
export const isSpan = ({
  precision,
  openStart,
  openEnd,
}: Omit<DateReading, 'notes' | 'confidence'>): boolean => precision === 'span' || openStart || openEnd;

/** „I.-III. Quartal 2027“ names one word for two points; „2027/28“ a span of years; „vor 2028“ leaves 2028 out. */
const spellOut = (text: string): string =>
  text
    .replace(/(?<!\p{L})vor\s(20\d\d)(?![\d./-])/giu, (_, year: string) => `bis ${Number(year) - 1}`)
    .replace(/(?<!\p{L})nach\s(20\d\d)(?![\d./-])/giu, (_, year: string) => `ab ${Number(year) + 1}`)
    .replace(
      /(?<![\p{L}\d])(\d{1,2}|iv|i{1,3})\.?\s?(-|bis|\/|und|u\.|\+)\s?(\d{1,2}|iv|i{1,3})\.?\s?(kw|quartal|halbjahr|hj)/giu,
      '$1. $4 - $3. $4',
    )
    .replace(/(?<![\p{L}\d])kw\s?(\d{1,2})\s?-\s?(\d{1,2})(?![\d.])/giu, 'KW $1 - KW $2')
    .replace(/(?<![\p{L}\d])q\s?([1-4])\s?[-/+]\s?q?\s?([1-4])(?!\d)/giu, 'Q$1 - Q$2')
    .replace(
      /(?<![\p{L}\d./-])schulj(?:ahr|\.)\s?(\d{4})\/(\d{2,4})/giu,
      (_, from: string, to: string) => `01.08.${from} - 31.07.${fullYear(from, to)} (Schuljahr)`,
    )
    .replace(
      /(?<![\p{L}\d./-])(winter\s)?(\d{4})\s?[/-]\s?(\d{4}|\d{2})(?![\d.]|\s?[-/]\s?\d)/giu,
      (all, winter, from: string, to: string) =>
        winter || !isNextYear(from, to) ? all : `${from} - ${fullYear(from, to)}`,
    );

const fullYear = (from: string, to: string): string => (to.length === 2 ? from.slice(0, 2) + to : to);
/** 2027/28 is a span of years, 2027-08 a month: the second figure must be a later year and no month. */
const isNextYear = (from: string, to: string): boolean =>
  Number(fullYear(from, to)) > Number(from) && (to.length === 4 || Number(to) > 12);

function readText(text: string, context: DateContext): DateReading {
  const { points, rest } = findPoints(text);
  const words = readWords(rest);
  if (points.length === 0) return { ...unreadable(text), openEnd: /laufend|dauer/i.test(text) };
  if (points.length > 2)
    return { ...blank, notes: [noteOf('several-dates', text)], unclear: true, confidence: 'unclear' };
  const years = resolveYears(points, context);
  const read =
    points.length === 2 ? readSpan(points, years, words) : readSingle(points[0]!, years[0]!, words);
  const notes = [
    ...points.flatMap((point) => point.notes),
    ...read.notes,
    ...yearNotes(points, years, context),
  ];
  return settle({ ...read, provisional: words.provisional, notes: [...notes, ...words.notes] });
}

type Words = { until: boolean; from: boolean; joined: boolean; provisional: boolean; notes: Note[] };

const until =
  /(?:^|\s)(?:bis|spätestens|vor|deadline|frist)(?:\s(?:zum|zu|spätestens|einschl\.?))?[:\s]*\ue000/i;
const from = /(?:^|\s)(?:ab|seit|frühestens|nach|beginn|start)[:\s]*\ue000/i;
const joint =
  /\ue000\)?\s?(?:-|bis(?:\s(?:zum|spätestens|ca\.?|voraussichtlich))?|\/|und|;|,)\s?\(?(?:ende|anfang|mitte)?\s?\ue000/i;
const reserve =
  /(?<!\p{L})(?:vsl|vorauss|voraussichtlich\p{L}*|vorauss\.|ca|circa|etwa|geplant|geschätzt|evtl|ggf|vermutlich|angestrebt)(?!\p{L})\.?|~|\?/giu;
const filler =
  /(?<!\p{L})(?:ab|seit|von|vom|bis|zum|zu|im|in|am|der|des|dem|spätestens|frühestens|einschl|ende|beginn|start|und|frist|deadline|vor|nach|doppelhaushalt|schuljahr|jahr|jahre|haushalt|hh)(?!\p{L})/giu;

function readWords(rest: string): Words {
  const said = rest.replace(reserve, ' ').replace(/\s+/g, ' ').trim();
  const words = said
    .replace(/\ue000/g, '')
    .replace(filler, '')
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();
  const notes: Note[] = [];
  if (/schuljahr/i.test(rest)) notes.push('school-year');
  if (words) notes.push(noteOf('words-around', words));
  return {
    until: until.test(said),
    from: from.test(said),
    joined: joint.test(said),
    provisional: rest.replace(reserve, '') !== rest,
    notes,
  };
}

function resolveYears(points: readonly DatePoint[], context: DateContext): (number | null)[] {
  const [first, second] = points;
  const fallback = context.year ?? null;
  if (!second) return [first!.year ?? fallback];
  return [first!.year ?? second.year ?? fallback, second.year ?? first!.year ?? fallback];
}

function yearNotes(
  points: readonly DatePoint[],
  years: readonly (number | null)[],
  context: DateContext,
): Note[] {
  if (years.includes(null)) return ['year-missing'];
  if (points.every((point) => point.year === null)) return [noteOf('year-from-column', String(context.year))];
  // „Q3/2025 bis Q1“: the end most likely lies in the next year, but nobody said so.
  return points.length === 2 && points[0]!.year !== null && points[1]!.year === null ? ['year-shared'] : [];
}

function readSingle(point: DatePoint, year: number | null, words: Words): DateReading {
  const period = year === null ? undefined : edged(point, year);
  if (!period) return nonsense(point, year);
  if (point.open || (words.from && !words.until)) return { ...span(period, null), openEnd: true };
  if (words.until) return { ...span(null, endOfPart(period)), openStart: true };
  return span(period, period);
}

/** „bis Ende 2024“ is a limit, so the vague end of the year becomes its last day. */
const endOfPart = (period: Period): Period =>
  period.endsWith('-late') ? `${period.slice(0, 4)}-12-31` : period;

function readSpan(
  points: readonly DatePoint[],
  years: readonly (number | null)[],
  words: Words,
): DateReading {
  const [start, end] = points.map((point, index) =>
    years[index] === null ? undefined : edged(point, years[index]!),
  );
  if (!start || !end) return nonsense(points[start ? 1 : 0]!, years[start ? 1 : 0]!);
  const read = span(start, points[1]!.open ? null : endOfPart(end));
  if (firstDayOf(start)! > lastDayOf(end)!) return { ...read, notes: ['span-reversed'], unclear: true };
  return words.joined
    ? { ...read, openEnd: points[1]!.open }
    : { ...read, notes: ['several-dates'], unclear: true };
}

function edged(point: DatePoint, year: number): Period | undefined {
  const period = point.inYear(year);
  if (!period || !point.edge || point.precision === 'day') return period;
  if (point.precision === 'year') return `${period}-${point.edge === 'last' ? 'late' : 'early'}`;
  return point.edge === 'last' ? lastDayOf(period) : firstDayOf(period);
}

function nonsense(point: DatePoint, year: number | null): DateReading {
  return year === null
    ? { ...blank, unclear: true }
    : { ...blank, notes: [noteOf('no-such-date', point.text)], unclear: true };
}

function span(start: Period | null, end: Period | null): DateReading {
  const first = start === null ? undefined : readPeriod(start);
  const last = end === null ? undefined : readPeriod(end);
  const single = start === end;
  return {
    ...blank,
    value: single ? start : `${start ?? '..'}/${end ?? '..'}`,
    min: first?.first ?? null,
    max: last?.last ?? null,
    precision: first && last && !single ? 'span' : ((first ?? last)?.precision ?? null),
    start,
    end,
    year: first && (!last || last.year === first.year) ? first.year : !first && last ? last.year : null,
  };
}

/** Plans of today name no year of another age; one that does is asked about. */
const isPlausible = (year: number): boolean => year >= 1990 && year <= 2100;

function settle(read: DateReading): DateReading {
  const years = [read.min, read.max].flatMap((day) => (day ? [Number(day.slice(0, 4))] : []));
  const strange = years.find((year) => !isPlausible(year));
  const notes =
    strange === undefined ? read.notes : [...read.notes, noteOf('implausible-year', String(strange))];
  const unclear = read.unclear || strange !== undefined || notes.some((note) => asked.has(codeOf(note)));
  return {
    ...read,
    notes,
    unclear,
    confidence: unclear
      ? 'unclear'
      : notes.some((note) => assumptions.has(codeOf(note)))
        ? 'assumed'
        : 'sure',
  };
}

const asked = new Set(['year-missing', 'day-or-month', 'no-such-date', 'several-dates', 'span-reversed']);
const assumptions = new Set([
  'century-assumed',
  'serial-number',
  'year-from-column',
  'year-shared',
  'month-assumed',
  'quarter-assumed',
  'american-order',
  'words-around',
  'school-year',
  'middle',
]);

function absent(absence: string, clean: string): DateReading {
  if (absence === 'empty') return blank;
  const unclear = absence === 'reference' || absence === 'same-as-above';
  return { ...blank, notes: [noteOf(absence, clean)], unclear, confidence: unclear ? 'unclear' : 'sure' };
}

const unreadable = (text: string): DateReading => ({
  ...blank,
  notes: [noteOf('no-date', text)],
  unclear: true,
  confidence: 'unclear',
});

const blank: DateReading = {
  value: null,
  min: null,
  max: null,
  precision: null,
  start: null,
  end: null,
  openStart: false,
  openEnd: false,
  provisional: false,
  year: null,
  notes: [],
  unclear: false,
  confidence: 'sure',
};
