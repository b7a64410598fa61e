import { inBoth } from '../web/texts.ts';
import { impulsesDe } from './impulse-texts.de.ts';
import { impulsesEn } from './impulse-texts.en.ts';
import { de } from './texts.de.ts';
import { en } from './texts.en.ts';
import { workDe } from './work-texts.de.ts';
import { workEn } from './work-texts.en.ts';

export const texts = inBoth(
  { ...de, ...workDe, impulses: impulsesDe },
  { ...en, ...workEn, impulses: impulsesEn },
);
