import type { Paper } from '../core/paper.ts';
import { renderPdf } from './pdf.ts';
import { renderText } from './text.ts';

export const paperFormats = ['docx', 'pdf', 'txt'] as const;
export type PaperFormat = (typeof paperFormats)[number];
export const isPaperFormat = (text: string): text is PaperFormat =>
  (paperFormats as readonly string[]).includes(text);

const types: Record<PaperFormat, string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  txt: 'text/plain; charset=utf-8',
};

/** Loaded by the first of them: the library takes 12 MB. */
export const renderDocx = async (paper: Paper): Promise<Uint8Array> =>
  (await import('./docx.ts')).renderDocx(paper);

/** The same blocks in any of the formats. */
export async function renderPaper(
  paper: Paper,
  format: PaperFormat,
): Promise<{ bytes: Uint8Array; type: string }> {
  const type = types[format];
  if (format === 'docx') return { bytes: await renderDocx(paper), type };
  if (format === 'pdf') return { bytes: await renderPdf(paper), type };
  return { bytes: new TextEncoder().encode(renderText(paper)), type };
}
