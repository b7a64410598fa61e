import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sumBudgets } from './budget.ts';

test('a fiscal year has its sums per nature and the frame of the initiatives', () => {
  const years = sumBudgets([
    { fiscalYear: 2028, nature: 'investive', purpose: 'initiatives', cents: 115_000_000 },
    { fiscalYear: 2027, nature: 'consumptive', purpose: 'operation', cents: 242_000_000 },
    { fiscalYear: 2027, nature: 'consumptive', purpose: 'initiatives', cents: 70_000_000 },
  ]);
  assert.deepEqual(years, [
    {
      fiscalYear: 2027,
      investive: 0,
      consumptive: 312_000_000,
      frame: { investive: null, consumptive: 70_000_000 },
    },
    {
      fiscalYear: 2028,
      investive: 115_000_000,
      consumptive: 0,
      frame: { investive: 115_000_000, consumptive: null },
    },
  ]);
});
