import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isAgs, isArs, landOf } from './official-key.ts';

test('an AGS has eight digits, of a Kreis five, and begins with a Land', () => {
  for (const key of ['05315000', '05315', '16077001']) assert.equal(isAgs(key), true, key);
  for (const key of ['17077001', '00123456', '0531500', '053150000', '0531500a', ' 05315000', ''])
    assert.equal(isAgs(key), false, key);
});

test('an ARS has twelve digits, of a Gemeindeverband nine, of a Kreis five', () => {
  for (const key of ['071315001002', '071315001', '07131']) assert.equal(isArs(key), true, key);
  for (const key of ['99131500100', '991315001002', '0713150010', '07131500100x'])
    assert.equal(isArs(key), false, key);
});

test('the Land is known by its first two digits', () => {
  assert.equal(landOf('05315000'), 'Nordrhein-Westfalen');
  assert.equal(landOf('17'), undefined);
});
