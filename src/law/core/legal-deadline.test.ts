import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shippedCatalogue } from '../shipped.ts';
import { legalDeadlines, reminderStep } from './legal-deadline.ts';
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

test('people are reminded 90, 30 and 7 days before, late rather than never, and not afterwards', () => {
  const steps = ['2026-10-01', '2026-10-02', '2026-12-01', '2026-12-24', '2026-12-31', '2027-01-01'].map(
    (today) => reminderStep('2026-12-31', today),
  );
  assert.deepEqual(steps, [undefined, 90, 30, 7, 7, undefined]);
});
