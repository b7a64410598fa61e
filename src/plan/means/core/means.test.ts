import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toQuarter } from '../../../kernel/quarter.ts';
import type { BudgetState } from '../../../municipality/core/budget.ts';
import { compareAuthorisations, ordersOf } from './authorisation.ts';
import { compareMeans, type Snapshot } from './difference.ts';
import { commitmentOf, daysWith, extraCents, type Means, noMeans } from './means.ts';

const states = new Map<number, BudgetState>([
  [2025, 'closed'],
  [2026, 'adopted'],
  [2027, 'draft'],
  [2028, 'draft'],
  [2029, 'draft'],
]);
const double = { years: 2, from: 2027 } as const;

test('only the years of the next decision are plan years; in a two-year budget there are two of them', () => {
  const degrees = [2025, 2026, 2027, 2028, 2029, 2030].map((year) => commitmentOf(year, states, double));
  assert.deepEqual(degrees, [
    'actual',
    'adopted',
    'plan-year-1',
    'plan-year-2',
    'medium-term',
    'medium-term',
  ]);
  assert.equal(commitmentOf(2028, states, { years: 1, from: 2027 }), 'medium-term');
  assert.equal(commitmentOf(2026, new Map([[2026, 'provisional']]), double), 'provisional');
  assert.equal(commitmentOf(2028, new Map([[2027, 'draft']]), double), 'medium-term');
});

const means: Means = {
  ...noMeans(2027),
  money: [{ year: 2027, nature: 'investive', carriedInCents: 30_000, blockedCents: 10_000 }],
  teams: [{ teamId: 'FV', quarter: toQuarter(2027, 1), absenceDays: 50, externalDays: 15 }],
};

test('carried-over money is there in its own year only, blocked money is not', () => {
  assert.deepEqual(
    [
      extraCents(means, 2027, 'investive'),
      extraCents(means, 2028, 'investive'),
      extraCents(means, 2027, 'consumptive'),
    ],
    [20_000, 0, 0],
  );
});

test('absences take days away, never more than there are; external days come on top', () => {
  assert.equal(daysWith(means, 'FV', toQuarter(2027, 1), 60), 25);
  assert.equal(daysWith(means, 'FV', toQuarter(2027, 1), 40), 15);
  assert.equal(daysWith(means, 'FV', toQuarter(2027, 2), 40), 40);
});

test('an order that is paid over years needs an authorisation for what falls after its own year', () => {
  const orders = ordersOf([
    { year: 2028, cents: 60 },
    { year: 2027, cents: 100 },
    { year: 2029, cents: 0 },
  ]);
  assert.deepEqual(orders, [{ year: 2027, dueYear: 2028, cents: 60 }]);
  assert.deepEqual(ordersOf([{ year: 2028, cents: 5 }]), []);
  const rows = compareAuthorisations(
    [
      { year: 2027, dueYear: 2028, cents: 40 },
      { year: 2027, dueYear: 2029, cents: 90 },
    ],
    [...orders, { year: 2028, dueYear: 2029, cents: 7 }],
  );
  assert.deepEqual(
    rows.map(({ year, dueYear, missingCents }) => [year, dueYear, missingCents]),
    [
      [2027, 2028, 20],
      [2027, 2029, 0],
      [2028, 2029, 7],
    ],
  );
});

test('two versions are compared figure by figure, with budgets and teams as they stood', () => {
  const team = {
    id: 'FV',
    name: 'Fachverfahren',
    fullTimeEquivalents: 3,
    projectShare: 35,
    daysPerYear: 200,
    changes: [],
  };
  const snapshot: Snapshot = {
    budgets: [{ year: 2027, nature: 'investive', purpose: 'initiatives', cents: 100, state: 'draft' }],
    teams: [team],
  };
  const later: Snapshot = {
    budgets: [{ ...snapshot.budgets[0]!, cents: 80, state: 'adopted' }],
    teams: [{ ...team, fullTimeEquivalents: 4 }],
  };
  assert.deepEqual(compareMeans({ means, snapshot }, { means, snapshot }), []);
  const found = compareMeans({ means: noMeans(2027), snapshot }, { means, snapshot: later });
  assert.deepEqual(
    found.map(({ figure, before, after }) => [figure.what, before, after]),
    [
      ['budget', 100, 80],
      ['budget-state', 'draft', 'adopted'],
      ['full-time', 3, 4],
      ['carried', null, 30_000],
      ['blocked', null, 10_000],
      ['absence', null, 50],
      ['external', null, 15],
    ],
  );
});
