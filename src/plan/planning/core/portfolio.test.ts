import assert from 'node:assert/strict';
import { test } from 'node:test';
import { candidate } from '../../../../test/candidate.ts';
import { toQuarter } from '../../../kernel/quarter.ts';
import { checkPlan } from '../../../planner/core/check.ts';
import { compileProblem } from '../../../planner/core/compile.ts';
import { solveInstant } from '../../../planner/core/instant.ts';
import { tellSelected } from '../../../planner/core/outcome.ts';
import { type Means, noMeans } from '../../means/core/means.ts';
import type { Candidate, PlanInput } from './candidate.ts';
import { type Frame, usualFrame } from './frame.ts';
import { type Basis, budgetIn, countUnscored, lagOf, portfolioOf } from './portfolio.ts';
import { periodUntil } from './settle.ts';

const today = '2026-11-24';
const from2027 = usualFrame(today);

const inputOf = (candidates: Candidate[], more: Partial<PlanInput> = {}): PlanInput => ({
  candidates,
  teams: [{ id: 'FV', code: 'FV', name: 'Fachverfahren', daysIn: () => 20 }],
  budgets: [
    { year: 2027, nature: 'investive', cents: 10_000_000 },
    { year: 2027, nature: 'consumptive', cents: 5_000_000 },
  ],
  means: noMeans(2027),
  commitments: [],
  ...more,
});

const plan = (candidates: Candidate[], frame: Frame = from2027, more: Partial<PlanInput> = {}): Basis =>
  portfolioOf(inputOf(candidates, more), frame, today);
const solve = (basis: Basis) => {
  const problem = compileProblem(basis.portfolio);
  const solution = solveInstant(problem, { seed: 1, steps: 2000, clock: () => 0 });
  return solution.choice ? tellSelected(problem, solution.choice) : null;
};
const startOf = (basis: Basis, id: string) => solve(basis)?.find((one) => one.id === id)?.start;

test('an initiative becomes a mode with its duration, its effort per quarter and its cost per quarter', () => {
  const [project] = plan([candidate('A')]).portfolio.projects;
  assert.deepEqual(project!.modes[0], {
    name: '',
    duration: 4,
    demand: [{ team: 'FV', perPeriod: [10, 10, 10, 10] }],
    investive: [100, 100, 100, 100],
    consumptive: [0, 0, 0, 0],
    running: 0,
  });
  assert.equal(project!.value, 500);
});

test('days and money that do not divide evenly keep their sum', () => {
  const odd = candidate('A', {
    efforts: [{ teamId: 'FV', quarter: null, days: 11 }],
    costs: [{ year: 2027, nature: 'consumptive', recurrence: 'one-off', cents: 1_000_000 }],
    plannedEnd: '2027Q3',
  });
  const mode = plan([odd]).portfolio.projects[0]!.modes[0]!;
  assert.deepEqual(mode.demand[0]!.perPeriod, [4, 3, 4]);
  assert.equal(
    mode.consumptive.reduce((sum, amount) => sum + amount),
    100,
  );
});

test('effort and cost named for a quarter or year stay there', () => {
  const two = candidate('A', {
    plannedEnd: '2028Q2',
    efforts: [{ teamId: 'FV', quarter: toQuarter(2027, 2), days: 12 }],
    costs: [{ year: 2028, nature: 'investive', recurrence: 'one-off', cents: 2_000_000 }],
  });
  const mode = plan([two]).portfolio.projects[0]!.modes[0]!;
  assert.deepEqual(mode.demand[0]!.perPeriod, [0, 12, 0, 0, 0, 0]);
  assert.deepEqual(mode.investive, [0, 0, 0, 0, 100, 100]);
});

test('what runs already goes on with its remainder, and its sunk cost counts no more', () => {
  const running = candidate('A', {
    state: 'in-progress',
    plannedStart: '2026Q3',
    plannedEnd: '2027Q2',
    costs: [
      { year: 2026, nature: 'investive', recurrence: 'one-off', cents: 9_000_000 },
      { year: 2027, nature: 'investive', recurrence: 'one-off', cents: 1_000_000 },
    ],
  });
  const { portfolio, items } = plan([running]);
  assert.deepEqual(portfolio.projects[0]!.fixed, { start: 0, mode: 0 });
  assert.deepEqual(portfolio.projects[0]!.modes[0]!.demand[0]!.perPeriod, [10, 10]);
  assert.deepEqual(portfolio.projects[0]!.modes[0]!.investive, [50, 50]);
  assert.equal(items[0]!.cents, 1_000_000);
});

test('running initiatives that need more than there is do not make the plan impossible; it is told', () => {
  const running = candidate('A', {
    state: 'in-progress',
    efforts: [{ teamId: 'FV', quarter: null, days: 120 }],
    costs: [{ year: 2027, nature: 'investive', recurrence: 'one-off', cents: 12_000_000 }],
  });
  const basis = plan([running, candidate('B')]);
  assert.deepEqual(basis.overloads[0], { kind: 'team', team: 'FV', period: 0, by: 10 });
  assert.deepEqual(basis.overspendings, [{ kind: 'investive', year: 0, byCents: 2_000_000 }]);
  assert.ok(solve(basis)!.some(({ id }) => id === 'A'));
  assert.ok(startOf(basis, 'B')! >= 4);
});

test('a legal deadline is a must and gives the last quarter that ends on or before the day', () => {
  const legal = candidate('A', { deadline: '2028-08-14', deadlineHardness: 'hard' });
  const { portfolio } = plan([legal]);
  assert.equal(portfolio.projects[0]!.mandatory, true);
  assert.equal(portfolio.projects[0]!.deadline, 5);
  assert.equal(periodUntil('2027-12-31', from2027.from), 3);
  assert.equal(periodUntil('2027-12-30', from2027.from), 2);
});

test('a wish later than its own legal deadline gives way; a deadline nobody can hold is told, not hidden', () => {
  const late = candidate('A', {
    plannedStart: '2027Q4',
    plannedEnd: '2028Q3',
    deadline: '2027-12-31',
    deadlineHardness: 'hard',
  });
  const lost = candidate('B', { deadline: '2027-06-30', deadlineHardness: 'hard' });
  const basis = plan([late, lost]);
  assert.deepEqual(
    basis.items.map(({ assumptions }) => assumptions),
    [
      ['no-running-cost', 'start-ahead'],
      ['no-running-cost', 'deadline-lost'],
    ],
  );
  assert.equal(basis.portfolio.projects[0]!.earliestStart, 0);
  assert.ok(solve({ ...basis, portfolio: { ...basis.portfolio, projects: [basis.portfolio.projects[1]!] } }));
});

test('all four kinds of dependency hold in the plan', () => {
  const kinds = ['end-start', 'start-start', 'end-end', 'start-end'] as const;
  const first = candidate('A', { plannedStart: '2027Q3', plannedEnd: '2028Q2', efforts: [] });
  for (const type of kinds) {
    const second = candidate('B', {
      plannedEnd: '2027Q2',
      efforts: [],
      points: 60,
      predecessors: [{ id: 'A', type, hard: true }],
    });
    const basis = plan([first, second]);
    const selected = solve(basis)!;
    assert.deepEqual(checkPlan(basis.portfolio, { assignments: selected }).violations, []);
    const placeOf = (id: string): Placed => selected.find((one) => one.id === id)!;
    const [a, b] = [placeOf('A'), placeOf('B')];
    const holds = {
      'end-start': b.start > a.finish,
      'start-start': b.start >= a.start,
      'end-end': b.finish >= a.finish,
      'start-end': b.finish >= a.start,
    }[type];
    assert.ok(holds, type);
  }
  assert.deepEqual(
    kinds.map((type) => lagOf(type, 4, 2)),
    [0, -4, -2, -5],
  );
});
type Placed = { start: number; finish: number };

test('who needs an initiative that is rejected or left out by hand is left out too, and so on along the chain', () => {
  const basis = plan([
    candidate('A', { state: 'rejected' }),
    candidate('B', { predecessors: [{ id: 'A', type: 'end-start', hard: true }] }),
    candidate('C', { predecessors: [{ id: 'B', type: 'end-start', hard: true }] }),
    candidate('D', { predecessors: [{ id: 'A', type: 'end-start', hard: false }] }),
    candidate('E', { predecessors: [{ id: 'F', type: 'end-start', hard: true }] }),
    candidate('F', { state: 'completed' }),
  ]);
  assert.deepEqual(
    basis.items.map(({ outside }) => outside ?? 'inside'),
    ['given-up', 'predecessor', 'predecessor', 'inside', 'inside', 'done'],
  );
  assert.deepEqual(basis.portfolio.projects.find(({ id }) => id === 'E')!.predecessors, []);
});

test('wishes by hand: out leaves out, in makes a must, a start is held', () => {
  const hands: Frame['hands'] = [
    { initiativeId: 'A', kind: 'out' },
    { initiativeId: 'B', kind: 'in' },
    { initiativeId: 'C', kind: 'at', start: toQuarter(2028, 2) },
  ];
  const three = [candidate('A', { points: 99 }), candidate('B', { points: 1 }), candidate('C')];
  const basis = plan(three, { ...from2027, hands });
  assert.equal(basis.items[0]!.outside, 'by-hand');
  assert.equal(basis.portfolio.projects.find(({ id }) => id === 'B')!.mandatory, true);
  assert.equal(startOf(basis, 'C'), 5);
});

test('percentages of the frame scale budgets and teams; single years and teams may differ', () => {
  const frame: Frame = {
    ...from2027,
    budgetPercent: 80,
    capacityPercent: 50,
    years: [{ year: 2028, nature: 'investive', percent: 120 }],
    teams: [],
  };
  const { portfolio } = plan([candidate('A')], frame);
  assert.deepEqual(portfolio.budgets.investive.slice(0, 3), [800, 1200, 800]);
  assert.equal(portfolio.teams[0]!.capacity[0], 10);
});

test('a year without a budget continues the last known one; without any, money limits nothing', () => {
  const budgets = inputOf([]).budgets;
  assert.equal(budgetIn(budgets, 2031, 'investive'), 10_000_000);
  assert.equal(budgetIn(budgets, 2026, 'investive'), undefined);
  const basis = plan([candidate('A')], from2027, { budgets: [] });
  assert.equal(startOf(basis, 'A'), 0);
});

test('an initiative may begin in the last quarter of the plan and end in the outlook behind it, not later', () => {
  const last = candidate('A', { plannedStart: '2029Q4', plannedEnd: '2030Q3' });
  const basis = plan([last, candidate('B', { plannedStart: '2030Q1', plannedEnd: '2030Q2' })]);
  assert.equal(basis.portfolio.periods, 16);
  assert.equal(startOf(basis, 'A'), 11);
  assert.equal(basis.items[1]!.outside, 'starts-later');
});

test('without dates the size class says how long it takes, and the page is told so', () => {
  const basis = plan([candidate('A', { plannedStart: null, plannedEnd: null, class: 'S' })]);
  assert.equal(basis.portfolio.projects[0]!.modes[0]!.duration, 2);
  assert.deepEqual(basis.items[0]!.assumptions, ['duration', 'no-running-cost']);
});

test('carried-over money and external days are there in their own year and quarter only', () => {
  const means: Means = {
    ...noMeans(2027),
    money: [{ year: 2028, nature: 'investive', carriedInCents: 2_000_000, blockedCents: 500_000 }],
    teams: [{ teamId: 'FV', quarter: toQuarter(2027, 2), absenceDays: 15, externalDays: 3 }],
  };
  const { portfolio } = plan([candidate('A')], { ...from2027, budgetPercent: 50 }, { means });
  assert.deepEqual(portfolio.budgets.investive.slice(0, 3), [500, 650, 500]);
  assert.deepEqual(portfolio.teams[0]!.capacity.slice(0, 3), [20, 8, 20]);
});

test('while the budget is provisional only what runs, the law demands or a hand has put there begins', () => {
  const means: Means = { ...noMeans(2027), provisionalUntil: toQuarter(2027, 2) };
  const hands: Frame['hands'] = [{ initiativeId: 'D', kind: 'at', start: toQuarter(2027, 1) }];
  const basis = plan(
    [
      candidate('A', { efforts: [] }),
      candidate('B', { mandatory: true, deadline: '2028-12-31', deadlineHardness: 'hard', efforts: [] }),
      candidate('C', { state: 'in-progress', efforts: [] }),
      candidate('D', { efforts: [] }),
    ],
    { ...from2027, hands },
    { means, budgets: [] },
  );
  assert.deepEqual(
    ['A', 'B', 'C', 'D'].map((id) => startOf(basis, id)),
    [2, 0, 0, 0],
  );
  assert.deepEqual(basis.items[0]!.assumptions.at(-1), 'provisional-wait');
});

test('initiatives without points are counted among those the plan may choose; what runs is no choice', () => {
  const runs = candidate('C', { state: 'in-progress', points: 0 });
  assert.deepEqual(countUnscored(plan([candidate('A'), candidate('B', { points: 0 }), runs])), {
    unscored: 1,
    free: 2,
  });
});
