import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shippedCatalogue } from '../shipped.ts';
import { shiftDay, shiftInstant } from './day.ts';
import { factsOf, type LawProfile } from './profile.ts';
import { openRadar, type RadarView } from './radar.ts';
import { nextOccurrence, parseRecurrence } from './recurrence.ts';

const radar = openRadar(shippedCatalogue());
const rowOf = (id: string, view: RadarView, profile: LawProfile = {}) =>
  radar(factsOf(profile), view).find(({ obligation }) => obligation.id === id)!;

test('a deadline is future, from 90 days before soon, on its day due, afterwards overdue without evidence', () => {
  const state = (asOf: string) => rowOf('de-ustg-2b.anwenden', { asOf }).state;
  assert.deepEqual(['2026-10-02', '2026-10-03', '2026-12-31', '2027-01-01', '2027-01-02'].map(state), [
    'future',
    'soon',
    'soon',
    'due',
    'overdue',
  ]);
});

test('evidence makes a dated duty done', () => {
  const evidence = { 'de-ustg-2b.anwenden': '2026-12-01' };
  assert.equal(rowOf('de-ustg-2b.anwenden', { asOf: '2027-03-01', evidence }).state, 'done');
});

test('a yearly duty that was proven comes back after a year', () => {
  const state = (asOf: string) =>
    rowOf('eu-dsgvo.vvt', { asOf, evidence: { 'eu-dsgvo.vvt': '2025-12-01' } }).state;
  assert.deepEqual(['2026-08-01', '2026-10-01', '2026-12-01', '2026-12-02'].map(state), [
    'done',
    'soon',
    'due',
    'overdue',
  ]);
});

test('a review that is due every year stands until a first one is shown, and then counts from it', () => {
  const id = 'eu-land-barrierefrei.erklaerung';
  const state = (asOf: string, reviewedOn?: string) =>
    rowOf(id, { asOf, evidence: reviewedOn ? { [id]: reviewedOn } : {} }).state;
  assert.deepEqual(
    [state('2026-11-30'), state('2026-11-30', '2026-06-01'), state('2027-06-02', '2026-06-01')],
    ['due', 'done', 'overdue'],
  );
});

test('a date that is only announced never counts as overdue', () => {
  assert.equal(rowOf('eu-eidas2.akzeptanz', { asOf: '2028-06-01' }).state, 'due');
});

test('what is announced for a day is ahead until that day, though it might have come earlier', () => {
  const state = (asOf: string) => rowOf('eu-eidas2.akzeptanz', { asOf }).state;
  assert.deepEqual(['2026-10-01', '2026-11-30', '2027-01-02'].map(state), ['future', 'soon', 'due']);
});

test('a duty that counts from a fact of the municipality waits for it', () => {
  const row = (adoptedOn: string | null) =>
    rowOf('de-wpg.fortschreibung', { asOf: '2026-11-24' }, { heatPlan: { adoptedOn } });
  assert.deepEqual(
    [row(null).due.date, row(null).due.waitsFor, row(null).state],
    [null, 'heatPlan.adoptedOn', 'future'],
  );
  assert.deepEqual([row('2021-12-24').due.date, row('2021-12-24').state], ['2026-12-24', 'soon']);
});

test('the clock of an event can start from its own first day on', () => {
  const state = (asOf: string) => rowOf('eu-cra.meldung', { asOf }).state;
  assert.deepEqual([state('2026-01-01'), state('2026-09-11')], ['future', 'due']);
});

test('the standards of the IT-Planungsrat come on 1 May and 1 November', () => {
  assert.equal(rowOf('itplr-xoev.release', { asOf: '2026-11-24' }).next, '2027-05-01');
  const rule = parseRecurrence('RRULE:FREQ=YEARLY;BYMONTH=5,11;BYMONTHDAY=1')!;
  assert.deepEqual(
    ['2026-05-01', '2026-04-30'].map((day) => nextOccurrence(rule, day)),
    ['2026-11-01', '2026-05-01'],
  );
});

test('a rule outside the part that duties need is none', () => {
  for (const rule of [
    'RRULE:FREQ=HOURLY',
    'RRULE:FREQ=YEARLY;BYDAY=MO',
    'RRULE:FREQ=YEARLY;INTERVAL=0',
    'RRULE:',
  ])
    assert.equal(parseRecurrence(rule), undefined, rule);
});

test('months end where the calendar ends them; hours count to the second', () => {
  assert.equal(shiftDay('2024-01-31', 'P1M'), '2024-02-29');
  assert.equal(shiftDay('2027-01-01', 'P18M', -1), '2025-07-01');
  assert.equal(
    shiftInstant(new Date('2026-11-24T10:30:00Z'), 'PT72H').toISOString(),
    '2026-11-27T10:30:00.000Z',
  );
});
