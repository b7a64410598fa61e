import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readProfile } from './profile.ts';
import { profileFaultSentence } from './profile-faults.ts';

const faults = (json: unknown): string[] => {
  const read = readProfile(json);
  return read.ok ? [] : read.error.map((fault) => `${fault.at} ${fault.refusal}`);
};

test('type and inhabitants are enough; everything else may be missing or null', () => {
  assert.deepEqual(faults({ type: 'gemeinde', inhabitants: 900 }), []);
  const empty = { officeStaff: null, itPosts: null, itOperation: null, maturity: null, existingRoles: null };
  assert.deepEqual(
    faults({ type: 'landkreis', inhabitants: 9000, ...empty, konzern: null, units: null }),
    [],
  );
});

test('every fault is named with its path', () => {
  const bad = {
    type: 'dorf',
    inhabitants: '62140',
    maturity: { F: 6, Q: 1, Z: 'zwei' },
    existingRoles: ['cio', 'ceo'],
    konzern: 4,
    cooperation: 'ja',
    units: 2.5,
    samePerson: [['isb']],
  };
  assert.deepEqual(faults(bad), [
    '$.type profile-not-one-of',
    '$.inhabitants profile-not-number',
    '$.maturity.F profile-out-of-range',
    '$.maturity.Q profile-unknown-key',
    '$.maturity.Z profile-not-number',
    '$.existingRoles[1] profile-not-one-of',
    '$.konzern profile-out-of-range',
    '$.cooperation profile-not-boolean',
    '$.units profile-not-whole',
    '$.samePerson[0] profile-not-pair',
  ]);
});

test('what is needed and missing, and what nobody knows, is refused', () => {
  assert.deepEqual(faults({}), ['$.type profile-missing', '$.inhabitants profile-missing']);
  assert.deepEqual(faults({ type: 'gemeinde', inhabitants: 0 }), ['$.inhabitants profile-out-of-range']);
  assert.deepEqual(faults({ type: 'gemeinde', inhabitants: 5, officeStaf: 3 }), [
    '$.officeStaf profile-unknown-key',
  ]);
  for (const json of [null, [], 'gemeinde', 3]) assert.deepEqual(faults(json), ['$ profile-not-object']);
});

test('an inhabitant count that is not finite is no number', () => {
  assert.deepEqual(faults({ type: 'gemeinde', inhabitants: Number.NaN }), [
    '$.inhabitants profile-not-number',
  ]);
});

test('each fault is one sentence in both languages, with path and what to do', () => {
  const read = readProfile({ type: 'gemeinde', inhabitants: -3 });
  assert.ok(!read.ok);
  assert.deepEqual(profileFaultSentence(read.error[0]!), {
    de: '$.inhabitants: -3 liegt außerhalb des Möglichen; bitte einen Wert von 1 bis 20000000 angeben.',
    en: '$.inhabitants: -3 is out of range; please give a value from 1 to 20000000.',
  });
});
