import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startRounds } from './rounds.ts';

test('a faulty round is told, the next one comes all the same, and none after the stop', async () => {
  const told: string[] = [];
  let count = 0;
  const { promise: twice, resolve } = Promise.withResolvers<void>();
  const rounds = startRounds(
    async () => {
      count++;
      if (count === 2) resolve();
      if (count === 1) throw new Error('on purpose');
    },
    { firstMs: 1, everyMs: 1, onFault: ({ message }) => told.push(message) },
  );
  await twice;
  await rounds.stop();
  const done = count;
  await new Promise((later) => setTimeout(later, 20));
  assert.deepEqual([told, count], [['on purpose'], done]);
});
