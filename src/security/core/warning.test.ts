import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dutyCatalogue } from '../shipped.ts';
import { type ClockedIncident, readClocks } from './clock.ts';
import { dutiesIn } from './duty.ts';
import { warningKey, warningStep } from './warning.ts';

const noticedAt = new Date('2026-11-20T16:30:00Z');
const hours = (count: number) => new Date(noticedAt.getTime() + count * 3_600_000);
const incident: ClockedIncident = {
  noticedAt,
  dataKnownAt: null,
  exercise: false,
  personalData: 'unknown',
  highRisk: 'unknown',
  coveredEntity: 'yes',
  criticalOperator: 'no',
  manufacturer: 'no',
  registration: 'yes',
};
const duties = dutiesIn(dutyCatalogue(), '14', []);
const clockOf = (id: string, at: number, reports: Parameters<typeof readClocks>[2] = []) =>
  readClocks(duties, incident, reports, hours(at)).find(({ duty }) => duty.id === id)!;
const stepsOf = (id: string, at: readonly number[]) =>
  at.map((count) => warningStep(clockOf(id, count), noticedAt, hours(count)));

describe('a reporting clock warns', () => {
  it('of 72 hours at 24, 6 and 1 hour before the end, and when it is over', () => {
    assert.deepEqual(stepsOf('dsgvo-33', [0, 47.9, 48, 65, 66, 70.9, 71, 72, 72.1, 500]), [
      undefined,
      undefined,
      24,
      24,
      6,
      6,
      1,
      1,
      'ended',
      'ended',
    ]);
  });

  it('of 24 hours at 6 and 1: half a day of warning would be noise', () => {
    assert.deepEqual(stepsOf('nis2-24', [0, 12, 17.9, 18, 23, 25]), [
      undefined,
      undefined,
      undefined,
      6,
      1,
      'ended',
    ]);
  });

  it('of a month from a week before', () => {
    const end = 72 + 30 * 24;
    assert.deepEqual(stepsOf('nis2-final', [end - 169, end - 168, end - 24, end - 1]), [
      undefined,
      168,
      24,
      1,
    ]);
  });

  it('asks for what is to be done at once after four hours, also where no period is confirmed', () => {
    for (const id of ['dsgvo-34', 'kba'])
      assert.deepEqual(stepsOf(id, [3.9, 4, 100]), [undefined, 'unanswered', 'unanswered'], id);
  });

  it('never of what was told or is only advised', () => {
    const told = clockOf('dsgvo-33', 71, [{ duty: 'dsgvo-33', waived: false, reportedAt: hours(3) }]);
    assert.equal(warningStep(told, noticedAt, hours(71)), undefined);
    assert.deepEqual(stepsOf('police', [100]), [undefined]);
  });
});

it('a period that moved warns anew', () => {
  const [first, later] = [clockOf('dsgvo-33', 71), { ...clockOf('dsgvo-33', 71), dueAt: hours(82) }];
  assert.notEqual(warningKey('a', first, 1), warningKey('a', later, 1));
  assert.notEqual(warningKey('a', first, 1), warningKey('a', first, 'ended'));
});
