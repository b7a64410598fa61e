import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importLimits } from './limit.ts';
import { readInitiatives } from './read-initiatives.ts';
import type { ReadOptions } from './read-sheet.ts';
import type { FieldReading, ImportReading, RowReading } from './reading.ts';
import { type SampleSheet, writeSample } from './sample.ts';

const read = async (bytes: Uint8Array, options?: ReadOptions): Promise<ImportReading> => {
  const result = await readInitiatives(bytes, importLimits, options);
  assert.ok(result.ok, JSON.stringify(!result.ok && result.error));
  return result.value;
};
const readSheets = async (sheets: SampleSheet[], options?: ReadOptions) =>
  read(await writeSample(sheets), options);
const readRows = (rows: SampleSheet['rows'], options?: ReadOptions) =>
  readSheets([{ name: 'Amt', rows }], options);
const field = (row: RowReading | undefined, key: string, heading?: string): FieldReading => {
  const found = row?.fields.find(
    (candidate) => candidate.field === key && (!heading || candidate.heading === heading),
  );
  assert.ok(found, `no field ${key}`);
  return found;
};
const euro = (found: FieldReading): number | null => (found.kind === 'money' ? found.result.value : null);

/** The building office: heading over three lines, merged, in T€, subtotal, traffic light as colour. */
const building: SampleSheet = {
  name: 'Tiefbau 2027',
  merges: [
    [0, 0, 0, 7],
    [2, 0, 4, 0],
    [2, 1, 4, 1],
    [2, 2, 2, 5],
    [3, 2, 3, 3],
    [3, 4, 3, 5],
  ],
  rows: [
    ['Investitionsliste Amt 66, Angaben in T€'],
    [],
    ['lfd. Nr.', 'Maßnahme', 'Mittelbedarf', null, null, null, 'Ampel', 'Fertigstellung'],
    [null, null, 'investiv', null, 'konsumtiv', null, null, null],
    [null, null, 2027, 2028, 2027, 2028, null, null],
    [1, 2, 3, 4, 5, 6, 7, 8],
    ['M1', 'Gebäudemanagement (CAFM)', 60, 80, 20, 30, { value: null, fill: '92D050' }, '3. Quartal 2028'],
    ['M2', 'Baumkataster', 30, 'ca. 40', 10, 20, { value: null, fill: 'FFFF0000' }, 'Mitte 2028'],
    ['M4', 'Sensorik', 30, null, 10, null, { value: null, fill: 'FFC000' }, new Date(Date.UTC(2027, 5, 30))],
    ['Summe', null, 120, 120, 40, 50, null, null],
  ],
};

test('a heading over several merged lines becomes one per column, with year, nature and unit', async () => {
  const { sheets, rows } = await readSheets([building]);
  assert.deepEqual(
    sheets[0]!.columns.map(({ heading, target, year, scale }) => [heading, target, year, scale]),
    [
      ['lfd. Nr.', 'code', null, null],
      ['Maßnahme', 'name', null, null],
      ['Mittelbedarf investiv 2027', 'year-amount', 2027, 1000],
      ['Mittelbedarf investiv 2028', 'year-amount', 2028, 1000],
      ['Mittelbedarf konsumtiv 2027', 'year-amount', 2027, 1000],
      ['Mittelbedarf konsumtiv 2028', 'year-amount', 2028, 1000],
      ['Ampel', 'light', null, null],
      ['Fertigstellung', 'end', null, null],
    ],
  );
  assert.equal(rows.length, 3);
  const first = field(rows[0], 'year-amount', 'Mittelbedarf investiv 2027');
  assert.deepEqual(
    [euro(first), first.nature, first.year, first.cell],
    [60_000, 'investive', 2027, "'Tiefbau 2027'!C7"],
  );
});

test('colours become lights that are assumed, and gaps in the numbers are told', async () => {
  const { sheets, rows } = await readSheets([building]);
  assert.deepEqual(
    rows.map((row) => [field(row, 'light').result, field(row, 'light').confidence]),
    [
      ['green', 'assumed'],
      ['red', 'assumed'],
      ['yellow', 'assumed'],
    ],
  );
  assert.ok(sheets[0]!.notices.includes('number-gap: M3'));
});

test('sum rows are no initiatives but are computed again', async () => {
  const { sums } = await readSheets([building]);
  assert.deepEqual(
    sums.map(({ cell, stated, computed, holds }) => [cell, stated, computed, holds]),
    [
      ["'Tiefbau 2027'!C10", 120_000, 120_000, true],
      ["'Tiefbau 2027'!D10", 120_000, 120_000, true],
      ["'Tiefbau 2027'!E10", 40_000, 40_000, true],
      ["'Tiefbau 2027'!F10", 50_000, 50_000, true],
    ],
  );
});

test('a sum that does not add up is told with its difference', async () => {
  const { sums } = await readRows([
    ['Projekt', 'Kosten (€)'],
    ['A', 1_000],
    ['B', 2_000],
    ['Zwischensumme', 3_000],
    ['C', 500],
    ['Gesamtsumme', 3_600],
  ]);
  assert.deepEqual(
    sums.map(({ label, difference, holds }) => [label, difference, holds]),
    [
      ['Zwischensumme', 0, true],
      ['Gesamtsumme', 100, false],
    ],
  );
});

test('three offices with different columns are read into the same fields', async () => {
  const people: SampleSheet['rows'] = [
    [
      'Nr.',
      'Projekt',
      'Projektleitung',
      'Stand',
      'Laufzeit (von – bis)',
      'Gesamtkosten',
      'Folgekosten p. a.',
    ],
    [
      '2027-01',
      'Digitale Personalakte',
      'Frau Beispiel',
      'in Umsetzung',
      'Q2/2026 bis Q1/2027',
      '60 T€',
      '14.000 €/Jahr',
    ],
  ];
  const citizens: SampleSheet['rows'] = [
    ['Vorhaben', 'Dienststelle', 'Umsetzungsstand', 'Beginn', 'Zieltermin', 'HH 2027', 'HH 2028', 'Pflicht'],
    ['Terminvergabe', '32', 'geplant', 'Frühjahr 2027', '31.12.2027', 14_000, '', 'x'],
  ];
  const results = await Promise.all([readSheets([building]), readRows(people), readRows(citizens)]);
  const [, office, citizen] = results.map(({ rows }) => rows[0]);
  assert.equal(field(office, 'span').kind === 'date' && field(office, 'span').result !== null, true);
  assert.equal(euro(field(office, 'total')), 60_000);
  assert.equal(euro(field(office, 'running')), 14_000);
  assert.deepEqual(
    [field(citizen, 'mandatory').result, euro(field(citizen, 'year-amount'))],
    ['yes', 14_000],
  );
  for (const { rows } of results) assert.ok(field(rows[0], 'name').raw);
});

test('one sheet per office is read as one list; a hidden sheet is named and left out', async () => {
  const sheets: SampleSheet[] = [
    {
      name: 'Amt 10',
      rows: [
        ['Projekt', 'Status'],
        ['A', 'Idee'],
      ],
    },
    {
      name: 'Amt 20',
      rows: [
        ['Bezeichnung', 'Stand', 'Ende'],
        ['B', 'läuft', 2027],
      ],
    },
    {
      name: 'alt',
      hidden: true,
      rows: [
        ['Projekt', 'Status'],
        ['C', 'Idee'],
      ],
    },
    { name: 'Legende', rows: [['grün heißt gut']] },
  ];
  const reading = await readSheets(sheets);
  assert.deepEqual(
    reading.rows.map(({ sheet, row }) => [sheet, row]),
    [
      ['Amt 10', 2],
      ['Amt 20', 2],
    ],
  );
  assert.deepEqual(
    reading.sheets.map(({ used, notices }) => [used, notices[0]]),
    [
      [true, undefined],
      [true, undefined],
      [false, 'sheet-hidden'],
      [false, 'no-header'],
    ],
  );
  assert.equal((await readSheets(sheets, { hiddenSheets: true })).rows.length, 3);
});

test('hidden rows, struck rows and comments are kept and marked', async () => {
  const { rows } = await readSheets([
    {
      name: 'Amt',
      hiddenRows: [1],
      rows: [
        ['Projekt', 'Kosten (€)'],
        ['A', 10],
        [
          { value: 'B', struck: true },
          { value: 20, comment: 'laut Angebot' },
        ],
      ],
    },
  ]);
  assert.deepEqual(
    rows.map(({ hidden, struck, confidence }) => [hidden, struck, confidence]),
    [
      [true, false, 'assumed'],
      [false, true, 'unclear'],
    ],
  );
  assert.equal(field(rows[1], 'total').comment, 'laut Angebot');
});

test('days of the 1900 and the 1904 system and serial numbers are the same day', async () => {
  const rows: SampleSheet['rows'] = [
    ['Projekt', 'Beginn', 'Ende'],
    ['A', new Date(Date.UTC(2027, 2, 1)), '31.12.2027'],
  ];
  for (const dateSystem of ['1900', '1904'] as const) {
    const reading = await read(await writeSample([{ name: 'A', rows }], { dateSystem }));
    assert.equal(reading.dateSystem, Number(dateSystem));
    const start = field(reading.rows[0], 'start');
    assert.equal(start.kind === 'date' && start.result.value, '2027-03-01');
  }
});

test('a date in the year 1900 is asked about, with its cell', async () => {
  const { rows } = await readRows([
    ['Projekt', 'Beginn'],
    ['A', new Date(Date.UTC(1900, 0, 1))],
  ]);
  const start = field(rows[0], 'start');
  assert.deepEqual([start.confidence, start.cell], ['unclear', 'Amt!B2']);
});

test('the number format says whether 450 are thousands', async () => {
  const { rows } = await readRows([
    ['Projekt', '2027', '2028', '2029'],
    [
      'A',
      { value: 450, format: '#,##0 "T€"' },
      { value: 450_000, format: '#,##0,"T€"' },
      { value: 1_200_000, format: '0.0,,"Mio. €"' },
    ],
  ]);
  assert.deepEqual(
    rows[0]!.fields.filter(({ kind }) => kind === 'money').map(euro),
    [450_000, 450_000, 1_200_000],
  );
});

test('small amounts without any unit are asked about, until somebody says they are thousands', async () => {
  const rows: SampleSheet['rows'] = [
    ['Projekt', '2027', '2028'],
    ['A', 40, 35],
    ['B', 120, 60],
  ];
  const unknown = await readRows(rows);
  assert.equal(field(unknown.rows[0], 'year-amount', '2027').confidence, 'unclear');
  const decided = await readRows(rows, { profile: { '2027': { scale: 1_000 }, '2028': { scale: 1_000 } } });
  assert.deepEqual(
    [euro(field(decided.rows[0], 'year-amount', '2027')), decided.counts.unclear],
    [40_000, 0],
  );
});

test('a column can be mapped by hand and then is sure', async () => {
  const rows: SampleSheet['rows'] = [
    ['Projekt', 'Status', 'Wünsche'],
    ['A', 'Idee', 'mehr Speicher'],
  ];
  assert.ok((await readRows(rows)).sheets[0]!.notices.includes('column-unknown: Wünsche'));
  const mapped = await readRows(rows, { profile: { wuensche: { target: 'note' } } });
  assert.deepEqual(
    [field(mapped.rows[0], 'note').result, field(mapped.rows[0], 'note').confidence],
    ['mehr Speicher', 'sure'],
  );
});

test('„dto.“ takes the value above as a proposal, merged cells as an assumption', async () => {
  const { rows } = await readSheets([
    {
      name: 'Amt',
      merges: [[1, 1, 2, 1]],
      rows: [
        ['Projekt', 'Amt', 'Status'],
        ['A', '10', 'beschlossen'],
        ['B', null, 'dto.'],
      ],
    },
  ]);
  assert.deepEqual([field(rows[1], 'unit').result, field(rows[1], 'unit').confidence], ['10', 'assumed']);
  const state = field(rows[1], 'state');
  assert.deepEqual([state.kind === 'state' && state.result.state, state.confidence], ['adopted', 'unclear']);
});

test('group lines give the office of the rows below', async () => {
  const { rows } = await readRows([
    ['Nr.', 'Projekt', 'Status'],
    ['Dezernat 2'],
    [1, 'A', 'Idee'],
    ['Amt 20 Kämmerei'],
    [2, 'B', 'Idee'],
  ]);
  assert.deepEqual(
    rows.map(({ group }) => group),
    ['Dezernat 2', 'Amt 20 Kämmerei'],
  );
});

test('twins, an end before its beginning and a year far from its neighbours are asked about', async () => {
  const dated = (name: string, start: string, end: string) => [name, start, end];
  const { rows } = await readRows([
    ['Projekt', 'Beginn', 'Ende'],
    dated('A', '2027', '2028'),
    dated('B', '2027', '2028'),
    dated('C', '2028', '2027'),
    dated('A', '2026', '2027'),
    dated('E', '2013', '2027'),
  ]);
  assert.ok(rows[2]!.notes.some((note) => note.startsWith('end-before-start')));
  assert.ok(rows[3]!.notes.includes('name-twice: 2'));
  assert.equal(field(rows[4], 'start').confidence, 'unclear');
});

test('error values and placeholders of forms are empty, with a note', async () => {
  const { rows } = await readRows([
    ['Projekt', 'Kosten (€)', 'Status'],
    ['A', '#BEZUG!', 'Bitte aus Liste auswählen'],
  ]);
  assert.deepEqual(
    [euro(field(rows[0], 'total')), field(rows[0], 'total').notes[0]],
    [null, 'broken-reference: #BEZUG!'],
  );
  assert.equal(field(rows[0], 'state').confidence, 'sure');
});

test('formulas count by their result, and a repeated heading is no initiative', async () => {
  const { rows } = await readRows([
    ['Projekt', 'Kosten (€)'],
    ['A', { value: 300, formula: '100+200' }],
    ['Projekt', 'Kosten (€)'],
    ['B', 200],
  ]);
  assert.deepEqual(
    rows.map((row) => euro(field(row, 'total'))),
    [300, 200],
  );
});

test('ODS is read like XLSX, with merged headings and colours', async () => {
  const reading = await read(await writeSample([building], { format: 'ods' }));
  assert.equal(reading.format, 'ods');
  assert.equal(euro(field(reading.rows[0], 'year-amount', 'Mittelbedarf investiv 2027')), 60_000);
  assert.equal(field(reading.rows[1], 'light').result, 'red');
});
