import type { Paper } from '../core/paper.ts';
import { drawInThread } from './drawing.ts';
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

const inThread = (form: 'docx' | 'odt' | 'pdf') => (paper: Paper) => drawInThread({ form, paper });

export const renderers = {
  docx: inThread('docx'),
  odt: inThread('odt'),
  pdf: inThread('pdf'),
  txt: renderText,
};

/** The same blocks in any of the formats. */
export async function renderPaper(
  paper: Paper,
  format: PaperFormat,
): Promise<{ bytes: Uint8Array<ArrayBuffer>; type: string }> {
  const rendered = await renderers[format](paper);
  const bytes = typeof rendered === 'string' ? new TextEncoder().encode(rendered) : rendered;
  return { bytes, type: types[format] };
}
