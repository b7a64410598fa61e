import assert from 'node:assert/strict';
import { test } from 'node:test';
import { roles } from '../../../kernel/role.ts';
import { decisionCatalogue } from '../../store/catalogue.ts';
import { applyChanges, compareMatrices } from './matrix.ts';
import { mayAct, mustBeHeard, whoIsInformed, whoMay } from './rights.ts';

const { matrix } = decisionCatalogue();

test('who is accountable decides, who carries out prepares, who is heard comments', () => {
  assert.deepEqual(whoMay(matrix, 'V2', 'decide'), ['board']);
  assert.deepEqual(whoMay(matrix, 'V2', 'prepare'), ['board', 'cio', 'cdo']);
  assert.deepEqual(whoMay(matrix, 'V2', 'comment'), [
    'mayor',
    'board',
    'cio',
    'cdo',
    'office',
    'isb',
    'treasurer',
  ]);
  assert.deepEqual(whoMay(matrix, 'V2', 'anyone'), [...roles]);
});

test('to be informed gives no right', () => {
  assert.deepEqual(whoIsInformed(matrix, 'V2'), ['council', 'guide', 'provider', 'dsb', 'staff-council']);
  assert.equal(mayAct(matrix, 'V2', 'council', 'comment'), false);
});

test('one letter changed changes the right', () => {
  assert.equal(mayAct(matrix, 'V1', 'cdo', 'prepare'), false);
  const changed = applyChanges(matrix, [{ row: 'V1', role: 'cdo', letter: 'R' }]);
  assert.equal(mayAct(changed, 'V1', 'cdo', 'prepare'), true);
  assert.equal(mayAct(changed, 'V1', 'cdo', 'decide'), false);
  assert.deepEqual(compareMatrices(matrix, changed), [{ row: 'V1', role: 'cdo', before: 'C', after: 'R' }]);
});

test('consent of the staff council is a voice, not a decision', () => {
  assert.equal(mayAct(matrix, 'V5', 'staff-council', 'comment'), true);
  assert.equal(mayAct(matrix, 'V5', 'staff-council', 'prepare'), false);
});

test('C! must be heard before the decision counts, Z must consent', () => {
  assert.deepEqual(mustBeHeard(matrix, 'V5'), { heard: ['isb', 'dsb'], consent: ['staff-council'] });
});

test('an unknown decision and one at rest allow nothing', () => {
  assert.equal(mayAct(matrix, 'Q9', 'mayor', 'comment'), false);
  assert.deepEqual(mustBeHeard(matrix, 'Q9'), { heard: [], consent: [] });
  assert.deepEqual(whoIsInformed(matrix, 'Q9'), []);
  const resting = matrix.map((row) => (row.id === 'L5' ? { ...row, inUse: false } : row));
  assert.equal(mayAct(resting, 'L5', 'cdo', 'decide'), false);
  assert.deepEqual(compareMatrices(matrix, resting), [{ row: 'L5', role: null, before: true, after: false }]);
});

test('every decision has exactly one role that may decide it', () => {
  for (const { id } of matrix) assert.equal(whoMay(matrix, id, 'decide').length, 1, id);
});
