import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Initiative, InitiativeRisk, Portfolio } from '../model.ts';
import { forecastRisk } from './risk.ts';
import { cumulative } from './spread.ts';

const certain: InitiativeRisk = {
  duration: { kind: 'triangular', low: 1, likely: 1, high: 1 },
  effort: { kind: 'triangular', low: 1, likely: 1, high: 1 },
  cost: { kind: 'triangular', low: 1, likely: 1, high: 1 },
};

const initiative = (id: string, risk: InitiativeRisk, more: Partial<Initiative> = {}): Initiative => ({
  id,
  value: 10,
  decay: 0,
  earliestStart: 0,
  earliestFinish: 1,
  mandatory: false,
  deadline: 3,
  fixed: null,
  predecessors: [],
  onlyWith: [],
  notWith: [],
  modes: [
    {
      name: 'x',
      duration: 2,
      demand: [{ team: 'it', perPeriod: [5, 5] }],
      investive: [50, 50],
      consumptive: [0, 0],
      running: 0,
    },
  ],
  risk,
  ...more,
});

const town = (projects: Initiative[], correlation?: number): Portfolio => ({
  format: 'augenmass-portfolio-1',
  id: 'town',
  periods: 8,
  periodsPerYear: 4,
  teams: [{ id: 'it', capacity: [10, 10, 10, 10, 10, 10, 10, 10] }],
  budgets: { investive: [1000, 1000], consumptive: [0, 0], carryOverInvestive: false },
  projects,
  groups: [],
  correlation,
});

const chain = (risk: InitiativeRisk): Initiative[] => [
  initiative('a', risk),
  initiative('b', risk, { predecessors: [{ id: 'a', lag: 0 }] }),
];
const plan = [
  { id: 'a', mode: 0, start: 0, finish: 1 },
  { id: 'b', mode: 0, start: 2, finish: 3 },
];
const runs = { runs: 4000, seed: 1 };

test('without uncertainty the plan comes true', () => {
  const report = forecastRisk(town(chain(certain)), plan, runs);
  assert.deepEqual(
    report.deadlines.map(({ chance }) => chance),
    [1, 1],
  );
  assert.deepEqual(report.finish, { p50: 3, p80: 3 });
  assert.deepEqual(report.cost.total, { p50: 200, p80: 200 });
});

test('a delay of the predecessor delays the successor, and both are critical', () => {
  const slow = { ...certain, duration: { kind: 'triangular', low: 1.5, likely: 1.5, high: 1.5 } } as const;
  const report = forecastRisk(town(chain(slow)), plan, runs);
  assert.deepEqual(report.finish, { p50: 5, p80: 5 });
  assert.deepEqual(
    report.deadlines.map(({ chance }) => chance),
    [1, 0],
  );
  assert.deepEqual(
    report.initiatives.map(({ criticality }) => criticality),
    [1, 1],
  );
});

test('a drawn cost meets the quantiles of its distribution', () => {
  const dear = { ...certain, cost: { kind: 'lognormal', median: 1, sigma: 0.5 } } as const;
  const report = forecastRisk(town([initiative('a', dear)]), plan.slice(0, 1), { runs: 40_000, seed: 3 });
  assert.ok(Math.abs(report.cost.total.p50 - 100) < 2, `p50 ${report.cost.total.p50}`);
  assert.ok(
    Math.abs(report.cost.total.p80 - 100 * Math.exp(0.5 * 0.8416)) < 3,
    `p80 ${report.cost.total.p80}`,
  );
});

test('initiatives of one supplier fail together: the dear cases get dearer', () => {
  const dear = { ...certain, cost: { kind: 'lognormal', median: 1, sigma: 0.5 }, supplier: 'one' } as const;
  const projects = Array.from({ length: 6 }, (_, i) => initiative(`p${i}`, dear));
  const all = projects.map(({ id }, i) => ({ id, mode: 0, start: i % 4, finish: (i % 4) + 1 }));
  const alone = forecastRisk(town(projects, 0), all, runs).cost.total;
  const together = forecastRisk(town(projects, 0.9), all, runs).cost.total;
  assert.ok(together.p80 > alone.p80 * 1.05, `${together.p80} against ${alone.p80}`);
});

test('an overloaded team makes the later initiative wait', () => {
  const heavy = { ...certain, effort: { kind: 'triangular', low: 1.5, likely: 1.5, high: 1.5 } } as const;
  const both = [initiative('a', heavy), initiative('b', heavy)];
  const side = plan.map((assignment) => ({ ...assignment, start: 0, finish: 1 }));
  const report = forecastRisk(town(both), side, runs);
  assert.deepEqual(
    report.initiatives.map(({ finish }) => finish.p50),
    [1, 3],
  );
});

test('the same seed gives the same forecast', () => {
  const portfolio = town(chain({}));
  assert.deepEqual(forecastRisk(portfolio, plan, runs), forecastRisk(portfolio, plan, runs));
});

test('the normal distribution function meets its tables', () => {
  for (const [score, share] of [
    [0, 0.5],
    [1, 0.841345],
    [-1.959964, 0.025],
    [3, 0.99865],
  ] as const)
    assert.ok(Math.abs(cumulative(score) - share) < 1e-5);
});
