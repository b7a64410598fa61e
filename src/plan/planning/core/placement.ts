import { type Quarter, quarterOfDay, yearOf } from '../../../kernel/quarter.ts';
import type { Demand } from '../../../planner/core/model.ts';
import type { Outcome } from '../../../planner/core/outcome.ts';
import { firstDayOf, lastDayOf } from '../../core/period.ts';
import type { Candidate, PlanItem } from './candidate.ts';
import { demandOf, spendingOf } from './load.ts';
import { distanceOf } from './order-limit.ts';
import type { Basis } from './portfolio.ts';

/** What of an initiative a plan is calculated from. */
export type Entered = Pick<Candidate, 'id' | 'plannedStart' | 'plannedEnd' | 'costs' | 'efforts'>;

export type Span = { start: Quarter; finish: Quarter };

/** `outside`: the plan does not deal with it; `changed`: it was calculated from other dates, costs or efforts. */
export type Placement = ({ place: 'inside' } & Span) | { place: 'left-out' | 'changed' | 'outside' };

/** Where a calculated plan puts an initiative, as long as it counts with what is entered for it today. */
export function placementOf(
  entered: Entered,
  basis: Basis,
  { selected }: Pick<Outcome, 'selected'>,
): Placement {
  const item = basis.items.find(({ id }) => id === entered.id);
  if (!item || item.fate === 'outside') return { place: 'outside' };
  if (!isAsEntered(entered, item, basis)) return { place: 'changed' };
  const span = spansOf(basis, { selected }).get(entered.id);
  return span ? { place: 'inside', ...span } : { place: 'left-out' };
}

/** The quarters of all that a plan has chosen, by initiative. */
export const spansOf = (
  { frame }: Pick<Basis, 'frame'>,
  { selected }: Pick<Outcome, 'selected'>,
): ReadonlyMap<string, Span> =>
  new Map(
    selected.map(({ id, start, finish }) => [
      String(id),
      { start: frame.from + start, finish: frame.from + finish },
    ]),
  );

function isAsEntered(entered: Entered, item: PlanItem, { frame, portfolio }: Basis): boolean {
  const first = entered.plannedStart && firstDayOf(entered.plannedStart);
  const last = entered.plannedEnd && lastDayOf(entered.plannedEnd);
  const mode = portfolio.projects.find(({ id }) => id === entered.id)?.modes[0];
  if (!first || !last || !mode) return false;
  const firstQuarter = quarterOfDay(first);
  const span = { past: 0, duration: quarterOfDay(last) - firstQuarter + 1, firstQuarter };
  if (item.wishedStart !== firstQuarter - frame.from || item.duration !== span.duration) return false;
  const { investive, consumptive } = spendingOf(entered.costs, span, yearOf(frame.from));
  const people = mode.demand.filter(({ team }) => distanceOf(team) === undefined);
  return (
    isSame([investive, consumptive], [mode.investive, mode.consumptive]) &&
    isSame(byTeam(demandOf(entered.efforts, span)), byTeam(people))
  );
}

const byTeam = (demand: readonly Demand[]) =>
  demand
    .map(({ team, perPeriod }) => [String(team), perPeriod] as const)
    .sort(([a], [b]) => a.localeCompare(b));

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
