import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { openDemoDb } from '../../../test/open-test-db.ts';
import { openRoomApp } from '../../../test/room-app.ts';
import { demoId, demoMunicipalityId as municipalityId } from '../../demo/ids.ts';
import { planRoutes } from '../routes.tsx';
import { findWholeInitiative } from '../store/initiatives.ts';
import { lightKeys } from './core/status.ts';
import { findChange, listChangesOf } from './store/changes.ts';

const db = await openDemoDb();
after(() => db.close());
const as = (viewer: Parameters<typeof openRoomApp>[2], may?: Parameters<typeof openRoomApp>[3]) =>
  openRoomApp(db, [planRoutes], { municipalityId, municipalityName: 'Lohenfurt', ...viewer }, may);
const app = as({ role: 'cio' });
const here = <T>(work: Parameters<typeof db.inMunicipality<T>>[1]) => db.inMunicipality(municipalityId, work);
const idOf = (code: string) => demoId('initiative', code);
const wholeOf = async (code: string) => (await here((tx) => findWholeInitiative(tx, idOf(code))))!;
const changesOf = (code: string) => here((tx) => listChangesOf(tx, idOf(code)));
const cost = (euro: string, recurrence = 'one-off') => ({
  'costs.0.year': '2027',
  'costs.0.nature': 'consumptive',
  'costs.0.recurrence': recurrence,
  'costs.0.costType': 'service',
  'costs.0.cents': euro,
});

const oneOffOf = async (code: string) =>
  ((await wholeOf(code)).lists.costs ?? [])
    .filter(({ recurrence }) => recurrence === 'one-off')
    .reduce((sum, { cents }) => sum + Number(cents), 0);

test('a change over the tolerance is decided by the body its new sum asks for, and becomes the plan', async () => {
  const before = await oneOffOf('V-002');
  const asked = await app.post(`/vorhaben/${idOf('V-002')}/aenderung`, {
    reason: 'Zwei weitere Ämter',
    newEnd: 'Q1/2028',
    ...cost('150.000'),
  });
  assert.equal(asked.status, 303, await asked.clone().text());
  const [change] = await changesOf('V-002');
  assert.match(change!.code, /^Ä-2026-\d{3}$/);
  assert.equal(change!.decidingBody, 'council');
  const page = `/aenderungen/${change!.id}`;
  assert.match(await (await app.get(page)).text(), /der Rat/);

  const stranger = as({ role: 'office' }, (decision) => decision !== 'B1');
  const barred = await stranger.post(`${page}/entscheidung`, { decision: 'approve', version: '1' });
  assert.equal(barred.status, 403);
  const noPaper = await app.post(`${page}/entscheidung`, { decision: 'approve', version: '1' });
  assert.equal(noPaper.status, 422);
  assert.match(await noPaper.text(), /Drucksache des Beschlusses/);
  assert.equal(await oneOffOf('V-002'), before);

  const resolution = { paper: 'DS 2026/310', resolvedOn: '20.11.2026' };
  const decided = await app.post(`${page}/entscheidung`, {
    decision: 'approve',
    version: '1',
    ...resolution,
  });
  assert.equal(decided.status, 303);
  const whole = await wholeOf('V-002');
  assert.equal(await oneOffOf('V-002'), before + 15_000_000);
  assert.equal(whole.plannedEnd, '2028Q1');
  const again = await app.post(`${page}/entscheidung`, {
    decision: 'reject',
    version: '2',
    note: 'doch nicht',
    ...resolution,
  });
  assert.equal(again.status, 409);
});

test('within the tolerance no body is asked, and everything typed stays', async () => {
  const answer = await app.post(`/vorhaben/${idOf('V-008')}/aenderung`, {
    reason: 'Etwas mehr Schulung',
    ...cost('100'),
  });
  assert.equal(answer.status, 422);
  const html = await answer.text();
  assert.match(html, /liegt in der Toleranz/);
  assert.match(html, /Etwas mehr Schulung/);
  assert.deepEqual(await changesOf('V-008'), []);
});

test('a rejection needs its reason and leaves the plan as it was', async () => {
  const before = await wholeOf('V-008');
  await app.post(`/vorhaben/${idOf('V-008')}/aenderung`, {
    reason: 'Anderer Umfang',
    scope: 'ohne Schulung',
  });
  const [change] = await changesOf('V-008');
  const second = await app.post(`/vorhaben/${idOf('V-008')}/aenderung`, {
    reason: 'Noch einer',
    scope: 'mit Hardware',
  });
  assert.match(await second.text(), /schon ein Antrag offen/);
  const path = `/aenderungen/${change!.id}/entscheidung`;
  const paper = { paper: 'DS 2026/311', resolvedOn: '20.11.2026' };
  assert.equal((await app.post(path, { decision: 'reject', version: '1', ...paper })).status, 422);
  const rejected = await app.post(path, {
    decision: 'reject',
    note: 'Zu wenig Nutzen',
    version: '1',
    ...paper,
  });
  assert.equal(rejected.status, 303);
  assert.equal((await here((tx) => findChange(tx, change!.id)))!.state, 'rejected');
  assert.deepEqual((await wholeOf('V-008')).lists.costs, before.lists.costs);
});

test('a resolution of tomorrow counts for nothing, and who asked may take the request back', async () => {
  await app.post(`/vorhaben/${idOf('V-012')}/aenderung`, {
    reason: 'Anderer Umfang',
    scope: 'ohne Schulung',
  });
  const [change] = await changesOf('V-012');
  const early = await app.post(`/aenderungen/${change!.id}/entscheidung`, {
    decision: 'approve',
    version: '1',
    paper: 'DS 1',
    resolvedOn: '31.12.2027',
  });
  assert.match(await early.text(), /liegt in der Zukunft/);
  assert.equal((await app.post(`/aenderungen/${change!.id}/ruecknahme`, { version: '1' })).status, 303);
  assert.equal((await changesOf('V-012'))[0]!.state, 'withdrawn');
});

test('an end before the start, and a change of what was never adopted, are refused', async () => {
  const early = await app.post(`/vorhaben/${idOf('V-012')}/aenderung`, {
    reason: 'x',
    scope: 'y',
    newEnd: '1.1.2001',
  });
  assert.match(await early.text(), /liegt vor dem geplanten Beginn/);
  const idea = await app.post(`/vorhaben/${idOf('V-003')}/aenderung`, { reason: 'x', scope: 'y' });
  assert.equal(idea.status, 422);
});

test('a report whose forecast leaves the tolerance leads to the request, filled with its figures', async () => {
  const path = `/vorhaben/${idOf('V-012')}/statusberichte/2026Q4`;
  const planned = (await oneOffOf('V-012')) / 100;
  const sent = await app.post(path, {
    version: '0',
    ...Object.fromEntries(lightKeys.map((key) => [`light-${key}`, 'green'])),
    'light-costs': 'yellow',
    'reason-costs': 'Nachtrag des Anbieters',
    'light-overall': 'yellow',
    'reason-overall': 'Nachtrag des Anbieters',
    forecastEnd: 'Q4/27',
    actualCents: '0',
    committedCents: '0',
    remainingCents: String(planned + 100_000),
    act: 'release',
  });
  assert.equal(sent.status, 303, await sent.clone().text());
  const html = await (await app.get(path)).text();
  assert.match(html, /Die Prognose verlässt die Toleranz/);
  const href = /\/vorhaben\/[^"]+\/aenderung\?bericht=2026Q4/.exec(html)![0];
  const form = await (await app.get(href)).text();
  assert.match(form, /Vorausgefüllt aus dem Statusbericht Q4\/26/);
  assert.match(form, /value="100000"/);
  assert.match(form, /Nachtrag des Anbieters/);
  const list = await (await app.get('/vorhaben?zeilen=1000')).text();
  assert.match(list, /gerechnet rot/);
  assert.match(await (await app.get(`/vorhaben/${idOf('V-012')}`)).text(), /gerechnet rot/);
});

test('a forecast beyond the tolerance waits among the requests until its body is asked', async () => {
  const waiting = /verl[aä]ss(?:t|en) die Toleranz, [^<]*fehl(?:t|en)[\s\S]*?V-018[\s\S]*?mehr als geplant/;
  assert.match(await (await app.get('/aenderungen')).text(), waiting);
  const asked = await app.post(`/vorhaben/${idOf('V-018')}/aenderung`, {
    reason: 'Nachtrag des Anbieters',
    ...cost('100.000'),
  });
  assert.equal(asked.status, 303, await asked.clone().text());
  assert.doesNotMatch(await (await app.get('/aenderungen')).text(), waiting);
});
