import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'drizzle-orm';
import { actsOf, newAccount, password } from '../../test/account.ts';
import { openTestDb } from '../../test/open-test-db.ts';
import { cookiesOf, from, getPage, openTestApp, postForm, type TestApp } from '../../test/sign-in.ts';
import type { Database } from '../db/index.ts';
import { limits } from './core/limits.ts';
import { closeAccount } from './store/accounts.ts';
import { countAttempt, forgetAttempts } from './store/rate-limits.ts';
import { hashToken } from './store/token.ts';

let db: Database;
let app: TestApp;
before(async () => {
  db = await openTestDb();
  app = openTestApp(db);
});
after(() => db.close());

describe('signing in', () => {
  it('opens a session whose cookie script cannot read and other sites do not send', async () => {
    const { email } = await newAccount(db);
    const response = await postForm(app, '/anmelden', { email: ` ${email.toUpperCase()} `, password });
    assert.equal(response.status, 303);
    assert.equal(response.headers.get('location'), '/');
    const [cookie] = response.headers.getSetCookie();
    assert.match(cookie!, /^augenmass\.session_token=.*HttpOnly/);
    assert.match(cookie!, /SameSite=Lax/);
    assert.doesNotMatch(cookie!, /Secure/);
    const page = await getPage(app, '/konto', cookiesOf(response));
    assert.equal(page.status, 200);
    assert.equal(page.headers.get('cache-control'), 'private, no-store');
    const signInPage = await getPage(app, '/anmelden');
    assert.equal(signInPage.headers.get('cache-control'), 'private, no-cache');
  });

  it('marks the cookie secure where the program is reached by https', async () => {
    const secure = openTestApp(db, { baseUrl: 'https://augenmass.example.de' });
    const { email } = await newAccount(db);
    const response = await secure.request('https://augenmass.example.de/anmelden', {
      method: 'POST',
      body: new URLSearchParams({ email, password }),
      headers: { origin: 'https://augenmass.example.de' },
    });
    const [cookie] = response.headers.getSetCookie();
    assert.match(cookie!, /^__Secure-augenmass\.session_token=.*; Secure/);
    const page = await secure.request('https://augenmass.example.de/konto', {
      headers: { cookie: cookiesOf(response) },
    });
    assert.equal(page.status, 200);
  });

  it('says the same of a wrong password, an unknown address and a closed account, and keeps what was typed', async () => {
    const open = await newAccount(db);
    const closed = await newAccount(db);
    await db.asSystem((tx) => closeAccount(tx, closed.id, new Date()));
    const pages = [];
    for (const [email, typed] of [
      [open.email, 'falsches Passwort'],
      ['niemand@example.org', password],
      [closed.email, password],
    ] as const) {
      const response = await postForm(app, '/anmelden', { email, password: typed }, '', '192.0.2.77');
      assert.equal(response.status, 422);
      assert.equal(response.headers.getSetCookie().length, 0);
      const page = await response.text();
      assert.ok(page.includes(`value="${email}"`));
      assert.ok(!page.includes(typed));
      pages.push(page.replaceAll(email, ''));
    }
    assert.equal(new Set(pages).size, 1);
  });

  it('goes back to where one came from, never to another site', async () => {
    const { email } = await newAccount(db);
    for (const [zurueck, expected] of [
      ['/vorhaben?seite=2', '/vorhaben?seite=2'],
      ['https://example.com/', '/'],
      ['//example.com', '/'],
      ['/\\example.com', '/'],
    ] as const) {
      const response = await postForm(app, '/anmelden', { email, password, zurueck });
      assert.equal(response.headers.get('location'), expected);
    }
  });

  it('is refused when the form comes from another site', async () => {
    const { email } = await newAccount(db);
    for (const headers of [{ origin: 'https://example.com' }, { 'sec-fetch-site': 'cross-site' }, {}]) {
      const response = await app.request('/anmelden', {
        method: 'POST',
        body: new URLSearchParams({ email, password }),
        headers: headers as Record<string, string>,
      });
      assert.equal(response.status, 403);
      assert.equal(response.headers.getSetCookie().length, 0);
    }
  });

  it('ends the session the browser had before', async () => {
    const { email } = await newAccount(db);
    const first = cookiesOf(await postForm(app, '/anmelden', { email, password }));
    const second = cookiesOf(await postForm(app, '/anmelden', { email, password }, first));
    assert.equal((await getPage(app, '/konto', first)).status, 303);
    assert.equal((await getPage(app, '/konto', second)).status, 200);
  });

  it('leaves an entry in the audit, and so does signing out', async () => {
    const { email, id } = await newAccount(db);
    const cookie = cookiesOf(await postForm(app, '/anmelden', { email, password }));
    const response = await postForm(app, '/abmelden', {}, cookie);
    assert.equal(response.headers.get('location'), '/anmelden');
    assert.equal((await getPage(app, '/konto', cookie)).status, 303);
    assert.deepEqual(await actsOf(db, id), ['session.create', 'session.end']);
  });

  it('lasts twelve hours', async () => {
    const { email } = await newAccount(db);
    const cookie = cookiesOf(await postForm(app, '/anmelden', { email, password }));
    const later = (hours: number) => openTestApp(db, {}, () => new Date(Date.now() + hours * 3_600_000));
    assert.equal((await getPage(later(11.9), '/konto', cookie)).status, 200);
    assert.equal((await getPage(later(12.1), '/konto', cookie)).status, 303);
  });
});

describe('a session token', () => {
  it('is nowhere in the store, and what is there opens nothing', async () => {
    const { email } = await newAccount(db);
    const cookie = cookiesOf(await postForm(app, '/anmelden', { email, password }));
    const token = /session_token=([^.]+)\./.exec(cookie)![1]!;
    const { rows } = await db.asSystem((tx) =>
      tx.execute(sql`select to_jsonb(s)::text as row from sessions s`),
    );
    assert.ok(rows.some(({ row }) => String(row).includes(hashToken(token))));
    assert.ok(!rows.some(({ row }) => String(row).includes(token)));
    const stolen = `augenmass.session_token=${hashToken(token)}.x`;
    assert.equal((await getPage(app, '/konto', stolen)).status, 303);
  });
});

describe('attempts to sign in', () => {
  it('are limited per account, from wherever they come', async () => {
    const { email } = await newAccount(db);
    await countBefore('signInAccount', email);
    const last = await postForm(app, '/anmelden', { email, password: 'falsch' }, '', '198.51.100.1');
    assert.match(await last.text(), /stimmen nicht/);
    const right = await postForm(app, '/anmelden', { email, password }, '', '198.51.100.2');
    assert.deepEqual([right.status, right.headers.get('retry-after')], [429, '900']);
    assert.match(await right.text(), /Zu viele Versuche\. Bitte versuchen Sie es in 15 Minuten noch einmal/);
    const later = openTestApp(db, {}, () => new Date(Date.now() + 16 * 60_000));
    assert.equal((await postForm(later, '/anmelden', { email, password }, '', '198.51.100.3')).status, 303);
  });

  it('are counted one by one, also when many come at once', async () => {
    const attempts = Array.from({ length: 25 }, () =>
      db.asSystem((tx) => countAttempt(tx, limits.signInAccount, 'crowd@example.org', new Date())),
    );
    const allowed = (await Promise.all(attempts)).filter(({ ok }) => ok);
    assert.equal(allowed.length, limits.signInAccount.max);
  });

  it('are forgotten when the right password comes', async () => {
    const { email } = await newAccount(db);
    await countBefore('signInAccount', email);
    assert.equal((await postForm(app, '/anmelden', { email, password })).status, 303);
    assert.equal((await postForm(app, '/anmelden', { email, password })).status, 303);
  });

  it('are limited per address, and a made-up X-Forwarded-For does not evade it', async () => {
    await countBefore('signInAddress', '192.0.2.200');
    assert.match(await attempt(app, '192.0.2.200', '203.0.113.1'), /stimmen nicht/);
    for (const claimed of ['203.0.113.2', '203.0.113.3, 192.0.2.9', '127.0.0.1'])
      assert.match(await attempt(app, '192.0.2.200', claimed), /Zu viele Versuche/);
    assert.match(await attempt(app, '192.0.2.203', '192.0.2.200'), /stimmen nicht/);
  });

  it('count by the address a trusted proxy saw, not by what the sender put before it', async () => {
    const behindProxy = openTestApp(db, { trustedProxies: ['10.0.0.5'] });
    await countBefore('signInAddress', '192.0.2.201');
    assert.match(await attempt(behindProxy, '10.0.0.5', '203.0.113.1, 192.0.2.201'), /stimmen nicht/);
    assert.match(await attempt(behindProxy, '10.0.0.5', '203.0.113.2, 192.0.2.201'), /Zu viele Versuche/);
    assert.match(await attempt(behindProxy, '10.0.0.5', '203.0.113.2, 192.0.2.202'), /stimmen nicht/);
  });
});

/** All attempts of a window but the last. */
async function countBefore(limit: keyof typeof limits, subject: string): Promise<void> {
  for (let n = 1; n < limits[limit].max; n++)
    await db.asSystem((tx) => countAttempt(tx, limits[limit], subject, new Date()));
}

async function attempt(program: TestApp, connection: string, forwardedFor: string): Promise<string> {
  const headers = { origin: 'http://localhost', 'x-forwarded-for': forwardedFor, 'x-real-ip': forwardedFor };
  const body = new URLSearchParams({ email: 'niemand@example.org', password: 'falsch' });
  await db.asSystem((tx) => forgetAttempts(tx, limits.signInAccount, 'niemand@example.org'));
  return (await program.request('/anmelden', { method: 'POST', body, headers }, from(connection))).text();
}
