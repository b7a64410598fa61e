import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { callProgram } from '../../test/command-line.ts';
import { openTempFolder } from '../../test/temp-folder.ts';
import { registerFile, registerLine } from '../municipality/core/register-sample.ts';

const folder = openTempFolder('advise');
const write = (name: string, text: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

const call = (...args: string[]) => callProgram('advise', ...args);

const profile = {
  type: 'kreisangehoerige-stadt',
  inhabitants: 62140,
  officeStaff: 480,
  itPosts: 12,
  itOperation: 'mixed',
  maturity: { F: 2.5, Z: 2.5, P: 2.5, O: 2.5, T: 3, S: 2.5, D: 3, K: 2, M: 2.5, R: 2.5 },
  existingRoles: ['cio'],
  konzern: 1,
  cooperation: false,
  units: 12,
};

test('a profile gives the advice as JSON, with the fields the interface promises', async () => {
  const { code, out, err } = await call(write('town.json', JSON.stringify(profile)), '--json');
  assert.deepEqual([code, err], [0, '']);
  const advice = JSON.parse(out);
  assert.deepEqual(
    advice.models.map(({ id, rule }: { id: string; rule: string }) => `${id} ${rule}`),
    ['M3 G10', 'M4 G10'],
  );
  assert.deepEqual(advice.fte, { cdo: { min: 2.25, max: 5 }, cio: { min: 1, max: 2 } });
  assert.deepEqual(
    [advice.guides.regime, advice.guides.min, advice.guides.recommended, advice.guides.max],
    ['network', 12, 24, 30],
  );
  assert.deepEqual(advice.estimated, []);
  assert.equal(advice.sensitivity[0].threshold, 50_000);
  assert.equal(advice.sensitivity[0].model, 'M2');
});

test('without --json the advice is read as text', async () => {
  const { code, out } = await call(write('small.json', '{"type":"gemeinde","inhabitants":3100}'));
  assert.equal(code, 0);
  assert.match(out, /^Empfehlung: M0 Chefsache/);
  assert.match(out, /Geschätzt: officeStaff, maturity, units, konzern, cooperation\./);
});

test('bad input ends with 2 and one sentence per fault, with its path', async () => {
  const file = write('bad.json', '{"type":"dorf","inhabitants":"viele","konzern":7}');
  const { code, out, err } = await call(file, '--json');
  assert.deepEqual([code, out], [2, '']);
  assert.deepEqual(
    err
      .trim()
      .split('\n')
      .map((line) => line.slice(file.length + 2).split(':')[0]),
    ['$.type', '$.inhabitants', '$.konzern'],
  );
});

test('a file that is missing or no JSON is named in one sentence', async () => {
  const missing = await call(join(folder, 'nowhere.json'));
  assert.deepEqual([missing.code, missing.err.split('\n').length], [2, 1]);
  assert.match(missing.err, /nowhere\.json: Diese Datei oder ihren Ordner gibt es nicht\./);
  const broken = await call(write('broken.json', '{"type":'));
  assert.equal(broken.code, 2);
  assert.match(broken.err, /\$: Das ist kein gültiges JSON/);
});

test('called without a file the command says how it is called', async () => {
  for (const args of [[], ['--register', 'x'], ['a.json', 'b.json'], ['--strange']]) {
    const { code, err } = await call(...args);
    assert.equal(code, 2);
    assert.match(err, /Aufruf: augenmass advise/);
  }
});

const register = [
  registerLine({ type: '10', key: '07', name: 'Musterland' }),
  registerLine({ type: '40', key: '07131', name: 'Musterkreis', code: '44' }),
  registerLine({
    type: '50',
    key: '07131',
    association: '5001',
    name: 'Verbandsgemeinde Muster',
    code: '53',
  }),
  registerLine({
    type: '60',
    key: '07131001',
    association: '5001',
    name: 'Adorf',
    code: '64',
    inhabitants: 4000,
  }),
  registerLine({
    type: '60',
    key: '07131002',
    association: '5001',
    name: 'Bestadt, Stadt',
    code: '63',
    inhabitants: 7000,
  }),
  registerLine({
    type: '60',
    key: '07131003',
    association: '9999',
    name: 'Wald',
    code: '66',
    inhabitants: 0,
  }),
];

test('the register is advised whole: municipalities, the association by the sum of its members, the district', async () => {
  const out = join(folder, 'landscape.csv');
  const {
    code,
    out: said,
    err,
  } = await call('--register', write('register.asc', registerFile(register)), '--out', out);
  assert.deepEqual([code, err], [0, '']);
  const [head, ...rows] = readFileSync(out, 'utf8').trim().split('\r\n');
  assert.match(head!, /^ars,ags,name,type,/);
  assert.deepEqual(
    rows.map((row) =>
      row
        .replace(/^[^,]*,[^,]*,/, '')
        .split(',')
        .slice(0, -15)
        .join(','),
    ).length,
    4,
  );
  assert.match(
    rows.find((row) => row.includes('Verbandsgemeinde Muster'))!,
    /gemeindeverband,Verbandsgemeinde,11000,.*,M2,M1,G5,/,
  );
  assert.match(rows.find((row) => row.includes('Adorf'))!, /,4000,unter 5\.000,M0,M1,G2,/);
  assert.match(
    rows.find((row) => row.includes('Bestadt'))!,
    /"Bestadt, Stadt",kreisangehoerige-stadt,Stadt,7000,.*,M0,M2,G4,/,
  );
  assert.match(rows.find((row) => row.includes('Musterkreis'))!, /landkreis,Landkreis,11000,.*,M2,M4,L1,/);
  assert.match(said, /4 Gemeinden, Verbände und Landkreise beraten, 1 gemeindefreie Gebiete ausgelassen/);
});

test('a register with a fault is refused with its line, and nothing is written', async () => {
  const out = join(folder, 'none.csv');
  const { code, err } = await call(
    '--register',
    write('fault.asc', registerFile([...register, 'zz'])),
    '--out',
    out,
  );
  assert.equal(code, 2);
  assert.match(err, /Zeile 7: .* Es wurde nichts übernommen\./);
  assert.throws(() => readFileSync(out));
});
