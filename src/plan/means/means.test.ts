import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { openTestDb } from '../../../test/open-test-db.ts';
import { openRoomApp } from '../../../test/room-app.ts';
import { loadDemo } from '../../demo/demo.ts';
import { demoId, demoMunicipalityId as municipalityId } from '../../demo/ids.ts';
import { demoParts } from '../../demo/parts.ts';
import { usualFrame } from '../planning/core/frame.ts';
import { portfolioOf } from '../planning/core/portfolio.ts';
import { readPlanInput } from '../planning/store/input.ts';
import { planRoutes } from '../routes.tsx';

const db = await openTestDb();
after(() => db.close());
await loadDemo(
  db,
  demoParts.filter(({ name }) => !['means', 'planning'].includes(name)),
);
const viewer = { municipalityId, municipalityName: 'Lohenfurt' };
const app = openRoomApp(db, [planRoutes], viewer);
const here = <T>(work: Parameters<typeof db.inMunicipality<T>>[1]) => db.inMunicipality(municipalityId, work);
const page = '/it-vorhabenplan/rahmen';
const textOf = async (path: string) => (await app.get(path)).text();
const today = '2026-11-24';
const basisNow = async () =>
  portfolioOf(await here((tx) => readPlanInput(tx, today)), usualFrame(today), today);

const money = {
  reason: 'Eckwerte der Kämmerei',
  version: '0',
  cycleYears: '2',
  cycleFrom: '2027',
  provisionalUntil: 'Q1/27',
  'money.0.year': '2027',
  'money.0.nature': 'investive',
  'money.0.carriedInCents': '180.000',
  'money.0.blockedCents': '30.000',
  'authorisations.0.year': '2027',
  'authorisations.0.dueYear': '2028',
  'authorisations.0.cents': '100.000',
};

test('without any version the plan counts with budgets and teams alone', async () => {
  const html = await textOf(page);
  assert.match(html, /Geplant wird mit den Budgets und Teams der Kommune/);
  assert.match(html, /1\.150\.000\s€/);
});

test('carried-over and blocked money, a two-year budget and a provisional one change what the planner gets', async () => {
  const before = await basisNow();
  assert.equal((await app.post(`${page}/geld`, money)).status, 303);
  const html = await textOf(page);
  assert.match(html, /Fassung 1 vom 24\.11\.2026: Eckwerte der Kämmerei/);
  assert.match(html, /Doppelhaushalt, gezählt ab 2027\/2028/);
  assert.match(html, /Vorläufige Haushaltsführung bis Q1\/27/);
  assert.match(
    html,
    /1\.300\.000\s€[\s\S]*erstes Planjahr[\s\S]*zweites Planjahr[\s\S]*Mittelfrist: Absicht/,
  );
  const after = await basisNow();
  const [was, is] = [before, after].map(({ portfolio }) => portfolio.budgets.investive);
  assert.deepEqual([is![0]! - was![0]!, is![1]! - was![1]!], [1_500, 0]);
  const waiting = after.items.filter(({ assumptions }) => assumptions.includes('provisional-wait'));
  assert.ok(waiting.length > 0);
  for (const { id } of waiting)
    assert.ok(after.portfolio.projects.find((project) => project.id === id)!.earliestStart >= 1);
});

test('absences and external days change one quarter of one team, and the older version stays readable', async () => {
  const team = demoId('team', 'FV');
  const capacityOf = async () => (await basisNow()).portfolio.teams.find(({ id }) => id === team)!.capacity;
  const before = await capacityOf();
  const people = {
    reason: 'Elternzeit',
    version: '1',
    'teams.0.teamId': team,
    'teams.0.quarter': 'Q2/27',
    'teams.0.absenceDays': '20',
    'teams.0.externalDays': '5',
  };
  assert.equal((await app.post(`${page}/personal`, people)).status, 303);
  const after = await capacityOf();
  assert.deepEqual(
    after.map((days, period) => days - before[period]!),
    before.map((_, period) => (period === 1 ? -15 : 0)),
  );
  const html = await textOf(page);
  assert.match(
    html,
    /Was sich von Fassung 1 zu 2 geändert hat[\s\S]*Abwesenheit Fachverfahren und Datenbanken, Q2\/27/,
  );
  assert.match(html, /1\.300\.000\s€/);
  assert.match(await textOf(`${page}?fassung=1`), /Sie sehen eine frühere Fassung/);
  assert.equal((await app.get(`${page}?fassung=9`)).status, 404);
  await assert.rejects(here((tx) => tx.execute(`update plan_means set reason = 'anders'`)));
});

test('an order due in its own year, a stale form and a missing occasion are refused with everything typed', async () => {
  const same = await app.post(`${page}/geld`, { ...money, version: '2', 'authorisations.0.dueYear': '2027' });
  assert.equal(same.status, 422);
  assert.match(await same.text(), /erst in einem späteren Jahr[\s\S]*value="Eckwerte der Kämmerei"/);
  assert.equal((await app.post(`${page}/geld`, { ...money, version: '0' })).status, 409);
  assert.equal((await app.post(`${page}/geld`, { ...money, version: '2', reason: ' ' })).status, 422);
});

test('a budget that changes later is told until it is kept as a version', async () => {
  await here((tx) => tx.execute('update budgets set cents = cents - 5000000 where fiscal_year = 2028'));
  assert.match(await textOf(page), /Seit dieser Fassung hat sich an Budgets und Teams etwas geändert \(4\)/);
});

test('money is changed by who may prepare the budget, people by who prepares the plan', async () => {
  const cio = openRoomApp(db, [planRoutes], viewer, (decision) => decision === 'V1');
  assert.equal((await cio.post(`${page}/geld`, money)).status, 403);
  assert.equal((await cio.get(`${page}/personal`)).status, 200);
  assert.doesNotMatch(await (await cio.get(page)).text(), /Geld ändern/);
});
