import type { Lists } from '../../plan/core/list.ts';
import { firstDayOf, lastDayOf } from '../../plan/core/period.ts';
import { codeOf } from '../../plan/core/reading/confidence.ts';
import { keepAdopted, touchesAdopted } from './adopted.ts';
import {
  type Candidate,
  type CandidateContext,
  candidateOf,
  type Decisions,
  type UnitNames,
} from './candidate.ts';
import {
  type CandidateChange,
  type Comparison,
  compareCandidates,
  compareWith,
  type Difference,
  type Existing,
  type Match,
} from './compare.ts';
import { headingKey } from './heading.ts';
import { linkPredecessors, type Reference } from './predecessor.ts';
import type { Question } from './question.ts';
import type { FieldReading, ImportReading, RowReading } from './reading.ts';

/** What is stored already, as far as an import meets it. */
export type Stock = {
  units: UnitNames;
  existing: readonly Existing[];
  /** By key of the row: what the sender's earlier imports made of it. */
  earlier: Readonly<Record<string, string>>;
};

export type PreparedRow = {
  /** `Blatt 1!7` */
  id: string;
  kind: 'new' | 'changed' | 'same' | 'skipped';
  candidate: Candidate;
  /** By which the sender's next sheet finds the row again; no two rows share one. */
  key: string;
  match: Match | null;
  differences: Difference[];
  change: CandidateChange;
  /** Null: the sheet says nothing about predecessors. */
  predecessors: Reference[] | null;
  /** Everything that must be decided before the row can be taken over. */
  questions: Question[];
};

export type Prepared = { rows: PreparedRow[]; gone: Existing[] };

/** Compares what was read with what is stored and finds everything that a person must decide. */
export function prepareImport(reading: ImportReading, decisions: Decisions, stock: Stock): Prepared {
  const context = { decisions, units: stock.units };
  const candidates = reading.rows.map((row) => candidateOf(row, context));
  distinguishKeys(candidates);
  const compared = compareCandidates(candidates, stock.existing, new Map(Object.entries(stock.earlier)));
  const byId = new Map(stock.existing.map((one) => [one.id, one]));
  const rows = compared.rows.map((one) => decide(withStoredYear(one, context), decisions, byId));
  askAboutRows(rows, decisions);
  for (const row of rows) if (wasLeftOut(row, decisions)) leaveOut(row);
  linkPredecessors(rows, stock);
  const met = new Set(rows.flatMap(({ match }) => match?.existing.id ?? []));
  return { rows, gone: compared.gone.filter(({ id }) => !met.has(id)) };
}

/** By which a row of the sender's next sheet is the same one: its key and its name. */
const markOf = ({ key, candidate }: PreparedRow): string =>
  `${key}~${headingKey(candidate.fields.name ?? '')}`;

const leavable: ReadonlySet<Question['kind']> = new Set(['twin', 'similar', 'struck']);

/** The same doubt about the same row was settled for an earlier sheet: it stays out until somebody takes it in. */
const wasLeftOut = (row: PreparedRow, { rows, leftOut = [] }: Decisions): boolean =>
  rows?.[row.id] === undefined &&
  row.questions.some(({ kind }) => leavable.has(kind)) &&
  leftOut.includes(markOf(row));

function leaveOut(row: PreparedRow): void {
  const { candidate } = row;
  const warnings = [...candidate.warnings, 'left-out-before'];
  Object.assign(row, { ...skipped, candidate: { ...candidate, warnings } });
}

/** What the sender's next sheet leaves out without being asked: rows of other sheets stay as they were decided. */
export function leftOutAfter(rows: readonly PreparedRow[], before: readonly string[]): string[] {
  const met = new Set(rows.map(markOf));
  const out = rows.filter(({ kind }) => kind === 'skipped').map(markOf);
  return [...before.filter((mark) => !met.has(mark)), ...out];
}

export const rowId = ({ sheet, row }: Pick<RowReading, 'sheet' | 'row'>): string => `${sheet}!${row}`;

/** A number that stands twice is told apart by the name, and that by counting. */
function distinguishKeys(candidates: readonly Candidate[]): void {
  const taken = new Set<string>();
  for (const candidate of candidates) {
    const named = `${candidate.key}~${headingKey(candidate.fields.name ?? '')}`;
    if (taken.has(candidate.key)) candidate.key = named;
    for (let count = 2; taken.has(candidate.key); count++) candidate.key = `${named}~${count}`;
    taken.add(candidate.key);
  }
}

/** An amount without a year keeps the one that is stored, where its initiative is known. */
function withStoredYear(compared: Comparison, { decisions, units }: CandidateContext): Comparison {
  const { candidate } = compared;
  const question = candidate.open.find((one) => one.kind === 'year');
  if (!question || compared.kind === 'new') return compared;
  const year = storedYear(question.field, compared.match.existing.lists);
  if (year === undefined) return compared;
  const dated = candidateOf(candidate.row, { decisions: { ...decisions, year }, units });
  return compareWith({ ...dated, key: candidate.key }, compared.match);
}

function storedYear({ field }: FieldReading, { costs = [], savings = [] }: Lists): number | undefined {
  const recurrence = field === 'running' ? 'running' : 'one-off';
  const rows = field === 'savings' ? savings : costs.filter((row) => row.recurrence === recurrence);
  const years = rows.map(({ year }) => Number(year));
  return years.length > 0 ? Math.min(...years) : undefined;
}

function decide(
  compared: Comparison,
  decisions: Decisions,
  byId: ReadonlyMap<string, Existing>,
): PreparedRow {
  const { candidate } = compared;
  const id = rowId(candidate.row);
  const said = decisions.rows?.[id];
  const nothing = { id, candidate, key: candidate.key, predecessors: null };
  if (said?.as === 'skip') return { ...nothing, ...skipped };
  const questions: Question[] = candidate.open.map((one) =>
    one.kind === 'cell' && one.field.notes.includes('scale-unknown') ? { ...one, kind: 'scale' } : one,
  );
  const chosen = said?.as === 'existing' ? byId.get(said.initiativeId) : undefined;
  const settled = chosen ? compareWith(candidate, { existing: chosen, by: 'choice' }) : compared;
  if (said?.as === 'new' || settled.kind === 'new') {
    const similar = settled.kind === 'new' ? settled.similar : null;
    if (!said && similar)
      questions.push({
        kind: 'similar',
        code: similar.code,
        name: similar.fields.name ?? '',
        initiativeId: similar.id,
      });
    const change = { fields: candidate.fields, lists: newLists(candidate) };
    const state = candidate.state ?? decisions.newState ?? 'announced';
    const started = { ...nothing, candidate: { ...candidate, state } };
    return { ...started, kind: 'new', match: null, differences: [], change, questions };
  }
  const touched = touchesAdopted(settled);
  if (touched && !decisions.adopted) questions.push({ kind: 'adopted' });
  const { kind, match, differences, change } =
    touched && decisions.adopted === 'keep' ? keepAdopted(settled) : settled;
  // A sheet that names no office leaves the known one in charge.
  const open = questions.filter((one) => one.kind !== 'unit' || one.text !== '');
  return { ...nothing, kind, match, differences: [...differences], change, questions: open };
}

const skipped = {
  kind: 'skipped' as const,
  match: null,
  differences: [],
  change: { fields: {}, lists: {} },
  questions: [],
};

const newLists = ({ lists, costs }: Candidate): CandidateChange['lists'] => ({
  ...lists,
  ...(costs.length > 0 && { costs: costs.flatMap(({ rows }) => rows) }),
});

/** Rows as a whole: twins, struck ones, ends before their beginnings. */
function askAboutRows(rows: readonly PreparedRow[], decisions: Decisions): void {
  const meant = new Map<string, PreparedRow>();
  for (const row of rows) {
    if (row.kind === 'skipped') continue;
    const existing = row.match?.existing.id;
    const twin = existing ? meant.get(existing) : undefined;
    if (existing && !twin) meant.set(existing, row);
    const decided = decisions.rows?.[row.id] !== undefined;
    const noted = noteIn(row, 'code-twice') ?? noteIn(row, 'name-twice');
    if (twin) row.questions.push({ kind: 'twin', of: twin.id });
    else if (noted && !decided && row.match?.by !== 'earlier-import')
      row.questions.push({ kind: 'twin', of: noted });
    if (row.candidate.row.struck && !decided && row.match?.by !== 'earlier-import')
      row.questions.push({ kind: 'struck' });
    if (isReversed(row)) row.questions.push({ kind: 'reversed' });
  }
}

function noteIn({ candidate }: PreparedRow, code: string): string | undefined {
  const note = candidate.row.notes.find((one) => codeOf(one) === code);
  // Of another sheet the note names it: „Amt 20, 5“.
  const [, sheet = candidate.row.sheet, row] =
    /^(?:(.*), )?(\d+)$/.exec(note?.slice(code.length + 2) ?? '') ?? [];
  return row && `${sheet}!${row}`;
}

/** With what is stored, where the sheet says one end only. */
function isReversed({ candidate, match }: PreparedRow): boolean {
  const stored = match?.existing.fields;
  const start = candidate.fields.plannedStart ?? stored?.plannedStart;
  const end = candidate.fields.plannedEnd ?? stored?.plannedEnd;
  const [first, last] = [start && firstDayOf(start), end && lastDayOf(end)];
  return Boolean(first && last && first > last);
}
