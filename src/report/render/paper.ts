import type { Paper } from '../core/paper.ts';
import { renderOdt } from './odt.ts';
import { renderPdf } from './pdf.ts';
import { renderText } from './text.ts';

export const paperFormats = ['docx', 'odt', 'pdf', 'txt'] as const;
export type PaperFormat = (typeof paperFormats)[number];
export const isPaperFormat = (text: string): text is PaperFormat =>
  (paperFormats as readonly string[]).includes(text);

const types: Record<PaperFormat, string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  odt: 'application/vnd.oasis.opendocument.text',
  pdf: 'application/pdf',
  txt: 'text/plain; charset=utf-8',
};

/** Loaded by the first of them: the library takes 12 MB. */
const renderDocx = async (paper: Paper): Promise<Uint8Array> => (await import('./docx.ts')).renderDocx(paper);

export const renderers = { docx: renderDocx, odt: renderOdt, pdf: renderPdf, txt: renderText };

/** The same blocks in any of the formats. */
export async function renderPaper(
  paper: Paper,
  format: PaperFormat,
): Promise<{ bytes: Uint8Array; type: string }> {
  const rendered = await renderers[format](paper);
  const bytes = typeof rendered === 'string' ? new TextEncoder().encode(rendered) : rendered;
  return { bytes, type: types[format] };
}
