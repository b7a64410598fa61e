import { isDeepStrictEqual } from 'node:util';
import { countAudit } from '../../audit/store.ts';
import { dayInGermany } from '../../kernel/day.ts';
import { keepNewest } from '../../kernel/newest.ts';
import type { Outcome } from '../../planner/core/outcome.ts';
import { type Ctx, inMunicipality, municipalityOf } from '../../web/env.ts';
import { type Calculation, calculationOf, planAtOnce } from './calculation.ts';
import { type Frame, frameLimits, usualFrame } from './core/frame.ts';
import type { Insights } from './core/insights.ts';
import { type Basis, portfolioOf } from './core/portfolio.ts';
import { readPlanInput } from './store/input.ts';
import type { Scenario } from './store/scenarios.ts';

/** Budget and capacity in percent, tried out without saving. */
export type Trial = { budget?: number; capacity?: number };

export type ShownPlan = {
  scenario: Scenario | null;
  basis: Basis;
  outcome: Outcome;
  insights: Insights | null;
  trial: Trial | null;
  /** Calculated at once for this page: good, but not proven. */
  quick: boolean;
  /** What the scenario was calculated from has changed since. */
  stale: boolean;
  calculation: Calculation | undefined;
};

export const todayOf = (c: Ctx): string => dayInGermany(c.var.now());

export const calculationKey = (c: Ctx, scenarioId: string): string => `${municipalityOf(c)} ${scenarioId}`;

/** The percentages of the sliders; what is no percentage is not tried. */
export function readTrial(query: (name: string) => string | undefined, frame: Frame): Trial | null {
  const { min, max } = frameLimits.percent;
  const read = (name: string, usual: number): number | undefined => {
    const percent = Math.round(Number((query(name) ?? '').replace(',', '.') || Number.NaN));
    return percent >= min && percent <= max && percent !== usual ? percent : undefined;
  };
  const budget = read('budget', frame.budgetPercent);
  const capacity = read('personal', frame.capacityPercent);
  return budget === undefined && capacity === undefined ? null : { budget, capacity };
}

export const tryFrame = (frame: Frame, trial: Trial | null): Frame => ({
  ...frame,
  budgetPercent: trial?.budget ?? frame.budgetPercent,
  capacityPercent: trial?.capacity ?? frame.capacityPercent,
});

/** The plan of a scenario as calculated, or one made at once where there is none or something else is tried. */
export async function readPlan(c: Ctx, scenario: Scenario | null): Promise<ShownPlan> {
  const today = todayOf(c);
  const own = scenario?.frame ?? usualFrame(today);
  const trial = readTrial((name) => c.req.query(name), own);
  const fresh = await freshBasis(c, tryFrame(own, trial), today);
  const calculation = scenario ? calculationOf(calculationKey(c, scenario.id)) : undefined;
  const shown = { scenario, trial, calculation };
  if (!trial && scenario?.basis && scenario.outcome) {
    const { basis, outcome, insights } = scenario;
    return {
      ...shown,
      basis,
      outcome,
      insights,
      quick: outcome.bound === null,
      stale: !isSame(fresh, basis),
    };
  }
  const outcome = await planAtOnce(fresh.portfolio);
  return { ...shown, basis: fresh, outcome, insights: null, quick: true, stale: false };
}

const kept = new Map<string, { sequence: number; basis: Basis }>();
const mostKept = 20;

/** What a plan would be calculated from now. Every write leaves an audit entry, so without a new one nothing is new. */
async function freshBasis(c: Ctx, frame: Frame, today: string): Promise<Basis> {
  const key = JSON.stringify([municipalityOf(c), today, frame]);
  return inMunicipality(c, async (tx) => {
    const sequence = await countAudit(tx);
    const known = kept.get(key);
    if (known?.sequence === sequence) return known.basis;
    const basis = portfolioOf(await readPlanInput(tx, today), frame, today);
    keepNewest(kept, key, { sequence, basis }, mostKept);
    return basis;
  });
}

const isSame = (fresh: Basis, stored: Basis): boolean =>
  isDeepStrictEqual(JSON.parse(JSON.stringify(fresh.portfolio)), stored.portfolio);
