import { parseDate } from '../../plan/core/reading/date.ts';
import { headingKey } from './heading.ts';

export type Named = { id: string; name: string; code?: string };

/** Blank cells and placeholders say nothing: what is stored stays. */
export const isSilent = (text: string): boolean =>
  /^(?:[-–—?.]+|n\.? ?[abv]\.?|unbekannt|nicht bekannt|k\. ?a\.|offen|n\/a|tbd)$/i.test(text);

/** By which rows find what is stored: names without regard to case. */
export const nameKey = (name: string): string => name.trim().toLocaleLowerCase('de');

/** By name, or by a code that stands in front: „V-012 Online-Dienste“, „Z1.1“. */
export function findNamed<T extends Named>(said: string, list: readonly T[]): T | undefined {
  const wanted = headingKey(said);
  const code = headingKey(/^[A-Z]{1,3}-?\d+(?:\.\d+)*/i.exec(said)?.[0] ?? '');
  return list.find(
    (one) => headingKey(one.name) === wanted || (one.code && code !== '' && headingKey(one.code) === code),
  );
}

/** The last day of what is said; `isTaken` where it was no single day: `Q4/2027`. */
export function readDay(said: string): { day: string; isTaken: boolean } | undefined {
  const { max, precision, confidence } = parseDate(said);
  return max && confidence !== 'unclear' ? { day: max, isTaken: precision !== 'day' } : undefined;
}

/** „35“, „ca. 1.200“, „3 Monate“. */
export function readWhole(said: string): number | undefined {
  const digits =
    /^(?:ca\.? ?|rund |~ ?)?(\d{1,3}(?:\.\d{3})+|\d+)(?: ?(?:monate?|personen|plätze|nutzende|anträge|fälle))?$/i.exec(
      said,
    );
  return digits ? Number(digits[1]!.replaceAll('.', '')) : undefined;
}
