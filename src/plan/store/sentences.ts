import type { Language } from '../../kernel/text.ts';
import { texts as runningTexts } from '../running/texts.ts';
import { texts } from '../texts.ts';

/** What a refusal of this room is in words, for rooms that answer otherwise than by a page; undefined: it has none. */
export function refusalSentence(refusal: string, language: Language): string | undefined {
  const plan = texts(language);
  const running = runningTexts(language);
  const all: Record<string, string | undefined> = {
    ...running.faults,
    ...running.change.faults,
    ...plan.refusals,
    ...plan.stepFaults,
  };
  return all[refusal];
}
