import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toQuarter } from '../../../kernel/quarter.ts';
import {
  isInPlan,
  missingSkills,
  type SkilledTeam,
  type SkillNeed,
  shareOf,
  singlePoints,
  skillPlan,
  trainingsFor,
} from './skill-plan.ts';

const quarters = [toQuarter(2027, 1), toQuarter(2027, 2)];
const team = (name: string, people: number, days: number, skills: Record<string, number>): SkilledTeam => ({
  id: name,
  name,
  unitId: null,
  fullTimeEquivalents: people,
  daysIn: () => days,
  skills: Object.entries(skills).map(([skill, persons]) => ({ skill, persons })),
});
const need = (skill: string, days: number, state: SkillNeed['state'] = 'adopted'): SkillNeed => ({
  initiative: { id: skill, code: 'V-001', name: skill },
  skill,
  days,
  state,
  plannedStart: '2027Q1',
  plannedEnd: '2027Q2',
});
const teams = [team('Netze', 4, 40, { Netze: 2, Funk: 1 }), team('Büro', 2, 60, { netze: 1 })];

test('a skill is needed evenly over the planned quarters and can be given by the people who have it', () => {
  const [row] = skillPlan([need('Netze', 60)], teams, quarters);
  assert.deepEqual(row!.cells, [
    { quarter: quarters[0], neededDays: 30, ableDays: 50 },
    { quarter: quarters[1], neededDays: 30, ableDays: 50 },
  ]);
  assert.deepEqual([row!.persons, row!.teams], [3, ['Netze', 'Büro']]);
});

test('the tightest skill stands first; one that nobody has is the tightest of all', () => {
  const rows = skillPlan([need('Funk', 10), need('Netze', 90), need('Chemie', 1)], teams, quarters);
  assert.deepEqual(
    rows.map(({ skill }) => skill),
    ['Chemie', 'Netze', 'Funk'],
  );
  assert.equal(shareOf(rows[0]!.cells[0]!), Number.POSITIVE_INFINITY);
  assert.deepEqual(
    missingSkills(rows).map(({ skill }) => skill),
    ['Chemie'],
  );
});

test('what hangs on one person is a single point of failure only where the plan needs it', () => {
  assert.deepEqual(singlePoints(skillPlan([need('Netze', 10)], teams, quarters)), []);
  assert.deepEqual(
    singlePoints(skillPlan([need('Funk', 2)], teams, quarters)).map(({ skill }) => skill),
    ['Funk'],
  );
});

test('training is needed for what is adopted or runs, not for what is only planned, and from the first short quarter', () => {
  assert.deepEqual(trainingsFor([need('Funk', 80, 'planned')], teams, quarters), []);
  const [training] = trainingsFor([need('Funk', 80)], teams, quarters);
  assert.equal(training!.from, quarters[0]);
  assert.equal(training!.missingDays, 30);
  assert.equal(training!.persons, 2, '100 days of six people are 16.7 days each');
  assert.deepEqual(trainingsFor([need('Funk', 20)], teams, quarters), []);
});

test('what stands in the plan needs people; an idea, a proposal or what is done does not', () => {
  const states = ['idea', 'assessed', 'planned', 'adopted', 'in-progress', 'paused', 'completed'] as const;
  assert.deepEqual(
    states.filter((state) => isInPlan({ state })),
    ['planned', 'adopted', 'in-progress', 'paused'],
  );
});
