import type { Day } from '../../kernel/day.ts';

/** up: more is better; down: less is better; hold: the value is to stay within a tolerance of the target. */
export type Direction = 'up' | 'down' | 'hold';

/** A measured value; a correction is a later entry for the same day, and the earlier one is kept. */
export type Measurement = {
  day: Day;
  value: number;
  /** When it was entered: of several entries for one day the last counts. */
  enteredAt: string;
  provisional?: boolean;
};

export type TargetPoint = { day: Day; value: number };

/** What an indicator wants to reach: from a baseline along a path of targets. */
export type IndicatorPlan = {
  direction: Direction;
  baseline: TargetPoint;
  /** At least one, in ascending order of days. */
  targets: readonly TargetPoint[];
  /** For `hold`, and where target and baseline are equal: how far the value may stray. */
  tolerance?: number;
};

export type Standing = {
  value: number;
  day: Day;
  provisional: boolean;
  /** Share of the way from baseline to the last target; negative behind the baseline, above 1 past the target. */
  progress: number;
  /** What the path wants on the day of the value. */
  wanted: number;
  light: 'ahead' | 'on-path' | 'behind' | 'reached';
};

/** How the indicator stands by its newest value up to `asOf`; undefined as long as there is none. */
export function standingOf(
  plan: IndicatorPlan,
  values: readonly Measurement[],
  asOf: Day,
): Standing | undefined {
  const newest = newestValue(values, asOf);
  if (!newest) return undefined;
  const wanted = wantedOn(plan, newest.day);
  return {
    value: newest.value,
    day: newest.day,
    provisional: newest.provisional ?? false,
    progress: progressOf(plan, newest.value),
    wanted,
    light: lightOf(plan, newest.value, wanted),
  };
}

/** How far a group of indicators has come: on their path or beyond, behind it, without a value. */
export type Course = { good: number; behind: number; unmeasured: number };

export function courseOf(indicators: readonly { standing?: Pick<Standing, 'light'> | undefined }[]): Course {
  const good = indicators.filter(({ standing }) => standing && standing.light !== 'behind').length;
  const unmeasured = indicators.filter(({ standing }) => !standing).length;
  return { good, behind: indicators.length - good - unmeasured, unmeasured };
}

/** One value per day, corrections applied, oldest first: what a chart draws. */
export function effectiveValues(values: readonly Measurement[]): Measurement[] {
  const byDay = new Map<Day, Measurement>();
  for (const value of values) {
    const known = byDay.get(value.day);
    if (!known || known.enteredAt <= value.enteredAt) byDay.set(value.day, value);
  }
  return [...byDay.values()].sort((a, b) => a.day.localeCompare(b.day));
}

const newestValue = (values: readonly Measurement[], asOf: Day): Measurement | undefined =>
  effectiveValues(values).findLast(({ day }) => day <= asOf);

/**
 * (value − baseline) / (target − baseline), the same for more and for less. Where the target is the baseline, or is to be
 * held, it is 1 within the tolerance and 0 outside.
 */
export function progressOf(plan: IndicatorPlan, value: number): number {
  const target = plan.targets.at(-1)!.value;
  const way = target - plan.baseline.value;
  if (plan.direction === 'hold' || way === 0) return isWithin(plan, value, target) ? 1 : 0;
  return (value - plan.baseline.value) / way;
}

const isWithin = ({ tolerance = 0 }: IndicatorPlan, value: number, target: number): boolean =>
  Math.abs(value - target) <= tolerance;

/** The path's value on a day: straight lines between baseline and targets, the last target from then on. */
export function wantedOn(plan: IndicatorPlan, day: Day): number {
  const points = [plan.baseline, ...plan.targets];
  if (day <= points[0]!.day) return points[0]!.value;
  const next = points.findIndex((point) => point.day >= day);
  if (next === -1) return points.at(-1)!.value;
  const [from, to] = [points[next - 1]!, points[next]!];
  const share = (Date.parse(day) - Date.parse(from.day)) / (Date.parse(to.day) - Date.parse(from.day));
  return from.value + (to.value - from.value) * share;
}

/**
 * The light compares with the path, never with the final target alone; a reached target stays reached. On the path is
 * whose share of the way is, in whole per cent, the path's own: a page that says 18 of 18 calls nobody ahead or behind.
 */
function lightOf(plan: IndicatorPlan, value: number, wanted: number): Standing['light'] {
  const target = plan.targets.at(-1)!.value;
  if (plan.direction === 'hold' || target === plan.baseline.value)
    return isWithin(plan, value, target) ? 'reached' : 'behind';
  const sign = plan.direction === 'down' ? -1 : 1;
  if (sign * (value - target) >= 0) return 'reached';
  const percent = (reached: number) => Math.round(progressOf(plan, reached) * 100);
  if (percent(value) === percent(wanted)) return 'on-path';
  return sign * (value - wanted) > 0 ? 'ahead' : 'behind';
}

/** Faults of a plan, as refusals on the field they concern. */
export function checkPlan(plan: IndicatorPlan): { refusal: string; at: string } | undefined {
  const { baseline, targets, direction } = plan;
  if (targets.length === 0) return { refusal: 'no-target', at: 'targets' };
  const days = [baseline, ...targets].map(({ day }) => day);
  const disorder = days.findIndex((day, at) => at > 0 && day <= days[at - 1]!);
  if (disorder > 0) return { refusal: 'target-days-not-ascending', at: `targets.${disorder - 1}` };
  const way = targets.at(-1)!.value - baseline.value;
  if (direction === 'up' && way < 0) return { refusal: 'target-against-direction', at: 'direction' };
  if (direction === 'down' && way > 0) return { refusal: 'target-against-direction', at: 'direction' };
  return undefined;
}
