import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { callProgram } from '../../test/command-line.ts';
import { openTempFolder } from '../../test/temp-folder.ts';
import { sampleCatalogue, sampleControl } from '../security/core/sample.ts';

const folder = openTempFolder('catalog');
const write = (name: string, content: unknown): string => {
  writeFileSync(join(folder, name), JSON.stringify(content));
  return join(folder, name);
};

const call = (...args: string[]) => callProgram('catalog', ...args);

const before = write('before.json', sampleCatalogue([sampleControl('A.1.1', 1), sampleControl('A.1.2', 2)]));
const after = write(
  'after.json',
  sampleCatalogue([sampleControl('A.1.1', 3, { verb: 'MUSS' }), sampleControl('A.1.2', 1)]),
);

test('a catalogue comes back with its counts per group and modal verb', async () => {
  const { code, out } = await call('import', before, '--json');
  const { title, requirements, byModalVerb, groups, diff } = JSON.parse(out);
  assert.deepEqual(
    [code, title, requirements, byModalVerb, diff],
    [0, 'Probekatalog', 2, { SOLLTE: 2 }, null],
  );
  assert.deepEqual([groups[0].id, groups[0].requirements], ['A', 2]);
});

test('with the version before it also says what changed', async () => {
  const { out } = await call('import', after, '--before', before, '--json');
  const { added, removed, moved } = JSON.parse(out).diff;
  assert.deepEqual([added.length, removed.length, moved[0].before, moved[0].id], [1, 1, 'A.1.1', 'A.1.2']);
  const text = await call('import', after, '--before', before);
  assert.match(text.out, /A\.1\.1: bisher Anforderung 1, jetzt Anforderung 3/);
});

test('a broken catalogue ends with 2 and a sentence that names file and path', async () => {
  const broken = write(
    'broken.json',
    sampleCatalogue([sampleControl('A.1.1', 1)], { 'last-modified': 'gestern' }),
  );
  const { code, out, err } = await call('import', broken, '--json');
  assert.deepEqual([code, out], [2, '']);
  assert.match(err, /broken\.json: catalog\.metadata\.last-modified: „gestern“ ist kein Zeitpunkt/);
});

test('a wrong call is answered with the usage', async () => {
  for (const args of [[], ['import'], ['export', before], ['import', before, '--what']]) {
    const { code, err } = await call(...args);
    assert.equal(code, 2);
    assert.match(err, /Aufruf: augenmass catalog import/);
  }
});
