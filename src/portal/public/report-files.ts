import type { Paper } from '../../report/core/paper.ts';
import { type Answer, finish } from './cache.ts';
import { progressReport } from './core/progress-report.ts';
import type { PublicView } from './pages/layout.tsx';
import { reportWords } from './report-texts.ts';

/** Writes a paper in one format; the room of reports brings them. */
export type Renderers = Record<ReportFormat, (paper: Paper) => string | Promise<Uint8Array>>;
export const reportFormats = ['pdf', 'docx', 'odt', 'txt'] as const;
export type ReportFormat = (typeof reportFormats)[number];

const types: Record<ReportFormat, string> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  odt: 'application/vnd.oasis.opendocument.text',
  txt: 'text/plain',
};

/** The public progress report; `file` as `umsetzung.pdf`. Undefined for a file that is none. */
export async function reportFile(
  { town, site, language }: PublicView,
  file: string,
  renderers: Renderers,
): Promise<Answer | undefined> {
  const format = reportFormats.find((one) => file === `umsetzung.${one}`);
  if (!format || town.fields.length === 0) return undefined;
  const paper = progressReport(town, site.name, language, reportWords(language));
  const name = { 'Content-Disposition': `inline; filename="umsetzungsbericht-${town.today}.${format}"` };
  return finish(await renderers[format](paper), types[format], language, name);
}
