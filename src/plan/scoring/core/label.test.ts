import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placeLabels } from './label.ts';

const size = { width: 36, height: 12 };
const frame = { x: 0, y: 0, width: 400, height: 200 };
const disc = (id: string, x: number, y: number) => ({ id, x, y, r: 10 });

test('the number of a bubble stands above it, and elsewhere where something lies above', () => {
  const discs = [disc('A', 100, 100), disc('B', 105, 78), disc('C', 300, 12)];
  const places = placeLabels(['A', 'B', 'C'], discs, size, frame);
  assert.deepEqual(places, [
    { id: 'A', x: 100, y: 119 },
    { id: 'B', x: 105, y: 59 },
    { id: 'C', x: 300, y: 31 },
  ]);
});

test('a number that would cover another one or a bubble is left out', () => {
  const around = [
    [0, -20],
    [0, 20],
    [30, 0],
    [-30, 0],
  ].map(([x, y], index) => disc(`${index}`, 100 + x!, 100 + y!));
  assert.deepEqual(placeLabels(['A'], [disc('A', 100, 100), ...around], size, frame), []);
  const twins = [disc('A', 100, 100), disc('B', 100, 100)];
  const places = placeLabels(['A', 'B'], twins, size, frame);
  assert.deepEqual(
    places.map(({ id, y }) => [id, y]),
    [
      ['A', 81],
      ['B', 119],
    ],
  );
});
