import type { Quarter } from '../../kernel/quarter.ts';
import type { BudgetNature, DependencyType } from './initiative.ts';
import { firstDayOf, lastDayOf, type Period } from './period.ts';

/** Money that is planned against its frame, by year and household; a year without a frame limits nothing. */
export type YearUse = { year: number; nature: BudgetNature; plannedCents: number; frameCents: number | null };
/** Person-days that are planned against capacity. */
export type TeamUse = { team: string; quarter: Quarter; plannedDays: number; capacityDays: number };

export type Shortage =
  | { kind: 'money'; year: number; nature: BudgetNature; missingCents: number }
  | { kind: 'people'; team: string; quarter: Quarter; missingDays: number };

/** Where money or people do not suffice if an initiative is added; empty where it fits. */
export function findShortages(years: readonly YearUse[], teams: readonly TeamUse[]): Shortage[] {
  const money = years.flatMap(({ year, nature, plannedCents, frameCents }): Shortage[] =>
    frameCents !== null && plannedCents > frameCents
      ? [{ kind: 'money', year, nature, missingCents: plannedCents - frameCents }]
      : [],
  );
  // A hundredth of a day is rounding, not a shortage.
  const people = teams.flatMap(({ team, quarter, plannedDays, capacityDays }): Shortage[] =>
    plannedDays > capacityDays + 0.01
      ? [{ kind: 'people', team, quarter, missingDays: plannedDays - capacityDays }]
      : [],
  );
  return [...money, ...people];
}

export type Link = {
  type: DependencyType;
  hard: boolean;
  predecessor: { code: string; plannedStart: Period | null; plannedEnd: Period | null; goesOn: boolean };
};

/** Predecessors that will not be done in time for these dates, by their number. */
export function findBrokenLinks(start: Period | null, end: Period | null, links: readonly Link[]): string[] {
  return links
    .filter((link) => link.hard && !holds(start, end, link))
    .map(({ predecessor }) => predecessor.code);
}

function holds(start: Period | null, end: Period | null, { type, predecessor }: Link): boolean {
  if (!predecessor.goesOn) return false;
  const [fromEnd, toEnd] = {
    'end-start': [true, false],
    'start-start': [false, false],
    'end-end': [true, true],
    'start-end': [false, true],
  }[type] as [boolean, boolean];
  const before = fromEnd
    ? predecessor.plannedEnd && lastDayOf(predecessor.plannedEnd)
    : predecessor.plannedStart && firstDayOf(predecessor.plannedStart);
  const after = toEnd ? end && lastDayOf(end) : start && firstDayOf(start);
  if (!before || !after) return false;
  // What ends on one day lets the next begin on the day after; equal ends are in time.
  return type === 'end-start' ? before < after : before <= after;
}
