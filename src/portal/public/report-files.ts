import { renderDocx } from '../../report/render/docx.ts';
import { renderPdf } from '../../report/render/pdf.ts';
import { renderText } from '../../report/render/text.ts';
import { type Answer, finish } from './cache.ts';
import { progressReport } from './core/progress-report.ts';
import type { PublicView } from './pages/layout.tsx';
import { reportWords } from './report-texts.ts';

export const reportFormats = ['pdf', 'docx', 'txt'] as const;

/** The public progress report; `file` as `umsetzung.pdf`. Undefined for a file that is none. */
export async function reportFile(view: PublicView, file: string): Promise<Answer | undefined> {
  const { town, site, language } = view;
  const format = reportFormats.find((one) => file === `umsetzung.${one}`);
  if (!format || town.fields.length === 0) return undefined;
  const paper = progressReport(town, site.name, language, reportWords(language));
  const name = { 'Content-Disposition': `inline; filename="umsetzungsbericht-${town.today}.${format}"` };
  if (format === 'pdf') return finish(await renderPdf(paper), 'application/pdf', language, name);
  if (format === 'txt') return finish(renderText(paper), 'text/plain', language, name);
  const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  return finish(await renderDocx(paper), word, language, name);
}
