import type { Language } from '../kernel/text.ts';
import type { FileRefusal } from './core/limit.ts';
import { texts } from './texts.ts';

/** One clear sentence for a file that cannot be read: what, where, what to do. */
export const fileFaultSentence = ({ refusal, at, detail }: FileRefusal, language: Language): string =>
  texts(language).faults[refusal]({ sheet: at ?? '', ...detail });
