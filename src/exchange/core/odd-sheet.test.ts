import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importLimits } from './limit.ts';
import { readInitiatives } from './read-initiatives.ts';
import type { FieldReading, RowReading } from './reading.ts';
import { type SampleSheet, writeSample } from './sample.ts';

const readRows = async (rows: SampleSheet['rows']) => {
  const result = await readInitiatives(await writeSample([{ name: 'Amt', rows }]), importLimits);
  assert.ok(result.ok, JSON.stringify(!result.ok && result.error));
  return result.value;
};
const field = (row: RowReading | undefined, key: string): FieldReading =>
  row!.fields.find((candidate) => candidate.field === key)!;

test('a formula whose result was never stored is asked about, not read as blank', async () => {
  const { rows } = await readRows([
    ['Projekt', 'Kosten (€)'],
    ['A', { value: null, formula: 'SUM(B7:B9)' }],
    ['B', { value: '', formula: 'IF(1=1,"","")' }],
  ]);
  const [first, second] = rows.map((row) => field(row, 'total'));
  assert.deepEqual([first!.notes, first!.confidence], [['formula-unread: =SUM(B7:B9)'], 'unclear']);
  assert.deepEqual([second!.raw, second!.confidence], [null, 'sure']);
});

test('of two columns that may be the name, the one that only numbers is the number', async () => {
  const { rows, sheets } = await readRows([
    ['Bereich/Amt', 'Maßnahme', 'Name', 'Summe (€)'],
    ['Amt 17', 'M1', 'Lizenzen bündeln', 60_000],
    ['Amt 32', 'M2', 'Terminportal', 17_500],
    ['Amt 40', 'M3', 'WLAN an Schulen', 50_000],
    ['Amt 66', 'M5', 'Sensoren', 9_000],
  ]);
  assert.deepEqual(
    rows.map((row) => [field(row, 'code').raw, field(row, 'name').raw, field(row, 'code').confidence]),
    [
      ['M1', 'Lizenzen bündeln', 'assumed'],
      ['M2', 'Terminportal', 'assumed'],
      ['M3', 'WLAN an Schulen', 'assumed'],
      ['M5', 'Sensoren', 'assumed'],
    ],
  );
  assert.ok(sheets[0]!.notices.some((notice) => notice.startsWith('number-gap')));
});

test('signs that no store keeps are left out of a text', async () => {
  const { rows } = await readRows([
    ['Projekt', 'Status'],
    ['Ak_x0000_te', 'Idee'],
  ]);
  assert.equal(field(rows[0], 'name').raw, 'Akte');
});

const headingsOf = async (rows: SampleSheet['rows']) =>
  (await readRows(rows)).sheets[0]!.columns.map(({ heading, target, year, scale }) => [
    heading,
    target,
    year,
    scale,
  ]);

test('a heading over two columns is one where nothing is merged, as in every CSV', async () => {
  assert.deepEqual(
    await headingsOf([
      ['lfd. Nr.', 'Maßnahme', 'Kosten (T€)', null, 'Beginn'],
      [null, null, 'investiv', 'konsumtiv', null],
      [1, 'E-Akte', 120.5, 30, 'Q1/2027'],
    ]),
    [
      ['lfd. Nr.', 'code', null, null],
      ['Maßnahme', 'name', null, null],
      ['Kosten (T€) investiv', 'investive', null, 1_000],
      ['Kosten (T€) konsumtiv', 'consumptive', null, 1_000],
      ['Beginn', 'start', null, null],
    ],
  );
  assert.deepEqual(
    await headingsOf([
      [null, null, 'Kosten in T€', null, null],
      ['Nr.', 'Projekt', 2027, 2028, 'Beginn'],
      [1, 'E-Akte', 120.5, 30, 'Q1/2027'],
    ]),
    [
      ['Nr.', 'code', null, null],
      ['Projekt', 'name', null, null],
      ['Kosten in T€ 2027', 'year-amount', 2027, 1_000],
      ['Kosten in T€ 2028', 'year-amount', 2028, 1_000],
      ['Beginn', 'start', null, null],
    ],
  );
});

test('a day or a unit right above a heading belongs to the whole table, not to that column', async () => {
  const under = async (first: string, last: string | null) =>
    headingsOf([
      [first, null, null, last],
      ['Nr.', 'Projekt', 'Kosten', 'Status'],
      ['1', 'E-Akte', 120.5, 'läuft'],
    ]);
  const expected = (scale: number | null) => [
    ['Nr.', 'code', null, null],
    ['Projekt', 'name', null, null],
    ['Kosten', 'total', null, scale],
    ['Status', 'state', null, null],
  ];
  assert.deepEqual(await under('Stand: 12.10.2026', 'Angaben in T€'), expected(1_000));
  assert.deepEqual(await under('Angaben in TEUR', 'Stand 10/2026'), expected(1_000));
  assert.deepEqual(await under('Stand: 12.10.2026', null), expected(null));
});

test('a column whose figures are person-days is effort, though its heading could mean money', async () => {
  const { rows, sheets } = await readRows([
    ['Projekt', 'Aufwand IT', 'Kosten 2027'],
    ['Bauantrag', 'ca. 40 PT', 85_000],
    ['GIS', '30 Tage', 60_000],
    ['WLAN', '0,5 PM', '5 PT'],
    ['Website', '??', 20_000],
  ]);
  assert.deepEqual(
    sheets[0]!.columns.map(({ target, confidence }) => [target, confidence]),
    [
      ['name', 'sure'],
      ['effort', 'assumed'],
      ['year-amount', 'sure'],
    ],
  );
  assert.deepEqual(
    rows.map((row) => field(row, 'effort').result),
    [{ value: 40 }, { value: 30 }, { value: 8.33 }, { value: null }],
  );
});
