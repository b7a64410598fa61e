import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isOneUnit, newUnitOf, newUnitsOf } from './new-unit.ts';

const founded = (text: string) => Object.values(newUnitOf(text, new Set())).join(' | ');

test('sign, name and kind of a unit come from the words of the table', () => {
  assert.deepEqual(
    [
      'Amt 51',
      '51 Jugendamt',
      'FB 3 – Soziales',
      'Schulamt',
      'Amt für Bauen und Wohnen',
      'Hauptamt ',
      'Stadtwerke Hockenheim GmbH',
      'Stabsstelle Digitalisierung',
      'Dezernat 2',
      'IT',
    ].map(founded),
    [
      '51 | Amt 51 | office',
      '51 | Jugendamt | office',
      '3 | Soziales | office',
      'SCHU | Schulamt | office',
      'ABW | Amt für Bauen und Wohnen | office',
      'HAUP | Hauptamt | office',
      'SHG | Stadtwerke Hockenheim GmbH | company',
      'SD | Stabsstelle Digitalisierung | staff-unit',
      '2 | Dezernat 2 | department',
      'IT | IT | office',
    ],
  );
});

test('no two units have one sign, and none takes one that is there', () => {
  const units = newUnitsOf([{ raw: 'Amt 10' }, { raw: '10 Hauptamt' }, { raw: 'FB 10' }], ['10']);
  assert.deepEqual(
    units.map(({ unit }) => unit.code),
    ['10-2', '10-3', '10-4'],
  );
});

test('a cell that names several units is none by itself', () => {
  assert.deepEqual(
    ['Amt 10', 'Amt für Bauen und Wohnen', 'Amt 10, 20', 'Amt 10/Amt 20', 'Amt 10 und 20'].map(isOneUnit),
    [true, true, false, false, false],
  );
});
