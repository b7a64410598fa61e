import { inBoth } from '../web/texts.ts';
import { impulsesDe } from './impulse-texts.de.ts';
import { impulsesEn } from './impulse-texts.en.ts';
import { de } from './texts.de.ts';
import { en } from './texts.en.ts';

export const texts = inBoth({ ...de, impulses: impulsesDe }, { ...en, impulses: impulsesEn });
export type Texts = ReturnType<typeof texts>;
