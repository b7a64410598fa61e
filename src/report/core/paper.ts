import type { Day } from '../../kernel/day.ts';
import type { Language } from '../../kernel/text.ts';

/** One row of a bar chart; `target` draws a mark, `text` says the value with its unit. */
export type Bar = { label: string; value: number; target?: number; text: string };

/** What a paper is made of; every format renders each kind. */
export type Block =
  | { kind: 'heading'; level: 1 | 2; text: string }
  | { kind: 'paragraph'; text: string; strong?: boolean }
  | { kind: 'list'; items: readonly string[]; ordered?: boolean }
  | { kind: 'facts'; items: readonly { label: string; text: string }[] }
  | {
      kind: 'table';
      /** Empty where the heading above says the same. */
      caption: string;
      head: readonly string[];
      /** Right-aligned columns, by index: figures. */
      figures?: readonly number[];
      rows: readonly (readonly string[])[];
      /** The last row is a sum. */
      hasSum?: boolean;
    }
  /** `full` is the value of a whole bar; without it the longest value or target is. */
  | { kind: 'bars'; title: string; bars: readonly Bar[]; full?: number };

export type Paper = {
  title: string;
  /** What kind of paper it is, and where it goes: "Beschlussvorlage". */
  kind: string;
  municipality: string;
  day: Day;
  language: Language;
  blocks: readonly Block[];
};

/** A label before its text; a question needs no colon. */
export const labelled = (label: string): string => (label.endsWith('?') ? `${label} ` : `${label}: `);

/** The chart in words: what screen readers and plain text get. */
export const barsInWords = (bars: readonly Bar[]): string =>
  bars.map(({ label, text }) => `${label}: ${text}`).join('; ');

/** Length of a bar as a share of the whole, 0 to 1; negative values have no length. */
export function barShares(bars: readonly Bar[], full?: number): { share: number; target: number | null }[] {
  const longest = full ?? Math.max(...bars.flatMap(({ value, target }) => [value, target ?? 0]), 0);
  const shareOf = (value: number) => (longest === 0 ? 0 : Math.min(1, Math.max(0, value) / longest));
  return bars.map(({ value, target }) => ({
    share: shareOf(value),
    target: target === undefined ? null : shareOf(target),
  }));
}

const barLength = 30;

/** The bar as signs, with a mark at its target: for formats that hold text only. */
export function barInSigns({ share, target }: { share: number; target: number | null }): string {
  const filled = Math.round(share * barLength);
  const mark = target === null ? -1 : Math.round(target * barLength);
  return Array.from({ length: barLength + 1 }, (_, at) =>
    at === mark ? '┃' : at < filled ? '█' : mark < 0 ? '' : '░',
  ).join('');
}
