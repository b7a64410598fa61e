import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { actsOf, connectApp, joinTown, newAccount, newDemoAccount, password } from '../../test/account.ts';
import {
  cookiesOf,
  getPage,
  holdRoles,
  openTestApp,
  postForm,
  signInAs,
  type TestApp,
} from '../../test/sign-in.ts';
import { openWorld, type World } from '../../test/world.ts';
import type { Database } from '../db/index.ts';

let world: World;
let db: Database;
let town: string;
let app: TestApp;
before(async () => {
  world = await openWorld();
  ({ db, municipalityId: town } = world);
  app = openTestApp(db);
});
after(() => world.close());

describe('the own account', () => {
  it('changes the password with the present one, ends other sessions and keeps this one', async () => {
    const { email } = await newAccount(db);
    const other = cookiesOf(await postForm(app, '/anmelden', { email, password }));
    const here = cookiesOf(await postForm(app, '/anmelden', { email, password }));
    const next = 'ganz andere Worte hier';
    const wrong = await postForm(app, '/konto/passwort', { currentPassword: 'falsch', password: next }, here);
    assert.equal(wrong.status, 422);
    const done = await postForm(app, '/konto/passwort', { currentPassword: password, password: next }, here);
    assert.equal(done.status, 303);
    assert.equal((await getPage(app, '/konto', here)).status, 200);
    assert.equal((await getPage(app, '/konto', other)).status, 303);
    assert.equal((await postForm(app, '/anmelden', { email, password: next })).status, 303);
  });

  it('lists sessions and ends one of its own, none of somebody else', async () => {
    const mine = await newAccount(db);
    const first = cookiesOf(await postForm(app, '/anmelden', { email: mine.email, password }));
    const second = cookiesOf(await postForm(app, '/anmelden', { email: mine.email, password }));
    const stranger = await signInAs(db, { municipalityId: town, roles: ['cio'] });
    const page = await (await getPage(app, '/konto', second)).text();
    const ids = [...page.matchAll(/\/konto\/sitzungen\/([0-9a-f-]{36})\/ende/g)].map((match) => match[1]!);
    assert.equal(ids.length, 1);
    assert.equal(
      (await postForm(app, `/konto/sitzungen/${stranger.sessionId}/ende`, {}, second)).status,
      404,
    );
    assert.equal((await getPage(app, '/konto', stranger.cookie)).status, 200);
    assert.equal((await postForm(app, `/konto/sitzungen/${ids[0]}/ende`, {}, second)).status, 303);
    assert.equal((await getPage(app, '/konto', first)).status, 303);
  });

  it('is nobody’s without a session', async () => {
    for (const path of ['/konto', '/konto/zweiter-faktor']) {
      assert.match((await getPage(app, path)).headers.get('location')!, /^\/anmelden\?/);
    }
    for (const path of [
      '/konto/passwort',
      '/konto/zweiter-faktor',
      '/konto/ersatzcodes',
      '/konto/sitzungen/ende',
    ]) {
      assert.match((await postForm(app, path, {})).headers.get('location')!, /^\/anmelden\?/);
    }
  });
});

describe('the acting role', () => {
  it('is one of those held; the session acts in it from then on, and the audit says so', async () => {
    const { cookie, accountId } = await signInAs(db, { municipalityId: town, roles: ['cio', 'isb'] });
    assert.match(await roleShown(cookie), /CIO/);
    const changed = await postForm(app, '/handeln-als', { role: 'isb', back: '/konto' }, cookie);
    assert.equal(changed.headers.get('location'), '/konto');
    assert.match(await roleShown(cookie), /Informationssicherheit/);
    assert.deepEqual(await actsOf(db, accountId), ['session.act-as']);
    assert.equal((await postForm(app, '/handeln-als', { role: 'mayor' }, cookie)).status, 403);
    assert.equal((await postForm(app, '/handeln-als', { role: 'nonsense' }, cookie)).status, 403);
    assert.equal((await postForm(app, '/handeln-als', { role: 'cio' })).status, 403);
    assert.match(await roleShown(cookie), /Informationssicherheit/);
  });

  it('stays when the second factor replaces the session', async () => {
    const account = await newAccount(db);
    holdRoles(await db.asSystem((tx) => joinTown(tx, town, account)), ['cio', 'isb']);
    const before = cookiesOf(await postForm(app, '/anmelden', { email: account.email, password }));
    assert.match(await roleShown(before), /CIO/);
    await postForm(app, '/handeln-als', { role: 'isb' }, before);
    const { cookie } = await connectApp(app, before);
    assert.equal((await getPage(app, '/konto', before)).status, 303);
    assert.match(await roleShown(cookie), /Informationssicherheit/);
  });

  it('ends with the role: who no longer holds it acts in another one', async () => {
    const { cookie, personId } = await signInAs(db, { municipalityId: town, roles: ['cio', 'isb'] });
    holdRoles(personId, ['isb']);
    assert.match(await roleShown(cookie), /Informationssicherheit/);
  });
});

describe('demo mode', () => {
  it('signs in with one click as one of its people, and as nobody else', async () => {
    const demo = openTestApp(db, { mode: 'demo' });
    const person = await newDemoAccount(db, town, 'Sabine Krüger');
    const page = await (await getPage(demo, '/anmelden')).text();
    assert.ok(page.includes('Sabine Krüger') && page.includes(person.id));
    const done = await postForm(demo, '/anmelden/demo', { account: person.id });
    assert.equal(done.status, 303);
    const account = await (await getPage(demo, '/konto', cookiesOf(done))).text();
    assert.match(account, /Zugang der Vorführung/);
    const real = await newAccount(db);
    assert.equal((await postForm(demo, '/anmelden/demo', { account: real.id })).status, 404);
    assert.equal((await postForm(demo, '/anmelden/demo', { account: 'x' })).status, 404);
  });

  it('opens under a name of this computer only, so that no website can point its name here', async () => {
    const demo = openTestApp(db, { mode: 'demo' });
    const person = await newDemoAccount(db, town, 'Olga Petersen');
    const answer = (host: string) =>
      demo.request(`http://${host}/anmelden/demo`, {
        method: 'POST',
        body: new URLSearchParams({ account: person.id }),
        headers: { origin: `http://${host}`, 'sec-fetch-site': 'same-origin' },
      });
    for (const host of ['evil.example', 'localhost.evil.example', '127.0.0.1.evil.example', '192.0.2.1'])
      assert.equal((await answer(host)).status, 404, host);
    for (const host of ['localhost:3000', '127.0.0.1:3000', '[::1]:3000'])
      assert.equal((await answer(host)).status, 303, host);
  });

  it('is the only mode with such a door', async () => {
    const person = await newDemoAccount(db, town, 'Emre Yıldız');
    assert.ok(!(await (await getPage(app, '/anmelden')).text()).includes('Emre'));
    assert.equal((await postForm(app, '/anmelden/demo', { account: person.id })).status, 404);
    assert.equal((await postForm(app, '/anmelden', { email: person.email, password: '' })).status, 422);
  });
});

/** What the top bar says about the role. */
async function roleShown(cookie: string): Promise<string> {
  const page = await (await getPage(app, '/konto', cookie)).text();
  return /Sie handeln als <strong>(.*?)<\/strong>/.exec(page)?.[1] ?? '';
}
