import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPage } from './query.ts';
import { loggedPath, safeBack } from './request.tsx';

test('one goes back to a path of the program, and nowhere else', () => {
  assert.equal(safeBack('/it-vorhabenplan?seite=2'), '/it-vorhabenplan?seite=2');
  for (const elsewhere of ['//evil.example', '/\\evil.example', '/\t/evil.example', '/\n/evil.example', 'x'])
    assert.equal(safeBack(elsewhere), '/', JSON.stringify(elsewhere));
});

test('a log keeps to its line and names no token', () => {
  const id = '019ab000-0000-7000-8000-000000000001';
  assert.equal(loggedPath(`/impulse/${id}`), `/impulse/${id}`);
  assert.equal(loggedPath(`/kalender/kal_${'x'.repeat(43)}.ics`), '/kalender/….ics');
  assert.equal(loggedPath(`/b/${id.replaceAll('-', '')}${'y'.repeat(24)}`), '/b/…');
  assert.equal(loggedPath('/a\n2026 all is well'), '/a%0A2026%20all%20is%20well');
});

test('a page beyond all lists is the last one that may be asked for', () => {
  assert.deepEqual(['3', '0', '-1', 'x', undefined, '1.9'].map(readPage), [3, 1, 1, 1, 1, 1]);
  assert.deepEqual(['1e300', 'Infinity', '99999999999999999999'].map(readPage), [10_000, 10_000, 10_000]);
});
