import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type AnswerFields, type AnswerPatch, checkAnswer, patchAnswer } from './answer.ts';

const answer: AnswerFields = {
  status: 'unmet',
  note: 'Vertrag fehlt',
  evidence: null,
  personId: 'p1',
  dueOn: '2027-03-31',
};
const nothing: AnswerPatch = { status: null, note: null, evidence: null, personId: null, dueOn: null };

test('„not relevant“ needs its reason, and a due day something that is still to be done', () => {
  assert.equal(checkAnswer({ ...answer, status: 'not-relevant', dueOn: null }), null);
  assert.equal(
    checkAnswer({ ...answer, status: 'not-relevant', note: '', dueOn: null })?.refusal,
    'reason-missing',
  );
  assert.equal(checkAnswer({ ...answer, status: 'met' })?.refusal, 'due-without-need');
  assert.equal(checkAnswer({ ...answer, status: 'partly' }), null);
});

test('who answers many requirements at once leaves alone what the form left blank', () => {
  assert.deepEqual(patchAnswer(answer, nothing), answer);
  assert.deepEqual(patchAnswer(answer, { ...nothing, personId: 'p2' }), { ...answer, personId: 'p2' });
  assert.equal(patchAnswer(undefined, nothing).status, 'open');
});

test('the due day of a requirement goes when nothing is left to do', () => {
  assert.equal(patchAnswer(answer, { ...nothing, status: 'partly' }).dueOn, '2027-03-31');
  assert.equal(patchAnswer(answer, { ...nothing, status: 'met' }).dueOn, null);
});
