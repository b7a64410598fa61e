import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  type CriterionValues,
  criteria,
  defaultScheme,
  gateOf,
  netValueShare,
  normaliseToBest,
  priorityOf,
  rankShare,
  riskShare,
  scoreInitiative,
  scoreWsjf,
  urgencyOf,
} from './score.ts';

const all = (value: number | null): CriterionValues =>
  Object.fromEntries(criteria.map((criterion) => [criterion, value])) as CriterionValues;

test('the positive weights of the default scheme add up to 100', () => {
  assert.equal(
    Object.values(defaultScheme.weights)
      .filter((weight) => weight > 0)
      .reduce((a, b) => a + b),
    100,
  );
});

test('full marks without risk are 100 points, nothing at all is 0', () => {
  assert.equal(scoreInitiative(defaultScheme, { ...all(1), risk: 0 }).points, 100);
  assert.equal(scoreInitiative(defaultScheme, all(0)).points, 0);
});

test('what nobody has judged is not 0: the score says how high it may become', () => {
  const { points, upTo } = scoreInitiative(defaultScheme, { ...all(0), urgency: 1, 'net-value': null });
  assert.deepEqual([points, upTo], [15, 40]);
});

test('risk takes points off and a focus theme adds some', () => {
  const plain = scoreInitiative(defaultScheme, { ...all(0.5), risk: 0 }).points;
  assert.equal(scoreInitiative(defaultScheme, { ...all(0.5), risk: 1 }).points, plain - 10);
  assert.equal(scoreInitiative(defaultScheme, { ...all(0.5), risk: 0 }, true).points, plain + 5);
});

test('weighted shortest job first: the smaller job comes first, and no effort is no quotient', () => {
  const quotient = (sum: number, effort: number) =>
    scoreWsjf({ value: sum, timeCriticality: 0, riskReduction: 0, effort });
  assert.deepEqual(quotient(24, 6), { ok: true, value: 4 });
  assert.deepEqual(quotient(18, 3), { ok: true, value: 6 });
  for (const [value, timeCriticality, riskReduction, sum] of [
    [7, 4, 3, 14],
    [10, 8, 6, 24],
    [3, 5, 2, 10],
  ] as const)
    assert.deepEqual(scoreWsjf({ value, timeCriticality, riskReduction, effort: 1 }), {
      ok: true,
      value: sum,
    });
  assert.equal(quotient(24, 0).ok, false);
});

test('the best value becomes 100 and the rest follow in proportion', () => {
  assert.deepEqual(normaliseToBest([6.9, 3.45]), [100, 50]);
  assert.deepEqual(normaliseToBest([4, 4]), [100, 100]);
  assert.deepEqual(normaliseToBest([0, 0]), [0, 0]);
  assert.deepEqual(normaliseToBest([]), []);
  assert.deepEqual(normaliseToBest([10, 5], 'less'), [50, 100]);
});

test('a hard deadline within a year is most urgent, a soft one less, none not at all', () => {
  assert.equal(urgencyOf('2027-01-01', 'hard', '2026-11-25'), 1);
  assert.equal(urgencyOf('2028-06-30', 'hard', '2026-11-25'), 0.7);
  assert.ok(urgencyOf('2027-01-01', 'soft', '2026-11-25') < 1);
  assert.equal(urgencyOf(null, null, '2026-11-25'), 0);
});

test('net value is measured by the euro that is invested', () => {
  assert.equal(netValueShare(0, 0, 100), 0.5);
  assert.equal(netValueShare(-100, -100, 100), 0);
  assert.equal(netValueShare(300, 300, 100), 1);
  assert.equal(netValueShare(50, 50, 0), 1);
});

test("the office's own ranking and the worst risk become shares", () => {
  assert.deepEqual(
    [rankShare(1, 5), rankShare(5, 5), rankShare(3, 5), rankShare(1, 1), rankShare(null, 5)],
    [1, 0, 0.5, 1, null],
  );
  assert.equal(
    riskShare([
      { probability: 2, impact: 2 },
      { probability: 5, impact: 4 },
    ]),
    0.8,
  );
  assert.equal(riskShare([]), null);
});

test('hard deadlines, security, support that ends within 18 months and running contracts are set', () => {
  const facts = { reason: null, deadline: null, deadlineHardness: null, contractRunning: false };
  const today = '2026-11-25';
  assert.equal(gateOf(facts, today), null);
  assert.equal(
    gateOf({ ...facts, deadline: '2030-01-01', deadlineHardness: 'hard' }, today),
    'legal-deadline',
  );
  assert.equal(gateOf({ ...facts, reason: 'security' }, today), 'security');
  const support = { ...facts, reason: 'end-of-support' as const, deadlineHardness: 'soft' as const };
  assert.equal(gateOf({ ...support, deadline: '2027-12-31' }, today), 'end-of-support');
  assert.equal(gateOf({ ...support, deadline: '2029-12-31' }, today), null);
  assert.equal(gateOf({ ...facts, contractRunning: true }, today), 'contract');
});

test('a priority set by hand needs a reason and stays visible beside the computed one', () => {
  assert.deepEqual(priorityOf(40, null, null), {
    ok: true,
    value: { points: 40, computed: 40, manual: null },
  });
  assert.equal(priorityOf(40, 80, ' ').ok, false);
  assert.equal(priorityOf(40, 101, 'x').ok, false);
  assert.deepEqual(priorityOf(40, 80, 'Ratsauftrag'), {
    ok: true,
    value: { points: 80, computed: 40, manual: { points: 80, reason: 'Ratsauftrag' } },
  });
});
