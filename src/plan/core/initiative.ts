import type { Cents } from '../../kernel/money.ts';
import type { BudgetNature } from '../../municipality/core/budget.ts';

export type { BudgetNature } from '../../municipality/core/budget.ts';

/** Pflicht, Ablösung, Infrastruktur, Optimierung, Strategie, Forschung/Pilot. */
export const initiativeKinds = [
  'mandatory',
  'replacement',
  'infrastructure',
  'optimisation',
  'strategy',
  'pilot',
] as const;
export type InitiativeKind = (typeof initiativeKinds)[number];

/** In the order of the life cycle; the last four stand beside it. */
export const initiativeStates = [
  'idea',
  'announced',
  'in-assessment',
  'assessed',
  'planned',
  'adopted',
  'in-progress',
  'introduced',
  'completed',
  'effect-reviewed',
  'deferred',
  'rejected',
  'paused',
  'cancelled',
] as const;
export type InitiativeState = (typeof initiativeStates)[number];

export const initiativeReasons = [
  'law',
  'end-of-support',
  'security',
  'citizens',
  'efficiency',
  'council',
  'funding',
] as const;
export type InitiativeReason = (typeof initiativeReasons)[number];

export const initiativeOrigins = ['impulse', 'office', 'it', 'council', 'agenda', 'audit'] as const;
export type InitiativeOrigin = (typeof initiativeOrigins)[number];

export const lights = ['green', 'yellow', 'red'] as const;
export type Light = (typeof lights)[number];

/** open: a duty without a date. */
export const deadlineHardnesses = ['hard', 'soft', 'open'] as const;
export type DeadlineHardness = (typeof deadlineHardnesses)[number];

export const dependencyTypes = ['end-start', 'start-start', 'end-end', 'start-end'] as const;
export type DependencyType = (typeof dependencyTypes)[number];

export const costTypes = [
  'licence',
  'hardware',
  'service',
  'maintenance',
  'cloud',
  'training',
  'personnel',
  'other',
] as const;
export type CostType = (typeof costTypes)[number];

export type CostRecurrence = 'one-off' | 'running';

/** rough ±50 %, market ±25 %, offer ±10 %, contract. */
export const costEstimates = ['rough', 'market', 'offer', 'contract'] as const;
export type CostEstimate = (typeof costEstimates)[number];

export type FundingState = 'planned' | 'applied' | 'granted' | 'paid' | 'refused';

export const initiativeClasses = ['S', 'M', 'L'] as const;
export type InitiativeClass = (typeof initiativeClasses)[number];

/** How the money is found, after the finance box of Karlsruhe's papers. */
export const covers = [
  'full',
  'partial',
  'none',
  'additional-income',
  'task-dropped',
  'reallocation',
] as const;
export type Cover = (typeof covers)[number];

export const climates = [
  'none',
  'positive-minor',
  'positive-major',
  'negative-minor',
  'negative-major',
] as const;
export type Climate = (typeof climates)[number];

/** Who must be heard, and in which role each speaks. */
export const opinionBodies = ['architecture', 'security', 'privacy', 'staff-council'] as const;
export type OpinionBody = (typeof opinionBodies)[number];

/** Green, with conditions, red, or not spoken yet. */
export const votes = ['green', 'condition', 'red', 'open'] as const;
export type Vote = (typeof votes)[number];

export type Cost = {
  /** One-off: the year it is paid in; running: the first of the years it is paid in. */
  year: number;
  nature: BudgetNature;
  recurrence: CostRecurrence;
  /** Null: there will be costs, nobody knows how much. */
  cents: Cents | null;
};

/** Working takes place or is meant to: its effort counts as load. A paused one still holds its people. */
const loadingStates: ReadonlySet<InitiativeState> = new Set([
  'idea',
  'announced',
  'in-assessment',
  'assessed',
  'planned',
  'adopted',
  'in-progress',
  'introduced',
  'paused',
]);
export const countsAsLoad = (state: InitiativeState): boolean => loadingStates.has(state);

/** What binds money and people already. */
export const bindingStates = ['planned', 'adopted', 'in-progress', 'paused'] as const;
/** Decided on and not given up: it binds money, or has cost it. */
export const goingStates = [...bindingStates, 'introduced', 'completed', 'effect-reviewed'] as const;
export const isGoing = (state: InitiativeState): boolean =>
  (goingStates as readonly InitiativeState[]).includes(state);

/** A sum that keeps apart what is unknown: "at least X, plus n without a figure". */
export type CostSum = { cents: Cents; unknown: number };

export const sumCosts = (costs: readonly Pick<Cost, 'cents'>[]): CostSum => ({
  cents: costs.reduce((sum, cost) => sum + (cost.cents ?? 0), 0),
  unknown: costs.filter((cost) => cost.cents === null).length,
});

/**
 * Size class by one-off cost and effort; the dearer of both decides. Limits are a judgement (Synthese of the domain
 * research, plan.md 7.2): S up to 50,000 € and 60 person-days, L above 200,000 € or 250 person-days.
 */
export const classLimits = { small: { cents: 5_000_000, days: 60 }, large: { cents: 20_000_000, days: 250 } };

export function classOf(oneOff: Cents, days: number, limits = classLimits): InitiativeClass {
  if (oneOff > limits.large.cents || days > limits.large.days) return 'L';
  return oneOff <= limits.small.cents && days <= limits.small.days ? 'S' : 'M';
}
