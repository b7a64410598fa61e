import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { openDemoDb } from '../../test/open-test-db.ts';
import { openRoomApp } from '../../test/room-app.ts';
import { listAudit } from '../audit/store.ts';
import { demoMunicipalityId as municipalityId } from '../demo/ids.ts';
import { listUnits } from '../municipality/store/units.ts';
import { planRoutes } from '../plan/routes.tsx';
import { findWholeInitiative } from '../plan/store/initiatives.ts';
import { listInitiatives } from '../plan/store/listing.ts';
import { writeSample } from './core/sample.ts';
import { exchangeRoutes } from './routes.tsx';

const db = await openDemoDb();
after(() => db.close());
const as = (may?: Parameters<typeof openRoomApp>[3]) =>
  openRoomApp(
    db,
    [planRoutes, exchangeRoutes],
    { municipalityId, municipalityName: 'Lohenfurt', role: 'cio', roles: ['cio'] },
    may,
  );
const app = as();
const here = <T>(work: Parameters<typeof db.inMunicipality<T>>[1]) => db.inMunicipality(municipalityId, work);
const textOf = async (path: string) => (await app.get(path)).text();
const csv = (...lines: string[]) => new TextEncoder().encode(`${lines.join('\n')}\n`);

async function upload(name: string, content: Uint8Array, sender: string) {
  const form = new FormData();
  form.set('file', new File([content as Uint8Array<ArrayBuffer>], name));
  form.set('senderId', '');
  form.set('senderName', sender);
  form.set('unitId', '');
  return app.send('/austausch/importe/neu', form);
}

/** Uploads and answers the path of the import. */
async function open(name: string, content: Uint8Array, sender: string): Promise<string> {
  const answer = await upload(name, content, sender);
  assert.equal(answer.status, 303, await answer.clone().text());
  return answer.headers.get('location')!.replace(/\/(blaetter|spalten)$/, '');
}

const versionOf = (html: string) => /name="version" value="(\d+)"/.exec(html)![1]!;
const namesOf = (html: string, kind: string) =>
  [...html.matchAll(new RegExp(`name="((?:as|text)\\.${kind}-[^"]+)"`, 'g'))].map(([, name]) => name!);
const countOf = (html: string, label: string): number =>
  Number(new RegExp(`>${label}</a></h2><p class="value"><strong>(\\d+)`).exec(html)?.[1] ?? Number.NaN);

async function apply(path: string) {
  const answer = await app.post(`${path}/uebernahme`, { version: versionOf(await textOf(path)) });
  return { answer, html: await textOf(path) };
}

const named = async (name: string) => {
  const filter = { q: name, states: [], units: [], kinds: [], classes: [], lights: [], mandatory: false };
  const rows = await here((tx) =>
    listInitiatives(tx, filter, { sort: 'code', descending: false, page: 1, size: 100 }),
  );
  return rows.filter((row) => row.name === name);
};
const wholeOf = async (name: string) => {
  const [row] = await named(name);
  return row && here((tx) => findWholeInitiative(tx, row.id));
};

const offices = csv(
  'lfd. Nr.;Projekt;Amt;Status;Beginn;2027 (€);Wünsche',
  '1;Digitale Sitzbank;10;geplant;Q2/2027;12.000 €;grün',
  '2;Sensoren im Rathaus;Amt 32;Idee;2027;ca. 5.000 €;',
);

test('a spreadsheet is compared, taken over as a whole, and taken back as a whole', async () => {
  const path = await open('amt.csv', offices, 'Amt 10');
  const html = await textOf(path);
  assert.equal(countOf(html, 'neu'), 2);
  assert.match(html, /Nichts ist offen/);
  assert.equal((await named('Digitale Sitzbank')).length, 0);
  const { answer, html: closed } = await apply(path);
  assert.equal(answer.status, 303);
  assert.match(closed, /Dieser Import ist übernommen/);
  const whole = (await wholeOf('Digitale Sitzbank'))!;
  assert.equal(whole.state, 'planned');
  assert.equal(whole.plannedStart, '2027Q2');
  assert.deepEqual(
    whole.lists.costs!.map(({ year, cents }) => [year, cents]),
    [[2027, 1_200_000]],
  );
  const acts = (await here((tx) => listAudit(tx, {}, 5))).map(({ act }) => act);
  assert.ok(acts.includes('initiative-import.apply') && acts.includes('initiative.create'));
  assert.equal((await app.post(`${path}/ruecknahme`, {})).status, 303);
  assert.match(await textOf(path), /Dieser Import ist zurückgenommen/);
  assert.equal((await named('Digitale Sitzbank')).length, 0);
});

test('the same sheet again is compared: the same stays, what changed is shown, what is gone is told', async () => {
  await apply(await open('amt.csv', offices, 'Amt 20'));
  const again = await textOf(await open('amt.csv', offices, 'Amt 20'));
  assert.deepEqual([countOf(again, 'neu'), countOf(again, 'geändert'), countOf(again, 'gleich')], [0, 0, 2]);
  const path = await open(
    'amt-neu.csv',
    csv(
      'lfd. Nr.;Projekt;Amt;Status;Beginn;2027 (€)',
      '1;Digitale Sitzbank;10;geplant;Q3/2027;14.000 €',
      '3;Ladesäulen am Bauhof;10;Idee;2028;',
    ),
    'Amt 20',
  );
  const html = await textOf(path);
  assert.deepEqual([countOf(html, 'neu'), countOf(html, 'geändert'), countOf(html, 'gleich')], [1, 1, 0]);
  assert.match(html, /Nicht mehr in der Tabelle[\s\S]*Sensoren im Rathaus/);
  assert.match(await textOf(`${path}/zeilen?art=changed`), /2027 12\.000.€ → 2027 14\.000.€/);
  await apply(path);
  assert.equal((await named('Digitale Sitzbank')).length, 1);
  assert.equal((await wholeOf('Digitale Sitzbank'))!.plannedStart, '2027Q3');
  await app.post(`${path}/ruecknahme`, {});
  assert.equal((await wholeOf('Digitale Sitzbank'))!.plannedStart, '2027Q2');
  assert.equal((await named('Ladesäulen am Bauhof')).length, 0);
});

test('what is unclear is asked once for all its cells, keeps the import from being taken over, and is remembered', async () => {
  const sheet = csv(
    'Projekt;Amt;Status;2027 (€)',
    'Erste Kamera;10;Idee;siehe Anlage 1',
    'Zweite Waage;Bürgerdienste;Idee;siehe Anlage 1',
    'Dritte Leiter;Bürgerdienste;Idee;1,2 Mi0.€',
  );
  const path = await open('fragen.csv', sheet, 'Amt 32');
  const html = await textOf(path);
  assert.match(html, /Offene Fragen \(3\)/);
  assert.match(html, /2027 \(€\), Zellen D2, D3 im Blatt „CSV“/);
  assert.match((await apply(path)).html, /3 offenen Fragen/);
  const unit = namesOf(html, 'unit')[0]!;
  const id = /<option value="([^"]+)">32 Bürger/.exec(html)![1]!;
  const cells = [...new Set(namesOf(html, 'cell').filter((name) => name.startsWith('as.')))];
  const answered = await app.post(`${path}/antworten`, {
    [unit]: id,
    [cells[0]!]: 'leave',
    [cells[1]!]: 'take',
  });
  assert.equal(answered.status, 303);
  assert.match(await textOf(path), /Nichts ist offen/);
  await apply(path);
  assert.deepEqual(
    (await wholeOf('Dritte Leiter'))!.lists.costs!.map(({ cents }) => cents),
    [120_000_000],
  );
  const again = await textOf(await open('fragen.csv', sheet, 'Amt 32'));
  assert.match(again, /Nichts ist offen/);
  assert.equal(countOf(again, 'gleich'), 3);
});

test('an answer that cannot be read is refused with what was typed; what was put right is no fault any more', async () => {
  const sheet = csv(
    'Projekt;Amt;Beginn;Ende;2027 (€)',
    'Bühne;10;01.04.2027;01.02.2027;dreißigtausend',
    ';10;01.04.2027;01.06.2027;5.000 €',
  );
  const path = await open('unlesbar.csv', sheet, 'Theater');
  const html = await textOf(path);
  const [cell] = namesOf(html, 'cell').filter((name) => name.startsWith('text.'));
  const refused = await app.post(`${path}/antworten`, { [cell!]: 'quatsch' });
  assert.equal(refused.status, 422);
  const again = await refused.text();
  assert.match(again, /„quatsch“ lässt sich hier nicht lesen\. Bitte schreiben Sie einen Betrag/);
  assert.match(again, /value="quatsch"/);
  const nothing = await app.post(`${path}/antworten`, { [cell!.replace('text.', 'as.')]: 'other' });
  assert.match(await nothing.text(), /Bitte schreiben Sie, was stattdessen gelten soll/);
  assert.match(await textOf(`${path}/zeilen`), /Ende vor dem Beginn: 01\.02\.2027[\s\S]*Name fehlt/);
  const [name] = namesOf(html, 'name').filter((one) => one.startsWith('text.'));
  await app.post(`${path}/antworten`, { [cell!]: '30.000 €', [name!]: 'Vorhang' });
  const row = `${path}/zeilen/${encodeURIComponent('CSV!2')}`;
  assert.match(await textOf(row), /<h1>Zeile 2 im Blatt „CSV“<\/h1>/);
  await app.post(row, { row: 'auto', 'as.CSV!D2': 'other', 'text.CSV!D2': '30.06.2027' });
  assert.doesNotMatch(await textOf(`${path}/zeilen`), /Ende vor dem Beginn|Name fehlt/);
  assert.match(await textOf(path), /Nichts ist offen/);
});

test('more rows than one statement carries are taken over, each with its number, costs and audit entry', async () => {
  const rows = Array.from(
    { length: 620 },
    (_, at) => `M${at};Menge ${at} Stück;10;Q2/2027;${at + 1} €;${at ? `M${at - 1}` : ''}`,
  );
  const path = await open(
    'menge.csv',
    csv('Nr.;Projekt;Amt;Beginn;2027 (€);Vorgänger', ...rows),
    'Mengenamt',
  );
  const before = await here((tx) => listAudit(tx, {}, 1));
  const { html } = await apply(path);
  assert.match(html, /Dieser Import ist übernommen/);
  const [first, last] = [await wholeOf('Menge 0 Stück'), await wholeOf('Menge 619 Stück')];
  assert.equal(last!.lists.costs![0]!.cents, 62_000);
  assert.equal(last!.lists.dependencies!.length, 1);
  assert.equal(Number(last!.code.slice(2)) - Number(first!.code.slice(2)), 619);
  const after = await here((tx) => listAudit(tx, {}, 1));
  // The sender learns, the import is applied, and each initiative has an entry.
  assert.ok(after[0]!.sequence - before[0]!.sequence >= 621);
  await app.post(`${path}/ruecknahme`, {});
  assert.equal((await named('Menge 619 Stück')).length, 0);
});

test('columns are mapped by hand, and the mapping is there for the next sheet of the sender', async () => {
  const sheet = csv('Vorhaben;Amt;Kosten in der Zukunft;Farbe', 'Neues Dach;10;7.000 €;blau');
  const answer = await upload('spalten.csv', sheet, 'Bauhof');
  assert.match(answer.headers.get('location')!, /\/spalten$/);
  const path = answer.headers.get('location')!.replace(/\/spalten$/, '');
  assert.match(await textOf(`${path}/spalten`), /nicht übernehmen/);
  const mapped = await app.post(`${path}/spalten`, {
    'target.vorhaben': 'name',
    'target.amt': 'unit',
    'target.kosteninderzukunft': 'year-amount',
    'year.kosteninderzukunft': '2029',
    'target.farbe': 'note',
  });
  assert.equal(mapped.headers.get('location'), path);
  await apply(path);
  const whole = (await wholeOf('Neues Dach'))!;
  assert.equal(whole.remark, 'blau');
  assert.deepEqual(
    whole.lists.costs!.map(({ year, cents }) => [year, cents]),
    [[2029, 700_000]],
  );
  const next = await upload('spalten.csv', sheet, 'Bauhof');
  assert.doesNotMatch(next.headers.get('location')!, /spalten/);
  const refused = await app.post(
    `${path.replace(/[^/]+$/, '')}${next.headers.get('location')!.split('/').pop()}/spalten`,
    {
      'target.farbe': 'note',
      'year.farbe': '27',
    },
  );
  assert.equal(refused.status, 422);
});

test('of several sheets those are read that a person chooses, hidden ones too', async () => {
  const head = ['Projekt', 'Amt', 'Status'];
  const book = await writeSample([
    { name: 'Amt 10', rows: [head, ['Blatt eins', '10', 'Idee']] },
    { name: 'Amt 20', rows: [head, ['Blatt zwei', '20', 'Idee']] },
    { name: 'Alt', hidden: true, rows: [head, ['Blatt drei', '20', 'Idee']] },
  ]);
  const answer = await upload('blaetter.xlsx', book, 'Konzern');
  const sheets = answer.headers.get('location')!;
  assert.match(sheets, /\/blaetter$/);
  assert.match(await textOf(sheets), /<div class="kern-hint" id="blatt-2-hinweis">ausgeblendet<\/div>/);
  assert.equal((await app.send(sheets, new URLSearchParams())).status, 422);
  await app.send(
    sheets,
    new URLSearchParams([
      ['sheet', 'Amt 20'],
      ['sheet', 'Alt'],
    ]),
  );
  const rows = await textOf(`${sheets.replace(/\/blaetter$/, '')}/zeilen`);
  assert.match(rows, /Blatt zwei/);
  assert.match(rows, /Blatt drei/);
  assert.doesNotMatch(rows, /Blatt eins/);
});

test('every cell is shown with its address, what stands there, what it is read as, and how sure that is', async () => {
  const path = await open('zellen.csv', csv('Projekt;Amt;2027 (€)', 'Zelle;10;ca. 20 T€'), 'Zellenamt');
  const cells = await textOf(`${path}/zellen`);
  assert.match(
    cells,
    /Zelle C2 im Blatt „CSV“<\/a><\/th><td data-label="Spalte">2027 \(€\)<\/td><td class="raw" data-label="[^"]+">ca\. 20 T€<\/td><td data-label="[^"]+">etwa 20\.000.€/,
  );
  assert.match(await textOf(`${path}/zellen?vertrauen=sure`), /Zelle A2 im Blatt „CSV“/);
  const row = `${path}/zeilen/${encodeURIComponent('CSV!2')}`;
  assert.match(await textOf(row), /wie gelesen/);
  const decided = await app.post(row, { row: 'auto', 'as.CSV!C2': 'other', 'text.CSV!C2': '30.000 €' });
  assert.equal(decided.status, 303);
  assert.match(await textOf(`${path}/zellen`), /30\.000.€/);
  await app.post(row, { row: 'skip' });
  assert.equal(countOf(await textOf(path), 'neu'), 0);
});

test('a cost whose type no column names is listed as assumed, until one is stored', async () => {
  const sheet = (euro: string) => csv('Projekt;Amt;2027 (€)', `Sonstige Brücke;10;${euro} €`);
  const listed = /Kostenart nicht genannt: „Sonstiges“ angenommen<\/th><td class="number">1<[\s\S]*Zelle C2/;
  const path = await open('kostenart.csv', sheet('1.000'), 'Brückenamt');
  assert.match(await textOf(path), listed);
  assert.doesNotMatch(await textOf(`${path}/zeilen`), /Kostenart/);
  await apply(path);
  assert.doesNotMatch(await textOf(await open('kostenart.csv', sheet('2.000'), 'Brückenamt')), /Kostenart/);
});

test('sums of the sheet are computed again, and what differs is named with its cell', async () => {
  const sheet = csv('Projekt;Amt;2027 (€)', 'Rechnen;10;1.000 €', 'Zählen;10;2.000 €', 'Summe;;4.000 €');
  const html = await textOf(await open('summe.csv', sheet, 'Rechenamt'));
  assert.match(html, /Zelle C4 im Blatt „CSV“[\s\S]*4\.000.€[\s\S]*3\.000.€[\s\S]*weicht ab/);
});

test('an import is taken back only while nothing was built on it', async () => {
  const path = await open('bau.csv', csv('Projekt;Amt;Status', 'Baustelle;10;Idee'), 'Bauamt');
  await apply(path);
  const [row] = await named('Baustelle');
  await app.send(
    '/vorhaben/sammelaenderung',
    new URLSearchParams([
      ['id', row!.id],
      ['change', 'class:M'],
    ]),
  );
  const answer = await app.post(`${path}/ruecknahme`, {});
  assert.match(
    decodeURIComponent(decodeURIComponent(answer.headers.get('set-cookie')!)),
    /Seit dem Import wurden geändert: V-/,
  );
  assert.equal((await named('Baustelle')).length, 1);
});

test('imports that build on each other are taken back one after the other, each exactly', async () => {
  const sheet = (amount: string, second: string) =>
    csv(
      'lfd. Nr.;Projekt;Amt;Status;Beginn;2027 (€);Vorgänger',
      `1;Stufe unten;10;geplant;Q2/2027;${amount} €;`,
      `2;Stufe oben;10;geplant;Q3/2027;5.000 €;${second}`,
      ...(second ? ['3;Geländer;10;Idee;2028;;2'] : []),
    );
  const first = await open('stufe.csv', sheet('1.000', ''), 'Treppenamt');
  await apply(first);
  const before = [await wholeOf('Stufe unten'), await wholeOf('Stufe oben')];
  const later = await open('stufe.csv', sheet('2.000', '1'), 'Treppenamt');
  await apply(later);
  const built = (await wholeOf('Stufe oben'))!;
  assert.deepEqual(
    built.lists.dependencies!.map(({ predecessorId }) => predecessorId),
    [before[0]!.id],
  );
  await app.post(`${later}/ruecknahme`, {});
  const after = [await wholeOf('Stufe unten'), await wholeOf('Stufe oben')];
  assert.deepEqual(
    after.map((one) => ({ ...one, version: 0 })),
    before.map((one) => ({ ...one, version: 0 })),
  );
  assert.equal((await named('Geländer')).length, 0);
  const acts = (await here((tx) => listAudit(tx, {}, 4))).map(({ act, entityId }) => [act, entityId]);
  assert.deepEqual(acts[0], ['initiative-import.undo', later.split('/').at(-1)]);
  assert.deepEqual(
    acts
      .slice(1)
      .map(([act]) => act)
      .sort(),
    ['initiative.change', 'initiative.change', 'initiative.remove'],
  );
  await app.post(`${first}/ruecknahme`, {});
  assert.match(await textOf(first), /Dieser Import ist zurückgenommen/);
  assert.equal((await named('Stufe unten')).length, 0);
});

test('a sheet that closes a circle with what is stored is refused as a whole', async () => {
  const head = 'lfd. Nr.;Projekt;Amt;Status;Vorgänger';
  await apply(await open('kreis.csv', csv(head, '1;Nut;10;Idee;', '2;Feder;10;Idee;1'), 'Tischlerei'));
  const path = await open('kreis.csv', csv(head, '1;Nut;10;Idee;2', '2;Feder;10;Idee;1'), 'Tischlerei');
  await apply(path);
  assert.equal((await wholeOf('Nut'))!.lists.dependencies!.length, 0);
});

test('who may not draw up the plan sees the list of imports, but uploads nothing', async () => {
  const guest = as(() => false);
  assert.equal((await guest.get('/austausch/importe')).status, 200);
  assert.equal((await guest.get('/austausch/importe/neu')).status, 403);
  assert.equal((await guest.send('/austausch/importe/neu', new FormData())).status, 403);
});

test('units that only the table knows are created in one step, and only by those who may', async () => {
  const table = csv(
    'Projekt;Amt;Status',
    'Quellenkataster;Amt für Quellenschutz;Idee',
    'Wegenetz;Amt für Quellenschutz;Idee',
    'Brunnenportal;Amt 94 / Amt 95;Idee',
  );
  const path = await open('neu.csv', table, 'Quellenschutz');
  const html = await textOf(path);
  assert.match(html, /2 neue Einheiten/);
  const ids = [...html.matchAll(/name="unit" value="([^"]+)"( checked)?/g)];
  assert.deepEqual(
    ids.map(([, , checked]) => Boolean(checked)),
    [true, false],
    'a cell with two units is not chosen beforehand',
  );
  const reader = as((decision) => decision !== 'S9');
  assert.equal((await reader.post(`${path}/einheiten`, { unit: ids[0]![1]! })).status, 403);
  assert.equal((await app.post(`${path}/einheiten`, { unit: ids[0]![1]! })).status, 303);
  const after = await textOf(path);
  assert.match(after, /Eine neue Einheit/);
  const units = await here((tx) => listUnits(tx));
  assert.deepEqual(
    units.filter(({ name }) => name === 'Amt für Quellenschutz').map(({ code, kind }) => [code, kind]),
    [['AQ', 'office']],
  );
  assert.equal(
    (after.match(/Welche Einheit ist gemeint\?/g) ?? []).length,
    1,
    'the question of the other stays',
  );
});
