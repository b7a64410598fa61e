import type { Language } from './text.ts';

/** Money is counted in whole cents, so that sums are exact. */
export type Cents = number;

const locale = (language: Language): string => (language === 'de' ? 'de-DE' : 'en-GB');

/** Exact, as details show it: `12.345,67 €`; cents are left out where there are none. */
export function formatEuro(cents: Cents, language: Language): string {
  const digits = cents % 100 === 0 ? 0 : 2;
  return `${formatNumber(cents / 100, language, digits)} €`;
}

/** Rounded, as overviews show it: `845 €`, `480 Tsd. €`, `2,31 Mio. €`. */
export function formatEuroShort(cents: Cents, language: Language): string {
  const euro = cents / 100;
  if (Math.abs(euro) >= 999_500)
    return `${formatNumber(euro / 1_000_000, language, 2)} ${language === 'de' ? 'Mio.' : 'm'} €`;
  if (Math.abs(euro) >= 1_000)
    return `${formatNumber(euro / 1_000, language, 0)} ${language === 'de' ? 'Tsd.' : 'k'} €`;
  return `${formatNumber(euro, language, 0)} €`;
}

const formats = new Map<string, Intl.NumberFormat>();

/** A number with a fixed count of decimals in the language's format. */
export function formatNumber(value: number, language: Language, digits = 0): string {
  const key = language + digits;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.NumberFormat(locale(language), {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    });
    formats.set(key, format);
  }
  return format.format(value);
}
