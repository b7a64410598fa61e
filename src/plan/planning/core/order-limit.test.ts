import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { toQuarter, yearOf } from '../../../kernel/quarter.ts';
import { checkPlan } from '../../../planner/core/check.ts';
import { compileProblem } from '../../../planner/core/compile.ts';
import { solveInstant } from '../../../planner/core/instant.ts';
import type { Initiative, Portfolio } from '../../../planner/core/model.ts';
import { tellSelected } from '../../../planner/core/outcome.ts';
import { ordersOf } from '../../means/core/authorisation.ts';
import { moneyStepCents } from './load.ts';
import { distanceOf, holdAuthorisations, orderChanges, withoutAuthorisations } from './order-limit.ts';

const from = toQuarter(2027, 1);
const periods = 12;
const span = { from, periods };

const initiative = (id: string, investive: number[], more: Partial<Initiative> = {}): Initiative => ({
  id,
  value: 100,
  decay: 0,
  earliestStart: 0,
  earliestFinish: investive.length - 1,
  mandatory: false,
  deadline: null,
  fixed: null,
  predecessors: [],
  onlyWith: [],
  notWith: [],
  modes: [
    {
      name: '',
      duration: investive.length,
      demand: [],
      investive,
      consumptive: investive.map(() => 0),
      running: 0,
    },
  ],
  ...more,
});

const euros = (steps: number): number => steps * moneyStepCents;
type Authorisation = { year: number; dueYear: number; cents: number };

function portfolioOf(projects: Initiative[], authorisations: Authorisation[]): Portfolio {
  const held = holdAuthorisations(authorisations, projects, (id) => id === 'running', span);
  return {
    format: 'augenmass-portfolio-1',
    id: 'plan',
    periods,
    periodsPerYear: 4,
    teams: held.teams,
    budgets: { investive: [9_999, 9_999, 9_999], consumptive: [0, 0, 0], carryOverInvestive: false },
    projects: held.projects,
    groups: [],
  };
}

function planOf(portfolio: Portfolio) {
  const problem = compileProblem(portfolio);
  const { choice } = solveInstant(problem, { seed: 1, steps: 2_000, clock: () => 0 });
  const selected = tellSelected(problem, choice!);
  assert.deepEqual(checkPlan(portfolio, { assignments: selected }).violations, []);
  return selected;
}

test('wherever an initiative begins, its demand in fourth quarters is what it orders for later years', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 12 }),
      fc.nat(11),
      (investive, start) => {
        fc.pre(start + investive.length <= periods);
        const open = [{ year: 2020, dueYear: 2021, cents: 0 }];
        const { projects } = holdAuthorisations(open, [initiative('A', investive)], () => false, span);
        const counted = projects[0]!.modes[0]!.demand.flatMap(({ team, perPeriod }) =>
          perPeriod.flatMap((amount, n) => {
            const year = yearOf(from + start + n);
            return amount > 0 && (start + n) % 4 === 3
              ? [{ year, dueYear: year + distanceOf(team)!, cents: euros(amount) }]
              : [];
          }),
        );
        const spending = new Map<number, number>();
        for (const [n, amount] of investive.entries()) {
          const year = yearOf(from + start + n);
          spending.set(year, (spending.get(year) ?? 0) + euros(amount));
        }
        const orders = ordersOf([...spending].map(([year, cents]) => ({ year, cents })));
        const byYears = (one: Authorisation, other: Authorisation) => one.dueYear - other.dueYear;
        assert.deepEqual(counted.sort(byYears), orders.sort(byYears));
      },
    ),
  );
});

test('what no authorisation covers begins when it can be paid in one year, or not at all', () => {
  const late = { earliestStart: 2, earliestFinish: 5, deadline: 5 };
  const [long, free] = [
    initiative('A', [10, 10, 10, 10], late),
    initiative('B', [10, 10, 10, 10], { earliestStart: 2 }),
  ];
  const year = (cents: number) => [{ year: 2027, dueYear: 2028, cents }];
  assert.deepEqual(
    planOf(portfolioOf([long, free], year(euros(20)))).map(({ id, start }) => [id, start]),
    [
      ['A', 2],
      ['B', 4],
    ],
  );
  assert.deepEqual(
    planOf(portfolioOf([long, free], year(euros(19)))).map(({ id }) => id),
    ['B'],
  );
});

test('a year for which nothing is budgeted has no limit, and what runs was ordered before', () => {
  const crossing = initiative('A', [10, 10], { earliestStart: 7, deadline: 8, earliestFinish: 8 });
  const running = initiative('running', [10, 10], {
    fixed: { start: 3, mode: 0 },
    mandatory: true,
    earliestStart: 3,
  });
  const plan = planOf(portfolioOf([crossing, running], [{ year: 2027, dueYear: 2029, cents: 0 }]));
  assert.deepEqual(plan.map(({ id }) => id).sort(), ['A', 'running']);
  assert.deepEqual(portfolioOf([crossing], []).teams, []);
});

test('more of a limit can be asked for, and without the limits the portfolio is as it was', () => {
  const project = initiative('A', [10, 10, 10, 10, 10, 10], { earliestStart: 3 });
  const portfolio = portfolioOf([project], [{ year: 2027, dueYear: 2028, cents: euros(5) }]);
  assert.deepEqual(
    orderChanges(portfolio, 7).map(({ limits }) => limits),
    [
      [{ kind: 'team', team: 'order+1', period: 3, by: 7 }],
      [{ kind: 'team', team: 'order+2', period: 3, by: 7 }],
    ],
  );
  const { teams, projects } = withoutAuthorisations(portfolio);
  assert.deepEqual([teams, projects], [[], [project]]);
});
