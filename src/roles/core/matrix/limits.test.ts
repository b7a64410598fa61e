import assert from 'node:assert/strict';
import { test } from 'node:test';
import { differingLimits } from './limits.ts';

const agreed = { inform: 50, committee: 300, council: 1500 };

test('equal limits do not differ; each that does is named with both amounts', () => {
  assert.deepEqual(differingLimits(agreed, agreed), []);
  assert.deepEqual(differingLimits(agreed, { inform: 50, committee: 200, council: null }), [
    { limit: 'committee', agreed: 300, other: 200 },
    { limit: 'council', agreed: 1500, other: null },
  ]);
});

test('what was not agreed cannot differ', () => {
  assert.deepEqual(differingLimits({ inform: null, committee: null, council: null }, agreed), []);
  assert.deepEqual(differingLimits({ ...agreed, inform: null }, { ...agreed, inform: 7 }), []);
});
