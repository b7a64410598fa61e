import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { Hono } from 'hono';
import { openTestDb } from '../../test/open-test-db.ts';
import { openRoomApp } from '../../test/room-app.ts';
import type { Env } from './env.ts';
import { act } from './guard.tsx';

const db = await openTestDb();
after(() => db.close());

const room = new Hono<Env>()
  .get('/notiz/neu', act('V1', 'anyone'), (c) => c.text('form'))
  .post('/notiz/neu', act('V1', 'anyone'), (c) => c.text('saved'));
const stranger = openRoomApp(db, [room], null);

test('a form sent after the session ended keeps what was typed, ready to be sent again', async () => {
  const answer = await stranger.post('/notiz/neu?art=lang', { text: 'Viel "getippt" <hier>', art: 'Idee' });
  assert.equal(answer.status, 403);
  const page = await answer.text();
  assert.match(page, /Ihre Sitzung ist beendet/);
  assert.match(page, /<form method="post" action="\/notiz\/neu\?art=lang">/);
  assert.match(page, /name="text" value="Viel &quot;getippt&quot; &lt;hier&gt;"/);
  assert.match(page, /href="\/anmelden" target="_blank"/);
});

test('a mere button and a page lead to the sign-in page, a page comes back', async () => {
  const button = await stranger.post('/notiz/neu', {});
  assert.equal(button.headers.get('location'), '/anmelden');
  const page = await stranger.get('/notiz/neu');
  assert.equal(page.headers.get('location'), '/anmelden?zurueck=%2Fnotiz%2Fneu');
});

test('whoever has signed in again sends it as if nothing had happened', async () => {
  const member = openRoomApp(db, [room], { municipalityId: '0190a000-0000-7000-8000-000000000001' });
  assert.equal(await (await member.post('/notiz/neu', { text: 'x' })).text(), 'saved');
});

test('a member whose last role has ended is told so, also where every role may', async () => {
  const viewer = { municipalityId: '0190a000-0000-7000-8000-000000000001', role: null, roles: [] };
  const answer = await openRoomApp(db, [room], viewer).post('/notiz/neu', { text: 'x' });
  assert.equal(answer.status, 403);
  const page = await answer.text();
  assert.match(page, /Sie haben zurzeit keine Rolle/);
  assert.doesNotMatch(page, /Vorschlag übergeben/);
});

test('whoever holds a role that may changes to it and comes back; others only read who may', async () => {
  const municipalityId = '0190a000-0000-7000-8000-000000000001';
  const closed = new Hono<Env>()
    .get('/budget/neu', act('B1', 'prepare'), (c) => c.text('form'))
    .post('/budget/neu', act('B1', 'prepare'), (c) => c.text('saved'));
  const both = openRoomApp(
    db,
    [closed],
    { municipalityId, role: 'cio', roles: ['cio', 'mayor'] },
    () => false,
  );
  const page = await (await both.get('/budget/neu')).text();
  assert.match(
    page,
    /action="\/handeln-als"[\s\S]*?name="back" value="\/budget\/neu"[\s\S]*?Verwaltungsspitze handeln/,
  );
  assert.ok(!/handeln und weiter/.test(await (await both.post('/budget/neu', { betrag: '1' })).text()));
  const other = openRoomApp(db, [closed], { municipalityId, role: 'cio', roles: ['cio'] }, () => false);
  assert.ok(!/handeln und weiter/.test(await (await other.get('/budget/neu')).text()));
});
