import type { WriteSheet } from 'hucre/xlsx';
import { printedWide } from '../../kernel/printed.ts';
import { withXmlTexts } from '../../kernel/xml-text.ts';
import { type Grid, gridsOf, type PlanPaper } from '../core/plan-paper.ts';

/** The plan as a workbook: a sheet for each of its tables, figures as figures. */
export async function renderPlanWorkbook(paper: PlanPaper): Promise<Uint8Array> {
  const { writeXlsx } = await import('hucre/xlsx');
  const book = { properties: { title: paper.title }, sheets: gridsOf(paper).map(sheetOf) };
  return new Uint8Array(await writeXlsx(book));
}

function sheetOf({ name, head, rows, euro, share }: Grid): WriteSheet {
  const format = (column: number) =>
    euro.includes(column) ? '#,##0' : share.includes(column) ? '0%' : undefined;
  return {
    name: name.slice(0, 31),
    rows: withXmlTexts([head, ...rows]),
    cells: new Map(head.map((value, column) => [`0,${column}`, { value, style: { font: { bold: true } } }])),
    columns: head.map((heading, column) => ({
      width: widthOf([heading, ...rows.map((row) => row[column])]),
      ...(format(column) && { numFmt: format(column) }),
    })),
    freezePane: { rows: 1 },
    pageSetup: printedWide,
  };
}

const widthOf = (cells: readonly unknown[]): number =>
  Math.min(60, Math.max(8, ...cells.map((cell) => String(cell ?? '').length + 2)));
