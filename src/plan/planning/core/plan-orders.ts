import { yearOf } from '../../../kernel/quarter.ts';
import type { Outcome } from '../../../planner/core/outcome.ts';
import { type Order, ordersOf } from '../../means/core/authorisation.ts';
import { moneyStepCents } from './load.ts';
import type { Basis } from './portfolio.ts';

/** Investive orders of new initiatives that are paid in later years; what runs was ordered under older authorisations. */
export function planOrders(
  { frame, portfolio, items }: Basis,
  { selected }: Pick<Outcome, 'selected'>,
): Order[] {
  const projects = new Map(portfolio.projects.map((project) => [project.id, project]));
  const running = new Set(items.filter(({ fate }) => fate === 'running').map(({ id }) => id));
  return selected
    .filter(({ id }) => !running.has(String(id)))
    .flatMap(({ id, mode, start }) => {
      const spending = projects.get(id)?.modes[mode]?.investive ?? [];
      const byYear = new Map<number, number>();
      for (const [i, steps] of spending.entries()) {
        const year = yearOf(frame.from + start + i);
        byYear.set(year, (byYear.get(year) ?? 0) + steps * moneyStepCents);
      }
      return ordersOf([...byYear].map(([year, cents]) => ({ year, cents })));
    });
}
