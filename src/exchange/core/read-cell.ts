import { absenceOf, normalise } from '../../plan/core/reading/cell-text.ts';
import { type Confidence, type Note, noteOf, weakest } from '../../plan/core/reading/confidence.ts';
import { type DateReading, dateOfDay, dateOfNumber, parseDate } from '../../plan/core/reading/date.ts';
import { type MoneyReading, moneyOfNumber, parseMoney } from '../../plan/core/reading/money.ts';
import type { BookCell } from './book.ts';
import { effortUnitNames, effortUnits } from './effort-unit.ts';
import { type ColumnMeaning, unitOf } from './heading.ts';
import { type LightReading, readLight } from './light-word.ts';
import { readState, type StateReading } from './state-word.ts';
import { readYesNo, type YesNoReading } from './yes-no.ts';

export type NumberResult = { value: number | null };
export type TextResult = string | null;

/** What a cell says, by the kind of its column. */
export type CellResult =
  | { kind: 'text'; result: TextResult }
  | { kind: 'money'; result: Omit<MoneyReading, 'notes' | 'confidence'> }
  | { kind: 'date'; result: Omit<DateReading, 'notes' | 'confidence'> }
  | { kind: 'state'; result: Omit<StateReading, 'notes' | 'confidence'> }
  | { kind: 'light'; result: LightReading['light'] }
  | { kind: 'number' | 'effort'; result: NumberResult }
  | { kind: 'yes-no'; result: YesNoReading['answer'] };

export type CellReading = CellResult & { confidence: Confidence; notes: Note[] };

/** How a column is read: what its heading, its sheet and the person who maps it say. */
export type ColumnContext = {
  meaning: ColumnMeaning;
  scale: number | null;
  euro: boolean;
  tax: 'gross' | 'net' | null;
  sign: 'expense' | 'reduction' | null;
  dateSystem: 1900 | 1904;
  /** Working days of a full-time year, for effort given in full-time equivalents. */
  daysPerYear: number;
};

/** Reads one cell. Never throws; what cannot be known is unclear. */
export function readCell(cell: BookCell | null, context: ColumnContext): CellReading {
  const { kind } = context.meaning;
  if (cell?.kind === 'error') return erroneous(kind, String(cell.value), context);
  if (kind === 'money') return readMoneyCell(cell, context);
  if (kind === 'date') return readDateCell(cell, context);
  if (kind === 'number' || kind === 'effort') return readNumberCell(kind, cell, context);
  const text = textOf(cell);
  if (kind === 'state') return split('state', readState(text));
  if (kind === 'light') return lightCell(text, cell);
  if (kind === 'yes-no') return yesNoCell(text, cell);
  return readTextCell(text);
}

const textOf = (cell: BookCell | null): string => (cell === null ? '' : String(cell.value));

function erroneous(kind: ColumnMeaning['kind'], word: string, context: ColumnContext): CellReading {
  const blank = readCell(null, context);
  return {
    ...blank,
    notes: [noteOf(word.startsWith('=') ? 'formula-unread' : 'broken-reference', word.slice(0, 80))],
    confidence: kind === 'text' ? 'assumed' : 'unclear',
  };
}

function readMoneyCell(cell: BookCell | null, context: ColumnContext): CellReading {
  const format = cell?.format ? scaleOfFormat(cell.format) : null;
  const scale = format?.scale ?? context.scale ?? undefined;
  const money = {
    ...(scale !== undefined && { scale }),
    euro: context.euro || Boolean(format?.euro),
    year: context.meaning.year,
    tax: context.tax,
    ...(context.sign && { sign: context.sign }),
  };
  // Where the heading names the year and the unit, „2000“ is an amount.
  const isAmount = money.euro && money.year !== null && /^20\d\d$/.test(textOf(cell).trim());
  const read =
    cell?.kind === 'number' || isAmount
      ? moneyOfNumber(Number(cell!.value), money)
      : cell?.kind === 'date'
        ? unclearDate(parseMoney('', money), String(cell.value))
        : parseMoney(textOf(cell), money);
  return split('money', read);
}

/** A date in a money column is most often a number that the spreadsheet took for a date. */
const unclearDate = (blank: MoneyReading, day: string): MoneyReading => ({
  ...blank,
  notes: [noteOf('date-in-money', day)],
  unclear: true,
  confidence: 'unclear',
});

/**
 * `#,##0 "T€"` shows thousands of what is stored in thousands: the value counts 1000. `0.0,,"Mio."` divides what it
 * shows, so the value is in euros already (each comma behind the digits divides by 1000).
 */
export function scaleOfFormat(format: string): { scale: number | null; euro: boolean } {
  const section = format.split(';')[0]!;
  const unit = unitOf(section.replace(/[\\"]/g, ''));
  const divided = /[0#](,+)(?![0#])/.exec(section.replace(/"[^"]*"/g, ''))?.[1]?.length ?? 0;
  const scale = unit.scale === null ? null : unit.scale / 1000 ** divided;
  return { scale, euro: unit.euro || /\[\$(?:€|EUR)/.test(section) };
}

function readDateCell(cell: BookCell | null, context: ColumnContext): CellReading {
  const dates = { year: context.meaning.year, dateSystem: context.dateSystem };
  const read =
    cell?.kind === 'number'
      ? dateOfNumber(cell.value as number, dates)
      : cell?.kind === 'date'
        ? dateOfDay(String(cell.value))
        : parseDate(textOf(cell), dates);
  return split('date', read);
}

function readNumberCell(
  kind: 'number' | 'effort',
  cell: BookCell | null,
  context: ColumnContext,
): CellReading {
  if (cell?.kind === 'number')
    return numeric(kind, cell.value as number, cell.format?.includes('%') ? 100 : 1, context);
  const clean = normalise(textOf(cell));
  const absence = absenceOf(clean);
  if (absence)
    return {
      kind,
      result: { value: null },
      notes: absence === 'empty' ? [] : [noteOf(absence, clean)],
      confidence: 'sure',
    };
  const match = oneNumber.exec(clean);
  if (!match)
    return {
      kind,
      result: { value: null },
      notes: [noteOf('number-unreadable', clean)],
      confidence: 'unclear',
    };
  const value = Number(`${match[1]!.replaceAll('.', '')}.${match[2] ?? 0}`);
  const own = match[3] ? unitOfEffort(match[3]) : null;
  return numeric(
    kind,
    value,
    1,
    own ? { ...context, meaning: { ...context.meaning, effortUnit: own } } : context,
  );
}

const oneNumber = new RegExp(
  String.raw`^(?:ca\.?\s?|rd\.?\s?|~\s?)?(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?\s?(%|${Object.values(effortUnits).join('|')})?$`,
  'i',
);

const wholeUnits = effortUnitNames.map(
  (unit) => [unit, new RegExp(`^(?:${effortUnits[unit]})$`, 'i')] as const,
);

const unitOfEffort = (word: string): ColumnMeaning['effortUnit'] =>
  wholeUnits.find(([, whole]) => whole.test(word))?.[0] ?? null;

/** A working day has 8 hours; full-time equivalents count a year, months a twelfth of it. Conversions are assumptions and say so. */
function numeric(
  kind: 'number' | 'effort',
  value: number,
  factor: number,
  context: ColumnContext,
): CellReading {
  const unit = kind === 'effort' ? context.meaning.effortUnit : null;
  const inDays = { fte: context.daysPerYear, months: context.daysPerYear / 12, hours: 1 / 8, days: factor };
  const days = value * (unit ? inDays[unit] : factor);
  const notes: Note[] = unit && unit !== 'days' ? [noteOf('converted', convertedFrom[unit])] : [];
  const result = { value: Math.round(days * 100) / 100 };
  if (!Number.isFinite(value) || value < 0)
    return { kind, result, notes: [...notes, 'sign'], confidence: 'unclear' };
  return { kind, result, notes, confidence: notes.length > 0 ? 'assumed' : 'sure' };
}

const convertedFrom = { fte: 'VZÄ', months: 'Personenmonate', hours: 'Stunden' };

function lightCell(text: string, cell: BookCell | null): CellReading {
  const { light, notes, confidence } = readLight(text, cell?.fill);
  return { kind: 'light', result: light, notes, confidence };
}

function yesNoCell(text: string, cell: BookCell | null): CellReading {
  const { answer, notes, confidence } = readYesNo(
    cell?.kind === 'boolean' ? (cell.value ? 'ja' : 'nein') : text,
  );
  return { kind: 'yes-no', result: answer, notes, confidence };
}

/** Text keeps its lines; footnote stars go into a note, hyphens of a narrow column are joined. */
function readTextCell(text: string): CellReading {
  const clean = normalise(text);
  const absence = absenceOf(clean);
  if (absence === 'empty') return { kind: 'text', result: null, notes: [], confidence: 'sure' };
  if (absence === 'placeholder' || absence === 'broken-reference')
    return {
      kind: 'text',
      result: null,
      notes: [noteOf(absence, clean)],
      confidence: absence === 'placeholder' ? 'sure' : 'assumed',
    };
  if (absence === 'same-as-above')
    return { kind: 'text', result: null, notes: [noteOf(absence, clean)], confidence: 'unclear' };
  const joined = text.replace(/(\p{Ll})-\s*\r?\n\s*(\p{Ll})/gu, '$1$2');
  const stars = /\s?(\*{1,3}|[¹²³])$/.exec(joined.trim());
  const result = (stars ? joined.trim().slice(0, -stars[0].length) : joined)
    .replace(/[ \t\u00a0]+/g, ' ')
    .trim();
  const notes = [
    ...(joined === text ? [] : ['hyphen-joined']),
    ...(stars ? [noteOf('footnote', stars[1])] : []),
  ];
  return { kind: 'text', result, notes, confidence: joined === text ? 'sure' : 'assumed' };
}

function split<K extends 'money' | 'date' | 'state', R extends { notes: Note[]; confidence: Confidence }>(
  kind: K,
  read: R,
): CellReading {
  const { notes, confidence, ...result } = read;
  return { kind, result, notes, confidence } as unknown as CellReading;
}

export const withNote = (reading: CellReading, note: Note, confidence: Confidence): CellReading => ({
  ...reading,
  notes: [...reading.notes, note],
  confidence: weakest([reading.confidence, confidence]),
});
