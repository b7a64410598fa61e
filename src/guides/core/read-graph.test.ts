import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hasHours, readContactGraph } from './read-graph.ts';

test('a contact list with a header, semicolons and a byte order mark is read', () => {
  const read = readContactGraph('\ufeffvon;an\r\nAnna;Ben\r\nBen;Cem\r\n');
  assert.ok(read.ok);
  assert.deepEqual(read.value.people, ['Anna', 'Ben', 'Cem']);
  assert.equal(read.value.contacts, 2);
});

test('only the first line is a header: a contact of a and b below it counts', () => {
  const read = readContactGraph('Kennung;Kennung\na;b\nb;c');
  assert.deepEqual(read.ok && [read.value.people, read.value.contacts], [['a', 'b', 'c'], 2]);
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

test('hours are read where the third column is headed so; who has none there may not be chosen', () => {
  const read = readContactGraph('x,y', 'Kennung;Einheit;Stunden\nx;Amt 10;2,5\ny;Amt 10;');
  assert.ok(read.ok);
  assert.deepEqual(read.value.people, ['x', 'y'], 'the header is no person');
  assert.deepEqual([0, 1].map(hasHours(read.value.hours)), [true, false]);
  assert.deepEqual(read.value.notes, [{ note: 'person-without-hours', count: 1, line: 0 }]);
  const bad = readContactGraph('x,y', 'person;unit;hours\nx;Amt 10;viel');
  assert.deepEqual(!bad.ok && [bad.error.refusal, bad.error.at], ['not-hours', 'UNITS:2']);
  const other = readContactGraph('x,y', 'person;unit;Raum\nx;Amt 10;112');
  assert.equal(other.ok && other.value.hours, null);
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
