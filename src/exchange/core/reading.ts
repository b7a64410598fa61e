import { type Confidence, type Note, weakest } from '../../plan/core/reading/confidence.ts';
import type { Book, BookFormat } from './book.ts';
import type { ColumnMeaning } from './heading.ts';
import type { CellReading } from './read-cell.ts';

/** One field of one row: what stands there, what it is taken for, how sure that is, and where it stands. */
export type FieldReading = CellReading & {
  field: string;
  year: number | null;
  nature: ColumnMeaning['nature'];
  account: ColumnMeaning['account'];
  openYears: boolean;
  heading: string;
  /** Sheet and cell: `'Amt 10'!F3`. */
  cell: string;
  raw: string | number | boolean | null;
  comment?: string;
};

export type RowReading = {
  sheet: string;
  /** As the spreadsheet counts, from 1. */
  row: number;
  hidden: boolean;
  struck: boolean;
  /** The group line above, such as an office. */
  group: string | null;
  fields: FieldReading[];
  /** Cells of columns that have no field, by key of the heading: they go back to the sender as they came. */
  rest: Record<string, string | number | boolean>;
  notes: Note[];
  confidence: Confidence;
};

export type ColumnReading = {
  column: string;
  heading: string;
  key: string;
  hidden: boolean;
  target: string | null;
  year: number | null;
  nature: ColumnMeaning['nature'];
  account: ColumnMeaning['account'];
  scale: number | null;
  tax: 'gross' | 'net' | null;
  sign: 'expense' | 'reduction' | null;
  confidence: Confidence;
  notes: Note[];
  /** Up to three texts that stand under the heading. */
  samples: string[];
};

export type SumCheck = {
  cell: string;
  heading: string;
  label: string;
  stated: number;
  computed: number;
  difference: number;
  /** Amounts that could not be read and are missing in `computed`. */
  unread: number;
  holds: boolean;
};

export type SheetReading = {
  name: string;
  hidden: boolean;
  /** False: no table found, or a hidden sheet; its rows are not read. */
  used: boolean;
  headingRows: [number, number] | null;
  titles: string[];
  columns: ColumnReading[];
  notices: Note[];
};

export type Counts = { sure: number; assumed: number; unclear: number };

export type ImportReading = {
  format: BookFormat;
  encoding: string | null;
  separator: string | null;
  dateSystem: Book['dateSystem'];
  sheets: SheetReading[];
  rows: RowReading[];
  sums: SumCheck[];
  /** Of all fields that say something. */
  counts: Counts;
  initiatives: number;
};

export const isSilent = (field: FieldReading): boolean => field.raw === null && field.notes.length === 0;

export function countFields(rows: readonly RowReading[]): Counts {
  const counts: Counts = { sure: 0, assumed: 0, unclear: 0 };
  for (const { fields } of rows)
    for (const field of fields) if (!isSilent(field)) counts[field.confidence] += 1;
  return counts;
}

export const confidenceOfRow = (fields: readonly FieldReading[], notes: readonly Note[]): Confidence =>
  weakest([
    ...fields.map(({ confidence }) => confidence),
    ...notes.map((note) => rowNotes[note.split(':')[0]!] ?? 'sure'),
  ]);

/** How much a remark about a whole row weighs. */
const rowNotes: Record<string, Confidence> = {
  'name-missing': 'unclear',
  'code-twice': 'unclear',
  'name-twice': 'unclear',
  'similar-name': 'assumed',
  'end-before-start': 'unclear',
  'struck-through': 'unclear',
  'row-hidden': 'assumed',
  'unit-from-group': 'assumed',
  'permanent-task': 'unclear',
};
