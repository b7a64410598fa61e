import assert from 'node:assert/strict';
import { test } from 'node:test';
import { undoOf } from './undo.ts';

const change = {
  before: { name: 'alt', risks: [] },
  after: { name: 'neu', risks: [{ name: 'R', impact: '3' }] },
};

test('a change is taken back to what was before', () => {
  const current = { name: 'neu', risks: [{ impact: '3', name: 'R' }], other: 1 };
  assert.deepEqual(undoOf(change, current), { ok: true, value: change.before });
});

test('a change with a later one on top is not taken back, and the field is named', () => {
  assert.deepEqual(undoOf(change, { name: 'neuer', risks: [] }), {
    ok: false,
    error: { refusal: 'changed-since', at: 'name' },
  });
});

test('beginnings and removals are no changes', () => {
  assert.equal(undoOf({ before: null, after: { name: 'neu' } }, {}).ok, false);
  assert.equal(undoOf({ before: {}, after: {} }, {}).ok, false);
});
