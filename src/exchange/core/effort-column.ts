import { effortUnits } from './effort-unit.ts';
import type { Grid, Table } from './table.ts';
import { targetOf } from './target.ts';

const anyUnit = Object.values(effortUnits).join('|');
const saysEffort = new RegExp(String.raw`\d\s?(?:${anyUnit})(?!\p{L})`, 'iu');
const searchedRows = 50;

/** „Aufwand IT“ over „40 PT“ counts days, whatever its heading suggests: half of the figures below say so. */
export function takeEffortFromMoney(table: Table, grid: Grid): Table {
  return {
    ...table,
    columns: table.columns.map((column) => {
      const { meaning } = column;
      const bare = meaning.kind === 'money' && !meaning.euro && meaning.scale === null;
      return bare && countsEffort(table, grid, column.index) ? asEffort(column) : column;
    }),
  };
}

function countsEffort({ firstRow }: Table, grid: Grid, column: number): boolean {
  const figures = Array.from({ length: searchedRows }, (_, row) => grid.text(firstRow + row, column)).filter(
    (text) => /\d/.test(text),
  );
  const efforts = figures.filter((text) => saysEffort.test(text));
  return efforts.length > 0 && efforts.length * 2 >= figures.length;
}

function asEffort(column: Table['columns'][number]): Table['columns'][number] {
  const meaning = {
    ...column.meaning,
    target: 'effort',
    kind: targetOf('effort')!.kind,
    nature: null,
    confidence: 'assumed' as const,
  };
  return { ...column, meaning };
}
