import { absenceOf, normalise } from './cell-text.ts';
import { type Confidence, codeOf, type Note, noteOf } from './confidence.ts';
import { type Combined, combineAmounts, type MoneyPart } from './money-combine.ts';
import { tokeniseMoney } from './money-token.ts';
import { readMoneyWords } from './money-word.ts';

export type MoneyPrecision = 'exact' | 'approximate' | 'lower-bound' | 'upper-bound' | 'range';

/** `3 years` is an amount for three years together. */
export type MoneyPeriod = 'one-off' | 'yearly' | 'school-year' | 'monthly' | `${number} years`;

/**
 * What the text of a cell says about money, in euros (plan.md 5.2). `unclear` means: do not take it over without asking;
 * `value`, `min` and `max` then hold a proposal, or null where there is none. Null without `unclear` means: no amount
 * is named, which is not 0.
 */
export type MoneyReading = {
  min: number | null;
  max: number | null;
  value: number | null;
  unit: 'EUR';
  precision: MoneyPrecision | null;
  period: MoneyPeriod;
  year: number | null;
  tax: 'gross' | 'net' | null;
  notes: Note[];
  unclear: boolean;
  confidence: Confidence;
  /** The single amounts of a cell that holds several. */
  parts: MoneyPart[];
};

/** What the sheet says about a whole column, so that a cell need not say it. */
export type MoneyContext = {
  /** Factor of the column: 1000 for „in T€“. */
  scale?: number;
  year?: number | null;
  tax?: 'gross' | 'net' | null;
  /** True where the heading, or the person who maps it, says that the column holds euros. */
  euro?: boolean;
  /** How negative figures of this column are meant; unknown: they are asked about. */
  sign?: 'expense' | 'reduction';
};

/** Reads an amount of money as people type it into spreadsheets. Never throws, whatever the text. */
export function parseMoney(text: string, context: MoneyContext = {}): MoneyReading {
  const clean = normalise(text).replace(inBrackets, '-$1$2');
  const absence = absenceOf(clean);
  if (absence) return absent(absence, clean, context);
  if (
    /^(?:keine[rs]?|kein|nein|nichts|null|none|no|keine (?:mehr)?kosten|kostenlos|kostenfrei|kostenneutral)\.?$/i.test(
      clean,
    )
  )
    return zero(clean, context);
  return readAmounts(clean, context);
}

/** „(5.000) €“: accountants put negative figures in brackets. */
const inBrackets = /^\( ?(\d[\d., ']*(?: ?(?:t?€|t?eur|euro|tsd\.?|mio\.?))*) ?\)( ?(?:t?€|t?eur|euro))?$/i;

/** Takes a real number cell of a spreadsheet: it is never sent through the text parser. */
export function moneyOfNumber(value: number, context: MoneyContext = {}): MoneyReading {
  const euros = Math.round(value * (context.scale ?? 1) * 100) / 100;
  if (!Number.isFinite(euros) || Math.abs(euros) > largest)
    return { ...blank(context), ...unclearWith('too-large') };
  const notes: Note[] = context.euro || context.scale ? [] : ['currency-assumed'];
  return settle({ ...blank(context), ...fixed(euros), precision: 'exact', notes }, context);
}

function readAmounts(clean: string, context: MoneyContext): MoneyReading {
  const { words, rest } = readMoneyWords(clean);
  const combined = joinTaxes(combineAmounts(tokeniseMoney(rest), context), clean);
  const notes = [...combined.notes, ...words.notes];
  const reading: MoneyReading = {
    ...blank(context),
    ...combined,
    notes,
    tax: combined.notes.includes('gross-and-net') ? 'gross' : (words.tax ?? context.tax ?? null),
    period: words.period ?? combined.period ?? 'one-off',
    year: combined.year ?? context.year ?? null,
  };
  return settle(withBounds(reading, words.bound), context);
}

/** „35.000 € brutto (29.411,76 € netto)“ names one amount twice; 19 and 7 percent are the rates of § 12 UStG. */
function joinTaxes(combined: Combined, clean: string): Combined {
  const values = combined.parts.map((part) => part.value ?? 0).sort((a, b) => a - b);
  if (values.length !== 2 || !/brutto/i.test(clean) || !/netto/i.test(clean)) return combined;
  const rate = values[1]! / values[0]!;
  if (Math.abs(rate - 1.19) > 0.005 && Math.abs(rate - 1.07) > 0.005) return combined;
  return { ...combined, ...fixed(values[1]!), precision: 'exact', notes: ['gross-and-net'], unclear: false };
}

/** „bis zu“ leaves the lower end open, „mindestens“ and „zzgl.“ the upper one. */
function withBounds(reading: MoneyReading, bound: 'lower' | 'upper' | 'approximate' | null): MoneyReading {
  const precision = reading.precision;
  if (reading.value === null || precision === 'range') return reading;
  if (bound === 'lower') return { ...reading, min: reading.value, max: null, precision: 'lower-bound' };
  if (bound === 'upper') return { ...reading, min: null, max: reading.value, precision: 'upper-bound' };
  return bound === 'approximate' ? { ...reading, precision: 'approximate' } : reading;
}

/** Amounts beyond a thousand billions are no municipal money. */
const largest = 1e12;

function settle(reading: MoneyReading, context: MoneyContext): MoneyReading {
  const highest = Math.max(...[reading.value, reading.min, reading.max].map((value) => Math.abs(value ?? 0)));
  if (highest > largest) return { ...reading, ...unclearWith('too-large', reading.notes) };
  const negative = [reading.value, reading.min, reading.max].some((value) => value !== null && value < 0);
  const unclear = reading.unclear || (negative && !context.sign);
  const notes = negative && !context.sign ? [...reading.notes, 'sign'] : reading.notes;
  return { ...reading, notes, unclear, confidence: confidenceOf(notes, unclear) };
}

const assumptions = new Set([
  'currency-assumed',
  'decimal-point',
  'english-format',
  'swiss-format',
  'scale-shared',
  'outdated',
  'of-which',
  'gross-and-net',
  'words-around',
  'zero-word',
  'other-number',
]);

const confidenceOf = (notes: readonly Note[], unclear: boolean): Confidence =>
  unclear ? 'unclear' : notes.some((note) => assumptions.has(codeOf(note))) ? 'assumed' : 'sure';

function absent(absence: string, clean: string, context: MoneyContext): MoneyReading {
  if (absence === 'empty') return { ...blank(context), precision: null };
  const ask = absence === 'reference' || absence === 'same-as-above';
  const notes = [noteOf(absence, clean)];
  return { ...blank(context), notes, unclear: ask, confidence: ask ? 'unclear' : 'sure' };
}

const zero = (clean: string, context: MoneyContext): MoneyReading => ({
  ...blank(context),
  ...fixed(0),
  precision: 'exact',
  notes: [noteOf('zero-word', clean)],
  confidence: 'assumed',
});

const fixed = (value: number) => ({ value, min: value, max: value });

const unclearWith = (code: string, notes: readonly Note[] = []) => ({
  value: null,
  min: null,
  max: null,
  precision: null,
  unclear: true,
  confidence: 'unclear' as const,
  notes: [...notes, code],
});

const blank = (context: MoneyContext): MoneyReading => ({
  min: null,
  max: null,
  value: null,
  unit: 'EUR',
  precision: null,
  period: 'one-off',
  year: context.year ?? null,
  tax: context.tax ?? null,
  notes: [],
  unclear: false,
  confidence: 'sure',
  parts: [],
});
