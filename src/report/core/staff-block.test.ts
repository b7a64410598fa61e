import assert from 'node:assert/strict';
import { test } from 'node:test';
import { staffBlocks } from './staff-block.ts';

const peaksOf = (days: number[]) => {
  const quarters = days.map((asked, period) => ({ quarter: 8108 + period, days: asked, capacity: 200 }));
  const lists = staffBlocks([{ name: 'Netze', quarters }], 'de').filter(({ kind }) => kind === 'list');
  return lists.flatMap((block) => (block.kind === 'list' ? block.items : []));
};

test('a quarter that asks more than there is is named with its highest load', () => {
  assert.deepEqual(peaksOf([150, 250, 220]), ['Netze: in 2 Quartalen, am meisten in Q2/27 mit 125\u00a0%']);
});

test('a quarter that is full by the figure shown is not called too much', () => {
  assert.deepEqual(peaksOf([200.6, 100]), []);
});
