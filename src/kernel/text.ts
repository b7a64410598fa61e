/** The two languages of the interface; German is the first. */
export type Language = 'de' | 'en';

/** One text in both languages, as catalogues and rules carry it. */
export type Bilingual = { de: string; en: string };

export const languages: readonly Language[] = ['de', 'en'];

/** A count with its noun, and the verb where it has one: `1 Ziel ist`, `3 Ziele sind`. */
export const counted = (count: number, one: string, several: string): string =>
  `${count} ${count === 1 ? one : several}`;
