import assert from 'node:assert/strict';
import { test } from 'node:test';
import { classOf, countsAsLoad, initiativeStates, sumCosts } from './initiative.ts';

test('unknown costs are counted beside the sum, not taken for nought', () => {
  assert.deepEqual(sumCosts([{ cents: 100 }, { cents: null }, { cents: 50 }]), { cents: 150, unknown: 1 });
  assert.deepEqual(sumCosts([]), { cents: 0, unknown: 0 });
});

test('the dearer of cost and effort decides the class', () => {
  assert.equal(classOf(5_000_000, 60), 'S');
  assert.equal(classOf(5_000_001, 60), 'M');
  assert.equal(classOf(0, 61), 'M');
  assert.equal(classOf(20_000_000, 250), 'M');
  assert.equal(classOf(20_000_001, 0), 'L');
  assert.equal(classOf(0, 251), 'L');
});

test('what is done, refused, put off or given up loads nobody; what is paused still does', () => {
  assert.deepEqual(
    initiativeStates.filter((state) => !countsAsLoad(state)),
    ['completed', 'effect-reviewed', 'deferred', 'rejected', 'cancelled'],
  );
});
