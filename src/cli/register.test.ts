import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { callProgram } from '../../test/command-line.ts';
import { openTempFolder } from '../../test/temp-folder.ts';
import { registerFile, registerLine } from '../municipality/core/register-sample.ts';

const folder = openTempFolder('register');

const call = (...args: string[]) => callProgram('register', ...args);

const land = registerLine({ type: '10', key: '07', name: 'Musterland' });
const write = (name: string, lines: string[]): string => {
  const path = join(folder, name);
  writeFileSync(path, registerFile(lines));
  return path;
};

test('without a file the command says how it is called', async () => {
  assert.deepEqual(await call('import'), {
    code: 2,
    out: '',
    err: 'Aufruf: augenmass register import DATEI',
  });
  assert.equal((await call('export', 'x')).code, 2);
});

test('a missing file and a folder are named in one sentence', async () => {
  const { code, err } = await call('import', join(folder, 'nowhere.txt'));
  assert.deepEqual(
    [code, err],
    [
      2,
      `${join(folder, 'nowhere.txt')}: Diese Datei oder ihren Ordner gibt es nicht. Bitte prüfen Sie den Pfad.`,
    ],
  );
  assert.match((await call('import', folder)).err, /Das ist ein Ordner/);
});

test('a wrong official key is refused with its line, and nothing is taken over', async () => {
  const bad = registerLine({ type: '40', key: '99131', name: 'Nirgendkreis', code: '44' });
  const file = write('key.txt', [land, bad, 'zz']);
  const { code, out, err } = await call('import', file);
  assert.deepEqual([code, out], [2, '']);
  assert.equal(
    err,
    `${file}: Zeile 2: Der amtliche Schlüssel „99131“ ist falsch; er beginnt mit dem Land (01 bis 16) und hat nur ` +
      'Ziffern. Fehlerhaft ist noch eine weitere Zeile. Es wurde nichts übernommen.',
  );
});

test('a file without municipalities is refused', async () => {
  assert.match((await call('import', write('land.txt', [land]))).err, /keine Gemeinde \(Satzart 60\)/);
});
