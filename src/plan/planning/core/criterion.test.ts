import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defaultScheme } from '../../core/score.ts';
import {
  criterionValues,
  quickWibe,
  type ScoreFacts,
  type ScoreRules,
  scoreFacts,
  wsjfPoints,
} from './criterion.ts';

const facts: ScoreFacts = {
  qualityOfLife: 0,
  citizenService: 3,
  economy: null,
  deadline: '2027-06-30',
  deadlineHardness: 'hard',
  reason: 'law',
  councilOrder: true,
  unitRank: 1,
  ranked: 3,
  contributions: [{ goalId: 'Z1', strength: 2 }],
  risks: [],
  costs: [
    { year: 2027, nature: 'investive', recurrence: 'one-off', cents: 10_000_000 },
    { year: 2028, nature: 'consumptive', recurrence: 'running', cents: 1_000_000 },
  ],
  savings: [],
  effortDays: 36,
  assessed: null,
  manual: null,
};
const rules: ScoreRules = {
  scheme: defaultScheme,
  focusGoals: [],
  rate: { percent: 0, from: '2024-01-01', source: 'Test' },
  today: '2026-11-24',
};

test('what nobody has said counts as nothing and leaves room upwards', () => {
  assert.equal(criterionValues(facts, rules).economy, null);
  assert.equal(criterionValues(facts, rules)['net-value'], null);
  const scored = scoreFacts(facts, rules);
  assert.ok(scored.upTo > scored.points);
});

test('savings that outweigh costs over the years of use raise the net value', () => {
  const saving = { ...facts, savings: [{ year: 2028, cents: 6_000_000, budgetEffective: true }] };
  const wibe = quickWibe(saving, rules.rate, rules.today);
  assert.deepEqual([wibe.baseYear, wibe.endYear], [2027, 2033]);
  assert.equal(criterionValues(saving, rules)['net-value'], 1);
});

test('an assessment somebody made counts before the estimate', () => {
  const assessed = { ...facts, assessed: { total: -10_000_000, effective: -10_000_000 } };
  assert.equal(criterionValues(assessed, rules)['net-value'], 0);
});

test('a focus theme of the year adds its points, a manual deviation counts instead of all', () => {
  const focused = scoreFacts(facts, { ...rules, focusGoals: ['Z1'] });
  assert.equal(focused.focus, defaultScheme.focusBonus);
  const manual = scoreFacts({ ...facts, manual: { points: 90, reason: 'Ratsauftrag' } }, rules);
  assert.deepEqual([manual.counts, manual.computed], [90, scoreFacts(facts, rules).computed]);
});

test('WSJF puts the short before the long', () => {
  const long = { ...facts, effortDays: 360 };
  assert.ok(wsjfPoints(facts, rules.today) > wsjfPoints(long, rules.today));
});
