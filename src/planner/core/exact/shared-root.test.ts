import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RowSet } from './row-set.ts';
import { SharedRoot } from './shared-root.ts';

test('the root comes over as it was given, and cuts without room are left out', () => {
  const mine = new SharedRoot();
  const other = new SharedRoot(mine.buffer);
  assert.equal(other.take(), null);
  const cuts = new RowSet();
  cuts.put(3, 1);
  cuts.put(8, -0.5);
  cuts.close(Number.NEGATIVE_INFINITY, 2);
  for (let column = 0; column < 400_000; column++) cuts.put(column, 1);
  cuts.close(Number.NEGATIVE_INFINITY, 7);
  mine.put({ bound: 12.5, cuts });
  const root = other.take()!;
  assert.equal(root.bound, 12.5);
  assert.equal(root.cuts.count, 1);
  const { columns, values, upper } = root.cuts.row(0);
  assert.deepEqual([[...columns], [...values], upper], [[3, 8], [1, -0.5], 2]);
});
