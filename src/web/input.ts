import { z } from 'zod';
import { isId } from '../kernel/id.ts';

/**
 * Form fields as Zod types. A fault is a code (`required`, `too-long|120`), and the page says it in its language.
 * Forms send text, so every field reads text; an empty field is null unless it is required.
 */

const text = z.preprocess(
  (value) => (typeof value === 'string' ? withoutTurns(value).trim() : ''),
  z.string(),
);

/**
 * Without the signs that turn the direction of writing (Unicode UAX #9: embeddings, overrides, isolates): with them a
 * name reads otherwise than it is stored.
 */
const withoutTurns = (value: string): string => value.replace(/[\u202a-\u202e\u2066-\u2069]/g, '');

export const requiredText = (max: number) =>
  text.pipe(z.string().min(1, 'required').max(max, `too-long|${max}`));

export const optionalText = (max: number) => requiredOr(text.pipe(z.string().max(max, `too-long|${max}`)));

const requiredOr = <T extends z.ZodType<string>>(type: T) =>
  type.transform((value) => (value === '' ? null : value));

type Range = { min?: number; max?: number };

const numberReadBy = (read: (value: string) => number | null, unreadable: string, range: Range) =>
  text.transform((value, context) => {
    if (value === '') return null;
    const number = read(value);
    const fault = number === null ? unreadable : rangeFault(number, range);
    if (fault === undefined) return number;
    context.addIssue({ code: 'custom', message: fault });
    return z.NEVER;
  });

/** A number in German (`1.250,5`) or plain (`1250.5`) spelling; null when empty. */
export const optionalNumber = (range: Range = {}) => numberReadBy(parseNumber, 'not-a-number', range);

export const requiredNumber = (range: Range = {}) => required(optionalNumber(range));

export const optionalWhole = (range: Range = {}) =>
  optionalNumber(range).refine((number) => number === null || Number.isSafeInteger(number), 'not-whole');

export const requiredWhole = (range: Range = {}) => required(optionalWhole(range));

/** A year with four digits; null when empty. */
export const optionalYear = ({ min = 2000, max = 2100 }: Range = {}) =>
  numberReadBy((value) => (/^\d{4}$/.test(value) ? Number(value) : null), 'not-a-year', { min, max });

export const requiredYear = (range: Range = {}) => required(optionalYear(range));

/** Euro as typed, to whole cents; never negative unless `min` says so. */
export const optionalCents = ({ min = 0, max = 10_000_000_000 }: Range = {}) =>
  optionalNumber({ min, max }).transform((euro) => (euro === null ? null : Math.round(euro * 100)));

/** A calendar day, typed as `31.12.2027` or `2027-12-31`; the value is the ISO form. */
export const optionalDay = () =>
  text.transform((value, context) => {
    if (value === '') return null;
    const day = parseDay(value);
    if (day) return day;
    context.addIssue({ code: 'custom', message: 'not-a-day' });
    return z.NEVER;
  });

export const requiredDay = () => required(optionalDay());

export const oneOf = <const T extends readonly [string, ...string[]]>(values: T) =>
  text.pipe(z.enum(values, 'not-chosen'));

export const optionalOneOf = <const T extends readonly [string, ...string[]]>(values: T) =>
  text.transform((value, context) => {
    if (value === '') return null;
    if ((values as readonly string[]).includes(value)) return value as T[number];
    context.addIssue({ code: 'custom', message: 'not-chosen' });
    return z.NEVER;
  });

export const requiredId = () => text.refine((value) => isId(value), 'not-chosen');
export const optionalId = () =>
  text
    .transform((value) => (value === '' ? null : value))
    .refine((value) => value === null || isId(value), 'not-chosen');

export const email = () => text.pipe(z.email('not-an-email'));
export const optionalUrl = () =>
  text
    .transform((value) => (value === '' ? null : value))
    .refine((value) => value === null || isWebAddress(value), 'not-a-url');

export const checked = () => z.preprocess((value) => value !== undefined && value !== '', z.boolean());

/** A field that may be sent several times, such as checkboxes of one name. */
export const several = () =>
  z.preprocess(
    (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
    z.array(z.string()),
  );

function required<T>(type: z.ZodType<T | null>) {
  return type.refine((value) => value !== null, 'required') as unknown as z.ZodType<T>;
}

const rangeFault = (number: number, { min, max }: Range): string | undefined =>
  min !== undefined && number < min
    ? `too-small|${min}`
    : max !== undefined && number > max
      ? `too-large|${max}`
      : undefined;

/** `1.250,5` and `1250,5` and `1250.5` and `1.250` (thousands) → number; null when it is none of them. */
export function parseNumber(value: string): number | null {
  const bare = value.replace(/[\s\u00a0\u202f'’€%]/g, '');
  if (/^[+-]?\d{1,3}(\.\d{3})+(,\d+)?$/.test(bare)) return Number(bare.replaceAll('.', '').replace(',', '.'));
  if (/^[+-]?\d+(,\d+)?$/.test(bare)) return Number(bare.replace(',', '.'));
  if (/^[+-]?\d+(\.\d+)?$/.test(bare)) return Number(bare);
  return null;
}

function parseDay(value: string): string | null {
  const german = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(value);
  const iso = german ? `${german[3]}-${german[2]!.padStart(2, '0')}-${german[1]!.padStart(2, '0')}` : value;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return null;
  const date = new Date(`${iso}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== iso ? null : iso;
}

function isWebAddress(value: string): boolean {
  const url = URL.parse(value);
  return url !== null && (url.protocol === 'https:' || url.protocol === 'http:');
}
