import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type OnlineColumn, type OnlineStock, readOnlineRows } from './online-row.ts';

const stock: OnlineStock = {
  units: [{ id: 'u32', code: '32', name: 'Bürger- und Ordnungsamt' }],
  goals: [{ id: 'z11', code: 'Z1.1', name: '150 Online-Dienste' }],
  initiatives: [{ id: 'v12', code: 'V-012', name: 'Online-Dienste Paket 1' }],
  applications: [{ id: 'a1', name: 'Hundekartei' }],
  services: [
    {
      id: 's1',
      version: 3,
      name: 'Hund anmelden',
      leika: null,
      unitId: 'u32',
      contact: null,
      origin: 'own',
      url: null,
      onlineSince: null,
      connected: null,
      payment: 'missing',
      requestsYearly: 890,
      targetLevel: null,
      targetOn: null,
      goalId: null,
      initiativeId: null,
      applicationId: null,
      note: null,
      public: true,
      entries: [{ day: '2025-09-16', model: 'current', level: 2, enteredAt: '2025-09-16T09:00' }],
    },
  ],
  unitId: null,
  today: '2026-11-24',
};
const read = (cells: Partial<Record<OnlineColumn, string>>, more: Partial<OnlineStock> = {}) =>
  readOnlineRows(
    [
      {
        row: 2,
        cells: Object.fromEntries(
          Object.entries(cells).map(([key, text], at) => [
            key,
            { text, cell: `${String.fromCharCode(65 + at)}2` },
          ]),
        ),
      },
    ],
    { ...stock, ...more },
  );
const faults = (cells: Partial<Record<OnlineColumn, string>>) =>
  read({ name: 'Neu', unitId: '32', ...cells }).faults.map(({ fault, column }) => `${column}: ${fault}`);

test('a row names its service, unit, origin, links and findings in the words of an office', () => {
  const { saves, faults: none } = read({
    name: 'Fischereischein',
    leika: '99 042 001 012 000',
    unitId: 'Amt 32',
    origin: 'EfA',
    payment: 'ja',
    requestsYearly: 'ca. 1.200 Anträge',
    goalId: 'Z1.1',
    initiativeId: 'V-012 Paket 1',
    applicationId: 'hundekartei',
    targetLevel: 'Stufe 5',
    targetOn: '31.12.2028',
    current: '4 Antrag im Fachverfahren',
    currentDay: '30.06.2026',
    older: '3',
    olderDay: '2023',
    evidence: 'Prüfbogen',
    public: 'nein',
  });
  assert.deepEqual(none, []);
  const [{ fields, levels }] = saves as [(typeof saves)[number]];
  assert.deepEqual(
    [fields.leika, fields.origin, fields.payment, fields.requestsYearly, fields.public],
    ['99042001012000', 'reused', 'online', 1200, false],
  );
  assert.deepEqual(
    [fields.goalId, fields.initiativeId, fields.applicationId, fields.targetLevel, fields.targetOn],
    ['z11', 'v12', 'a1', 5, '2028-12-31'],
  );
  assert.deepEqual(
    levels.map(({ model, level, day }) => [model, level, day]),
    [
      ['current', 4, '2026-06-30'],
      ['older', 3, '2023-12-31'],
    ],
  );
});

test('what is stored and not said stays, and a row that says nothing new changes nothing', () => {
  const same = read({
    name: 'Hund anmelden',
    current: '2',
    currentDay: '16.09.2025',
    payment: 'nicht online',
  });
  assert.deepEqual([same.unchanged, same.saves, same.faults], [1, [], []]);
  const { saves } = read({ name: 'Hund anmelden', payment: 'online' });
  assert.deepEqual(
    saves.map(({ id, version, fields, changed }) => [id, version, fields.requestsYearly, changed]),
    [['s1', 3, 890, ['payment']]],
  );
});

test('another level for a day that has one is not taken over, it is corrected on its page', () => {
  const { faults: found } = read({ name: 'Hund anmelden', current: '4', currentDay: '16.09.2025' });
  assert.deepEqual(
    found.map(({ fault }) => fault),
    ['level-differs'],
  );
});

for (const [why, cells, fault] of [
  ['a level without its day', { current: '4' }, 'current: level-without-day'],
  ['a range instead of a level', { current: '3–4', currentDay: '30.06.2026' }, 'current: not-a-level'],
  ['a level that the older model does not have', { older: '5', olderDay: '2023' }, 'older: not-a-level'],
  ['a day in the future', { current: '4', currentDay: '01.01.2027' }, 'currentDay: day-in-future'],
  ['half a target', { targetLevel: '4' }, 'targetLevel: target-incomplete'],
  ['a key that is none', { leika: '99' }, 'leika: not-a-leika'],
  ['an address that is none', { url: 'javascript:alert(1)' }, 'url: not-an-address'],
  ['an unknown goal', { goalId: 'Z9.9' }, 'goalId: goal-unknown'],
  ['an unknown word', { origin: 'vielleicht' }, 'origin: word-unknown'],
  ['no whole number', { requestsYearly: 'viele' }, 'requestsYearly: not-whole'],
] as const) {
  test(`${why} is named with its cell`, () => assert.deepEqual(faults(cells), [fault]));
}

test('a row without a name, a name that comes twice and a row without a unit keep the file out', () => {
  assert.deepEqual(
    read({ unitId: '32', payment: 'ja' }).faults.map(({ fault }) => fault),
    ['name-missing'],
  );
  assert.deepEqual(
    read({ name: 'Neu', payment: 'ja' }).faults.map(({ fault }) => fault),
    ['unit-missing'],
  );
  assert.equal(read({ name: 'Neu', payment: 'ja' }, { unitId: 'u32' }).saves[0]!.fields.unitId, 'u32');
  const row = { row: 2, cells: { name: { text: 'Neu', cell: 'A2' }, unitId: { text: '32', cell: 'B2' } } };
  assert.deepEqual(
    readOnlineRows([row, { ...row, row: 3 }], stock).faults.map(({ fault }) => fault),
    ['name-twice'],
  );
});
