import { hasNoPlace } from './candidate.ts';
import type { QuestionGroup } from './question.ts';
import type { FieldReading } from './reading.ts';
import { resultText } from './result-text.ts';

/** Why what a person said about one cell cannot stand. */
export type CellFault =
  | 'nothing-typed'
  | 'typed-besides'
  | 'nothing-read'
  | 'unreadable'
  | 'unit-unknown'
  | 'reversed'
  | 'circle';

/** Whether there is a reading to be taken as it is; of predecessors those that were found. */
export const isTakable = (field: FieldReading): boolean =>
  field.field === 'dependencies' || resultText(field, 'de') !== null;

/** Of the cells that were written by hand those that cannot be read, or that a question about their row comes from. */
export function cellFaults(
  typed: readonly FieldReading[],
  rowId: string,
  groups: readonly QuestionGroup[],
): Map<string, CellFault> {
  const own = groups.filter(({ rows }) => rows.includes(rowId));
  const faults = new Map<string, CellFault>();
  for (const field of typed) {
    const fault = faultOf(field, own);
    if (fault) faults.set(field.cell, fault);
  }
  return faults;
}

function faultOf(field: FieldReading, groups: readonly QuestionGroup[]): CellFault | null {
  const asked = (kind: QuestionGroup['kind']) => groups.some((group) => group.kind === kind);
  const askedHere = (kind: QuestionGroup['kind']) =>
    groups.some((group) => group.kind === kind && group.places.includes(field.cell));
  if (field.confidence === 'unclear' || hasNoPlace(field) || askedHere('cell')) return 'unreadable';
  if (field.field === 'name' && asked('name')) return 'unreadable';
  if (field.field === 'unit' && asked('unit')) return 'unit-unknown';
  if (askedHere('circle')) return 'circle';
  return dates.has(field.field) && asked('reversed') ? 'reversed' : null;
}

const dates: ReadonlySet<string> = new Set(['start', 'end', 'span']);
