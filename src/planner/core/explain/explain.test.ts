import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { portfolios } from '../../../../test/portfolios.ts';
import { checkPlan } from '../check.ts';
import { compileProblem } from '../compile.ts';
import { solveExact } from '../exact/exact.ts';
import { assignmentsOf } from '../exact/relief.ts';
import type { Assignment, Plan, Portfolio } from '../model.ts';
import { applyChange } from './change.ts';
import { findDisplacement, findParetoCurve, type Solve, valueOfMore } from './displacement.ts';
import { explainPlan } from './explain.ts';

const clock = () => performance.now();
const solve: Solve = (problem, warmStart) => solveExact(problem, { clock, timeLimitMs: 3000, warmStart });

async function bestPlan(portfolio: Portfolio): Promise<Plan | null> {
  const problem = compileProblem(portfolio);
  const { choice } = await solve(problem);
  return choice && { assignments: assignmentsOf(problem, choice) };
}

/** The plan with these assignments added, or in place of those it had. */
function withThese(plan: Plan, enters: Assignment[]): Plan {
  const ids = new Set(enters.map(({ id }) => id));
  return { assignments: [...plan.assignments.filter(({ id }) => !ids.has(id)), ...enters] };
}

test('what is left out or late enters with the change its reason names', async () => {
  let tested = 0;
  await fc.assert(
    fc.asyncProperty(portfolios(9), async (portfolio) => {
      const plan = await bestPlan(portfolio);
      if (!plan) return;
      const before = checkPlan(portfolio, plan).value;
      const { leftOut, late } = explainPlan(portfolio, plan);
      assert.equal(leftOut.length, portfolio.projects.length - plan.assignments.length);
      for (const { id, change, enters } of [...leftOut, ...late]) {
        if (!change) continue;
        const after = checkPlan(applyChange(portfolio, change), withThese(plan, enters));
        assert.deepEqual(after.violations, [], `${id}`);
        assert.ok(enters.some((assignment) => assignment.id === id) && after.value >= before);
        tested++;
      }
    }),
    { numRuns: 20 },
  );
  assert.ok(tested > 10);
});

test('without the whole change the initiative does not enter where the reason says', async () => {
  await fc.assert(
    fc.asyncProperty(portfolios(9), async (portfolio) => {
      const plan = await bestPlan(portfolio);
      if (!plan) return;
      for (const { change, enters } of explainPlan(portfolio, plan).leftOut) {
        if (!change || change.limits.length === 0) continue;
        const short = change.limits.map((limit, k) => (k === 0 ? { ...limit, by: limit.by - 1 } : limit));
        const after = checkPlan(
          applyChange(portfolio, { ...change, limits: short }),
          withThese(plan, enters),
        );
        assert.equal(after.valid, false);
      }
    }),
    { numRuns: 15 },
  );
});

test('what fits but displaces better enters every best plan once it is worth what the reason says', async () => {
  let tested = 0;
  await fc.assert(
    fc.asyncProperty(portfolios(7), async (portfolio) => {
      const plan = await bestPlan(portfolio);
      const out = plan && explainPlan(portfolio, plan).leftOut[0];
      if (!plan || !out) return;
      const displacement = await findDisplacement(portfolio, plan, out.id, solve);
      if (!displacement.change) return;
      assert.ok(displacement.loss >= 0);
      const after = await bestPlan(applyChange(portfolio, displacement.change));
      assert.ok(after?.assignments.some(({ id }) => id === out.id));
      tested++;
    }),
    { numRuns: 25 },
  );
  assert.ok(tested > 3);
});

const mode = (days: number) => ({
  name: 'eigen',
  duration: 1,
  demand: [{ team: 'IT', perPeriod: [days] }],
  investive: [0],
  consumptive: [10],
  running: 0,
});
const initiative = (id: string, value: number, days: number, more: object = {}) => ({
  id,
  value,
  decay: 100,
  earliestStart: 0,
  earliestFinish: 0,
  mandatory: false,
  deadline: null,
  fixed: null,
  predecessors: [],
  onlyWith: [],
  notWith: [],
  modes: [mode(days)],
  ...more,
});
const town = (projects: ReturnType<typeof initiative>[], capacity = [10, 10]): Portfolio => ({
  format: 'augenmass-portfolio-1',
  id: 'stadt',
  periods: 2,
  periodsPerYear: 2,
  teams: [{ id: 'IT', capacity }],
  budgets: { investive: [0], consumptive: [30], carryOverInvestive: false },
  projects,
  groups: [],
});

test('the reason names the team and the period, who took the days, and how many are missing', async () => {
  const portfolio = town([initiative('akte', 50, 8), initiative('portal', 40, 9), initiative('app', 10, 4)]);
  const plan = await bestPlan(portfolio);
  const { leftOut, binding } = explainPlan(portfolio, plan!);
  assert.equal(leftOut.length, 1);
  const [app] = leftOut;
  assert.equal(app?.kind, 'team');
  assert.deepEqual(app?.shortage, [{ kind: 'team', team: 'IT', period: 0, by: 2 }]);
  assert.deepEqual(app?.takenBy, ['akte']);
  assert.deepEqual(binding.find(({ stops }) => stops.includes('app'))?.limit, {
    kind: 'team',
    team: 'IT',
    period: 0,
    by: 0,
  });
});

test('the reason names the budget year, the predecessor, the excluding partner, the missing time', () => {
  const portfolio = town(
    [
      initiative('akte', 50, 1),
      initiative('teuer', 5, 1, { modes: [{ ...mode(1), consumptive: [25] }] }),
      initiative('folge', 5, 1, { predecessors: [{ id: 'teuer', lag: 0 }] }),
      initiative('rivale', 5, 1, { notWith: ['akte'] }),
      initiative('spät', 5, 1, { earliestStart: 1, deadline: 0 }),
    ],
    [10, 10],
  );
  const plan = { assignments: [{ id: 'akte', mode: 0, start: 0, finish: 0 }] };
  const { leftOut } = explainPlan(portfolio, plan);
  const kinds = Object.fromEntries(leftOut.map(({ id, kind }) => [id, kind]));
  assert.deepEqual(kinds, { teuer: 'budget', folge: 'predecessor', rivale: 'excluded', spät: 'time' });
  assert.deepEqual(leftOut[0]?.shortage, [{ kind: 'consumptive', year: 0, by: 5 }]);
  assert.deepEqual(leftOut[1]?.missing, ['teuer']);
  assert.deepEqual(leftOut[2]?.excludedBy, ['akte']);
});

test('one more unit is worth what a new solve says, and money against value never falls', async () => {
  const portfolio = town([initiative('akte', 50, 8), initiative('portal', 40, 9), initiative('app', 10, 4)]);
  const plan = await bestPlan(portfolio);
  const gains = await valueOfMore(portfolio, plan!, { days: 3, money: 5 }, solve);
  const team = gains.find(({ change }) => change.limits[0]?.kind === 'team');
  assert.equal(team?.gain, 10);
  assert.ok(gains.filter((gain) => gain !== team).every(({ gain }) => gain === 0));
  const curve = await findParetoCurve(portfolio, [1000, 0, 400, 700], solve);
  assert.deepEqual(
    curve.map(({ share, value }) => [share, value]),
    [
      [0, 0],
      [400, 50],
      [700, 86],
      [1000, 86],
    ],
  );
});
