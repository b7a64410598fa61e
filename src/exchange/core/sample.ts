import { writeOds } from 'hucre/ods';
import { type Cell, type WriteOptions, type WriteSheet, writeXlsx } from 'hucre/xlsx';

type Value = string | number | boolean | Date | null;
type Look = { fill?: string; struck?: boolean; format?: string; comment?: string; formula?: string };
export type SampleCell = Value | ({ value: Value } & Look);
export type SampleSheet = {
  name: string;
  rows: SampleCell[][];
  /** `A1:C1` as [top, left, bottom, right], counted from 0. */
  merges?: [number, number, number, number][];
  hiddenRows?: number[];
  hiddenColumns?: number[];
  hidden?: boolean;
};

/** A workbook for tests, written by the library that also reads it. */
export async function writeSample(
  sheets: readonly SampleSheet[],
  options: { format?: 'xlsx' | 'ods'; dateSystem?: '1900' | '1904'; password?: string } = {},
): Promise<Uint8Array> {
  const { format = 'xlsx', dateSystem, password } = options;
  const book: WriteOptions = {
    sheets: sheets.map(toSheet),
    ...(dateSystem && { dateSystem }),
    ...(password && { encryption: { password, spinCount: 1_000 } }),
  };
  return new Uint8Array(await (format === 'ods' ? writeOds(book) : writeXlsx(book)));
}

function toSheet({
  name,
  rows,
  merges = [],
  hiddenRows = [],
  hiddenColumns = [],
  hidden = false,
}: SampleSheet): WriteSheet {
  const width = Math.max(...rows.map((row) => row.length), 0);
  return {
    name,
    hidden,
    rows: rows.map((row) => row.map(contentOf)),
    cells: new Map(
      rows.flatMap((row, y) =>
        row.flatMap((cell, x) => (isPlain(cell) ? [] : [[`${y},${x}`, detailOf(cell)] as const])),
      ),
    ),
    merges: merges.map(([startRow, startCol, endRow, endCol]) => ({ startRow, startCol, endRow, endCol })),
    rowDefs: new Map(hiddenRows.map((row) => [row, { hidden: true }])),
    columns: Array.from({ length: width }, (_, column) =>
      hiddenColumns.includes(column) ? { hidden: true } : {},
    ),
  };
}

const isPlain = (cell: SampleCell): cell is Value =>
  cell === null || typeof cell !== 'object' || cell instanceof Date;
const contentOf = (cell: SampleCell): Value => (isPlain(cell) ? cell : cell.value);

function detailOf(cell: { value: Value } & Look): Partial<Cell> {
  const { value, fill, struck, format, comment, formula } = cell;
  return {
    value,
    ...(formula && { formula, formulaResult: value }),
    ...(comment && { comment: { text: comment, author: 'Amt' } }),
    style: {
      ...(fill && { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: fill } } }),
      ...(struck && { font: { strikethrough: true } }),
      ...(format && { numFmt: format }),
    },
  };
}
