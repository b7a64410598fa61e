/** The two languages of the interface; German is the first. */
export type Language = 'de' | 'en';

/** One text in both languages, as catalogues and rules carry it. */
export type Bilingual = { de: string; en: string };

export const languages: readonly Language[] = ['de', 'en'];
