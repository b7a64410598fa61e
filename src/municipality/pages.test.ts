import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { openDemoDb } from '../../test/open-test-db.ts';
import { openRoomApp } from '../../test/room-app.ts';
import { demoId, demoMunicipalityId as municipalityId } from '../demo/ids.ts';
import { municipalityRoutes } from './routes.tsx';
import { listBudgetsOf, stateOf } from './store/budgets.ts';
import { findMunicipality } from './store/profile.ts';
import { findUnit, listUnits } from './store/units.ts';

const db = await openDemoDb();
after(() => db.close());
const viewer = { municipalityId, municipalityName: 'Lohenfurt' };
const app = openRoomApp(db, [municipalityRoutes], viewer);
const here = <T>(work: Parameters<typeof db.inMunicipality<T>>[1]) => db.inMunicipality(municipalityId, work);
const textOf = async (path: string, from = app) => (await from.get(path)).text();
const read = (html: string, name: string) =>
  new RegExp(`name="${name}"[^>]* value="([^"]*)"`).exec(html)?.[1];

test('the profile says who the municipality is, and what its IT has to serve', async () => {
  const html = await textOf('/kommune');
  for (const fact of [
    'Lohenfurt hat 62.300 Einwohnerinnen und Einwohner',
    'Kreisangehörige Stadt in Nordrhein-Westfalen mit 12 Einheiten und 3 Beteiligungen.',
    '05999001',
    'Stand 31.12.2025',
    'eine Stelle je 36 Büroarbeitsplätze',
    '98,4 km²',
    'href="/kommune/uebernehmen"',
  ])
    assert.ok(html.includes(fact), fact);
});

const profile = {
  name: 'Lohenfurt',
  ags: '05999001',
  kind: 'kreisangehoerige-stadt',
  inhabitants: '62.400',
  inhabitantsOn: '30.06.2026',
  areaKm2: '98,4',
  officeStaff: '825',
  itPosts: '23,5',
  itOperation: 'own',
  konzern: '1',
};

test('a profile is changed with German numbers and dates', async () => {
  const version = read(await textOf('/kommune/bearbeiten'), 'version')!;
  const saved = await app.post('/kommune/bearbeiten', { ...profile, version });
  assert.deepEqual([saved.status, saved.headers.get('location')], [303, '/kommune']);
  const found = (await here((tx) => findMunicipality(tx, municipalityId)))!;
  assert.deepEqual(
    [found.inhabitants, found.inhabitantsOn, found.areaKm2, found.itPosts, found.cooperation],
    [62_400, '2026-06-30', 98.4, 23.5, false],
  );
});

test('how many holdings there are stays unknown until somebody says so', async () => {
  const version = read(await textOf('/kommune/bearbeiten'), 'version')!;
  assert.equal((await app.post('/kommune/bearbeiten', { ...profile, konzern: '', version })).status, 303);
  assert.match(await textOf('/kommune'), /Beteiligungen<\/dt><dd>unbekannt/);
  assert.equal((await here((tx) => findMunicipality(tx, municipalityId)))!.konzern, null);
});

test('a wrong official key is refused beside its field, and all that was typed is still there', async () => {
  const before = await here((tx) => findMunicipality(tx, municipalityId));
  const version = String(before!.version);
  const refused = await app.post('/kommune/bearbeiten', {
    ...profile,
    name: 'Neustadt',
    ags: '99123456',
    version,
  });
  const html = await refused.text();
  assert.equal(refused.status, 422);
  assert.match(html, /id="ags-fehler"[^>]*>Der Schlüssel „99123456“ ist falsch\. Er hat 8 Ziffern/);
  assert.deepEqual([read(html, 'name'), read(html, 'ags')], ['Neustadt', '99123456']);
  assert.deepEqual(await here((tx) => findMunicipality(tx, municipalityId)), before);
});

test('a save over somebody else’s newer version shows both and loses nothing', async () => {
  const late = await app.post('/kommune/bearbeiten', {
    ...profile,
    name: 'Lohenfurt an der Lohe',
    version: '1',
  });
  const html = await late.text();
  assert.equal(late.status, 409);
  assert.match(html, /Jemand hat inzwischen etwas geändert/);
  assert.match(html, /<td>Lohenfurt<\/td><td>Lohenfurt an der Lohe<\/td>/);
  const again = await app.post('/kommune/bearbeiten', {
    ...profile,
    name: 'Lohenfurt an der Lohe',
    version: read(html, 'version')!,
  });
  assert.equal(again.status, 303, 'saved knowingly');
});

test('the tree shows each unit below the one it belongs to, with the sum of its staff', async () => {
  const html = await textOf('/kommune/einheiten');
  assert.match(html, /18 Einheiten/);
  assert.match(html, /Zusammen 820 Büroarbeitsplätze; bei 3 Einheiten ist die Zahl nicht bekannt\./);
  assert.match(html, /class="depth-1"><a href="\/kommune\/einheiten\/[^"]+">32 Bürger- und Ordnungsamt/);
  assert.match(html, /mit allem darunter <\/span>196/);
});

test('who may only read sees a unit and a budget as facts, without a form', async () => {
  const reader = openRoomApp(db, [municipalityRoutes], viewer, () => false);
  const unit = await textOf(`/kommune/einheiten/${demoId('unit', '32')}`, reader);
  assert.match(unit, /<dt>Büroarbeitsplätze<\/dt><dd>\d+<\/dd>/);
  const budget = await textOf('/kommune/budget/2027', reader);
  assert.match(budget, /<dt>[^<]+<\/dt><dd>[\d.]+\s€<\/dd>/);
  for (const html of [unit, budget])
    assert.doesNotMatch(html, /<(?:select|textarea)|type="submit">(?!Abmelden)/);
});

test('a unit is added below another one', async () => {
  const form = await textOf('/kommune/einheiten/neu');
  assert.match(form, /<option value="">keine, steht oben<\/option>/);
  const parentId = demoId('unit', '32');
  const fields = { code: '32.1', name: 'Bürgerbüro', kind: 'office', parentId, officeStaff: '18' };
  assert.equal((await app.post('/kommune/einheiten/neu', fields)).status, 303);
  const unit = (await here(listUnits)).find(({ code }) => code === '32.1');
  assert.deepEqual([unit?.parentId, unit?.officeStaff], [parentId, 18]);
  const twice = await app.post('/kommune/einheiten/neu', fields);
  assert.equal(twice.status, 422);
  assert.match(await twice.text(), /Das Kürzel „32\.1“ hat schon eine andere Einheit/);
});

test('a tree that would form a loop is refused with the loop, and stays as it was', async () => {
  const id = demoId('unit', 'II');
  const before = await here(listUnits);
  const low = before.find(({ code }) => code === '32.1')!;
  const fields = { code: 'II', name: 'Dezernat II', kind: 'department', parentId: low.id, version: '1' };
  const refused = await app.post(`/kommune/einheiten/${id}`, fields);
  assert.equal(refused.status, 422);
  assert.match(await refused.text(), /So entstünde ein Kreis: II › 32 › 32\.1\./);
  assert.deepEqual(await here(listUnits), before);
});

test('who saves a unit over somebody else’s version sees both in words, not in keys', async () => {
  const low = (await here(listUnits)).find(({ code }) => code === '32.1')!;
  const path = `/kommune/einheiten/${low.id}`;
  const fields = { code: '32.1', name: 'Bürgerbüro', kind: 'office', version: '1' };
  assert.equal((await app.post(path, { ...fields, parentId: demoId('unit', 'II') })).status, 303);
  const late = await app.post(path, { ...fields, kind: 'staff-unit', parentId: demoId('unit', '32') });
  assert.equal(late.status, 409);
  const html = await late.text();
  assert.match(html, /<td>II Dezernat[^<]*<\/td><td>32 Bürger- und Ordnungsamt<\/td>/);
  assert.match(html, /<td>Amt oder Fachbereich<\/td><td>Stabsstelle<\/td>/);
});

test('an empty unit is removed, one in use is kept with the reason', async () => {
  const low = (await here(listUnits)).find(({ code }) => code === '32.1')!;
  assert.equal((await app.post(`/kommune/einheiten/${low.id}/loeschung`, {})).status, 303);
  assert.equal(await here((tx) => findUnit(tx, low.id)), undefined);
  const kept = await app.post(`/kommune/einheiten/${demoId('unit', '32')}/loeschung`, {});
  assert.equal(kept.status, 409);
  assert.match(
    await kept.text(),
    /lässt sich nicht löschen, weil noch Einheiten, Personen oder Vorhaben dazugehören/,
  );
});

test('what is not there or no id is not found', async () => {
  for (const path of [
    '/kommune/einheiten/x',
    `/kommune/einheiten/${demoId('unit', 'nowhere')}`,
    '/kommune/budget/27',
  ])
    assert.equal((await app.get(path)).status, 404, path);
});

test('the budget of each fiscal year stands in one table, with what is left open', async () => {
  const html = await textOf('/kommune/budget');
  assert.match(html, /Budget 2026–2029/);
  assert.match(html, /Für Vorhaben stehen 2027 zusammen 1,85\sMio\.\s€ bereit\./);
  assert.match(html, /<td class="number">1\.150\.000\s€<\/td>/);
  assert.match(html, /href="\/kommune\/budget\/2030"/, 'the next year can be entered');
});

test('a negative budget is refused and nothing is changed', async () => {
  const before = await here((tx) => listBudgetsOf(tx, 2027));
  const refused = await app.post('/kommune/budget/2027', {
    'investive-initiatives': '-5',
    state: 'draft',
    read: stateOf(before),
  });
  assert.equal(refused.status, 422);
  assert.match(
    await refused.text(),
    /id="investive-initiatives-fehler"[^>]*>Bitte geben Sie mindestens 0 ein\./,
  );
  assert.deepEqual(await here((tx) => listBudgetsOf(tx, 2027)), before);
});

test('a budget is saved; a form filled before somebody else saved is shown with both', async () => {
  const read2030 = read(await textOf('/kommune/budget/2030'), 'read')!;
  const fields = { 'investive-initiatives': '1.250.000,50', state: 'draft', read: read2030 };
  assert.equal((await app.post('/kommune/budget/2030', fields)).status, 303);
  const lines = await here((tx) => listBudgetsOf(tx, 2030));
  assert.deepEqual(
    lines.map(({ cents }) => cents),
    [125_000_050],
  );
  const late = await app.post('/kommune/budget/2030', { ...fields, 'investive-initiatives': '1' });
  assert.equal(late.status, 409);
  assert.match(await late.text(), /<td>1250000,50<\/td><td>1<\/td>/);
});

test('who may not is told who may, and the buttons are not offered', async () => {
  const reader = openRoomApp(db, [municipalityRoutes], viewer, () => false);
  assert.equal((await reader.post('/kommune/bearbeiten', profile)).status, 403);
  assert.equal((await reader.get('/kommune/einheiten/neu')).status, 403);
  const html = await textOf('/kommune', reader);
  assert.equal(html.includes('href="/kommune/bearbeiten"'), false);
  assert.match(html, /Verwaltungsspitze/);
});

test('each decision of the matrix opens its own pages only', async () => {
  const treasurer = openRoomApp(db, [municipalityRoutes], viewer, (decision) => decision === 'B1');
  const fields = { 'consumptive-operation': '1', state: 'draft', read: '' };
  assert.equal((await treasurer.post('/kommune/budget/2031', fields)).status, 303);
  assert.equal((await treasurer.post('/kommune/bearbeiten', profile)).status, 403);
});
