import { formatNumber } from '../kernel/money.ts';
import type { Language } from '../kernel/text.ts';
import type { FileRefusal } from './core/limit.ts';
import { texts } from './texts.ts';

/** One clear sentence for a file that cannot be read: what, where, what to do. */
export function fileFaultSentence({ refusal, at, detail }: FileRefusal, language: Language): string {
  const figures = Object.entries(detail ?? {}).map(([key, value]) => [
    key,
    typeof value === 'number' ? formatNumber(value, language) : value,
  ]);
  return texts(language).faults[refusal]({ ...Object.fromEntries(figures), sheet: at ?? '' });
}
