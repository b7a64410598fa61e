import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatPeriod, isDay, readPeriod } from './period.ts';

const days: [string, string, string, string][] = [
  ['2027', '2027-01-01', '2027-12-31', 'year'],
  ['2027H2', '2027-07-01', '2027-12-31', 'half-year'],
  ['2027Q3', '2027-07-01', '2027-09-30', 'quarter'],
  ['2028-02', '2028-02-01', '2028-02-29', 'month'],
  ['2023-W31', '2023-07-31', '2023-08-06', 'week'],
  ['2020-W53', '2020-12-28', '2021-01-03', 'week'],
  ['2027-08-01', '2027-08-01', '2027-08-01', 'day'],
  ['2027-mid', '2027-05-01', '2027-08-31', 'part'],
  ['2027-winter', '2027-12-01', '2028-02-29', 'season'],
];

for (const [period, first, last, precision] of days) {
  test(`${period} runs from ${first} to ${last} and stays a ${precision}`, () => {
    const read = readPeriod(period)!;
    assert.deepEqual([read.first, read.last, read.precision], [first, last, precision]);
  });
}

test('a week, month or day that does not exist is no period', () => {
  for (const text of ['2021-W53', '2027-13', '2027-02-30', '2027Q5', '27', '', '2027-W00'])
    assert.equal(readPeriod(text), undefined, text);
});

test('a leap day exists only in leap years', () => {
  assert.equal(isDay('2028-02-29'), true);
  assert.equal(isDay('2027-02-29'), false);
});

test('a period is written as precisely as it was said', () => {
  assert.deepEqual(
    ['2027', '2027H1', '2027Q3', '2027-08', '2027-W02', '2027-08-01', '2027-mid', '2027-winter'].map((text) =>
      formatPeriod(text, 'de'),
    ),
    [
      '2027',
      '1. Halbjahr 2027',
      'Q3/27',
      'August 2027',
      'KW 2/2027',
      '01.08.2027',
      'Mitte 2027',
      'Winter 2027/28',
    ],
  );
});
