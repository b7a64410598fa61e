import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findGroupFault, type RetirementShare, successions } from './succession.ts';

const share = (fields: Partial<RetirementShare>): RetirementShare => ({
  id: 's',
  unitId: 'it',
  teamId: null,
  name: 'Amt für IT',
  people: 24,
  percent: 30,
  asOf: '2026-06-30',
  ...fields,
});
const teams = [
  {
    id: 'net',
    name: 'Netze',
    unitId: 'it',
    fullTimeEquivalents: 6,
    daysIn: () => 10,
    skills: [
      { skill: 'Netze', persons: 3 },
      { skill: 'Cobol', persons: 1 },
      { skill: 'BPMN', persons: 1 },
    ],
  },
  {
    id: 'pmo',
    name: 'Projektbüro',
    unitId: 'other',
    fullTimeEquivalents: 5,
    daysIn: () => 10,
    skills: [{ skill: 'bpmn', persons: 2 }],
  },
];

test('three in ten of 24 people are seven who leave by 2031; what one alone knows is handed on first', () => {
  const [found] = successions([share({})], teams);
  assert.deepEqual([found!.leaving, found!.until, found!.atRisk], [7, 2031, ['Cobol']]);
});

test('a group in which nobody leaves has nothing at risk', () => {
  assert.deepEqual(successions([share({ percent: 0 })], teams)[0]!.atRisk, []);
});

test('a share of fewer than five people would tell of single ones and is refused', () => {
  assert.equal(findGroupFault(4), 'group-too-small');
  assert.equal(findGroupFault(5), undefined);
  assert.equal(findGroupFault(null), 'group-size-unknown');
});
