import assert from 'node:assert/strict';
import { test } from 'node:test';
import { firstDayOf, formatPeriod, isPeriod, lastDayOf, parsePeriod, precisionOf } from './period.ts';

const periods = [
  ['2027', 'year', '2027-01-01', '2027-12-31', '2027'],
  ['2027H1', 'half-year', '2027-01-01', '2027-06-30', '1. Halbjahr 2027'],
  ['2027Q3', 'quarter', '2027-07-01', '2027-09-30', 'Q3/27'],
  ['2028-02', 'month', '2028-02-01', '2028-02-29', 'Februar 2028'],
  ['2027-08-01', 'day', '2027-08-01', '2027-08-01', '01.08.2027'],
] as const;

for (const [period, precision, first, last, german] of periods) {
  test(`${period} keeps its precision (${precision}) and knows its days`, () => {
    assert.equal(isPeriod(period), true);
    assert.deepEqual(
      [precisionOf(period), firstDayOf(period), lastDayOf(period), formatPeriod(period, 'de')],
      [precision, first, last, german],
    );
  });
}

test('what is no period is none', () => {
  for (const text of ['', '27', '2027Q5', '2027H3', '2027-13', '2027-02-30', '2027 Q3'])
    assert.equal(isPeriod(text), false, text);
});

const typed = {
  '2027Q3': [
    '2027Q3',
    'Q3/27',
    'q3/2027',
    'Q3 2027',
    'Quartal 3 2027',
    '3. Quartal 2027',
    'III/2027',
    'III 27',
  ],
  '2027H2': ['2027H2', 'H2 2027', 'H2/27', '2. Halbjahr 2027', 'HJ 2 2027', '2. Hj. 2027'],
  '2027-08': ['2027-08', '08/2027', '8/2027', 'August 2027', 'Aug. 2027'],
  '2027-03': ['März 2027', 'March 2027', 'Mrz 2027'],
  '2027-08-01': ['2027-08-01', '1.8.2027', '01.08.2027'],
  '2027': ['2027', ' 2027 '],
};

test('the usual spellings are read', () => {
  for (const [period, texts] of Object.entries(typed))
    for (const text of texts) assert.equal(parsePeriod(text), period, text);
});

test('what cannot be read is not guessed', () => {
  for (const text of ['', 'bald', '31.2.2027', 'Q5/27', '13/2027', 'Foo 2027', '2027/2028'])
    assert.equal(parsePeriod(text), undefined, text);
});
