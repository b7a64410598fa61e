import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findMapGaps, type StrategyMap } from './strategy-map.ts';

const whole: StrategyMap = {
  goals: [{ id: 'z1' }],
  guidelines: [{ id: 'l1', goalIds: ['z1'], initiativeIds: ['v1'] }],
  initiatives: [{ id: 'v1', goalIds: ['z1'] }],
  indicators: [{ id: 'k1', goalId: 'z1' }],
};

test('a map in which everything is linked has no gap', () => {
  for (const [kind, ids] of Object.entries(findMapGaps(whole))) assert.deepEqual(ids, [], kind);
});

test('each pair is asked in both directions', () => {
  const gaps = findMapGaps({
    goals: [{ id: 'z1' }, { id: 'z2' }],
    guidelines: [{ id: 'l1', goalIds: [], initiativeIds: [] }],
    initiatives: [{ id: 'v1', goalIds: [] }],
    indicators: [{ id: 'k1', goalId: 'z1' }],
  });
  assert.deepEqual(gaps, {
    'goal-without-guideline': ['z1', 'z2'],
    'guideline-without-goal': ['l1'],
    'goal-without-initiative': ['z1', 'z2'],
    'initiative-without-goal': ['v1'],
    'guideline-without-initiative': ['l1'],
    'initiative-without-guideline': ['v1'],
    'goal-without-indicator': ['z2'],
    'indicator-without-initiative': ['k1'],
    'initiative-without-indicator': ['v1'],
  });
});

test('a link to an initiative that was given up, or to a goal that is gone, is none', () => {
  const gaps = findMapGaps({
    ...whole,
    guidelines: [{ id: 'l1', goalIds: ['gone'], initiativeIds: ['given-up'] }],
  });
  assert.deepEqual(gaps['guideline-without-goal'], ['l1']);
  assert.deepEqual(gaps['guideline-without-initiative'], ['l1']);
});

test('an initiative is measured by the indicators of any of its goals', () => {
  const gaps = findMapGaps({
    ...whole,
    goals: [{ id: 'z1' }, { id: 'z2' }],
    initiatives: [
      { id: 'v1', goalIds: ['z1', 'z2'] },
      { id: 'v2', goalIds: ['z2'] },
    ],
  });
  assert.deepEqual(gaps['initiative-without-indicator'], ['v2']);
});
