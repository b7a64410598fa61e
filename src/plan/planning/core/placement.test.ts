import assert from 'node:assert/strict';
import { test } from 'node:test';
import { candidate } from '../../../../test/candidate.ts';
import { toQuarter } from '../../../kernel/quarter.ts';
import { noMeans } from '../../means/core/means.ts';
import type { Candidate } from './candidate.ts';
import { usualFrame } from './frame.ts';
import { placementOf } from './placement.ts';
import { portfolioOf } from './portfolio.ts';

const today = '2026-11-24';
const own = candidate('V-1', {
  name: 'E-Akte',
  efforts: [
    { teamId: 'FV', quarter: null, days: 40 },
    { teamId: 'NW', quarter: toQuarter(2027, 2), days: 5 },
  ],
});
const input = { teams: [], budgets: [], means: noMeans(2027), commitments: [] };
const basis = portfolioOf({ ...input, candidates: [own] }, usualFrame(today), today);
const later = { selected: [{ id: 'V-1', mode: 0, modeName: '', start: 4, finish: 7 }] };

test('a calculated plan puts an initiative where it found room, not where it was wished', () => {
  assert.deepEqual(placementOf(own, basis, later), {
    place: 'inside',
    start: toQuarter(2028, 1),
    finish: toQuarter(2028, 4),
  });
});

test('what the plan found no room for, or does not deal with, is not placed by it', () => {
  assert.deepEqual(placementOf(own, basis, { selected: [] }), { place: 'left-out' });
  assert.deepEqual(placementOf({ ...own, id: 'V-2' }, basis, later), { place: 'outside' });
  const idea = portfolioOf({ ...input, candidates: [{ ...own, state: 'idea' }] }, usualFrame(today), today);
  assert.deepEqual(placementOf(own, idea, { selected: [] }), { place: 'outside' });
});

test('a plan says nothing of an initiative whose dates, costs or efforts have changed since', () => {
  const [cost] = own.costs;
  const [effort, other] = own.efforts;
  const changes: Partial<Candidate>[] = [
    { plannedStart: '2027Q2' },
    { plannedEnd: '2028Q1' },
    { plannedEnd: null },
    { costs: [{ ...cost!, cents: 4_500_000 }] },
    { costs: [{ ...cost!, nature: 'consumptive' }] },
    { efforts: [effort!, { ...other!, days: 9 }] },
    { efforts: [{ ...effort!, teamId: 'IS' }, other!] },
  ];
  for (const change of changes)
    assert.deepEqual(placementOf({ ...own, ...change }, basis, later), { place: 'changed' });
  const sameInOtherOrder = { ...own, plannedStart: '2027-01', efforts: [other!, effort!] };
  assert.equal(placementOf(sameInOtherOrder, basis, later).place, 'inside');
});
