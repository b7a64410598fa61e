import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { applicationHeadings, type RegisterStock, readApplicationRows } from './application-row.ts';
import { importLimits } from './limit.ts';
import { readPlainTable, writePlainTable } from './plain-table.ts';
import { writeSample } from './sample.ts';

const stock: RegisterStock = {
  units: [
    { id: 'u10', code: '10', name: 'Haupt- und Personalamt' },
    { id: 'u20', code: '20', name: 'Stadtkämmerei' },
  ],
  standards: [{ id: 's1', name: 'PostgreSQL' }],
  initiatives: [{ id: 'i7', code: 'V-007', name: 'Ablösung Finanzverfahren' }],
  applications: [],
  unitId: null,
  mayRetire: true,
};
const head = [
  'Anwendung',
  'Amt',
  'Kosten p. a. (€)',
  'Wartung bis',
  'Status',
  'Anzahl Nutzer',
  'Kündigungsfrist',
];

async function read(
  rows: (string | number | Date | null)[][],
  over: Partial<RegisterStock> = {},
  heading = head,
) {
  const bytes = await writeSample([{ name: 'Register', rows: [['Stand 11/2026'], heading, ...rows] }]);
  const table = await readPlainTable(bytes, importLimits, applicationHeadings);
  assert.ok(table.ok, JSON.stringify(table));
  return { ...readApplicationRows(table.value.rows, { ...stock, ...over }), unread: table.value.unread };
}

describe('a register from a spreadsheet', () => {
  it('is found under its heading, with money, days, words and units as offices write them', async () => {
    const { saves, faults } = await read([
      [
        'Finanz-Classic 7',
        'Amt 20',
        '85 T€',
        new Date('2029-12-31T00:00:00Z'),
        'läuft aus',
        'ca. 60',
        '6 Monate',
      ],
      ['Ratsinfo 6', '10', 2000, 'Q4/2027', 'aktiv', 25, '1 Jahr'],
      ['Bewerberliste', 'Haupt- und Personalamt', '–', 'keine mehr', null, null, null],
    ]);
    assert.deepEqual(faults, []);
    assert.deepEqual(
      saves.map(({ fields: f }) => [
        f.unitId,
        f.yearlyCents,
        f.supportUntil,
        f.lifeCycle,
        f.users,
        f.noticeMonths,
      ]),
      [
        ['u20', 8_500_000, '2029-12-31', 'phasing-out', 60, 6],
        ['u10', 200_000, '2027-12-31', 'active', 25, 12],
        ['u10', null, null, 'active', null, null],
      ],
    );
    assert.equal(saves[2]!.fields.unsupported, true);
  });

  it('tells what it took for something else than it stands there', async () => {
    const { notes } = await read([['Ratsinfo 6', '10', '1.000 € mtl.', 'Ende 2027', null, null, null]]);
    assert.deepEqual(
      notes.map(({ column, text, taken }) => [column, text, taken]),
      [
        ['yearlyCents', '1.000 € mtl.', '12.000 €'],
        ['supportUntil', 'Ende 2027', '2027-12-31'],
      ],
    );
  });

  it('names every cell that keeps it from being taken over', async () => {
    const { faults } = await read([
      ['A', '99', 'teuer', 'bald', 'kaputt', 'viele', '6 Wochen'],
      ['a', '10', null, null, null, null, null],
      [null, '10', null, null, null, null, null],
      ['B', null, null, null, null, null, null],
    ]);
    assert.deepEqual(
      faults.map(({ cell, fault }) => `${cell} ${fault}`),
      [
        'B3 unit-unknown',
        'C3 not-money',
        'D3 not-a-day',
        'E3 word-unknown',
        'F3 not-whole',
        'G3 not-whole',
        'A4 name-twice',
        'B5 name-missing',
        'A6 unit-missing',
      ],
    );
  });

  it('changes what it names, keeps the rest, and counts what is as it was', async () => {
    const before = await read([['Ratsinfo 6', '10', 100, null, 'aktiv', 25, null]]);
    const applications = [{ id: 'a1', version: 3, ...before.saves[0]!.fields }];
    const after = await read([['ratsinfo 6', null, 200, '–', null, null, null]], { applications });
    assert.deepEqual(
      after.saves.map(({ id, version, changed, fields }) => [id, version, changed, fields.users]),
      [['a1', 3, ['name', 'yearlyCents'], 25]],
    );
    const same = await read([['Ratsinfo 6', '10', 100, null, 'aktiv', 25, null]], { applications });
    assert.deepEqual([same.saves.length, same.unchanged], [0, 1]);
  });

  it('lets only those retire an application who may', async () => {
    const row = ['Alt', '10', null, null, 'abgeschaltet', null, null];
    assert.deepEqual((await read([row], { mayRetire: false })).faults[0]!.fault, 'retire-not-allowed');
    assert.equal((await read([row])).saves[0]!.fields.lifeCycle, 'retired');
  });

  it('finds standards by name and the replacing initiative by number, and says which headings it did not read', async () => {
    const { saves, unread } = await read(
      [['Ratsinfo 6', '10', 'postgresql', 'V-007 Ablösung', 'Raum 12']],
      {},
      ['Anwendung', 'Amt', 'Standard', 'Ablösung durch', 'Standort'],
    );
    assert.deepEqual([saves[0]!.fields.standardId, saves[0]!.fields.successorId], ['s1', 'i7']);
    assert.deepEqual(unread, ['Standort']);
  });

  it('reads back what it wrote', async () => {
    const bytes = await writePlainTable(
      'Anwendungen',
      ['Anwendung', 'Amt', 'Kosten im Jahr', 'Wartung bis'],
      [['=Böse', '10', 1234.5, new Date('2028-02-29T00:00:00Z')]],
    );
    const table = await readPlainTable(bytes, importLimits, applicationHeadings);
    assert.ok(table.ok);
    const { saves } = readApplicationRows(table.value.rows, stock);
    assert.deepEqual(
      [saves[0]!.fields.name, saves[0]!.fields.yearlyCents, saves[0]!.fields.supportUntil],
      ['=Böse', 123_450, '2028-02-29'],
    );
  });

  it('without a known heading is refused', async () => {
    const bytes = await writeSample([
      {
        name: 'Leer',
        rows: [
          ['x', 'y'],
          [1, 2],
        ],
      },
    ]);
    const table = await readPlainTable(bytes, importLimits, applicationHeadings);
    assert.equal(!table.ok && table.error.refusal, 'no-header');
  });
});
