import { inBoth } from '../web/texts.ts';
import { de } from './export-texts.de.ts';
import { en } from './export-texts.en.ts';

export const exportTexts = inBoth(de, en);
