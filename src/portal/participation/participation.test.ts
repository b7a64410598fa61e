import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { sql } from 'drizzle-orm';
import type { MiddlewareHandler } from 'hono';
import { type MailServer, openMailServer } from '../../../test/mail-server.ts';
import { openDemoDb } from '../../../test/open-test-db.ts';
import { renderers } from '../../../test/renderers.ts';
import { openRoomApp, type RoomApp } from '../../../test/room-app.ts';
import type { Database } from '../../db/index.ts';
import { demoId, demoMunicipalityId as municipalityId } from '../../demo/ids.ts';
import { sendDue } from '../../notice/sender.ts';
import type { Env } from '../../web/env.ts';
import { publicRoutes } from '../public/routes.tsx';
import { participationRoutes } from './moderation-routes.tsx';
import { tidyAll } from './tidying.ts';

const field = demoId('field', 'HF1');
const assets = { url: (name: string) => `/assets/${name}` };
const config = { baseUrl: 'http://localhost', secret: () => 'only-for-tests-'.repeat(4) };
let db: Database;
let server: MailServer;
let clock: Date;
let sender: string;
let phase: string;

before(async () => {
  db = await openDemoDb();
});
after(() => db.close());
beforeEach(async () => {
  clock = new Date('2026-11-24T08:00:00Z');
  sender = '203.0.113.7';
  server = await openMailServer();
  for (const table of ['contributions', 'participation_phases', 'mails', 'personal_notices'])
    await inTown(sql`delete from ${sql.identifier(table)}`);
  phase = await openPhase();
});
afterEach(() => server.close());

const inTown = <T extends Record<string, unknown>>(statement: ReturnType<typeof sql>) =>
  db.inMunicipality(municipalityId, async (tx) => (await tx.execute<T>(statement)).rows);

/** The request as it comes from one sender at the time of the test. */
const fromSender: MiddlewareHandler<Env> = (c, next) => {
  c.req.raw = new Request(c.req.raw, {
    headers: { ...Object.fromEntries(c.req.raw.headers), 'x-forwarded-for': sender },
  });
  c.set('now', () => clock);
  c.set('config', { ...c.var.config, trustedProxies: ['unknown'], smtpUrl: server.url });
  return next();
};
const outside = () => openRoomApp(db, [publicRoutes(assets, renderers)], null, undefined, [fromSender]);
const inside = (may = true) =>
  openRoomApp(
    db,
    [participationRoutes],
    { municipalityId, accountId: '019ab000-0000-7000-8000-000000000001', name: 'Leyla Demirci', role: 'cdo' },
    () => may,
    [fromSender],
  );
const later = (seconds: number) => {
  clock = new Date(clock.getTime() + seconds * 1000);
};

const phaseFields = {
  title: 'Was fehlt im Rathaus?',
  question: 'Welche Leistung soll zuerst online gehen?',
  beginsOn: '24.11.2026',
  endsOn: '31.12.2026',
  answerDays: '42',
  fieldIds: field,
  released: 'on',
};

async function openPhase(): Promise<string> {
  assert.equal((await inside().post('/portal/beteiligung/phasen/neu', phaseFields)).status, 303);
  const [row] = await inTown<{ id: string }>(sql`select id from participation_phases`);
  return row!.id;
}

const given = {
  kind: 'proposal',
  title: 'Ausweis online verlängern',
  text: 'Bitte zuerst den Ausweis.',
  name: 'Kim Beispiel',
  email: 'kim@example.org',
  consent: 'on',
};
const formPath = () => `/oeffentlich/lohenfurt/beteiligung/${phase}/beitrag?feld=${field}`;

async function openForm(app: RoomApp): Promise<string> {
  const html = await (await app.get(formPath())).text();
  return /name="form" value="([^"]+)"/.exec(html)![1]!;
}

async function contribute(more: Record<string, string> = {}, app = outside()): Promise<Response> {
  const form = await openForm(app);
  later(30);
  return app.post(formPath(), { ...given, form, ...more });
}

const send = () =>
  sendDue({ db, config: { ...config, smtpUrl: server.url }, now: () => clock, log: () => {} });
const count = async (where = sql`true`) =>
  (await inTown<{ n: number }>(sql`select count(*)::int as n from contributions where ${where}`))[0]!.n;

/** The link of the last mail to the resident. */
async function ownPath(): Promise<string> {
  await send();
  const mail = server.mails.findLast(({ to }) => to === 'kim@example.org');
  return new URL(/http:\/\/localhost\/oeffentlich\/\S+/.exec(mail!.text)![0]).pathname;
}

async function confirmed(): Promise<string> {
  await contribute();
  assert.equal((await outside().post(await ownPath(), { act: 'confirm' })).status, 200);
  const [row] = await inTown<{ id: string }>(sql`select id from contributions where state = 'waiting'`);
  return row!.id;
}

const readPhase = async () => (await outside().get(`/oeffentlich/lohenfurt/beteiligung/${phase}`)).text();

describe('a contribution', () => {
  it('is confirmed by mail, moderated and answered before the deadline, and its giver hears of each step', async () => {
    assert.match(await (await contribute()).text(), /Wir haben Ihnen eine E-Mail geschickt/);
    const path = await ownPath();
    assert.match(await (await outside().get(path)).text(), /noch nicht bestätigt/);
    assert.equal(await count(sql`state = 'waiting'`), 0, 'looking confirms nothing');
    assert.match(await (await outside().post(path, { act: 'confirm' })).text(), /ist bestätigt/);
    assert.doesNotMatch(await readPhase(), /Ausweis online/);
    assert.match(
      await (await inside().get('/portal/beteiligung')).text(),
      /Ein Beitrag wartet[\s\S]*Ausweis online/,
    );
    const [{ id } = { id: '' }] = await inTown<{ id: string }>(sql`select id from contributions`);
    const page = `/portal/beteiligung/beitraege/${id}`;
    await inside().post(`${page}/freigabe`, { act: 'publish' });
    assert.match(await readPhase(), /Ausweis online[\s\S]*Antwort bis 05\.01\.2027/);
    later(86_400);
    await inside().post(`${page}/antwort`, { outcome: 'taken-up', text: 'Ab März geht das.' });
    assert.match(await readPhase(), /wird aufgegriffen[\s\S]*Ab März geht das/);
    assert.match(await (await inside().get(page)).text(), /fristgerecht/);
    await send();
    assert.deepEqual(
      server.mails.filter(({ to }) => to === 'kim@example.org').map(({ subject }) => subject),
      [
        'Bitte bestätigen Sie Ihren Beitrag',
        'Ihr Beitrag „Ausweis online verlängern“ ist veröffentlicht',
        'Antwort auf Ihren Beitrag „Ausweis online verlängern“',
      ],
    );
  });

  it('shows a name only where its giver wants it, and never an address', async () => {
    const id = await confirmed();
    await inside().post(`/portal/beteiligung/beitraege/${id}/freigabe`, { act: 'publish' });
    assert.doesNotMatch(await readPhase(), /Kim|kim@/);
    await inTown(sql`update contributions set shows_name = true`);
    assert.match(await readPhase(), /von Kim Beispiel/);
  });

  it('that is held back says why to its giver only, and the address is removed', async () => {
    const id = await confirmed();
    const page = `/portal/beteiligung/beitraege/${id}/freigabe`;
    assert.equal((await inside().post(page, { act: 'refuse' })).status, 422);
    assert.equal((await inside().post(page, { act: 'refuse', reason: 'Nennt eine Nachbarin.' })).status, 303);
    assert.doesNotMatch(await readPhase(), /Ausweis|Nachbarin/);
    assert.match(await (await outside().get(await ownPath())).text(), /Nennt eine Nachbarin/);
    assert.equal(await count(sql`email is not null`), 0);
  });

  it('becomes an impulse once, and its page says so', async () => {
    const id = await confirmed();
    const page = `/portal/beteiligung/beitraege/${id}`;
    assert.equal((await inside().post(`${page}/impuls`, {})).status, 404, 'not before it is published');
    await inside().post(`${page}/freigabe`, { act: 'publish' });
    await inside().post(`${page}/impuls`, {});
    await inside().post(`${page}/impuls`, {});
    const impulses = await inTown(sql`select 1 from impulses where title = 'Ausweis online verlängern'`);
    assert.equal(impulses.length, 1);
    assert.match(await readPhase(), /Als Impuls an die Digitalen Lotsinnen/);
  });

  it('is taken back by its giver with all its answers', async () => {
    const id = await confirmed();
    await inside().post(`/portal/beteiligung/beitraege/${id}/freigabe`, { act: 'publish' });
    await inside().post(`/portal/beteiligung/beitraege/${id}/antwort`, { outcome: 'answered', text: 'Ja.' });
    const path = await ownPath();
    assert.match(await (await outside().post(path, { act: 'withdraw' })).text(), /ist gelöscht/);
    assert.equal(await count(), 0);
    assert.equal((await outside().get(path)).status, 404);
    assert.doesNotMatch(await readPhase(), /Ausweis/);
  });

  it('is nobody else’s to open: a link with another seal is not found', async () => {
    await contribute();
    const path = await ownPath();
    const other = path.slice(0, -1) + (path.endsWith('A') ? 'B' : 'A');
    assert.equal((await outside().get(other)).status, 404);
  });

  it('with markup is shown as text', async () => {
    await contribute({ text: '<script>alert(1)</script> <b>wichtig</b>' });
    await outside().post(await ownPath(), { act: 'confirm' });
    const [{ id } = { id: '' }] = await inTown<{ id: string }>(sql`select id from contributions`);
    await inside().post(`/portal/beteiligung/beitraege/${id}/freigabe`, { act: 'publish' });
    const html = await readPhase();
    assert.match(html, /&lt;script&gt;alert\(1\)&lt;\/script&gt; &lt;b&gt;wichtig/);
    assert.doesNotMatch(html, /<script>/);
  });
});

it('a field whose contributions stand on another page does not say that there are none', async () => {
  const second = demoId('field', 'HF2');
  const fields = new URLSearchParams({ ...phaseFields, version: '1' });
  fields.append('fieldIds', second);
  assert.equal((await inside().send(`/portal/beteiligung/phasen/${phase}`, fields)).status, 303);
  await inTown(sql`insert into contributions (municipality_id, phase_id, field_id, number, kind, title, text, state,
      submitted_at, confirmed_on, due_on, form_hash)
    select ${municipalityId}, ${phase}, case when n = 1 then ${second}::uuid else ${field}::uuid end, n, 'proposal',
      'Beitrag ' || n, 'Text', 'published', ${clock.toISOString()}::timestamptz, '2026-11-24', '2027-01-05', 'form' || n
    from generate_series(1, 41) as n`);
  const read = async (page: string) =>
    (await outside().get(`/oeffentlich/lohenfurt/beteiligung/${phase}${page}`)).text();
  const part = (html: string, code: string) =>
    html.split(`<section id="${code}">`)[1]!.split('</section>')[0]!;
  assert.match(part(await read(''), 'HF2'), /stehen auf einer anderen Seite/);
  assert.match(part(await read('/seite/2'), 'HF1'), /stehen auf einer anderen Seite/);
  assert.match(part(await read('/seite/2'), 'HF2'), /Beitrag 1</);
});

describe('what is refused', () => {
  it('keeps everything typed: too quick, too old, without consent, with a broken address', async () => {
    const app = outside();
    const form = await openForm(app);
    const refused = async (more: Record<string, string>, sentence: RegExp) => {
      const answer = await app.post(formPath(), { ...given, form, ...more });
      const html = await answer.text();
      assert.equal(answer.status, 422);
      assert.match(html, sentence);
      assert.match(html, /Bitte zuerst den Ausweis/);
    };
    await refused({}, /Das ging sehr schnell/);
    later(30);
    await refused({ consent: '' }, /Ohne Ihr Einverständnis/);
    await refused({ email: 'kim' }, /E-Mail-Adresse/);
    await refused({ form: `${form}x` }, /länger als einen Tag offen/);
    later(86_400);
    await refused({}, /länger als einen Tag offen/);
    assert.equal(await count(), 0);
  });

  it('a trap filled in is thanked for and forgotten', async () => {
    assert.match(await (await contribute({ website: 'http://spam.example' })).text(), /Fast geschafft/);
    assert.equal(await count(), 0);
  });

  it('the same form sent twice is one contribution', async () => {
    const app = outside();
    const form = await openForm(app);
    later(30);
    const answers = await Promise.all([1, 2].map(() => app.post(formPath(), { ...given, form })));
    assert.deepEqual(
      answers.map(({ status }) => status),
      [200, 200],
    );
    assert.equal(await count(), 1);
  });

  it('a megabyte of text is refused with one sentence', async () => {
    const answer = await contribute({ text: 'x'.repeat(1_000_000) });
    assert.equal(answer.status, 413);
    assert.match(await answer.text(), /Das ist zu viel Text/);
    assert.equal((await contribute({ text: 'x'.repeat(4_001) })).status, 422);
    assert.equal(await count(), 0);
  });

  it('of a thousand in a minute from one address twenty are read, ten a day are kept', async () => {
    const app = outside();
    const forms = await Promise.all(Array.from({ length: 25 }, () => openForm(app)));
    later(30);
    const statuses: number[] = [];
    const took: number[] = [];
    for (let at = 0; at < 1_000; at++) {
      const email = `person${at}@example.org`;
      const begun = performance.now();
      const { status } = await app.post(formPath(), { ...given, email, form: forms[at % 25]! });
      took.push(performance.now() - begun);
      statuses.push(status);
    }
    const median = (times: number[]) => times.toSorted((a, b) => a - b)[times.length >> 1]!;
    assert.equal(statuses.filter((status) => status === 200).length, 10);
    assert.equal(
      statuses.slice(20).every((status) => status === 429),
      true,
    );
    assert.equal(await count(), 10);
    assert.ok(median(took.slice(20)) < median(took.slice(0, 20)), 'refusing is cheaper than reading');
    sender = '198.51.100.4';
    assert.equal((await contribute({ email: 'other@example.org' }, app)).status, 200);
  });

  it('a mailbox gets three confirmations at most', async () => {
    for (const at of [1, 2, 3]) assert.equal((await contribute({ title: `Idee ${at}` })).status, 200);
    const fourth = await contribute({ title: 'Idee 4', email: 'Kim@Example.org' });
    assert.equal(fourth.status, 429);
    assert.match(await fourth.text(), /warten schon drei Beiträge/);
  });

  it('a phase that has not begun, has ended or is not public takes nothing', async () => {
    const app = outside();
    clock = new Date('2027-01-01T00:30:00+01:00');
    const ended = await app.get(formPath());
    assert.equal(ended.status, 409);
    assert.match(await ended.text(), /ist beendet/);
    clock = new Date('2026-11-24T08:00:00Z');
    await inTown(sql`update participation_phases set released = false`);
    assert.equal((await outside().get(formPath())).status, 404);
    assert.equal((await outside().get(`/oeffentlich/lohenfurt/beteiligung/${phase}`)).status, 404);
  });

  it('a field of action that is not released, or not asked about, is not found', async () => {
    const other = formPath().replace(field, demoId('field', 'HF2'));
    assert.equal((await outside().get(other)).status, 404);
  });
});

describe('inside', () => {
  it('who may not decide can neither open a phase nor let a contribution appear', async () => {
    const id = await confirmed();
    for (const path of [
      'phasen/neu',
      `beitraege/${id}/freigabe`,
      `beitraege/${id}/antwort`,
      `beitraege/${id}/impuls`,
    ])
      assert.equal((await inside(false).post(`/portal/beteiligung/${path}`, phaseFields)).status, 403, path);
    assert.equal(await count(sql`state = 'waiting'`), 1);
  });

  it('what is not published, and a name that is not to appear, are seen by those who moderate alone', async () => {
    const id = await confirmed();
    const page = `/portal/beteiligung/beitraege/${id}`;
    const textOf = async (may: boolean, path: string) => (await inside(may).get(path)).text();
    assert.equal((await inside(false).get(page)).status, 404);
    assert.doesNotMatch(await textOf(false, '/portal/beteiligung?ansicht=waiting'), /Ausweis online/);
    await inside().post(`${page}/freigabe`, { act: 'publish' });
    assert.match(await textOf(false, '/portal/beteiligung'), /Ausweis online/);
    assert.match(await textOf(true, page), /Kim Beispiel/);
    assert.doesNotMatch(await textOf(false, page), /Kim Beispiel/);
  });

  it('a phase that ends before it begins is refused, and a newer version is not overwritten', async () => {
    const wrong = await inside().post('/portal/beteiligung/phasen/neu', {
      ...phaseFields,
      endsOn: '23.11.2026',
    });
    assert.equal(wrong.status, 422);
    assert.match(await wrong.text(), /Der letzte Tag liegt vor dem ersten[\s\S]*Was fehlt im Rathaus/);
    const path = `/portal/beteiligung/phasen/${phase}`;
    assert.equal((await inside().post(path, { ...phaseFields, version: '1', title: 'Neu' })).status, 303);
    const late = await inside().post(path, { ...phaseFields, version: '1', title: 'Auch neu' });
    assert.equal(late.status, 409);
    assert.match(await late.text(), /Auch neu/);
  });

  it('those who moderate are told of each contribution and once of its deadline', async () => {
    await confirmed();
    const told = () =>
      inTown<{ key: string }>(sql`select key from personal_notices where kind = 'participation'`);
    assert.equal((await told()).length, 1);
    later(36 * 86_400);
    await tidyAll({ db, now: () => clock });
    await tidyAll({ db, now: () => clock });
    assert.equal((await told()).length, 2);
  });

  it('keeps nothing longer than it is needed: unconfirmed two days, salts a day, addresses a year', async () => {
    await confirmed();
    await contribute();
    later(2 * 86_400 + 1);
    await tidyAll({ db, now: () => clock });
    assert.equal(await count(), 1);
    assert.equal((await inTown(sql`select 1 from participation_salts`)).length, 0);
    assert.equal(await count(sql`email is not null`), 1);
    clock = new Date('2028-01-02T08:00:00Z');
    await tidyAll({ db, now: () => clock });
    assert.equal(await count(sql`email is not null`), 0);
  });
});
