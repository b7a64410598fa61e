import assert from 'node:assert/strict';
import { test } from 'node:test';
import { boardShows, isShown } from './board.ts';
import { unsaidLights } from './status.ts';

const red = { ...unsaidLights(), costs: { light: 'red' as const, trend: null, reason: 'Nachtrag' } };
const report = { state: 'released' as const, lights: red, decisionNeeded: null, decideBy: '2026-12-01' };
const shownIn = (row: Parameters<typeof isShown>[0]) => boardShows.filter((show) => isShown(row, show));

test('who has not reported is missing and nothing else', () => {
  assert.deepEqual(shownIn({ report: undefined, kinder: [] }), ['all', 'missing']);
});

test('a draft is still missing', () => {
  assert.deepEqual(
    shownIn({ report: { ...report, state: 'draft', decideBy: null, lights: unsaidLights() }, kinder: [] }),
    ['all', 'missing', 'draft'],
  );
});

test('a released red report that is kinder than its figures is found under each of these', () => {
  assert.deepEqual(shownIn({ report, kinder: ['time'] }), ['all', 'released', 'kinder', 'red', 'decision']);
});
