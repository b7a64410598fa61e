import type { ListRow, Lists } from '../../plan/core/list.ts';
import type { Candidate, CandidateFields } from './candidate.ts';
import type { CostGroup, CostScope } from './candidate-money.ts';
import { headingKey } from './heading.ts';

/** An initiative that is there already, as far as a spreadsheet can speak about it. */
export type Existing = {
  id: string;
  code: string;
  version: number;
  state: string;
  /** It stands in the plan in force. */
  adopted?: true;
  fields: CandidateFields;
  lists: Lists;
};

export type Match = {
  existing: Existing;
  by: 'earlier-import' | 'number' | 'name' | 'similar-name' | 'choice';
};

export type Difference = { key: string; before: unknown; after: unknown };

export type CandidateChange = { fields: CandidateFields; lists: Lists };

export type Comparison =
  | { kind: 'new'; candidate: Candidate; similar: Existing | null }
  | {
      kind: 'changed' | 'same';
      candidate: Candidate;
      match: Match;
      differences: Difference[];
      change: CandidateChange;
    };

/** What the earlier import of the same sender made of which row. */
export type Earlier = ReadonlyMap<string, string>;

/** Compares rows with what is there: the same sheet a second time changes nothing, it is never doubled. */
export function compareCandidates(
  candidates: readonly Candidate[],
  existing: readonly Existing[],
  earlier: Earlier,
): { rows: Comparison[]; gone: Existing[] } {
  const find = createFinder(existing, earlier);
  const rows = candidates.map((candidate) => compareOne(candidate, find(candidate)));
  const seen = new Set(rows.flatMap((row) => (row.kind === 'new' ? [] : [row.match.existing.id])));
  const gone = [...new Set(earlier.values())].filter((id) => !seen.has(id));
  return { rows, gone: gone.flatMap((id) => existing.find((one) => one.id === id) ?? []) };
}

function compareOne(candidate: Candidate, match: Match | undefined): Comparison {
  if (!match || match.by === 'similar-name')
    return { kind: 'new', candidate, similar: match?.existing ?? null };
  return compareWith(candidate, match);
}

/** Compares a row with one initiative, whatever led to it: also one that a person chose. */
export function compareWith(candidate: Candidate, match: Match): Comparison {
  const { existing } = match;
  const lists = mergeLists(existing.lists, candidate);
  const fields = changedFields(candidate.fields, existing.fields);
  const changedLists = Object.entries(lists).filter(
    ([key, rows]) => !isSame(rows, existing.lists[key] ?? []),
  );
  const differences = [
    ...fields.map(([key, after]) => ({
      key,
      before: existing.fields[key as keyof CandidateFields] ?? null,
      after,
    })),
    ...changedLists.map(([key, after]) => ({ key, before: existing.lists[key] ?? [], after })),
  ];
  return {
    kind: differences.length > 0 ? 'changed' : 'same',
    candidate,
    match,
    differences,
    change: { fields: Object.fromEntries(fields), lists: Object.fromEntries(changedLists) },
  };
}

/** The hardness of a deadline is only guessed from the sheet: it counts where the deadline itself is new. */
function changedFields(given: CandidateFields, stored: CandidateFields): [string, unknown][] {
  const changed = Object.entries(given).filter(
    ([key, value]) => !isSame(value, stored[key as keyof CandidateFields]),
  );
  const newDeadline = changed.some(([key]) => key === 'deadline');
  return changed.filter(([key]) => newDeadline || key !== 'deadlineHardness');
}

function createFinder(
  existing: readonly Existing[],
  earlier: Earlier,
): (candidate: Candidate) => Match | undefined {
  const byId = new Map(existing.map((one) => [one.id, one]));
  const byCode = new Map(existing.map((one) => [headingKey(one.code), one]));
  const findSimilar = createSimilar(existing);
  const byName = Map.groupBy(existing, ({ fields }) => headingKey(fields.name ?? ''));
  return (candidate) => {
    const before = earlier.get(candidate.key);
    const known = before && byId.get(before);
    if (known) return { existing: known, by: 'earlier-import' };
    const numbered = candidate.code && byCode.get(headingKey(candidate.code));
    if (numbered && /[a-z]/i.test(candidate.code!)) return { existing: numbered, by: 'number' };
    const named = byName.get(headingKey(candidate.fields.name ?? ''));
    if (named?.length === 1) return { existing: named[0]!, by: 'name' };
    const similar = findSimilar(candidate.fields.name ?? '');
    return similar && { existing: similar, by: 'similar-name' };
  };
}

/** From this share of common letter pairs two names are most likely the same thing (Sørensen–Dice). */
const similarFrom = 0.82;

/** Counts common letter pairs by an index, so that thousands of rows meet a thousand names at once. */
function createSimilar(existing: readonly Existing[]): (name: string) => Existing | undefined {
  const sets = existing.map(({ fields }) => pairsOf(fields.name ?? ''));
  const holders = new Map<string, number[]>();
  for (const [index, set] of sets.entries())
    for (const pair of set) {
      const list = holders.get(pair);
      if (list) list.push(index);
      else holders.set(pair, [index]);
    }
  return (name) => {
    const pairs = pairsOf(name);
    if (pairs.size < 4) return undefined;
    const common = new Map<number, number>();
    for (const pair of pairs)
      for (const index of holders.get(pair) ?? []) common.set(index, (common.get(index) ?? 0) + 1);
    const shares = [...common].map(([index, count]) => ({
      index,
      share: (2 * count) / (pairs.size + sets[index]!.size),
    }));
    const best = shares.reduce((top, one) => (one.share > top.share ? one : top), { index: -1, share: 0 });
    return best.share >= similarFrom ? existing[best.index] : undefined;
  };
}

function pairsOf(name: string): Set<string> {
  const key = headingKey(name);
  return new Set(Array.from({ length: Math.max(0, key.length - 1) }, (_, at) => key.slice(at, at + 2)));
}

/** Lists as they would stand after the import: only what the sheet speaks about, the rest untouched. */
function mergeLists(stored: Lists, { lists, costs }: Candidate): Lists {
  const merged: Lists = {};
  const changed = costs.filter(
    (group) =>
      !isSameSum(
        (stored.costs ?? []).filter((row) => isIn(row, group)),
        group.rows,
      ),
  );
  if (changed.length > 0) merged.costs = mergeCosts(stored.costs ?? [], changed);
  for (const [key, rows] of Object.entries(lists)) {
    const now = stored[key] ?? [];
    if (rows.length > 0 && !saysTheSame(key, now, rows)) merged[key] = keepKnown(key, now, rows);
  }
  return merged;
}

function mergeCosts(stored: readonly ListRow[], groups: readonly CostGroup[]): ListRow[] {
  const replaced = stored.filter((row) => groups.some((group) => isIn(row, group)));
  const kept = stored.filter((row) => !replaced.includes(row));
  const given = groups.flatMap((group) =>
    group.rows.map((row) => ({ ...row, ...knownOf(row, stored, group) })),
  );
  return order([...kept, ...given]);
}

const isIn = (row: ListRow, { nature, recurrence, year }: CostScope): boolean =>
  row.recurrence === recurrence &&
  (nature === null || row.nature === nature) &&
  (year === null || row.year === year);

/** How an amount is parted within its column's matter is not the sheet's: sums are compared, and whether all is known. */
const isSameSum = (stored: readonly ListRow[], given: readonly ListRow[]): boolean =>
  sumOf(stored) === sumOf(given) &&
  stored.length > 0 === given.length > 0 &&
  hasUnknown(stored) === hasUnknown(given);

const sumOf = (rows: readonly ListRow[]): number =>
  rows.reduce((sum, { cents }) => sum + Number(cents ?? 0), 0);
const hasUnknown = (rows: readonly ListRow[]): boolean => rows.some(({ cents }) => cents === null);

/** What the store knows of a cost beyond the sheet stays: its household, its type and the quality of its estimate. */
function knownOf(row: ListRow, stored: readonly ListRow[], scope: CostScope): ListRow {
  const twin = storedTwin(stored, scope, Number(row.year));
  if (!twin) return {};
  return {
    nature: twin.nature ?? null,
    costType: twin.costType ?? 'other',
    estimate: row.estimate ?? twin.estimate ?? null,
  };
}

/** The one stored cost of a year that a column speaks about. */
export function storedTwin(stored: readonly ListRow[], scope: CostScope, year: number): ListRow | undefined {
  const twins = stored.filter((row) => row.year === year && isIn(row, scope));
  return twins.length === 1 ? twins[0] : undefined;
}

const bookingKeys = ['subBudget', 'product', 'psp', 'account'];

/** Sums of money and days, and the words of booking places, are all that a sheet says about these lists. */
function saysTheSame(key: string, stored: readonly ListRow[], given: readonly ListRow[]): boolean {
  if (key === 'efforts') return total(stored, 'days') === total(given, 'days');
  if (key === 'bookings')
    return bookingKeys.every((part) => !given[0]?.[part] || words(stored, part) === words(given, part));
  return isSameSum(stored, given);
}

const total = (rows: readonly ListRow[], key: string): number =>
  rows.reduce((sum, row) => sum + Number(row[key] ?? 0), 0);
const words = (rows: readonly ListRow[], key: string): string =>
  rows.flatMap((row) => row[key] ?? []).join(', ');

/** One stored row is known to be the one the sheet means: it takes the amount and keeps the rest. */
function keepKnown(key: string, stored: readonly ListRow[], given: readonly ListRow[]): ListRow[] {
  const [known] = stored;
  if (!known || stored.length !== 1 || given.length !== 1) return [...given];
  const said = Object.entries(given[0]!).filter(
    ([part, value]) => value !== null && !(key === 'fundings' && part !== 'cents'),
  );
  return [{ ...known, ...Object.fromEntries(said) }];
}

const order = (rows: readonly ListRow[]): ListRow[] =>
  rows.toSorted(
    (a, b) =>
      Number(a.year) - Number(b.year) ||
      String(a.nature).localeCompare(String(b.nature)) ||
      String(a.recurrence).localeCompare(String(b.recurrence)),
  );

/** Blank and missing are the same; text is compared without its blanks at line ends. */
function isSame(one: unknown, other: unknown): boolean {
  const [a, b] = [one ?? null, other ?? null];
  if (typeof a === 'string' && typeof b === 'string') return tidy(a) === tidy(b);
  return typeof a === 'object' ? canonical(a) === canonical(b) : a === b;
}

const tidy = (text: string): string =>
  text
    .replace(/\r\n/g, '\n')
    .replace(/[ \t]+\n/g, '\n')
    .trim();
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, part) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => a.localeCompare(b)))
      : part,
  );
