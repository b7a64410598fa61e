import type { Note } from './confidence.ts';

/** A written number; `value` is null where its separators can be read in two ways. */
export type NumberReading = { value: number | null; notes: Note[]; unclear: boolean };

export type Scale = 1 | 1e3 | 1e6 | 1e9;

/**
 * Reads the digits of an amount with the separators of plan.md 5.2: `1.234.567,89` is German; one point with three
 * digits behind it separates thousands; one point with one or two digits is a decimal point, noted.
 */
export function readNumber(raw: string, scale: Scale): NumberReading {
  const text = raw.replace(/['\s]/g, (sign) => (sign === "'" ? '.' : ''));
  if (raw.replace(/\D/g, '').length > 15) return unreadable(raw);
  if (/^\d+$/.test(text)) return sure(Number(text));
  if (/^\d{1,3}(\.\d{3})+(,\d+)?$/.test(text)) return readGerman(text, raw, scale);
  if (/^\d+,\d+$/.test(text)) return readDecimal(text.replace(',', '.'), raw, scale);
  if (/^\d+\.\d{1,2}$/.test(text) || (scale > 1 && /^\d+\.\d+$/.test(text)))
    return { value: Number(text), notes: ['decimal-point'], unclear: false };
  if (/^\d{1,3}(,\d{3})+\.\d{1,2}$/.test(text) || /^\d{1,3}(,\d{3}){2,}$/.test(text))
    return { value: Number(text.replaceAll(',', '')), notes: ['english-format'], unclear: false };
  if (/^\d{1,3}(\.\d{3})+\.\d{1,2}$/.test(text) && raw.includes("'"))
    return { value: Number(text.replace(/\.(?=.*\.)/g, '')), notes: ['swiss-format'], unclear: false };
  return unreadable(raw);
}

function readGerman(text: string, raw: string, scale: Scale): NumberReading {
  const plain = text.replaceAll('.', '').replace(',', '.');
  // „1.234 Mio.“ may be 1234 or 1,234 millions.
  if (scale >= 1e6 && /^\d{1,3}\.\d{3}$/.test(text))
    return { value: Number(text), notes: [`number-ambiguous: ${raw.trim()}`], unclear: true };
  return readDecimal(plain, raw, scale);
}

/** Three or more digits behind the comma are no cents. */
function readDecimal(plain: string, raw: string, scale: Scale): NumberReading {
  const decimals = plain.split('.')[1]?.length ?? 0;
  return decimals > 2 && scale === 1 ? unreadable(raw) : sure(Number(plain));
}

const sure = (value: number): NumberReading => ({ value, notes: [], unclear: false });
const unreadable = (raw: string): NumberReading => ({
  value: null,
  notes: [`number-ambiguous: ${raw.trim()}`],
  unclear: true,
});
