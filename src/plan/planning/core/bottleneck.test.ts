import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LeftOut } from '../../../planner/core/explain/explain.ts';
import type { Overload } from '../../../planner/core/solve.ts';
import { findBottleneck } from './bottleneck.ts';
import type { PlanItem } from './candidate.ts';

const money = (by: number): Overload => ({ kind: 'consumptive', year: 0, by });
const team = (by: number): Overload => ({ kind: 'team', team: 'FV', period: 1, by });
const basis = {
  items: [
    { id: 'A', points: 20 },
    { id: 'B', points: 30 },
  ] as PlanItem[],
  overloads: [],
  overspendings: [],
};
const out = (id: string, shortage: Overload[]) => ({ id, reason: { shortage } as LeftOut });
const binding = [{ limit: money(0), used: 700, of: 700, stops: ['A', 'B'] }];

test('more of a limit is promised to let in only what lacks nothing elsewhere', () => {
  const found = findBottleneck(basis, { binding, rejected: [out('A', [money(48), team(13)])] });
  assert.deepEqual(found, { limit: money(0), keepsOut: ['A'], lets: null });
  const both = [out('A', [money(48)]), out('B', [money(60)])];
  assert.deepEqual(findBottleneck(basis, { binding, rejected: both })?.lets, { id: 'B', more: money(60) });
});

test('what running initiatives take beyond a limit is asked for on top', () => {
  const beyond = {
    ...basis,
    overloads: [{ kind: 'team' as const, team: 'FV', period: 1, by: 4 }],
    overspendings: [{ kind: 'consumptive' as const, year: 0, byCents: 2_000_000 }],
  };
  const ofTeam = [{ limit: team(0), used: 40, of: 40, stops: ['A'] }];
  const lets = (limits: typeof binding | typeof ofTeam, shortage: Overload) =>
    findBottleneck(beyond, { binding: limits, rejected: [out('A', [shortage])] })?.lets?.more;
  assert.deepEqual(lets(ofTeam, team(13)), team(17));
  assert.deepEqual(lets(binding, money(48)), money(248));
});

test('a plan that leaves nothing out has no bottleneck', () => {
  assert.equal(findBottleneck(basis, { binding: [{ ...binding[0]!, stops: [] }], rejected: [] }), null);
});
