import { formatDay } from '../../kernel/day.ts';
import { isId } from '../../kernel/id.ts';
import { formatMoment } from '../../kernel/moment.ts';
import { formatEuro, formatNumber } from '../../kernel/money.ts';
import { formatQuarter, parseQuarter } from '../../kernel/quarter.ts';
import type { Language } from '../../kernel/text.ts';

/** What an entry's values are called; `names` holds the things that ids stand for. */
export type Speech = {
  language: Language;
  fields: Record<string, string>;
  values: Record<string, string>;
  names: ReadonlyMap<string, string>;
  yes: string;
  no: string;
  empty: string;
};

const longest = 200;
const maxDepth = 3;

/** A value of an entry in words: dates, quarters, money and lists as people write them, ids by their names. */
export const spoken = (value: unknown, field: string, speech: Speech): string =>
  cut(say(value, field, speech, 0));

function say(value: unknown, field: string, speech: Speech, depth: number): string {
  if (value === null || value === undefined || value === '') return speech.empty;
  if (typeof value === 'boolean') return value ? speech.yes : speech.no;
  if (typeof value === 'number') return sayNumber(value, field, speech);
  if (typeof value === 'string') return sayText(value, speech);
  if (Array.isArray(value))
    return value.length === 0
      ? speech.empty
      : value.map((one) => say(one, field, speech, depth + 1)).join(depth === 0 ? '; ' : ', ');
  return sayFields(value as Record<string, unknown>, speech, depth);
}

function sayNumber(value: number, field: string, { language }: Speech): string {
  if (/cents$/i.test(field)) return formatEuro(value, language);
  if (field === 'quarter') return formatQuarter(value);
  if (/year$/i.test(field)) return String(value);
  return formatNumber(value, language, Number.isInteger(value) ? 0 : 2);
}

function sayText(value: string, { language, values, names }: Speech): string {
  if (Object.hasOwn(values, value)) return values[value]!;
  if (isId(value)) return names.get(value) ?? value.slice(0, 8);
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return formatDay(value, language);
  if (/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(value)) return formatMoment(new Date(value), language);
  const quarter = parseQuarter(value);
  return quarter === undefined ? value : formatQuarter(quarter);
}

/** What is empty in a list's rows says nothing and is left out. */
function sayFields(value: Record<string, unknown>, speech: Speech, depth: number): string {
  const told = Object.entries(value).filter(([, one]) => one !== null && one !== '' && one !== false);
  if (told.length === 0 || depth >= maxDepth) return speech.empty;
  return told
    .map(([field, one]) => {
      const said = say(one, field, speech, depth + 1);
      return field === 'name' ? said : `${speech.fields[field] ?? field}: ${said}`;
    })
    .join(', ');
}

const cut = (text: string): string => (text.length > longest ? `${text.slice(0, longest)} …` : text);

/** The ids that stand in a value, at any depth. */
export function idsIn(value: unknown): string[] {
  if (typeof value === 'string') return isId(value) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(idsIn);
}
