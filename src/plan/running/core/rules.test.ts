import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Body, bodies, competenceFor, type Threshold } from '../../core/threshold.ts';
import { lightFaults, limitFaults, shippedRules } from './rules.ts';

const decides = (aboveCents: number, upToCents: number | null, body: Body = 'cio'): Threshold => ({
  subject: 'plan',
  aboveCents,
  upToCents,
  body,
  part: 'decides',
  source: 'Satzung',
});
const faults = (...limits: Threshold[]) =>
  limitFaults(limits).map(({ refusal, cents }) => `${refusal} ${cents}`);

test('what ships has neither gap nor overlap', () => {
  assert.deepEqual(limitFaults(shippedRules.limits), []);
  assert.deepEqual(lightFaults(shippedRules.lightLimits), []);
});

test('an amount nobody decides on is a gap, one that two decide on an overlap', () => {
  assert.deepEqual(faults(decides(0, 100), decides(200, null)), ['gap 100']);
  assert.deepEqual(faults(decides(0, 300), decides(200, null)), ['overlap 200']);
  assert.deepEqual(faults(decides(0, null), decides(200, null)), ['overlap 200']);
});

test('limits begin at nought and have no end', () => {
  assert.deepEqual(faults(decides(100, null)), ['no-start 100']);
  assert.deepEqual(faults(decides(0, 100)), ['no-end 100']);
  assert.deepEqual(faults(), ['no-start 0']);
});

test('being heard or informed leaves no gap and makes no overlap', () => {
  assert.deepEqual(faults(decides(0, null), { ...decides(50, 70), part: 'informed' }), []);
});

test('limits without a fault name exactly one deciding body for every amount', () => {
  const cuts = fc.uniqueArray(fc.integer({ min: 1, max: 10_000 }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(cuts, fc.nat(20_000), (unsorted, amount) => {
      const edges = [0, ...unsorted.toSorted((a, b) => a - b)];
      const limits = edges.map((from, index) => decides(from, edges[index + 1] ?? null, bodies[index % 5]!));
      assert.deepEqual(limitFaults(limits), []);
      const competence = competenceFor({ cents: amount, unknown: 0 }, limits);
      assert.equal(competence?.because.length, amount === 0 ? 1 : 1);
    }),
  );
});

test('red does not begin before yellow', () => {
  const limits = { ...shippedRules.lightLimits, delayDays: { yellow: 30, red: 20 } };
  assert.deepEqual(lightFaults(limits), [{ refusal: 'red-below-yellow', at: 'delayDays-red' }]);
});
