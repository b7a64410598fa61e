import assert from 'node:assert/strict';
import { test } from 'node:test';
import { awaitedSteps, isReady, nearestDue, orderWaiting, type Waiting } from './waiting.ts';

const item = (dueOn: string | null) => ({ id: dueOn ?? '-', name: 'x', dueOn, since: null });
const impulses: Waiting = {
  reason: { kind: 'impulse', decision: 'L4' },
  count: 2,
  items: [item('2026-12-04'), item('2026-11-20')],
};
const answers: Waiting = { reason: { kind: 'maturity-answers' }, count: 30, items: [item('2026-12-01')] };
const handovers: Waiting = { reason: { kind: 'handover' }, count: 1, items: [item(null)] };
const opinions: Waiting = { reason: { kind: 'opinion', body: 'security' }, count: 1, items: [item(null)] };

test('the nearest day stands on top, then what somebody was asked for directly', () => {
  assert.equal(nearestDue(impulses), '2026-11-20');
  assert.deepEqual(
    orderWaiting([opinions, answers, handovers, impulses]).map(({ reason }) => reason.kind),
    ['impulse', 'maturity-answers', 'handover', 'opinion'],
  );
});

test('whoever draws up the plan takes in, plans and takes up again; nobody else does', () => {
  const may = (decision: string, need: string) => decision === 'V1' && need === 'decide';
  assert.deepEqual(
    [...new Set(awaitedSteps(may).map(({ from }) => from))],
    ['announced', 'assessed', 'deferred'],
  );
  assert.deepEqual(
    awaitedSteps(() => false),
    [],
  );
});

test('a departmental initiative is started by V4, a cross-cutting one by V5', () => {
  const ofOffice = awaitedSteps((decision) => decision === 'V4');
  assert.deepEqual(ofOffice, [{ from: 'adopted', to: 'in-progress', crossCutting: false, decision: 'V4' }]);
});

test('an adopted initiative waits from its planned start on, a deferred one from its day on', () => {
  const adopted = { state: 'adopted', stateSince: '2026-06-01', resumeOn: null } as const;
  assert.equal(isReady({ ...adopted, plannedStart: '2026Q4' }, '2026-11-24'), true);
  assert.equal(isReady({ ...adopted, plannedStart: '2027Q1' }, '2026-11-24'), false);
  assert.equal(isReady({ ...adopted, plannedStart: null }, '2026-11-24'), false);
  const deferred = { state: 'deferred', stateSince: '2026-06-01', plannedStart: null } as const;
  assert.equal(isReady({ ...deferred, resumeOn: '2026-11-24' }, '2026-11-24'), true);
  assert.equal(isReady({ ...deferred, resumeOn: '2026-11-25' }, '2026-11-24'), false);
});
