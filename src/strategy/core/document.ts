import type { Day } from '../../kernel/day.ts';
import type { Ring, Sector } from './standard.ts';

/** The strategy as a resolution keeps it: what it said, and which goals it served by code and name. */
export type StrategyText = {
  name: string;
  vision: string | null;
  fromYear: number;
  toYear: number;
  chapters: readonly ChapterText[];
  guidelines: readonly GuidelineText[];
  /** The technology radar of that day; a version that was kept before radars were frozen has none. */
  radar?: readonly RadarText[];
};
type GoalName = { id: string; code: string; name: string };
export type ChapterText = { id: string; title: string; body: string | null; goals: readonly GoalName[] };
export const guidelineKinds = ['principle', 'guideline'] as const;
export type GuidelineKind = (typeof guidelineKinds)[number];
export type GuidelineText = {
  id: string;
  kind: GuidelineKind;
  code: string;
  name: string;
  reason: string | null;
  consequence: string | null;
  goals: readonly GoalName[];
};

/** A technology on the radar, with how many applications ran on it. */
export type RadarText = {
  id: string;
  name: string;
  sector: Sector;
  ring: Ring;
  endsOn: Day | null;
  applications: number;
};

export const stances = ['follows', 'deviates'] as const;
export type Stance = (typeof stances)[number];

export type Difference = { change: 'added' | 'changed' | 'removed'; thing: string; name: string };

/** What became different between two states of the strategy, chapter by chapter and sentence by sentence. */
export function compareStrategies(before: StrategyText, after: StrategyText): Difference[] {
  const head = ({ name, vision, fromYear, toYear }: StrategyText) => ({ name, vision, fromYear, toYear });
  return [
    ...(same(head(before), head(after))
      ? []
      : [{ change: 'changed' as const, thing: 'strategy', name: after.name }]),
    ...compareParts('chapter', before.chapters, after.chapters, ({ title }) => title),
    ...compareParts('guideline', before.guidelines, after.guidelines, ({ code, name }) => `${code} ${name}`),
  ];
}

/**
 * What moved on the radar, which is decided move by move and not with the text; how many applications run on a technology
 * changes by itself. A version without a frozen radar compares with nothing.
 */
export function compareRadars(before: StrategyText, after: StrategyText): Difference[] {
  if (!before.radar || !after.radar) return [];
  const placed = ({ id, name, sector, ring, endsOn }: RadarText) => ({ id, name, sector, ring, endsOn });
  return compareParts('standard', before.radar.map(placed), after.radar.map(placed), ({ name }) => name);
}

function compareParts<T extends { id: string }>(
  thing: string,
  before: readonly T[],
  after: readonly T[],
  nameOf: (part: T) => string,
): Difference[] {
  const old = new Map(before.map((part) => [part.id, part]));
  const kept = new Set(after.map(({ id }) => id));
  const changes = after.flatMap((part): Difference[] => {
    const earlier = old.get(part.id);
    if (!earlier) return [{ change: 'added', thing, name: nameOf(part) }];
    return same(earlier, part) ? [] : [{ change: 'changed', thing, name: nameOf(part) }];
  });
  const removed = before.filter(({ id }) => !kept.has(id));
  return [...changes, ...removed.map((part) => ({ change: 'removed' as const, thing, name: nameOf(part) }))];
}

/** Equal in content, whatever the order of the fields: a stored text comes back with its keys sorted. */
const same = (one: unknown, other: unknown): boolean =>
  JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, part]) => part !== undefined)
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, part]) => [key, sorted(part)]),
  );
}
