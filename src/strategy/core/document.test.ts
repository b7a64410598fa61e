import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareRadars, compareStrategies, type StrategyText } from './document.ts';

const text: StrategyText = {
  name: 'IT-Strategie 2030',
  vision: null,
  fromYear: 2026,
  toYear: 2030,
  chapters: [{ id: 'c1', title: 'Auftrag', body: 'Für alle Ämter.', goals: [] }],
  guidelines: [
    {
      id: 'l1',
      kind: 'principle',
      code: 'G1',
      name: 'Standard vor Eigenbau',
      reason: null,
      consequence: null,
      goals: [{ id: 'z', code: 'Z1', name: 'Weniger Systeme' }],
    },
  ],
};

test('a strategy that came back from the store with its fields in another order is unchanged', () => {
  const stored = {
    ...text,
    chapters: text.chapters.map(({ id, title, body, goals }) => ({ goals, body, title, id })),
  };
  assert.deepEqual(compareStrategies(stored, text), []);
});

test('a changed chapter, a new guideline, a removed one and a new span are named', () => {
  const after: StrategyText = {
    ...text,
    toYear: 2032,
    chapters: [{ ...text.chapters[0]!, body: 'Auch für Beteiligungen.' }],
    guidelines: [{ ...text.guidelines[0]!, id: 'l2', code: 'G2', name: 'Daten gehören uns' }],
  };
  assert.deepEqual(
    compareStrategies(text, after).map(({ change, thing, name }) => `${thing} ${change}: ${name}`),
    [
      'strategy changed: IT-Strategie 2030',
      'chapter changed: Auftrag',
      'guideline added: G2 Daten gehören uns',
      'guideline removed: G1 Standard vor Eigenbau',
    ],
  );
});

test('a sentence that serves another goal is changed', () => {
  const after = { ...text, guidelines: [{ ...text.guidelines[0]!, goals: [] }] };
  assert.equal(compareStrategies(text, after)[0]!.change, 'changed');
});

test('a technology that moved to another ring is named; more applications on it are no change', () => {
  const linux = {
    id: 's1',
    name: 'Linux-Server',
    sector: 'infrastructure',
    ring: 'trial',
    endsOn: null,
  } as const;
  const before = { ...text, radar: [{ ...linux, applications: 3 }] };
  const moved = { ...text, radar: [{ ...linux, ring: 'adopt' as const, applications: 3 }] };
  assert.deepEqual(compareRadars(before, moved), [
    { change: 'changed', thing: 'standard', name: 'Linux-Server' },
  ]);
  assert.deepEqual(compareRadars(before, { ...text, radar: [{ ...linux, applications: 9 }] }), []);
  assert.deepEqual(compareStrategies(before, moved), [], 'the text of the strategy is the same');
});

test('a version that was kept without a radar compares with nothing', () => {
  assert.deepEqual(compareRadars(text, { ...text, radar: [] }), []);
});
