import type { Cents } from '../../kernel/money.ts';
import { type Hosting, isInUse, type LifeCycle } from './application.ts';
import type { Ring } from './standard.ts';

/** Money in cents a year, shares from 0 to 1; null: it cannot be said from what is known. */
export const figures = [
  'applications',
  'duplicates',
  'workplaceCents',
  'useCents',
  'standardShare',
  'centralShare',
] as const;
export type Figure = (typeof figures)[number];
export type Figures = Record<Figure, number | null>;

/** Of the share figures more is better, of all others less. */
export const wantsMore = (figure: Figure): boolean => figure === 'standardShare' || figure === 'centralShare';

export type CountedApplication = {
  id: string;
  name: string;
  task: string | null;
  hosting: Hosting | null;
  users: number | null;
  yearlyCents: Cents | null;
  lifeCycle: LifeCycle;
  standardRing: Ring | null;
};

/** What the figures are made of: every page that shows a figure shows these beside it. */
export type Facts = {
  inUse: number;
  /** Applications that name their task, and how many different tasks those are. */
  tasked: number;
  tasks: number;
  onStandard: number;
  /** Applications whose operation is known, and those that do not run on a computer of the office. */
  hosted: number;
  central: number;
  /** Cost and users of the applications where both are known. */
  costed: number;
  costedCents: Cents;
  costedUses: number;
  /** Operation of the IT and its staff in the budget of the year. */
  operationCents: Cents | null;
  workplaces: number | null;
};

export function countFacts(
  all: readonly CountedApplication[],
  { operationCents, workplaces }: Pick<Facts, 'operationCents' | 'workplaces'>,
): Facts {
  const used = all.filter(({ lifeCycle }) => isInUse(lifeCycle));
  const tasked = used.filter(({ task }) => task !== null);
  const hosted = used.filter(({ hosting }) => hosting !== null);
  const costed = used.filter(({ users, yearlyCents }) => users !== null && users > 0 && yearlyCents !== null);
  return {
    inUse: used.length,
    tasked: tasked.length,
    tasks: groupByTask(tasked).size,
    onStandard: used.filter(({ standardRing }) => standardRing === 'adopt').length,
    hosted: hosted.length,
    central: hosted.filter(({ hosting }) => hosting !== 'local').length,
    costed: costed.length,
    costedCents: sum(costed.map(({ yearlyCents }) => yearlyCents!)),
    costedUses: sum(costed.map(({ users }) => users!)),
    operationCents,
    workplaces,
  };
}

export const figuresOf = (facts: Facts): Figures => ({
  applications: facts.inUse,
  duplicates: facts.tasked - facts.tasks,
  workplaceCents: facts.operationCents === null ? null : ratio(facts.operationCents, facts.workplaces ?? 0),
  useCents: ratio(facts.costedCents, facts.costedUses),
  standardShare: ratio(facts.onStandard, facts.inUse),
  centralShare: ratio(facts.central, facts.hosted),
});

const ratio = (part: number, whole: number): number | null => (whole > 0 ? part / whole : null);
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

const groupByTask = <T extends { task: string | null }>(all: readonly T[]): Map<string, T[]> =>
  Map.groupBy(all, ({ task }) => task!.trim().toLocaleLowerCase('de'));

/** Where one application would do: which stays, which go, and what that saves in a year. */
export type TaskPotential = {
  task: string;
  kept: CountedApplication;
  others: CountedApplication[];
  /** Cost of the others in a year, as far as it is known. */
  otherCents: Cents;
  /** Others whose cost nobody has entered. */
  unknown: number;
  savedCents: Cents;
};

/** `share`: the part of the others' cost that falls away, since their users need a place in the one that stays. */
export function potentialOf(all: readonly CountedApplication[], share: number): TaskPotential[] {
  const used = all.filter(({ lifeCycle, task }) => isInUse(lifeCycle) && task !== null);
  return [...groupByTask(used).values()]
    .filter((group) => group.length > 1)
    .map((group) => {
      const [kept, ...others] = group.toSorted(byFitness) as [CountedApplication, ...CountedApplication[]];
      const otherCents = sum(others.map(({ yearlyCents }) => yearlyCents ?? 0));
      const unknown = others.filter(({ yearlyCents }) => yearlyCents === null).length;
      const savedCents = Math.round(otherCents * share);
      return { task: kept.task!, kept, others, otherCents, unknown, savedCents };
    })
    .toSorted((a, b) => b.savedCents - a.savedCents || a.task.localeCompare(b.task, 'de'));
}

/** Stays: what runs on a standard, then what is run centrally, then what most people use. */
const byFitness = (a: CountedApplication, b: CountedApplication): number =>
  Number(b.standardRing === 'adopt') - Number(a.standardRing === 'adopt') ||
  Number(isCentral(b)) - Number(isCentral(a)) ||
  (b.users ?? 0) - (a.users ?? 0) ||
  a.name.localeCompare(b.name, 'de');

const isCentral = ({ hosting }: CountedApplication): boolean => hosting !== null && hosting !== 'local';

export type YearValue = { year: number; value: number };

/** What the straight way from the first measured year to the target wants in a year; outside of it nothing. */
export function wantedIn(first: YearValue, target: YearValue, year: number): number | null {
  if (year < first.year || year > target.year) return null;
  if (target.year === first.year) return target.value;
  return first.value + ((target.value - first.value) * (year - first.year)) / (target.year - first.year);
}

/** Whether a measured value is at least as good as wanted. */
export const isOnPath = (figure: Figure, value: number, wanted: number): boolean =>
  wantsMore(figure) ? value >= wanted : value <= wanted;
