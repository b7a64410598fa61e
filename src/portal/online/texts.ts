import { inBoth } from '../../web/texts.ts';
import { de } from './texts.de.ts';
import { en } from './texts.en.ts';

/** The words of the register of online services. */
export const texts = inBoth(de, en);
