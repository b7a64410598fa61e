import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { sql } from 'drizzle-orm';
import { openProgram } from '../../test/api-program.ts';
import { openDemoDb } from '../../test/open-test-db.ts';
import { from, getPage, holdRoles, openTestApp, postForm, signInAs } from '../../test/sign-in.ts';
import { demoId, demoMunicipalityId as municipalityId } from '../demo/ids.ts';
import { mostTokens } from './core/token.ts';

const db = await openDemoDb();
after(() => db.close());
await db.asSystem((tx) => tx.execute(sql`delete from memberships`));
let now = new Date('2026-11-24T08:00:00Z');
const app = openTestApp(db, {}, () => now);
const stefan = await signInAs(db, {
  municipalityId,
  roles: ['cio', 'office'],
  name: 'Stefan Albrecht',
  personId: demoId('person', 'Stefan Albrecht'),
});

const { ask, makeToken } = openProgram(app, stefan);

const idOf = (code: string) => demoId('initiative', code);
const reader = await makeToken({ access: 'read', name: 'Auswertung' });

test('a key that reads cannot write, and a key never does more than its person may today', async () => {
  const body = { name: 'x', unitId: demoId('unit', '10') };
  assert.equal((await ask('/initiatives', { method: 'POST', token: reader, body })).status, 403);
  const office = await makeToken({ role: 'office', name: 'Amt' });
  const change = { method: 'POST', token: office, body: { version: 1, approved: true } };
  const foreign = await ask(`/change-requests/${demoId('x', 'y')}/decision`, change);
  assert.equal(foreign.status, 404);
  assert.equal((await ask('/units', { token: office })).status, 200);
  holdRoles(stefan.personId, ['cio']);
  now = new Date(now.getTime() + 5_000);
  const lost = await ask('/units', { token: office });
  assert.equal(lost.status, 403);
  assert.match(await lost.text(), /hält die Person nicht mehr/);
  holdRoles(stefan.personId, ['cio', 'office']);
  const stolen = await postForm(
    app,
    '/konto/zugaenge',
    { name: 'x', role: 'mayor', access: 'write', days: '30' },
    stefan.cookie,
  );
  assert.equal(stolen.status, 422);
});

test('no key, a wrong key, a key that ran out and a key that was ended open nothing', async () => {
  const none = await ask('/units');
  assert.equal(none.status, 401);
  assert.equal(none.headers.get('www-authenticate'), 'Bearer realm="Augenmass"');
  assert.equal((await ask('/units', { token: `augm_${'x'.repeat(43)}` })).status, 401);
  const mine = await makeToken({ name: 'Kurz' });
  assert.equal((await ask('/units', { token: mine })).status, 200);
  const page = await (await getPage(app, '/konto/zugaenge', stefan.cookie)).text();
  assert.ok(!page.includes(mine), 'a key is shown once');
  const end = /action="(\/konto\/zugaenge\/[^"]+\/ende)"><button[^>]*aria-label="Kurz beenden"/.exec(
    page,
  )![1]!;
  assert.equal((await postForm(app, end, {}, stefan.cookie)).status, 303);
  assert.equal((await ask('/units', { token: mine })).status, 401);
  const { rows } = await db.asSystem((tx) =>
    tx.execute<{ hash: string }>(sql`select token_hash as hash from access_tokens`),
  );
  assert.ok(rows.every(({ hash }) => /^[0-9a-f]{64}$/.test(hash)));
  const short = await makeToken({ name: 'Bald vorbei' });
  const before = now;
  now = new Date(now.getTime() + 31 * 86_400_000);
  assert.equal((await ask('/units', { token: short })).status, 401);
  now = before;
});

test('another municipality’s things are not found', async () => {
  const stranger = await db.asSystem(async (tx) => {
    const { rows } = await tx.execute<{ id: string }>(
      sql`insert into municipalities (ags, name, kind, land) values ('09999999', 'Fremdstadt', 'Stadt', '09') returning id`,
    );
    return rows[0]!.id;
  });
  const foreign = await signInAs(db, { municipalityId: stranger, roles: ['cio'], name: 'Fremde' });
  const answer = await postForm(
    app,
    '/konto/zugaenge',
    { name: 'x', role: 'cio', access: 'write', days: '30' },
    foreign.cookie,
  );
  const theirs = /augm_[A-Za-z0-9_-]{43}/.exec(await answer.text())![0];
  assert.equal((await ask(`/initiatives/${idOf('V-002')}`, { token: theirs })).status, 404);
  assert.equal(((await (await ask('/initiatives', { token: theirs })).json()) as { total: number }).total, 0);
});

test('who asks too often waits, and unknown addresses are told', async () => {
  assert.equal((await ask('/vorhaben', { token: reader })).status, 404);
  assert.equal((await ask('/units', { token: reader, method: 'DELETE' })).status, 404);
  const busy = openTestApp(db, { apiPerMinute: 2 }, () => now);
  const again = () =>
    Promise.resolve(
      busy.request('/api/v1/units', { headers: { authorization: `Bearer ${reader}` } }, from('192.0.2.9')),
    );
  assert.equal((await again()).status, 200);
  assert.equal((await again()).status, 200);
  const many = await again();
  assert.equal(many.status, 429);
  assert.ok(Number(many.headers.get('retry-after')) > 0);
});

test('a calendar address shows the dates of the plan until it is ended', async () => {
  const made = await postForm(app, '/konto/kalender', { calendarName: 'Handy' }, stefan.cookie);
  const path = /\/kalender\/kal_[A-Za-z0-9_-]{43}\.ics/.exec(await made.text())![0];
  const feed = await getPage(app, path);
  assert.equal(feed.headers.get('content-type'), 'text/calendar; charset=utf-8');
  const text = (await feed.text()).replaceAll('\r\n ', '');
  assert.match(text, /PRODID:-\/\/Augenmass\/\/IT-Vorhabenplan\/\/DE/);
  assert.match(text, /SUMMARY:V-008 [^\r]*: Ende\\, Plan/);
  assert.match(text, /SUMMARY:[^\r]*: Frist/);
  assert.match(text, /SUMMARY:Statusberichte Q3\/26 fällig/);
  assert.match(text, /SUMMARY:Erfolgskontrolle bis: V-001/);
  const duty = text.split('BEGIN:VEVENT').find((event) => event.includes('UID:de-wpg.plan-klein@'))!;
  assert.match(duty, /DTSTART;VALUE=DATE:20280630[\s\S]*URL:[^\r]*\/rechtsradar\/de-wpg\.plan-klein/);
  for (const days of [90, 30, 7]) assert.ok(duty.includes(`TRIGGER:-P${days}D`), String(days));
  assert.equal((await getPage(app, `/kalender/kal_${'x'.repeat(43)}.ics`)).status, 404);
  const asApi = /kal_[A-Za-z0-9_-]{43}/.exec(path)![0];
  assert.equal((await ask('/units', { token: asApi })).status, 401);
  const page = await (await getPage(app, '/konto/zugaenge', stefan.cookie)).text();
  const end = /action="(\/konto\/zugaenge\/[^"]+\/ende)"><button[^>]*aria-label="Handy beenden"/.exec(
    page,
  )![1]!;
  await postForm(app, end, {}, stefan.cookie);
  assert.equal((await getPage(app, path)).status, 404);
});

test('a person has so many keys and calendars at once; one that was ended or ran out makes room', async () => {
  const before = now;
  const dana = await signInAs(db, { municipalityId, roles: ['cdo'], name: 'Dana Voss' });
  const post = (path: string, fields: Record<string, string>) => postForm(app, path, fields, dana.cookie);
  const key = { name: 'Auswertung', role: 'cdo', access: 'read', days: '30' };
  for (let made = 0; made < mostTokens.api; made++)
    assert.equal((await post('/konto/zugaenge', key)).status, 200);
  const refused = await post('/konto/zugaenge', { ...key, name: 'Eines zu viel' });
  assert.equal(refused.status, 422);
  const html = await refused.text();
  assert.match(html, /Sie haben schon 20 gültige Zugänge für Programme/);
  assert.match(html, /value="Eines zu viel"/);
  const end = /action="(\/konto\/zugaenge\/[^"]+\/ende)"/.exec(html)![1]!;
  assert.equal((await post(end, {})).status, 303);
  assert.equal((await post('/konto/zugaenge', key)).status, 200);
  assert.equal((await post('/konto/zugaenge', key)).status, 422);
  now = new Date(now.getTime() + 31 * 86_400_000);
  assert.equal((await post('/konto/zugaenge', key)).status, 200, 'those of before have run out');
  now = before;
  for (let made = 0; made < mostTokens.calendar; made++)
    assert.equal((await post('/konto/kalender', { calendarName: `Gerät ${made}` })).status, 200);
  const calendar = await post('/konto/kalender', { calendarName: 'Gerät zu viel' });
  assert.equal(calendar.status, 422);
  assert.match(await calendar.text(), /Sie haben schon 10 Kalenderadressen/);
});
