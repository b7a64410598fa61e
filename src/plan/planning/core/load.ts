import { type Quarter, yearOf } from '../../../kernel/quarter.ts';
import type { Demand } from '../../../planner/core/model.ts';
import type { BudgetNature, Cost } from '../../core/initiative.ts';
import type { Candidate } from './candidate.ts';
import { spreadEvenly, spreadWhole } from './spread.ts';

/** The planner counts money in steps of 100 €: small enough for any initiative, large enough for whole numbers. */
export const moneyStepCents = 10_000;

/** Its quarters as planned: `past` of them are over, `duration` are still to come. */
type Span = { past: number; duration: number; firstQuarter: Quarter };

/** Whole person-days per team and quarter still to come; what names no quarter is spread evenly over all. */
export function demandOf(efforts: Candidate['efforts'], { past, duration, firstQuarter }: Span): Demand[] {
  const whole = past + duration;
  const byTeam = Map.groupBy(efforts, ({ teamId }) => teamId);
  return [...byTeam].flatMap(([team, rows]) => {
    const days = new Array<number>(whole).fill(0);
    for (const { quarter, days: amount } of rows) {
      const places = quarter === null ? spreadEvenly(amount, whole) : [];
      for (let i = 0; i < places.length; i++) days[i]! += places[i]!;
      if (quarter !== null) days[within(quarter - firstQuarter, whole)]! += amount;
    }
    const perPeriod = spreadWhole(days.slice(past));
    return perPeriod.some((amount) => amount > 0) ? [{ team, perPeriod }] : [];
  });
}

/**
 * One-off costs in the planner's steps per quarter still to come. A year's cost lies evenly on the quarters in that year;
 * what lies before or after the initiative goes to its first or last quarter. What was paid before the plan is sunk.
 */
export function spendingOf(
  costs: readonly Cost[],
  span: Span,
  firstYear: number,
): Record<BudgetNature, number[]> {
  const whole = span.past + span.duration;
  const of = (nature: BudgetNature): number[] => {
    const cents = new Array<number>(whole).fill(0);
    for (const cost of costs) {
      if (cost.nature !== nature || cost.recurrence !== 'one-off' || !cost.cents) continue;
      if (span.past > 0 && cost.year < firstYear) continue;
      const places = placesIn(cost.year, span, whole);
      for (const place of places) cents[place]! += cost.cents / places.length;
    }
    return spreadWhole(cents.slice(span.past).map((amount) => amount / moneyStepCents));
  };
  return { investive: of('investive'), consumptive: of('consumptive') };
}

function placesIn(year: number, { past, firstQuarter }: Span, whole: number): number[] {
  const all = Array.from({ length: whole }, (_, place) => place);
  const inYear = all.filter((place) => place >= past && yearOf(firstQuarter + place) === year);
  if (inYear.length > 0) return inYear;
  return [year < yearOf(firstQuarter) ? past : whole - 1];
}

const within = (place: number, whole: number): number => Math.min(Math.max(place, 0), whole - 1);
