import { inBoth } from '../web/texts.ts';
import { de } from './import-texts.de.ts';
import { en } from './import-texts.en.ts';

export const importTexts = inBoth(de, en);
