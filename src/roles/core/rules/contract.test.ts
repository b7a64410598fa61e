import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shippedRuleFiles } from '../../store/catalogue.ts';
import { checkUpload } from './contract.ts';
import { readTables } from './read.ts';

const xmlOf = (name: string) => shippedRuleFiles().find((file) => file.name === name)!.xml;

async function faults(name: string, change: (xml: string) => string) {
  const [shipped, uploaded] = await Promise.all([readTables(xmlOf(name)), readTables(change(xmlOf(name)))]);
  assert.ok(shipped.ok && uploaded.ok);
  return checkUpload(shipped.value, uploaded.value);
}

for (const { name } of shippedRuleFiles())
  test(`${name} as shipped may stand in for itself`, async () => {
    assert.deepEqual(await faults(name, (xml) => xml), []);
  });

/** The threshold of 50,000 moved to 40,000 in every rule that names it. */
const moved = (xml: string) =>
  xml
    .replaceAll('[20000..50000)', '[20000..40000)')
    .replaceAll('[50000..100000)', '[40000..100000)')
    .replaceAll('&gt;= 50000<', '&gt;= 40000<');

test('a threshold that is moved everywhere may count', async () => {
  assert.deepEqual(await faults('d1-role-model.dmn', moved), []);
});

test('a threshold moved in one rule only leaves a gap and an overlap', async () => {
  const found = await faults('d1-role-model.dmn', (xml) => xml.replace('[20000..50000)', '[20000..40000)'));
  assert.deepEqual(
    found.map(({ fault }) => fault),
    ['gap'],
  );
  const twice = await faults('d1-role-model.dmn', (xml) => xml.replace('[20000..50000)', '[20000..60000)'));
  assert.equal(twice[0]?.fault, 'overlap');
});

test('a model outside of the closed list is refused', async () => {
  const [found] = await faults('d1-role-model.dmn', (xml) =>
    xml.replace('<text>"M5"</text>', '<text>"M9"</text>'),
  );
  assert.equal(found?.fault, 'output-not-allowed');
});

test('a closed list that the file widens holds as shipped', async () => {
  const change = (xml: string) => xml.replaceAll('"M5"', '"M9"');
  assert.equal((await faults('d1-role-model.dmn', change))[0]?.fault, 'output-not-allowed');
});

test('an assumption left out is a gap', async () => {
  const change = (xml: string) => xml.replace('<text>"weekHours"</text>', '<text>"guideHours"</text>');
  const found = await faults('d0-assumptions.dmn', change);
  assert.deepEqual(found.map(({ fault }) => fault).sort(), ['gap', 'overlap']);
});

test('a text where a number belongs, an unknown name, a loop and a foreign hit policy are refused', async () => {
  const first = async (file: string, from: string, to: string) =>
    (await faults(file, (xml) => xml.replace(from, to)))[0]?.fault;
  assert.equal(await first('d0-assumptions.dmn', '<text>39</text>', '<text>"39"</text>'), 'output-type');
  assert.equal(await first('d2-posts.dmn', 'base.cdoMin', 'bass'), 'unknown-name');
  assert.equal(await first('d0-assumptions.dmn', '<text>39</text>', '<text></text>'), 'output-empty');
  assert.equal(await first('d2-posts.dmn', 'floor(townsServed / 5)', 'sum(for i in 1..9 return i)'), 'loop');
  assert.equal(await first('d3-placement.dmn', 'hitPolicy="FIRST"', 'hitPolicy="COLLECT"'), 'hit-policy');
});

test('a file that lacks a table or asks for an unknown input is refused', async () => {
  const without = await faults('d6-next-step.dmn', (xml) =>
    xml.replace('<decision id="D6.step"', '<decision id="D6.other"'),
  );
  assert.deepEqual(
    without.map(({ fault }) => fault),
    ['table-missing', 'table-unknown'],
  );
  const strange = await faults('d3-placement.dmn', (xml) =>
    xml.replace('<text>involvement</text>', '<text>mood</text>'),
  );
  assert.deepEqual(strange[0], { fault: 'input-unknown', table: 'D3', column: 'mood' });
});
