import type { Grid, Table } from './table.ts';

/** What a row of a table is; only initiatives are imported. */
export type RowKind = 'initiative' | 'sum' | 'group' | 'heading' | 'remark' | 'blank';

const sumWord =
  /^(?:zwischensummen?|teilsummen?|summen?|gesamtsummen?|gesamtergebnis|gesamtbetrag|gesamtkosten|gesamt|insgesamt|total|teilergebnis|übertrag|Σ|sum)(?![\p{L}-])/iu;
const partialWord = /^(?:zwischensumme|teilsumme|teilergebnis|übertrag)/i;
const unitWord =
  /^(?:dezernat|amt|fachbereich|fb|referat|abteilung|bereich|sachgebiet|stabsstelle|eigenbetrieb|thh|teilhaushalt)\b/i;
const remarkWord =
  /^(?:\*|¹|stand:|hinweis|legende|anmerkung|erläuterung|quelle|--? ?\d+ (?:of|von) \d+|seite \d+)/i;

export const isPartialSum = (text: string): boolean => partialWord.test(text);

export function kindOfRow(grid: Grid, table: Table, row: number): RowKind {
  const filled = grid.filled(row);
  if (filled.length === 0) return 'blank';
  const first = grid.text(row, filled[0]!);
  const nameColumn = columnOf(table, 'name');
  const name = nameColumn === undefined ? '' : grid.text(row, nameColumn);
  if (isRepeatedHeading(grid, table, row, filled)) return 'heading';
  if ((sumWord.test(first) || sumWord.test(name)) && hasNumber(grid, row, filled)) return 'sum';
  if (filled.length === 1) return kindOfLonely(grid, table, row, filled[0]!, first);
  return 'initiative';
}

function kindOfLonely(grid: Grid, table: Table, row: number, column: number, text: string): RowKind {
  if (remarkWord.test(text) || text.length > 200) return 'remark';
  const spans = grid.sheet.merges.some(
    (merge) =>
      merge.top === row && merge.left <= column && merge.right - merge.left >= table.columns.length / 2,
  );
  if (spans || unitWord.test(text)) return 'group';
  if (sumWord.test(text)) return 'remark';
  return column === columnOf(table, 'name') ? 'initiative' : 'group';
}

function isRepeatedHeading(grid: Grid, table: Table, row: number, filled: readonly number[]): boolean {
  const same = filled.filter((column) => {
    const text = grid.text(row, column);
    return text !== '' && text === grid.text(table.bottom, column);
  });
  return same.length >= 2 && same.length >= filled.length / 2;
}

const hasNumber = (grid: Grid, row: number, filled: readonly number[]): boolean =>
  filled.some((column) => /\d/.test(grid.text(row, column)));

export const columnOf = (table: Table, target: string): number | undefined =>
  table.columns.find(({ meaning }) => meaning.target === target)?.index;
