import { daysBetween } from '../../kernel/day.ts';
import { ok, type Refusal, type Result, refuse } from '../../kernel/result.ts';
import type { Bilingual } from '../../kernel/text.ts';
import type { DeadlineHardness, InitiativeReason } from './initiative.ts';

export const criteria = [
  'quality-of-life',
  'citizen-service',
  'economy',
  'net-value',
  'urgency',
  'strategy',
  'risk',
  'office-rank',
  'council-order',
] as const;
export type CriterionKey = (typeof criteria)[number];

/** A scoring scheme as data; weights are points, negative ones are taken off. */
export type Scheme = {
  method: 'weighted' | 'wsjf';
  name: Bilingual;
  weights: Readonly<Record<CriterionKey, number>>;
  /** Points more for an initiative that serves a focus theme of the year (Karlsruhe; plan.md 1.1). */
  focusBonus: number;
  source: string;
};

/** Default of the domain research (Synthese, plan.md 2.3): each town sets its own weights and freezes them with the plan. */
export const defaultScheme: Scheme = {
  method: 'weighted',
  name: { de: 'Punktwert', en: 'Points' },
  weights: {
    'quality-of-life': 10,
    'citizen-service': 10,
    economy: 10,
    'net-value': 25,
    urgency: 15,
    strategy: 15,
    risk: -10,
    'office-rank': 5,
    'council-order': 10,
  },
  focusBonus: 5,
  source: 'plan.md 2.3',
};

/** Each value from 0 to 1; null: nobody has said, which is not 0. */
export type CriterionValues = Readonly<Record<CriterionKey, number | null>>;

export type Score = {
  /** 0 to 100; what is unknown counts as nothing. */
  points: number;
  /** Points with everything unknown at its best. */
  upTo: number;
  parts: { criterion: CriterionKey; weight: number; value: number | null; points: number }[];
  focus: number;
};

export function scoreInitiative(scheme: Scheme, values: CriterionValues, servesFocus = false): Score {
  const parts = criteria.map((criterion) => {
    const [weight, value] = [scheme.weights[criterion], values[criterion]];
    return { criterion, weight, value, points: weight * (value ?? 0) };
  });
  const focus = servesFocus ? scheme.focusBonus : 0;
  const open = parts
    .filter(({ value, weight }) => value === null && weight > 0)
    .reduce((sum, { weight }) => sum + weight, 0);
  const points = focus + parts.reduce((sum, part) => sum + part.points, 0);
  return { points: within(points), upTo: within(points + open), parts, focus };
}

const within = (points: number): number => Math.round(Math.min(100, Math.max(0, points)) * 10) / 10;

/** How near the day is: at once 1, within two years 0.7, within four 0.3 (steps of Brandenburg's DABB; plan.md 2.3). */
export function urgencyOf(deadline: string | null, hardness: DeadlineHardness | null, today: string): number {
  if (hardness === 'open') return 0.5;
  if (!deadline) return 0;
  const days = daysBetween(today, deadline);
  const step = days <= 365 ? 1 : days <= 730 ? 0.7 : days <= 1_461 ? 0.3 : 0.1;
  return hardness === 'soft' ? step * 0.7 : step;
}

/** Net value per invested euro: a loss of the whole sum 0, neutral 0.5, a gain of as much again 1. */
export function netValueShare(totalCents: number, effectiveCents: number, oneOffCents: number): number {
  if (oneOffCents <= 0) return totalCents > 0 ? 1 : totalCents < 0 ? 0 : 0.5;
  const share = (cents: number) => Math.min(1, Math.max(0, (cents / oneOffCents + 1) / 2));
  return (share(totalCents) + share(effectiveCents)) / 2;
}

/** 1 for the office's first, falling evenly to 0 for its last of several. */
export const rankShare = (rank: number | null, ranked: number): number | null =>
  rank === null ? null : ranked <= 1 ? 1 : Math.max(0, 1 - (rank - 1) / (ranked - 1));

/** Probability times impact of the worst risk, each 1 to 5. */
export const riskShare = (risks: readonly { probability: number; impact: number }[]): number | null =>
  risks.length === 0
    ? null
    : Math.max(...risks.map(({ probability, impact }) => (probability * impact) / 25));

export type Wsjf = { value: number; timeCriticality: number; riskReduction: number; effort: number };

/** Weighted shortest job first; without effort there is no quotient. */
export function scoreWsjf({
  value,
  timeCriticality,
  riskReduction,
  effort,
}: Wsjf): Result<number, Refusal<'effort-missing'>> {
  return effort > 0
    ? ok((value + timeCriticality + riskReduction) / effort)
    : refuse({ refusal: 'effort-missing', at: 'effort' });
}

/** The best value becomes 100, the rest in proportion; so that schemes can be shown on one scale. */
export function normaliseToBest(values: readonly number[], better: 'more' | 'less' = 'more'): number[] {
  const highest = Math.max(...values);
  const lowest = Math.min(...values);
  if (values.length === 0) return [];
  if (highest <= 0) return values.map(() => 0);
  return values.map((value) =>
    better === 'more' ? (Math.max(0, value) / highest) * 100 : (1 - (value - lowest) / highest) * 100,
  );
}

export type GateReason = 'legal-deadline' | 'security' | 'end-of-support' | 'contract';

/** What is set before any points are counted (plan.md 2.3, step 1); support that ends within 18 months counts. */
export function gateOf(
  facts: {
    reason: InitiativeReason | null;
    deadline: string | null;
    deadlineHardness: DeadlineHardness | null;
    contractRunning: boolean;
  },
  today: string,
): GateReason | null {
  const { reason, deadline, deadlineHardness, contractRunning } = facts;
  if (deadline && deadlineHardness === 'hard') return 'legal-deadline';
  if (reason === 'security') return 'security';
  if (reason === 'end-of-support' && deadline && daysBetween(today, deadline) < 548) return 'end-of-support';
  return contractRunning ? 'contract' : null;
}

export type Priority = {
  points: number;
  computed: number;
  manual: { points: number; reason: string } | null;
};

/** A deviation by hand counts only with its reason, and stays visible beside the computed value. */
export function priorityOf(
  computed: number,
  manualPoints: number | null,
  reason: string | null,
): Result<Priority, Refusal<'reason-missing' | 'points-out-of-range'>> {
  if (manualPoints === null) return ok({ points: computed, computed, manual: null });
  if (!(manualPoints >= 0 && manualPoints <= 100))
    return refuse({ refusal: 'points-out-of-range', at: 'manualPriority' });
  const said = reason?.trim();
  if (!said) return refuse({ refusal: 'reason-missing', at: 'manualReason' });
  return ok({ points: manualPoints, computed, manual: { points: manualPoints, reason: said } });
}
