import { formatDay } from '../../kernel/day.ts';
import { formatEuro } from '../../kernel/money.ts';
import type { Language } from '../../kernel/text.ts';
import { optionName } from '../../plan/core/option-name.ts';
import { formatPeriod } from '../../plan/core/period.ts';
import type { FieldReading } from './reading.ts';

/** What a cell is taken for, in words; null where it says nothing or nothing could be read. */
export function resultText(field: FieldReading, language: Language): string | null {
  switch (field.kind) {
    case 'money':
      return moneyText(field.result, language);
    case 'date':
      return dateText(field.result, language);
    case 'state':
      return field.result.state && optionName('state', field.result.state, language);
    case 'light':
      return field.result && optionName('light', field.result, language);
    case 'yes-no':
      return field.result && (answers[field.result]?.[language] ?? field.result);
    case 'number':
    case 'effort':
      return field.result.value === null
        ? null
        : number(field.result.value, language, field.kind === 'effort');
    default:
      return field.result;
  }
}

const answers: Record<string, Record<Language, string>> = {
  yes: { de: 'ja', en: 'yes' },
  no: { de: 'nein', en: 'no' },
  planned: { de: 'geplant', en: 'planned' },
};

const number = (value: number, language: Language, days: boolean): string =>
  `${new Intl.NumberFormat(language === 'de' ? 'de-DE' : 'en-GB').format(value)}${days ? (language === 'de' ? ' Tage' : ' days') : ''}`;

type Money = Extract<FieldReading, { kind: 'money' }>['result'];

function moneyText(
  { min, max, value, precision, period, year, tax, parts }: Money,
  language: Language,
): string | null {
  const euro = (amount: number) => formatEuro(Math.round(amount * 100), language);
  const de = language === 'de';
  const byYear = parts.filter((part) => part.year !== null && part.value !== null);
  if (byYear.length > 1) return byYear.map((part) => `${part.year}: ${euro(part.value!)}`).join(', ');
  if (value === null && min === null && max === null) return null;
  const amount =
    precision === 'range' && min !== null && max !== null
      ? `${euro(min)} – ${euro(max)}`
      : euro((value ?? max ?? min)!);
  const before: Partial<Record<string, [string, string]>> = {
    approximate: ['etwa ', 'about '],
    'lower-bound': ['mindestens ', 'at least '],
    'upper-bound': ['höchstens ', 'at most '],
  };
  const after = [
    period === 'yearly' && (de ? 'im Jahr' : 'a year'),
    period === 'monthly' && (de ? 'im Monat' : 'a month'),
    period === 'school-year' && (de ? 'im Schuljahr' : 'a school year'),
    year !== null && String(year),
    tax === 'net' && (de ? 'netto' : 'net'),
    tax === 'gross' && (de ? 'brutto' : 'gross'),
  ].filter(Boolean);
  return `${before[precision ?? '']?.[de ? 0 : 1] ?? ''}${amount}${after.length > 0 ? ` (${after.join(', ')})` : ''}`;
}

function dateText(
  { start, end, openStart, openEnd }: Extract<FieldReading, { kind: 'date' }>['result'],
  language: Language,
): string | null {
  const text = (period: string) =>
    /^\d{4}-\d\d-\d\d$/.test(period) ? formatDay(period, language) : formatPeriod(period, language);
  if (!start && !end) return null;
  if (start && end) return start === end ? text(start) : `${text(start)} – ${text(end)}`;
  const de = language === 'de';
  if (start) return openEnd ? `${de ? 'ab' : 'from'} ${text(start)}` : text(start);
  return openStart ? `${de ? 'bis' : 'until'} ${text(end!)}` : text(end!);
}
