import assert from 'node:assert/strict';
import { test } from 'node:test';
import { consultationsOf, type Sitting } from './consultation.ts';

const sitting = (body: string, meetsOn: string, task: Sitting['task']): Sitting => ({
  body,
  meetsOn,
  task,
  agendaItem: 'Ö 4',
  public: true,
  result: null,
});
const adopted = { body: 'Rat', resolvedOn: '2026-12-15', result: 'beschlossen' };
const order = (entered: readonly Sitting[]) =>
  consultationsOf(entered, adopted).map(({ body, task }) => `${body} ${task}`);

test('the sequence follows the days, and the resolution that adopted the plan stands in it', () => {
  const sequence = order([
    sitting('Seniorenbeirat', '2027-01-12', 'information'),
    sitting('Hauptausschuss', '2026-12-08', 'preparation'),
    sitting('Finanzausschuss', '2026-12-01', 'preparation'),
  ]);
  assert.deepEqual(sequence, [
    'Finanzausschuss preparation',
    'Hauptausschuss preparation',
    'Rat decision',
    'Seniorenbeirat information',
  ]);
});

test('a resolution that somebody entered with its item is not said twice', () => {
  assert.deepEqual(order([sitting('Rat der Stadt', '2026-12-15', 'decision')]), ['Rat der Stadt decision']);
});

test('a result that nobody entered is that of the resolution', () => {
  const [council] = consultationsOf([sitting('Rat der Stadt', '2026-12-15', 'decision')], adopted);
  assert.equal(council!.result, 'beschlossen');
});

test('before the decision it stands last without a day, until somebody enters its sitting', () => {
  const open = { body: 'Rat', resolvedOn: null, result: null };
  const committee = sitting('Finanzausschuss', '2026-12-01', 'preparation');
  const days = (entered: readonly Sitting[]) =>
    consultationsOf(entered, open).map(({ body, meetsOn, result }) => [body, meetsOn, result]);
  assert.deepEqual(days([committee]), [
    ['Finanzausschuss', '2026-12-01', null],
    ['Rat', null, null],
  ]);
  assert.deepEqual(days([sitting('Stadtrat', '2026-12-15', 'decision'), committee]), [
    ['Finanzausschuss', '2026-12-01', null],
    ['Stadtrat', '2026-12-15', null],
  ]);
});

test('a body that advised on the day of the resolution comes before it', () => {
  assert.deepEqual(order([sitting('Ältestenrat', '2026-12-15', 'preparation')]), [
    'Ältestenrat preparation',
    'Rat decision',
  ]);
});
