import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkPlan, type Violation } from './check.ts';
import type { Assignment, Initiative, Portfolio } from './model.ts';

/** Four initiatives of one period each in a town with one team; the plan holds with nothing to spare. */
function makeTown(): Portfolio {
  const initiative = (id: string, more: Partial<Initiative> = {}): Initiative => ({
    id,
    value: 100,
    decay: 100,
    earliestStart: 0,
    earliestFinish: 0,
    mandatory: false,
    deadline: null,
    fixed: null,
    predecessors: [],
    onlyWith: [],
    notWith: [],
    modes: [
      {
        name: 'intern',
        duration: 1,
        demand: [{ team: 'it', perPeriod: [5] }],
        investive: [10],
        consumptive: [4],
        running: 1,
      },
    ],
    ...more,
  });
  return {
    format: 'augenmass-portfolio-1',
    id: 'town',
    periods: 8,
    periodsPerYear: 4,
    teams: [{ id: 'it', capacity: [10, 10, 10, 10, 10, 10, 10, 10] }],
    budgets: { investive: [30, 10], consumptive: [18, 18], carryOverInvestive: false },
    projects: [
      initiative('a', { mandatory: true, deadline: 2 }),
      initiative('b', { predecessors: [{ id: 'a', lag: 1 }] }),
      initiative('c', { onlyWith: ['a'], notWith: ['d'], earliestStart: 1 }),
      initiative('d', { fixed: null }),
    ],
    groups: [{ id: 'g', members: ['a', 'b', 'c'], atMost: 3 }],
  };
}

const at = (id: string, start: number): Assignment => ({ id, mode: 0, start, finish: start });
const goodPlan = (): Assignment[] => [at('a', 0), at('b', 2), at('c', 1)];

const found = (portfolio: Portfolio, assignments: Assignment[], value?: number): Violation['violation'][] =>
  checkPlan(portfolio, { assignments }, value).violations.map(({ violation }) => violation);

test('a good plan passes, with its value', () => {
  const report = checkPlan(makeTown(), { assignments: goodPlan() }, 100 + 80 + 90);
  assert.deepEqual(report, { valid: true, value: 270, violations: [] });
});

const planted: [string, Violation['violation'], (town: Portfolio, plan: Assignment[]) => void][] = [
  ['an initiative nobody knows', 'unknown-initiative', (_, plan) => plan.push(at('z', 0))],
  ['an initiative named twice', 'chosen-twice', (_, plan) => plan.push(at('a', 0))],
  ['a mode that does not exist', 'unknown-mode', (_, plan) => plan.push({ ...at('d', 0), mode: 3 })],
  ['a finish that does not follow', 'wrong-finish', (_, plan) => (plan[0]!.finish = 1)],
  ['a start before the release', 'before-earliest-start', (_, plan) => Object.assign(plan[2]!, at('c', 0))],
  ['a start before the plan', 'outside-horizon', (_, plan) => Object.assign(plan[0]!, at('a', -1))],
  ['a finish behind the plan', 'outside-horizon', (_, plan) => Object.assign(plan[1]!, at('b', 8))],
  ['a missed deadline', 'after-deadline', (town) => (town.projects[0]!.deadline = -1)],
  ['a must-have left out', 'mandatory-missing', (_, plan) => plan.splice(0, 1)],
  ['a running initiative moved', 'not-as-fixed', (town) => (town.projects[0]!.fixed = { start: 1, mode: 0 })],
  ['a predecessor left out', 'predecessor-missing', (_, plan) => plan.splice(0, 1)],
  ['a lag not kept', 'predecessor-too-late', (_, plan) => Object.assign(plan[1]!, at('b', 1))],
  ['a partner left out', 'partner-missing', (town) => (town.projects[2]!.onlyWith = ['d'])],
  ['an excluded pair', 'excluded-pair', (_, plan) => plan.push(at('d', 5))],
  ['a group with one too many', 'too-many-of-group', (town) => (town.groups[0]!.atMost = 2)],
  ['a team with one day too many', 'over-capacity', (town) => (town.teams[0]!.capacity[1] = 4)],
  ['an investive budget exceeded by one', 'over-budget', (town) => (town.budgets.investive[0] = 29)],
  ['running costs over the budget', 'over-budget', (town) => (town.budgets.consumptive[0] = 17)],
  ['running costs of a later year', 'over-budget', (town) => (town.budgets.consumptive[1] = 11)],
];

for (const [fault, violation, plant] of planted)
  test(`the checker finds ${fault}`, () => {
    const town = makeTown();
    const plan = goodPlan();
    plant(town, plan);
    assert.ok(found(town, plan).includes(violation));
  });

test('the checker finds a value that is too good', () => {
  assert.deepEqual(found(makeTown(), goodPlan(), 271), ['wrong-value']);
});

test('what is left of an investive year helps the next one only with carry-over', () => {
  const town = makeTown();
  town.budgets.investive = [40, 0];
  const plan = [at('a', 0), at('b', 4)];
  assert.deepEqual(found(town, plan), ['over-budget']);
  town.budgets.carryOverInvestive = true;
  assert.deepEqual(found(town, plan), []);
});
