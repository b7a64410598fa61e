import { inBoth } from '../web/texts.ts';
import { de } from './texts.de.ts';
import { en } from './texts.en.ts';

export const texts = inBoth(de, en);
