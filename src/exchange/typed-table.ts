import { z } from 'zod';
import { isId } from '../kernel/id.ts';
import type { Refusal, Result } from '../kernel/result.ts';
import type { Language } from '../kernel/text.ts';
import type { FileRefusal } from './core/limit.ts';
import type { Headings, PlainRow, PlainTable } from './core/plain-table.ts';
import { fileFaultSentence } from './fault-sentence.ts';
import { readRegister } from './read-file.ts';
import type { RegisterWords } from './register-texts.ts';

const mostRows = 2_000;

/** The table of a sent file, or the sentence that says why there is none. */
export async function readSentTable(
  file: unknown,
  headings: Headings,
  words: RegisterWords,
  language: Language,
): Promise<Result<PlainTable, Refusal>> {
  if (!(file instanceof File) || file.size === 0) return { ok: false, error: { refusal: 'required' } };
  const table: Result<PlainTable, FileRefusal> = await readRegister(
    new Uint8Array(await file.arrayBuffer()),
    headings,
  );
  if (!table.ok) return { ok: false, error: { refusal: fileFaultSentence(table.error, language) } };
  const { length } = table.value.rows;
  const fault = length === 0 ? 'no-rows' : length > mostRows ? 'too-many' : undefined;
  return fault ? { ok: false, error: { refusal: words.faults[fault] } } : table;
}

const cell = z.object({
  text: z.string().max(5_000),
  cell: z.string().max(12),
  isBroken: z.literal(true).optional(),
});

/** The rows of the preview as they came back from the browser: checked like a file, since anybody may have written them. */
export function readTypedTable(typed: unknown, headings: Headings): PlainTable | undefined {
  const rowsType = z
    .array(
      z.object({
        row: z.number().int().positive(),
        cells: z.partialRecord(z.enum(Object.keys(headings)), cell),
      }),
    )
    .min(1)
    .max(mostRows);
  try {
    const rows = rowsType.parse(JSON.parse(String(typed ?? ''))) as PlainRow[];
    return rows.every(({ cells }) => Object.keys(cells).length > 0)
      ? { sheet: '', unread: [], rows }
      : undefined;
  } catch {
    return undefined;
  }
}

export const sentId = (value: unknown): string | null =>
  typeof value === 'string' && isId(value) ? value : null;
