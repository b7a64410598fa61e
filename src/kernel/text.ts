/** The two languages of the interface; German is the first. */
export type Language = 'de' | 'en';

/** One text in both languages, as catalogues and rules carry it. */
export type Bilingual = { de: string; en: string };

export const languages: readonly Language[] = ['de', 'en'];

const plain = { de: new Intl.NumberFormat('de-DE'), en: new Intl.NumberFormat('en-GB') };

/** The same in both languages: `{ de: say('de'), en: say('en') }`. */
export const inBothLanguages = <T>(say: (language: Language) => T): Record<Language, T> => ({
  de: say('de'),
  en: say('en'),
});

/** A count with its noun, and the verb where it has one: `1 Ziel ist`, `4.166 Ziele sind`; `4,166 goals are`. */
export const counted = inBothLanguages(
  (language) =>
    (count: number, one: string, several: string): string =>
      `${plain[language].format(count)} ${count === 1 ? one : several}`,
);
