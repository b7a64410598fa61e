import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toQuarter } from '../../kernel/quarter.ts';
import {
  boundShare,
  daysToNextDeadline,
  findPeak,
  overloadedTeams,
  shareOf,
  uncovered,
} from './situation.ts';

const quarters = [toQuarter(2027, 1), toQuarter(2027, 2)];
const teams = [
  { id: 'a', name: 'Infrastruktur', shares: [0.9, 1] },
  { id: 'b', name: 'Fachverfahren', shares: [1.05, 1.73] },
  { id: 'c', name: 'Schul-IT', shares: [null, 1.2] },
];

test('the peak is the greatest overload of all teams and quarters', () => {
  assert.deepEqual(findPeak({ teams, quarters }), {
    team: 'Fachverfahren',
    quarter: toQuarter(2027, 2),
    share: 1.73,
  });
});

test('a team that is exactly full is not overloaded', () => {
  assert.equal(findPeak({ teams: [teams[0]!], quarters }), undefined);
  assert.equal(overloadedTeams({ teams }), 2);
});

test('without a budget no share of it is bound', () => {
  assert.equal(boundShare({ bound: { cents: 100, unknown: 0 }, budget: null }), undefined);
  assert.equal(boundShare({ bound: { cents: 50, unknown: 0 }, budget: 200 }), 0.25);
});

test('the nearest deadline counts in days', () => {
  const deadlines = [
    { id: '1', name: 'E-Rechnung', day: '2026-12-31', planned: false },
    { id: '2', name: 'Ganztag', day: '2027-08-01', planned: true },
  ];
  assert.equal(daysToNextDeadline({ today: '2026-11-24', deadlines }), 37);
  assert.equal(uncovered({ deadlines }), 1);
});

test('effort without capacity is over any limit, nothing at all is no share', () => {
  assert.equal(shareOf(0, 0), null);
  assert.equal(shareOf(0, 5), Number.POSITIVE_INFINITY);
});
