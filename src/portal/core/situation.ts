import { type Day, daysBetween } from '../../kernel/day.ts';
import type { Cents } from '../../kernel/money.ts';
import type { Quarter } from '../../kernel/quarter.ts';
import type { CostSum, Light } from '../../plan/core/initiative.ts';

/** The load of a team: share of its capacity by quarter; null where it has none. */
export type TeamLoad = { id: string; name: string; shares: readonly (number | null)[] };

export type Deadline = { id: string; name: string; day: Day; standing: DeadlineStanding };

/** `left-out`: the calculated plan found no room for it; `no-end`: planned, but nobody said until when. */
export type DeadlineStanding = 'overdue' | 'open' | 'ends-after' | 'red' | 'left-out' | 'no-end' | 'in-time';

export type DeadlineFacts = {
  today: Day;
  day: Day;
  planned: boolean;
  /** By forecast before plan. */
  endsOn: Day | null;
  light: Light | null;
  leftOut: boolean;
};

/** What speaks most against the deadline of an initiative. */
export function standingOf({ today, day, planned, endsOn, light, leftOut }: DeadlineFacts): DeadlineStanding {
  if (day < today) return 'overdue';
  if (!planned) return 'open';
  if (endsOn !== null && endsOn > day) return 'ends-after';
  if (light === 'red') return 'red';
  if (leftOut) return 'left-out';
  return endsOn === null ? 'no-end' : 'in-time';
}

/** The plan that is worked on, as calculated: it may start initiatives on other days than were entered. */
export type Draft = {
  name: string;
  calculatedOn: Day;
  chosen: number;
  considered: number;
  /** Of the legal deadlines that it plays through. */
  missed: number;
  deadlines: number;
  leftOut: ReadonlySet<string>;
};

/** What the start page knows. */
export type Situation = {
  today: Day;
  year: number;
  /** Initiatives that are planned, adopted or running, and all that are still open. */
  inPlan: number;
  open: number;
  /** One-off costs of the year's planned initiatives. */
  bound: CostSum;
  /** What the year has: its budget with what is left of years before, without what is blocked; null without one. */
  budget: Cents | null;
  quarters: readonly Quarter[];
  teams: readonly TeamLoad[];
  /** Whose day has passed, the longest ago first. */
  overdue: readonly Deadline[];
  /** The nearest of those ahead. */
  deadlines: readonly Deadline[];
  /** Undefined while nothing is calculated. */
  draft: Draft | undefined;
};

export type Peak = { team: string; quarter: Quarter; share: number };

/** The greatest overload of all teams and quarters; undefined when nobody is over capacity. */
export function findPeak({ teams, quarters }: Pick<Situation, 'teams' | 'quarters'>): Peak | undefined {
  let peak: Peak | undefined;
  for (const team of teams) {
    team.shares.forEach((share, index) => {
      if (share !== null && share > 1 && share > (peak?.share ?? 0))
        peak = { team: team.name, quarter: quarters[index]!, share };
    });
  }
  return peak;
}

/** Teams that are over capacity at least once. */
export const overloadedTeams = ({ teams }: Pick<Situation, 'teams'>): number =>
  teams.filter(({ shares }) => shares.some((share) => share !== null && share > 1)).length;

/** Share of the year's budget that is bound; undefined without a budget. */
export const boundShare = ({ bound, budget }: Pick<Situation, 'bound' | 'budget'>): number | undefined =>
  budget ? bound.cents / budget : undefined;

/** Days to the nearest deadline; undefined when there is none. */
export const daysToNextDeadline = ({
  today,
  deadlines,
}: Pick<Situation, 'today' | 'deadlines'>): number | undefined =>
  deadlines[0] && daysBetween(today, deadlines[0].day);

/** Capacity and effort of a team by quarter → shares. */
export function shareOf(capacityDays: number, effortDays: number): number | null {
  if (capacityDays === 0) return effortDays === 0 ? null : Number.POSITIVE_INFINITY;
  return effortDays / capacityDays;
}
