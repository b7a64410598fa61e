import type { Language } from '../kernel/text.ts';

/** The town writes German; on a page in English its words say so, or they would be read out wrong. */
export const written = ({ language }: { language: Language }): 'de' | undefined =>
  language === 'de' ? undefined : 'de';
