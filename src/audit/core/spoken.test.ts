import assert from 'node:assert/strict';
import { test } from 'node:test';
import { idsIn, type Speech, spoken } from './spoken.ts';

const unit = '0190a000-0000-7000-8000-000000000001';
const speech: Speech = {
  language: 'de',
  fields: { planned: 'geplant', reached: 'erreicht', cents: 'Betrag' },
  values: { 'in-progress': 'in Umsetzung' },
  names: new Map([[unit, 'Bauamt']]),
  yes: 'ja',
  no: 'nein',
  empty: 'leer',
};

test('a milestone reads as a sentence, not as the program stores it', () => {
  const milestones = [
    { name: 'Abnahme', planned: '2027Q4', reached: null },
    { name: 'Start', planned: '2026-09', reached: '2026-09-15' },
  ];
  assert.equal(
    spoken(milestones, 'milestones', speech),
    'Abnahme, geplant: Q4/27; Start, geplant: 2026-09, erreicht: 15.09.2026',
  );
  assert.equal(spoken([], 'milestones', speech), 'leer');
});

test('an id reads as the name of its thing, a state as its word, money as money', () => {
  assert.equal(spoken(unit, 'unitId', speech), 'Bauamt');
  assert.equal(spoken('0190a000-0000-7000-8000-000000000002', 'unitId', speech), '0190a000');
  assert.equal(spoken('in-progress', 'state', speech), 'in Umsetzung');
  assert.match(spoken({ cents: 250_050 }, 'costs', speech), /^Betrag: 2\.500,50\s€$/);
  assert.equal(spoken(2027, 'fiscalYear', speech), '2027');
  assert.equal(spoken(8106, 'quarter', speech), 'Q3/26');
});

test('what is long is cut, and what stands in it is found', () => {
  assert.match(spoken('a'.repeat(300), 'text', speech), /^a{200} …$/);
  assert.deepEqual(idsIn({ asked: [{ personId: unit, role: 'cio' }] }), [unit]);
});
