import type { Cents } from '../../../kernel/money.ts';
import type { Means } from './means.ts';

/** An order of one year that is paid in a later one. */
export type Order = { year: number; dueYear: number; cents: Cents };
export type AuthorisationRow = Order & { neededCents: Cents; missingCents: Cents };

/**
 * What the plan needs of Verpflichtungsermächtigungen beside what is budgeted, by year of the order and of payment.
 * An order that stays below is no problem: what is not used lapses.
 */
export function compareAuthorisations(
  budgeted: Means['authorisations'],
  orders: readonly Order[],
): AuthorisationRow[] {
  const rows = new Map<string, { year: number; dueYear: number; cents: Cents; neededCents: Cents }>();
  const at = ({ year, dueYear }: Pick<Order, 'year' | 'dueYear'>) => {
    const key = `${year} ${dueYear}`;
    const row = rows.get(key) ?? { year, dueYear, cents: 0, neededCents: 0 };
    rows.set(key, row);
    return row;
  };
  for (const one of budgeted) at(one).cents += one.cents;
  for (const order of orders) at(order).neededCents += order.cents;
  return [...rows.values()]
    .map((row) => ({ ...row, missingCents: Math.max(0, row.neededCents - row.cents) }))
    .sort((a, b) => a.year - b.year || a.dueYear - b.dueYear);
}

/** Investive spending of one initiative by year: what falls after the year of the order needs an authorisation. */
export function ordersOf(spending: readonly { year: number; cents: Cents }[]): Order[] {
  const paid = spending.filter(({ cents }) => cents > 0).toSorted((a, b) => a.year - b.year);
  const first = paid[0]?.year;
  return paid
    .filter(({ year }) => year !== first)
    .map(({ year, cents }) => ({ year: first!, dueYear: year, cents }));
}
