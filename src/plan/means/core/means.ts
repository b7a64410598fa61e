import type { Cents } from '../../../kernel/money.ts';
import type { Quarter } from '../../../kernel/quarter.ts';
import type { BudgetState } from '../../../municipality/core/budget.ts';
import type { BudgetNature } from '../../core/initiative.ts';

/** What money and people are beyond the budgets and teams of the municipality (domain research, plan.md 1.3). */
export type Means = {
  /** Fiscal years that are decided as one, counted from a first one; 2 is a Doppelhaushalt. */
  cycle: { years: 1 | 2; from: number };
  /** Last quarter of the vorläufige Haushaltsführung; null: the budget is in force. */
  provisionalUntil: Quarter | null;
  /** Left of the year before and carried over (Ermächtigungsübertragung); blocked (Sperrvermerk). */
  money: readonly { year: number; nature: BudgetNature; carriedInCents: Cents; blockedCents: Cents }[];
  /** Verpflichtungsermächtigungen: orders of a year that may be paid in a later one. */
  authorisations: readonly { year: number; dueYear: number; cents: Cents }[];
  /** Person-days of a team in one quarter that are not there, and those bought outside. */
  teams: readonly { teamId: string; quarter: Quarter; absenceDays: number; externalDays: number }[];
};

export const noMeans = (year: number): Means => ({
  cycle: { years: 1, from: year },
  provisionalUntil: null,
  money: [],
  authorisations: [],
  teams: [],
});

/** How binding a figure is (domain research, plan.md 0, finding 1). */
export const commitments = [
  'actual',
  'adopted',
  'provisional',
  'plan-year-1',
  'plan-year-2',
  'medium-term',
] as const;
export type Commitment = (typeof commitments)[number];

/**
 * The degree of commitment of a fiscal year. Only the years of the next decision are planned in detail; what lies behind
 * them is an intention, whether it is budgeted or not.
 */
export function commitmentOf(
  year: number,
  states: ReadonlyMap<number, BudgetState>,
  cycle: Means['cycle'],
): Commitment {
  const state = states.get(year);
  if (state === 'closed') return 'actual';
  if (state === 'adopted' || state === 'provisional') return state;
  const next = [...states].flatMap(([at, own]) => (own === 'draft' ? [at] : [])).sort((a, b) => a - b)[0];
  if (next === undefined || blockOf(year, cycle) !== blockOf(next, cycle) || state === undefined)
    return 'medium-term';
  return year === next ? 'plan-year-1' : 'plan-year-2';
}

const blockOf = (year: number, { years, from }: Means['cycle']): number => Math.floor((year - from) / years);

/** What is there beyond the budget of exactly this year; never continued into later ones. */
export const extraCents = ({ money }: Means, year: number, nature: BudgetNature): Cents =>
  money
    .filter((one) => one.year === year && one.nature === nature)
    .reduce((sum, { carriedInCents, blockedCents }) => sum + carriedInCents - blockedCents, 0);

/** Person-days of a team in a quarter after absences, with external days. */
export const daysWith = ({ teams }: Means, teamId: string, quarter: Quarter, days: number): number =>
  teams
    .filter((one) => one.teamId === teamId && one.quarter === quarter)
    .reduce((left, { absenceDays, externalDays }) => Math.max(0, left - absenceDays) + externalDays, days);
