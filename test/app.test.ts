import assert from 'node:assert/strict';
import { tmpdir } from 'node:os';
import { after, test } from 'node:test';
import { sql } from 'drizzle-orm';
import { createApp } from '../src/app.ts';
import { createDatabase } from '../src/db/database.ts';
import { createPool } from '../src/db/index.ts';
import { getPage, postForm, signInAs, testConfig } from './sign-in.ts';
import { openWorld } from './world.ts';

const { db, close, municipalityId } = await openWorld();
after(close);
const logged: string[] = [];
const app = createApp({
  ...{ db, config: testConfig, now: () => new Date(), distFolder: tmpdir(), rolesOf: async () => ['cio'] },
  log: (line) => logged.push(line),
});
const { cookie } = await signInAs(db, { municipalityId, roles: ['cio'] });

test('what no store can keep is refused in a sentence, inside and outside, and is no fault of the program', async () => {
  for (const path of [
    '/suche?q=a%00b',
    '/protokoll?wer=%00',
    '/oeffentlich/%00',
    '/austausch/vorhaben.csv?q=%00',
  ]) {
    const answer = await getPage(app, path, cookie);
    assert.equal(answer.status, 400, path);
    assert.match(await answer.text(), /nicht gespeichert werden kann/);
    assert.match(answer.headers.get('content-security-policy')!, /default-src 'none'/);
  }
  const typed = { name: 'Bau\0amt', code: 'X1', officeStaff: '1', kind: 'office' };
  assert.notEqual((await postForm(app, '/kommune/einheiten/neu', typed, cookie)).status, 500);
  assert.deepEqual(logged, []);
});

test('a page far beyond a list is empty', async () => {
  for (const page of ['1e300', 'Infinity', '99999999999999999999'])
    for (const list of ['/austausch/importe', '/portal/beteiligung', '/impulse'])
      assert.equal((await getPage(app, `${list}?seite=${page}`, cookie)).status, 200, `${list} ${page}`);
  assert.deepEqual(logged, []);
});

test('nobody is led away by a link to this program', async () => {
  const answer = await getPage(app, '/sprache/en?zurueck=%2F%09%2Fevil.example', cookie);
  assert.equal(answer.headers.get('location'), '/');
});

test('a form of the public pages sent from elsewhere is refused in a sentence', async () => {
  const answer = await app.request('/oeffentlich/lohenfurt/beteiligung/idee', {
    method: 'POST',
    headers: { origin: 'https://evil.example' },
    body: new URLSearchParams({ title: 'x' }),
  });
  assert.equal(answer.status, 403);
  assert.match(await answer.text(), /nicht von einer Seite dieses Programms/);
  assert.deepEqual(logged, []);
});

test('who is signed out sends no body that others would have to wait for', async () => {
  const many = Object.fromEntries(Array.from({ length: 200_000 }, (_, at) => [`f${at}`, '1']));
  for (const path of ['/anmelden', '/mitteilungen/abmelden/x', '/austausch/importe/neu', '/impulse/neu'])
    assert.equal((await postForm(app, path, many)).status, 413, path);
  assert.equal((await postForm(app, '/kommune/einheiten/neu', many, cookie)).status, 422);
  assert.deepEqual(logged, []);
});

test('of two who save the same at the same moment one is told, with what was typed, and then what is taken', async () => {
  const typed = { name: 'Ada Berg', email: 'ada.berg@lohenfurt.example' };
  const [written, sent] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const first = db.inMunicipality(municipalityId, async (tx) => {
    await tx.execute(sql`insert into persons (municipality_id, name, email)
      values (${municipalityId}, 'A. Berg', ${typed.email})`);
    written.resolve();
    await sent.promise;
  });
  await written.promise;
  const second = postForm(app, '/kommune/personen/neu', typed, cookie);
  await untilSomebodyWaits();
  sent.resolve();
  await first;
  const crossed = await second;
  assert.equal(crossed.status, 409);
  const html = await crossed.text();
  assert.match(html, /Jemand hat im selben Augenblick gespeichert/);
  assert.match(html, /<form method="post" action="\/kommune\/personen\/neu">/);
  assert.match(html, /name="name" value="Ada Berg"/);
  assert.match(logged.pop()!, /POST \/kommune\/personen\/neu .*23505 persons/s);
  assert.equal((await postForm(app, '/kommune/personen/neu', typed, cookie)).status, 422);
});

async function untilSomebodyWaits(): Promise<void> {
  const waiting = sql`select 1 from pg_locks where not granted and locktype = 'transactionid'`;
  while ((await db.asSystem((tx) => tx.execute(waiting))).rows.length === 0);
}

const lost = createDatabase(createPool({ host: '127.0.0.1', port: 1 }));
const lostApp = createApp({
  ...{ db: lost, config: testConfig, now: () => new Date(), distFolder: tmpdir() },
  log: (line) => logged.push(line),
});

test('while the database is away, pages say so, keep what was typed and the log says why in one line', async () => {
  const typed = { title: 'Formulare <online>', text: 'Bitte.' };
  const answer = await postForm(lostApp, '/impulse/neu', typed, cookie);
  assert.equal(answer.status, 503);
  assert.equal(answer.headers.get('retry-after'), '60');
  const html = await answer.text();
  assert.match(html, /Die Daten sind gerade nicht erreichbar/);
  assert.match(html, /<form method="post" action="\/impulse\/neu">/);
  assert.match(html, /name="title" value="Formulare &lt;online&gt;"/);
  assert.match(html, /name="text" value="Bitte\."/);
  assert.match(
    logged.at(-1)!,
    /^\S+ POST \/impulse\/neu Der Datenbankserver ist nicht erreichbar \(ECONNREFUSED\)/,
  );
  assert.equal((await lostApp.request('/oeffentlich/lohenfurt')).status, 503);
  const authorization = `Bearer augm_${'x'.repeat(43)}`;
  const problem = await lostApp.request('/api/v1/initiatives', { headers: { authorization } });
  assert.equal(problem.status, 503);
  assert.match(problem.headers.get('content-type')!, /problem\+json/);
});

test('a password that was typed while the database is away is not written back', async () => {
  const answer = await postForm(lostApp, '/anmelden', { email: 'a@example.org', password: 'streng geheim' });
  assert.equal(answer.status, 503);
  assert.doesNotMatch(await answer.text(), /streng geheim/);
});

test('whoever watches the program hears whether its database answers', async () => {
  const well = await app.request('/healthz');
  assert.deepEqual([well.status, await well.text()], [200, 'ok']);
  const ill = await lostApp.request('/healthz');
  assert.deepEqual([ill.status, await ill.text()], [503, 'unavailable']);
});
