import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addDays, checkFormAge, createFloodgate, dutyOf, phaseStateOf } from './contribution.ts';

test('a phase is open on its first and on its last day', () => {
  const phase = { beginsOn: '2026-11-01', endsOn: '2026-11-30' };
  const states = ['2026-10-31', '2026-11-01', '2026-11-30', '2026-12-01'].map((day) =>
    phaseStateOf(phase, day),
  );
  assert.deepEqual(states, ['coming', 'open', 'open', 'ended']);
});

test('an answer on the last day is in time, one day later it is late', () => {
  const duty = (answeredOn: string | null, today = '2026-12-01') =>
    dutyOf({ dueOn: '2026-12-01', answeredOn }, today);
  assert.equal(duty('2026-12-01'), 'in-time');
  assert.equal(duty('2026-12-02'), 'late');
  assert.equal(duty(null), 'due-soon');
  assert.equal(duty(null, '2026-12-02'), 'overdue');
  assert.equal(duty(null, '2026-11-01'), 'waiting');
});

test('days are counted over the end of a leap February', () => {
  assert.equal(addDays('2028-02-20', 14), '2028-03-05');
});

test('a form sent within four seconds or after a day is not taken', () => {
  const refusal = (ms: number) => {
    const result = checkFormAge(1_000_000, 1_000_000 + ms);
    return result.ok ? 'taken' : result.error.refusal;
  };
  assert.equal(refusal(3_999), 'too-fast');
  assert.equal(refusal(4_000), 'taken');
  assert.equal(refusal(86_400_001), 'too-old');
});

test('of a thousand in a minute from one sender twenty are let in, and others are not kept out', () => {
  const gate = createFloodgate(20, 60_000);
  const admitted = Array.from({ length: 1_000 }, (_, at) => gate.admits('203.0.113.7', at * 50)).filter(
    Boolean,
  );
  assert.equal(admitted.length, 20);
  assert.equal(gate.admits('203.0.113.8', 50_000), true);
  assert.equal(gate.admits('203.0.113.7', 60_000), true);
});
