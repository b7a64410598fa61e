import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { sql } from 'drizzle-orm';
import { openDemoDb } from '../../test/open-test-db.ts';
import { openRoomApp } from '../../test/room-app.ts';
import { program } from '../audit/core/actor.ts';
import { demoId, demoMunicipalityId as municipalityId } from '../demo/ids.ts';
import type { Role } from '../kernel/role.ts';
import { planRoutes } from './routes.tsx';
import { createAssessment } from './scoring/store/assessments.ts';
import { changeInitiative, findInitiative, findWholeInitiative } from './store/initiatives.ts';
import { listOpinions } from './store/opinions.ts';
import { listSteps, readFacts } from './store/steps.ts';

const db = await openDemoDb();
after(() => db.close());
const as = (role: Role, may?: Parameters<typeof openRoomApp>[3]) =>
  openRoomApp(db, [planRoutes], { municipalityId, role, roles: [role] }, may);
const cio = as('cio');
const here = <T>(work: Parameters<typeof db.inMunicipality<T>>[1]) => db.inMunicipality(municipalityId, work);
const idOf = (code: string) => demoId('initiative', code);
const stateOf = async (code: string) => (await here((tx) => findInitiative(tx, idOf(code))))?.state;
const versionOf = async (code: string) =>
  String((await here((tx) => findInitiative(tx, idOf(code))))?.version);
const step = async (code: string, to: string, fields: Record<string, string> = {}, app = cio) =>
  app.post(`/vorhaben/${idOf(code)}/zustand/${to}`, { version: await versionOf(code), ...fields });

test('a step that lacks fields is refused, and each missing field is a link to its place', async () => {
  const refused = await step('V-010', 'in-assessment');
  assert.equal(refused.status, 422);
  const html = await refused.text();
  assert.match(html, /bearbeiten\/was#startingPoint/);
  assert.equal(await stateOf('V-010'), 'announced');
});

test('next steps are named as acts, and whoever only reads is shown no way into the form', async () => {
  const page = async (app: typeof cio) => (await app.get(`/vorhaben/${idOf('V-005')}`)).text();
  const html = await page(cio);
  assert.match(html, /zustand\/planned">Einplanen<\/a>/);
  assert.match(html, /bearbeiten/);
  const readOnly = await page(as('council', () => false));
  assert.match(readOnly, /Angaben fehlen noch/);
  assert.doesNotMatch(readOnly, /bearbeiten/);
});

test('rejecting needs a reason, which then stands in the way of the initiative', async () => {
  const refused = await step('V-005', 'rejected');
  assert.equal(refused.status, 422);
  assert.match(await refused.text(), /Bitte geben Sie den Grund an/);
  assert.equal((await step('V-005', 'rejected', { reason: 'Kein Personal' })).status, 303);
  const [taken] = await here((tx) => listSteps(tx, idOf('V-005')));
  assert.deepEqual(
    [taken?.fromState, taken?.toState, taken?.evidence.reason, taken?.role],
    ['assessed', 'rejected', 'Kein Personal', 'cio'],
  );
});

test('what was rejected is adopted only by the council, and says so ever after', async () => {
  const by = (body: string) => ({ body, paper: '2026/0118', resolvedOn: '15.12.2026' });
  const refused = await step('V-051', 'adopted', by('board'));
  assert.equal(refused.status, 422);
  assert.match(await refused.text(), /beschließt nur der Rat oder sein Ausschuss/);
  assert.equal((await step('V-051', 'adopted', by('council'))).status, 303);
  assert.match(
    await (await cio.get(`/vorhaben/${idOf('V-051')}`)).text(),
    /Entgegen der Empfehlung vom Rat beschlossen/,
  );
});

test('the step to planned judges by the calculated draft, and says so', async () => {
  const page = async (code: string) => (await cio.get(`/vorhaben/${idOf(code)}/zustand/planned`)).text();
  const judgedByDraft =
    /berechneten Plan „Entwurf 3“ vom 20\.11\.2026; darin liegt das Vorhaben in Q1\/28–Q3\/28/;
  // Wished for a quarter in which its team is full: the draft has moved it.
  const inDraft = await page('V-027');
  assert.match(inDraft, judgedByDraft);
  assert.doesNotMatch(inDraft, /Geld oder Personal reichen nicht/);
  const shifted = await here((tx) =>
    changeInitiative(
      tx,
      program(municipalityId, new Date()),
      idOf('V-027'),
      { fields: { plannedEnd: '2028' } },
      1,
    ),
  );
  assert.ok(shifted.ok);
  const changed = await page('V-027');
  assert.match(changed, /Geprüft nach den eingetragenen Terminen; der berechnete Plan „Entwurf 3“/);
  assert.match(changed, /Geld oder Personal reichen nicht/);
});

test('without a calculated draft the entered dates decide', async () => {
  await here((tx) => tx.execute(sql`update plan_scenarios set working = false`));
  const html = await (await cio.get(`/vorhaben/${idOf('V-049')}/zustand/planned`)).text();
  assert.match(html, /Geprüft nach den eingetragenen Terminen; einen berechneten Plan/);
  assert.match(html, /Geld oder Personal reichen nicht/);
});

test('a deferred initiative comes back on its day', async () => {
  assert.equal((await step('V-014', 'deferred', { resumeOn: '01.01.2026' })).status, 422);
  assert.equal((await step('V-014', 'deferred', { resumeOn: '01.06.2027' })).status, 303);
  assert.equal((await here((tx) => findInitiative(tx, idOf('V-014'))))?.resumeOn, '2027-06-01');
});

test('who may not move an initiative is told who may', async () => {
  const office = as('office', (decision) => decision !== 'V1' && decision !== 'V6');
  assert.equal((await step('V-039', 'rejected', { reason: 'x' }, office)).status, 403);
  const page = await (await office.get(`/vorhaben/${idOf('V-039')}`)).text();
  assert.doesNotMatch(page, /zustand\/rejected/);
});

test('a step over a newer version is not taken', async () => {
  const stale = await cio.post(`/vorhaben/${idOf('V-049')}/zustand/rejected`, { version: '0', reason: 'x' });
  assert.equal(stale.status, 409);
  assert.equal(await stateOf('V-049'), 'assessed');
});

test('a step that is none is not found', async () => {
  assert.equal((await cio.get(`/vorhaben/${idOf('V-049')}/zustand/completed`)).status, 404);
  assert.equal((await cio.get(`/vorhaben/${idOf('V-049')}/zustand/blau`)).status, 404);
});

test('each body speaks for itself, and conditions are said in words', async () => {
  const path = `/vorhaben/${idOf('V-039')}/voten/privacy`;
  const dsb = as('dsb');
  assert.equal(
    (await cio.post(path, { vote: 'green' })).headers.get('location'),
    `/vorhaben/${idOf('V-039')}`,
  );
  assert.deepEqual(await here((tx) => listOpinions(tx, idOf('V-039'))), []);
  const refused = await dsb.post(path, { vote: 'condition' });
  assert.equal(refused.status, 422);
  assert.match(await refused.text(), /welche Auflagen gelten/);
  assert.equal((await dsb.post(path, { vote: 'condition', statement: 'DSFA zuerst' })).status, 303);
  const [opinion] = await here((tx) => listOpinions(tx, idOf('V-039')));
  assert.deepEqual(
    [opinion?.body, opinion?.vote, opinion?.statement],
    ['privacy', 'condition', 'DSFA zuerst'],
  );
});

test('an assessment and a report that exist are no longer missing', async () => {
  const missing = async (code: string, to: string) => {
    const html = await (await cio.get(`/vorhaben/${idOf(code)}/zustand/${to}`)).text();
    return html.slice(html.indexOf('<main')).includes(`/vorhaben/${idOf(code)}/statusberichte"`);
  };
  // V-018 has its report of the third quarter, V-023 has none.
  assert.equal(await missing('V-023', 'introduced'), true);
  assert.equal(await missing('V-018', 'introduced'), false);
  const facts = async (code: string) =>
    here(async (tx) => readFacts(tx, (await findWholeInitiative(tx, idOf(code)))!));
  const before = Number((await facts('V-023')).assessment);
  await here((tx) =>
    createAssessment(tx, program(municipalityId, new Date()), idOf('V-023'), {
      name: 'Grundfall',
      note: null,
      baseYear: 2027,
      endYear: 2031,
      ratePercent: 2,
      rateFrom: '2026-01-01',
      rateSource: 'Test',
      rows: [],
      totalCents: 0,
      effectiveCents: 0,
    }),
  );
  assert.equal((await facts('V-023')).assessment, before + 1);
});
