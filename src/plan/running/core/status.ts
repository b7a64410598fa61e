import type { Cents } from '../../../kernel/money.ts';
import { numberInYear, type Quarter, quarterOfDay, yearOf } from '../../../kernel/quarter.ts';
import type { InitiativeState, Light } from '../../core/initiative.ts';
import { type Computed, dimensions } from '../../core/light.ts';
import type { Period } from '../../core/period.ts';
import type { Milestone } from './milestone.ts';

/** The six lights of a report (plan.md 1.8, after Aargau): the whole, and its five dimensions. */
export const lightKeys = ['overall', ...dimensions] as const;
export type LightKey = (typeof lightKeys)[number];

export const trends = ['better', 'same', 'worse'] as const;
export type Trend = (typeof trends)[number];

export type ReportedLight = { light: Light | null; trend: Trend | null; reason: string | null };
export type Lights = Record<LightKey, ReportedLight>;

/** What a person reports of one initiative for one quarter. */
export type Report = {
  lights: Lights;
  forecastEnd: Period | null;
  actualCents: Cents | null;
  committedCents: Cents | null;
  remainingCents: Cents | null;
  progress: number | null;
  achieved: string | null;
  nextSteps: string | null;
  decisionNeeded: string | null;
  options: string | null;
  decideBy: string | null;
  milestones: Milestone[];
};

const unsaid: ReportedLight = { light: null, trend: null, reason: null };
export const unsaidLights = (): Lights => ({
  overall: unsaid,
  time: unsaid,
  costs: unsaid,
  scope: unsaid,
  resources: unsaid,
  acceptance: unsaid,
});

export type ReportFault = {
  refusal:
    | 'light-missing'
    | 'reason-missing'
    | 'milder-than-worst'
    | 'forecast-missing'
    | 'costs-incomplete'
    | 'options-missing'
    | 'decide-by-missing'
    | 'decision-missing';
  at: string;
};

const severity: Record<Light, number> = { green: 0, yellow: 1, red: 2 };

/**
 * What keeps a report from being released (plan.md 1.8): six lights; yellow and red with a reason; the whole is its worst
 * dimension, milder only with a reason; red demands options and a day by which it is decided.
 */
export function reportFaults(report: Report): ReportFault[] {
  return [
    ...lightKeys.flatMap((key) => lightFaults(key, report.lights[key])),
    ...milderFaults(report.lights),
    ...(report.forecastEnd ? [] : [fault('forecast-missing', 'forecastEnd')]),
    ...costFaults(report),
    ...decisionFaults(report),
  ];
}

const fault = (refusal: ReportFault['refusal'], at: string): ReportFault => ({ refusal, at });
const isBlank = (text: string | null): boolean => text === null || text.trim() === '';

function lightFaults(key: LightKey, { light, reason }: ReportedLight): ReportFault[] {
  if (!light) return [fault('light-missing', `light-${key}`)];
  return light !== 'green' && isBlank(reason) ? [fault('reason-missing', `reason-${key}`)] : [];
}

function milderFaults({ overall, ...parts }: Lights): ReportFault[] {
  if (!overall.light || !isBlank(overall.reason)) return [];
  const worst = Math.max(...Object.values(parts).map(({ light }) => (light ? severity[light] : 0)));
  // A yellow whole without a reason is told so already.
  return overall.light === 'green' && worst > 0 ? [fault('milder-than-worst', 'reason-overall')] : [];
}

/** Money is said whole or not at all: two of three figures make no forecast. */
function costFaults({ actualCents, committedCents, remainingCents }: Report): ReportFault[] {
  const given = { actualCents, committedCents, remainingCents };
  const blank = Object.entries(given).filter(([, cents]) => cents === null);
  return blank.length === 0 || blank.length === 3 ? [] : [fault('costs-incomplete', blank[0]![0])];
}

function decisionFaults({ lights, decisionNeeded, options, decideBy }: Report): ReportFault[] {
  const isRed = lightKeys.some((key) => lights[key].light === 'red');
  if (isRed)
    return [
      ...(isBlank(options) ? [fault('options-missing', 'options')] : []),
      ...(decideBy ? [] : [fault('decide-by-missing', 'decideBy')]),
    ];
  return decideBy && isBlank(decisionNeeded) ? [fault('decision-missing', 'decisionNeeded')] : [];
}

/** Spent, bound and still to come; null where nobody knows. */
export const forecastCents = ({
  actualCents,
  committedCents,
  remainingCents,
}: Pick<Report, 'actualCents' | 'committedCents' | 'remainingCents'>): Cents | null =>
  actualCents === null || committedCents === null || remainingCents === null
    ? null
    : actualCents + committedCents + remainingCents;

export type Disagreement = { key: LightKey; reported: Light; computed: Light; kinder: boolean };

/** Where what was reported and what follows from the figures differ; `kinder`: green outside, red inside. */
export function disagreements(
  reported: Lights,
  computed: Readonly<Record<LightKey, Light | null>>,
): Disagreement[] {
  return lightKeys.flatMap((key) => {
    const [said, found] = [reported[key].light, computed[key]];
    return said && found && said !== found
      ? [{ key, reported: said, computed: found, kinder: severity[said] < severity[found] }]
      : [];
  });
}

/** The computed light of the whole is its worst known dimension; scope and acceptance cannot be computed. */
export function computedLights(computed: Readonly<Record<string, Computed>>): Record<LightKey, Computed> {
  const known = dimensions.flatMap((dimension) => {
    const found = computed[dimension];
    return found?.light ? [found] : [];
  });
  const worst = known.reduce<Computed | undefined>(
    (worse, one) => (!worse || severity[one.light!] > severity[worse.light!] ? one : worse),
    undefined,
  );
  const none: Computed = { light: null, because: { code: 'not-computable' } };
  return Object.fromEntries([
    ['overall', worst ?? none],
    ...dimensions.map((dimension) => [dimension, computed[dimension] ?? none]),
  ]) as Record<LightKey, Computed>;
}

/** A report of before as the start of the next: trends begin anew, what was decided is not asked again. */
export const continueReport = (last: Report): Report => ({
  ...last,
  lights: Object.fromEntries(
    lightKeys.map((key) => [key, { ...last.lights[key], trend: 'same' as const }]),
  ) as Lights,
  achieved: null,
  nextSteps: null,
  decisionNeeded: null,
  options: null,
  decideBy: null,
});

export const lastDayOfQuarter = (quarter: Quarter): string =>
  isoDay(yearOf(quarter), numberInYear(quarter) * 3 + 1, 0);

/** The day by which the report of a quarter must be there. */
export function dueDayOf(quarter: Quarter, dueDays: number): string {
  const last = new Date(`${lastDayOfQuarter(quarter)}T00:00:00Z`);
  return new Date(last.getTime() + dueDays * 86_400_000).toISOString().slice(0, 10);
}

/** The quarter that is reported now: from two weeks before its end until the next one takes its place. */
export function currentReportQuarter(today: string): Quarter {
  const soon = new Date(Date.parse(`${today}T00:00:00Z`) + 14 * 86_400_000).toISOString().slice(0, 10);
  return quarterOfDay(soon) - 1;
}

const isoDay = (year: number, month: number, day: number): string =>
  new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);

/** A step of the life cycle as far as it matters here. */
export type Moved = { from: InitiativeState | null; on: string };

/**
 * The state in which an initiative was at the end of a day. Undefined: it came to its present state after that day, and
 * no step says what it was before (it was imported).
 */
export function stateAt(
  day: string,
  now: { state: InitiativeState; since: string },
  steps: readonly Moved[],
): InitiativeState | undefined {
  const next = steps.filter(({ on }) => on > day).toSorted((a, b) => a.on.localeCompare(b.on))[0];
  if (next) return next.from ?? undefined;
  return now.since <= day ? now.state : undefined;
}

/** Who must report: work that is carried out, and work that rests and binds money and people meanwhile. */
export const mustReport = (state: InitiativeState | undefined): boolean =>
  state === 'in-progress' || state === 'paused';

/** What never ran has nothing to report. */
export const neverRan: readonly InitiativeState[] = [
  'idea',
  'announced',
  'in-assessment',
  'assessed',
  'planned',
  'deferred',
  'rejected',
];
