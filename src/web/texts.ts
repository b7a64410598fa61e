import type { Language } from '../kernel/text.ts';

/** The words of a room in both languages; English is typed by German, so that a missing text does not compile. */
export function inBoth<T>(de: T, en: T): (language: Language) => T {
  return (language) => (language === 'en' ? en : de);
}
