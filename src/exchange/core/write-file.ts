import { writeCsv } from 'hucre/csv';
import type { WriteSheet } from 'hucre/xlsx';
import { printedWide } from '../../kernel/printed.ts';
import { withXmlTexts } from '../../kernel/xml-text.ts';
import { type TargetKind, targetOf } from './target.ts';
import { type OutCell, type OutColumn, type OutRow, outCell } from './write-table.ts';

/** A sheet to be written; `titles` stand above its table and may state the unit of its amounts. */
export type OutSheet = {
  name: string;
  titles: readonly string[];
  columns: readonly OutColumn[];
  rows: readonly OutRow[];
};

/** The sheets as a workbook: headings in bold, numbers as numbers, days as days. */
export async function writeWorkbook(
  sheets: readonly OutSheet[],
  format: 'xlsx' | 'ods' = 'xlsx',
): Promise<Uint8Array> {
  const book = { properties: { title: sheets[0]?.name }, sheets: sheets.map(sheetOf) };
  if (format === 'ods') return new Uint8Array(await (await import('hucre/ods')).writeOds(book));
  return new Uint8Array(await (await import('hucre/xlsx')).writeXlsx(book));
}

function sheetOf({ rows, ...top }: OutSheet): WriteSheet {
  const { name, titles, columns } = withXmlTexts(top);
  const above = titles.length > 0 ? [...titles.map((title) => [title]), []] : [];
  const bold = { font: { bold: true }, alignment: { wrapText: true, vertical: 'top' } } as const;
  return {
    name: name.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31) || 'Vorhaben',
    rows: [
      ...above,
      columns.map(({ heading }) => heading),
      ...rows.map((row) => columns.map((column) => bookValue(outCell(column, row)))),
    ],
    cells: new Map(
      columns.map(({ heading }, index) => [`${above.length},${index}`, { value: heading, style: bold }]),
    ),
    columns: columns.map(({ heading, target }) => ({
      width: wide.has(target ?? '') ? 40 : Math.min(28, Math.max(10, heading.length + 2)),
      ...(formats[targetOf(target ?? '')?.kind ?? ''] && {
        numFmt: formats[targetOf(target ?? '')?.kind ?? ''],
      }),
    })),
    freezePane: { rows: above.length + 1 },
    pageSetup: printedWide,
  };
}

const wide = new Set(['name', 'description', 'note']);
const formats: Record<string, string> = { money: '#,##0.00', date: 'dd.mm.yyyy' };

const bookValue = (cell: OutCell) =>
  typeof cell === 'object' && cell !== null ? new Date(`${cell.day}T00:00:00Z`) : withXmlTexts(cell);

/** CSV as German Excel opens it: semicolons, UTF-8 with its mark, decimal commas; formulas are defused. */
export function writeText({ titles, columns, rows }: Omit<OutSheet, 'name'>): string {
  const table = [
    ...titles.map((title) => [title]),
    columns.map(({ heading }) => heading),
    ...rows.map((row) =>
      columns.map((column) => csvValue(outCell(column, row), targetOf(column.target ?? '')?.kind)),
    ),
  ];
  const body = writeCsv(
    table.map((line) => line.map(defuse)),
    { delimiter: ';', lineSeparator: '\r\n' },
  );
  return `\ufeff${body.replace(/^\ufeff/, '')}`;
}

function csvValue(cell: OutCell, kind?: TargetKind): string {
  if (cell === null) return '';
  // „2000“ alone may be a year, to people and to the reader of this program; „2000,00“ is an amount.
  if (kind === 'money' && Number.isInteger(cell)) return `${cell},00`;
  if (typeof cell === 'number') return String(cell).replace('.', ',');
  if (typeof cell === 'boolean') return cell ? 'ja' : 'nein';
  if (typeof cell === 'string') return cell;
  return cell.day.split('-').reverse().join('.');
}

/**
 * A cell that begins like a formula would be run by a spreadsheet (OWASP, CSV injection): an apostrophe before it makes
 * it text. Plain negative numbers stay numbers.
 */
export const defuse = (text: string): string =>
  /^[=+\-@\t\r\n|]/.test(text) && !/^-\d+(?:,\d+)?$/.test(text) ? `'${text}` : text;
