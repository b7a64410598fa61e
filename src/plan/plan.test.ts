import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { openTestDb } from '../../test/open-test-db.ts';
import { openRoomApp } from '../../test/room-app.ts';
import { loadDemo } from '../demo/demo.ts';
import { demoId, demoMunicipalityId as municipalityId } from '../demo/ids.ts';
import { planRoutes } from './routes.tsx';
import { findInitiative, listInitiatives } from './store/initiatives.ts';

const db = await openTestDb();
after(() => db.close());
await loadDemo(db);
const app = openRoomApp(db, [planRoutes], { municipalityId, municipalityName: 'Lohenfurt' });
const here = <T>(work: Parameters<typeof db.inMunicipality<T>>[1]) => db.inMunicipality(municipalityId, work);
const textOf = async (path: string) => (await app.get(path)).text();
const read = (html: string, name: string) =>
  new RegExp(`name="${name}"[^>]* value="([^"]*)"`).exec(html)?.[1];

const office = demoId('unit', '10');
const form = {
  name: 'Digitale Poststelle',
  unitId: office,
  state: 'announced',
  plannedStart: '2027Q2',
  plannedEnd: '2028H1',
};

test('the list counts what there is and shows 25 on a page', async () => {
  const html = await textOf('/vorhaben');
  assert.match(html, /<h1>60 Vorhaben<\/h1>/);
  assert.equal(html.match(/<th scope="row">/g)?.length, 25);
  assert.match(html, /Seite 1 von 3/);
});

test('words are found in German full text, states and units narrow the list', async () => {
  assert.match(await textOf('/vorhaben?q=netzerneuerung'), /Netzerneuerung Rathaus/);
  const html = await textOf(`/vorhaben?state=in-progress&unit=${office}`);
  assert.doesNotMatch(html, /Netzerneuerung/);
  assert.match(html, /passen zum Filter/);
});

test('an initiative begins with a name and an office, and its page shows it', async () => {
  const saved = await app.post('/vorhaben/neu', form);
  assert.equal(saved.status, 303);
  const html = await textOf(saved.headers.get('location')!);
  assert.match(html, /Digitale Poststelle/);
  assert.match(html, /Q2\/27 – 1\. Halbjahr 2028/);
});

test('a refused form keeps all that was typed and names each fault at its field', async () => {
  const refused = await app.post('/vorhaben/neu', {
    ...form,
    name: '',
    plannedEnd: 'bald',
    deadline: '31.12.2027',
  });
  assert.equal(refused.status, 422);
  const html = await refused.text();
  assert.match(html, /3 Angaben fehlen oder passen nicht/);
  assert.match(html, /value="bald"/);
  assert.match(html, /ob die Frist hart oder weich ist/);
});

test('an end before the start is refused', async () => {
  const refused = await app.post('/vorhaben/neu', { ...form, plannedEnd: '2026' });
  assert.equal(refused.status, 422);
  assert.match(await refused.text(), /Das Ende liegt vor dem Beginn/);
});

test('a save over a newer version shows both and loses nothing; saving again puts mine over it', async () => {
  const rows = await here((tx) => listInitiatives(tx, { text: 'V-009' }));
  const id = rows[0]!.id;
  const edit = `/vorhaben/${id}/bearbeiten`;
  const version = read(await textOf(edit), 'version')!;
  const mine = { ...form, version };
  assert.equal((await app.post(edit, { ...mine, name: 'Von Anna' })).status, 303);
  const conflict = await app.post(edit, { ...mine, name: 'Von Ben' });
  assert.equal(conflict.status, 409);
  const html = await conflict.text();
  assert.match(html, /Von Anna/);
  assert.match(html, /value="Von Ben"/);
  assert.equal(
    (await app.post(edit, { ...mine, name: 'Von Ben', version: read(html, 'version')! })).status,
    303,
  );
  assert.equal((await here((tx) => findInitiative(tx, id)))?.name, 'Von Ben');
});

test('what the form does not ask for stays as it was', async () => {
  const rows = await here((tx) => listInitiatives(tx, { text: 'V-021' }));
  const before = rows[0]!;
  const edit = `/vorhaben/${before.id}/bearbeiten`;
  await app.post(edit, { ...form, version: read(await textOf(edit), 'version')! });
  const saved = await here((tx) => findInitiative(tx, before.id));
  assert.deepEqual([saved?.code, saved?.economy, saved?.class], [before.code, before.economy, before.class]);
});

test('an initiative that is not there, or whose address is none, is not found', async () => {
  assert.equal((await app.get('/vorhaben/0198c0de-0000-7000-8000-000000000000')).status, 404);
  assert.equal((await app.get('/vorhaben/x')).status, 404);
});
