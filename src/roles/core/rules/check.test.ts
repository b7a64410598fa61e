import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkTable } from './check.ts';
import { readTables } from './read.ts';
import type { Column, DecisionTable, HitPolicy, Rule } from './table.ts';

const number = (name: string, allowed: string | null = null): Column => ({
  name,
  label: name,
  type: 'number',
  allowed,
});
const yesNo = (name: string): Column => ({ name, label: name, type: 'boolean', allowed: null });

const table = (
  inputs: Column[],
  rows: [...tests: string[]][],
  hitPolicy: HitPolicy = 'UNIQUE',
  output: Column = { name: 'say', label: 'say', type: 'string', allowed: null },
): DecisionTable => ({
  id: 'T',
  name: 'T',
  hitPolicy,
  aggregation: null,
  inputs,
  outputs: [output],
  rules: rows.map(
    (cells, index): Rule => ({
      id: `r${index + 1}`,
      tests: cells.slice(0, -1),
      outputs: cells.slice(-1),
      notes: {},
    }),
  ),
});

const sized = [number('size', '>= 1'), yesNo('help')];

test('a table that answers every input once has no fault', () => {
  const rows = [
    ['< 10', '-', '"a"'],
    ['>= 10', 'true', '"b"'],
    ['>= 10', 'false', '"c"'],
  ];
  assert.deepEqual(checkTable(table(sized, rows)), []);
});

test('a gap is shown by an input that no rule answers', () => {
  const rows = [
    ['< 10', '-', '"a"'],
    ['> 10', 'true', '"b"'],
    ['>= 10', 'false', '"c"'],
  ];
  assert.deepEqual(checkTable(table(sized, rows)), [{ fault: 'gap', example: { size: 10, help: true } }]);
});

test('an overlap names both rules and an input at which they fire together', () => {
  const rows = [
    ['<= 10', '-', '"a"'],
    ['>= 10', '-', '"b"'],
  ];
  assert.deepEqual(checkTable(table(sized, rows)), [
    { fault: 'overlap', rules: ['r1', 'r2'], example: { size: 10, help: true } },
  ]);
});

test('a FIRST table may overlap but not leave a gap', () => {
  assert.deepEqual(
    checkTable(
      table(
        sized,
        [
          ['< 10', '-', '"a"'],
          ['-', '-', '"b"'],
        ],
        'FIRST',
      ),
    ),
    [],
  );
  assert.equal(checkTable(table(sized, [['< 10', '-', '"a"']], 'FIRST'))[0]?.fault, 'gap');
});

test('a COLLECT table may leave gaps and overlap', () => {
  assert.deepEqual(
    checkTable(
      table(
        sized,
        [
          ['< 10', '-', '"a"'],
          ['< 5', '-', '"b"'],
        ],
        'COLLECT',
      ),
    ),
    [],
  );
});

test('a cell that is no FEEL is named with its rule and column', () => {
  assert.deepEqual(
    checkTable(
      table(sized, [
        ['< < 3', '-', '"a"'],
        ['-', '-', '"b"'],
      ]),
    ),
    [{ fault: 'no-feel', rule: 'r1', column: 'size', text: '< < 3' }],
  );
});

test('a cell only feelin understands is checked like any other', () => {
  const rows = [
    ['? * 2 < 20', '-', '"a"'],
    ['>= 10', '-', '"b"'],
  ];
  assert.deepEqual(checkTable(table(sized, rows)), []);
});

test('an output outside of its closed list is refused', () => {
  const output = { name: 'model', label: 'Modell', type: 'string', allowed: '"M0","M1"' };
  assert.deepEqual(checkTable(table(sized, [['-', '-', '"M9"']], 'UNIQUE', output)), [
    { fault: 'output-not-allowed', rule: 'r1', column: 'Modell', text: '"M9"' },
  ]);
});

test('a file that is no DMN, has no table or a foreign hit policy is refused with its place', async () => {
  const dmn = (content: string) =>
    `<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="x">${content}</definitions>`;
  const refusal = async (xml: string) => {
    const read = await readTables(xml);
    return read.ok ? undefined : [read.error.refusal, read.error.at];
  };
  assert.deepEqual(await refusal('{"type":"gemeinde"}'), ['dmn-unreadable', undefined]);
  assert.deepEqual(await refusal(dmn('<decision id="X" name="X" />')), ['dmn-without-table', undefined]);
  const any =
    '<decision id="X" name="X"><decisionTable id="t" hitPolicy="ANY"><output id="o" name="o" /></decisionTable></decision>';
  assert.deepEqual(await refusal(dmn(any)), ['dmn-hit-policy', 'X']);
});
