import type { Language } from './text.ts';

/** Money is counted in whole cents, so that sums are exact. */
export type Cents = number;

const locale = (language: Language): string => (language === 'de' ? 'de-DE' : 'en-GB');

/** Exact, as details show it: `12.345,67 €`, in English `€12,345.67`; cents are left out where there are none. */
export function formatEuro(cents: Cents, language: Language, digits = cents % 100 === 0 ? 0 : 2): string {
  return withEuro(formatNumber(cents / 100, language, digits), '', language);
}

/** Rounded, as overviews show it: `845 €`, `480 Tsd. €`, `2,31 Mio. €`. */
export function formatEuroShort(cents: Cents, language: Language): string {
  const euro = cents / 100;
  const de = language === 'de';
  if (Math.abs(euro) >= 999_500)
    return withEuro(formatNumber(euro / 1_000_000, language, 2), de ? 'Mio.' : 'm', language);
  if (Math.abs(euro) >= 1_000)
    return withEuro(formatNumber(euro / 1_000, language, 0), de ? 'Tsd.' : 'k', language);
  return withEuro(formatNumber(euro, language, 0), '', language);
}

/** German writes the sign behind, held to its number; English before it, behind a minus. */
function withEuro(number: string, scale: string, language: Language): string {
  if (language === 'de') return `${[number, scale, '€'].filter(Boolean).join('\u00a0')}`;
  return number.startsWith('-') ? `-€${number.slice(1)}${scale}` : `€${number}${scale}`;
}

/** What follows a number of hundredths: German keeps a space that does not break, English none. */
export const percentSign = (language: Language): string => (language === 'de' ? '\u00a0%' : '%');

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
