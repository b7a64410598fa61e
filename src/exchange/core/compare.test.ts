import assert from 'node:assert/strict';
import { test } from 'node:test';
import { candidateOf, type Decisions, findUnit } from './candidate.ts';
import { compareCandidates, compareWith, type Existing } from './compare.ts';
import { importLimits } from './limit.ts';
import { readInitiatives } from './read-initiatives.ts';
import type { ReadOptions } from './read-sheet.ts';

const units = [
  { id: 'u10', code: '10', name: 'Haupt- und Personalamt' },
  { id: 'u32', code: '32', name: 'Bürger- und Ordnungsamt' },
  { id: 'uSD', code: 'SD', name: 'Stabsstelle Digitalisierung' },
];

async function candidates(csv: string, decisions: Decisions = {}, options: ReadOptions = {}) {
  const read = await readInitiatives(new TextEncoder().encode(csv), importLimits, {
    ...options,
    cells: decisions.cells,
  });
  assert.ok(read.ok);
  return read.value.rows.map((row) => candidateOf(row, { decisions, units }));
}
const one = async (csv: string, decisions?: Decisions, options?: ReadOptions) =>
  (await candidates(csv, decisions, options))[0]!;
const rowsOf = ({ costs }: Pick<Awaited<ReturnType<typeof one>>, 'costs'>) =>
  costs.flatMap(({ rows }) => rows);
const assumedIn = ({ assumed }: Awaited<ReturnType<typeof one>>) =>
  assumed.map(({ note, cell }) => `${note} ${cell}`);
const stored = (more: Partial<Existing> = {}): Existing => ({
  id: 'v1',
  code: 'V-001',
  version: 1,
  state: 'planned',
  fields: { name: 'E-Akte Rollout Welle 1', unitId: 'u10' },
  lists: {},
  ...more,
});

test('a row becomes fields, costs by year and household, and a state', async () => {
  const { fields, costs, state, open } = await one(
    'Projekt;Amt;Status;Beginn;Ende;Invest 2027 (T€);konsumtiv 2027 (T€);Folgekosten p.a. (€);Frist;Pflicht\n' +
      'E-Akte;10;geplant;Q1/2027;Mitte 2028;60;ca. 20;12.500;31.12.2028;x\n',
  );
  assert.deepEqual(fields, {
    name: 'E-Akte',
    unitId: 'u10',
    plannedStart: '2027Q1',
    plannedEnd: '2028-mid',
    mandatory: true,
    deadline: '2028-12-31',
    deadlineHardness: 'hard',
  });
  assert.equal(state, 'planned');
  assert.deepEqual(
    rowsOf({ costs }).map(({ year, nature, recurrence, cents, estimate }) => [
      year,
      nature,
      recurrence,
      cents,
      estimate,
    ]),
    [
      [2027, 'investive', 'one-off', 6_000_000, null],
      [2027, 'consumptive', 'one-off', 2_000_000, 'rough'],
      [2029, 'consumptive', 'running', 1_250_000, null],
    ],
  );
  assert.deepEqual(open, []);
});

test('an unknown cost is kept as unknown, a blank one is none', async () => {
  const candidate = await one('Projekt;Amt;2027 (€);2028 (€)\nA;10;k. A.;\n');
  assert.deepEqual(
    rowsOf(candidate).map(({ year, cents }) => [year, cents]),
    [[2027, null]],
  );
});

test('net amounts become gross, a range counts by its upper end, monthly ones by the year', async () => {
  const candidate = await one(
    'Projekt;Amt;2027 (netto, €);2028 (€);Betrieb\nA;10;10.000;20.000 bis 30.000 €;100 €/Monat\n',
    { year: 2029 },
  );
  assert.deepEqual(
    rowsOf(candidate).map(({ cents }) => cents),
    [1_190_000, 3_000_000, 120_000],
  );
  assert.deepEqual(
    ['net-to-gross CSV!C2', 'range-upper CSV!D2', 'month-to-year CSV!E2'].filter(
      (note) => !assumedIn(candidate).includes(note),
    ),
    [],
  );
});

test('a span in one column says both ends, whatever the column is called', async () => {
  const dates = async (csv: string) => {
    const { plannedStart, plannedEnd } = (await one(csv)).fields;
    return [plannedStart, plannedEnd];
  };
  assert.deepEqual(await dates('Projekt;Amt;Umsetzung\nA;10;Q2/2027 - Q1/2028\n'), ['2027Q2', '2028Q1']);
  assert.deepEqual(await dates('Projekt;Amt;Termin\nA;10;Q2/2027 - Q1/2028\n'), ['2027Q2', '2028Q1']);
  assert.deepEqual(await dates('Projekt;Amt;Termin\nA;10;ab Herbst 2027\n'), ['2027-autumn', undefined]);
  assert.deepEqual(await dates('Projekt;Amt;Termin\nA;10;2028\n'), [undefined, '2028']);
  assert.deepEqual(await dates('Projekt;Amt;Beginn;Ende\nA;10;Q1/2027 - Q2/2027;Q4/2027\n'), [
    '2027Q1',
    '2027Q4',
  ]);
  const spread = await one('Projekt;Amt;Termin;Gesamtkosten\nA;10;Q3/2027 - Q2/2028;40.000 €\n');
  assert.deepEqual(
    rowsOf(spread).map(({ year, cents }) => [year, cents]),
    [
      [2027, 2_000_000],
      [2028, 2_000_000],
    ],
  );
});

test('what is unclear is asked about, and a decision settles it', async () => {
  const csv = 'Projekt;Amt;2027 (€)\nA;10;1,2 Mi0.€\nB;10;siehe Anlage 1\nC;10;20.-50.000 Euro\n';
  assert.deepEqual(
    (await candidates(csv)).map(({ open }) => open.map(({ kind }) => kind)),
    [['cell'], ['cell'], ['cell']],
  );
  const settled = await candidates(csv, { cells: { 'CSV!C2': '=', 'CSV!C3': null, 'CSV!C4': '35.000 €' } });
  assert.deepEqual(
    settled.map(({ open }) => open.length),
    [0, 0, 0],
  );
  assert.deepEqual(
    settled.map((candidate) => rowsOf(candidate).map(({ cents }) => cents)),
    [[120_000_000], [], [3_500_000]],
  );
});

test('an office is found by number, number with word, or name; an unknown one is asked for once', async () => {
  assert.deepEqual(
    ['10', 'Amt 32', '32 Bürgeramt', 'Haupt- und Personalamt', 'SD', 'Amt 99'].map((text) =>
      findUnit(text, units),
    ),
    ['u10', 'u32', 'u32', 'u10', 'uSD', undefined],
  );
  const csv = 'Projekt;Amt;Status\nA;Bürgerdienste;Idee\n';
  assert.deepEqual(
    (await one(csv)).open.map(({ kind }) => kind),
    ['unit'],
  );
  assert.equal((await one(csv, { units: { Bürgerdienste: 'u32' } })).fields.unitId, 'u32');
  assert.deepEqual(
    ['Amt 10, Amt 32', '10/32', 'Amt 10 und 32'].map((text) => findUnit(text, units)),
    [undefined, undefined, undefined],
    'which of several units leads is asked',
  );
});

test('amounts without any year are asked about, until a year is given', async () => {
  const csv = 'Projekt;Amt;Gesamtkosten (€)\nA;10;5.000\n';
  assert.deepEqual(
    (await one(csv)).open.map(({ kind }) => kind),
    ['year'],
  );
  assert.deepEqual(
    rowsOf(await one(csv, { year: 2027, nature: 'investive' })).map(({ year, nature }) => [year, nature]),
    [[2027, 'investive']],
  );
});

test('effort has a place only with a team', async () => {
  const csv = 'Projekt;Amt;PT\nA;10;60\n';
  assert.deepEqual(
    (await one(csv)).unplaced.map(({ field }) => field),
    ['effort'],
  );
  assert.deepEqual((await one(csv, { teamId: 't1' })).lists.efforts, [
    { teamId: 't1', quarter: null, days: 60 },
  ]);
});

test('a row is found again by its number of last time, its own number, or its name', async () => {
  const csv =
    'Nr.;Projekt;Amt;Status\n7;E-Akte (neu);10;Idee\nV-001;Anders;10;Idee\n9;E-Akte Rollout Welle 1;10;Idee\n';
  const { rows } = compareCandidates(
    await candidates(csv),
    [stored(), stored({ id: 'v2', code: 'V-002', fields: { name: 'x' } })],
    new Map([['7', 'v2']]),
  );
  assert.deepEqual(
    rows.map((row) => row.kind !== 'new' && [row.match.existing.id, row.match.by]),
    [
      ['v2', 'earlier-import'],
      ['v1', 'number'],
      ['v1', 'name'],
    ],
  );
});

test('a similar name is asked about and not taken for the same', async () => {
  const { rows } = compareCandidates(
    await candidates(
      'Projekt;Amt;Status\nE-Akte Rollout, Welle 1.;10;Idee\nE-Akte Rollout Welle 12;10;Idee\n',
    ),
    [stored()],
    new Map(),
  );
  assert.deepEqual(
    rows.map((row) => row.kind === 'new' && row.similar?.id),
    [false, 'v1'],
  );
});

test('the same sheet again changes nothing; a changed cell changes its field alone', async () => {
  const csv = (end: string) => `Projekt;Amt;Ende;2027 (€)\nE-Akte Rollout Welle 1;10;${end};5.000\n`;
  const first = await one(csv('Q3/2027'));
  const saved = stored({
    fields: first.fields,
    lists: { costs: [{ ...rowsOf(first)[0]!, costType: 'hardware' }] },
  });
  const again = compareCandidates([await one(csv('Q3/2027'))], [saved], new Map()).rows[0]!;
  assert.equal(again.kind, 'same');
  const changed = compareCandidates([await one(csv('Q4/2027'))], [saved], new Map()).rows[0]!;
  assert.deepEqual(changed.kind === 'changed' && changed.differences, [
    { key: 'plannedEnd', before: '2027Q3', after: '2027Q4' },
  ]);
});

test('costs the sheet says nothing about stay, and a type that is known stays with a new amount', async () => {
  const cost = (year: number, cents: number, recurrence = 'one-off') => ({
    year,
    nature: 'consumptive',
    recurrence,
    costType: 'licence',
    cents,
    estimate: 'offer',
  });
  const saved = stored({
    fields: { name: 'A', unitId: 'u10' },
    lists: { costs: [cost(2026, 100), cost(2027, 200), cost(2028, 300, 'running')] },
  });
  const candidate = await one('Projekt;Amt;2027 (€)\nA;10;5\n');
  const compared = compareWith(candidate, { existing: saved, by: 'name' });
  assert.deepEqual(compared.kind === 'changed' && compared.change.lists.costs, [
    cost(2026, 100),
    cost(2027, 500),
    cost(2028, 300, 'running'),
  ]);
});

test('what an earlier sheet held and this one does not is gone', async () => {
  const { gone } = compareCandidates(
    await candidates('Projekt;Amt;Status\nB;10;Idee\n'),
    [stored()],
    new Map([['vorher', 'v1']]),
  );
  assert.deepEqual(
    gone.map(({ code }) => code),
    ['V-001'],
  );
});

test('a total beside its years is a check sum and not counted twice', async () => {
  const candidate = await one('Projekt;Amt;Gesamtkosten (€);2027 (€);2028 (€)\nA;10;12.000;5.000;6.000\n');
  assert.deepEqual(
    rowsOf(candidate).map(({ cents }) => cents),
    [500_000, 600_000],
  );
  assert.deepEqual(candidate.warnings, ['total-differs: 12000/11000']);
});

test('a total without a year is spread over the quarters of the initiative, and what was assumed is said', async () => {
  const candidate = await one(
    'Projekt;Amt;Beginn;Ende;Gesamtkosten (€);Folgekosten p.a. (€)\nA;10;01.04.2027;31.12.2028;1.250.000,50;12.000\n',
  );
  assert.deepEqual(
    rowsOf(candidate).map(({ year, nature, recurrence, cents }) => [year, nature, recurrence, cents]),
    [
      [2027, 'consumptive', 'one-off', 53_571_450],
      [2028, 'consumptive', 'one-off', 71_428_600],
      [2029, 'consumptive', 'running', 1_200_000],
    ],
  );
  assert.deepEqual(assumedIn(candidate), [
    'years-spread: 2027–2028 CSV!E2',
    'nature-assumed CSV!E2',
    'cost-type-assumed CSV!E2',
    'year-after-end CSV!F2',
    'cost-type-assumed CSV!F2',
  ]);
  const within = await one('Projekt;Amt;Beginn;Ende;Invest (€)\nA;10;2027;2027;5.000\n', {
    nature: 'investive',
  });
  assert.deepEqual(assumedIn(within), ['cost-type-assumed CSV!E2']);
});

test('a total is compared with all one-off costs, however they are parted', async () => {
  const cost = (year: number, nature: string, cents: number) => ({
    year,
    nature,
    recurrence: 'one-off',
    costType: 'licence',
    cents,
    estimate: null,
  });
  const saved = stored({
    fields: { name: 'A', unitId: 'u10' },
    lists: { costs: [cost(2027, 'investive', 300_000), cost(2028, 'consumptive', 200_000)] },
  });
  const compared = async (euro: string) =>
    compareWith(await one(`Projekt;Amt;Beginn;Kosten (€)\nA;10;2027;${euro}\n`), {
      existing: { ...saved, fields: { ...saved.fields, plannedStart: '2027' } },
      by: 'name',
    }).kind;
  assert.deepEqual([await compared('5.000'), await compared('6.000')], ['same', 'changed']);
});

test('a type of cost that is stored stays, also where both households have costs in one year', async () => {
  const cost = (nature: string, costType: string, cents: number) => ({
    ...{ year: 2027, nature, recurrence: 'one-off', costType, cents, estimate: null },
  });
  const saved = stored({
    fields: { name: 'A', unitId: 'u10' },
    lists: { costs: [cost('investive', 'hardware', 300_000), cost('consumptive', 'training', 200_000)] },
  });
  const compared = compareWith(
    await one('Projekt;Amt;Invest 2027 (€);konsumtiv 2027 (€)\nA;10;4.000;2.500\n'),
    {
      existing: saved,
      by: 'name',
    },
  );
  assert.ok(compared.kind === 'changed');
  assert.deepEqual(
    compared.change.lists.costs!.map(({ costType, cents }) => [costType, cents]),
    [
      ['training', 250_000],
      ['hardware', 400_000],
    ],
  );
});

test('„mindestens“ is an amount with an unknown one beside it', async () => {
  assert.deepEqual(
    rowsOf(await one('Projekt;Amt;2027\nA;10;mind. 22.000 €\n')).map(({ cents }) => cents),
    [2_200_000, null],
  );
});
