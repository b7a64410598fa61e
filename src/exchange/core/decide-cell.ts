import { headingKey } from './heading.ts';
import { readCell } from './read-cell.ts';
import type { MappedColumn, SheetRows } from './read-sheet.ts';
import type { FieldReading } from './reading.ts';

/**
 * Puts what a person decided in the place of what was read: a text is read like a cell of the same column, `=` takes the
 * reading as it is, null leaves the cell out. What was decided is sure; the raw value stays what the sheet says.
 */
export function decideCells({ rows, columns }: SheetRows, { cells = {}, answers = {} }: Said): void {
  if (Object.keys(cells).length + Object.keys(answers).length === 0) return;
  const byHeading = new Map(columns.map((column) => [column.column.heading, column]));
  for (const row of rows) {
    row.fields = row.fields.map((field) => {
      const said = sayingOf(field, cells, answers);
      return said === undefined ? field : decided(field, said, byHeading.get(field.heading));
    });
  }
}

type Saying = Readonly<Record<string, string | null>>;
type Said = { cells?: Saying; answers?: Saying };

/** Cells of one column with the same content are answered together: `2027|siehe Anlage 1`. */
export const answerKey = ({ heading, raw }: Pick<FieldReading, 'heading' | 'raw'>): string =>
  `${headingKey(heading)}|${raw}`;

/** What was decided about this very cell, else about its like; an answer to a like is only for what is unclear. */
function sayingOf(field: FieldReading, cells: Saying, answers: Saying): string | null | undefined {
  if (Object.hasOwn(cells, field.cell)) return cells[field.cell];
  if (field.raw === null) return undefined;
  const key = answerKey(field);
  return Object.hasOwn(answers, key) && (field.confidence === 'unclear' || field.field === 'dependencies')
    ? answers[key]
    : undefined;
}

function decided(field: FieldReading, said: string | null, column: MappedColumn | undefined): FieldReading {
  if (said === '=') return withoutDoubt({ ...field, notes: [...field.notes, 'taken'], confidence: 'sure' });
  if (!column) return field;
  const cell = said === null ? null : ({ value: said, kind: 'text' } as const);
  const reading = readCell(cell, column.context);
  const confidence = reading.confidence === 'unclear' ? 'unclear' : 'sure';
  const notes = [...reading.notes, said === null ? 'left-out' : 'decided'];
  return { ...field, ...reading, notes, confidence } as FieldReading;
}

/** Results of money and dates carry their doubt themselves. */
function withoutDoubt(field: FieldReading): FieldReading {
  if (field.kind === 'money') return { ...field, result: { ...field.result, unclear: false } };
  return field.kind === 'date' ? { ...field, result: { ...field.result, unclear: false } } : field;
}
