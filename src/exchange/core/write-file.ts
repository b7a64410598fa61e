import { writeCsv } from 'hucre/csv';
import { writeOds } from 'hucre/ods';
import { writeXlsx } from 'hucre/xlsx';
import { type OutCell, type OutColumn, type OutRow, outCell } from './write-table.ts';

/** The table as a workbook: heading in bold, numbers as numbers, days as days. */
export async function writeWorkbook(
  columns: readonly OutColumn[],
  rows: readonly OutRow[],
  format: 'xlsx' | 'ods' = 'xlsx',
  title = 'Vorhaben',
): Promise<Uint8Array> {
  const table = rows.map((row) => columns.map((column) => bookValue(outCell(column, row))));
  const sheet = {
    name: title.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31) || 'Vorhaben',
    rows: [columns.map(({ heading }) => heading), ...table],
    cells: new Map(
      columns.map(({ heading }, index) => [
        `0,${index}`,
        { value: heading, style: { font: { bold: true } } },
      ]),
    ),
    columns: columns.map(({ heading, target }) => ({
      width:
        target === 'name' || target === 'description' ? 40 : Math.min(28, Math.max(10, heading.length + 2)),
    })),
    freezePane: { rows: 1 },
  };
  const book = { sheets: [sheet] } as unknown as Parameters<typeof writeXlsx>[0];
  return new Uint8Array(await (format === 'ods' ? writeOds(book) : writeXlsx(book)));
}

const bookValue = (cell: OutCell) =>
  typeof cell === 'object' && cell !== null ? new Date(`${cell.day}T00:00:00Z`) : cell;

/** CSV as German Excel opens it: semicolons, UTF-8 with its mark, decimal commas; formulas are defused. */
export function writeText(columns: readonly OutColumn[], rows: readonly OutRow[]): string {
  const table = rows.map((row) => columns.map((column) => defuse(csvValue(outCell(column, row)))));
  const body = writeCsv([columns.map(({ heading }) => defuse(heading)), ...table], {
    delimiter: ';',
    lineSeparator: '\r\n',
  });
  return `\ufeff${body.replace(/^\ufeff/, '')}`;
}

function csvValue(cell: OutCell): string {
  if (cell === null) return '';
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
