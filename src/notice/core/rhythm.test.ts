import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lastDigest } from './rhythm.ts';

const at = (rhythm: 'daily' | 'weekly', now: string) => lastDigest(rhythm, new Date(now)).toISOString();

test('the daily digest is due at seven in the morning, German time', () => {
  assert.equal(at('daily', '2026-11-25T06:00:00Z'), '2026-11-25T06:00:00.000Z');
  assert.equal(at('daily', '2026-11-25T05:59:59Z'), '2026-11-24T06:00:00.000Z');
  assert.equal(at('daily', '2026-07-01T10:00:00Z'), '2026-07-01T05:00:00.000Z');
});

test('the weekly digest is due on Mondays', () => {
  assert.equal(at('weekly', '2026-11-25T09:00:00Z'), '2026-11-23T06:00:00.000Z');
  assert.equal(at('weekly', '2026-11-23T05:00:00Z'), '2026-11-16T06:00:00.000Z');
});

test('it is seven o’clock too on the days when the clocks change', () => {
  assert.equal(at('daily', '2026-03-29T12:00:00Z'), '2026-03-29T05:00:00.000Z');
  assert.equal(at('daily', '2026-10-25T12:00:00Z'), '2026-10-25T06:00:00.000Z');
});
