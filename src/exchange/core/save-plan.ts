import type { ListRow } from '../../plan/core/list.ts';
import type { CandidateChange } from './compare.ts';
import { headingKey } from './heading.ts';
import type { Reference } from './predecessor.ts';
import type { Prepared, PreparedRow } from './prepare.ts';

type Raw = Record<string, string | number | boolean>;

/** One row as it is to be saved. */
export type Save = {
  id: string;
  sheet: string;
  row: number;
  key: string;
  outcome: 'new' | 'changed' | 'same';
  /** Null for a new one. */
  existing: { id: string; version: number; dependencies: ListRow[] } | null;
  change: CandidateChange;
  state: string | null;
  predecessors: Reference[] | null;
  /** The cells as they came, by key of the heading. */
  raw: Raw;
};

/** All rows to be saved, predecessors before those that build on them. Only where no question is open. */
export const savesOf = ({ rows }: Prepared): Save[] =>
  inOrder(rows.flatMap((row) => (row.kind === 'skipped' ? [] : [saveOf(row, row.kind)])));

function saveOf(row: PreparedRow, outcome: Save['outcome']): Save {
  const { candidate, match } = row;
  const existing = match?.existing;
  return {
    id: row.id,
    sheet: candidate.row.sheet,
    row: candidate.row.row,
    key: row.key,
    outcome,
    existing: existing
      ? { id: existing.id, version: existing.version, dependencies: existing.lists.dependencies ?? [] }
      : null,
    change: row.change,
    state: candidate.state,
    predecessors: row.predecessors,
    raw: rawOf(row),
  };
}

function rawOf({ candidate }: PreparedRow): Raw {
  const cells = candidate.row.fields.flatMap(({ heading, raw }) =>
    raw === null ? [] : [[headingKey(heading), raw] as const],
  );
  return { ...candidate.row.rest, ...Object.fromEntries(cells) };
}

/** Depth first along the predecessors; there are no circles any more. */
function inOrder(saves: readonly Save[]): Save[] {
  const byRow = new Map(saves.map((save) => [save.id, save]));
  const done = new Set<Save>();
  const stack = [...saves].reverse();
  while (stack.length > 0) {
    const save = stack.at(-1)!;
    const before = (save.predecessors ?? []).flatMap((one) =>
      'row' in one ? (byRow.get(one.row) ?? []) : [],
    );
    const missing = done.has(save) ? [] : before.filter((one) => !done.has(one));
    if (missing.length > 0) stack.push(...missing);
    else {
      stack.pop();
      done.add(save);
    }
  }
  return [...done];
}
