import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toQuarter } from '../../kernel/quarter.ts';
import {
  boundShare,
  type Deadline,
  daysToNextDeadline,
  findPeak,
  overloadedTeams,
  shareOf,
  standingOf,
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
  const deadlines: Deadline[] = [
    { id: '1', name: 'E-Rechnung', day: '2026-12-31', standing: 'open' },
    { id: '2', name: 'Ganztag', day: '2027-08-01', standing: 'in-time' },
  ];
  assert.equal(daysToNextDeadline({ today: '2026-11-24', deadlines }), 37);
});

test('a planned initiative is in time only if it ends before its day and nothing speaks against it', () => {
  const fit = {
    today: '2026-11-24',
    day: '2027-08-01',
    planned: true,
    endsOn: '2027-06-30',
    light: 'green',
    leftOut: false,
  } as const;
  assert.equal(standingOf(fit), 'in-time');
  assert.equal(standingOf({ ...fit, planned: false }), 'open');
  assert.equal(standingOf({ ...fit, endsOn: '2027-09-30', light: 'red' }), 'ends-after');
  assert.equal(standingOf({ ...fit, light: 'red' }), 'red');
  assert.equal(standingOf({ ...fit, leftOut: true }), 'left-out');
  assert.equal(standingOf({ ...fit, endsOn: null }), 'no-end');
});

test('a deadline is overdue from the day after it, whatever else speaks against it', () => {
  const late = { planned: true, endsOn: null, light: 'red', leftOut: true, day: '2026-11-24' } as const;
  assert.equal(standingOf({ ...late, today: '2026-11-25' }), 'overdue');
  assert.equal(standingOf({ ...late, today: '2026-11-25', planned: false }), 'overdue');
  assert.equal(standingOf({ ...late, today: '2026-11-24' }), 'red');
});

test('effort without capacity is over any limit, nothing at all is no share', () => {
  assert.equal(shareOf(0, 0), null);
  assert.equal(shareOf(0, 5), Number.POSITIVE_INFINITY);
});
