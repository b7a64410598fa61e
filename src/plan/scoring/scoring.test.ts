import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { openTestDb } from '../../../test/open-test-db.ts';
import { openRoomApp } from '../../../test/room-app.ts';
import { program } from '../../audit/core/actor.ts';
import { auditRoutes } from '../../audit/routes.tsx';
import { loadDemo } from '../../demo/demo.ts';
import { demoId, demoMunicipalityId as municipalityId } from '../../demo/ids.ts';
import { demoParts } from '../../demo/parts.ts';
import { readPlanInput } from '../planning/store/input.ts';
import { readScoreRules } from '../planning/store/scheme.ts';
import { planRoutes } from '../routes.tsx';
import { changeInitiative, findInitiative } from '../store/initiatives.ts';

const db = await openTestDb();
after(() => db.close());
await loadDemo(
  db,
  demoParts.filter(({ name }) => !['scoring', 'means', 'planning'].includes(name)),
);
const viewer = { municipalityId, municipalityName: 'Lohenfurt' };
const app = openRoomApp(db, [planRoutes], viewer);
const here = <T>(work: Parameters<typeof db.inMunicipality<T>>[1]) => db.inMunicipality(municipalityId, work);
const textOf = async (path: string) => (await app.get(path)).text();
const today = '2026-11-24';
const actor = program(municipalityId, new Date('2026-11-24T08:00:00Z'), 'Test');
const inbox = demoId('initiative', 'V-004');
const pointsOf = async (id: string) =>
  (await here((tx) => readPlanInput(tx, today))).candidates.find((one) => one.id === id)!.points;

const weights = {
  'quality-of-life': '10',
  'citizen-service': '30',
  economy: '10',
  'net-value': '10',
  urgency: '15',
  strategy: '15',
  risk: '-10',
  'office-rank': '0',
  'council-order': '10',
};
const scheme = {
  ...weights,
  method: 'weighted',
  focusBonus: '8',
  focusGoals: demoId('goal', 'Z5.1'),
  source: 'Beschluss des IT-Beirats vom 3. Februar 2026',
  ratePercent: '3',
  rateFrom: '01.01.2026',
  rateSource: 'Rundschreiben vom 1. Januar 2026',
  version: '0',
};
const weightsPage = '/it-vorhabenplan/bewertung/gewichte';

test('all open initiatives stand in the list and in the chart, with a link each', async () => {
  const html = await textOf('/it-vorhabenplan/bewertung');
  const [, count] = /<h1>Bewertung von (\d+) Vorhaben/.exec(html)!;
  assert.ok(Number(count) > 30);
  assert.equal(html.match(/<circle class="bar bubble/g)!.length, Number(count));
  assert.match(html, /gesetzt: Rechtsfrist/);
});

test('a town sets its weights, focus themes and rate as a version; the plan counts with them from then on', async () => {
  const before = await pointsOf(demoId('initiative', 'V-003'));
  assert.match(await textOf(weightsPage), /Es gilt die Vorgabe des Programms/);
  assert.equal((await app.post(`${weightsPage}/neu`, scheme)).status, 303);
  const html = await textOf(weightsPage);
  assert.match(html, /Fassung 1 vom 24\.11\.2026, Marta Lindner/);
  assert.match(html, /3,00\s% ab 01\.01\.2026\. Quelle: Rundschreiben/);
  assert.notEqual(await pointsOf(demoId('initiative', 'V-003')), before);
  assert.match(
    await textOf(`/vorhaben/${demoId('initiative', 'V-003')}/bewertung`),
    /dient einem Fokusthema/,
  );
  assert.match(
    await (await openRoomApp(db, [auditRoutes(() => ({}))], viewer).get('/protokoll')).text(),
    /Fokusthemen[\s\S]{0,200}Papierarm \(95 % der Arbeitsplätze mit E-Akte\)/,
    'the log calls focus themes by their names',
  );
});

test('more than 100 points, a stale form and an empty field are refused with everything typed', async () => {
  const over = await app.post(`${weightsPage}/neu`, { ...scheme, urgency: '40', version: '1' });
  assert.equal(over.status, 422);
  assert.match(await over.text(), /ergeben 125 Punkte[\s\S]*value="40"/);
  const stale = await app.post(`${weightsPage}/neu`, { ...scheme, source: 'Zu spät' });
  assert.equal(stale.status, 409);
  assert.match(await stale.text(), /value="Zu spät"/);
  assert.equal(
    (await app.post(`${weightsPage}/neu`, { ...scheme, version: '1', rateSource: '' })).status,
    422,
  );
});

test('a rate that is set ahead counts from its day on', async () => {
  await app.post(`${weightsPage}/neu`, { ...scheme, ratePercent: '4', rateFrom: '01.01.2027', version: '1' });
  const rateOn = async (day: string) => (await here((tx) => readScoreRules(tx, day))).rate.percent;
  assert.deepEqual([await rateOn('2026-12-31'), await rateOn('2027-01-01')], [3, 4]);
});

test('whoever does not prioritise sees the weights but sets none', async () => {
  const office = openRoomApp(db, [planRoutes], viewer, () => false);
  assert.doesNotMatch(await (await office.get(weightsPage)).text(), /Neue Fassung anlegen/);
  assert.equal((await office.post(`${weightsPage}/neu`, scheme)).status, 403);
});

const assessment = {
  name: 'Kauf und Eigenbetrieb',
  note: '',
  baseYear: '2027',
  endYear: '2032',
  'rows.0.label': 'Einführung',
  'rows.0.kind': 'cost',
  'rows.0.budgetEffective': 'on',
  'rows.0.cents': '120.000',
  'rows.0.fromYear': '2027',
  'rows.1.label': 'Eigene Arbeit',
  'rows.1.kind': 'cost',
  'rows.1.cents': '40.000',
  'rows.1.fromYear': '2027',
  'rows.2.label': 'Betrieb',
  'rows.2.kind': 'cost',
  'rows.2.budgetEffective': 'on',
  'rows.2.cents': '38.000',
  'rows.2.fromYear': '2028',
  'rows.2.toYear': '2032',
  'rows.3.label': 'Porto',
  'rows.3.kind': 'benefit',
  'rows.3.budgetEffective': 'on',
  'rows.3.cents': '14.000',
  'rows.3.fromYear': '2028',
  'rows.3.toYear': '2032',
  'rows.4.label': 'Arbeitszeit',
  'rows.4.kind': 'benefit',
  'rows.4.cents': '56.000',
  'rows.4.fromYear': '2028',
  'rows.4.toYear': '2032',
};

let first = '';
test('an assessment shows both parts to the cent, keeps its rate, and counts for the score', async () => {
  const before = await pointsOf(inbox);
  const saved = await app.post(`/vorhaben/${inbox}/wirtschaftlichkeit/neu`, assessment);
  assert.equal(saved.status, 303);
  first = saved.headers.get('location')!;
  const html = await textOf(first);
  for (const figure of ['-229.912,97', '216.463,60', '-13.449,37', '-64.742,09', '-269.912,97', '0,862609'])
    assert.ok(html.includes(figure), figure);
  assert.match(html, /nicht wirtschaftlich[\s\S]*nicht im Zeitraum[\s\S]*Gerechnet mit 3,00\s%/);
  assert.notEqual(await pointsOf(inbox), before);
});

test('alternatives stand side by side, the preferred one counts', async () => {
  const rent = {
    ...assessment,
    name: 'Miete in der Cloud',
    'rows.0.cents': '20.000',
    'rows.2.cents': '50.000',
  };
  const second = (await app.post(`/vorhaben/${inbox}/wirtschaftlichkeit/neu`, rent)).headers.get('location')!;
  const html = await textOf(`/vorhaben/${inbox}/bewertung`);
  assert.match(html, /„Miete in der Cloud“ ist am wirtschaftlichsten/);
  const before = await pointsOf(inbox);
  assert.equal((await app.post(`${second}/vorzug`, {})).status, 303);
  assert.ok((await pointsOf(inbox)) > before);
  const twice = await app.post(`/vorhaben/${inbox}/wirtschaftlichkeit/neu`, rent);
  assert.match(await twice.text(), /Eine Rechnung mit diesem Namen gibt es schon/);
  assert.equal((await app.post(`${second}/loeschung`, {})).status, 303);
  assert.equal((await app.get(second)).status, 404);
});

test('a row beyond the last year and a save over a newer version are refused with everything typed', async () => {
  const beyond = await app.post(`${first}/bearbeiten`, {
    ...assessment,
    'rows.2.toYear': '2040',
    version: '1',
  });
  assert.equal(beyond.status, 422);
  assert.match(await beyond.text(), /reicht über das letzte Jahr hinaus[\s\S]*value="2040"/);
  assert.equal(
    (await app.post(`${first}/bearbeiten`, { ...assessment, note: 'neu', version: '1' })).status,
    303,
  );
  const stale = await app.post(`${first}/bearbeiten`, { ...assessment, note: 'alt', version: '1' });
  assert.equal(stale.status, 409);
  assert.match(await stale.text(), /alt/);
});

test('a deviation by hand is shown with its reason beside the computed value', async () => {
  await here((tx) =>
    tx.execute(
      `update initiatives set manual_priority = 88, manual_reason = 'Zusage an den Rat' where id = '${inbox}'`,
    ),
  );
  assert.match(await textOf('/it-vorhabenplan/bewertung'), /von Hand: Zusage an den Rat/);
  assert.match(await textOf(`/vorhaben/${inbox}/bewertung`), /88,0 Punkte, von Hand gesetzt; berechnet sind/);
});

test('a deviation by hand without a reason is not saved, whoever asks', async () => {
  const { id, version } = await here(
    async (tx) => (await findInitiative(tx, demoId('initiative', 'V-010')))!,
  );
  const change = (manualReason: string | null) =>
    here((tx) => changeInitiative(tx, actor, id, { fields: { manualPriority: 70, manualReason } }, version));
  const refused = await change('  ');
  assert.deepEqual(!refused.ok && refused.error, { refusal: 'reason-missing', at: 'manualReason' });
  assert.equal((await change('Zusage an den Personalrat')).ok, true);
});

test('by WSJF the points come from benefit by effort', async () => {
  await app.post(`${weightsPage}/neu`, { ...scheme, method: 'wsjf', version: '2' });
  assert.match(await textOf('/it-vorhabenplan/bewertung'), /Nach WSJF/);
  assert.match(await textOf(`/vorhaben/${inbox}/bewertung`), /Aufwand in Personenmonaten/);
});
