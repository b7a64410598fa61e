import { findCircle } from '../../plan/core/dependency.ts';
import { headingKey } from './heading.ts';
import type { PreparedRow, Stock } from './prepare.ts';
import type { FieldReading } from './reading.ts';

/** An initiative that is stored already, or the row that will become one. */
export type Reference = { id: string } | { row: string };

const nodeOf = (reference: Reference): string => ('id' in reference ? reference.id : reference.row);
const nodeOfRow = ({ id, match }: PreparedRow): string => match?.existing.id ?? id;

/**
 * Finds the initiatives that rows name as predecessors: by the sender's number, by ours, by name. What cannot be found
 * and what leads round in a circle is asked about, with the address of its cell.
 */
export function linkPredecessors(rows: readonly PreparedRow[], stock: Stock): void {
  const find = createFinder(rows, stock);
  for (const row of rows) {
    if (row.kind === 'skipped' || row.candidate.predecessors === null) continue;
    const field = fieldOf(row)!;
    const found = row.candidate.predecessors.map((text) => ({ text, reference: find(text) }));
    const unknown = found.filter(({ reference }) => !reference).map(({ text }) => text);
    row.predecessors = found.flatMap(({ reference }) => reference ?? []);
    if (unknown.length > 0 && !field.notes.includes('taken'))
      row.questions.push({
        kind: 'cell',
        field: withNote(field, `predecessor-unknown: ${unknown.join(', ')}`),
      });
    compareLinks(row, stock);
  }
  askAboutCircle(rows, stock);
}

const fieldOf = ({ candidate }: PreparedRow): FieldReading | undefined =>
  candidate.row.fields.find(({ field }) => field === 'dependencies');

const withNote = (field: FieldReading, note: string): FieldReading => ({
  ...field,
  notes: [...field.notes, note],
  confidence: 'unclear',
});

function createFinder(rows: readonly PreparedRow[], stock: Stock): (text: string) => Reference | undefined {
  const known = new Map<string, Reference>();
  const add = (key: string | null | undefined, reference: Reference) => {
    if (key && !known.has(key)) known.set(key, reference);
  };
  const taken = rows.filter(({ kind }) => kind !== 'skipped');
  const target = (row: PreparedRow): Reference =>
    row.match ? { id: row.match.existing.id } : { row: row.id };
  for (const row of taken) add(headingKey(row.candidate.code ?? ''), target(row));
  for (const row of taken) add(headingKey(row.candidate.fields.name ?? ''), target(row));
  for (const [key, id] of Object.entries(stock.earlier)) add(key, { id });
  for (const { id, code } of stock.existing) add(headingKey(code), { id });
  for (const { id, fields } of stock.existing) add(headingKey(fields.name ?? ''), { id });
  return (text) => {
    const number = /^[A-Z]{1,3}-?\d{1,4}(?:-\d{1,4})?(?!\w)/.exec(text)?.[0];
    return known.get(headingKey(text)) ?? (number ? known.get(headingKey(number)) : undefined);
  };
}

/** A row whose predecessors differ from the stored ones is a changed one. */
function compareLinks(row: PreparedRow, stock: Stock): void {
  if (row.kind !== 'changed' && row.kind !== 'same') return;
  const stored = (row.match!.existing.lists.dependencies ?? []).map(({ predecessorId }) =>
    String(predecessorId),
  );
  const given = new Set(row.predecessors!.map(nodeOf));
  if (stored.length === given.size && stored.every((id) => given.has(id))) return;
  const codes = new Map(stock.existing.map(({ id, code }) => [id, code]));
  row.kind = 'changed';
  row.differences.push({
    key: 'dependencies',
    before: stored.map((id) => codes.get(id) ?? id),
    after: row.candidate.predecessors,
  });
}

/** One circle at a time: each is closed by a cell, and that one is asked about. */
function askAboutCircle(rows: readonly PreparedRow[], stock: Stock): void {
  const linked = rows.filter((row) => row.kind !== 'skipped' && row.predecessors !== null);
  const given = new Map(linked.map((row) => [nodeOfRow(row), row]));
  const edges = [
    ...linked.flatMap((row) => row.predecessors!.map((from) => ({ from: nodeOf(from), to: nodeOfRow(row) }))),
    ...stock.existing.flatMap(({ id, lists }) =>
      given.has(id)
        ? []
        : (lists.dependencies ?? []).map(({ predecessorId }) => ({ from: String(predecessorId), to: id })),
    ),
  ];
  const circle = findCircle(edges);
  if (!circle) return;
  const closing = circle.map((node) => given.get(node)).find((row) => row !== undefined);
  if (closing)
    closing.questions.push({ kind: 'circle', field: fieldOf(closing)!, path: namesOf(circle, rows, stock) });
}

function namesOf(circle: readonly string[], rows: readonly PreparedRow[], stock: Stock): string[] {
  const names = new Map(stock.existing.map(({ id, code }) => [id, code]));
  for (const { id, match, candidate } of rows)
    if (!match) names.set(id, candidate.code ?? candidate.fields.name ?? id);
  return circle.map((node) => names.get(node) ?? node);
}
