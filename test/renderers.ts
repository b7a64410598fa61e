import { renderDocx } from '../src/report/render/docx.ts';
import { renderPdf } from '../src/report/render/pdf.ts';
import { renderText } from '../src/report/render/text.ts';

/** The formats of papers, as the program hands them to the rooms that offer files. */
export const renderers = { pdf: renderPdf, docx: renderDocx, txt: renderText };
