import type { Grid, Table } from './table.ts';
import { targetOf } from './target.ts';

/** „M1“, „3“, „V-2027-014“: it numbers and says nothing. */
const numbering = /^\p{Lu}{0,4}[-. ]?\d+(?:[-./]\d+)*[a-z]?$/u;
const searchedRows = 50;

/** „Maßnahme | Name“ over „M1 | Terminportal“: where two columns may be the name and one only numbers, it is the number. */
export function partNumberFromName(table: Table, grid: Grid): Table {
  const named = table.columns.filter(({ meaning }) => meaning.target === 'name');
  const hasNumber = table.columns.some(({ meaning }) => meaning.target === 'code');
  const found =
    named.length < 2 || hasNumber ? undefined : named.find(({ index }) => onlyNumbers(table, grid, index));
  if (!found) return table;
  const meaning = {
    ...found.meaning,
    target: 'code',
    kind: targetOf('code')!.kind,
    confidence: 'assumed' as const,
  };
  return {
    ...table,
    columns: table.columns.map((column) => (column === found ? { ...column, meaning } : column)),
  };
}

function onlyNumbers({ firstRow }: Table, grid: Grid, column: number): boolean {
  const texts = Array.from({ length: searchedRows }, (_, row) => grid.text(firstRow + row, column)).filter(
    (text) => text !== '',
  );
  const numbers = texts.filter((text) => numbering.test(text));
  // A sum row below may say „Summe“ in the same column.
  return numbers.length >= 2 && numbers.length >= texts.length - 1;
}
