import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { callProgram } from '../../test/command-line.ts';
import { openTempFolder } from '../../test/temp-folder.ts';

const folder = openTempFolder('import');
const file = join(folder, 'vorhaben.csv');
writeFileSync(file, 'Vorhaben;Amt;Kosten\nE-Akte;Hauptamt;20.000 €\nPortal;IT;viel Geld\n');

const call = (...args: string[]) => callProgram('import', 'initiatives', ...args);

test('an office reads before sending what is sure, and what a person has to clarify with its cell', async () => {
  const { code, out } = await call(file, '--dry-run');
  assert.equal(code, 0);
  assert.match(out, /2 Vorhaben, 5 Angaben sicher, 0 angenommen, 1 zu klären/);
  assert.match(out, /\nCSV!C3 Kosten: „viel Geld“ zu klären/);
});

test('as JSON each cell stands with raw value, result and confidence', async () => {
  const { rows } = JSON.parse((await call(file, '--dry-run', '--json')).out);
  const cost = rows[0].fields.find(({ cell }: { cell: string }) => cell === 'CSV!C2');
  assert.deepEqual([cost.raw, cost.result.value, cost.confidence], ['20.000 €', 20_000, 'sure']);
});

test('nothing is taken over from here, and a year has four digits', async () => {
  assert.match((await call(file)).err, /^Von hier aus wird nur gelesen: bitte --dry-run angeben\./);
  assert.match((await call(file, '--dry-run', '--year', '27')).err, /^--year: „27“ ist kein Jahr/);
  assert.match((await call(folder, '--dry-run')).err, /Das ist ein Ordner\./);
});
