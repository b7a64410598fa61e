import assert from 'node:assert/strict';
import { test } from 'node:test';
import { noticeOf, replacementOf } from './application.ts';

const today = '2026-11-24';
const application = {
  lifeCycle: 'active' as const,
  supportUntil: '2029-12-31',
  unsupported: false,
  contractEndsOn: null,
  noticeMonths: null,
};

test('a replacement has to begin 24 months before support ends', () => {
  assert.deepEqual(replacementOf(application, undefined, today), { state: 'later', begins: '2027-12-31' });
  assert.deepEqual(replacementOf(application, undefined, '2027-12-31'), {
    state: 'due',
    begins: '2027-12-31',
  });
  assert.equal(replacementOf({ ...application, supportUntil: '2026-01-31' }, undefined, today).state, 'due');
});

test('a system without any support is due at once', () => {
  const unsupported = { ...application, supportUntil: null, unsupported: true };
  assert.deepEqual(replacementOf(unsupported, undefined, today), { state: 'due', begins: null });
});

test('an initiative that ends after the support is too late; one without an end is trusted', () => {
  assert.equal(replacementOf(application, { endsOn: '2030-03-31' }, today).state, 'too-late');
  assert.equal(replacementOf(application, { endsOn: '2029-12-31' }, today).state, 'planned');
  assert.equal(replacementOf(application, { endsOn: null }, today).state, 'planned');
});

test('what is retired, only planned, or has no known end of support asks for nothing', () => {
  for (const changed of [
    { lifeCycle: 'retired' as const },
    { lifeCycle: 'planned' as const },
    { supportUntil: null },
  ])
    assert.equal(replacementOf({ ...application, ...changed }, undefined, today).state, 'none');
});

test('the last day of notice lies months before the contract ends, also over short months and years', () => {
  const noticed = (contractEndsOn: string, noticeMonths: number) =>
    noticeOf({ ...application, contractEndsOn, noticeMonths }, today)?.day;
  assert.equal(noticed('2027-05-31', 3), '2027-02-28');
  assert.equal(noticed('2028-05-31', 3), '2028-02-29');
  assert.equal(noticed('2027-03-15', 6), '2026-09-15');
  assert.equal(noticed('2027-12-31', 12), '2026-12-31');
  assert.equal(noticed('2027-12-31', 0), '2027-12-31');
});

test('notice is announced 90 days ahead and said to be missed after its day', () => {
  const state = (contractEndsOn: string) =>
    noticeOf({ ...application, contractEndsOn, noticeMonths: 3 }, today)?.state;
  assert.equal(state('2027-02-24'), 'soon');
  assert.equal(state('2027-02-23'), 'missed');
  assert.equal(state('2027-05-23'), 'later');
  assert.equal(state('2027-05-22'), 'soon');
  assert.equal(noticeOf(application, today), undefined);
});
