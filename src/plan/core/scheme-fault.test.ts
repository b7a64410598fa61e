import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findSchemeFault, sumOfGains } from './scheme-fault.ts';
import { defaultScheme } from './score.ts';

const { weights } = defaultScheme;

test('the weights that ship add up to 100 points, the deduction for risk aside', () => {
  assert.equal(sumOfGains(weights), 100);
  assert.equal(findSchemeFault(weights), undefined);
});

test('more than 100 points cannot be given, and a scheme must give some', () => {
  assert.equal(findSchemeFault({ ...weights, urgency: 16 })?.refusal, 'weights-over-100');
  const none = Object.fromEntries(Object.keys(weights).map((key) => [key, 0])) as typeof weights;
  assert.equal(findSchemeFault({ ...none, risk: -10 })?.refusal, 'weights-empty');
});
