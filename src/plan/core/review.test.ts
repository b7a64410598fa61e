import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  type Benefit,
  type Review,
  reviewFaults,
  reviewStanding,
  reviewWindow,
  verdictOf,
} from './review.ts';

const benefit = (more: Partial<Benefit>): Benefit => ({
  name: 'Einsparung im Jahr',
  unit: '€',
  better: 'more',
  promised: 60_000,
  reached: null,
  verdict: null,
  note: null,
  ...more,
});
const review = (more: Partial<Review>): Review => ({
  benefits: [benefit({ reached: 60_000 })],
  judgement: 'Trägt sich.',
  lessons: null,
  followUp: null,
  ...more,
});
const refusals = (more: Partial<Review>) => reviewFaults(review(more)).map(({ refusal }) => refusal);

test('a benefit is reached, partly reached from half on, or missed', () => {
  assert.equal(verdictOf(benefit({ reached: 60_000 })), 'reached');
  assert.equal(verdictOf(benefit({ reached: 30_000 })), 'partly');
  assert.equal(verdictOf(benefit({ reached: 29_999 })), 'missed');
});

test('of waiting days fewer are better', () => {
  const days = { better: 'less' as const, promised: 5 };
  assert.equal(verdictOf(benefit({ ...days, reached: 4 })), 'reached');
  assert.equal(verdictOf(benefit({ ...days, reached: 8 })), 'partly');
  assert.equal(verdictOf(benefit({ ...days, reached: 12 })), 'missed');
  assert.equal(verdictOf(benefit({ ...days, reached: 0 })), 'reached');
});

test('figures speak before opinions; without them a person judges', () => {
  assert.equal(verdictOf(benefit({ reached: 0, verdict: 'reached' })), 'missed');
  assert.equal(verdictOf(benefit({ promised: null, verdict: 'partly' })), 'partly');
  assert.equal(verdictOf(benefit({})), null);
});

test('a missed benefit demands that something follows', () => {
  assert.deepEqual(refusals({}), []);
  assert.deepEqual(refusals({ benefits: [benefit({ reached: 0 })] }), ['follow-up-missing']);
  assert.deepEqual(refusals({ benefits: [benefit({ reached: 0 })], followUp: 'Lizenzen kündigen' }), []);
});

test('a review without benefits, with an open one or without a judgement is not released', () => {
  assert.deepEqual(refusals({ benefits: [] }), ['benefits-missing']);
  assert.deepEqual(refusals({ benefits: [benefit({})] }), ['reached-missing']);
  assert.deepEqual(refusals({ judgement: ' ' }), ['judgement-missing']);
});

test('benefit is reviewed between 12 and 24 months after completion', () => {
  assert.deepEqual(reviewWindow('2024-02-29'), { from: '2025-03-01', until: '2026-03-01' });
  assert.equal(reviewStanding('2025-06-30', '2026-06-29'), 'too-early');
  assert.equal(reviewStanding('2025-06-30', '2026-06-30'), 'due');
  assert.equal(reviewStanding('2025-06-30', '2027-06-30'), 'due');
  assert.equal(reviewStanding('2025-06-30', '2027-07-01'), 'overdue');
});
