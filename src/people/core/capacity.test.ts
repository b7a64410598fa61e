import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toQuarter } from '../../kernel/quarter.ts';
import { daysIn, daysPerQuarter } from './capacity.ts';

const infrastructure = { fullTimeEquivalents: 3.5, projectShare: 25, daysPerYear: 200 };

test('three and a half people with a quarter of their time give 43.75 days a quarter', () => {
  assert.equal(daysPerQuarter(infrastructure), 43.75);
});

test('what was noted for a quarter goes before the rule', () => {
  const quarter = toQuarter(2027, 2);
  const team = { ...infrastructure, changes: [{ quarter, days: 20 }] };
  assert.equal(daysIn(team, quarter), 20);
  assert.equal(daysIn(team, quarter + 1), 43.75);
});
