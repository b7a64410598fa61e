import { open } from 'node:fs/promises';
import { type Result, refuse } from '../kernel/result.ts';
import type { RegisterReading, RegisterStock } from './core/application-row.ts';
import { tooLarge } from './core/container.ts';
import { type FileRefusal, type ImportLimits, importLimits } from './core/limit.ts';
import type { Headings, PlainRow, PlainTable } from './core/plain-table.ts';
import type { PreparedFile, PreviewTask } from './core/prepared-file.ts';
import type { ReadOptions } from './core/read-sheet.ts';
import type { ImportReading } from './core/reading.ts';
import { runInThread } from './thread.ts';

type Answer = Result<ImportReading, FileRefusal>;

/** Reads a file of the disk; its size is known before its content is. Throws where there is no such file. */
export async function readSpreadsheetFile(
  path: string,
  options: ReadOptions = {},
  limits = importLimits,
): Promise<Answer> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    if (size > limits.fileBytes) return refuse(tooLarge(size, limits));
    return await readSpreadsheet(new Uint8Array(await file.readFile()), options, limits);
  } finally {
    await file.close();
  }
}

/** Reads a spreadsheet in a thread of its own, so that no request waits and no file harms the server. */
export const readSpreadsheet = (
  bytes: Uint8Array,
  options: ReadOptions = {},
  limits = importLimits,
): Promise<Answer> => inThread<ImportReading>(bytes, { options }, limits);

/** Reads and compares in a thread. */
export const previewSpreadsheet = (
  bytes: Uint8Array,
  options: ReadOptions,
  task: PreviewTask,
  limits = importLimits,
): Promise<Result<PreparedFile, FileRefusal>> => inThread<PreparedFile>(bytes, { options, task }, limits);

/** A plain register by its headings. */
export const readRegister = (
  bytes: Uint8Array,
  headings: Headings,
  limits = importLimits,
): Promise<Result<PlainTable, FileRefusal>> => inThread<PlainTable>(bytes, { headings }, limits);

/** Rows of the register of applications, compared in a thread with what is stored. */
export const compareApplications = (
  rows: readonly PlainRow[],
  stock: RegisterStock,
  limits = importLimits,
): Promise<Result<RegisterReading, FileRefusal>> =>
  runInThread<Result<RegisterReading, FileRefusal>>({ applications: { rows, stock } }, limits);

type Work = { options: ReadOptions; task?: PreviewTask } | { headings: Headings };

async function inThread<T>(
  bytes: Uint8Array,
  work: Work,
  limits: ImportLimits,
): Promise<Result<T, FileRefusal>> {
  if (bytes.length > limits.fileBytes) return refuse(tooLarge(bytes.length, limits));
  return runInThread<Result<T, FileRefusal>>({ bytes, limits, ...work }, limits);
}
