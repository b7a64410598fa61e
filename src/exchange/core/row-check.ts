import { type Note, weakest } from '../../plan/core/reading/confidence.ts';
import { headingKey } from './heading.ts';
import { confidenceOfRow, type FieldReading, type RowReading } from './reading.ts';

/** Looks over all rows as the sheet gives them: twins, gaps in the numbers, years far from their neighbours. */
export function checkRows(rows: readonly RowReading[]): Note[] {
  markTwins(rows, 'code', 'code-twice');
  markTwins(rows, 'name', 'name-twice');
  markStrangeYears(rows);
  return gapsOf(rows);
}

/** Looks over each row as it is after what was decided about its cells: what was put right is no fault any more. */
export function checkDecided(rows: readonly RowReading[]): void {
  markNameless(rows);
  markReversedDates(rows);
  for (const row of rows) row.confidence = confidenceOfRow(row.fields, row.notes);
}

function markNameless(rows: readonly RowReading[]): void {
  for (const row of rows) {
    const name = fieldOf(row, 'name');
    if (name?.kind !== 'text' || !name.result) row.notes.push('name-missing');
  }
}

const fieldOf = (row: RowReading, key: string): FieldReading | undefined =>
  row.fields.find(({ field }) => field === key);
const textOf = (row: RowReading, key: string): string => {
  const field = fieldOf(row, key);
  return field?.raw === null || field?.raw === undefined ? '' : headingKey(String(field.raw));
};

function markTwins(rows: readonly RowReading[], key: string, note: string): void {
  const first = new Map<string, RowReading>();
  for (const row of rows) {
    const text = textOf(row, key);
    const twin = first.get(text);
    if (text !== '' && twin) {
      row.notes.push(`${note}: ${twin.sheet === row.sheet ? '' : `${twin.sheet}, `}${twin.row}`);
    } else if (text !== '') first.set(text, row);
  }
}

function markReversedDates(rows: readonly RowReading[]): void {
  for (const row of rows) {
    const [start, end] = [dayOf(row, 'start', 'min'), dayOf(row, 'end', 'max')];
    if (start && end && start > end) row.notes.push(`end-before-start: ${end}`);
  }
}

function dayOf(row: RowReading, key: string, edge: 'min' | 'max'): string | null {
  const field = fieldOf(row, key);
  return field?.kind === 'date' && !field.result.unclear ? field.result[edge] : null;
}

/** A year more than eight away from the middle of its column is most likely a slip of the pen. */
function markStrangeYears(rows: readonly RowReading[]): void {
  for (const key of ['start', 'end', 'deadline']) {
    const dated = rows.flatMap((row) => {
      const field = fieldOf(row, key);
      return field?.kind === 'date' && field.result.year !== null && !field.result.unclear
        ? [{ field, year: field.result.year }]
        : [];
    });
    if (dated.length < 5) continue;
    const middle = dated.map(({ year }) => year).sort((a, b) => a - b)[Math.floor(dated.length / 2)]!;
    for (const { field, year } of dated) if (Math.abs(year - middle) > 8) markStrange(field, year);
  }
}

function markStrange(field: FieldReading, year: number): void {
  field.notes = [...field.notes, `year-far-from-neighbours: ${year}`];
  field.confidence = weakest([field.confidence, 'unclear']);
}

/** M1, M2, M3, M5: the missing number is told, nothing is numbered anew. */
function gapsOf(rows: readonly RowReading[]): Note[] {
  const numbers = rows.flatMap((row) => {
    const match = /^(.*?)(\d+)$/.exec(String(fieldOf(row, 'code')?.raw ?? ''));
    return match ? [{ prefix: match[1]!, number: Number(match[2]), digits: match[2]! }] : [];
  });
  return [...Map.groupBy(numbers, ({ prefix }) => prefix)].flatMap(([prefix, members]) => {
    const present = new Set(members.map(({ number }) => number));
    const [low, high] = [Math.min(...present), Math.max(...present)];
    // A sparse numbering has no gaps worth telling.
    if (present.size < 3 || high - low > present.size * 1.5) return [];
    const missing = Array.from({ length: high - low }, (_, index) => low + index).filter(
      (number) => !present.has(number),
    );
    const width = members[0]!.digits.startsWith('0') ? members[0]!.digits.length : 1;
    return missing.map((number) => `number-gap: ${prefix}${String(number).padStart(width, '0')}`);
  });
}
