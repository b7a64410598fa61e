import assert from 'node:assert/strict';
import { test } from 'node:test';
import { remaindersInto } from './remainder.ts';

const year = (of: number, usedCents: number, limitCents: number | null, settled = false) => ({
  ...{ year: of, usedCents, limitCents, settled },
});
const carriedOf = (years: ReturnType<typeof year>[]) => [...remaindersInto(years).values()];

test('what is left of an investive year is there in the next ones until it is spent', () => {
  assert.deepEqual(carriedOf([year(2027, 60, 100), year(2028, 110, 100), year(2029, 0, 0)]), [0, 40, 30]);
});

test('an overrun is not carried over', () => {
  assert.deepEqual(carriedOf([year(2027, 150, 100), year(2028, 0, 100)]), [0, 0]);
});

test('a remainder that is known already stands in the frame and is not counted twice', () => {
  assert.deepEqual(
    carriedOf([year(2026, 60, 100), year(2027, 100, 120, true), year(2028, 0, 10)]),
    [0, 0, 20],
  );
});

test('a year without a frame takes nothing, and what is left waits for the year after it', () => {
  assert.deepEqual(carriedOf([year(2027, 60, 100), year(2028, 500, null), year(2029, 0, 10)]), [0, 0, 40]);
});
