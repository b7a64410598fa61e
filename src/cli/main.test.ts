import assert from 'node:assert/strict';
import { test } from 'node:test';
import { callProgram } from '../../test/command-line.ts';

const names = (await callProgram('help')).out
  .split('\n')
  .flatMap((line) => /^ {2}([a-z]+) /.exec(line)?.[1] ?? []);

test('every command says how it is called: without words as a fault, asked for help as an answer', async () => {
  assert.ok(names.length > 10);
  for (const name of names) {
    const bare = await callProgram(name);
    assert.deepEqual([bare.code, bare.out], [2, ''], name);
    assert.ok(bare.err.startsWith(`Aufruf: augenmass ${name} `), bare.err);
    for (const asked of [
      ['help', name],
      [name, '--help'],
    ])
      assert.deepEqual(await callProgram(...asked), { code: 0, out: bare.err, err: '' });
  }
});

test('an option that does not exist, lacks its value or has one too many is named in the language of the program', async () => {
  const faults = [
    [['audit', 'verify', '--alles'], '--alles: Diese Angabe gibt es hier nicht.'],
    [['plan', 'a.json', '--seed'], '--seed: Dahinter fehlt ein Wert.'],
    [['risk', 'a.json', 'b.json', '--json=ja'], '--json: Dahinter steht kein Wert.'],
  ] as const;
  for (const [args, sentence] of faults) {
    const { code, err } = await callProgram(...args);
    assert.deepEqual([code, err.split('\n')[0]], [2, sentence]);
    assert.match(err, /\nAufruf: augenmass/);
  }
});

test('a file that is not there is named alike by every command that reads one', async () => {
  for (const args of [
    ['advise', 'nowhere'],
    ['bench', 'rcpsp', 'nowhere'],
    ['catalog', 'import', 'nowhere'],
    ['guides', 'place', 'nowhere', '--count', '3'],
    ['import', 'initiatives', 'nowhere', '--dry-run'],
    ['law', 'list', '--profile', 'nowhere'],
    ['plan', 'nowhere'],
    ['register', 'import', 'nowhere'],
    ['risk', 'nowhere', 'nowhere'],
  ]) {
    const sentence = 'nowhere: Diese Datei oder ihren Ordner gibt es nicht. Bitte prüfen Sie den Pfad.';
    assert.deepEqual(await callProgram(...args), { code: 2, out: '', err: sentence });
  }
});

test('an unknown command is named beside those that exist', async () => {
  const { code, err } = await callProgram('planen');
  assert.equal(code, 2);
  assert.match(err, /^Der Befehl „planen“ ist unbekannt\. Aufruf: augenmass BEFEHL …\n {2}register/);
});
