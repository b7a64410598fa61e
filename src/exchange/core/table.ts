import type { BookCell, BookSheet, Merge } from './book.ts';
import { type ColumnMeaning, headingKey, readHeading, unitOf } from './heading.ts';

export type Column = {
  index: number;
  /** All lines of the heading from top to bottom. */
  heading: string;
  hidden: boolean;
  meaning: ColumnMeaning;
};

/** Where a table stands in its sheet: heading rows from `top` to `bottom`, data from `firstRow` on. */
export type Table = {
  top: number;
  bottom: number;
  firstRow: number;
  columns: Column[];
  /** Unit and tax stated above the table: „Angaben in TEUR“. */
  unit: ReturnType<typeof unitOf>;
  /** The lines above the table. */
  titles: string[];
};

const searchedRows = 60;

/** The table of a sheet; undefined where no row looks like a heading. */
export function findTable(sheet: BookSheet): Table | undefined {
  const plain = new Grid(sheet);
  const main = findMainRow(plain);
  if (main === undefined) return undefined;
  const grid = spreadHeadings(plain, main);
  const bottom = extendDown(grid, main);
  const top = extendUp(grid, main);
  const strays = straysAbove(grid, { top, main, bottom });
  const columns = columnsOf(grid, { top, main, bottom }, strays);
  const titles = [...titlesAbove(grid, top), ...strays.values()];
  return {
    top,
    bottom,
    firstRow: skipNumberRow(grid, bottom + 1),
    columns,
    unit: unitOf(titles.join(' ')),
    titles,
  };
}

/** A sheet whose merged cells all show the text of their first. */
export class Grid {
  readonly sheet: BookSheet;
  private readonly covering = new Map<string, Merge>();

  constructor(sheet: BookSheet) {
    this.sheet = sheet;
    for (const merge of sheet.merges) this.cover(merge);
  }

  /** A merge over a whole sheet is decoration: what lies far outside the data is not filled. */
  private cover(merge: Merge): void {
    const bottom = Math.min(merge.bottom, this.sheet.rows.length - 1);
    const right = Math.min(merge.right, merge.left + 200);
    for (let row = merge.top; row <= bottom; row++)
      for (let column = merge.left; column <= right; column++) this.covering.set(`${row},${column}`, merge);
  }

  at(row: number, column: number): BookCell | null {
    return this.sheet.rows[row]?.[column] ?? null;
  }

  /** The cell, or the first one of the merge that covers it. */
  shown(row: number, column: number): BookCell | null {
    const merge = this.covering.get(`${row},${column}`);
    return merge ? this.at(merge.top, merge.left) : this.at(row, column);
  }

  /** Shows the value of another cell. */
  isCovered(row: number, column: number): boolean {
    const merge = this.covering.get(`${row},${column}`);
    return merge !== undefined && (merge.top !== row || merge.left !== column);
  }

  /** Belongs to a cell that is more than one column wide. */
  isWide(row: number, column: number): boolean {
    const merge = this.covering.get(`${row},${column}`);
    return merge !== undefined && merge.right > merge.left;
  }

  text(row: number, column: number): string {
    const cell = this.shown(row, column);
    return cell && cell.kind !== 'error' ? String(cell.value).replace(/\s+/g, ' ').trim() : '';
  }

  width(row: number): number {
    return (this.sheet.rows[row] ?? []).findLastIndex((cell) => cell !== null && cell.value !== '') + 1;
  }

  /** Columns of a row with a value of their own. */
  filled(row: number): number[] {
    return (this.sheet.rows[row] ?? []).flatMap((cell, column) =>
      cell !== null && cell.value !== '' ? [column] : [],
    );
  }
}

/** The row with most headings that are known; two are enough. */
function findMainRow(grid: Grid): number | undefined {
  let best: { row: number; score: number } | undefined;
  for (let row = 0; row < Math.min(searchedRows, grid.sheet.rows.length); row++) {
    const score = scoreRow(grid, row);
    if (score >= 2 && score > (best?.score ?? 0)) best = { row, score };
  }
  return best?.row;
}

function scoreRow(grid: Grid, row: number): number {
  const known = new Set<string>();
  let score = 0;
  for (const column of grid.filled(row)) {
    const text = grid.text(row, column);
    if (text.length > 80) continue;
    const { target, year, confidence } = readHeading(text);
    const key = target && `${target} ${year ?? ''}`;
    if (!key || known.has(key)) continue;
    known.add(key);
    // A year alone heads a column, but it may also be a value: it helps, it does not decide.
    score += confidence !== 'sure' ? 0.5 : target === 'year-amount' ? 0.6 : 1;
  }
  return score;
}

/**
 * CSV has no merged cells, and many a workbook leaves them out: „Kosten;;“ over „investiv;konsumtiv“ is one heading over
 * both columns, and so is „Kosten in T€;;“ over „2027;2028“.
 */
function spreadHeadings(plain: Grid, main: number): Grid {
  const money = (column: number) => {
    const text = plain.text(main, column);
    return isDetail(text) || readHeading(text).kind === 'money';
  };
  const above = main === 0 ? plain : withMerges(plain, impliedMerges(plain, main - 1, money));
  const below = plain.filled(main + 1);
  const spread = withMerges(
    above,
    impliedMerges(above, main, (column) => below.includes(column)),
  );
  return spread !== above && isSubHeading(spread, main + 1, main) ? spread : above;
}

/** A cell and the blanks to its right, as far as the cells in the next row belong together. */
function impliedMerges(grid: Grid, row: number, belongs: (column: number) => boolean): Merge[] {
  return grid.filled(row).flatMap((left) => {
    let right = left;
    while (belongs(left) && belongs(right + 1) && grid.text(row, right + 1) === '') right++;
    return right > left ? [{ top: row, bottom: row, left, right }] : [];
  });
}

const withMerges = (grid: Grid, merges: Merge[]): Grid =>
  merges.length === 0 ? grid : new Grid({ ...grid.sheet, merges: [...grid.sheet.merges, ...merges] });

/** Rows under the main one that only say more: years, units, parts of a merged heading. */
function extendDown(grid: Grid, main: number): number {
  let bottom = main;
  while (bottom - main < 4 && isSubHeading(grid, bottom + 1, main)) bottom++;
  return bottom;
}

function isSubHeading(grid: Grid, row: number, main: number): boolean {
  const filled = grid.filled(row);
  if (filled.length === 0) return false;
  const nameColumn = grid
    .filled(main)
    .find((column) => readHeading(grid.text(main, column)).target === 'name');
  if (nameColumn !== undefined && filled.includes(nameColumn)) return false;
  return filled.every((column) => {
    const text = grid.text(row, column);
    const open = grid.isWide(main, column) || grid.at(main, column) === null;
    return isDetail(text) || (open && text.length <= 40 && readHeading(text).target !== null);
  });
}

const isDetail = (text: string): boolean =>
  /^20\d\d(?: ?ff\.?)?$/.test(text) ||
  /^[([]?(?:in )?(?:t ?€|teur|tsd\.? ?€?|€|eur|euro|mio\.? ?€?|netto|brutto|plan|ist|soll|pt|geplant|ja\/nein)[)\]]?$/i.test(
    text,
  );

/** Rows above the main one that head several of its columns: „Kosten“ over „2027 | 2028“. */
function extendUp(grid: Grid, main: number): number {
  let top = main;
  while (top > 0 && main - top < 6 && isUpperHeading(grid, top - 1)) top--;
  return top;
}

function isUpperHeading(grid: Grid, row: number): boolean {
  const filled = grid.filled(row);
  const spans = grid.sheet.merges.some(
    (merge) => merge.top === row && merge.right > merge.left && merge.left > 0,
  );
  const numbers = filled.some(
    (column) => grid.at(row, column)?.kind === 'number' && !isDetail(grid.text(row, column)),
  );
  const short = filled.every((column) => grid.text(row, column).length <= 60);
  return !numbers && short && (filled.length >= 2 || (filled.length === 1 && spans));
}

type Rows = { top: number; main: number; bottom: number };

/** What stands above a heading and is none, by row and column; it is read like a line above the table. */
function straysAbove(grid: Grid, { top, main, bottom }: Rows): Map<string, string> {
  const strays = new Map<string, string>();
  for (let row = top; row < main; row++)
    for (const column of grid.filled(row)) {
      const text = grid.text(row, column);
      const own = joinLines(linesOf(grid, main, bottom, column));
      if (isDay(text) || (!grid.isWide(row, column) && isStray(text, own)))
        strays.set(`${row},${column}`, text);
    }
  return strays;
}

/** „Stand: 12.10.2026“ */
const isDay = (text: string): boolean => /^stand\b.*\d/i.test(text);

/** „Angaben in T€“ in the first column, or a word that would turn a clear heading into another one. */
function isStray(text: string, own: string): boolean {
  if (/^(?:alle )?(?:angaben|beträge|werte|zahlen) in\b/i.test(text)) return true;
  const [alone, both] = [readHeading(own), readHeading(joinLines([text, own]))];
  return alone.confidence === 'sure' && both.confidence !== 'sure' && both.target !== alone.target;
}

function columnsOf(grid: Grid, { top, bottom }: Rows, strays: ReadonlyMap<string, string>): Column[] {
  const width = Math.max(
    ...Array.from({ length: bottom - top + 1 }, (_, index) => grid.width(top + index)),
    lastMerged(grid, top, bottom),
  );
  const stray = new Set(strays.values());
  return Array.from({ length: width }, (_, index) => {
    const heading = joinLines(linesOf(grid, top, bottom, index).filter((text) => !stray.has(text)));
    return { index, heading, hidden: grid.sheet.hiddenColumns.has(index), meaning: readHeading(heading) };
  }).filter(({ heading }) => heading !== '');
}

const linesOf = (grid: Grid, top: number, bottom: number, column: number): string[] =>
  Array.from({ length: bottom - top + 1 }, (_, row) => grid.text(top + row, column)).filter(
    (text) => text !== '',
  );

const joinLines = (lines: readonly string[]): string => joinHyphens([...new Set(lines)].join(' '));

const lastMerged = (grid: Grid, top: number, bottom: number): number =>
  Math.max(
    0,
    ...grid.sheet.merges
      .filter((merge) => merge.top >= top && merge.bottom <= bottom)
      .map((merge) => Math.min(merge.right, 400) + 1),
  );

/** „Verant- wortlich“, broken to fit a narrow column. */
const joinHyphens = (heading: string): string => heading.replace(/(\p{Ll})- (\p{Ll})/gu, '$1$2');

function titlesAbove(grid: Grid, top: number): string[] {
  return Array.from({ length: top }, (_, row) =>
    grid
      .filled(row)
      .map((column) => grid.text(row, column))
      .join(' '),
  ).filter((line) => line !== '');
}

/** „1 2 3 … 8“ under the heading counts the columns. */
function skipNumberRow(grid: Grid, row: number): number {
  const values = grid
    .filled(row)
    .map((column) => Number(grid.text(row, column).replace(/^\((\d+)\)$/, '$1')));
  const counts =
    values.length >= 3 && values.every((value, index) => value === values[0]! + index) && values[0]! <= 2;
  return counts ? row + 1 : row;
}

export const columnKey = (column: Pick<Column, 'heading'>): string => headingKey(column.heading);
