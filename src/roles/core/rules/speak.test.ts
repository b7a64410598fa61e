import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sayCell } from './speak.ts';

const cells: [cell: string, de: string, en: string][] = [
  ['-', '–', '–'],
  ['< 5000', 'unter 5.000', 'below 5,000'],
  ['>= 3.5', 'ab 3,5', 'from 3.5'],
  ['<= 2', 'bis 2', 'up to 2'],
  ['[20000..50000)', '20.000 bis unter 50.000', '20,000 to below 50,000'],
  ['[1..5]', '1 bis 5', '1 to 5'],
  ['not("landkreis")', 'nicht landkreis', 'not landkreis'],
  ['"mixed","provider"', 'mixed oder provider', 'mixed or provider'],
  ['true', 'ja', 'yes'],
  ['0.015', '0,015', '0.015'],
  ['? * 2 < 20', '? * 2 < 20', '? * 2 < 20'],
];

for (const [cell, de, en] of cells)
  test(`the cell ${cell} is said as “${de}”`, () => {
    assert.deepEqual([sayCell(cell, 'de'), sayCell(cell, 'en')], [de, en]);
  });
