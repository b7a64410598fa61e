import { readCell } from './read-cell.ts';
import type { MappedColumn, SheetRows } from './read-sheet.ts';
import { confidenceOfRow, type FieldReading } from './reading.ts';

/**
 * Puts what a person decided in the place of what was read: a text is read like a cell of the same column, `=` takes the
 * reading as it is, null leaves the cell out. What was decided is sure; the raw value stays what the sheet says.
 */
export function decideCells(
  { rows, columns }: SheetRows,
  cells: Readonly<Record<string, string | null>>,
): void {
  if (Object.keys(cells).length === 0) return;
  for (const row of rows) {
    row.fields = row.fields.map((field) => {
      if (!Object.hasOwn(cells, field.cell)) return field;
      return decided(
        field,
        cells[field.cell]!,
        columns.find(({ column }) => column.heading === field.heading),
      );
    });
    row.confidence = confidenceOfRow(row.fields, row.notes);
  }
}

function decided(field: FieldReading, said: string | null, column: MappedColumn | undefined): FieldReading {
  if (said === '=') return withoutDoubt({ ...field, notes: [...field.notes, 'decided'], confidence: 'sure' });
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
