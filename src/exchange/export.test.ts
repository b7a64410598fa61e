import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { openDemoDb } from '../../test/open-test-db.ts';
import { openRoomApp } from '../../test/room-app.ts';
import { demoMunicipalityId as municipalityId } from '../demo/ids.ts';
import { planRoutes } from '../plan/routes.tsx';
import { importLimits } from './core/limit.ts';
import { readBook } from './core/read-book.ts';
import { writeSample } from './core/sample.ts';
import { exchangeRoutes } from './routes.tsx';
import { listSenders } from './store/senders.ts';

const db = await openDemoDb();
after(() => db.close());
const app = openRoomApp(db, [planRoutes, exchangeRoutes], {
  municipalityId,
  municipalityName: 'Lohenfurt',
  role: 'cio',
  roles: ['cio'],
});
const textOf = async (path: string) => (await app.get(path)).text();
const csv = (...lines: string[]) => new TextEncoder().encode(`${lines.join('\n')}\n`);

/** Uploads and answers the path of the import. */
async function open(name: string, content: Uint8Array, sender: string): Promise<string> {
  const form = new FormData();
  form.set('file', new File([content as Uint8Array<ArrayBuffer>], name));
  form.set('senderId', '');
  form.set('senderName', sender);
  form.set('unitId', '');
  const answer = await app.send('/austausch/importe/neu', form);
  assert.equal(answer.status, 303, await answer.clone().text());
  return answer.headers.get('location')!.replace(/\/(blaetter|spalten)$/, '');
}

const versionOf = (html: string) => /name="version" value="(\d+)"/.exec(html)![1]!;
const countsOf = (html: string) =>
  ['neu', 'geändert', 'gleich', 'nicht mehr enthalten'].map((label) =>
    Number(new RegExp(`>${label}</a></h2><p class="value"><strong>(\\d+)`).exec(html)?.[1]),
  );
const apply = async (path: string) => {
  await app.post(`${path}/uebernahme`, { version: versionOf(await textOf(path)) });
  assert.match(await textOf(path), /Dieser Import ist übernommen/);
};
const senderOf = async (name: string) =>
  (await db.inMunicipality(municipalityId, listSenders)).find((sender) => sender.name === name)!;
const fileOf = async (path: string) => {
  const answer = await app.get(path);
  assert.equal(answer.status, 200);
  return new Uint8Array(await answer.arrayBuffer());
};
const sheetsOf = async (bytes: Uint8Array) => {
  const book = await readBook(bytes, importLimits);
  assert.ok(book.ok);
  return book.value.sheets.map(({ name, rows }) => [
    name,
    rows.map((row) =>
      row.slice(0, row.findLastIndex((cell) => cell !== null) + 1).map((cell) => cell?.value ?? ''),
    ),
  ]);
};

/** Answers every question by its last choice but „stattdessen“; units by the office given. */
async function answerAll(path: string, unit: string) {
  const html = await textOf(path);
  const id = new RegExp(`<option value="([^"]+)">${unit}`).exec(html)?.[1] ?? '';
  const cells = [...html.matchAll(/name="(as\.cell-[^"]+)" value="(take|leave)"/g)].map(
    ([, name, value]) => [name!, value!] as const,
  );
  const choices = Object.fromEntries([...cells].reverse());
  const units = [...html.matchAll(/<select[^>]*name="(as\.unit-[^"]+)"/g)].map(([, name]) => [name!, id]);
  await app.post(`${path}/antworten`, { ...choices, ...Object.fromEntries(units) });
  assert.match(await textOf(path), /Nichts ist offen/);
}

const civilEngineering = () =>
  writeSample([
    {
      name: 'Bedarf 2027',
      merges: [[2, 4, 2, 6]],
      rows: [
        ['IT-Bedarf des Tiefbauamts – Angaben in TEUR, netto'],
        [],
        [
          'lfd. Nr.',
          'Maßnahme',
          'Status',
          'Beginn',
          'Mittelbedarf',
          null,
          null,
          'Ampel',
          'Vorgänger',
          'Farbe',
        ],
        [null, null, null, null, 2027, 2028, 2029, null, null, null],
        [
          'T2',
          'Kalender der Baustellen',
          'Idee',
          '2027',
          'ca. 20',
          null,
          '3 p. a.',
          { value: null, fill: 'FF92D050' },
          'T1',
          'blau',
        ],
        [
          'T1',
          'Kataster der Straßen',
          'geplant',
          'Mitte 2027',
          120.55,
          80,
          null,
          { value: null, fill: 'FFFFC000' },
          null,
          'rot',
        ],
        ['Summe', null, null, null, 140.55, 80, 3, null, null, null],
      ],
    },
    {
      name: 'Weitere',
      rows: [
        ['Projekt', 'Amt'],
        ['Funk im Bauhof', 'Bauhof'],
      ],
    },
  ]);

test("a workbook goes back in the sender's sheets, columns, order and words, and comes in again without a difference", async () => {
  const path = await open('tiefbau.xlsx', await civilEngineering(), 'Tiefbauamt');
  await answerAll(path, '66 Tiefbau');
  await apply(path);
  const { id } = await senderOf('Tiefbauamt');
  assert.equal((await app.get(`/austausch/vorhaben.csv?absender=${id}`)).status, 404);
  const bytes = await fileOf(`/austausch/vorhaben.xlsx?absender=${id}`);
  assert.deepEqual(await sheetsOf(bytes), [
    [
      'Bedarf 2027',
      [
        ['IT-Bedarf des Tiefbauamts – Angaben in TEUR, netto'],
        [],
        [
          'lfd. Nr.',
          'Maßnahme',
          'Status',
          'Beginn',
          'Mittelbedarf 2027',
          'Mittelbedarf 2028',
          'Mittelbedarf 2029',
          'Ampel',
          'Vorgänger',
          'Farbe',
        ],
        ['T2', 'Kalender der Baustellen', 'Idee', '2027', 20, '', '3.000 € p. a.', 'grün', 'T1', 'blau'],
        ['T1', 'Kataster der Straßen', 'Eingeplant', 'Mitte 2027', 120.55, 80, '', 'gelb', '', 'rot'],
      ],
    ],
    [
      'Weitere',
      [
        ['Projekt', 'Amt'],
        ['Funk im Bauhof', 'Bauhof'],
      ],
    ],
  ]);
  const again = await textOf(await open('tiefbau.xlsx', bytes, 'Tiefbauamt'));
  assert.match(again, /Nichts ist offen/);
  assert.deepEqual(countsOf(again), [0, 0, 3, 0]);
});

test('a CSV goes back with its columns, formulas are defused, and comes in again without a difference', async () => {
  const path = await open(
    'buerger.csv',
    csv(
      'Nr.;Projekt;Dienststelle;Laufzeit;Gesamtkosten (brutto);Folgekosten p. a.;Prio;Aufwand (PT);Kommentar',
      '7;Ausweis im Bürgerbüro;Bürgerdienste;01.03.2027 - 31.12.2027;45.000,00 €;6.500 €;hoch;30;=1+1',
      '9;Gewerbe von zu Hause;32;2027 - 2028;30.000 - 40.000 €;unbekannt;;;+49 30',
    ),
    'Bürgeramt',
  );
  await answerAll(path, '32 Bürger');
  await apply(path);
  const { id } = await senderOf('Bürgeramt');
  const bytes = await fileOf(`/austausch/vorhaben.csv?absender=${id}`);
  const [head, first, second] = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes).split('\r\n');
  assert.equal(
    head,
    '\ufeffNr.;Projekt;Dienststelle;Laufzeit;Gesamtkosten (brutto);Folgekosten p. a.;Prio;Aufwand (PT);Kommentar',
  );
  assert.equal(
    first,
    "7;Ausweis im Bürgerbüro;Bürgerdienste;01.03.2027 - 31.12.2027;45000,00;6500,00;hoch;30;'=1+1",
  );
  assert.equal(second, "9;Gewerbe von zu Hause;32;2027 - 2028;40000,00;k. A.;;;'+49 30");
  const again = await textOf(await open('buerger.csv', bytes, 'Bürgeramt'));
  assert.match(again, /Nichts ist offen/);
  assert.deepEqual(countsOf(again), [0, 0, 2, 0]);
});

for (const format of ['xlsx', 'csv', 'ods', 'xml'] as const)
  test(`the whole list as ${format} comes in again without a difference`, async () => {
    const bytes = await fileOf(`/austausch/vorhaben.${format}`);
    const html = await textOf(await open(`vorhaben.${format}`, bytes, `Alles als ${format}`));
    assert.match(html, /Nichts ist offen/);
    const [fresh, changed, same] = countsOf(html);
    assert.deepEqual([fresh, changed], [0, 0]);
    assert.ok(same! > 60);
  });

test('what the list filters is what leaves', async () => {
  const rows = new TextDecoder().decode(await fileOf('/austausch/vorhaben.csv?q=E-Akte')).split('\r\n');
  assert.ok(rows.length > 2 && rows.slice(1).every((row) => row === '' || /E-Akte/.test(row)));
  const page = await textOf('/austausch/ausgabe?q=E-Akte&sort=cost');
  assert.match(page, /href="\/austausch\/vorhaben\.xlsx\?q=E-Akte"/);
  assert.match(await textOf('/vorhaben?q=E-Akte'), /href="\/austausch\/ausgabe\?q=E-Akte"/);
});

test('an unknown sender is not found', async () => {
  for (const id of ['x', '00000000-0000-4000-8000-000000000000'])
    assert.equal((await app.get(`/austausch/vorhaben.xlsx?absender=${id}`)).status, 404);
});
