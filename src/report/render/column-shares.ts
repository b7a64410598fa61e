import type { Block } from '../core/paper.ts';

type TableBlock = Extract<Block, { kind: 'table' }>;

/**
 * What share of a line each column gets, for formats that do not measure text: room for its longest word, and of what
 * is left the more the longer its texts are. `letters`: how many letters of the table a line holds on average.
 */
export function columnShares({ head, rows }: TableBlock, letters: number): number[] {
  const columns = head.map((title, at) => {
    const texts = [title, ...rows.map((row) => row[at] ?? '')];
    const longest = (parts: readonly string[]) => Math.max(...parts.map((part) => part.length)) + 2;
    const word = longest(texts.flatMap((text) => text.split(/[ \n\t-]/)));
    return { word, wish: Math.max(word, Math.min(40, longest(texts))) };
  });
  const words = columns.reduce((sum, { word }) => sum + word, 0);
  const wishes = columns.reduce((sum, { wish }) => sum + wish, 0);
  const spare = Math.max(0, letters - words);
  const shares = columns.map(
    ({ word, wish }) => word + (wishes > words ? (spare * (wish - word)) / (wishes - words) : 0),
  );
  const all = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => share / all);
}
