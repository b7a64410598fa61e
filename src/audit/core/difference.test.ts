import assert from 'node:assert/strict';
import { test } from 'node:test';
import { differenceOf } from './difference.ts';

test('only what changed is kept, the version is not', () => {
  const before = { name: 'Bauamt', staff: 12, on: new Date(0), tags: ['a'], version: 1 };
  const after = { name: 'Bauamt', staff: null, on: new Date(0), tags: ['a', 'b'], version: 2 };
  assert.deepEqual(differenceOf(before, after), {
    before: { staff: 12, tags: ['a'] },
    after: { staff: null, tags: ['a', 'b'] },
  });
});

test('a field that is new or gone is a change to or from nothing', () => {
  assert.deepEqual(differenceOf({ old: 1 }, { new: 2 }), {
    before: { old: 1, new: null },
    after: { old: null, new: 2 },
  });
});
