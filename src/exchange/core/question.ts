import { answerKey } from './decide-cell.ts';
import { headingKey } from './heading.ts';
import type { PreparedRow } from './prepare.ts';
import type { FieldReading } from './reading.ts';

/** What keeps one row from being taken over. */
export type Question =
  | { kind: 'cell'; field: FieldReading }
  | { kind: 'scale'; field: FieldReading }
  | { kind: 'name'; field: FieldReading | null }
  | { kind: 'year'; field: FieldReading }
  | { kind: 'unit'; text: string; field: FieldReading | null }
  | { kind: 'circle'; field: FieldReading; path: string[] }
  /** Another row has the same number or name, or means the same initiative. */
  | { kind: 'twin'; of: string }
  | { kind: 'similar'; code: string; name: string; initiativeId: string }
  | { kind: 'struck' }
  | { kind: 'reversed' }
  /** The sheet names other times or costs than were adopted. */
  | { kind: 'adopted' };

export type QuestionKind = Question['kind'];

/** Questions that one decision answers together. */
export type QuestionGroup = {
  /** Stable while the file and the other decisions stay: names the group in the form. */
  id: string;
  kind: QuestionKind;
  /** Addresses of all cells, or of the rows where no single cell is meant. */
  places: string[];
  rows: string[];
  heading: string | null;
  /** Key of the heading, for decisions about the whole column. */
  column: string | null;
  raw: string | null;
  /** What would be taken; null where nothing could be read. */
  proposal: FieldReading | null;
  notes: string[];
  /** Of the row, where the group has one row only. */
  name: string | null;
  similar: { code: string; name: string; initiativeId: string } | null;
  path: string[] | null;
};

/** All questions of all rows, those that one answer settles put together; in the order of the sheet. */
export function groupQuestions(rows: readonly PreparedRow[]): QuestionGroup[] {
  const groups = new Map<string, QuestionGroup>();
  for (const row of rows)
    for (const question of row.questions) {
      const id = idOf(question, row);
      const group = groups.get(id) ?? newGroup(id, question, row);
      groups.set(id, group);
      group.places.push(placeOf(question, row));
      group.rows.push(row.id);
    }
  return [...groups.values()];
}

const idOf = (question: Question, row: PreparedRow): string =>
  `${question.kind}-${fingerprint(matterOf(question, row))}`;

function matterOf(question: Question, row: PreparedRow): string {
  if (question.kind === 'cell') return answerKey(question.field);
  if (question.kind === 'scale') return headingKey(question.field.heading);
  if (question.kind === 'unit') return question.text;
  return question.kind === 'year' || question.kind === 'adopted' ? '' : row.id;
}

/** A short name for a long text, fit for a form: FNV-1a, twice 32 bits. */
function fingerprint(text: string): string {
  let [one, other] = [0x811c9dc5, 0x1b873593];
  for (let index = 0; index < text.length; index++) {
    one = Math.imul(one ^ text.charCodeAt(index), 0x01000193);
    other = Math.imul(other ^ text.charCodeAt(index), 0x85ebca6b);
  }
  return [one, other].map((half) => (half >>> 0).toString(36)).join('');
}

const fieldIn = (question: Question): FieldReading | null => ('field' in question ? question.field : null);

const placeOf = (question: Question, row: PreparedRow): string => fieldIn(question)?.cell ?? row.id;

function newGroup(id: string, question: Question, row: PreparedRow): QuestionGroup {
  const field = fieldIn(question);
  return {
    id,
    kind: question.kind,
    places: [],
    rows: [],
    heading: field?.heading ?? null,
    column: field ? headingKey(field.heading) : null,
    raw: question.kind === 'unit' ? question.text : field?.raw == null ? null : String(field.raw),
    proposal: field,
    notes: question.kind === 'twin' ? [question.of] : (field?.notes ?? []),
    name: row.candidate.fields.name ?? null,
    similar: question.kind === 'similar' ? question : null,
    path: question.kind === 'circle' ? question.path : null,
  };
}
