import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { openDemoDb } from '../../test/open-test-db.ts';
import { openRoomApp } from '../../test/room-app.ts';
import { agendaRoutes } from '../agenda/routes.tsx';
import { readOutline } from '../agenda/store/outline.ts';
import { demoId, demoMunicipalityId as municipalityId } from '../demo/ids.ts';
import { findWholeInitiative } from '../plan/store/initiatives.ts';
import { agendaPageRoutes } from './agenda-routes.tsx';

const db = await openDemoDb();
after(() => db.close());
const app = openRoomApp(db, [agendaRoutes, agendaPageRoutes], {
  municipalityId,
  municipalityName: 'Lohenfurt',
});
const textOf = async (path: string) => (await app.get(path)).text();
const outline = () => db.inMunicipality(municipalityId, (tx) => readOutline(tx, '2026-11-24'));
const indicatorNamed = async (name: string) =>
  (await outline()).fields
    .flatMap(({ goals }) => goals)
    .flatMap(({ indicators }) => indicators)
    .find((one) => one.name === name)!;

test('the agenda shows its goals, how far they are, and the gaps between goals and initiatives', async () => {
  const html = await textOf('/digitale-agenda');
  assert.match(html, /<h1>Digitale Agenda Lohenfurt 2030<\/h1>/);
  assert.match(html, /18 Ziele\./);
  assert.match(html, /Ziele, zu denen kein Vorhaben beiträgt[\s\S]*?Z4\.3 Glasfaser/);
});

test('a goal names its measures and how strongly they contribute', async () => {
  const html = await textOf(`/digitale-agenda/ziele/${demoId('goal', 'Z6.1')}`);
  assert.match(html, /V-057[\s\S]*?in Umsetzung[\s\S]*?trägt stark bei/);
  assert.match(html, /Digitale Lotsinnen und Lotsen/);
});

test('on a page in English the German names of the town say that they are German', async () => {
  const get = async (path: string, language: string) =>
    (await app.get(path, { headers: { cookie: `sprache=${language}` } })).text();
  const goal = `/digitale-agenda/ziele/${demoId('goal', 'Z6.1')}`;
  assert.match(await get(goal, 'en'), /<html lang="en"[\s\S]*<h1 lang="de">Z6\.1 /);
  assert.match(await get('/digitale-agenda', 'en'), /lang="de">Z6\.1 /);
  assert.match(await get(goal, 'de'), /<h1>Z6\.1 /);
});

test('a measure is linked from the goal, with its strength, and taken away again', async () => {
  const path = `/digitale-agenda/ziele/${demoId('goal', 'Z4.3')}`;
  const initiativeId = demoId('initiative', 'V-021');
  const before = await db.inMunicipality(municipalityId, (tx) => findWholeInitiative(tx, initiativeId));
  assert.equal((await app.post(`${path}/massnahmen`, { initiativeId, strength: '3' })).status, 303);
  assert.match(await textOf(path), /V-021[\s\S]*?trägt stark bei/);
  const after = await db.inMunicipality(municipalityId, (tx) => findWholeInitiative(tx, initiativeId));
  assert.equal(
    after!.lists.contributions!.length,
    before!.lists.contributions!.length + 1,
    'the others stay',
  );
  assert.equal((await app.post(`${path}/massnahmen`, { initiativeId, strength: '0' })).status, 303);
  assert.doesNotMatch(await textOf(path), /trägt stark bei<\/span>/);
  assert.equal(
    (await app.post(`${path}/massnahmen`, { initiativeId: demoId('goal', 'x'), strength: '1' })).status,
    404,
  );
});

test('an indicator draws its path and says in words where it stands', async () => {
  const { id } = await indicatorNamed('Bauantrag, mittlere Dauer');
  const html = await textOf(`/digitale-agenda/kennzahlen/${id}`);
  assert.match(html, /Zuletzt 112 Tage/);
  assert.match(html, /role="img" aria-label="Bauantrag, mittlere Dauer\. Zuletzt 112 Tage/);
});

const goal = { code: 'Z7.1', name: 'Alle Formulare in einfacher Sprache', citizenService: 'on' };

test('a field, a goal with an indicator and a value are written, one after the other', async () => {
  const field = { code: 'HF7', name: 'Verständliche Verwaltung', description: '', easyText: '' };
  assert.equal((await app.post('/digitale-agenda/handlungsfelder/neu', field)).status, 303);
  const created = (await outline()).fields.find(({ code }) => code === 'HF7')!;
  assert.equal((await app.post('/digitale-agenda/ziele/neu', { ...goal, fieldId: created.id })).status, 303);
  const { id: goalId } = (await outline()).fields.find(({ code }) => code === 'HF7')!.goals[0]!;
  const indicator = {
    goalId,
    name: 'Formulare in einfacher Sprache',
    unit: '%',
    direction: 'up',
    baselineDay: '31.12.2025',
    baselineValue: '10',
    targets: '31.12.2028 60\n31.12.2030 100',
    frequency: 'yearly',
    level: 'output',
    licence: 'dl-de/by-2-0',
  };
  assert.equal((await app.post('/digitale-agenda/kennzahlen/neu', indicator)).status, 303);
  const { id } = await indicatorNamed('Formulare in einfacher Sprache');
  const value = { day: '30.06.2026', value: '14,5 %' };
  assert.equal((await app.post(`/digitale-agenda/kennzahlen/${id}/werte`, value)).status, 303);
  assert.equal((await indicatorNamed('Formulare in einfacher Sprache')).standing?.value, 14.5);
});

test('a goal promises no publication in its own form, but names the place where it is released', async () => {
  for (const path of ['/digitale-agenda/ziele/neu', '/digitale-agenda/kennzahlen/neu']) {
    const html = await textOf(path);
    assert.match(html, /Öffentlich wird es erst mit der Freigabe unter <a href="\/portal">/);
    assert.doesNotMatch(html, /name="public"/);
  }
});

test('a goal that serves none of the three dimensions says so beside the first of them', async () => {
  const refused = await app.post('/digitale-agenda/ziele/neu', { code: 'Z1.9', name: 'Ziel' });
  assert.equal(refused.status, 422);
  assert.match(
    await refused.text(),
    /aria-describedby="qualityOfLife-fehler"[\s\S]*?id="qualityOfLife-fehler">Bitte wählen Sie mindestens eine/,
  );
});

test('a second value for a day is a correction: it needs a reason, and the first one stays to be seen', async () => {
  const { id } = await indicatorNamed('Formulare in einfacher Sprache');
  const path = `/digitale-agenda/kennzahlen/${id}/werte`;
  const refused = await app.post(path, { day: '30.06.2026', value: '15' });
  assert.equal(refused.status, 422);
  assert.match(await refused.text(), /warum er berichtigt wird/);
  assert.equal((await app.post(path, { day: '30.06.2026', value: '15', comment: 'Zählfehler' })).status, 303);
  const html = await textOf(`/digitale-agenda/kennzahlen/${id}`);
  assert.match(html, /<s>14,5\s%<\/s> berichtigt/);
});

for (const [fault, value, sentence] of [
  ['another unit', { day: '30.06.2026', value: '12 Tage' }, /andere Einheit/],
  ['a day in the future', { day: '01.01.2030', value: '12' }, /liegt in der Zukunft/],
  ['a day before the baseline', { day: '01.01.2020', value: '12' }, /vor dem Ausgangswert/],
  ['no number', { day: '30.06.2026', value: 'viel' }, /eine Zahl/],
] as const) {
  test(`a value with ${fault} is refused in one sentence`, async () => {
    const { id } = await indicatorNamed('Digitale Lotsinnen und Lotsen');
    const refused = await app.post(`/digitale-agenda/kennzahlen/${id}/werte`, value);
    assert.equal(refused.status, 422);
    assert.match(await refused.text(), sentence);
  });
}

test('a target against the direction and targets out of order are refused', async () => {
  const { id, version } = await indicatorNamed('Fachverfahren');
  const form = {
    goalId: demoId('goal', 'Z5.3'),
    name: 'Fachverfahren',
    unit: 'Verfahren',
    direction: 'down',
    baselineDay: '31.12.2025',
    baselineValue: '168',
    targets: '31.12.2030 200',
    frequency: 'yearly',
    level: 'outcome',
    licence: 'cc-zero',
    version: String(version),
  };
  const against = await app.post(`/digitale-agenda/kennzahlen/${id}/bearbeiten`, form);
  assert.match(await against.text(), /widersprechen sich/);
  const disorder = await app.post(`/digitale-agenda/kennzahlen/${id}/bearbeiten`, {
    ...form,
    targets: '31.12.2020 130',
  });
  assert.match(await disorder.text(), /müssen nach dem Ausgangswert liegen/);
  const unreadable = await app.post(`/digitale-agenda/kennzahlen/${id}/bearbeiten`, {
    ...form,
    targets: 'bald viel',
  });
  assert.match(await unreadable.text(), /je Zeile ein Datum und einen Wert/);
});

test('a resolution keeps the agenda as it stood, once where two record it at the same moment', async () => {
  const form = await (await app.get('/digitale-agenda/beschluss')).text();
  const fields = {
    resolvedOn: '15.12.2026',
    body: 'Rat',
    paper: '2026/0412',
    version: /name="version" value="(\d+)"/.exec(form)![1]!,
  };
  const answers = await Promise.all([1, 2].map(() => app.post('/digitale-agenda/beschluss', fields)));
  assert.deepEqual(answers.map(({ status }) => status).toSorted(), [303, 422]);
  const late = answers.find(({ status }) => status === 422)!;
  assert.match(await late.text(), /inzwischen schon einen Beschluss/);
  const saved = answers.find(({ status }) => status === 303)!;
  assert.match(
    decodeURIComponent(decodeURIComponent(saved.headers.get('set-cookie')!)),
    /Der Beschluss ist festgehalten/,
  );
  assert.match(await textOf('/digitale-agenda'), /1\. Rat[\s\S]*?15\.12\.2026 2026\/0412/);
});

test('the map shows for each goal what contributes, how far it is, where it leads and what is missing', async () => {
  const html = await textOf('/digitale-agenda/landkarte');
  assert.match(
    html,
    /Auf einen Blick[\s\S]*?Bürgerservice[\s\S]*?umgesetzt · \d+ in Umsetzung[\s\S]*?von 4 Kennzahlen/,
  );
  assert.match(
    html,
    /Z1\.2 Anträge schneller[\s\S]*?Digitaler Bauantrag<\/a>[\s\S]*?in Umsetzung[\s\S]*?trägt stark bei[\s\S]*?112 Tage[\s\S]*?Ziel: 75 Tage bis 2030/,
  );
  assert.match(html, /von 19 Zielen haben Maßnahme und Kennzahl/);
  assert.match(html, /fehlt/);
});

test('an indicator that is not there is not found', async () => {
  assert.equal(
    (await app.get('/digitale-agenda/kennzahlen/0198c0de-0000-7000-8000-000000000000')).status,
    404,
  );
});
