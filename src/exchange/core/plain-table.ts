import { writeCsv } from 'hucre/csv';
import { type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { printedWide } from '../../kernel/printed.ts';
import { ok, type Result, refuse } from '../../kernel/result.ts';
import { withXmlTexts } from '../../kernel/xml-text.ts';
import { type Book, type BookCell, type BookSheet, cellAddress } from './book.ts';
import { headingKey } from './heading.ts';
import type { FileRefusal, ImportLimits } from './limit.ts';
import { readBook } from './read-book.ts';
import { defuse } from './write-file.ts';

/** Headings by field, as senders write them. */
export type Headings = Readonly<Record<string, readonly string[]>>;
/** A cell as text that a form would take, and where it stands: `F3`. */
export type PlainCell = { text: string; cell: string; isBroken?: true };
export type PlainRow = { row: number; cells: Record<string, PlainCell> };
export type PlainTable = {
  sheet: string;
  /** Headings that no field claims: said, not lost silently. */
  unread: string[];
  rows: PlainRow[];
};

const searchedRows = 30;

/** The first visible sheet with a row of known headings, its rows by field. For registers with plain cells. */
export async function readPlainTable(
  bytes: Uint8Array,
  limits: ImportLimits,
  headings: Headings,
): Promise<Result<PlainTable, FileRefusal>> {
  const book = await readBook(bytes, limits);
  return book.ok ? plainTableOf(book.value, headings) : book;
}

export function plainTableOf({ sheets }: Book, headings: Headings): Result<PlainTable, FileRefusal> {
  for (const sheet of sheets.filter(({ hidden }) => !hidden)) {
    const top = findHeadingRow(sheet, headings);
    if (top !== undefined) return ok(readRows(sheet, top, headings));
  }
  return refuse({ refusal: 'no-header', at: sheets[0]?.name });
}

const textOf = (cell: BookCell | null | undefined): string =>
  cell ? String(cell.value).replace(/\s+/g, ' ').trim() : '';

/** The row with most known headings; two are enough. */
function findHeadingRow({ rows }: BookSheet, headings: Headings): number | undefined {
  let best: { row: number; known: number } | undefined;
  for (const [row, cells] of rows.slice(0, searchedRows).entries()) {
    const known = new Set(cells.map((cell) => fieldOf(textOf(cell), headings)).filter(Boolean)).size;
    if (known >= 2 && known > (best?.known ?? 0)) best = { row, known };
  }
  return best?.row;
}

/** „Kosten p. a. (€)“ and „Kosten p.a.“ are one heading: what stands in brackets explains. */
function fieldOf(heading: string, headings: Headings): string | undefined {
  const keys = [headingKey(heading), headingKey(heading.replace(/\(.*?\)|\[.*?\]/g, ''))];
  return Object.entries(headings).find(([, names]) =>
    names.some((name) => keys.includes(headingKey(name))),
  )?.[0];
}

function readRows({ name, rows }: BookSheet, top: number, headings: Headings): PlainTable {
  const columns = new Map<number, string>();
  const unread: string[] = [];
  for (const [column, cell] of rows[top]!.entries()) {
    const heading = textOf(cell);
    const field = fieldOf(heading, headings);
    if (field && ![...columns.values()].includes(field)) columns.set(column, field);
    else if (heading) unread.push(heading);
  }
  const below = rows.slice(top + 1);
  return {
    sheet: name,
    unread,
    rows: below.flatMap((cells, index) => rowOf(columns, cells, top + 1 + index)),
  };
}

function rowOf(
  columns: ReadonlyMap<number, string>,
  cells: readonly (BookCell | null)[],
  row: number,
): PlainRow[] {
  const found = [...columns].flatMap(([column, field]) => {
    const read = plainCell(cells[column] ?? null, cellAddress(row, column));
    return read ? [[field, read] as const] : [];
  });
  return found.length > 0 ? [{ row: row + 1, cells: Object.fromEntries(found) }] : [];
}

function plainCell(cell: BookCell | null, address: string): PlainCell | undefined {
  if (!cell || cell.value === '') return undefined;
  if (cell.kind === 'error') return { text: String(cell.value), cell: address, isBroken: true };
  if (typeof cell.value === 'number') return { text: String(cell.value).replace('.', ','), cell: address };
  if (typeof cell.value === 'boolean') return { text: cell.value ? 'ja' : 'nein', cell: address };
  return { text: cell.value.trim(), cell: address };
}

export type PlainValue = string | number | Date | null;

/** A register as a workbook with its headings in bold; reads back as it was written. */
export async function writePlainTable(
  name: string,
  headings: readonly string[],
  rows: readonly (readonly PlainValue[])[],
): Promise<Uint8Array> {
  const sheet: WriteSheet = {
    name,
    rows: withXmlTexts([headings, ...rows]).map((row) => [...row]),
    cells: new Map(
      headings.map((value, column) => [`0,${column}`, { value, style: { font: { bold: true } } }]),
    ),
    columns: headings.map((heading) => ({ width: Math.min(36, Math.max(12, heading.length + 2)) })),
    freezePane: { rows: 1 },
    pageSetup: printedWide,
  };
  return new Uint8Array(await writeXlsx({ properties: { title: name }, sheets: [sheet] }));
}

/** A register as CSV for German spreadsheets: semicolons, UTF-8 with its mark; formulas are defused. */
export function plainCsv(headings: readonly string[], rows: readonly (readonly PlainValue[])[]): string {
  const textOfValue = (value: PlainValue): string => {
    if (value instanceof Date) return value.toISOString().slice(0, 10).split('-').reverse().join('.');
    return typeof value === 'number' ? String(value).replace('.', ',') : (value ?? '');
  };
  const table = [headings, ...rows.map((row) => row.map(textOfValue))];
  const body = writeCsv(
    table.map((line) => line.map(defuse)),
    { delimiter: ';', lineSeparator: '\r\n' },
  );
  return `\ufeff${body.replace(/^\ufeff/, '')}`;
}
