import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { arbitraryPortfolio } from '../../../test/drawn-portfolio.ts';
import { checkPlan } from './check.ts';
import { compileProblem } from './compile.ts';
import { solveInstant } from './instant.ts';
import type { Portfolio } from './model.ts';
import { toAssignments } from './outcome.ts';

const clock = (): number => 0;
const solve = (portfolio: Portfolio, seed = 1, steps = 160) =>
  solveInstant(compileProblem(portfolio), { seed, steps, clock });

test('a plan never exceeds a capacity or budget and keeps every link', () => {
  fc.assert(
    fc.property(arbitraryPortfolio, (portfolio) => {
      const problem = compileProblem(portfolio);
      const { choice, value } = solveInstant(problem, { seed: 1, steps: 160, clock });
      if (!choice) return;
      const report = checkPlan(portfolio, { assignments: toAssignments(problem, choice) }, value);
      assert.deepEqual(report.violations, []);
    }),
    { numRuns: 300 },
  );
});

test('no plan is worth more than the bound that is told with it', () => {
  fc.assert(
    fc.property(arbitraryPortfolio, (portfolio) => {
      const long = solve(portfolio, 2, 800);
      const quick = solve(portfolio, 1, 16);
      if (long.choice) assert.ok(long.value <= quick.bound, `${long.value} > ${quick.bound}`);
    }),
    { numRuns: 100 },
  );
});

test('the same seed and steps give the same plan', () => {
  fc.assert(
    fc.property(arbitraryPortfolio, fc.integer({ min: 0, max: 1e6 }), (portfolio, seed) => {
      assert.deepEqual(solve(portfolio, seed), solve(portfolio, seed));
    }),
    { numRuns: 60 },
  );
});

test('a plan to start from is never made worse', () => {
  fc.assert(
    fc.property(arbitraryPortfolio, (portfolio) => {
      const problem = compileProblem(portfolio);
      const first = solve(portfolio);
      if (!first.choice) return;
      const again = solveInstant(problem, { seed: 5, steps: 16, clock, warmStart: first.choice });
      assert.ok(again.value >= first.value);
    }),
    { numRuns: 60 },
  );
});

test('a legal deadline is held, whatever the benefit of the rest', () => {
  const mode = { name: 'intern', duration: 1, investive: [0], consumptive: [0], running: 0 };
  const demand = [{ team: 'it', perPeriod: [10] }];
  const rest = {
    earliestStart: 0,
    earliestFinish: 0,
    fixed: null,
    predecessors: [],
    onlyWith: [],
    notWith: [],
  };
  const must = { ...rest, id: 'pflicht', value: 1, decay: 0, mandatory: true, deadline: 0 };
  const wish = { ...rest, id: 'wunsch', value: 1000, decay: 900, mandatory: false, deadline: null };
  const portfolio: Portfolio = {
    format: 'augenmass-portfolio-1',
    id: 'zwei',
    periods: 2,
    periodsPerYear: 4,
    teams: [{ id: 'it', capacity: [10, 10] }],
    budgets: { investive: [0], consumptive: [0], carryOverInvestive: false },
    projects: [must, wish].map((project) => ({ ...project, modes: [{ ...mode, demand }] })),
    groups: [],
  };
  const problem = compileProblem(portfolio);
  const { choice, value } = solveInstant(problem, { seed: 1, steps: 100, clock });
  assert.equal(value, 1 + 200);
  assert.deepEqual(
    toAssignments(problem, choice!).map(({ id, start }) => [id, start]),
    [
      ['pflicht', 0],
      ['wunsch', 1],
    ],
  );
});

test('a cancelled search answers at once with the plan it has', () => {
  const [portfolio] = fc.sample(arbitraryPortfolio, { numRuns: 1, seed: 7 });
  const problem = compileProblem(portfolio!);
  const { choice, steps } = solveInstant(problem, { seed: 1, steps: 1e9, clock, signal: { aborted: true } });
  assert.ok(choice);
  assert.equal(steps, 0);
});
