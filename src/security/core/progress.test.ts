import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkAnswer } from './answer.ts';
import { countProgress, progressByGroup, progressOver, reportDays, shareMet } from './progress.ts';
import type { SheetItem } from './sheet.ts';

const item = (key: string, group: string, withdrawn = false): SheetItem => ({
  key,
  id: key,
  group,
  topic: null,
  title: key,
  statement: '',
  guidance: '',
  modalVerb: null,
  effort: null,
  categories: [],
  required: [],
  withdrawn,
});
const items = [item('a', 'A'), item('b', 'A'), item('c', 'B'), item('d', 'B'), item('e', 'B', true)];
const answered = (...answers: [string, 'met' | 'partly' | 'unmet' | 'not-relevant', string?][]) =>
  new Map(answers.map(([key, status, evidence]) => [key, { status, evidence: evidence ?? null }]));

describe('progress', () => {
  it('counts what is met of what concerns the municipality; unanswered is open, withdrawn counts nowhere', () => {
    const progress = countProgress(
      items,
      answered(['a', 'met', 'Akte 12'], ['b', 'met'], ['c', 'not-relevant'], ['e', 'met']),
    );
    assert.deepEqual(progress, {
      open: 1,
      met: 2,
      partly: 0,
      unmet: 0,
      'not-relevant': 1,
      relevant: 3,
      unproven: 1,
    });
    assert.equal(shareMet(progress), 2 / 3);
  });

  it('does not round partly up', () => {
    assert.equal(shareMet(countProgress(items, answered(['a', 'partly']))), 0);
  });

  it('has no share where nothing concerns the municipality', () => {
    assert.equal(shareMet(countProgress([item('a', 'A')], answered(['a', 'not-relevant']))), null);
  });

  it('is counted per group', () => {
    const groups = progressByGroup(items, answered(['a', 'met'], ['c', 'unmet']));
    assert.deepEqual([groups.get('A')!.met, groups.get('B')!.unmet, groups.get('B')!.relevant], [1, 1, 2]);
  });

  it('over time shows how things stood at the end of each day, a later answer taking the place of the earlier', () => {
    const history = [
      { key: 'a', day: '2026-09-10', status: 'unmet' as const, evidence: null },
      { key: 'a', day: '2026-10-31', status: 'met' as const, evidence: null },
      { key: 'b', day: '2026-11-02', status: 'met' as const, evidence: null },
    ];
    const over = progressOver(items, history, ['2026-09-30', '2026-10-31', '2026-11-24']);
    assert.deepEqual(
      over.map(({ day, progress }) => [day, progress.met, progress.unmet]),
      [
        ['2026-09-30', 0, 1],
        ['2026-10-31', 1, 0],
        ['2026-11-24', 2, 0],
      ],
    );
  });

  it('is looked at on ends of months since the first answer, and today', () => {
    assert.deepEqual(reportDays('2026-09-10', '2026-11-24'), ['2026-09-30', '2026-10-31', '2026-11-24']);
    assert.deepEqual(reportDays(undefined, '2026-11-24'), ['2026-11-24']);
    assert.equal(reportDays('1999-01-01', '2026-11-24').length, 24);
  });
});

describe('an answer', () => {
  const fields = { status: 'met', note: null, evidence: null, personId: null, dueOn: null } as const;
  it('that something is not relevant needs its reason', () => {
    assert.equal(checkAnswer({ ...fields, status: 'not-relevant' })?.refusal, 'reason-missing');
    assert.equal(checkAnswer({ ...fields, status: 'not-relevant', note: 'Kein eigener Serverraum' }), null);
  });
  it('has a due day only where something is still to be done', () => {
    assert.equal(checkAnswer({ ...fields, dueOn: '2027-03-31' })?.refusal, 'due-without-need');
    assert.equal(checkAnswer({ ...fields, status: 'partly', dueOn: '2027-03-31' }), null);
  });
});
