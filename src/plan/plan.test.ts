import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { openDemoDb } from '../../test/open-test-db.ts';
import { openRoomApp } from '../../test/room-app.ts';
import { demoId, demoMunicipalityId as municipalityId } from '../demo/ids.ts';
import type { Role } from '../kernel/role.ts';
import { planRoutes } from './routes.tsx';
import { findWholeInitiative } from './store/initiatives.ts';
import { listInitiatives } from './store/listing.ts';

const db = await openDemoDb();
after(() => db.close());
const as = (role: Role, may?: Parameters<typeof openRoomApp>[3]) =>
  openRoomApp(db, [planRoutes], { municipalityId, municipalityName: 'Lohenfurt', role, roles: [role] }, may);
const app = as('cio');
const here = <T>(work: Parameters<typeof db.inMunicipality<T>>[1]) => db.inMunicipality(municipalityId, work);
const textOf = async (path: string) => (await app.get(path)).text();
const idOf = (code: string) => demoId('initiative', code);
const wholeOf = async (code: string) => (await here((tx) => findWholeInitiative(tx, idOf(code))))!;
const read = (html: string, name: string) =>
  new RegExp(`name="${name}"[^>]* value="([^"]*)"`).exec(html)?.[1];

const office = demoId('unit', '10');
const sectionOf = (id: string, slug: string) => `/vorhaben/${id}/bearbeiten/${slug}`;
const postSection = async (id: string, slug: string, fields: Record<string, string>) => {
  const version = read(await textOf(sectionOf(id, slug)), 'version')!;
  return app.post(sectionOf(id, slug), { version, ...fields });
};

test('the list counts what there is and shows 25 on a page', async () => {
  const html = await textOf('/vorhaben');
  assert.match(html, /<h1>60 Vorhaben<\/h1>/);
  assert.equal(html.match(/<th scope="row">/g)?.length, 25);
  assert.match(html, /Seite 1 von 3/);
});

test('all initiatives fit on one page when asked for', async () => {
  assert.equal((await textOf('/vorhaben?zeilen=1000')).match(/<th scope="row">/g)?.length, 60);
});

test('words are found in German full text, states and units narrow the list', async () => {
  assert.match(await textOf('/vorhaben?q=netzerneuerung'), /Netzerneuerung Rathaus/);
  const html = await textOf(`/vorhaben?state=in-progress&unit=${office}`);
  assert.doesNotMatch(html, /Netzerneuerung/);
  assert.match(html, /passen zum Filter/);
});

test('the list sorts by cost and shows the columns that are asked for', async () => {
  const html = await textOf('/vorhaben?sort=cost&ab=on&spalte=cost.effort&zeilen=100');
  assert.match(html, /aria-sort="descending"/);
  const names = [...html.matchAll(/<td class="nowrap">(V-\d+|B-\d+)<\/td>/g)].map(([, code]) => code);
  const costs = new Map((await here((tx) => listInitiatives(tx))).map((row) => [row.code, row.oneOffCents]));
  const sorted = names.map((code) => costs.get(code!)!);
  assert.deepEqual(
    sorted,
    sorted.toSorted((a, b) => b - a),
  );
  assert.doesNotMatch(html, /<th scope="col"[^>]*><a[^>]*>Ampel/);
});

test('costs without a figure are not shown as nought', async () => {
  assert.match(await textOf('/vorhaben?q=B-01&spalte=running'), /title="zuzüglich 1 unbeziffert">\?</);
});

test('a view is saved under a name, seen by others when shared, and removed by its owner', async () => {
  const saved = await app.post('/vorhaben/ansichten', {
    name: 'Laufende',
    query: 'state=in-progress',
    shared: 'on',
  });
  assert.equal(saved.headers.get('location'), '/vorhaben?state=in-progress');
  const html = await textOf('/vorhaben');
  const removal = /action="(\/vorhaben\/ansichten\/[^"]+\/loeschung)"/.exec(html)![1]!;
  assert.match(html, /\/vorhaben\?state=in-progress">Laufende/);
  const other = openRoomApp(db, [planRoutes], {
    municipalityId,
    accountId: '00000000-0000-4000-8000-000000000009',
  });
  assert.match(await (await other.get('/vorhaben')).text(), /Laufende/);
  assert.equal((await other.post(removal, {})).status, 404);
  assert.equal((await app.post(removal, {})).status, 303);
  assert.doesNotMatch(await textOf('/vorhaben'), /Laufende/);
});

test('several are changed at once, and each change can be undone in its history', async () => {
  const body = new URLSearchParams([
    ['id', idOf('V-016')],
    ['id', idOf('V-047')],
    ['change', 'class:M'],
    ['back', '/vorhaben?q=x'],
  ]);
  const done = await app.post('/vorhaben/sammelaenderung', body as unknown as Record<string, string>);
  assert.equal(done.headers.get('location'), '/vorhaben?q=x');
  assert.deepEqual([(await wholeOf('V-016')).class, (await wholeOf('V-047')).class], ['M', 'M']);
  const history = await textOf(`/vorhaben/${idOf('V-016')}/verlauf`);
  const undo = /action="([^"]+\/ruecknahme)"/.exec(history)![1]!;
  assert.equal((await app.post(undo, {})).status, 303);
  assert.equal((await wholeOf('V-016')).class, 'S');
  assert.equal((await wholeOf('V-047')).class, 'M');
});

test('the board shows every initiative in the column of its state', async () => {
  const html = await textOf('/vorhaben/tafel');
  assert.equal(html.match(/class="board-card"/g)?.length, 60);
  assert.match(html, /In Umsetzung <span class="muted">23<\/span>/);
});

test('an initiative begins as an idea with a name and an office', async () => {
  const saved = await app.post('/vorhaben/neu', { name: 'Digitale Poststelle', unitId: office });
  assert.equal(saved.status, 303);
  const html = await textOf(saved.headers.get('location')!);
  assert.match(html, /V-058 Digitale Poststelle/);
  assert.match(html, /Idee seit 24\.11\.2026/);
  assert.match(html, /Angaben fehlen noch/);
});

test('a period is typed as people say it and kept as exactly as it was said', async () => {
  const id = idOf('V-010');
  assert.equal(
    (await postSection(id, 'wann', { plannedStart: 'Mitte 2027', plannedEnd: '1. Halbjahr 2028' })).status,
    303,
  );
  const saved = await wholeOf('V-010');
  assert.deepEqual(
    [saved.plannedStart, saved.plannedEnd, saved.startsOn, saved.endsOn],
    ['2027-mid', '2028H1', '2027-05-01', '2028-06-30'],
  );
  assert.match(await textOf(`/vorhaben/${id}`), /Mitte 2027 – 1\. Halbjahr 2028/);
});

test('a refused section keeps all that was typed, rows included, and names each fault at its field', async () => {
  const id = idOf('V-033');
  const refused = await postSection(id, 'geld', {
    'costs.0.year': '2028',
    'costs.0.nature': 'investive',
    'costs.0.recurrence': 'one-off',
    'costs.0.costType': 'hardware',
    'costs.0.cents': 'viel',
    'bookings.0.psp': '7.200001',
    'bookings.0.share': '150',
  });
  assert.equal(refused.status, 422);
  const html = await refused.text();
  assert.match(html, /2 Angaben fehlen oder passen nicht/);
  assert.match(html, /value="viel"/);
  assert.match(html, /value="7\.200001"/);
  assert.match(html, /href="#costs\.0\.cents"/);
});

test('costs are kept per year and household, a blank amount is unknown and not nought', async () => {
  const id = idOf('V-043');
  const row = (number: number, year: string, cents: string, recurrence = 'one-off') => ({
    [`costs.${number}.year`]: year,
    [`costs.${number}.nature`]: 'investive',
    [`costs.${number}.recurrence`]: recurrence,
    [`costs.${number}.costType`]: 'service',
    [`costs.${number}.cents`]: cents,
  });
  assert.equal(
    (
      await postSection(id, 'geld', {
        ...row(0, '2028', '12.500,50'),
        ...row(1, '2029', ''),
        ...row(5, '', ''),
      })
    ).status,
    303,
  );
  assert.deepEqual(
    (await wholeOf('V-043')).lists.costs!.map(({ year, cents }) => [year, cents]),
    [
      [2028, 1_250_050],
      [2029, null],
    ],
  );
  assert.match(
    await textOf(`/vorhaben/${id}`),
    /mindestens 12\.500,50\s€, zuzüglich eines unbezifferten Betrags/,
  );
});

test('more rows are given without saving and without losing what was typed', async () => {
  const id = idOf('V-036');
  const more = await postSection(id, 'pruefung', { 'risks.0.name': 'Lieferant fällt aus', more: 'risks' });
  assert.equal(more.status, 200);
  const html = await more.text();
  assert.match(html, /value="Lieferant fällt aus"/);
  assert.match(html, /name="risks\.5\.name"/);
  assert.deepEqual((await wholeOf('V-036')).lists.risks, []);
});

test('an end before the start is refused', async () => {
  const refused = await postSection(idOf('V-010'), 'wann', { plannedStart: '2028', plannedEnd: '2027' });
  assert.equal(refused.status, 422);
  assert.match(await refused.text(), /Das Ende liegt vor dem Beginn/);
});

test('dependencies that lead back in a circle are refused, with the circle', async () => {
  // V-043 depends on V-041 already.
  const refused = await postSection(idOf('V-041'), 'wann', {
    'dependencies.0.predecessorId': idOf('V-043'),
    'dependencies.0.type': 'end-start',
    'dependencies.0.hard': 'on',
  });
  assert.equal(refused.status, 422);
  assert.match(await refused.text(), /im Kreis zurück: V-04[13] → V-04[13] → V-04[13]/);
});

test('a save over a newer version shows both and loses nothing; saving again puts mine over it', async () => {
  const id = idOf('V-009');
  const version = read(await textOf(sectionOf(id, 'was')), 'version')!;
  assert.equal((await app.post(sectionOf(id, 'was'), { version, name: 'Von Anna' })).status, 303);
  const conflict = await app.post(sectionOf(id, 'was'), { version, name: 'Von Ben' });
  assert.equal(conflict.status, 409);
  const html = await conflict.text();
  assert.match(html, /Von Anna/);
  assert.match(html, /value="Von Ben"/);
  assert.equal(
    (await app.post(sectionOf(id, 'was'), { version: read(html, 'version')!, name: 'Von Ben' })).status,
    303,
  );
  assert.equal((await wholeOf('V-009')).name, 'Von Ben');
});

test('one section leaves the others as they were', async () => {
  const before = await wholeOf('V-021');
  await postSection(idOf('V-021'), 'wer', { unitId: office });
  const saved = await wholeOf('V-021');
  assert.deepEqual(
    [saved.code, saved.economy, saved.class, saved.lists.costs],
    [before.code, before.economy, before.class, before.lists.costs],
  );
});

test('undo refuses where a later change stands on the same field', async () => {
  const id = idOf('V-037');
  await postSection(id, 'was', { name: 'Erster Name' });
  const first = /action="([^"]+\/ruecknahme)"/.exec(await textOf(`/vorhaben/${id}/verlauf`))![1]!;
  await postSection(id, 'was', { name: 'Zweiter Name' });
  const refused = await app.post(first, {});
  assert.match(
    decodeURIComponent(decodeURIComponent(refused.headers.get('set-cookie')!)),
    /danach noch einmal geändert/,
  );
  assert.equal((await wholeOf('V-037')).name, 'Zweiter Name');
});

test('an initiative that is not there, or whose address is none, is not found', async () => {
  for (const path of [
    '/vorhaben/0198c0de-0000-7000-8000-000000000000',
    '/vorhaben/x',
    `/vorhaben/${office}/verlauf`,
    `/vorhaben/${idOf('V-001')}/bearbeiten/x`,
  ])
    assert.equal((await app.get(path)).status, 404, path);
});

test('only ideas and announced initiatives can be deleted', async () => {
  const running = await app.post(`/vorhaben/${idOf('V-002')}/loeschung`, {});
  assert.equal(running.headers.get('location'), `/vorhaben/${idOf('V-002')}`);
  assert.ok(await wholeOf('V-002'));
  assert.equal(
    (await app.post(`/vorhaben/${idOf('V-028')}/loeschung`, {})).headers.get('location'),
    '/vorhaben',
  );
  assert.equal(await wholeOf('V-028'), undefined);
});
