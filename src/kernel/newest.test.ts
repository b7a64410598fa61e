import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keepNewest } from './newest.ts';

test('of more values than fit the oldest goes, and one put in again counts as new', () => {
  const map = new Map<string, number>();
  for (const key of ['a', 'b', 'a', 'c']) keepNewest(map, key, 1, 2);
  assert.deepEqual([...map.keys()], ['a', 'c']);
});
