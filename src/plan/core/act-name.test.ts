import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nameAct } from './act-name.ts';
import { missingFor, stateNames, steps } from './life-cycle.ts';

test('a step is named by what is done, never by the state it leads to', () => {
  for (const { from, to } of steps)
    if (from) assert.notEqual(nameAct(from, to, 'de'), stateNames[to].de, `${from} to ${to}`);
  assert.equal(nameAct('assessed', 'rejected', 'de'), 'Ablehnen');
  assert.equal(nameAct('paused', 'in-progress', 'de'), 'Fortsetzen');
  assert.equal(nameAct('deferred', 'announced', 'en'), 'Take up again as “Announced”');
});

test('a running initiative that is adopted anew is not asked for the fields of the first time', () => {
  assert.deepEqual(missingFor('in-progress', 'adopted', {}, '2026-11-24'), []);
  assert.ok(missingFor('planned', 'adopted', {}, '2026-11-24').length > 10);
});
