import type { Cost, DeadlineHardness, InitiativeReason } from '../../core/initiative.ts';
import {
  type CriterionValues,
  netValueShare,
  rankShare,
  riskShare,
  type Scheme,
  type Score,
  scoreInitiative,
  scoreWsjf,
  urgencyOf,
  type Wsjf,
} from '../../core/score.ts';
import { assessWibe, type DiscountRate, type Wibe, type WibeLine } from '../../core/wibe.ts';

/** What is stored about an initiative and counts for its score. */
export type ScoreFacts = {
  qualityOfLife: number | null;
  citizenService: number | null;
  economy: number | null;
  deadline: string | null;
  deadlineHardness: DeadlineHardness | null;
  reason: InitiativeReason | null;
  councilOrder: boolean;
  unitRank: number | null;
  /** How many initiatives of its unit have a rank. */
  ranked: number;
  contributions: readonly { goalId: string; strength: number }[];
  risks: readonly { probability: number; impact: number }[];
  costs: readonly Cost[];
  savings: readonly { year: number; cents: number | null; budgetEffective: boolean | null }[];
  effortDays: number;
  /** Present values of an assessment somebody made; else they are estimated from costs and savings. */
  assessed: { total: number; effective: number } | null;
  manual: { points: number; reason: string } | null;
};

export type ScoreRules = { scheme: Scheme; focusGoals: readonly string[]; rate: DiscountRate; today: string };

export type Scored = Score & {
  computed: number;
  manual: { points: number; reason: string } | null;
  counts: number;
};

/** Strength from which an initiative serves a focus theme: 2 of 3. */
const servesFrom = 2;

export function scoreFacts(facts: ScoreFacts, rules: ScoreRules): Scored {
  const values = criterionValues(facts, rules);
  const serves = facts.contributions.some(
    ({ goalId, strength }) => strength >= servesFrom && rules.focusGoals.includes(goalId),
  );
  const score = scoreInitiative(rules.scheme, values, serves);
  const computed = rules.scheme.method === 'wsjf' ? wsjfPoints(facts, rules.today) : score.points;
  return { ...score, computed, manual: facts.manual, counts: facts.manual?.points ?? computed };
}

export function criterionValues(facts: ScoreFacts, { rate, today }: ScoreRules): CriterionValues {
  const third = (level: number | null) => (level === null ? null : level / 3);
  const strengths = facts.contributions.map(({ strength }) => strength);
  return {
    'quality-of-life': third(facts.qualityOfLife),
    'citizen-service': third(facts.citizenService),
    economy: third(facts.economy),
    'net-value': netValueOf(facts, rate, today),
    urgency: urgencyOf(facts.deadline, facts.deadlineHardness, today),
    strategy: strengths.length === 0 ? null : Math.max(...strengths) / 3,
    risk: riskShare(facts.risks),
    'office-rank': rankShare(facts.unitRank, facts.ranked),
    'council-order': facts.councilOrder ? 1 : 0,
  };
}

function netValueOf(facts: ScoreFacts, rate: DiscountRate, today: string): number | null {
  const oneOff = facts.costs
    .filter(({ recurrence }) => recurrence === 'one-off')
    .reduce((sum, { cents }) => sum + (cents ?? 0), 0);
  if (facts.assessed) return netValueShare(facts.assessed.total, facts.assessed.effective, oneOff);
  if (facts.savings.every(({ cents }) => cents === null)) return null;
  const assessed = assessWibe(quickWibe(facts, rate, today));
  return assessed.ok ? netValueShare(assessed.value.total, assessed.value.effective, oneOff) : null;
}

/** Years after the first payment that an estimate looks at; WiBe usually takes five years of use. */
const yearsOfUse = 5;

/** A first assessment from what the profile says: one-off and running costs, savings from their year on. */
export function quickWibe(
  facts: Pick<ScoreFacts, 'costs' | 'savings'>,
  rate: DiscountRate,
  today: string,
): Wibe {
  const years = facts.costs.map(({ year }) => year);
  const baseYear = Math.max(
    Number(today.slice(0, 4)),
    Math.min(...years, ...facts.savings.map(({ year }) => year)),
  );
  const endYear = Math.max(baseYear, ...years) + yearsOfUse;
  const from = (year: number, cents: number) =>
    Object.fromEntries(
      Array.from(
        { length: Math.max(0, endYear - year + 1) },
        (_, i) => [Math.max(year, baseYear) + i, cents] as const,
      ).filter(([at]) => at <= endYear),
    );
  const costs = facts.costs
    .filter(({ cents, year, recurrence }) => cents && (recurrence === 'running' || year >= baseYear))
    .map(
      ({ year, recurrence, cents }): WibeLine => ({
        label: recurrence === 'one-off' ? String(year) : `${year} ff.`,
        kind: 'cost',
        budgetEffective: true,
        byYear: recurrence === 'one-off' ? { [year]: cents! } : from(year, cents!),
      }),
    );
  const benefits = facts.savings
    .filter(({ cents }) => cents)
    .map(
      ({ year, cents, budgetEffective }): WibeLine => ({
        label: `${year} ff.`,
        kind: 'benefit',
        budgetEffective: budgetEffective === true,
        byYear: from(year, cents!),
      }),
    );
  return { baseYear, endYear, rate, lines: [...costs, ...benefits] };
}

/** Reasons whose neglect costs later: they lower a risk (our reading of WSJF's third part). */
const protecting: readonly (InitiativeReason | null)[] = ['law', 'security', 'end-of-support'];

/** The parts of WSJF from 0 to 10, effort in person-months of 18 days. */
export function wsjfParts(facts: ScoreFacts, today: string): Wsjf {
  const known = [facts.qualityOfLife, facts.citizenService, facts.economy].map((level) => level ?? 0);
  return {
    value: (10 * known.reduce((sum, level) => sum + level, 0)) / 9,
    timeCriticality: 10 * urgencyOf(facts.deadline, facts.deadlineHardness, today),
    riskReduction: protecting.includes(facts.reason) ? 8 : 2,
    effort: Math.max(0.5, facts.effortDays / 18),
  };
}

/** WSJF in points of 100; a quotient of 15 and more is the most. */
export function wsjfPoints(facts: ScoreFacts, today: string): number {
  const score = scoreWsjf(wsjfParts(facts, today));
  return score.ok ? Math.round(Math.min(100, (score.value / 15) * 100) * 10) / 10 : 0;
}
