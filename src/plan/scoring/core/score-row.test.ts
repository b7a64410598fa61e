import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defaultScheme } from '../../core/score.ts';
import type { Candidate } from '../../planning/core/candidate.ts';
import { type ScoreFacts, scoreFacts } from '../../planning/core/criterion.ts';
import { placeBubbles } from './bubble.ts';
import { rankScores } from './score-row.ts';

const today = '2026-11-24';
const rules = {
  scheme: defaultScheme,
  focusGoals: [],
  rate: { percent: 2, from: '2024-01-01', source: 'Test' },
  today,
};
const entry = (code: string, state: Candidate['state'], facts: Partial<ScoreFacts>) => {
  const full: ScoreFacts = {
    qualityOfLife: null,
    citizenService: null,
    economy: null,
    deadline: null,
    deadlineHardness: null,
    reason: null,
    councilOrder: false,
    unitRank: null,
    ranked: 0,
    contributions: [],
    risks: [],
    costs: [],
    savings: [],
    effortDays: 0,
    assessed: null,
    manual: null,
    ...facts,
  };
  const candidate = { id: code, code, name: code, state } as Candidate;
  return { candidate, facts: full, scored: scoreFacts(full, rules) };
};

test('what is set comes first, then the points; ideas and what is finished are not ranked', () => {
  const rows = rankScores(
    [
      entry('A', 'assessed', { citizenService: 1 }),
      entry('B', 'assessed', { citizenService: 3 }),
      entry('C', 'announced', { deadline: '2031-12-31', deadlineHardness: 'hard' }),
      entry('D', 'idea', { citizenService: 3 }),
      entry('E', 'introduced', { citizenService: 3 }),
      entry('F', 'assessed', { manual: { points: 90, reason: 'Zusage an den Rat' } }),
    ],
    today,
  );
  assert.deepEqual(
    rows.map(({ candidate }) => candidate.code),
    ['C', 'F', 'B', 'A'],
  );
  assert.deepEqual([rows[0]!.gate, rows[1]!.gate], ['legal-deadline', null]);
});

test('a cost nobody has stated is not nought, and what is unknown is counted', () => {
  const [open, free] = rankScores(
    [
      entry('A', 'assessed', {
        costs: [{ year: 2027, nature: 'investive', recurrence: 'one-off', cents: null }],
      }),
      entry('B', 'assessed', {
        costs: [{ year: 2027, nature: 'investive', recurrence: 'one-off', cents: 0 }],
      }),
    ],
    today,
  );
  assert.deepEqual([open!.oneOffCents, free!.oneOffCents], [null, 0]);
  assert.ok(open!.unknown > 3);
});

test('in the chart dearer lies further right, more points higher, more days larger', () => {
  const { bubbles, costs, points } = placeBubbles([
    { id: 'cheap', points: 40, cents: 500_000, days: 10 },
    { id: 'dear', points: 10, cents: 80_000_000, days: 90 },
    { id: 'unknown', points: 20, cents: null, days: 0 },
  ]);
  const at = (id: string) => bubbles.find((bubble) => bubble.id === id)!;
  assert.ok(at('dear').x > at('cheap').x && at('cheap').x > at('unknown').x);
  assert.ok(at('cheap').y > at('dear').y);
  assert.deepEqual([at('dear').radius, at('unknown').radius], [1, 0]);
  assert.equal(bubbles[0]!.id, 'dear');
  for (const bubble of bubbles) assert.ok(bubble.x >= 0 && bubble.x <= 1 && bubble.y >= 0 && bubble.y <= 1);
  assert.ok(costs.at(-1)!.at <= 1.0001 && points.at(-1)!.at === 1);
});
