import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { sql } from 'drizzle-orm';
import { openDemoDb } from '../../../test/open-test-db.ts';
import { openRoomApp } from '../../../test/room-app.ts';
import { program } from '../../audit/core/actor.ts';
import { demoId, demoMunicipalityId as municipalityId } from '../../demo/ids.ts';
import { listNotices } from '../../notice/store/notices.ts';
import { planRoutes } from '../routes.tsx';
import { findInitiative } from '../store/initiatives.ts';
import { remindOfRunning } from './store/reminders.ts';
import { findReview } from './store/reviews.ts';

const db = await openDemoDb();
after(() => db.close());
const app = openRoomApp(db, [planRoutes], { municipalityId, municipalityName: 'Lohenfurt', role: 'cio' });
const here = <T>(work: Parameters<typeof db.inMunicipality<T>>[1]) => db.inMunicipality(municipalityId, work);
const id = demoId('initiative', 'V-001');
const path = `/vorhaben/${id}/erfolgskontrolle`;
const completedOn = (day: string) =>
  here((tx) => tx.execute(sql`update initiatives set state_since = ${day} where id = ${id}`));
const saving = {
  'benefits.0.name': 'Einsparung im Jahr',
  'benefits.0.unit': '€',
  'benefits.0.better': 'more',
  'benefits.0.promised': '60.000',
};

test('the review starts from what the profile promised', async () => {
  const html = await (await app.get(path)).text();
  assert.match(html, /Einsparung im Jahr, ab 2027/);
  assert.match(html, /value="60000"/);
  assert.match(await (await app.get('/erfolgskontrollen')).text(), /noch zu früh/);
});

test('a draft is kept, but half a year after completion nothing can be released', async () => {
  assert.equal((await app.post(path, { version: '0', ...saving, act: 'save' })).status, 303);
  const fields = {
    ...saving,
    'benefits.0.reached': '60.000',
    judgement: 'Gut',
    version: '1',
    act: 'release',
  };
  const early = await app.post(path, fields);
  assert.equal(early.status, 422);
  assert.match(await early.text(), /frühestens am 30\.06\.2027/);
  assert.equal((await here((tx) => findReview(tx, id)))!.state, 'draft');
});

test('a missed benefit without a consequence is not released; with one the initiative is reviewed', async () => {
  await completedOn('2025-06-30');
  const { version } = (await here((tx) => findReview(tx, id)))!;
  const fields = {
    ...saving,
    'benefits.0.reached': '20.000',
    judgement: 'Zu wenig',
    version: String(version),
  };
  const missed = await app.post(path, { ...fields, act: 'release' });
  assert.equal(missed.status, 422);
  assert.match(await missed.text(), /was daraus folgt/);
  const done = await app.post(path, { ...fields, followUp: 'Altablage bis 2028 abschalten', act: 'release' });
  assert.equal(done.status, 303);
  assert.equal((await here((tx) => findInitiative(tx, id)))!.state, 'effect-reviewed');
  const html = await (await app.get(path)).text();
  assert.match(html, /verfehlt/);
  assert.match(html, /33\s%/);
  const frozen = here((tx) => tx.execute(sql`update completion_reviews set judgement = 'besser'`));
  await assert.rejects(frozen);
});

test('who leads is reminded of a report that is due and of a late one, each once', async () => {
  const running = demoId('initiative', 'V-002');
  const lead = demoId('person', 'Jonas Feld');
  await here((tx) => tx.execute(sql`update initiatives set lead_it_id = ${lead} where id = ${running}`));
  const told = async (day: string) => {
    const now = new Date(`${day}T08:00:00Z`);
    await here((tx) => remindOfRunning(tx, program(municipalityId, now)));
    await here((tx) => remindOfRunning(tx, program(municipalityId, now)));
    const notices = await here((tx) => listNotices(tx, lead));
    return notices.filter(({ kind }) => kind === 'status-due').map(({ subjectDe }) => subjectDe);
  };
  const name = 'V-002 E-Akte Rollout Welle 2 (Ämter 32, 50, 51)';
  assert.deepEqual(await told('2027-01-05'), []);
  assert.deepEqual(await told('2027-01-10'), [`Statusbericht Q4/26 fällig: ${name}`]);
  assert.deepEqual(await told('2027-01-16'), [
    `Statusbericht Q4/26 überfällig: ${name}`,
    `Statusbericht Q4/26 fällig: ${name}`,
  ]);
  // What nobody leads is IT controlling's: one notice with their number, not one for each.
  const notices = await here((tx) => listNotices(tx, demoId('person', 'Stefan Albrecht')));
  const collective = notices.filter(({ kind }) => kind === 'status-due').map(({ subjectDe }) => subjectDe);
  assert.equal(collective.length, 2);
  assert.match(collective[0]!, /^\d+ Statusberichte Q4\/26 sind überfällig$/);
});
