import type { Decisions } from './candidate.ts';
import { leftOutAfter, prepareImport, type Stock } from './prepare.ts';
import { type ImportPreview, type PreviewQuery, previewOf } from './preview.ts';
import type { ImportReading } from './reading.ts';
import { type Save, savesOf } from './save-plan.ts';

/** What to make of a file beyond reading it: compare it with what is stored and show a part of that. */
export type PreviewTask = { decisions: Decisions; stock: Stock; query: PreviewQuery; saves: boolean };

/** `saves` are given where they are asked for and no question is open. */
export type PreparedFile = { preview: ImportPreview; saves: Save[] | null; leftOut: string[] };

/** What a page needs is small; the thousands of cells stay in the thread that calls this. */
export function prepareFile(reading: ImportReading, task: PreviewTask): PreparedFile {
  const prepared = prepareImport(reading, task.decisions, task.stock);
  const preview = previewOf(prepared, reading, task.query);
  const leftOut = leftOutAfter(prepared.rows, task.decisions.leftOut ?? []);
  return { preview, leftOut, saves: task.saves && preview.groups.length === 0 ? savesOf(prepared) : null };
}
