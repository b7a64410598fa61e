import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  type CountedApplication,
  countFacts,
  figuresOf,
  isOnPath,
  potentialOf,
  wantedIn,
} from './consolidation.ts';

const application = (name: string, over: Partial<CountedApplication> = {}): CountedApplication => ({
  id: name,
  name,
  task: null,
  hosting: null,
  users: null,
  yearlyCents: null,
  lifeCycle: 'active',
  standardRing: null,
  ...over,
});
const budget = { operationCents: 419_000_000, workplaces: 820 };

test('only what is in use counts: planned and retired applications cost nobody anything', () => {
  const facts = countFacts(
    [
      application('a'),
      application('b', { lifeCycle: 'phasing-out' }),
      application('c', { lifeCycle: 'retired' }),
      application('d', { lifeCycle: 'planned' }),
    ],
    budget,
  );
  assert.equal(facts.inUse, 2);
});

test('duplicates are the applications of a task beyond its first, however the task is spelt', () => {
  const tasked = (name: string, task: string | null) => application(name, { task });
  const facts = countFacts(
    [
      tasked('a', 'Termine vergeben'),
      tasked('b', 'termine vergeben '),
      tasked('c', 'Melden'),
      tasked('d', null),
    ],
    budget,
  );
  assert.deepEqual([facts.tasked, facts.tasks, figuresOf(facts).duplicates], [3, 2, 1]);
});

test('cost per use is taken over the applications where both cost and users are known', () => {
  const facts = countFacts(
    [
      application('a', { users: 10, yearlyCents: 100_000 }),
      application('b', { users: 30, yearlyCents: 60_000 }),
      application('c', { users: 500, yearlyCents: null }),
      application('d', { users: 0, yearlyCents: 900_000 }),
    ],
    budget,
  );
  assert.equal(figuresOf(facts).useCents, 4_000);
});

test('cost per workplace is operation and staff of the IT by people with a desk', () => {
  assert.equal(Math.round(figuresOf(countFacts([], budget)).workplaceCents!), 510_976);
  assert.equal(figuresOf(countFacts([], { operationCents: null, workplaces: 820 })).workplaceCents, null);
  assert.equal(figuresOf(countFacts([], { operationCents: 1, workplaces: null })).workplaceCents, null);
});

test('shares are of all in use on an adopted standard, and of all with known operation', () => {
  const facts = countFacts(
    [
      application('a', { standardRing: 'adopt', hosting: 'own' }),
      application('b', { standardRing: 'hold', hosting: 'local' }),
      application('c', { standardRing: 'trial', hosting: 'cloud' }),
      application('d'),
    ],
    budget,
  );
  const { standardShare, centralShare } = figuresOf(facts);
  assert.deepEqual([standardShare, centralShare], [0.25, 2 / 3]);
  assert.equal(figuresOf(countFacts([], budget)).standardShare, null, 'no application, no share');
});

test('of several for one task the one on a standard stays, then the central one, then the most used', () => {
  const one = (name: string, over: Partial<CountedApplication>) =>
    application(name, { task: 'Termine', yearlyCents: 100_000, ...over });
  const [potential] = potentialOf(
    [
      one('groß, im Amt', { hosting: 'local', users: 900 }),
      one('zentral', { hosting: 'own', users: 5 }),
      one('Standard', { hosting: 'local', users: 1, standardRing: 'adopt' }),
      application('allein', { task: 'Melden', yearlyCents: 1 }),
    ],
    0.7,
  );
  assert.equal(potential!.kept.name, 'Standard');
  assert.deepEqual(
    potential!.others.map(({ name }) => name),
    ['zentral', 'groß, im Amt'],
  );
  assert.deepEqual([potential!.otherCents, potential!.savedCents], [200_000, 140_000]);
});

test('a cost that nobody knows saves nothing, and is said', () => {
  const one = (name: string, yearlyCents: number | null) => application(name, { task: 'x', yearlyCents });
  const [potential] = potentialOf([one('a', 5), one('b', null), one('c', 100)], 1);
  assert.deepEqual([potential!.kept.name, potential!.unknown, potential!.savedCents], ['a', 1, 100]);
});

test('the wanted value lies on the straight way from the first year to the target', () => {
  const [first, target] = [
    { year: 2025, value: 168 },
    { year: 2030, value: 130 },
  ];
  assert.equal(wantedIn(first, target, 2026), 160.4);
  assert.equal(wantedIn(first, target, 2030), 130);
  assert.equal(wantedIn(first, target, 2024), null);
  assert.equal(wantedIn(first, target, 2031), null);
  assert.equal(wantedIn(first, { year: 2025, value: 160 }, 2025), 160);
});

test('fewer applications are better, a larger share on standards is', () => {
  assert.equal(isOnPath('applications', 160, 160.4), true);
  assert.equal(isOnPath('applications', 163, 160.4), false);
  assert.equal(isOnPath('standardShare', 0.4, 0.35), true);
  assert.equal(isOnPath('standardShare', 0.3, 0.35), false);
});
