/** The two languages of the interface; German is the first. */
export type Language = 'de' | 'en';

/** One text in both languages, as catalogues and rules carry it. */
export type Bilingual = { de: string; en: string };

export const languages: readonly Language[] = ['de', 'en'];

const plain = { de: new Intl.NumberFormat('de-DE'), en: new Intl.NumberFormat('en-GB') };

const countedIn =
  (language: Language) =>
  (count: number, one: string, several: string): string =>
    `${plain[language].format(count)} ${count === 1 ? one : several}`;

/** A count with its noun, and the verb where it has one: `1 Ziel ist`, `4.166 Ziele sind`; `4,166 goals are`. */
export const counted = { de: countedIn('de'), en: countedIn('en') };
