import type { Day } from '../../../kernel/day.ts';
import type { Cents } from '../../../kernel/money.ts';
import type { BudgetNature, CostRecurrence, CostType } from '../../core/initiative.ts';
import type { Period } from '../../core/period.ts';
import { forecastCents, type Report } from './status.ts';

type Cost = {
  year: number;
  nature: BudgetNature;
  recurrence: CostRecurrence;
  costType: CostType;
  cents: Cents;
};

/** What a report would ask for of the plan as it stands: its forecast as the new plan, its words as the reason. */
export function wishOfReport(
  report: Report,
  plan: { oneOffCents: Cents | null; end: Period | null },
  today: Day,
) {
  const { lights, forecastEnd, options } = report;
  const forecast = forecastCents(report);
  const more = forecast !== null && plan.oneOffCents !== null ? forecast - plan.oneOffCents : 0;
  const reasons = [lights.costs.reason, lights.time.reason, lights.scope.reason].filter((text) =>
    text?.trim(),
  );
  const costs: Cost[] =
    more > 0
      ? [
          {
            year: Number(today.slice(0, 4)),
            nature: 'consumptive',
            recurrence: 'one-off',
            costType: 'other',
            cents: more,
          },
        ]
      : [];
  return {
    reason: [...new Set(reasons)].join('\n'),
    options,
    newEnd: forecastEnd === plan.end ? null : forecastEnd,
    costs,
  };
}
