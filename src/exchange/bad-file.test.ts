import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { zipSync } from 'fflate';
import { openDemoDb } from '../../test/open-test-db.ts';
import { openRoomApp } from '../../test/room-app.ts';
import { demoMunicipalityId as municipalityId } from '../demo/ids.ts';
import { planRoutes } from '../plan/routes.tsx';
import { listNames } from '../plan/store/initiatives.ts';
import { writeSample } from './core/sample.ts';
import { exchangeRoutes } from './routes.tsx';
import { listImports } from './store/imports.ts';

const db = await openDemoDb();
after(() => db.close());
const app = openRoomApp(db, [planRoutes, exchangeRoutes], {
  municipalityId,
  municipalityName: 'Lohenfurt',
  role: 'cio',
  roles: ['cio'],
});
const text = (content: string) => new TextEncoder().encode(content);
const counted = () =>
  db.inMunicipality(municipalityId, async (tx) => [
    (await listImports(tx, 1_000)).length,
    (await listNames(tx)).length,
  ]);

function upload(name: string, content: Uint8Array) {
  const form = new FormData();
  form.set('file', new File([content as Uint8Array<ArrayBuffer>], name));
  for (const [key, value] of [
    ['senderId', ''],
    ['senderName', 'Amt für Unfug'],
    ['unitId', ''],
  ] as const)
    form.set(key, value);
  return app.send('/austausch/importe/neu', form);
}

const head = ['Projekt', 'Amt', 'Status'];
const sound = () => writeSample([{ name: 'A', rows: [head, ['Tafel', '10', 'Idee']] }]);
const many = (rows: number) =>
  text(['Projekt;Amt', ...Array.from({ length: rows }, (_, row) => `Vorhaben ${row};10`)].join('\n'));

const refused: [what: string, content: () => Promise<Uint8Array> | Uint8Array, says: RegExp][] = [
  ['of no byte', () => new Uint8Array(), /Die Datei ist leer/],
  [
    'larger than is read',
    () => new Uint8Array(21 * 1024 * 1024),
    /Die Datei hat 21 MB; gelesen werden höchstens 20 MB/,
  ],
  [
    'that unpacks to more than is allowed',
    () => {
      const sheets = Object.fromEntries(
        Array.from({ length: 7 }, (_, index) => [
          `xl/worksheets/sheet${index}.xml`,
          [new Uint8Array(50 * 1024 * 1024), { level: 1 as const }] as const,
        ]),
      );
      return zipSync({ 'xl/workbook.xml': text('<workbook/>'), ...sheets } as Parameters<typeof zipSync>[0]);
    },
    /entpackt 351 MB belegen; erlaubt sind 300 MB/,
  ],
  [
    'with a password',
    () => writeSample([{ name: 'A', rows: [head] }], { password: 'geheim' }),
    /mit einem Passwort geschützt/,
  ],
  ['that is broken off', async () => (await sound()).slice(0, -300), /beschädigt/],
  ['that is a paper', () => text('%PDF-1.7 …'), /ist keine Tabelle/],
  ['without headings', () => text('1;2;3\n4;5;6\n'), /Im Blatt „CSV“ wurde keine Kopfzeile gefunden/],
  ['of 100,000 rows', () => many(100_000), /mehr als 20\.000 Zeilen/],
];

for (const [what, content, says] of refused) {
  test(`a file ${what} is refused by one sentence, nothing is kept, and others are answered meanwhile`, async () => {
    const before = await counted();
    const bytes = await content();
    const answering = upload('unfug.xlsx', bytes);
    assert.equal((await app.get('/vorhaben')).status, 200);
    const answer = await answering;
    assert.equal(answer.status, 422);
    const html = await answer.text();
    assert.match(html, says);
    assert.match(html, /value="Amt für Unfug"/);
    assert.deepEqual(await counted(), before);
  });
}

const previewOf = async (...lines: string[]) => {
  const answer = await upload('tabelle.csv', text(`${lines.join('\n')}\n`));
  assert.equal(answer.status, 303, await answer.clone().text());
  const path = answer.headers.get('location')!.replace(/\/(blaetter|spalten)$/, '');
  return { path, html: await (await app.get(path)).text() };
};

async function takesNothing(path: string, html: string) {
  const [, initiatives] = await counted();
  const version = /name="version" value="(\d+)"/.exec(html)![1]!;
  await app.post(`${path}/uebernahme`, { version });
  assert.equal((await counted())[1], initiatives);
}

test('initiatives that wait for each other are asked about with the cell that closes the circle', async () => {
  const { path, html } = await previewOf(
    'Nr.;Projekt;Amt;Vorgänger',
    'X1;Henne;10;X3',
    'X2;Ei;10;X1',
    'X3;Küken;10;X2',
  );
  assert.match(html, /X1 → X2 → X3 → X1|X2 → X3 → X1 → X2|X3 → X1 → X2 → X3|X1 → X3 → X2 → X1/);
  assert.match(html, /Zellen? D\d/);
  await takesNothing(path, html);
});

test('a date in the year 1900 is asked about with its cell, never taken', async () => {
  const { path, html } = await previewOf(
    'Projekt;Amt;Beginn;Ende',
    'Uralt;10;01.01.1900;2027',
    'Seriennummer;10;2027;5',
  );
  assert.match(html, /Zellen? C2/);
  assert.match(html, /Zellen? (?:D\d, )*D3/);
  await takesNothing(path, html);
});
