import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { initiativeStates, lights } from '../../plan/core/initiative.ts';
import { candidateOf } from './candidate.ts';
import { compareWith, type Existing } from './compare.ts';
import { importLimits } from './limit.ts';
import { readInitiatives } from './read-initiatives.ts';
import { defuse, writeText, writeWorkbook } from './write-file.ts';
import { type OutRow, outCell, ownColumns } from './write-table.ts';

const units = [
  { id: 'u10', code: '10', name: 'Haupt- und Personalamt' },
  { id: 'u17', code: '17.1', name: 'IT-Infrastruktur' },
];

const full: OutRow = {
  id: 'v1',
  code: 'V-001',
  version: 3,
  state: 'in-progress',
  unitName: '17.1 IT-Infrastruktur',
  senderCode: null,
  predecessors: ['V-002'],
  raw: {},
  fields: {
    name: 'E-Akte; „Welle 1“',
    description: 'Zwei Zeilen\nund ein Semikolon; hier',
    unitId: 'u17',
    contact: 'Frau Beispiel',
    light: 'yellow',
    unitRank: 3,
    plannedStart: '2027-mid',
    plannedEnd: '2028Q3',
    deadline: '2028-12-31',
    deadlineHardness: 'soft',
    mandatory: false,
    legalBasis: 'OZG',
    class: 'M',
    kind: 'strategy',
    goalText: 'papierarm',
    remark: '=1+1',
  },
  lists: {
    costs: [
      {
        year: 2027,
        nature: 'investive',
        recurrence: 'one-off',
        costType: 'hardware',
        cents: 4_000_050,
        estimate: 'offer',
      },
      {
        year: 2027,
        nature: 'investive',
        recurrence: 'one-off',
        costType: 'service',
        cents: 100_000,
        estimate: null,
      },
      {
        year: 2028,
        nature: 'consumptive',
        recurrence: 'one-off',
        costType: 'other',
        cents: null,
        estimate: null,
      },
      {
        year: 2029,
        nature: 'consumptive',
        recurrence: 'running',
        costType: 'other',
        cents: 1_200_000,
        estimate: null,
      },
      {
        year: 2030,
        nature: 'consumptive',
        recurrence: 'running',
        costType: 'cloud',
        cents: null,
        estimate: null,
      },
    ],
    savings: [{ year: 2029, cents: 7_000_000, budgetEffective: true, unitId: 'u10' }],
    fundings: [{ programme: 'Land', cents: 500_000, state: 'granted', earmarkedUntil: null }],
    bookings: [{ subBudget: 'THH 1', product: null, psp: '7.200001', account: '0441', share: 60 }],
    efforts: [
      { teamId: 't1', quarter: null, days: 40 },
      { teamId: 't2', quarter: 8110, days: 20.5 },
    ],
  },
};

async function readBack(bytes: Uint8Array, rows: readonly OutRow[]) {
  const read = await readInitiatives(bytes, importLimits);
  assert.ok(read.ok);
  return read.value.rows.map((row, index) => {
    const candidate = candidateOf(row, { decisions: {}, units });
    assert.deepEqual(candidate.open, [], JSON.stringify(candidate.open));
    return compareWith(candidate, { existing: rows[index]!, by: 'number' });
  });
}

const differencesOf = (compared: Awaited<ReturnType<typeof readBack>>) =>
  compared.flatMap((one) =>
    one.kind === 'new' ? [] : one.differences.map(({ key, before, after }) => ({ key, before, after })),
  );

for (const format of ['xlsx', 'ods', 'csv'] as const) {
  test(`what is written as ${format} is read back without a difference`, async () => {
    const sheet = { name: 'Vorhaben', titles: [], columns: ownColumns([full]), rows: [full] };
    const bytes =
      format === 'csv' ? new TextEncoder().encode(writeText(sheet)) : await writeWorkbook([sheet], format);
    assert.deepEqual(differencesOf(await readBack(bytes, [full])), []);
  });
}

for (const format of ['xlsx', 'ods', 'csv'] as const)
  test(`an amount that looks like a year is read back from ${format} without a question`, async () => {
    const costs = full.lists.costs!.map((cost) => ({ ...cost, cents: 202_700 }));
    const savings = [{ year: 2029, cents: 200_000, budgetEffective: true, unitId: 'u10' }];
    const row = { ...full, lists: { ...full.lists, costs, savings } };
    const sheet = { name: 'Vorhaben', titles: [], columns: ownColumns([row]), rows: [row] };
    const bytes =
      format === 'csv' ? new TextEncoder().encode(writeText(sheet)) : await writeWorkbook([sheet], format);
    assert.deepEqual(differencesOf(await readBack(bytes, [row])), []);
  });

for (const format of ['xlsx', 'ods'] as const)
  test(`a character copied from Word that XML does not know breaks no ${format}`, async () => {
    const row = { ...full, fields: { ...full.fields, name: 'E-Akte\u000bWelle 1\uffff' } };
    const columns = ownColumns([row]).map((column) => ({ ...column, heading: `${column.heading}\u0001` }));
    const files = unzipSync(
      await writeWorkbook([{ name: 'Vorhaben', titles: ['Plan\u0002'], columns, rows: [row] }], format),
    );
    const text = Object.values(files)
      .map((bytes) => new TextDecoder().decode(bytes))
      .join('');
    assert.match(text, /E-AkteWelle 1/);
    for (const sign of ['\u0001', '\u0002', '\u000b', '\uffff']) assert.ok(!text.includes(sign));
  });

test("a sender's own columns come back in their order and unit, unknown ones with what stood there", async () => {
  const column = (heading: string, target: string | null, more = {}) => ({
    heading,
    key: heading.toLowerCase(),
    target,
    year: null,
    nature: null,
    account: 'plan' as const,
    scale: null,
    tax: null,
    ...more,
  });
  const columns = [
    column('Wünsche', null),
    column('Projekt', 'name'),
    column('Amt', 'unit'),
    column('2027 (T€)', 'year-amount', { year: 2027, scale: 1000 }),
  ];
  const text = writeText({ titles: [], columns, rows: [{ ...full, raw: { wünsche: 'mehr Speicher' } }] });
  assert.equal(
    text,
    '\ufeffWünsche;Projekt;Amt;2027 (T€)\r\nmehr Speicher;"E-Akte; „Welle 1“";17.1 IT-Infrastruktur;41,0005',
  );
});

test('a span goes back into the one column its sender has for it', () => {
  const column = { heading: 'Termin', key: 'termin', target: 'end', year: null, nature: null };
  const written = (termin: string) =>
    outCell({ ...column, account: 'plan', scale: null, tax: null }, { ...full, raw: { termin } });
  const { plannedStart, plannedEnd } = full.fields;
  assert.ok(plannedStart && plannedEnd);
  assert.match(String(written('Q2/2027 - Q1/2028')), / - /);
  assert.doesNotMatch(String(written('Ende 2027')), / - /);
});

test('formulas are defused in CSV, negative numbers stay numbers', () => {
  assert.deepEqual(['=1+1', '+49 30', '@SUMME(A1)', '-x', '\t=1', '-12,5', 'Text', ''].map(defuse), [
    "'=1+1",
    "'+49 30",
    "'@SUMME(A1)",
    "'-x",
    "'\t=1",
    '-12,5',
    'Text',
    '',
  ]);
});

test('any initiative that is written is read back without a difference', async () => {
  const period = fc.constantFrom(
    '2027',
    '2027H1',
    '2027Q3',
    '2028-02',
    '2027-W31',
    '2027-08-01',
    '2027-early',
    '2027-mid',
    '2027-late',
    '2027-spring',
    '2027-winter',
  );
  const cents = fc.option(fc.integer({ min: 0, max: 99_999_999 }), { freq: 5 });
  const cost = fc.record({
    year: fc.integer({ min: 2026, max: 2030 }),
    nature: fc.constantFrom('investive', 'consumptive'),
    recurrence: fc.constant('one-off'),
    costType: fc.constant('other'),
    cents,
    estimate: fc.constant(null),
  });
  const word = fc
    .stringMatching(/^[A-Za-zäöüÄÖÜß][A-Za-zäöüß0-9 ,.;"'()/+&%-]{0,40}[a-z]$/)
    .filter((text) => !/ {2}/.test(text));
  const existing: fc.Arbitrary<Existing> = fc.record({
    id: fc.constant('v1'),
    code: fc.constant('V-001'),
    version: fc.constant(1),
    state: fc.constantFrom(...initiativeStates),
    fields: fc.record({
      name: word.map((text) => `P ${text}`),
      unitId: fc.constant('u10'),
      light: fc.option(fc.constantFrom(...lights)),
      plannedStart: fc.option(period),
      plannedEnd: fc.option(period),
      deadline: fc.option(fc.constantFrom('2027-12-31', '2028-02-29')),
      mandatory: fc.option(fc.boolean()),
      unitRank: fc.option(fc.integer({ min: 1, max: 90 })),
    }),
    lists: fc.record({ costs: fc.array(cost, { maxLength: 6 }) }),
  });
  await fc.assert(
    fc.asyncProperty(existing, async (one) => {
      const row: OutRow = {
        ...one,
        unitName: '10 Haupt- und Personalamt',
        senderCode: null,
        predecessors: [],
        raw: {},
      };
      const bytes = new TextEncoder().encode(
        writeText({ titles: [], columns: ownColumns([row]), rows: [row] }),
      );
      assert.deepEqual(differencesOf(await readBack(bytes, [row])), []);
    }),
    { numRuns: 150 },
  );
});
