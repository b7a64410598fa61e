import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shippedCatalogue } from '../shipped.ts';
import { hardDayOf, legalDays, legalDeadlines, reminderStep } from './legal-deadline.ts';
import { factsOf } from './profile.ts';
import { openRadar } from './radar.ts';

const facts = factsOf({
  land: 'DE-SN',
  vat: { optionDeclaredAndNotRevoked: true },
  tasks: ['waermeplanung'],
  populationAt: { '2024-01-01': 61_900 },
});
const deadlines = (view: { asOf: string; evidence?: Record<string, string> }) =>
  legalDeadlines(openRadar(shippedCatalogue())(facts, view), view.asOf);

test('what applies from a day must be ready the day before; a last day is the last day', () => {
  const all = deadlines({ asOf: '2026-11-24' });
  const vat = all.find(({ obligationId }) => obligationId === 'de-ustg-2b.anwenden');
  assert.deepEqual([vat?.date, vat?.lastDay, vat?.hard], ['2027-01-01', '2026-12-31', true]);
  const heat = all.find(({ obligationId }) => obligationId === 'de-wpg.plan-klein');
  assert.deepEqual([heat?.boundary, heat?.lastDay], ['end_of_day', '2028-06-30']);
});

test('what is proven, what is past and what only the Bund must do has no deadline', () => {
  const ids = deadlines({ asOf: '2026-11-24', evidence: { 'de-ustg-2b.anwenden': '2026-11-01' } }).map(
    ({ obligationId }) => obligationId,
  );
  assert.ok(!ids.includes('de-ustg-2b.anwenden'));
  assert.ok(!ids.includes('de-ozg.rechtsanspruch-bund'));
  assert.deepEqual(
    ids.filter((id) => id.startsWith('eu-dsgvo')),
    [],
  );
});

test('the nearest comes first', () => {
  const days = deadlines({ asOf: '2026-11-24' }).map(({ lastDay }) => lastDay);
  assert.deepEqual(days, days.toSorted());
});

const rowsOn = (asOf: string) => openRadar(shippedCatalogue())(facts, { asOf });
const rowOf = (id: string, asOf = '2026-11-24') =>
  rowsOn(asOf).find(({ obligation }) => obligation.id === id)!;

test('a plan is bound by what must be met on a day of its own, as long as it can still be kept', () => {
  const vat = rowOf('de-ustg-2b.anwenden');
  assert.equal(hardDayOf(vat, '2026-12-31'), '2026-12-31');
  assert.equal(hardDayOf(vat, '2027-01-01'), null, 'a day that is past binds no plan');
  const otherwise = (change: object) =>
    hardDayOf({ ...vat, obligation: { ...vat.obligation, ...change } }, '2026-11-24');
  assert.equal(otherwise({ bindingness: 'should' }), null);
  assert.equal(otherwise({ due: { ...vat.obligation.due, kind: 'continuous' } }), null);
  assert.equal(hardDayOf({ ...vat, outlook: true }, '2026-11-24'), null, 'a bill is no law yet');
  assert.equal(hardDayOf({ ...vat, applies: 'no' }, '2026-11-24'), null);
  assert.equal(hardDayOf({ ...vat, applies: 'check' }, '2026-11-24'), '2026-12-31', 'what may bind is held');
});

test('an initiative that covers several duties has the earliest of their days, with the duty that says so', () => {
  const link = (initiativeId: string, obligationId: string) => ({ initiativeId, obligationId });
  const links = [
    link('steuer', 'de-wpg.plan-klein'),
    link('steuer', 'de-ustg-2b.anwenden'),
    link('waerme', 'de-wpg.plan-klein'),
    link('nichts', 'de-gibt-es.nicht'),
  ];
  const days = legalDays(rowsOn('2026-11-24'), links, '2026-11-24');
  assert.deepEqual(
    [...days.values()].map(({ initiativeId, day, row }) => [initiativeId, day, row.obligation.id]),
    [
      ['steuer', '2026-12-31', 'de-ustg-2b.anwenden'],
      ['waerme', '2028-06-30', 'de-wpg.plan-klein'],
    ],
  );
  const later = legalDays(rowsOn('2027-01-01'), links, '2027-01-01');
  assert.equal(later.get('steuer')?.day, '2028-06-30');
});

test('people are reminded 90, 30 and 7 days before, late rather than never, and not afterwards', () => {
  const steps = ['2026-10-01', '2026-10-02', '2026-12-01', '2026-12-24', '2026-12-31', '2027-01-01'].map(
    (today) => reminderStep('2026-12-31', today),
  );
  assert.deepEqual(steps, [undefined, 90, 30, 7, 7, undefined]);
});
