import assert from 'node:assert/strict';
import { generateKeyPairSync, sign } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { stringify } from 'yaml';
import { callProgram } from '../../test/command-line.ts';
import { openTempFolder } from '../../test/temp-folder.ts';
import { shippedCatalogue } from '../law/shipped.ts';
import { registerFile, registerLine } from '../municipality/core/register-sample.ts';

const folder = openTempFolder('law');
const write = (name: string, content: string | Uint8Array): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};

const call = (...args: string[]) => callProgram('law', ...args);

const town = write(
  'town.json',
  JSON.stringify({
    type: 'kreisfreie-stadt',
    land: 'DE-SN',
    inhabitants: 101_000,
    vat: { optionDeclaredAndNotRevoked: true },
  }),
);

test('a profile comes back with one row per duty', async () => {
  const { code, out } = await call('list', '--profile', town, '--as-of', '2026-11-24', '--json');
  const rows = JSON.parse(out) as {
    id: string;
    applies: string;
    due: string;
    state: string;
    confidence: string;
  }[];
  const { id, applies, due, state, confidence } = rows.find((row) => row.id === 'de-ustg-2b.anwenden')!;
  assert.deepEqual([code, id, applies, due, state, confidence], [0, id, 'yes', '2027-01-01', 'soon', 'high']);
});

test('looking back shows the date that was known then', async () => {
  const { out } = await call(
    'list',
    '--profile',
    town,
    '--as-of',
    '2026-11-24',
    '--known-on',
    '2017-11-24',
    '--json',
  );
  const rows = JSON.parse(out) as { id: string; due: string }[];
  assert.equal(rows.find(({ id }) => id === 'de-ustg-2b.anwenden')!.due, '2021-01-01');
  assert.equal(
    rows.some(({ id }) => id === 'de-bsig-nis2.registrierung'),
    false,
  );
});

test('duties that meet on one day name each other', async () => {
  const { out } = await call('list', '--profile', town, '--as-of', '2026-11-24', '--json');
  const row = (JSON.parse(out) as { id: string; meets: string[] }[]).find(
    ({ id }) => id === 'de-ustg-2b.anwenden',
  )!;
  assert.ok(row.meets.includes('de-erechnung-b2b.versand-gross'));
});

test('every fault of a profile is one sentence with its place', async () => {
  const bad = write(
    'bad.json',
    JSON.stringify({ type: 'dorf', inhabitants: -1, tasks: 'alle', ai: { uses: 'ja' } }),
  );
  const { code, err } = await call('list', '--profile', bad, '--as-of', '2026-11-24');
  assert.equal(code, 2);
  assert.deepEqual(
    err.split('\n').map((sentence) => sentence.split(': ')[1]),
    ['type', 'inhabitants', 'ai.uses', 'tasks'],
  );
});

test('bad calls end with 2 and say what was expected', async () => {
  for (const args of [
    [],
    ['list'],
    ['list', '--profile', town, '--as-of', '2026-02-30'],
    ['list', '--profile', join(folder, 'nowhere.json')],
    ['list', '--profile', write('broken.json', '{')],
    ['list', '--what'],
    ['landscape', '--register', town],
  ]) {
    const { code, err } = await call(...args);
    assert.deepEqual([code, err.length > 0], [2, true], args.join(' '));
  }
});

const lines = [
  registerLine({ type: '10', key: '14', name: 'Sachsen' }),
  registerLine({ type: '40', key: '14612', name: 'Musterstadt', code: '41' }),
  registerLine({
    type: '60',
    key: '14612000',
    association: '0000',
    name: 'Musterstadt',
    code: '61',
    inhabitants: 120_000,
  }),
];

test('all municipalities of a register are looked at', async () => {
  const register = write('register.asc', registerFile(lines));
  const { code, out } = await call('landscape', '--register', register, '--as-of', '2026-11-24', '--json');
  const { municipalities, obligations, evaluations } = JSON.parse(out) as Record<string, number>;
  assert.equal(code, 0);
  assert.ok(municipalities! > 0);
  assert.equal(evaluations, municipalities! * obligations!);
});

const { publicKey, privateKey } = generateKeyPairSync('ed25519');
const key = write('key.pem', publicKey.export({ type: 'spki', format: 'pem' }).toString());
const next = structuredClone(shippedCatalogue());
next.catalogueVersion = '2027.1';
const due = next.laws.flatMap((law) => law.obligations).find(({ id }) => id === 'de-ustg-2b.anwenden')!.due;
due.date = '2029-01-01';
due.history!.push({ knownFrom: '2026-11-01', date: '2029-01-01', reference: 'gii-ustg' });
const text = stringify(next);

test('a signed update says which deadline moves for this municipality', async () => {
  const file = write('next.yaml', text);
  write('next.yaml.sig', sign(null, Buffer.from(text), privateKey).toString('base64'));
  const { code, out } = await call(
    'update',
    file,
    '--key',
    key,
    '--profile',
    town,
    '--as-of',
    '2026-11-24',
    '--json',
  );
  assert.equal(code, 0);
  const { ours } = JSON.parse(out) as {
    ours: { id: string; field: string; before: string; after: string }[];
  };
  assert.deepEqual(
    ours.find(({ id }) => id === 'de-ustg-2b.anwenden'),
    { id: 'de-ustg-2b.anwenden', field: 'date', before: '2027-01-01', after: '2029-01-01' },
  );
});

test('an update whose signature does not fit is refused whole', async () => {
  const file = write('forged.yaml', text.replace('2029-01-01', '2039-01-01'));
  write('forged.yaml.sig', sign(null, Buffer.from(text), privateKey));
  const { code, err } = await call('update', file, '--key', key);
  assert.equal(code, 2);
  assert.match(err, /Unterschrift passt nicht/);
});

test('fifty megabytes are refused before they are read as a catalogue', async () => {
  const file = write('huge.yaml', Buffer.alloc(50 * 1024 * 1024, 32));
  write('huge.yaml.sig', new Uint8Array(64));
  const { code, err } = await call('update', file, '--key', key);
  assert.deepEqual([code, err.split('\n').length], [2, 1]);
});
