import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatQuarters, parseQuarter, toQuarter } from './quarter.ts';

test('one quarter is written once, several from the first to the last', () => {
  assert.equal(formatQuarters(toQuarter(2027, 1), toQuarter(2027, 1)), 'Q1/27');
  assert.equal(formatQuarters(toQuarter(2027, 1), toQuarter(2028, 3)), 'Q1/27–Q3/28');
});

test('a quarter is read as people and addresses write it', () => {
  for (const text of ['Q2/27', 'Q2/2027', '2027Q2', '2027-Q2'])
    assert.equal(parseQuarter(text), toQuarter(2027, 2));
  assert.equal(parseQuarter('Q5/27'), undefined);
});
