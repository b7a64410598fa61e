import { daysBetween } from '../../kernel/day.ts';
import type { Cents } from '../../kernel/money.ts';
import type { Light } from './initiative.ts';
import { firstDayOf, lastDayOf, type Period } from './period.ts';

/** The six lights of a status report, after the project reports of Aargau (plan.md 1.8). */
export const dimensions = ['time', 'costs', 'scope', 'resources', 'acceptance'] as const;
export type Dimension = (typeof dimensions)[number];

/** Where yellow and red begin. A judgement (Synthese, plan.md 1.8) and therefore a setting. */
export type LightLimits = {
  delayDays: { yellow: number; red: number };
  /** Delay as a share of the time that was left. */
  delayShare: { yellow: number; red: number };
  overrunShare: { yellow: number; red: number };
  loadShare: { yellow: number; red: number };
};

export const lightLimits: LightLimits = {
  delayDays: { yellow: 28, red: 84 },
  delayShare: { yellow: 0.1, red: 0.25 },
  overrunShare: { yellow: 0.05, red: 0.1 },
  loadShare: { yellow: 1, red: 1.2 },
};

export type LightFacts = {
  today: string;
  plannedEnd: Period | null;
  forecastEnd: Period | null;
  deadline: string | null;
  plannedCents: Cents | null;
  forecastCents: Cents | null;
  /** The forecast needs a higher body than the plan did. */
  higherBody: boolean;
  /** Highest load of a team that takes part, in this quarter and the next, as a share of its capacity. */
  highestLoad: { team: string; share: number } | null;
};

export type LightReason =
  | { code: 'on-time' | 'on-budget' | 'teams-free' | 'not-computable' }
  | { code: 'delay'; days: number; share: number | null }
  | { code: 'deadline-missed'; days: number }
  | { code: 'overrun'; share: number }
  | { code: 'higher-body' }
  | { code: 'team-overloaded'; team: string; share: number };

export type Computed = { light: Light | null; because: LightReason };

/** The lights that follow from dates, money and load; scope and acceptance are only ever reported. */
export function computeLights(facts: LightFacts, limits = lightLimits): Record<Dimension, Computed> {
  return {
    time: timeLight(facts, limits),
    costs: costLight(facts, limits),
    scope: unknownLight,
    resources: resourceLight(facts, limits),
    acceptance: unknownLight,
  };
}

const unknownLight: Computed = { light: null, because: { code: 'not-computable' } };

function timeLight({ today, plannedEnd, forecastEnd, deadline }: LightFacts, limits: LightLimits): Computed {
  const forecast = forecastEnd && lastDayOf(forecastEnd);
  const planned = plannedEnd && lastDayOf(plannedEnd);
  if (forecast && deadline && forecast > deadline)
    return { light: 'red', because: { code: 'deadline-missed', days: daysBetween(deadline, forecast) } };
  if (!forecast || !planned) return unknownLight;
  const days = daysBetween(planned, forecast);
  if (days <= 0) return { light: 'green', because: { code: 'on-time' } };
  const left = daysBetween(today, planned);
  const share = left > 0 ? days / left : null;
  // Past its planned end there is no time left to measure against: the days alone count.
  const light = worst([
    grade(days, limits.delayDays),
    share === null ? 'green' : grade(share, limits.delayShare),
  ]);
  return { light, because: { code: 'delay', days, share } };
}

function costLight({ plannedCents, forecastCents, higherBody }: LightFacts, limits: LightLimits): Computed {
  if (plannedCents === null || forecastCents === null) return unknownLight;
  if (higherBody) return { light: 'red', because: { code: 'higher-body' } };
  const share =
    plannedCents === 0
      ? forecastCents > 0
        ? Number.POSITIVE_INFINITY
        : 0
      : forecastCents / plannedCents - 1;
  if (share <= 0) return { light: 'green', because: { code: 'on-budget' } };
  return { light: grade(share, limits.overrunShare), because: { code: 'overrun', share } };
}

function resourceLight({ highestLoad }: LightFacts, limits: LightLimits): Computed {
  if (!highestLoad) return unknownLight;
  const light = grade(highestLoad.share, limits.loadShare);
  return light === 'green'
    ? { light, because: { code: 'teams-free' } }
    : { light, because: { code: 'team-overloaded', ...highestLoad } };
}

const grade = (value: number, limit: { yellow: number; red: number }): Light =>
  value > limit.red ? 'red' : value > limit.yellow ? 'yellow' : 'green';

const severity: Record<Light, number> = { green: 0, yellow: 1, red: 2 };
const worst = (lights: readonly Light[]): Light =>
  lights.reduce<Light>((worse, light) => (severity[light] > severity[worse] ? light : worse), 'green');

export type Overall = {
  light: Light | null;
  /** Dimensions where the reported light is kinder than the computed one: green outside, red inside. */
  kinder: Dimension[];
  /** Every red demands cause, options and a day by which it is decided. */
  demandsDecision: boolean;
};

/** Overall is the worst dimension, of what is reported and what is computed. */
export function overallLight(
  reported: Partial<Record<Dimension, Light | null>>,
  computed: Record<Dimension, Computed>,
): Overall {
  const all = dimensions.flatMap((dimension) => [reported[dimension] ?? null, computed[dimension].light]);
  const known = all.filter((light): light is Light => light !== null);
  const light = known.length === 0 ? null : worst(known);
  const kinder = dimensions.filter((dimension) => {
    const said = reported[dimension];
    const found = computed[dimension].light;
    return said && found && severity[said] < severity[found];
  });
  return { light, kinder, demandsDecision: light === 'red' };
}

export type ManualRaise = { light: Light; reason: string; name: string };

/** An overall light set by hand counts only with a reason and a name; without, the worst dimension stays. */
export const raisedLight = (overall: Overall, raise: ManualRaise | null): Light | null =>
  raise?.reason.trim() && raise.name.trim() ? raise.light : overall.light;

/** A report is stale once it is older than one reporting cycle. */
export const isStale = (reportedOn: string | null, today: string, cycleDays = 92): boolean =>
  reportedOn === null || daysBetween(reportedOn, today) > cycleDays;

/** Days from the planned start to the planned end. */
export function plannedDays(start: Period, end: Period): number | undefined {
  const [first, last] = [firstDayOf(start), lastDayOf(end)];
  return first && last ? daysBetween(first, last) + 1 : undefined;
}
