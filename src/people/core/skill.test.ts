import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatSkills, parseSkills } from './skill.ts';

test('skills are typed as a list, with a level or without', () => {
  assert.deepEqual(parseSkills('Vergaberecht 3, Moderation;\n BPMN 2.0  1'), [
    { name: 'Vergaberecht', level: 3 },
    { name: 'Moderation', level: 2 },
    { name: 'BPMN 2.0', level: 1 },
  ]);
  assert.deepEqual(parseSkills(' , ;'), []);
});

test('a skill named twice counts once, with its higher level', () => {
  assert.deepEqual(parseSkills('DMS 1, dms 3, DMS 2'), [{ name: 'DMS', level: 3 }]);
});

test('what is written is read again', () => {
  const skills = parseSkills('Netze 3, ISMS 1');
  assert.deepEqual(parseSkills(formatSkills(skills)), skills);
});
