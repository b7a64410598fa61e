import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { sql } from 'drizzle-orm';
import { openDemoDb } from '../../../test/open-test-db.ts';
import { openRoomApp } from '../../../test/room-app.ts';
import { program } from '../../audit/core/actor.ts';
import { demoId, demoMunicipalityId as municipalityId } from '../../demo/ids.ts';
import { toQuarter } from '../../kernel/quarter.ts';
import { planRoutes } from '../routes.tsx';
import { findWholeInitiative } from '../store/initiatives.ts';
import { lightKeys } from './core/status.ts';
import { findReport, releaseReport } from './store/reports.ts';

const db = await openDemoDb();
after(() => db.close());
const as = (viewer: Parameters<typeof openRoomApp>[2], may?: Parameters<typeof openRoomApp>[3]) =>
  openRoomApp(db, [planRoutes], { municipalityId, municipalityName: 'Lohenfurt', ...viewer }, may);
const app = as({ role: 'cio' });
const here = <T>(work: Parameters<typeof db.inMunicipality<T>>[1]) => db.inMunicipality(municipalityId, work);
const textOf = async (path: string) => (await app.get(path)).text();
const idOf = (code: string) => demoId('initiative', code);
const wholeOf = async (code: string) => (await here((tx) => findWholeInitiative(tx, idOf(code))))!;
const version = (html: string) => /name="version" value="(\d+)"/.exec(html)?.[1] ?? '0';

/** The test clock stands at 24 November 2026: the third quarter is reported, the fourth can be. */
const reportPath = (code: string, quarter = '2026Q4') => `/vorhaben/${idOf(code)}/statusberichte/${quarter}`;
const allGreen = Object.fromEntries(lightKeys.map((key) => [`light-${key}`, 'green']));
const send = async (path: string, fields: Record<string, string>) =>
  app.post(path, { version: version(await textOf(path)), ...fields });

test('a report is written, released, frozen, and speaks for the initiative', async () => {
  const path = reportPath('V-002');
  const answer = await send(path, {
    ...allGreen,
    'light-overall': 'yellow',
    'reason-overall': 'Schulungen verschoben',
    'light-time': 'yellow',
    'reason-time': 'Schulungen verschoben',
    'trend-time': 'worse',
    forecastEnd: 'Q4/2027',
    actualCents: '80.000',
    committedCents: '60.000',
    remainingCents: '90.000',
    progress: '45',
    'milestones.0.name': 'Amt 32 umgestellt',
    'milestones.0.planned': 'Q4/26',
    'milestones.0.forecast': 'Januar 2027',
    act: 'release',
  });
  assert.equal(answer.status, 303);
  const html = await textOf(path);
  assert.match(html, /Freigegeben von Marta Lindner am 24\.11\.2026/);
  assert.match(html, /230\.000\s€/);
  const whole = await wholeOf('V-002');
  assert.equal(whole.light, 'yellow');
  assert.equal(whole.forecastEnd, '2027Q4');
  assert.deepEqual(
    whole.lists.milestones?.map(({ name, forecast }) => [name, forecast]),
    [['Amt 32 umgestellt', '2027-01']],
  );
  const again = await app.post(path, { version: '1', ...allGreen, act: 'release' });
  assert.equal(again.headers.get('location'), `/vorhaben/${idOf('V-002')}/statusberichte`);
});

test('red without options and yellow without a reason are told beside the field, and everything typed stays', async () => {
  const answer = await send(reportPath('V-008'), {
    ...allGreen,
    'light-overall': 'red',
    'light-costs': 'red',
    'reason-costs': 'Nachtrag des Anbieters',
    forecastEnd: 'Mitte 2027',
    achieved: 'Pilot läuft.',
    act: 'release',
  });
  assert.equal(answer.status, 422);
  const html = await answer.text();
  assert.match(html, /Bitte nennen Sie den Grund\./);
  assert.match(html, /Eine Ampel ist rot\. Bitte nennen Sie Handlungsoptionen\./);
  assert.match(html, /Pilot läuft\./);
  assert.match(html, /Nachtrag des Anbieters/);
});

test('a draft may be half empty, and somebody else’s newer draft is not overwritten', async () => {
  const path = reportPath('V-008');
  assert.equal((await send(path, { achieved: 'Erster Stand', act: 'save' })).status, 303);
  const stale = await app.post(path, { version: '0', achieved: 'Zweiter Stand', act: 'save' });
  assert.equal(stale.status, 409);
  const html = await stale.text();
  assert.match(html, /Erster Stand/);
  assert.match(html, /Zweiter Stand/);
});

test('a release over an older draft is refused, and leaves the lights as they were', async () => {
  const actor = { ...program(municipalityId, new Date('2026-11-24T09:00:00Z')), role: 'cio' as const };
  const find = () => here((tx) => findReport(tx, idOf('V-008'), toQuarter(2026, 4)));
  const fields = { ...allGreen, forecastEnd: 'Q2/27', progress: '30', act: 'save' };
  assert.equal((await send(reportPath('V-008'), fields)).status, 303);
  await here((tx) =>
    tx.execute(sql`update status_report_lights set computed = 'red'
    where report_id = (select id from status_reports where initiative_id = ${idOf('V-008')} and state = 'draft')`),
  );
  const before = (await find())!;
  const stale = before.version - 1;
  const released = await here((tx) => releaseReport(tx, actor, idOf('V-008'), before.quarter, stale));
  assert.equal(!released.ok && released.error.refusal, 'version-conflict');
  assert.deepEqual(await find(), before);
});

test('the next quarter starts from the last report, without what was asked to be decided', async () => {
  await send(reportPath('V-012', '2026Q3'), {
    ...allGreen,
    forecastEnd: 'Q2/27',
    progress: '30',
    achieved: 'Ausschreibung beendet',
    act: 'release',
  });
  const html = await textOf(reportPath('V-012'));
  assert.match(html, /name="light-time" value="green" checked/);
  assert.match(html, /name="progress"[^>]* value="30"/);
  assert.doesNotMatch(html, /Ausschreibung beendet/);
});

test('the quarter shows who is missing, and its filter keeps only them', async () => {
  const all = await textOf('/statusberichte?quartal=2026Q4');
  assert.match(all, /<h1>Statusberichte Q4\/26<\/h1>/);
  assert.match(all, /E-Akte Rollout Welle 2/);
  const missing = await textOf('/statusberichte?quartal=2026Q4&zeigen=missing');
  assert.doesNotMatch(missing, /E-Akte Rollout Welle 2/);
  assert.match(missing, /fehlt/);
});

test('a later quarter cannot be reported, and a stranger to the initiative may not', async () => {
  const late = await app.get(reportPath('V-002', '2027Q3'));
  assert.equal(late.headers.get('location'), `/vorhaben/${idOf('V-002')}/statusberichte`);
  const stranger = as({ role: 'guide' }, (_, need) => need === 'anyone');
  const answer = await stranger.post(reportPath('V-011'), { version: '0', act: 'save' });
  assert.equal(answer.headers.get('location'), `/vorhaben/${idOf('V-011')}/statusberichte`);
  assert.equal(
    (await here((tx) => tx.execute(`select from status_reports where initiative_id = '${idOf('V-011')}'`)))
      .rowCount,
    0,
  );
});

test('what never ran has nothing to report', async () => {
  const answer = await app.get(reportPath('V-003'));
  assert.equal(answer.headers.get('location'), `/vorhaben/${idOf('V-003')}/statusberichte`);
});

test('an initiative or quarter that does not exist is not found', async () => {
  assert.equal((await app.get(`/vorhaben/${idOf('V-002')}/statusberichte/2026Q9`)).status, 404);
  assert.equal((await app.get(`/vorhaben/${demoId('initiative', 'none')}/statusberichte`)).status, 404);
});

test('what began to run after the quarter that is due is offered the first report of its own quarter', async () => {
  await here((tx) =>
    tx.execute(
      `update initiatives set state = 'in-progress', state_since = '2026-11-02' where id = '${idOf('V-003')}'`,
    ),
  );
  assert.match(await textOf(`/vorhaben/${idOf('V-003')}/statusberichte`), /Für Q4\/26 berichten/);
});
