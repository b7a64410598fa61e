import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decisionCatalogue } from '../../store/catalogue.ts';
import { checkMatrix } from './check-matrix.ts';
import { findRow, isAccountable } from './matrix.ts';
import { substitute } from './substitute.ts';

const catalogue = decisionCatalogue();
const named = (...ids: string[]) => ids.map((id) => catalogue.substitutions.find((one) => one.id === id)!);

const errorsOf = (result: ReturnType<typeof substitute>) =>
  checkMatrix({
    ...result,
    proposal: catalogue.matrix,
    roleTexts: catalogue.roles,
    thresholds: catalogue.checks,
    delineated: [],
    sentences: catalogue.sentences,
  }).filter(({ level }) => level === 'error');

test('without a CDO the top answers, and the named caretaker carries out', () => {
  const result = substitute(catalogue.matrix, named('no-cdo'));
  const row = findRow(result.matrix, 'S2')!;
  assert.deepEqual([row.cells.cdo, row.cells.mayor, row.cells.office], ['', 'A', 'R']);
  assert.deepEqual(result.dropped, ['cdo']);
  assert.deepEqual(errorsOf(result), []);
});

test('a shared CDO carries out; the top answers, except where the contract says otherwise', () => {
  const { matrix } = substitute(catalogue.matrix, named('shared-cdo'), ['L3']);
  assert.equal(findRow(matrix, 'L3')!.cells.cdo, 'A/R');
  assert.deepEqual([findRow(matrix, 'S2')!.cells.cdo, findRow(matrix, 'S2')!.cells.mayor], ['R', 'A']);
});

test('without a CIO the main office answers; the provider may carry out, never answer', () => {
  const result = substitute(catalogue.matrix, named('no-cio'));
  for (const { cells } of result.matrix) assert.equal(isAccountable(cells.provider), false);
  const plan = findRow(result.matrix, 'V1')!;
  assert.deepEqual([plan.cells.cio, plan.cells.office, plan.cells.provider], ['', 'A/R', 'R']);
  assert.deepEqual(errorsOf(result), []);
});

test('without a board its decisions go to the top', () => {
  const result = substitute(catalogue.matrix, named('no-board'));
  assert.equal(findRow(result.matrix, 'V2')!.cells.mayor, 'A');
  assert.deepEqual(errorsOf(result), []);
});

test('a very small town without CDO, CIO and board still has exactly one who answers for each decision', () => {
  const result = substitute(catalogue.matrix, named('no-cdo', 'no-cio', 'no-board'));
  assert.deepEqual(result.dropped, ['cdo', 'cio', 'board']);
  assert.deepEqual(errorsOf(result), []);
});

test('what changed is told row by row', () => {
  const { changes } = substitute(catalogue.matrix, named('no-board'));
  assert.deepEqual(
    changes.filter(({ row }) => row === 'V2'),
    [
      { row: 'V2', role: 'mayor', before: 'C', after: 'A' },
      { row: 'V2', role: 'board', before: 'A', after: '' },
    ],
  );
});
