import { ok, type Result, refuse } from '../../kernel/result.ts';
import type { Book } from './book.ts';
import { checkSums } from './check-sum.ts';
import { decideCells } from './decide-cell.ts';
import type { FileRefusal, ImportLimits } from './limit.ts';
import { readBook } from './read-book.ts';
import { type ReadOptions, readSheet } from './read-sheet.ts';
import { countFields, type ImportReading } from './reading.ts';
import { checkDecided, checkRows } from './row-check.ts';

/** Everything a spreadsheet says about initiatives; refused where it cannot be read or holds no table. */
export async function readInitiatives(
  bytes: Uint8Array,
  limits: ImportLimits,
  options: ReadOptions = {},
): Promise<Result<ImportReading, FileRefusal>> {
  const book = await readBook(bytes, limits);
  return book.ok ? interpretBook(book.value, options) : book;
}

export function interpretBook(book: Book, options: ReadOptions = {}): Result<ImportReading, FileRefusal> {
  const read = book.sheets.map((sheet) => readSheet(sheet, book, options));
  if (!read.some(({ sheet }) => sheet.used)) return refuse({ refusal: 'no-header', at: read[0]?.sheet.name });
  const rows = read.flatMap((sheet) => sheet.rows);
  if (rows.length === 0)
    return refuse({ refusal: 'no-rows', at: read.find(({ sheet }) => sheet.used)!.sheet.name });
  const gaps = checkRows(rows);
  for (const sheet of read) decideCells(sheet, options);
  checkDecided(rows);
  read.find(({ sheet }) => sheet.used)!.sheet.notices.push(...gaps);
  return ok({
    format: book.format,
    encoding: book.encoding ?? null,
    separator: book.separator ?? null,
    dateSystem: book.dateSystem,
    sheets: read.map(({ sheet }) => sheet),
    rows,
    sums: read.flatMap((sheet) => checkSums(sheet)),
    counts: countFields(rows),
    initiatives: rows.length,
  });
}
