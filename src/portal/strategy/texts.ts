import { inBoth } from '../../web/texts.ts';
import { de } from './texts.de.ts';
import { en } from './texts.en.ts';

/** The words of the strategy's pages that show goals and initiatives too. */
export const texts = inBoth(de, en);
