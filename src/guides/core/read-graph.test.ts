import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readContactGraph } from './read-graph.ts';

test('a contact list with a header, semicolons and a byte order mark is read', () => {
  const read = readContactGraph('\ufeffvon;an\r\nAnna;Ben\r\nBen;Cem\r\n');
  assert.ok(read.ok);
  assert.deepEqual(read.value.people, ['Anna', 'Ben', 'Cem']);
  assert.equal(read.value.contacts, 2);
});

test('self-contacts and repeated contacts are left out and named with their first line', () => {
  const read = readContactGraph('a,b\nx,x\nx,y\ny,x\n');
  assert.ok(read.ok);
  assert.equal(read.value.contacts, 1);
  assert.deepEqual(read.value.notes, [
    { note: 'self-contact', count: 1, line: 2 },
    { note: 'repeated-contact', count: 1, line: 4 },
  ]);
});

test('who has a unit but no contact is there all the same; who has no unit is counted', () => {
  const read = readContactGraph('x,y', 'x,Amt 10\nz,Amt 20');
  assert.ok(read.ok);
  assert.deepEqual([...read.value.unitOf], [0, -1, 1]);
  assert.deepEqual(
    read.value.notes.map(({ note, count }) => [note, count]),
    [
      ['person-without-unit', 1],
      ['person-without-contact', 1],
    ],
  );
});

test('one person in two units is refused with the line', () => {
  const read = readContactGraph('x,y', 'x,Amt 10\nx,Amt 20');
  assert.deepEqual(!read.ok && [read.error.refusal, read.error.at], ['two-units', 'UNITS:2']);
});

test('a line without two columns is refused with its number', () => {
  const read = readContactGraph('x,y\nallein');
  assert.deepEqual(!read.ok && [read.error.refusal, read.error.at], ['not-two-columns', 'EDGES:2']);
});

test('an empty file and one of a million lines are refused', () => {
  assert.equal(readContactGraph('von,an\n').ok, false);
  const long = readContactGraph('x,y\n'.repeat(1_000_000));
  assert.equal(!long.ok && long.error.refusal, 'too-many-lines');
});
