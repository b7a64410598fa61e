import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseRegister, type RegisterEntry } from './register.ts';
import { registerLine as line, registerFile } from './register-sample.ts';

const land = line({ type: '10', key: '07', name: 'Musterland', seat: 'Hauptstadt' });
const district = line({ type: '40', key: '07131', name: 'Wiesenkreis', seat: 'Auendorf', code: '44' });
const association = line({ type: '50', key: '07131', association: '5001', name: 'Auental', code: '53' });
const village = (key: string, name: string, inhabitants: number, more = {}) =>
  line({ type: '60', key, association: '5001', name, code: '64', hectares: 1250, inhabitants, ...more });
const sample = [
  land,
  district,
  association,
  village('07131001', 'Auendorf', 1200),
  village('07131002', 'Großmühl', 800),
];

test('a municipality has its keys, inhabitants, area and date', () => {
  assert.deepEqual(find(sample, 'Großmühl'), {
    ars: '071315001002',
    ags: '07131002',
    level: 'municipality',
    kind: 'gemeinde',
    designation: 'Kreisangehörige Gemeinde',
    name: 'Großmühl',
    shortName: 'Großmühl',
    seat: null,
    postalCode: '55000',
    inhabitants: 800,
    areaKm2: 12.5,
    asOf: '2017-12-31',
    parentArs: '071315001',
  });
});

test('a Verbandsgemeinde, a district and a Land have the sum of their municipalities', () => {
  for (const name of ['Auental', 'Wiesenkreis', 'Musterland']) {
    const { inhabitants, areaKm2 } = find(sample, name);
    assert.deepEqual([name, inhabitants, areaKm2], [name, 2000, 25]);
  }
  assert.equal(find(sample, 'Auental').parentArs, '07131');
  assert.equal(find(sample, 'Wiesenkreis').parentArs, '07', 'without Regierungsbezirk and Region');
  assert.equal(find(sample, 'Musterland').parentArs, null);
});

test('an association of one municipality is left out, its municipality belongs to the district', () => {
  const entries = read([
    land,
    district,
    line({ type: '50', key: '07131', association: '0003', name: 'Burgstadt, Stadt', code: '50' }),
    village('07131003', 'Burgstadt, St', 9000, { association: '0003', code: '63' }),
  ]);
  assert.deepEqual(
    entries.map(({ name, kind, parentArs }) => [name, kind, parentArs]),
    [
      ['Musterland', 'land', null],
      ['Wiesenkreis', 'landkreis', '07'],
      ['Burgstadt, Stadt', 'kreisangehoerige-stadt', '07131'],
    ],
  );
});

test('every level hangs below the nearest one there is', () => {
  const entries = read([
    line({ type: '10', key: '08', name: 'Südland' }),
    line({ type: '20', key: '081', name: 'Bezirk Nord' }),
    line({ type: '30', key: '0811', name: 'Region Mitte' }),
    line({ type: '40', key: '08111', name: 'Hauptstadt, Stadtkreis', code: '42' }),
    line({ type: '60', key: '08111000', association: '0000', name: 'Hauptstadt, Stadt', code: '62' }),
  ]);
  assert.deepEqual(
    entries.map((entry) => entry.parentArs),
    [null, '08', '081', '0811', '08111'],
  );
  assert.equal(entries[4]!.kind, 'kreisfreie-stadt');
});

test('a territory outside all districts belongs to its Land', () => {
  const waters = village('07000999', 'Gemeinsames Hoheitsgebiet', 0, { association: '9999', code: '66' });
  assert.equal(find([...sample, waters], 'Gemeinsames Hoheitsgebiet').parentArs, '07');
});

test('the register’s abbreviations and stray blanks are spelled out', () => {
  const names = [
    village('07131001', 'Marktl, M', 1),
    village('07131002', 'Buchloe, St', 1),
    village('07131003', 'Lauenburg/ Elbe, Stadt', 1),
  ];
  const entries = read([land, district, association, ...names]).slice(3);
  assert.deepEqual(
    entries.map((entry) => entry.name),
    ['Marktl, Markt', 'Buchloe, Stadt', 'Lauenburg/Elbe, Stadt'],
  );
  assert.deepEqual(
    entries.map((entry) => entry.shortName),
    ['Marktl', 'Buchloe', 'Lauenburg/Elbe'],
  );
});

test('ISO-8859-15, UTF-8 with and without mark, every line end and lost trailing blanks read the same', () => {
  const expected = read(sample);
  const utf8 = (text: string) => new TextEncoder().encode(text);
  const forms: Record<string, Uint8Array> = {
    'UTF-8': utf8(sample.join('\r\n')),
    'UTF-8 with mark': utf8(`\uFEFF${sample.join('\n')}\n\n`),
    'trailing blanks lost': utf8(sample.map((text) => text.trimEnd()).join('\n')),
    'end-of-file mark': utf8(`${sample.join('\r\n')}\r\n\x1a`),
  };
  for (const [form, bytes] of Object.entries(forms)) {
    const result = parseRegister(bytes);
    assert.deepEqual(result, { ok: true, value: expected }, form);
  }
});

test('a UTF-8 file whose names are padded by bytes reads the same', () => {
  const short = sample.map((text) => text.replace('Großmühl  ', 'Großmühl'));
  assert.deepEqual(parseRegister(new TextEncoder().encode(short.join('\n'))), {
    ok: true,
    value: read(sample),
  });
});

const faults: [string, string, string[], number, string][] = [
  ['an unknown record type', 'register-record-type-unknown', [...sample, '77'.padEnd(220)], 6, '77'],
  [
    'a line cut off',
    'register-line-length',
    [...sample, village('07131003', 'Kurz', 1).slice(0, 140)],
    6,
    '140',
  ],
  ['a line too long', 'register-line-length', [...sample, `${village('07131003', 'Lang', 1)}x`], 6, '221'],
  ['a day that is none', 'register-date-invalid', [land.replace('20171231', '20170231')], 1, '20170231'],
  [
    'a key with a letter',
    'register-key-invalid',
    [...sample, village('0713100A', 'Falsch', 1)],
    6,
    '0713100A5001',
  ],
  [
    'a key of no Land',
    'register-key-invalid',
    [...sample, village('99131003', 'Falsch', 1)],
    6,
    '991310035001',
  ],
  [
    'a key too short',
    'register-key-invalid',
    [...sample, village('0713100 ', 'Falsch', 1)],
    6,
    '0713100 5001',
  ],
  ['a missing name', 'register-name-missing', [...sample, village('07131003', '', 1)], 6, ''],
  [
    'an unknown kind',
    'register-kind-unknown',
    [...sample, village('07131003', 'Neu', 1, { code: '69' })],
    6,
    '69',
  ],
  [
    'inhabitants that are no number',
    'register-number-invalid',
    [...sample, village('07131003', 'Neu', 1).replace('00000000001', '     -1.000')],
    6,
    '00000001250     -1.000',
  ],
  ['a key twice', 'register-key-twice', [...sample, sample[3]!], 6, '071315001001'],
  [
    'two dates',
    'register-dates-differ',
    [land, district.replace('20171231', '20181231'), ...sample.slice(2)],
    2,
    '2018-12-31',
  ],
  ['a missing district', 'register-parent-missing', [land, ...sample.slice(2)], 2, '07131'],
];

for (const [what, refusal, lines, at, found] of faults) {
  test(`${what} is refused with its line`, () => {
    const result = parseRegister(registerFile(lines));
    assert.deepEqual(result, {
      ok: false,
      error: { refusal, at: `line ${at}`, detail: { line: at, found, more: 0 } },
    });
  });
}

test('the first fault is named and the others are counted', () => {
  const result = parseRegister(registerFile(['xx', 'yy', ...sample, 'zz']));
  assert.equal(!result.ok && result.error.at, 'line 1');
  assert.equal(!result.ok && result.error.detail?.more, 2);
});

test('a file without municipalities, an empty one and one in a DOS code page are refused', () => {
  const refusalOf = (bytes: Uint8Array) => {
    const result = parseRegister(bytes);
    return result.ok ? undefined : result.error.refusal;
  };
  assert.equal(refusalOf(registerFile([land, district])), 'register-without-municipalities');
  assert.equal(refusalOf(new Uint8Array()), 'register-empty');
  assert.equal(refusalOf(Uint8Array.of(0x31, 0x81, 0x30)), 'register-encoding-unknown');
});

function read(lines: string[]): RegisterEntry[] {
  const result = parseRegister(registerFile(lines));
  assert.ok(result.ok, JSON.stringify(result));
  return result.value;
}

function find(lines: string[], name: string): RegisterEntry {
  const entry = read(lines).find((candidate) => candidate.name === name);
  assert.ok(entry, `${name} is there`);
  return entry;
}
