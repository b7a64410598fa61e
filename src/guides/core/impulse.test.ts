import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkAttachments } from './attachment.ts';
import { checkStep, type Measured, measureImpulses, punctualityOf, stepsFrom } from './impulse.ts';
import { addWorkingDays } from './working-day.ts';

const none = { text: null, duplicateOf: null, initiativeId: null };

test('an answer needs words, a duplicate needs its original, and both only where the step is possible', () => {
  const impulse = { id: 'i1', state: 'sighted' } as const;
  const refusal = (
    asked: Partial<Parameters<typeof checkStep>[1]>,
    at: Parameters<typeof checkStep>[0] = impulse,
  ) => {
    const checked = checkStep(at, { ...none, to: 'declined', ...asked });
    return checked.ok ? 'ok' : checked.error.refusal;
  };
  assert.equal(refusal({}), 'answer-missing');
  assert.equal(refusal({ text: 'Die Umfrage zeigt keinen Bedarf.' }), 'ok');
  assert.equal(refusal({ to: 'duplicate' }), 'duplicate-missing');
  assert.equal(refusal({ to: 'duplicate', duplicateOf: 'i1' }), 'duplicate-of-itself');
  assert.equal(refusal({ to: 'duplicate', initiativeId: 'v47' }), 'ok');
  assert.equal(refusal({ to: 'realised' }), 'step-not-possible');
});

test('every answer can be taken up again, except what has come true', () => {
  for (const state of ['answered', 'quick-win', 'duplicate', 'initiative', 'declined'] as const)
    assert.ok(stepsFrom(state).includes('clarifying'), state);
  assert.deepEqual(stepsFrom('realised'), []);
});

test('ten working days pass over weekends and holidays', () => {
  assert.equal(addWorkingDays('2026-11-03', 10), '2026-11-17');
  assert.equal(
    addWorkingDays('2026-12-18', 10),
    '2027-01-05',
    'two days of Christmas at a weekend, New Year',
  );
  assert.equal(addWorkingDays('2027-03-24', 3), '2027-03-31', 'Good Friday and Easter Monday');
  assert.equal(addWorkingDays('2027-05-05', 1), '2027-05-07', 'Ascension');
});

test('the deadline warns three days ahead and stays late once it was missed', () => {
  const open = { state: 'sighted', dueOn: '2026-11-20', answeredOn: null } as const;
  assert.equal(punctualityOf(open, '2026-11-10'), 'waiting');
  assert.equal(punctualityOf(open, '2026-11-17'), 'due-soon');
  assert.equal(punctualityOf(open, '2026-11-21'), 'overdue');
  assert.equal(punctualityOf({ ...open, state: 'declined', answeredOn: '2026-11-22' }, '2026-12-01'), 'late');
});

test('figures count only what was answered, and an introduced initiative as realised', () => {
  const one = (state: Measured['state'], answeredOn: string | null, introduced = false): Measured => ({
    state,
    submittedOn: '2026-09-01',
    dueOn: '2026-09-15',
    answeredOn,
    introduced,
  });
  const figures = measureImpulses(
    [
      one('realised', '2026-09-05'),
      one('initiative', '2026-09-11', true),
      one('declined', '2026-09-21'),
      one('submitted', null),
    ],
    '2026-10-01',
  );
  assert.deepEqual(figures, {
    all: 4,
    waiting: 1,
    overdue: 1,
    medianDays: 10,
    inTime: { met: 2, of: 4 },
    realised: { met: 2, of: 3 },
  });
  assert.equal(measureImpulses([], '2026-10-01').medianDays, null);
});

const bytes = (text: string) => new TextEncoder().encode(text);

test('files are taken by their content and keep only their own name', () => {
  const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]);
  const checked = checkAttachments([
    { name: '../../etc/foto.png', bytes: png },
    { name: 'notiz.txt', bytes: bytes('Bänke fehlen.') },
  ]);
  assert.deepEqual(checked.ok && checked.value.map(({ name, type }) => [name, type]), [
    ['foto.png', 'image/png'],
    ['notiz.txt', 'text/plain'],
  ]);
});

test('a page, a program, an empty or a huge file is refused by name, and so is one whose name misleads', () => {
  const fault = (name: string, content: Uint8Array) => {
    const checked = checkAttachments([{ name, bytes: content }]);
    return checked.ok ? 'ok' : `${checked.error.refusal} ${checked.error.detail?.name}`;
  };
  assert.equal(fault('bild.png', bytes('<svg onload=alert(1)>')), 'file-type-unknown bild.png');
  assert.equal(fault('a.txt', bytes('MZ\u0000\u0001')), 'file-type-unknown a.txt');
  assert.equal(fault('leer.txt', bytes('')), 'file-empty leer.txt');
  assert.equal(fault('rechnung.png', bytes('%PDF-1.7 …')), 'file-name-misleads rechnung.png');
  assert.equal(fault('start.exe', bytes('Nur Text.')), 'file-ending-not-taken start.exe');
  assert.equal(fault('Bild', bytes('%PDF-1.7 …')), 'file-ending-not-taken Bild');
  assert.equal(fault('BERICHT.PDF', bytes('%PDF-1.7 …')), 'ok');
  assert.equal(fault('gross.pdf', new Uint8Array(30 * 1024 * 1024)), 'file-too-large gross.pdf');
});
