import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildTree, checkParent, flattenTree, type TreeUnit } from './unit-tree.ts';

const unit = (id: string, parentId: string | null, officeStaff: number | null = null): TreeUnit => ({
  id,
  parentId,
  officeStaff,
  position: 0,
  code: id,
});
const town = [
  unit('D1', null),
  unit('10', 'D1', 62),
  unit('9', 'D1', 8),
  unit('10.2', '10', 12),
  unit('EB', null, null),
];

test('units stand below their parent, siblings by their number', () => {
  const rows = flattenTree(buildTree(town)).map(({ unit, depth }) => [unit.code, depth]);
  assert.deepEqual(rows, [
    ['D1', 0],
    ['9', 1],
    ['10', 1],
    ['10.2', 2],
    ['EB', 0],
  ]);
});

test('office staff add up from below, and unknown numbers are counted instead of taken for nought', () => {
  const [department, eigenbetrieb] = buildTree(town);
  assert.deepEqual(department!.officeStaff, { known: 82, unknown: 0 });
  assert.deepEqual(eigenbetrieb!.officeStaff, { known: 0, unknown: 1 });
});

test('a unit whose parent is not shown stands at the top', () => {
  assert.equal(buildTree([unit('10', 'gone')]).length, 1);
});

test('a unit may hang below another one and at the top', () => {
  assert.equal(checkParent(town, '10', 'EB').ok, true);
  assert.equal(checkParent(town, '10', null).ok, true);
});

test('a unit below itself or below one of its own is refused, with the loop it would make', () => {
  const refusal = (id: string, parentId: string) => {
    const result = checkParent(town, id, parentId);
    return result.ok ? undefined : [result.error.refusal, result.error.detail?.path];
  };
  assert.deepEqual(refusal('10', '10'), ['unit-loop', '10']);
  assert.deepEqual(refusal('D1', '10.2'), ['unit-loop', 'D1 › 10 › 10.2']);
});

test('an unknown parent is refused', () => {
  const result = checkParent(town, '10', 'nowhere');
  assert.equal(!result.ok && result.error.refusal, 'unit-parent-unknown');
});
