import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { callProgram } from '../../test/command-line.ts';
import { openTempFolder } from '../../test/temp-folder.ts';

const folder = openTempFolder('guides');
const write = (name: string, lines: readonly string[]): string => {
  writeFileSync(join(folder, name), lines.join('\n'));
  return join(folder, name);
};

const call = (...args: string[]) => callProgram('guides', 'place', ...args);

/** Bert knows two, Dora one more. */
const contacts = write('contacts.csv', ['Anna;Bert', 'Bert;Cem', 'Dora;Emil']);

test('the guide who reaches most is named first, each with what they add', async () => {
  const { code, out } = await call(contacts, '--count', '2', '--json');
  const { picks, totalReach, proven } = JSON.parse(out);
  assert.deepEqual(
    [code, picks[0].person, picks.map((pick: { marginalReach: number }) => pick.marginalReach)],
    [0, 'Bert', [3, 2]],
  );
  assert.deepEqual([totalReach, proven], [5, 'optimal']);
  assert.match(
    (await call(contacts, '--count', '1')).out,
    /^1\. Bert: erreicht 3 Personen, die sonst niemand erreicht\nErreicht: 3 von 5/,
  );
});

test('whoever has no hours for it is not proposed', async () => {
  const units = write('units.csv', ['Person;Einheit;Stunden', 'Anna;Amt 1;2', 'Bert;Amt 1;0', 'Cem;Amt 2;2']);
  const { out } = await call(contacts, '--units', units, '--count', '1', '--json');
  assert.notEqual(JSON.parse(out).picks[0].person, 'Bert');
});

test('a number that is none, and a file without contacts, are named', async () => {
  for (const [args, sentence] of [
    [[contacts], /^--count: Bitte eine ganze Zahl ab 0 angeben\./],
    [[contacts, '--count', '0'], /^--count: Bitte mindestens 1 angeben\./],
    [[contacts, '--count', '2', '--steps', '3'], /^--steps: Bitte 1 oder 2 angeben\./],
    [[write('empty.csv', ['']), '--count', '2'], /Die Datei enthält keine Kontakte/],
  ] as const) {
    const { code, err } = await call(...args);
    assert.equal(code, 2);
    assert.match(err, sentence);
  }
});
