import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, it } from 'node:test';
import { sql } from 'drizzle-orm';
import type { MiddlewareHandler } from 'hono';
import { type MailServer, openMailServer } from '../../../test/mail-server.ts';
import { openDemoDb } from '../../../test/open-test-db.ts';
import { renderers } from '../../../test/renderers.ts';
import { openRoomApp } from '../../../test/room-app.ts';
import type { Database } from '../../db/index.ts';
import { demoMunicipalityId as municipalityId } from '../../demo/ids.ts';
import { sendDue } from '../../notice/sender.ts';
import type { Env } from '../../web/env.ts';
import { publicRoutes } from '../public/routes.tsx';
import { participationRoutes } from './moderation-routes.tsx';

const config = { baseUrl: 'http://localhost', secret: () => 'only-for-tests-'.repeat(4) };
let db: Database;
let server: MailServer;
let clock: Date;

before(async () => {
  db = await openDemoDb();
});
after(() => db.close());
beforeEach(async () => {
  clock = new Date('2026-11-24T08:00:00Z');
  server = await openMailServer();
  for (const table of ['contributions', 'mails']) await inTown(sql`delete from ${sql.identifier(table)}`);
  await inTown(sql`delete from impulses where title = ${given.title}`);
});
afterEach(() => server.close());

const inTown = <T extends Record<string, unknown>>(statement: ReturnType<typeof sql>) =>
  db.inMunicipality(municipalityId, async (tx) => (await tx.execute<T>(statement)).rows);
const atClock: MiddlewareHandler<Env> = (c, next) => {
  c.set('now', () => clock);
  c.set('config', { ...c.var.config, smtpUrl: server.url });
  return next();
};
const outside = () =>
  openRoomApp(db, [publicRoutes({ url: (name) => `/assets/${name}` }, renderers)], null, undefined, [
    atClock,
  ]);
const inside = () => openRoomApp(db, [participationRoutes], { municipalityId, role: 'cdo' });
const later = (seconds: number) => {
  clock = new Date(clock.getTime() + seconds * 1000);
};

/** The link of the last mail to the resident. */
async function ownPath(): Promise<string> {
  await sendDue({ db, config: { ...config, smtpUrl: server.url }, now: () => clock, log: () => {} });
  const mail = server.mails.findLast(({ to }) => to === 'kim@example.org');
  return new URL(/http:\/\/localhost\/oeffentlich\/\S+/.exec(mail!.text)![0]).pathname;
}
const ideaPath = '/oeffentlich/lohenfurt/beteiligung/idee';
const given = {
  title: 'Bänke mit Steckdose',
  text: 'Wer wartet, könnte laden.',
  name: 'Kim Beispiel',
  email: 'kim@example.org',
  consent: 'on',
};
const handIn = async (more: Record<string, string> = {}) => {
  const app = outside();
  const form = /name="form" value="([^"]+)"/.exec(await (await app.get(ideaPath)).text())![1]!;
  later(30);
  return app.post(ideaPath, { ...given, form, ...more });
};
const impulses = () =>
  inTown<{ state: string; giver_name: string | null; giver_email: string | null }>(
    sql`select state, giver_name, giver_email from impulses where title = ${given.title}`,
  );

it('an idea goes to the guides once it is confirmed, and its giver reads what became of it', async () => {
  assert.match(await (await handIn()).text(), /Wir haben Ihnen eine E-Mail geschickt/);
  assert.deepEqual(await impulses(), [], 'not before it is confirmed');
  const path = await ownPath();
  assert.equal(server.mails.at(-1)!.subject, 'Bitte bestätigen Sie Ihre Idee');
  assert.match(await (await outside().get(path)).text(), /noch nicht bestätigt/);
  for (const _ of [1, 2]) await outside().post(path, { act: 'confirm' });
  assert.deepEqual(await impulses(), [
    { state: 'submitted', giver_name: 'Kim Beispiel', giver_email: 'kim@example.org' },
  ]);
  assert.match(await (await outside().get(path)).text(), /bei den Digitalen Lotsinnen[\s\S]*eingereicht/);
  const kept = await inTown(sql`select 1 from contributions where email is not null`);
  assert.equal(kept.length, 0, 'the address is kept in one place');
  const [{ id } = { id: '' }] = await inTown<{ id: string }>(sql`select id from contributions`);
  assert.equal((await inside().get(`/portal/beteiligung/beitraege/${id}`)).status, 404);
  for (const page of ['', '/beteiligung', '/neues.atom', '/daten/beitraege.json', '/suche?q=Steckdose'])
    assert.doesNotMatch(
      await (await outside().get(`/oeffentlich/lohenfurt${page}`)).text(),
      /Bänke mit/,
      page,
    );
});

it('an idea taken back stays with the guides without name and address', async () => {
  await handIn();
  const path = await ownPath();
  await outside().post(path, { act: 'confirm' });
  assert.match(
    await (await outside().post(path, { act: 'withdraw' })).text(),
    /Zurückgezogen[\s\S]*ohne Ihren Namen/,
  );
  assert.deepEqual(await impulses(), [{ state: 'submitted', giver_name: null, giver_email: null }]);
  assert.equal((await outside().get(path)).status, 404);
});

it('without a mail server nobody is asked for an idea that could not be confirmed', async () => {
  const unserved = openRoomApp(db, [publicRoutes({ url: (name) => `/assets/${name}` }, renderers)], null);
  const shown = await unserved.get(ideaPath);
  assert.equal(shown.status, 503);
  const html = await shown.text();
  assert.match(html, /Hier können Sie zurzeit nichts einreichen/);
  assert.doesNotMatch(html, /<form[^>]*method="post"/);
  assert.equal((await unserved.post(ideaPath, given)).status, 503);
  for (const page of ['', '/beteiligung'])
    assert.doesNotMatch(
      await (await unserved.get(`/oeffentlich/lohenfurt${page}`)).text(),
      /Idee einreichen/,
    );
  assert.match(await (await inside().get('/portal/beteiligung')).text(), /kein Mailserver eingerichtet/);
});

it('a demonstration without a mail server shows what the mail would say, and its link confirms', async () => {
  const demo = openRoomApp(
    db,
    [publicRoutes({ url: (name) => `/assets/${name}` }, renderers)],
    null,
    undefined,
    [
      (c, next) => {
        c.set('now', () => clock);
        c.set('config', { ...c.var.config, mode: 'demo' });
        return next();
      },
    ],
  );
  const form = /name="form" value="([^"]+)"/.exec(await (await demo.get(ideaPath)).text())![1]!;
  later(30);
  const html = await (await demo.post(ideaPath, { ...given, form })).text();
  assert.match(html, /In der Vorführung geht keine E-Mail hinaus[\s\S]*Bitte bestätigen Sie Ihre Idee/);
  const own = /href="([^"]*\/mein\/[^"]+)"/.exec(html)![1]!;
  assert.deepEqual(await impulses(), []);
  assert.match(await (await demo.post(own, { act: 'confirm' })).text(), /bei den Digitalen Lotsinnen/);
  assert.equal((await impulses()).length, 1);
  assert.equal((await inTown(sql`select 1 from mails where kind = 'participation'`)).length, 0);
});

it('an empty form is told of all its faults at once, the consent among them', async () => {
  const html = await (await handIn({ title: '', text: '', email: '', consent: '' })).text();
  const summary = /id="fehler"[\s\S]*?<\/ul>/.exec(html)![0];
  assert.equal(summary.match(/<li>/g)!.length, 4);
  assert.match(summary, /Ohne Ihr Einverständnis/);
});

it('an idea is refused without consent and keeps what was typed; a town that takes none has no form', async () => {
  const refused = await handIn({ consent: '' });
  assert.equal(refused.status, 422);
  assert.match(await refused.text(), /Ohne Ihr Einverständnis[\s\S]*könnte laden/);
  await inTown(sql`update public_sites set takes_ideas = false`);
  assert.equal((await outside().get(ideaPath)).status, 404);
  assert.doesNotMatch(
    await (await outside().get('/oeffentlich/lohenfurt/beteiligung')).text(),
    /Idee einreichen/,
  );
  await inTown(sql`update public_sites set takes_ideas = true`);
});
