import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dutyCatalogue } from '../shipped.ts';
import {
  type ClockedIncident,
  monthsAfter,
  nextDue,
  nextStep,
  openDuties,
  readClocks,
  spanOf,
} from './clock.ts';
import { dutiesIn, type ReportingContact } from './duty.ts';

const noticedAt = new Date('2026-11-20T16:30:00Z');
const hours = (count: number) => new Date(noticedAt.getTime() + count * 3_600_000);
const incident: ClockedIncident = {
  noticedAt,
  dataKnownAt: null,
  exercise: false,
  personalData: 'yes',
  highRisk: 'no',
  coveredEntity: 'no',
  criticalOperator: 'no',
  manufacturer: 'no',
  registration: 'no',
};
const duties = dutiesIn(dutyCatalogue(), '05', []);
const clocks = (
  change: Partial<ClockedIncident>,
  now: Date,
  reports: Parameters<typeof readClocks>[2] = [],
) => readClocks(duties, { ...incident, ...change }, reports, now);
const clockOf = (id: string, ...of: Parameters<typeof clocks>) =>
  clocks(...of).find(({ duty }) => duty.id === id)!;

describe('the clock of a personal data breach', () => {
  it('runs 72 hours from the moment it was noticed, through the weekend', () => {
    const clock = clockOf('dsgvo-33', {}, hours(71));
    assert.deepEqual([clock.state, clock.dueAt], ['running', new Date('2026-11-23T16:30:00Z')]);
    assert.equal(clockOf('dsgvo-33', {}, hours(72)).state, 'running');
    assert.equal(clockOf('dsgvo-33', {}, new Date(hours(72).getTime() + 1)).state, 'overdue');
  });

  it('runs from when it was known that personal data are affected, if that was later', () => {
    assert.deepEqual(clockOf('dsgvo-33', { dataKnownAt: hours(10) }, noticedAt).dueAt, hours(82));
  });

  it('runs while it is not known whether personal data are affected, and stops when they are not', () => {
    const unknown = clockOf('dsgvo-33', { personalData: 'unknown' }, hours(73));
    assert.deepEqual([unknown.applies, unknown.state], ['check', 'overdue']);
    assert.equal(clockOf('dsgvo-33', { personalData: 'no' }, hours(73)).state, 'not-needed');
  });

  it('where no personal data are affected, nobody is a person concerned, whatever the risk', () => {
    const stateOf = (personalData: 'yes' | 'no' | 'unknown') =>
      clockOf('dsgvo-34', { personalData, highRisk: 'unknown' }, hours(1)).state;
    assert.deepEqual(
      [stateOf('no'), stateOf('unknown'), stateOf('yes')],
      ['not-needed', 'at-once', 'at-once'],
    );
  });

  it('stands still once it was told; told too late stays visible', () => {
    const told = (at: number) => [{ duty: 'dsgvo-33', waived: false, reportedAt: hours(at) }];
    assert.equal(clockOf('dsgvo-33', {}, hours(100), told(71)).state, 'done');
    assert.equal(clockOf('dsgvo-33', {}, hours(100), told(73)).state, 'late');
    const waived = [{ duty: 'dsgvo-33', waived: true, reportedAt: hours(1) }];
    assert.equal(clockOf('dsgvo-33', {}, hours(100), waived).state, 'not-needed');
  });
});

describe('several clocks run from one incident', () => {
  it('24 hours, 72 hours and a month for a covered entity; what is due first stands first', () => {
    const covered = clocks({ coveredEntity: 'yes' }, noticedAt);
    assert.deepEqual(
      covered.filter(({ dueAt, applies }) => dueAt && applies === 'yes').map(({ duty }) => duty.id),
      ['nis2-24', 'dsgvo-33', 'nis2-72', 'nis2-final'],
    );
    assert.equal(nextDue(covered)!.duty.id, 'nis2-24');
  });

  it('the month begins with the report before it', () => {
    const due = (reports: Parameters<typeof readClocks>[2]) =>
      clockOf('nis2-final', { coveredEntity: 'yes' }, noticedAt, reports).dueAt;
    assert.deepEqual(due([]), new Date('2026-12-23T16:30:00Z'));
    const reportedAt = new Date('2026-11-21T08:00:00Z');
    assert.deepEqual(due([{ duty: 'nis2-72', waived: false, reportedAt }]), new Date('2026-12-21T08:00:00Z'));
  });

  it('ends on the last day of a shorter month', () => {
    assert.deepEqual(monthsAfter(new Date('2027-01-31T10:00:00Z'), 1), new Date('2027-02-28T10:00:00Z'));
  });

  it('without a figure in the source it is told at once, and no moment is made up', () => {
    const clock = clockOf('dsgvo-34', { highRisk: 'yes' }, hours(5));
    assert.deepEqual([clock.state, clock.dueAt], ['at-once', null]);
  });

  it('an incident is not closed over a duty by law; advice does not hold it up', () => {
    assert.deepEqual(
      openDuties(clocks({}, hours(1))).map(({ duty }) => duty.id),
      ['dsgvo-33'],
    );
  });
});

it('where no moment is set, the next step is what the law wants at once, never mere advice', () => {
  const next = (reports: Parameters<typeof clocks>[2]) =>
    nextStep(clocks({ personalData: 'yes', highRisk: 'yes' }, hours(1), reports))?.duty.id;
  const told = { duty: 'dsgvo-33', waived: false, reportedAt: hours(1) };
  assert.deepEqual([next([]), next([told])], ['dsgvo-33', 'dsgvo-34']);
  assert.equal(next([told, { ...told, duty: 'dsgvo-34' }]), undefined);
});

describe('who must be told', () => {
  const ids = (land: string, contacts: ReportingContact[] = []) =>
    dutiesIn(dutyCatalogue(), land, contacts).map(({ id }) => id);

  it('differs by Land; where no rule is confirmed it says so instead of naming a period', () => {
    assert.ok(ids('14').includes('land-sn') && !ids('14').includes('land'));
    assert.ok(ids('09').includes('land-by') && !ids('09').includes('land-sn'));
    const open = dutiesIn(dutyCatalogue(), '05', []).find(({ id }) => id === 'land')!;
    assert.deepEqual([open.confidence, open.clock], ['low', { unconfirmed: true }]);
    const [clock] = readClocks([open], incident, [], hours(500));
    assert.deepEqual([clock!.state, clock!.dueAt], ['no-period', null]);
  });

  it('in Saxony a significant incident is told within 24 hours and again within 72', () => {
    const saxon = dutiesIn(dutyCatalogue(), '14', []).filter(({ id }) => id.startsWith('land-sn'));
    assert.deepEqual(
      readClocks(saxon, incident, [], noticedAt).map(({ duty, dueAt }) => [duty.id, dueAt]),
      [
        ['land-sn', hours(24)],
        ['land-sn-72', hours(72)],
      ],
    );
  });

  it('a period of the municipality’s own stands in for one that nobody confirms, never for one of the law', () => {
    const cert = {
      id: '2',
      purpose: 'land-cert',
      name: 'CERT',
      reportHours: 24,
      reportBasis: 'Erlass',
    } as const;
    assert.ok(!ids('05', [cert]).includes('land') && ids('05', [cert]).includes('own:2'));
    assert.ok(ids('14', [cert]).includes('land-sn'));
    assert.ok(ids('09', [cert]).includes('land-by'));
  });

  it('a manufacturer reports from the day the act asks for it', () => {
    const stateOn = (day: string) =>
      clockOf('cra-24', { manufacturer: 'yes', noticedAt: new Date(day) }, new Date(day)).state;
    assert.deepEqual(['2026-09-10T21:59:00Z', '2026-09-10T22:00:00Z'].map(stateOn), [
      'not-needed',
      'running',
    ]);
    const final = clockOf('cra-final', { manufacturer: 'yes' }, noticedAt).dueAt;
    assert.deepEqual(final, hours(72 + 14 * 24));
  });

  it('the operator of a critical installation reports within a day', () => {
    assert.equal(clockOf('kritis', { criticalOperator: 'yes' }, hours(23)).state, 'running');
    assert.equal(clockOf('kritis', { criticalOperator: 'yes' }, hours(25)).state, 'overdue');
    assert.equal(clockOf('kritis', { criticalOperator: 'no' }, hours(100)).state, 'not-needed');
  });

  it('takes periods from the municipality’s own contacts, which stand in for mere advice', () => {
    const insurer: ReportingContact = {
      id: '1',
      purpose: 'insurer',
      name: 'Versicherung',
      reportHours: 48,
      reportBasis: 'Vertrag § 7',
    };
    const own = ids('05', [insurer]);
    assert.ok(own.includes('own:1') && !own.includes('insurer'));
    const [clock] = readClocks(
      dutiesIn(dutyCatalogue(), '05', [insurer]).filter(({ id }) => id === 'own:1'),
      incident,
      [],
      noticedAt,
    );
    assert.deepEqual(clock!.dueAt, hours(48));
  });

  it('every shipped duty names its basis and its source', () => {
    for (const { id, basis, source } of dutyCatalogue().duties) assert.ok(basis && source, id);
  });

  it('every shipped duty without a confirmed period says what is open', () => {
    for (const { id, clock, open } of dutyCatalogue().duties)
      assert.ok(!('unconfirmed' in clock) || open, id);
  });
});

it('a span is said in hours and minutes', () => {
  assert.deepEqual(spanOf(noticedAt, new Date('2026-11-22T17:45:00Z')), { hours: 49, minutes: 15 });
});
