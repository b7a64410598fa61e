import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { openRoomApp } from '../../test/room-app.ts';
import { getPage, openTestApp, signInAs } from '../../test/sign-in.ts';
import { openWorld } from '../../test/world.ts';
import { auditRoutes } from '../audit/routes.tsx';
import type { Role } from '../kernel/role.ts';
import { createPerson } from '../people/store/persons.ts';
import { securityRoutes } from './routes.tsx';
import { entryLevel } from './shipped.ts';

const world = await openWorld();
after(() => world.close());
const { db, municipalityId } = world;
const viewer = { municipalityId, municipalityName: 'Lohenfurt', name: 'Jonas Weber', role: 'isb' as Role };
const app = openRoomApp(db, [securityRoutes, auditRoutes(() => ({}))], viewer);
const textOf = async (path: string) => (await app.get(path)).text();

const person = await world.inTown(async (tx) => {
  const created = await createPerson(tx, world.actor('cio'), {
    name: 'Uwe Brandis',
    unitId: null,
    email: null,
    phone: null,
    occupation: null,
    leftOn: null,
    skills: [],
  });
  assert.ok(created.ok);
  return created.value;
});

describe('the room', () => {
  const real = openTestApp(db);

  it('is seen by head, security officer and CIO; to all others it is not there', async () => {
    const pages = [
      '/it-sicherheit',
      '/it-sicherheit/katalog/entry',
      '/it-sicherheit/katalog/entry/gruppen/SICH',
    ];
    for (const role of ['mayor', 'isb', 'cio'] as const) {
      const { cookie } = await signInAs(db, { municipalityId, roles: [role] });
      for (const page of pages)
        assert.equal((await getPage(real, page, cookie)).status, 200, `${role} ${page}`);
      assert.match(await (await getPage(real, '/protokoll', cookie)).text(), /href="\/it-sicherheit"/);
    }
    for (const role of [
      'board',
      'cdo',
      'office',
      'provider',
      'dsb',
      'treasurer',
      'guide',
      'council',
    ] as const) {
      const { cookie } = await signInAs(db, { municipalityId, roles: [role] });
      for (const page of pages)
        assert.equal((await getPage(real, page, cookie)).status, 404, `${role} ${page}`);
      assert.doesNotMatch(await (await getPage(real, '/protokoll', cookie)).text(), /"\/it-sicherheit"/);
    }
  });

  it('sends those who are not signed in to the sign-in page', async () => {
    assert.match((await getPage(real, '/it-sicherheit')).headers.get('location')!, /^\/anmelden/);
  });
});

describe('the entry level', () => {
  it('has questions whose ids are unique, in both languages', () => {
    const questions = entryLevel().topics.flatMap(({ questions }) => questions);
    assert.equal(new Set(questions.map(({ id }) => id)).size, questions.length);
    assert.ok(questions.every(({ de, en }) => de.endsWith('?') && en.endsWith('?')));
  });

  it('begins with nothing answered and leads from question to question', async () => {
    const html = await textOf('/it-sicherheit/katalog/entry');
    assert.match(html, /0 von 87/);
    assert.match(html, /anforderungen\/SICH\.1"[^>]*>[\s\S]{0,80}nächsten offenen Frage/);
    const saved = await app.post('/it-sicherheit/katalog/entry/anforderungen/SICH.1', {
      status: 'met',
      evidence: 'Sicherungskonzept, Akte 10.4',
      version: '0',
      next: 'on',
    });
    assert.equal(saved.status, 303);
    assert.equal(saved.headers.get('location'), '/it-sicherheit/katalog/entry/anforderungen/SICH.2');
    assert.match(await textOf('/it-sicherheit/katalog/entry'), /1 von 87/);
  });

  it('keeps who is in charge, by when, and shows what is overdue', async () => {
    const fields = { status: 'unmet', personId: person.id, dueOn: '30.09.2026', version: '0' };
    assert.equal((await app.post('/it-sicherheit/katalog/entry/anforderungen/RECH.1', fields)).status, 303);
    const html = await textOf('/it-sicherheit');
    assert.match(html, /Ein Termin ist überschritten/);
    assert.match(html, /RECH\.1[\s\S]*?Uwe Brandis, seit 30\.09\.2026/);
    assert.match(await textOf('/it-sicherheit/katalog/entry/gruppen/RECH?stand=unmet'), /RECH\.1/);
    assert.doesNotMatch(await textOf('/it-sicherheit/katalog/entry/gruppen/RECH?stand=unmet'), /RECH\.2/);
  });

  it('refuses "not relevant" without a reason and keeps everything typed', async () => {
    const path = '/it-sicherheit/katalog/entry/anforderungen/RAUM.1';
    const refused = await app.post(path, { status: 'not-relevant', evidence: 'Rechenzentrum', version: '0' });
    assert.equal(refused.status, 422);
    const html = await refused.text();
    assert.match(html, /Bitte begründen Sie, warum dies die Kommune nicht betrifft/);
    assert.match(html, /Rechenzentrum/);
    assert.equal(
      (await app.post(path, { status: 'not-relevant', note: 'Alles im Rechenzentrum', version: '0' })).status,
      303,
    );
    assert.match(await textOf('/it-sicherheit/katalog/entry'), /1 von 86/);
  });

  it('keeps earlier answers, and tells the second of two who save at once', async () => {
    const path = '/it-sicherheit/katalog/entry/anforderungen/SICH.1';
    assert.equal(
      (await app.post(path, { status: 'partly', note: 'Zwei Verfahren fehlen', version: '1' })).status,
      303,
    );
    const late = await app.post(path, { status: 'met', note: 'Alles gesichert', version: '1' });
    assert.equal(late.status, 409);
    const html = await late.text();
    assert.match(html, /Zwei Verfahren fehlen[\s\S]*Alles gesichert/);
    assert.match(await textOf(path), /Frühere Antworten[\s\S]*?Akte 10\.4/);
  });

  it('does not know a requirement that is not there', async () => {
    assert.equal((await app.get('/it-sicherheit/katalog/entry/anforderungen/SICH.99')).status, 404);
    assert.equal((await app.get('/it-sicherheit/katalog/anderer')).status, 404);
  });
});

describe('the audit', () => {
  it('shows what was done in this room to those only who may see it', async () => {
    assert.match(await textOf('/protokoll'), /Antwort zu einer Sicherheitsanforderung/);
    const outsider = openRoomApp(db, [auditRoutes(() => ({}))], { ...viewer, role: 'board' }, () => false);
    const html = await (await outsider.get('/protokoll?gegenstand=security-answer')).text();
    assert.doesNotMatch(html, /Antwort zu einer Sicherheitsanforderung|Akte 10\.4/);
  });
});
