import { de } from './texts.de.ts';
import { en } from './texts.en.ts';
import { inBoth } from './texts.ts';

/** The words of the shell, shared by all rooms. */
export const words = inBoth(de, en);
export type Words = typeof de;
