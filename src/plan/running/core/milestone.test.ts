import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Milestone, mergeMilestones, milestoneState } from './milestone.ts';

const pilot: Milestone = { name: 'Pilot', planned: '2026Q3', forecast: null, reached: null, decision: false };
const today = '2026-11-24';

test('a milestone whose time has passed without being reached is overdue, whatever was planned', () => {
  assert.equal(milestoneState(pilot, today), 'overdue');
  assert.equal(milestoneState({ ...pilot, forecast: '2026-10' }, today), 'overdue');
});

test('a later forecast makes it late, not overdue', () => {
  assert.equal(milestoneState({ ...pilot, forecast: '2027Q1' }, today), 'late');
  assert.equal(milestoneState({ ...pilot, planned: '2027Q1' }, today), 'on-time');
});

test('what is reached after its plan says so for ever', () => {
  assert.equal(milestoneState({ ...pilot, reached: '2026-09-30' }, today), 'reached');
  assert.equal(milestoneState({ ...pilot, reached: '2026-10-01' }, today), 'reached-late');
});

test('without a plan and a forecast nothing can be said', () => {
  assert.equal(milestoneState({ ...pilot, planned: null }, today), 'open');
});

test('a report changes forecast and day, never the plan, and keeps what others added', () => {
  const added: Milestone = { ...pilot, name: 'Abnahme', planned: '2027Q2' };
  const merged = mergeMilestones(
    [pilot, added],
    [
      { ...pilot, planned: '2030', forecast: '2027Q1' },
      { ...pilot, name: 'Schulung' },
    ],
  );
  assert.deepEqual(
    merged.map(({ name, planned, forecast }) => [name, planned, forecast]),
    [
      ['Pilot', '2026Q3', '2027Q1'],
      ['Abnahme', '2027Q2', null],
      ['Schulung', '2026Q3', null],
    ],
  );
});
