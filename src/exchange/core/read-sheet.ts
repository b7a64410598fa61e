import { codeOf, type Note } from '../../plan/core/reading/confidence.ts';
import { type Book, type BookCell, type BookSheet, columnLetters, fullAddress, rawOf } from './book.ts';
import { takeEffortFromMoney } from './effort-column.ts';
import { partNumberFromName } from './number-column.ts';
import { type CellReading, type ColumnContext, readCell, withNote } from './read-cell.ts';
import {
  type ColumnReading,
  confidenceOfRow,
  type FieldReading,
  type RowReading,
  type SheetReading,
} from './reading.ts';
import { kindOfRow } from './row-kind.ts';
import { type Column, columnKey, findTable, Grid, type Table } from './table.ts';
import { targetOf } from './target.ts';

/** What a person has decided about a column; saved per sender and found again by the key of its heading. */
export type ColumnChoice = {
  target?: string | null;
  year?: number | null;
  scale?: number | null;
  tax?: 'gross' | 'net' | null;
  sign?: 'expense' | 'reduction' | null;
  nature?: 'investive' | 'consumptive' | null;
};

export type ReadOptions = {
  profile?: Readonly<Record<string, ColumnChoice>>;
  /** Taken where a date has no year and its column has none either. */
  year?: number | null;
  daysPerYear?: number;
  hiddenSheets?: boolean;
  /** Names of the sheets to read, hidden ones too; all visible ones where nobody has chosen. */
  sheets?: readonly string[];
  /** By heading and cell (answerKey): what was decided about an unclear cell of that content. */
  answers?: Readonly<Record<string, string | null>>;
  /** By cell address: a text to read instead, `=` to take the reading as it is, null to leave the cell out. */
  cells?: Readonly<Record<string, string | null>>;
};

/** A sum row as the sheet states it, with the rows it may be the sum of. */
export type SumRow = { row: number; label: string; cells: { column: Column; reading: CellReading }[] };

export type SheetRows = { sheet: SheetReading; rows: RowReading[]; sums: SumRow[]; columns: MappedColumn[] };

export type MappedColumn = { column: Column; context: ColumnContext; reading: ColumnReading };

export function readSheet(sheet: BookSheet, book: Book, options: ReadOptions): SheetRows {
  const skipped = (notices: Note[]): SheetRows => ({
    sheet: unused(sheet, notices),
    rows: [],
    sums: [],
    columns: [],
  });
  if (sheet.rows.every((row) => row.every((cell) => cell === null))) return skipped(['sheet-empty']);
  if (options.sheets && !options.sheets.includes(sheet.name)) return skipped(['sheet-not-chosen']);
  if (sheet.hidden && !options.hiddenSheets && !options.sheets) return skipped(['sheet-hidden']);
  const found = findTable(sheet);
  if (!found) return skipped(['no-header']);
  const grid = new Grid(sheet);
  const table = takeEffortFromMoney(partNumberFromName(found, grid), grid);
  const columns = mapColumns(table, book, options);
  const { rows, sums, notices } = readRows(grid, table, columns);
  markUnknownScale(rows, columns);
  addSamples(grid, table, columns);
  return { sheet: used(sheet, table, columns, notices), rows, sums, columns };
}

/** What stands under a heading, so that a person can say what the column means. */
function addSamples(grid: Grid, { firstRow }: Table, columns: readonly MappedColumn[]): void {
  for (const { column, reading } of columns) {
    const samples = new Set<string>();
    for (let row = firstRow; row < grid.sheet.rows.length && row < firstRow + 50 && samples.size < 3; row++) {
      const text = grid.text(row, column.index);
      if (text !== '') samples.add(text.length > 60 ? `${text.slice(0, 59)}…` : text);
    }
    reading.samples = [...samples];
  }
}

function mapColumns(table: Table, book: Book, options: ReadOptions): MappedColumn[] {
  const taken = new Map<string, number>();
  return table.columns.map((column) => {
    const choice = options.profile?.[columnKey(column)];
    const chosen = applyChoice(column, choice, options.year ?? null);
    const target = chosen.meaning.target;
    const single = target !== null && !targetOf(target)?.many;
    const twice = single && taken.has(target);
    if (single && !twice) taken.set(target, column.index);
    const meaning = twice
      ? {
          ...chosen.meaning,
          target: null,
          kind: null,
          confidence: 'unclear' as const,
          notes: ['heading-twice'],
        }
      : chosen.meaning;
    return mapped({ ...chosen, meaning }, table, book, options, choice);
  });
}

function applyChoice(column: Column, choice: ColumnChoice | undefined, year: number | null): Column {
  const { meaning } = column;
  const target = choice?.target === undefined ? meaning.target : choice.target;
  const decided = choice?.target !== undefined;
  return {
    ...column,
    meaning: {
      ...meaning,
      target,
      kind: target === null ? null : (targetOf(target)?.kind ?? null),
      year: choice?.year ?? meaning.year ?? (targetOf(target ?? '')?.kind === 'date' ? year : null),
      nature: choice?.nature ?? meaning.nature,
      confidence: decided ? 'sure' : meaning.confidence,
      notes: decided ? [] : meaning.notes,
    },
  };
}

function mapped(
  column: Column,
  table: Table,
  book: Book,
  options: ReadOptions,
  choice?: ColumnChoice,
): MappedColumn {
  const { meaning } = column;
  const own = meaning.scale === null && !meaning.euro ? table.unit : meaning;
  const scale = choice?.scale ?? own.scale;
  const tax = choice?.tax ?? meaning.tax ?? table.unit.tax;
  const context: ColumnContext = {
    meaning,
    scale,
    euro: own.euro || scale !== null,
    tax,
    sign: choice?.sign ?? null,
    dateSystem: book.dateSystem,
    daysPerYear: options.daysPerYear ?? 200,
  };
  const { target, year, confidence, notes } = meaning;
  const money = meaning.kind === 'money';
  const reading = {
    column: columnLetters(column.index),
    heading: column.heading,
    key: columnKey(column),
    hidden: column.hidden,
    target,
    year,
    nature: meaning.nature,
    account: meaning.account,
    sign: choice?.sign ?? null,
    scale: money ? scale : null,
    tax: money ? tax : null,
    confidence,
    notes,
    samples: [],
  };
  return { column, context, reading };
}

function readRows(grid: Grid, table: Table, columns: readonly MappedColumn[]) {
  const rows: RowReading[] = [];
  const sums: SumRow[] = [];
  const notices: Note[] = [];
  const reader = createReader(grid, columns);
  let group: string | null = null;
  for (let row = table.firstRow; row < grid.sheet.rows.length; row++) {
    const kind = kindOfRow(grid, table, row);
    const first = grid.filled(row)[0] ?? 0;
    if (kind === 'group') group = grid.text(row, first);
    else if (kind === 'remark') notices.push(`remark: ${grid.text(row, first).slice(0, 200)}`);
    else if (kind === 'sum') sums.push(sumRow(grid, columns, row, grid.text(row, first)));
    else if (kind === 'initiative') rows.push(reader(row, group));
  }
  return { rows, sums, notices };
}

function sumRow(grid: Grid, columns: readonly MappedColumn[], row: number, label: string): SumRow {
  const cells = columns
    .filter(({ context }) => context.meaning.kind === 'money')
    .map(({ column, context }) => ({
      column,
      reading: readCell(grid.at(row, column.index), { ...context, sign: 'expense' }),
    }));
  return { row, label, cells };
}

/** Reads the rows one after the other, because „dto.“ means the row above; equal texts of a column are read once. */
function createReader(
  grid: Grid,
  columns: readonly MappedColumn[],
): (row: number, group: string | null) => RowReading {
  const known = columns.filter(({ context }) => context.meaning.target !== null);
  const unknown = columns.filter(({ context }) => context.meaning.target === null);
  const memory = new Map<MappedColumn, Map<string, CellReading>>(known.map((column) => [column, new Map()]));
  const above = new Map<MappedColumn, CellReading>();
  const read = (mappedColumn: MappedColumn, cell: BookCell | null): CellReading => {
    if (cell?.kind !== 'text' || cell.fill) return readCell(cell, mappedColumn.context);
    const texts = memory.get(mappedColumn)!;
    const found = texts.get(String(cell.value)) ?? readCell(cell, mappedColumn.context);
    texts.set(String(cell.value), found);
    return found;
  };
  return (row, group) => {
    const fields = known.map((column) => {
      const cell = grid.shown(row, column.column.index);
      const reading = completed(
        read(column, cell),
        above.get(column),
        grid.isCovered(row, column.column.index) && cell !== null,
      );
      above.set(column, reading);
      return fieldOf(grid, row, column, cell, reading);
    });
    const rest = unknown.flatMap(({ column, reading: { key } }) => {
      const raw = rawOf(grid.at(row, column.index));
      return raw === null || raw === '' ? [] : [[key, raw] as const];
    });
    return { ...finishRow(grid, row, group, withColumnDoubt(fields, known)), rest: Object.fromEntries(rest) };
  };
}

function completed(reading: CellReading, above: CellReading | undefined, merged: boolean): CellReading {
  if (merged) return withNote(reading, 'merged', 'assumed');
  const same = reading.notes.find((note) => codeOf(note) === 'same-as-above');
  return same && above ? { ...above, notes: [...above.notes, same], confidence: 'unclear' } : reading;
}

function fieldOf(
  grid: Grid,
  row: number,
  { column, context }: MappedColumn,
  cell: BookCell | null,
  reading: CellReading,
): FieldReading {
  const { target, year, nature, account, openYears } = context.meaning;
  return {
    ...reading,
    field: target!,
    year: year ?? yearOfReading(reading),
    nature,
    account,
    openYears,
    heading: column.heading,
    cell: fullAddress(grid.sheet.name, row, column.index),
    raw: cell?.value === '' ? null : rawOf(cell),
    ...(cell?.comment && { comment: cell.comment }),
  };
}

const yearOfReading = (reading: CellReading): number | null =>
  reading.kind === 'money' ? reading.result.year : null;

/** A heading that was only guessed makes every value under it an assumption. */
const withColumnDoubt = (fields: FieldReading[], columns: readonly MappedColumn[]): FieldReading[] =>
  fields.map((field, index) =>
    columns[index]!.context.meaning.confidence === 'assumed' && field.raw !== null
      ? {
          ...field,
          notes: [...field.notes, 'heading-assumed'],
          confidence: field.confidence === 'unclear' ? 'unclear' : 'assumed',
        }
      : field,
  );

function finishRow(
  grid: Grid,
  row: number,
  group: string | null,
  fields: FieldReading[],
): Omit<RowReading, 'rest'> {
  const hidden = grid.sheet.hiddenRows.has(row);
  const struck = grid.sheet.rows[row]!.some((cell) => cell?.struck && String(cell.value) !== '');
  const unit = fields.find(({ field }) => field === 'unit');
  const notes: Note[] = [];
  if (hidden) notes.push('row-hidden');
  if (struck) notes.push('struck-through');
  if (group && (!unit || unit.raw === null)) notes.push(`unit-from-group: ${group}`);
  if (fields.some(({ notes: said }) => said.includes('operation'))) notes.push('permanent-task');
  return {
    sheet: grid.sheet.name,
    row: row + 1,
    hidden,
    struck,
    group,
    fields,
    notes,
    confidence: confidenceOfRow(fields, notes),
  };
}

/** „40“ in a column without a unit may be 40 € or 40 T€: where all amounts are that small, the unit is asked for. */
function markUnknownScale(rows: RowReading[], columns: readonly MappedColumn[]): void {
  const bare = new Set(
    columns
      .filter(({ context }) => context.meaning.kind === 'money' && !context.euro)
      .map(({ column }) => column.heading),
  );
  const doubtful = rows
    .flatMap(({ fields }) => fields)
    .filter(
      (field) =>
        field.kind === 'money' && bare.has(field.heading) && field.notes.includes('currency-assumed'),
    );
  const amounts = doubtful.flatMap((field) =>
    field.kind === 'money' && field.result.value ? [Math.abs(field.result.value)] : [],
  );
  if (amounts.length < 2 || Math.max(...amounts) >= 2_000) return;
  for (const field of doubtful) {
    if (field.kind !== 'money' || !field.result.value) continue;
    field.notes = [...field.notes, 'scale-unknown'];
    field.confidence = 'unclear';
    field.result = { ...field.result, unclear: true };
  }
  for (const row of rows) row.confidence = confidenceOfRow(row.fields, row.notes);
}

const unused = (sheet: BookSheet, notices: Note[]): SheetReading => ({
  name: sheet.name,
  hidden: sheet.hidden,
  used: false,
  headingRows: null,
  titles: [],
  columns: [],
  notices,
});

function used(
  sheet: BookSheet,
  table: Table,
  columns: readonly MappedColumn[],
  notices: Note[],
): SheetReading {
  const unknown = columns
    .filter(({ reading }) => reading.target === null)
    .map(({ reading }) => `column-unknown: ${reading.heading}`);
  return {
    name: sheet.name,
    hidden: sheet.hidden,
    used: true,
    headingRows: [table.top + 1, table.bottom + 1],
    titles: table.titles,
    columns: columns.map(({ reading }) => reading),
    notices: [...(sheet.hidden ? ['sheet-hidden'] : []), ...unknown, ...notices],
  };
}
