import type { Language } from '../../kernel/text.ts';
import * as de from './field-words.de.ts';
import * as en from './field-words.en.ts';

type FieldWords = { fields: Record<string, string>; values: Record<string, string> };

/** What the fields and values of all rooms are called, for pages that tell a history. */
export const fieldWords = (language: Language): FieldWords => ({ de, en })[language];
