import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Facts, fields, missingFields } from './field.ts';
import { initiativeStates } from './initiative.ts';
import {
  type Evidence,
  findStep,
  isAgainstRecommendation,
  moversOf,
  refusalsOf,
  steps,
  stepsFrom,
} from './life-cycle.ts';

const today = '2026-11-25';
/** Every field filled. */
const full: Facts = {
  ...Object.fromEntries(
    fields.map(({ key, type, atLeast }) => [
      key,
      type === 'list' ? (atLeast ?? 1) : type === 'boolean' ? false : type === 'opinion' ? 'green' : 'x',
    ]),
  ),
  class: 'M',
};
const without = (...keys: string[]): Facts => ({
  ...full,
  ...Object.fromEntries(keys.map((key) => [key, null])),
});
const faults = (
  from: Parameters<typeof refusalsOf>[0],
  to: Parameters<typeof refusalsOf>[1],
  facts: Facts,
  evidence: Partial<Evidence> = {},
) => refusalsOf(from, to, facts, { today, ...evidence }).map(({ refusal, at }) => `${refusal}:${at}`);

test('an idea needs no more than a name and an office', () => {
  assert.deepEqual(faults(null, 'idea', { name: 'E-Akte', unitId: '1' }), []);
  assert.deepEqual(faults(null, 'idea', { name: ' ' }), ['field-missing:name', 'field-missing:unitId']);
});

test('an announcement needs the fields M and the rank of the office', () => {
  assert.deepEqual(faults('idea', 'announced', without('unitRank', 'reason')), [
    'field-missing:reason',
    'field-missing:unitRank',
  ]);
  assert.deepEqual(faults('idea', 'announced', full), []);
});

test('an assessment is not done before all four opinions are given', () => {
  assert.deepEqual(faults('in-assessment', 'assessed', { ...full, opinionPrivacy: 'open' }), [
    'field-missing:opinionPrivacy',
  ]);
});

test('a small initiative needs neither alternatives nor an economic assessment, a medium one two and one', () => {
  const bare = { ...full, alternatives: 1, assessment: 0 };
  assert.deepEqual(faults('in-assessment', 'assessed', { ...bare, class: 'S' }), []);
  assert.deepEqual(faults('in-assessment', 'assessed', bare), [
    'field-missing:assessment',
    'field-missing:alternatives',
  ]);
});

test('a duty names its law, and a date unless the law has none', () => {
  const duty = { ...without('legalBasis', 'deadline', 'deadlineHardness'), mandatory: true };
  assert.deepEqual(
    missingFields('announced', duty).map(({ key }) => key),
    ['legalBasis', 'deadlineHardness'],
  );
  assert.deepEqual(missingFields('announced', { ...duty, legalBasis: 'OZG', deadlineHardness: 'open' }), []);
  assert.deepEqual(
    missingFields('announced', { ...duty, legalBasis: 'OZG', deadlineHardness: 'hard' }).map(
      ({ key }) => key,
    ),
    ['deadline'],
  );
});

test('planned means it fits money and people, or an exception says why not', () => {
  assert.deepEqual(faults('assessed', 'planned', full), [
    'frame-exceeded:exception',
    'dependency-breaks:exception',
  ]);
  assert.deepEqual(faults('assessed', 'planned', full, { fitsFrame: true, dependenciesHold: true }), []);
  assert.deepEqual(faults('assessed', 'planned', full, { exception: 'Frist des OZG' }), []);
});

test('deferring needs a day in the future on which it is looked at again', () => {
  assert.deepEqual(faults('assessed', 'deferred', full), ['resume-day-missing:resumeOn']);
  assert.deepEqual(faults('assessed', 'deferred', full, { resumeOn: '2026-01-01' }), [
    'resume-day-past:resumeOn',
  ]);
  assert.deepEqual(faults('assessed', 'deferred', full, { resumeOn: '2027-06-01' }), []);
});

test('rejecting needs a reason', () => {
  assert.deepEqual(faults('assessed', 'rejected', full, { reason: ' ' }), ['reason-missing:reason']);
});

test('adopted is what the competent body has resolved, in a plan that is adopted', () => {
  const resolution = { body: 'committee' as const, paper: '2026/118', on: '2026-12-15' };
  const evidence = { planVersionAdopted: true, resolution };
  assert.deepEqual(faults('planned', 'adopted', full, { ...evidence, competentBody: 'committee' }), []);
  assert.deepEqual(faults('planned', 'adopted', full, { ...evidence, competentBody: 'council' }), [
    'resolution-of-lower-body:resolution',
  ]);
  assert.deepEqual(faults('planned', 'adopted', full, { competentBody: 'office' }), [
    'plan-not-adopted:planVersionAdopted',
    'resolution-missing:resolution',
  ]);
});

test('what was rejected is adopted only by resolution of council or committee', () => {
  const by = (body: 'board' | 'council') => ({ resolution: { body, paper: '2026/7', on: '2026-12-15' } });
  assert.deepEqual(faults('rejected', 'adopted', full), ['council-resolution-missing:resolution']);
  assert.deepEqual(faults('rejected', 'adopted', full, by('board')), [
    'council-resolution-missing:resolution',
  ]);
  assert.deepEqual(faults('rejected', 'adopted', full, by('council')), []);
  assert.equal(isAgainstRecommendation('rejected', 'adopted'), true);
  assert.deepEqual(
    stepsFrom('rejected').map(({ to }) => to),
    ['adopted'],
  );
});

test('starting needs order, money and people', () => {
  assert.deepEqual(faults('adopted', 'in-progress', full), [
    'project-order-missing:projectOrder',
    'funds-not-released:fundsReleased',
    'teams-not-committed:teamsCommitted',
  ]);
});

test('the office starts its own initiative, the CIO a cross-cutting one', () => {
  const start = findStep('adopted', 'in-progress')!;
  assert.deepEqual(moversOf(start, { crossCutting: false }), [{ decision: 'V4', need: 'decide' }]);
  assert.deepEqual(moversOf(start, { crossCutting: true }), [{ decision: 'V5', need: 'decide' }]);
});

test('going on after a pause needs a new end in the future', () => {
  assert.deepEqual(faults('paused', 'in-progress', { ...full, forecastEnd: '2026Q1' }), [
    'new-dates-missing:forecastEnd',
  ]);
  assert.deepEqual(faults('paused', 'in-progress', { ...full, forecastEnd: '2027Q1' }), []);
});

test('a pause says why, and what waiting costs afterwards', () => {
  assert.deepEqual(faults('in-progress', 'paused', full, { reason: ' ' }), [
    'reason-missing:reason',
    'reason-missing:followUpCosts',
  ]);
  assert.deepEqual(
    faults('in-progress', 'paused', full, { reason: 'Lieferant', followUpCosts: 'keine' }),
    [],
  );
});

test('a pause is decided by the portfolio office or by whoever started the initiative', () => {
  const pause = findStep('in-progress', 'paused')!;
  assert.deepEqual(moversOf(pause, { crossCutting: true }), [
    { decision: 'V6', need: 'prepare' },
    { decision: 'V5', need: 'decide' },
  ]);
});

test('a running initiative is planned anew by resolution of the body that must decide, with a reason', () => {
  const evidence = { reason: 'Vergabe aufgehoben', competentBody: 'council' as const };
  const by = (body: 'board' | 'council') => ({ resolution: { body, paper: '2026/9', on: '2026-12-15' } });
  assert.deepEqual(faults('in-progress', 'adopted', full, by('council')), ['reason-missing:reason']);
  assert.deepEqual(faults('in-progress', 'adopted', full, { ...evidence, ...by('board') }), [
    'resolution-of-lower-body:resolution',
  ]);
  assert.deepEqual(faults('in-progress', 'adopted', full, { ...evidence, ...by('council') }), []);
});

test('introduced is what works from a day on and was handed over to whoever runs it', () => {
  assert.deepEqual(faults('in-progress', 'introduced', full), [
    'productive-day-missing:productiveOn',
    'handover-missing:handedOver',
  ]);
  const accepted = { productiveOn: '2026-11-02', handedOver: true };
  assert.deepEqual(faults('in-progress', 'introduced', full, accepted), []);
});

test('cancelling says what was spent and what was learnt; nothing spent is an answer', () => {
  assert.deepEqual(faults('paused', 'cancelled', full, { reason: 'x' }), [
    'sunk-cost-missing:sunkCents',
    'lessons-missing:lessons',
  ]);
  assert.deepEqual(faults('paused', 'cancelled', full, { reason: 'x', sunkCents: 0, lessons: 'x' }), []);
});

test('completion needs the final account and says whether the old system is off; „no“ is an answer', () => {
  assert.deepEqual(faults('introduced', 'completed', full, { oldSystemOff: true }), [
    'final-account-missing:finalAccount',
  ]);
  assert.deepEqual(faults('introduced', 'completed', full, { finalAccount: true }), [
    'old-system-unknown:oldSystemOff',
  ]);
  assert.deepEqual(faults('introduced', 'completed', full, { finalAccount: true, oldSystemOff: false }), []);
});

test('the effect is reviewed a year after completion at the earliest', () => {
  const done = (on: string) => ({ ...full, stateSince: on });
  const measured = { indicatorsMeasured: true };
  assert.deepEqual(faults('completed', 'effect-reviewed', done('2026-06-01'), measured), [
    'too-early-for-review:stateSince',
  ]);
  assert.deepEqual(faults('completed', 'effect-reviewed', done('2025-11-01'), measured), []);
  const unreviewed = { ...done('2025-11-01'), review: 0 };
  assert.deepEqual(faults('completed', 'effect-reviewed', unreviewed, measured), ['field-missing:review']);
});

test('a step that is not in the life cycle is refused', () => {
  assert.deepEqual(faults('idea', 'completed', full), ['step-unknown:to']);
});

test('every state can be reached, and each but the ends can be left', () => {
  assert.deepEqual(
    initiativeStates.filter((state) => !steps.some(({ to }) => to === state)),
    [],
  );
  assert.deepEqual(
    initiativeStates.filter((state) => stepsFrom(state).length === 0),
    ['effect-reviewed', 'cancelled'],
  );
});

test('no field stands twice in the list, and each has its words in both languages', () => {
  assert.equal(new Set(fields.map(({ key }) => key)).size, fields.length);
  assert.ok(fields.every(({ label }) => label.de && label.en));
});
