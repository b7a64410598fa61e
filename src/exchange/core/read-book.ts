import { parseCsv } from 'hucre/csv';
import { readOds } from 'hucre/ods';
import { readXlsx } from 'hucre/xlsx';
import { ok, type Result, refuse } from '../../kernel/result.ts';
import type { Book, BookCell, BookFormat, BookSheet } from './book.ts';
import { inspectFile } from './container.ts';
import { decodeText, separatorOf } from './decode.ts';
import type { FileRefusal, ImportLimits } from './limit.ts';
import { readMspdi } from './read-mspdi.ts';

type Workbook = Awaited<ReturnType<typeof readXlsx>>;
type Sheet = Workbook['sheets'][number];
type Detail = NonNullable<ReturnType<NonNullable<Sheet['cells']>['get']>>;
type Value = Sheet['rows'][number][number];
type Colour = { rgb?: string; theme?: number; tint?: number };

/** Reads XLSX, ODS, CSV and MS Project's XML into one form. Damage, passwords and sizes beyond the limits are refusals. */
export async function readBook(bytes: Uint8Array, limits: ImportLimits): Promise<Result<Book, FileRefusal>> {
  const format = inspectFile(bytes, limits);
  if (!format.ok) return format;
  try {
    return checkSize(await readAs(format.value, bytes, limits), limits);
  } catch (error) {
    return refuse(refusalOf(error));
  }
}

class UnknownEncoding extends Error {}

function readAs(format: BookFormat, bytes: Uint8Array, limits: ImportLimits): Book | Promise<Book> {
  if (format === 'csv') return readText(bytes, limits);
  if (format === 'mspdi') return readMspdi(decodeText(bytes).text, limits.rows);
  return readWorkbook(bytes, format, limits);
}

function readText(bytes: Uint8Array, limits: ImportLimits): Book {
  const { text, encoding } = decodeText(bytes);
  if (text.includes('\u0000')) throw new UnknownEncoding();
  // Excel writes its own separator into a first line „sep=;“.
  const declared = /^\ufeff?sep=(.)\r?\n/i.exec(text);
  const separator = declared?.[1] ?? separatorOf(text);
  const body = declared ? text.slice(declared[0].length) : text;
  const rows = parseCsv(body, { delimiter: separator, maxRows: limits.rows + 1 });
  const sheet: BookSheet = {
    name: 'CSV',
    hidden: false,
    rows: rows.map((row) => row.map((value) => textCell(value === null ? '' : undefuse(String(value))))),
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    merges: [],
  };
  return { format: 'csv', sheets: [sheet], dateSystem: 1900, encoding, separator };
}

/** Takes off the mark that keeps a spreadsheet from running a text as a formula, ours and that of others. */
const undefuse = (text: string): string => (/^'[=+\-@\t\r\n|]/.test(text) ? text.slice(1) : text);

const textCell = (value: string): BookCell | null => (value.trim() === '' ? null : { value, kind: 'text' });

async function readWorkbook(bytes: Uint8Array, format: BookFormat, limits: ImportLimits): Promise<Book> {
  const options = { readStyles: true, maxRows: limits.rows + 1 };
  const workbook: Workbook =
    format === 'ods' ? await readOds(bytes, options) : await readXlsx(bytes, options);
  return {
    format,
    sheets: workbook.sheets.map((sheet) => sheetOf(sheet, workbook.themeColors ?? [])),
    dateSystem: workbook.dateSystem === '1904' ? 1904 : 1900,
  };
}

function sheetOf(sheet: Sheet, theme: readonly string[]): BookSheet {
  return {
    name: sheet.name,
    hidden: Boolean(sheet.hidden || sheet.veryHidden),
    rows: sheet.rows.map((row, y) =>
      row.map((value, x) => cellOf(value, sheet.cells?.get(`${y},${x}`), theme)),
    ),
    hiddenRows: new Set([...(sheet.rowDefs ?? [])].flatMap(([row, { hidden }]) => (hidden ? [row] : []))),
    hiddenColumns: new Set((sheet.columns ?? []).flatMap(({ hidden }, column) => (hidden ? [column] : []))),
    merges: (sheet.merges ?? []).map((merge) => ({
      top: merge.startRow,
      left: merge.startCol,
      bottom: merge.endRow,
      right: merge.endCol,
    })),
  };
}

function cellOf(value: Value, detail: Detail | undefined, theme: readonly string[]): BookCell | null {
  const look = detail ? lookOf(detail, theme) : {};
  const content = contentOf(value ?? detail?.formulaResult ?? null, detail?.type);
  if (content) return { ...content, ...look };
  // A formula whose result the program of the sender never stored is no blank cell.
  if (value === null && detail?.formula) return { value: `=${detail.formula}`, kind: 'error', ...look };
  // A blank cell with a colour may be a traffic light, one with a comment a reason.
  return look.fill || look.comment ? { value: '', kind: 'text', ...look } : null;
}

/** Signs that no store keeps and nobody sees; a workbook can hide them as `_x0000_`. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g;

function contentOf(value: Value, type: Detail['type'] | undefined): Pick<BookCell, 'value' | 'kind'> | null {
  if (value === null || value === undefined || value === '') return null;
  if (value instanceof Date)
    return Number.isNaN(value.getTime())
      ? { value: '', kind: 'error' }
      : { value: value.toISOString().slice(0, 10), kind: 'date' };
  if (typeof value === 'number') return { value, kind: 'number' };
  if (typeof value === 'boolean') return { value, kind: 'boolean' };
  const text = String(value).replace(unwritable, '');
  if (type === 'error') return { value: text, kind: 'error' };
  if (/^\d{4}-\d\d-\d\dT00:00:00(\.000)?Z$/.test(text)) return { value: text.slice(0, 10), kind: 'date' };
  return text.trim() === '' ? null : { value: text, kind: 'text' };
}

function lookOf({ style, comment }: Detail, theme: readonly string[]): Partial<BookCell> {
  const fill =
    style?.fill?.type === 'pattern' && style.fill.pattern === 'solid' ? style.fill.fgColor : undefined;
  const colour = fill && rgbOf(fill, theme);
  return {
    ...(style?.numFmt && style.numFmt !== 'General' && { format: style.numFmt }),
    ...(colour && colour !== 'FFFFFF' && { fill: colour }),
    ...(style?.font?.strikethrough && { struck: true as const }),
    ...(comment?.text && { comment: comment.text }),
  };
}

/** Cells count light before dark, the theme's file dark before light (ECMA-376, 18.8.3). */
const swapped = [1, 0, 3, 2];

function rgbOf({ rgb, theme: index, tint = 0 }: Colour, theme: readonly string[]): string | undefined {
  const base = rgb ?? (index === undefined ? undefined : theme[swapped[index] ?? index]);
  const six = base?.replace('#', '').slice(-6).toUpperCase();
  if (!six || !/^[0-9A-F]{6}$/.test(six)) return undefined;
  return tint === 0 ? six : tinted(six, tint);
}

/** Lighter towards white for a positive tint, darker for a negative one (ECMA-376, 18.8.19). */
const tinted = (rgb: string, tint: number): string =>
  [0, 2, 4]
    .map((at) => Number.parseInt(rgb.slice(at, at + 2), 16))
    .map((part) => Math.round(tint < 0 ? part * (1 + tint) : part + (255 - part) * tint))
    .map((part) => Math.min(255, Math.max(0, part)).toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase();

function checkSize(book: Book, limits: ImportLimits): Result<Book, FileRefusal> {
  for (const sheet of book.sheets) {
    if (sheet.rows.length > limits.rows) return refuse(tooManyRows(sheet, limits));
    const widest = sheet.rows.reduce((most, row) => Math.max(most, lastFilled(row)), 0);
    if (widest > limits.columns)
      return refuse({ refusal: 'too-many-columns', at: sheet.name, detail: { limit: limits.columns } });
  }
  return ok(book);
}

/** Formatted down to the last row of the sheet is not the same as filled. */
function tooManyRows({ name, rows }: BookSheet, { rows: limit }: ImportLimits): FileRefusal {
  const filled =
    rows.slice(0, limit).findLastIndex((row) => row.some((cell) => cell && cell.value !== '')) + 1;
  return filled < limit / 2
    ? { refusal: 'rows-blank', at: name, detail: { limit, blankFrom: filled + 1 } }
    : { refusal: 'too-many-rows', at: name, detail: { limit } };
}

const lastFilled = (row: readonly (BookCell | null)[]): number =>
  row.findLastIndex((cell) => cell !== null) + 1;

function refusalOf(error: unknown): FileRefusal {
  const name = error instanceof Error ? error.name : '';
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof UnknownEncoding) return { refusal: 'encoding-unknown' };
  if (/encrypt/i.test(name)) return { refusal: 'password-protected' };
  if (/^Decompressed size exceeds/.test(message)) return { refusal: 'size-wrong' };
  if (error instanceof RangeError || /\blimit\b|too many|too large/i.test(message))
    return { refusal: 'memory-exceeded' };
  return { refusal: 'file-broken' };
}
