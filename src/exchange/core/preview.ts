import type { ListRow } from '../../plan/core/list.ts';
import { codeOf } from '../../plan/core/reading/confidence.ts';
import type { Assumed } from './candidate-money.ts';
import { type Difference, storedTwin } from './compare.ts';
import type { Prepared, PreparedRow } from './prepare.ts';
import { groupQuestions, type QuestionGroup } from './question.ts';
import { type Counts, countFields, type FieldReading, type ImportReading, isSilent } from './reading.ts';

export const rowKinds = ['new', 'changed', 'same', 'skipped'] as const;
export type RowKind = (typeof rowKinds)[number];
export const confidences = ['unclear', 'assumed', 'sure'] as const;

/** What a page of the preview asks for. */
export type PreviewQuery =
  | { show: 'rows'; kind: RowKind | null; page: number }
  | { show: 'cells'; confidence: FieldReading['confidence'] | null; page: number }
  | { show: 'row'; id: string };

export const pageSize = { rows: 50, cells: 100 };

export type PreviewRow = {
  id: string;
  kind: RowKind;
  name: string | null;
  /** The number the sheet gives. */
  code: string | null;
  /** The stored initiative the row means, and by what it was recognised. */
  existing: { id: string; code: string; name: string; by: string } | null;
  counts: Counts;
  questions: number;
  differences: Difference[];
  notes: string[];
  /** Of the asked row only. */
  fields: FieldReading[];
};

/** What is sent from the thread to the page: figures of all, details of what is shown. */
export type ImportPreview = Pick<
  ImportReading,
  'format' | 'encoding' | 'separator' | 'dateSystem' | 'sheets' | 'sums' | 'counts'
> & {
  kinds: Record<RowKind, number>;
  groups: QuestionGroup[];
  /** How often something was assumed, by its note, with the first cells. */
  assumptions: { note: string; count: number; cells: string[] }[];
  unplaced: { heading: string; field: string; count: number }[];
  gone: { id: string; code: string; name: string }[];
  rows: PreviewRow[];
  cells: (FieldReading & { row: string })[];
  pages: number;
};

export function previewOf(prepared: Prepared, reading: ImportReading, query: PreviewQuery): ImportPreview {
  const { format, encoding, separator, dateSystem, sheets, sums, counts } = reading;
  return {
    ...{ format, encoding, separator, dateSystem, sheets, sums, counts },
    kinds: countKinds(prepared.rows),
    groups: groupQuestions(prepared.rows),
    assumptions: assumptionsOf(prepared.rows),
    unplaced: unplacedOf(prepared.rows),
    gone: prepared.gone.map(({ id, code, fields }) => ({ id, code, name: fields.name ?? '' })),
    ...shown(prepared.rows, query),
  };
}

export function countKinds(rows: readonly PreparedRow[]): Record<RowKind, number> {
  const counts = { new: 0, changed: 0, same: 0, skipped: 0 };
  for (const { kind } of rows) counts[kind] += 1;
  return counts;
}

function shown(
  rows: readonly PreparedRow[],
  query: PreviewQuery,
): Pick<ImportPreview, 'rows' | 'cells' | 'pages'> {
  if (query.show === 'row')
    return {
      rows: rows
        .filter(({ id }) => id === query.id)
        .map((row) => ({
          ...rowOf(row),
          fields: row.candidate.row.fields.filter((field) => !isSilent(field)),
        })),
      cells: [],
      pages: 1,
    };
  if (query.show === 'cells') {
    const cells = rows
      .filter(({ kind }) => kind !== 'skipped')
      .flatMap(({ id, candidate }) =>
        candidate.row.fields
          .filter((field) => !isSilent(field) && (!query.confidence || field.confidence === query.confidence))
          .map((field) => ({ ...field, row: id })),
      );
    return { rows: [], ...paged('cells', cells, query.page, pageSize.cells) };
  }
  const matching = rows.filter(({ kind }) => query.kind === null || kind === query.kind);
  const page = paged('rows', matching, query.page, pageSize.rows);
  return { cells: [], pages: page.pages, rows: page.rows.map(rowOf) };
}

function paged<K extends string, T>(key: K, all: readonly T[], page: number, size: number) {
  const part = { [key]: all.slice((page - 1) * size, page * size) } as Record<K, T[]>;
  return { ...part, pages: Math.max(1, Math.ceil(all.length / size)) };
}

function rowOf(row: PreparedRow): PreviewRow {
  const { id, kind, candidate, match, differences, questions } = row;
  const stored = match?.existing;
  const moved = stored && candidate.state && candidate.state !== stored.state;
  return {
    id,
    kind,
    name: candidate.fields.name ?? null,
    code: candidate.code,
    existing: stored
      ? { id: stored.id, code: stored.code, name: stored.fields.name ?? '', by: match!.by }
      : null,
    counts: countFields([candidate.row]),
    questions: questions.length,
    differences,
    notes: [
      ...candidate.row.notes,
      ...candidate.warnings,
      ...new Set(assumedMoney(row).flatMap(({ note }) => (note === 'cost-type-assumed' ? [] : note))),
      ...(moved ? [`state-differs: ${stored.state}/${candidate.state}`] : []),
    ],
    fields: [],
  };
}

function assumptionsOf(rows: readonly PreparedRow[]): ImportPreview['assumptions'] {
  const found = new Map<string, { note: string; count: number; cells: string[] }>();
  const add = (note: string, cell: string) => {
    const entry = found.get(note) ?? { note, count: 0, cells: [] };
    found.set(note, entry);
    entry.count += 1;
    if (entry.cells.length < 3) entry.cells.push(cell);
  };
  for (const row of rows) {
    if (row.kind === 'skipped') continue;
    for (const field of row.candidate.row.fields) {
      if (field.confidence !== 'assumed' || isSilent(field)) continue;
      for (const note of new Set(field.notes.map(codeOf))) add(note, field.cell);
    }
    for (const { note, cell } of assumedMoney(row)) add(codeOf(note), cell);
  }
  return [...found.values()].sort((a, b) => b.count - a.count);
}

/** Where what is stored of the money stays, nothing is assumed about it. */
const assumedMoney = ({ kind, candidate, differences, match }: PreparedRow): Assumed[] =>
  kind === 'new'
    ? candidate.assumed
    : differences.some(({ key }) => moneyLists.has(key))
      ? candidate.assumed.filter((one) => !isStored(one, match?.existing.lists.costs ?? []))
      : [];
const isStored = ({ costs, years = [] }: Assumed, stored: readonly ListRow[]): boolean =>
  costs !== undefined && years.every((year) => storedTwin(stored, costs, year));
const moneyLists: ReadonlySet<string> = new Set(['costs', 'savings', 'commitments']);

function unplacedOf(rows: readonly PreparedRow[]): ImportPreview['unplaced'] {
  const found = new Map<string, { heading: string; field: string; count: number }>();
  for (const { candidate } of rows)
    for (const { heading, field } of candidate.unplaced) {
      const entry = found.get(heading) ?? { heading, field, count: 0 };
      found.set(heading, entry);
      entry.count += 1;
    }
  return [...found.values()];
}
