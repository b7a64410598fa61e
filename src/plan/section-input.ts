import { z } from 'zod';
import { formatDay } from '../kernel/day.ts';
import { isId } from '../kernel/id.ts';
import { formatQuarter, parseQuarter } from '../kernel/quarter.ts';
import type { Form } from '../web/form.tsx';
import {
  checked,
  optionalCents,
  optionalDay,
  optionalId,
  optionalNumber,
  optionalOneOf,
  optionalText,
  optionalWhole,
  optionalYear,
  requiredId,
  requiredText,
} from '../web/input.ts';
import { type Field, fields, type Section } from './core/field.ts';
import { isNameList, type List, type ListColumn, type ListRow, type Lists, listOf } from './core/list.ts';
import { formatPeriod } from './core/period.ts';
import { parseDate } from './core/reading/date.ts';

/** Fields and lists of one section of the form that a person fills. */
export const fieldsOf = (section: Section): Field[] =>
  fields.filter(
    (field) => field.section === section && !field.system && field.type !== 'opinion' && !isDerived(field),
  );

export const listsOf = (section: Section): List[] =>
  fields.filter((field) => field.section === section).flatMap(({ key }) => listOf(key) ?? []);

/** Fields that stand in a list or a page of their own. */
const isDerived = ({ key, type }: Field): boolean =>
  (type === 'list' && !isNameList(key)) || ['costType', 'estimate'].includes(key);

export type SectionInput = { fields: Record<string, unknown>; lists: Lists; version: number };
export type SectionRead = { ok: true; value: SectionInput; form: Form } | { ok: false; form: Form };
export type Body = Record<string, unknown>;

/** Reads one section; a refused one keeps everything that was typed, rows included. */
export function readSection(section: Section, body: Body): SectionRead {
  const form: Form = { values: textValues(body), faults: {} };
  const values: Record<string, unknown> = {};
  for (const field of fieldsOf(section)) {
    const parsed = schemaOf(field).safeParse(body[field.key]);
    if (parsed.success) values[field.key] = parsed.data;
    else form.faults[field.key] = parsed.error.issues[0]!.message;
  }
  const lists = Object.fromEntries(listsOf(section).map((list) => [list.key, readRows(list, form)]));
  const version = Number(form.values.version);
  if (Object.keys(form.faults).length > 0) return { ok: false, form };
  return { ok: true, value: { fields: values, lists, version }, form };
}

export const textValues = (body: Body): Form['values'] =>
  Object.fromEntries(
    Object.entries(body).filter(([, value]) => typeof value === 'string' || Array.isArray(value)),
  ) as Form['values'];

function schemaOf({ key, type, options, maxLength }: Field): z.ZodType {
  if (key === 'name') return requiredText(120);
  if (type === 'unit') return requiredId();
  if (type === 'person') return optionalId();
  if (type === 'text') return optionalText(maxLength ?? 300);
  if (type === 'long-text') return optionalText(maxLength ?? 4_000);
  if (type === 'choice') return optionalOneOf(options as [string, ...string[]]);
  if (type === 'period') return typedPeriod();
  if (type === 'day') return optionalDay();
  if (type === 'integer')
    return optionalWhole({ min: key === 'unitRank' ? 1 : 0, max: key === 'manualPriority' ? 100 : 100_000 });
  if (type === 'score')
    return optionalOneOf(['0', '1', '2', '3']).transform((value) => (value === null ? null : Number(value)));
  if (type === 'list') return nameLines();
  return type === 'yes-no' ? yesNo() : checked();
}

/** A period as people say it: `Mitte 2027`, `Q3/27`, `1.8.2027`. */
export const typedPeriod = () =>
  optionalText(60).transform((text, context) => {
    if (text === null) return null;
    const read = parseDate(text);
    if (read.start !== null && read.start === read.end && !read.unclear) return read.start;
    context.addIssue({ code: 'custom', message: 'not-a-period' });
    return z.NEVER;
  });

const yesNo = () =>
  optionalOneOf(['yes', 'no']).transform((value) => (value === null ? null : value === 'yes'));

const nameLines = () =>
  optionalText(4_000).transform((text) =>
    (text ?? '')
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  );

/** Rows are posted as `costs.0.year`; a row with nothing in it is none. */
export function readRows(list: List, form: Form): ListRow[] {
  return rowNumbers(list, form).flatMap((number) => {
    const named = list.columns.map((column) => [column, `${list.key}.${number}.${column.key}`] as const);
    if (named.every(([column, name]) => isBlank(column, form.values[name]))) return [];
    return [Object.fromEntries(named.map(([column, name]) => [column.key, readCell(column, name, form)]))];
  });
}

/** The rows a form holds, by their number. */
export function rowNumbers(list: List, form: Form): number[] {
  const numbers = Object.keys(form.values).flatMap((name) => {
    const match = /^(\w+)\.(\d{1,3})\./.exec(name);
    return match?.[1] === list.key ? [Number(match[2])] : [];
  });
  return [...new Set(numbers)].sort((a, b) => a - b);
}

/** Ticks and preset choices alone do not make a row. */
const isBlank = ({ kind, required }: ListColumn, value: unknown): boolean =>
  kind === 'boolean' || (kind === 'choice' && required) || typeof value !== 'string' || value.trim() === '';

function readCell(column: ListColumn, name: string, form: Form): string | number | boolean | null {
  const parsed = cellSchema(column).safeParse(form.values[name]);
  if (!parsed.success) {
    form.faults[name] = parsed.error.issues[0]!.message;
    return null;
  }
  const value = parsed.data as string | number | boolean | null;
  if (value === null && column.required) form.faults[name] = 'required';
  return value;
}

function cellSchema({ kind, options }: ListColumn): z.ZodType {
  if (kind === 'year') return optionalYear();
  if (kind === 'whole') return optionalWhole({ min: 0, max: 1_000_000 });
  if (kind === 'cents') return optionalCents();
  if (kind === 'number') return optionalNumber({ min: 0, max: 1_000_000 });
  if (kind === 'figure') return optionalNumber({ max: 10_000_000_000 });
  if (kind === 'percent') return optionalNumber({ min: 0, max: 100 });
  if (kind === 'day') return optionalDay();
  if (kind === 'period') return typedPeriod();
  if (kind === 'quarter') return typedQuarter();
  if (kind === 'boolean') return checked();
  if (kind === 'yes-no') return yesNo();
  if (kind === 'choice') return optionalOneOf(options as [string, ...string[]]);
  return kind === 'text' ? optionalText(500) : optionalId().refine((value) => value === null || isId(value));
}

/** A quarter as people say it: `Q3/27`. */
export const typedQuarter = () =>
  optionalText(20).transform((text, context) => {
    if (text === null) return null;
    const quarter = parseQuarter(text.toUpperCase());
    if (quarter !== undefined) return quarter;
    context.addIssue({ code: 'custom', message: 'not-a-quarter' });
    return z.NEVER;
  });

/** The form of a section as it stands in the store, with rows to fill. */
export function sectionForm(section: Section, stored: Readonly<Record<string, unknown>>, lists: Lists): Form {
  const values: Record<string, string> = {};
  for (const field of fieldsOf(section))
    values[field.key] = shown(field.type === 'list' ? 'list' : field.type, stored[field.key]);
  for (const list of listsOf(section))
    for (const [number, row] of (lists[list.key] ?? []).entries())
      for (const { key, kind } of list.columns)
        values[`${list.key}.${number}.${key}`] = shown(kind, row[key]);
  return { values, faults: {} };
}

export function shown(kind: string, value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.join('\n');
  if (kind === 'boolean') return value ? 'on' : '';
  if (kind === 'yes-no') return value ? 'yes' : 'no';
  if (kind === 'period') return formatPeriod(String(value), 'de');
  if (kind === 'day') return formatDay(String(value), 'de');
  if (kind === 'quarter') return formatQuarter(Number(value));
  if (kind === 'cents') return decimal(Number(value) / 100);
  return typeof value === 'number' ? decimal(value) : String(value);
}

const decimal = (value: number): string => String(Math.round(value * 100) / 100).replace('.', ',');
