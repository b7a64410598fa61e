import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findGaps } from './goal.ts';

const owned = { ownerUnitId: 'u', partner: null };
const outline = {
  goals: [
    { id: 'fibre', ...owned },
    { id: 'service', ...owned },
  ],
  indicators: [
    { id: 'i1', goalId: 'fibre', values: 2 },
    { id: 'i2', goalId: 'service', values: 1 },
  ],
  initiatives: [
    { id: 'v1', goals: ['service'], ownerUnitId: 'u' },
    { id: 'v2', goals: ['fibre'], ownerUnitId: 'u' },
  ],
};

test('an agenda in which all is linked has no gap', () => {
  assert.deepEqual(findGaps(outline), []);
});

test('a goal that no initiative serves is a gap', () => {
  const gaps = findGaps({ ...outline, initiatives: outline.initiatives.slice(0, 1) });
  assert.deepEqual(gaps, [{ gap: 'goal-without-initiative', id: 'fibre' }]);
});

test('an initiative without a goal is a gap', () => {
  const gaps = findGaps({
    ...outline,
    initiatives: [...outline.initiatives, { id: 'v3', goals: [], ownerUnitId: null }],
  });
  assert.deepEqual(gaps, [{ gap: 'initiative-without-goal', id: 'v3' }]);
});

test('an indicator without a value and a goal without owner or indicator are gaps', () => {
  const gaps = findGaps({
    goals: [...outline.goals, { id: 'lonely', ownerUnitId: null, partner: null }],
    indicators: [...outline.indicators, { id: 'i3', goalId: 'service', values: 0 }],
    initiatives: [...outline.initiatives, { id: 'v3', goals: ['lonely'], ownerUnitId: null }],
  });
  assert.deepEqual(
    gaps.map(({ gap, id }) => `${gap} ${id}`),
    ['goal-without-indicator lonely', 'goal-without-owner lonely', 'indicator-without-value i3'],
  );
});

test('a partner of the local community can answer for a goal', () => {
  const goals = [{ id: 'fibre', ownerUnitId: null, partner: 'Stadtwerke' }, outline.goals[1]!];
  assert.deepEqual(findGaps({ ...outline, goals }), []);
});
