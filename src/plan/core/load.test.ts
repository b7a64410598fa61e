import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toQuarter } from '../../kernel/quarter.ts';
import { type Effort, sumLoad } from './load.ts';

const q1 = toQuarter(2027, 1);
const effort = (change: Partial<Effort>): Effort => ({
  teamId: 'FV',
  state: 'planned',
  plannedStart: '2027Q1',
  plannedEnd: '2027Q4',
  quarter: null,
  days: 40,
  ...change,
});
const daysOf = (efforts: Effort[], from = q1, to = q1 + 3) => [
  ...(sumLoad(efforts, from, to).byTeam.get('FV')?.values() ?? []),
];

test('effort spreads evenly over the planned quarters', () => {
  assert.deepEqual(daysOf([effort({})]), [10, 10, 10, 10]);
  assert.deepEqual(daysOf([effort({}), effort({ days: 20, plannedEnd: '2027H1' })]), [20, 20, 10, 10]);
});

test('only the asked quarters are shown, the spread stays the same', () => {
  assert.deepEqual(daysOf([effort({ plannedStart: '2026Q1' })], q1, q1 + 1), [5, 5]);
});

test('effort noted for a quarter stays there', () => {
  assert.deepEqual(daysOf([effort({ quarter: q1 + 1 })]), [40]);
});

test('a finished initiative loads nobody, one without dates is counted', () => {
  assert.deepEqual(daysOf([effort({ state: 'completed' })]), []);
  assert.equal(sumLoad([effort({ plannedEnd: null })], q1, q1).withoutDates, 1);
});
