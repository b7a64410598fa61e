import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placeAcross, placeDown } from './picture.ts';

const dots = (cells: [period: number, lane: number, count: number][]) =>
  cells.flatMap(([period, lane, count]) => Array.from({ length: count }, () => ({ period, lane })));

test('no two dots stand on the same place', () => {
  const many = dots([
    [0, 0, 23],
    [0, 1, 4],
    [1, 0, 2],
    [2, 1, 9],
  ]);
  for (const picture of [
    placeAcross(many, { periods: 3, lanes: 2, room: 12, least: 3 }),
    placeDown(many, { periods: 3, widths: [5, 3] }),
  ]) {
    const places = picture.dots.map(({ column, row }) => `${column} ${row}`);
    assert.equal(new Set(places).size, many.length);
  }
});

test('the fullest period gets the room that is left', () => {
  const picture = placeAcross(
    dots([
      [0, 0, 20],
      [1, 0, 1],
    ]),
    { periods: 2, lanes: 1, room: 10, least: 2 },
  );
  assert.deepEqual(
    picture.periods.map(({ size }) => size),
    [8, 2],
  );
  assert.equal(picture.lanes[0]!.size, 3);
});

test('dots stay inside the band of their period and lane', () => {
  const picture = placeDown(
    dots([
      [0, 1, 7],
      [1, 0, 6],
    ]),
    { periods: 2, widths: [5, 3] },
  );
  for (const { dot, column, row } of picture.dots) {
    const [lane, period] = [picture.lanes[dot.lane]!, picture.periods[dot.period]!];
    assert.ok(column >= lane.at && column < lane.at + lane.size);
    assert.ok(row >= period.at && row < period.at + period.size);
  }
});

test('an empty picture is no fault', () => {
  assert.deepEqual(placeAcross([], { periods: 1, lanes: 2, room: 4, least: 2 }).dots, []);
});
