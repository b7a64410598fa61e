import type { Cents } from '../../../kernel/money.ts';
import { type Quarter, quarterOfDay } from '../../../kernel/quarter.ts';
import type { Outcome } from '../../../planner/core/outcome.ts';
import { lastDayOf } from '../../core/period.ts';
import type { Candidate, PlanItem } from './candidate.ts';
import type { Basis } from './portfolio.ts';
import { oneOffCents } from './settle.ts';

/** How an adopted end and cost and those of today differ; null: the initiative is given up. */
export type Deviation = {
  item: PlanItem;
  adopted: Quarter;
  now: { end: Quarter; cents: Cents } | null;
};

/** Where an adopted plan and what is planned or forecast today lie apart, in time or in one-off cost. */
export const findDeviations = (
  { frame, items }: Basis,
  { selected }: Pick<Outcome, 'selected'>,
  candidates: readonly Candidate[],
): Deviation[] =>
  selected.flatMap(({ id, finish }): Deviation[] => {
    const item = items.find((one) => one.id === id);
    const candidate = candidates.find((one) => one.id === id);
    if (!item) return [];
    const adopted = frame.from + finish;
    if (!candidate || ['rejected', 'cancelled', 'deferred'].includes(candidate.state))
      return [{ item, adopted, now: null }];
    const day = lastDayOf(candidate.forecastEnd ?? candidate.plannedEnd ?? '');
    const end = day ? quarterOfDay(day) : adopted;
    const cents = oneOffCents(candidate.costs, frame, item.fate === 'running');
    return end === adopted && cents === item.cents ? [] : [{ item, adopted, now: { end, cents } }];
  });
