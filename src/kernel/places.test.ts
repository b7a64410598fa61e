import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createPlaces } from './places.ts';

test('no more work runs at a time than there are places, in the order it came', async () => {
  const inPlace = createPlaces(2);
  const begun: number[] = [];
  const ends: (() => void)[] = [];
  let running = 0;
  let most = 0;
  const work = (number: number) => async () => {
    begun.push(number);
    most = Math.max(most, ++running);
    await new Promise<void>((resolve) => ends.push(resolve));
    running -= 1;
  };
  const all = [1, 2, 3].map((number) => inPlace(work(number)));
  assert.deepEqual(begun, [1, 2]);
  ends.shift()!();
  // Comes while the place is handed on.
  await Promise.resolve();
  all.push(inPlace(work(4)));
  while (begun.length < 4 || ends.length > 0) {
    ends.shift()?.();
    await new Promise((resolve) => setImmediate(resolve));
  }
  await Promise.all(all);
  assert.deepEqual([begun, most], [[1, 2, 3, 4], 2]);
});

test('work that fails gives its place back', async () => {
  const inPlace = createPlaces(1);
  await assert.rejects(inPlace(() => Promise.reject(new Error('broken'))));
  assert.equal(await inPlace(async () => 'next'), 'next');
});
