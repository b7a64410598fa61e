/** A spreadsheet as values with what its look may mean; rows and columns count from 0. */
export type BookCell = {
  value: string | number | boolean;
  /** date: `value` is an ISO day; error: `value` is the sheet's error word, such as `#REF!`. */
  kind: 'text' | 'number' | 'boolean' | 'date' | 'error';
  /** The number format, such as `#,##0 "T€"`. */
  format?: string;
  /** Fill colour as `RRGGBB`, where there is one. */
  fill?: string;
  struck?: true;
  comment?: string;
};

export type Merge = { top: number; left: number; bottom: number; right: number };

export type BookSheet = {
  name: string;
  hidden: boolean;
  /** Null is a blank cell; rows may be shorter than others. */
  rows: (BookCell | null)[][];
  hiddenRows: ReadonlySet<number>;
  hiddenColumns: ReadonlySet<number>;
  merges: readonly Merge[];
};

export type BookFormat = 'xlsx' | 'ods' | 'csv' | 'mspdi';

export type Book = {
  format: BookFormat;
  sheets: BookSheet[];
  dateSystem: 1900 | 1904;
  /** Only CSV has an encoding and a separator. */
  encoding?: string;
  separator?: string;
};

/** `2, 5` → `F3`. */
export const cellAddress = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`;

export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1)
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  return letters;
}

/** `Amt 10!F3`, with quotation marks where the sheet's name needs them, as spreadsheets write it. */
export const fullAddress = (sheet: string, row: number, column: number): string =>
  `${/^[\p{L}\d_]+$/u.test(sheet) ? sheet : `'${sheet.replaceAll("'", "''")}'`}!${cellAddress(row, column)}`;

/** What a person sees in the cell, as raw value of a reading. */
export const rawOf = (cell: BookCell | null | undefined): string | number | boolean | null =>
  cell?.value ?? null;
