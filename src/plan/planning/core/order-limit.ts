import { type Quarter, yearOf } from '../../../kernel/quarter.ts';
import { type Change, NO_CHANGE } from '../../../planner/core/explain/change.ts';
import type { Demand, Id, Initiative, Portfolio, Team } from '../../../planner/core/model.ts';
import type { Means } from '../../means/core/means.ts';
import { moneyStepCents } from './load.ts';

/**
 * Verpflichtungsermächtigungen as limits of the planner, exactly, though it knows teams and budgets only. Whoever orders
 * in a year and pays later runs in the fourth quarter of that year. So each distance between year of the order and year
 * of payment is a team that has a limit in fourth quarters alone, and an initiative's demand on it in its n-th quarter is
 * what it would owe if that quarter were the fourth of its year of order.
 */
const orderTeam = (distance: number): string => `order+${distance}`;

/** Years between order and payment; undefined for a team of people. */
export const distanceOf = (team: Id): number | undefined => {
  const found = /^order\+(\d+)$/.exec(String(team));
  return found ? Number(found[1]) : undefined;
};

type Span = { from: Quarter; periods: number };
type Authorisations = Means['authorisations'];

/** Beyond every demand: no limit. */
const boundless = 100_000_000;

/**
 * The limits, and the initiatives with their demand on them. A year for which nothing is budgeted yet has no limit; one
 * with an authorisation has those that are named and no others. What runs was ordered under older authorisations.
 */
export function holdAuthorisations(
  authorisations: Authorisations,
  projects: readonly Initiative[],
  isRunning: (id: Id) => boolean,
  span: Span,
): { teams: Team[]; projects: Initiative[] } {
  const years = new Set(authorisations.map(({ year }) => year));
  const held = projects.map((project) => ({
    project,
    orders:
      isRunning(project.id) || years.size === 0
        ? []
        : project.modes.map(({ investive }) => ordersIn(investive)),
  }));
  const distances = [
    ...new Set(held.flatMap(({ orders }) => orders.flat().map(({ team }) => String(team)))),
  ].sort();
  return {
    teams: distances.map((id) => ({ id, capacity: limitsOf(authorisations, years, distanceOf(id)!, span) })),
    projects: held.map(({ project, orders }) =>
      orders.length === 0
        ? project
        : {
            ...project,
            modes: project.modes.map((mode, m) => ({ ...mode, demand: [...mode.demand, ...orders[m]!] })),
          },
    ),
  };
}

/** In the n-th quarter: what falls due each number of years after it, where the first money of the order is spent in that year. */
function ordersIn(investive: readonly number[]): Demand[] {
  const most = Math.floor((investive.length - 1) / 4) + 1;
  return Array.from({ length: most }, (_, index) => index + 1).flatMap((distance) => {
    const perPeriod = investive.map((_, n) =>
      ordersHere(investive, n) ? dueAfter(investive, n, distance) : 0,
    );
    return perPeriod.some((amount) => amount > 0) ? [{ team: orderTeam(distance), perPeriod }] : [];
  });
}

const ordersHere = (investive: readonly number[], n: number): boolean =>
  sumOf(investive, 0, n - 3) === 0 && sumOf(investive, n - 3, n + 1) > 0;

const dueAfter = (investive: readonly number[], n: number, distance: number): number =>
  sumOf(investive, n + 4 * distance - 3, n + 4 * distance + 1);

const sumOf = (amounts: readonly number[], from: number, to: number): number =>
  amounts.slice(Math.max(0, from), Math.max(0, to)).reduce((sum, amount) => sum + amount, 0);

function limitsOf(
  authorisations: Authorisations,
  years: ReadonlySet<number>,
  distance: number,
  { from, periods }: Span,
): number[] {
  return Array.from({ length: periods }, (_, period) => {
    const year = yearOf(from + period);
    if (period % 4 !== 3 || !years.has(year)) return boundless;
    const cents = authorisations
      .filter((one) => one.year === year && one.dueYear === year + distance)
      .reduce((sum, one) => sum + one.cents, 0);
    return Math.floor(cents / moneyStepCents);
  });
}

/** The same plan without these limits: for playing through delays, which cost time and not authorisations. */
export const withoutAuthorisations = (portfolio: Portfolio): Portfolio => ({
  ...portfolio,
  teams: portfolio.teams.filter(({ id }) => distanceOf(id) === undefined),
  projects: portfolio.projects.map((project) => ({
    ...project,
    modes: project.modes.map((mode) => ({
      ...mode,
      demand: mode.demand.filter(({ team }) => distanceOf(team) === undefined),
    })),
  })),
});

const orderLimits = ({ teams }: Portfolio): { team: Id; period: number }[] =>
  teams.flatMap(({ id, capacity }) =>
    distanceOf(id) === undefined
      ? []
      : capacity.flatMap((limit, period) => (limit < boundless ? [{ team: id, period }] : [])),
  );

/** So much more of each limit, one after the other. */
export const orderChanges = (portfolio: Portfolio, by: number): Change[] =>
  orderLimits(portfolio).map(({ team, period }) => ({
    ...NO_CHANGE,
    limits: [{ kind: 'team', team, period, by }],
  }));
