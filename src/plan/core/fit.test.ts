import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findBrokenLinks, findShortages, type Link } from './fit.ts';

test('what is planned within frame and capacity fits', () => {
  const year = { year: 2027, nature: 'investive' as const, plannedCents: 100, frameCents: 100 };
  const team = { team: 'FV', quarter: 8108, plannedDays: 61.25, capacityDays: 61.25 };
  assert.deepEqual(findShortages([year], [team]), []);
  assert.deepEqual(findShortages([{ ...year, frameCents: null, plannedCents: 1e9 }], []), []);
});

test('a shortage is named with its year or quarter and how much is missing', () => {
  assert.deepEqual(
    findShortages(
      [{ year: 2027, nature: 'investive', plannedCents: 150, frameCents: 100 }],
      [{ team: 'FV', quarter: 8110, plannedDays: 105, capacityDays: 61 }],
    ),
    [
      { kind: 'money', year: 2027, nature: 'investive', missingCents: 50 },
      { kind: 'people', team: 'FV', quarter: 8110, missingDays: 44 },
    ],
  );
});

const link = (type: Link['type'], plannedEnd: string | null, more: Partial<Link> = {}): Link => ({
  type,
  hard: true,
  predecessor: { code: 'V-011', plannedStart: '2026Q1', plannedEnd, goesOn: true },
  ...more,
});

test('what begins in the quarter its predecessor ends in begins too early', () => {
  assert.deepEqual(findBrokenLinks('2027Q2', '2027Q4', [link('end-start', '2027Q2')]), ['V-011']);
  assert.deepEqual(findBrokenLinks('2027Q3', '2027Q4', [link('end-start', '2027Q2')]), []);
});

test('ends may coincide where only the ends are tied', () => {
  assert.deepEqual(findBrokenLinks('2027Q1', '2027Q2', [link('end-end', '2027Q2')]), []);
  assert.deepEqual(findBrokenLinks('2027Q1', '2027Q1', [link('end-end', '2027Q2')]), ['V-011']);
});

test('a predecessor without dates or that does not go on breaks the link; a soft one never does', () => {
  const stopped = link('end-start', '2026Q1', {
    predecessor: { code: 'V-1', plannedStart: '2025', plannedEnd: '2025', goesOn: false },
  });
  assert.deepEqual(findBrokenLinks('2027Q1', '2027Q2', [link('end-start', null), stopped]), ['V-011', 'V-1']);
  assert.deepEqual(findBrokenLinks('2027Q1', '2027Q2', [link('end-start', null, { hard: false })]), []);
});
