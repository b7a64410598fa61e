import assert from 'node:assert/strict';
import { test } from 'node:test';
import { counted } from './text.ts';

test('one is said in the singular, nought and several in the plural', () => {
  assert.equal(counted.de(1, 'Ziel ist', 'Ziele sind'), '1 Ziel ist');
  assert.equal(counted.de(0, 'Ziel ist', 'Ziele sind'), '0 Ziele sind');
  assert.equal(counted.en(2, 'goal is', 'goals are'), '2 goals are');
});

test('a count is grouped and parted as its language writes numbers', () => {
  assert.equal(counted.de(4166, 'Kontakt', 'Kontakte'), '4.166 Kontakte');
  assert.equal(counted.en(4166, 'contact', 'contacts'), '4,166 contacts');
  assert.equal(counted.de(2.5, 'Stunde', 'Stunden'), '2,5 Stunden');
});
