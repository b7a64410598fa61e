import type { Block } from '../core/paper.ts';

type Table = Pick<Extract<Block, { kind: 'table' }>, 'head' | 'rows'>;

type Line = {
  /** What a text takes in a cell, in the unit of the line. */
  measure: (text: string) => number;
  /** A text longer than this may be broken. */
  longest: number;
  /** What all columns have together. */
  room: number;
};

/**
 * No word is broken as long as all words fit; what is left goes to the columns with long texts, and to all alike once no
 * text is broken. The widths fill the line.
 */
export function columnWidths({ head, rows }: Table, { measure, longest, room }: Line): number[] {
  const columns = head.map((title, at) => {
    const texts = [title, ...rows.map((row) => row[at] ?? '')];
    const widest = (parts: readonly string[]) => Math.max(...parts.map(measure));
    const word = widest(texts.flatMap((text) => text.split(/[ \n\t-]/)));
    return { word, wish: Math.max(word, Math.min(longest, widest(texts))) };
  });
  const words = columns.reduce((sum, { word }) => sum + word, 0);
  const wishes = columns.reduce((sum, { wish }) => sum + wish, 0);
  const [spare, idle] = [room - words, room - wishes];
  if (spare < 0) return columns.map(({ word }) => (word * room) / words);
  if (idle >= 0) return columns.map(({ wish }) => wish + idle / columns.length);
  return columns.map(({ word, wish }) => word + (spare * (wish - word)) / (wishes - words));
}

/** For formats that do not measure text: the share of a line that holds so many letters. */
export const columnShares = (table: Table, letters: number): number[] =>
  columnWidths(table, { measure: (text) => text.length + 2, longest: 40, room: letters }).map(
    (width) => width / letters,
  );
