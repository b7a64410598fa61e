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
    { id: 'v1', goals: ['service'], isUnderway: true, hasPerson: true },
    { id: 'v2', goals: ['fibre'], isUnderway: true, hasPerson: true },
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
    initiatives: [...outline.initiatives, { id: 'v3', goals: [], isUnderway: true, hasPerson: false }],
  });
  assert.deepEqual(gaps, [{ gap: 'initiative-without-goal', id: 'v3' }]);
});

test('an indicator without a value and a goal without owner or indicator are gaps', () => {
  const gaps = findGaps({
    goals: [...outline.goals, { id: 'lonely', ownerUnitId: null, partner: null }],
    indicators: [...outline.indicators, { id: 'i3', goalId: 'service', values: 0 }],
    initiatives: [
      ...outline.initiatives,
      { id: 'v3', goals: ['lonely'], isUnderway: false, hasPerson: false },
    ],
  });
  assert.deepEqual(
    gaps.map(({ gap, id }) => `${gap} ${id}`),
    ['goal-without-indicator lonely', 'goal-without-owner lonely', 'indicator-without-value i3'],
  );
});

test('a measure under way for which no person is named is a gap, one that is only planned is not', () => {
  const measure = { goals: ['service'], hasPerson: false };
  const gaps = findGaps({
    ...outline,
    initiatives: [
      ...outline.initiatives,
      { ...measure, id: 'runs', isUnderway: true },
      { ...measure, id: 'planned', isUnderway: false },
    ],
  });
  assert.deepEqual(gaps, [{ gap: 'measure-without-owner', id: 'runs' }]);
});

test('a partner of the local community can answer for a goal', () => {
  const goals = [{ id: 'fibre', ownerUnitId: null, partner: 'Stadtwerke' }, outline.goals[1]!];
  assert.deepEqual(findGaps({ ...outline, goals }), []);
});
