import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findStageFault, nextStage, stages } from './round.ts';

const nothing = { states: {}, calculated: 0, adopted: 0, proposed: false };

test('a round goes through its stages in order and ends', () => {
  assert.equal(nextStage('call'), 'assess');
  assert.equal(nextStage(stages.at(-1)!), undefined);
  assert.deepEqual(findStageFault('closed', nothing), { refusal: 'last-stage' });
});

test('nobody agrees on what is not calculated, nothing rolls on that no body adopted', () => {
  assert.equal(findStageFault('plan', nothing)?.refusal, 'nothing-calculated');
  assert.equal(findStageFault('plan', { ...nothing, calculated: 1 }), undefined);
  assert.equal(findStageFault('adopt', nothing)?.refusal, 'nothing-adopted');
  assert.equal(findStageFault('call', nothing), undefined);
});
