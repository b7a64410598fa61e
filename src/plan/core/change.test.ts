import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deciderOf, judgeChange, type Plan, type Tolerance, type Wish } from './change.ts';
import { thresholdsOfKoeln } from './threshold.ts';

const rules: Tolerance = {
  limits: thresholdsOfKoeln,
  termYears: 4,
  costTolerance: 0.1,
  delayToleranceDays: 84,
};
const plan: Plan = {
  oneOff: { cents: 20_000_000, unknown: 0 },
  running: { cents: 1_000_000, unknown: 0 },
  end: '2027Q2',
};
const wish = (more: Partial<Wish>): Wish => ({ costs: [], end: null, scope: null, ...more });
const oneOff = (cents: number) => [{ recurrence: 'one-off' as const, cents }];
const codes = (change: ReturnType<typeof judgeChange>) => change.because.map(({ code }) => code);

test('a change within the tolerance needs no body', () => {
  assert.deepEqual(
    codes(judgeChange(plan, wish({ costs: oneOff(2_000_000), end: '2027-08' }), 'cio', rules)),
    [],
  );
});

test('a delay beyond the tolerance is told in days', () => {
  const change = judgeChange(plan, wish({ end: '2027Q3' }), 'cio', rules);
  assert.deepEqual(change.because, [{ code: 'delay-beyond-tolerance', days: 92, tolerance: 84 }]);
});

test('one cent over the tolerance goes to the body that adopted, however small its own limit is', () => {
  const change = judgeChange(plan, wish({ costs: oneOff(2_000_001) }), 'board', rules);
  assert.equal(change.decides, 'board');
  assert.deepEqual(codes(change), ['cost-beyond-tolerance']);
});

test('where the new sum over the term crosses a value limit, the higher body decides', () => {
  const change = judgeChange(plan, wish({ costs: oneOff(6_000_001) }), 'cio', rules);
  assert.equal(change.oldCents, 24_000_000);
  assert.equal(change.newCents, 30_000_001);
  assert.equal(change.decides, 'committee');
  assert.deepEqual(change.because.at(-1), {
    code: 'higher-body',
    body: 'committee',
    aboveCents: 30_000_000,
  });
});

test('running costs count over the whole term', () => {
  const change = judgeChange(
    plan,
    wish({ costs: [{ recurrence: 'running', cents: 1_600_000 }] }),
    'cio',
    rules,
  );
  assert.equal(change.newCents, 30_400_000);
  assert.equal(change.decides, 'committee');
});

test('a higher body that adopted keeps the decision', () => {
  assert.equal(judgeChange(plan, wish({ costs: oneOff(3_000_000) }), 'council', rules).decides, 'council');
});

test('a different scope is no matter of tolerance, and money where none was planned is beyond any', () => {
  assert.deepEqual(codes(judgeChange(plan, wish({ scope: 'ohne Amt 51' }), 'cio', rules)), ['scope-changes']);
  const nothing = { ...plan, oneOff: { cents: 0, unknown: 1 }, running: { cents: 0, unknown: 0 } };
  assert.equal(
    codes(judgeChange(nothing, wish({ costs: oneOff(1) }), 'cio', rules))[0],
    'cost-beyond-tolerance',
  );
});

test('each body decides by a row of the matrix', () => {
  assert.deepEqual(
    (['office', 'cio', 'board', 'committee', 'council'] as const).map((body) => deciderOf(body).decision),
    ['V4', 'V5', 'V6', 'B1', 'B1'],
  );
});
