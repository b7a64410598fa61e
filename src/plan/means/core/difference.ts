import type { Means } from './means.ts';

/** Budgets and teams as they stood when a version was kept. */
export type Snapshot = {
  budgets: readonly { year: number; nature: string; purpose: string; cents: number; state: string }[];
  teams: readonly {
    id: string;
    name: string;
    fullTimeEquivalents: number;
    projectShare: number;
    daysPerYear: number;
    changes: readonly { quarter: number; days: number }[];
  }[];
};

export type Whole = { means: Means; snapshot: Snapshot };

/** One figure of the whole, by what it is and where it stands. */
export type Figure =
  | { what: 'budget' | 'budget-state'; year: number; line: string }
  | { what: 'carried' | 'blocked'; year: number; nature: string }
  | { what: 'authorisation'; year: number; dueYear: number }
  | { what: 'full-time' | 'share' | 'days'; team: string }
  | { what: 'absence' | 'external' | 'capacity'; team: string; quarter: number }
  | { what: 'cycle' | 'cycle-from' | 'provisional' };
export type FigureDifference = {
  figure: Figure;
  before: number | string | null;
  after: number | string | null;
};

/** Everything that differs between two versions, in the order of money, then people. */
export function compareMeans(before: Whole, after: Whole): FigureDifference[] {
  const [from, to] = [figuresOf(before), figuresOf(after)];
  return [...new Set([...from.keys(), ...to.keys()])].flatMap((key) => {
    const [was, is] = [from.get(key)?.value ?? null, to.get(key)?.value ?? null];
    return was === is ? [] : [{ figure: (to.get(key) ?? from.get(key))!.figure, before: was, after: is }];
  });
}

function figuresOf({ means, snapshot }: Whole) {
  const found = new Map<string, { figure: Figure; value: number | string | null }>();
  const add = (figure: Figure, value: number | string | null) =>
    found.set(JSON.stringify(figure), { figure, value });
  const name = (id: string) => snapshot.teams.find((team) => team.id === id)?.name ?? '?';
  for (const { year, nature, purpose, cents, state } of snapshot.budgets) {
    add({ what: 'budget', year, line: `${nature}-${purpose}` }, cents);
    add({ what: 'budget-state', year, line: '' }, state);
  }
  add({ what: 'cycle' }, means.cycle.years);
  add({ what: 'cycle-from' }, means.cycle.from);
  add({ what: 'provisional' }, means.provisionalUntil);
  for (const { year, nature, carriedInCents, blockedCents } of means.money) {
    add({ what: 'carried', year, nature }, carriedInCents || null);
    add({ what: 'blocked', year, nature }, blockedCents || null);
  }
  for (const { year, dueYear, cents } of means.authorisations)
    add({ what: 'authorisation', year, dueYear }, cents);
  for (const team of snapshot.teams) {
    add({ what: 'full-time', team: team.name }, team.fullTimeEquivalents);
    add({ what: 'share', team: team.name }, team.projectShare);
    add({ what: 'days', team: team.name }, team.daysPerYear);
    for (const { quarter, days } of team.changes) add({ what: 'capacity', team: team.name, quarter }, days);
  }
  for (const { teamId, quarter, absenceDays, externalDays } of means.teams) {
    add({ what: 'absence', team: name(teamId), quarter }, absenceDays || null);
    add({ what: 'external', team: name(teamId), quarter }, externalDays || null);
  }
  return found;
}
