import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findConflict } from './conflict.ts';
import type { Initiative, Portfolio } from './model.ts';

const clock = (): number => 0;

const must = (id: string, days: number, more: Partial<Initiative> = {}): Initiative => ({
  id,
  value: 10,
  decay: 0,
  earliestStart: 0,
  earliestFinish: 0,
  mandatory: true,
  deadline: 1,
  fixed: null,
  predecessors: [],
  onlyWith: [],
  notWith: [],
  modes: [
    {
      name: 'x',
      duration: 1,
      demand: [{ team: 'it', perPeriod: [days] }],
      investive: [0],
      consumptive: [0],
      running: 0,
    },
  ],
  ...more,
});

const town = (projects: Initiative[]): Portfolio => ({
  format: 'augenmass-portfolio-1',
  id: 'town',
  periods: 4,
  periodsPerYear: 4,
  teams: [{ id: 'it', capacity: [10, 10, 10, 10] }],
  budgets: { investive: [0], consumptive: [0], carryOverInvestive: false },
  projects,
  groups: [],
});

const find = (projects: Initiative[]) => findConflict(town(projects), { seed: 1, clock, timeLimitMs: 1000 });

test('must-haves that fit are no conflict', () => {
  assert.equal(find([must('a', 10), must('b', 10)]), null);
});

test('the clashing ones are named, the bystander is not, and the least relief is told', () => {
  const conflict = find([must('a', 10), must('b', 8), must('c', 3), must('bystander', 10, { deadline: 3 })]);
  assert.ok(conflict?.proven);
  assert.deepEqual(conflict.clashing, ['a', 'b', 'c']);
  assert.deepEqual(
    conflict.relief.map((relief) => 'by' in relief && relief.by),
    [1],
  );
});

test('a must-have larger than its team clashes alone', () => {
  const conflict = find([must('a', 14), must('b', 5)]);
  assert.deepEqual(conflict?.clashing, ['a']);
  assert.deepEqual(conflict?.relief, [
    { kind: 'team', team: 'it', period: conflict?.assignments[0]?.start, by: 4 },
  ]);
});

test('a chain too long for its deadline needs a later deadline', () => {
  const chain = [must('a', 1), must('b', 1, { predecessors: [{ id: 'a', lag: 1 }] })];
  const conflict = find(chain);
  assert.ok(conflict?.proven);
  assert.deepEqual(conflict.clashing, ['b']);
  assert.deepEqual(conflict.relief, [{ kind: 'deadline', id: 'b', by: 1 }]);
});

test('must-haves that exclude each other cannot be relieved by money or people', () => {
  const conflict = find([must('a', 1, { notWith: ['b'] }), must('b', 1)]);
  assert.deepEqual(conflict?.relief, [{ kind: 'bond', ids: ['a', 'b'] }]);
});

test('more must-haves than any search could try are still proven to clash', () => {
  const conflict = find(Array.from({ length: 21 }, (_, i) => must(`m${i}`, 1)));
  assert.ok(conflict?.proven);
  assert.equal(conflict.clashing.length, 21);
});
