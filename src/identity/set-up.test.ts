import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'drizzle-orm';
import { newAccount, newSecondFactor, password } from '../../test/account.ts';
import { openTestDb } from '../../test/open-test-db.ts';
import { cookiesOf, getPage, openTestApp, postForm, type TestApp } from '../../test/sign-in.ts';
import type { Database } from '../db/index.ts';
import { createFirstLink, createSetUpLink } from './store/links.ts';

let db: Database;
let app: TestApp;
before(async () => {
  db = await openTestDb();
  app = openTestApp(db);
});
after(() => db.close());

describe('a one-time link', () => {
  it('creates the first account of an empty installation and signs in', async () => {
    const empty = await openTestDb();
    try {
      const fresh = openTestApp(empty);
      const token = (await empty.asSystem((tx) => createFirstLink(tx, new Date())))!;
      assert.match(await (await getPage(fresh, '/anmelden')).text(), /Hier gibt es noch keinen Zugang/);
      assert.match(await (await getPage(fresh, `/einrichten/${token}`)).text(), /Augenmaß einrichten/);
      const typed = { name: 'Jonas Weber', email: 'jonas.weber@lohenfurt.example' };
      const short = await postForm(fresh, `/einrichten/${token}`, { ...typed, password: 'kurz' });
      assert.equal(short.status, 422);
      assert.match(await short.text(), /mindestens 12 Zeichen/);
      const done = await postForm(fresh, `/einrichten/${token}`, { ...typed, password });
      assert.equal(done.status, 303);
      const start = await getPage(fresh, '/', cookiesOf(done));
      assert.equal(start.headers.get('location'), '/kommune/uebernehmen');
      assert.equal((await postForm(fresh, `/einrichten/${token}`, { ...typed, password })).status, 404);
      assert.equal(await empty.asSystem((tx) => createFirstLink(tx, new Date())), undefined);
      assert.ok(!(await (await getPage(fresh, '/anmelden')).text()).includes('noch keinen Zugang.'));
    } finally {
      await empty.close();
    }
  });

  it('is not stored itself, expires after a day and is replaced by a newer one', async () => {
    const { id } = await newAccount(db);
    const now = new Date();
    const older = await db.asSystem((tx) => createSetUpLink(tx, id, now));
    const token = await db.asSystem((tx) => createSetUpLink(tx, id, now));
    const { rows } = await db.asSystem((tx) =>
      tx.execute(sql`select to_jsonb(l)::text as row from set_up_links l`),
    );
    assert.ok(!rows.some(({ row }) => String(row).includes(token)));
    assert.equal((await getPage(app, `/einrichten/${older}`)).status, 404);
    assert.equal((await getPage(app, `/einrichten/${token}`)).status, 200);
    const tomorrow = openTestApp(db, {}, () => new Date(now.getTime() + 24 * 3_600_000 + 1));
    assert.equal((await getPage(tomorrow, `/einrichten/${token}`)).status, 404);
  });

  it('sets a new password, ends every session, and still asks for the second factor', async () => {
    const { email, id } = await newSecondFactor(db, app);
    const token = await db.asSystem((tx) => createSetUpLink(tx, id, new Date()));
    const done = await postForm(app, `/einrichten/${token}`, { password: 'neues Wort Laterne Igel' });
    assert.equal(done.headers.get('location'), '/anmelden/code');
    assert.equal((await postForm(app, '/anmelden', { email, password })).status, 422);
    const { rows } = await db.asSystem((tx) =>
      tx.execute(sql`select 1 from sessions where account_id = ${id}`),
    );
    assert.equal(rows.length, 0);
  });

  it('removes the second factor only where it says so', async () => {
    const { id } = await newSecondFactor(db, app);
    const token = await db.asSystem((tx) => createSetUpLink(tx, id, new Date(), true));
    assert.match(
      await (await getPage(app, `/einrichten/${token}`)).text(),
      /Anmeldung mit Code wird dabei ausgeschaltet/,
    );
    const done = await postForm(app, `/einrichten/${token}`, { password: 'neues Wort Laterne Igel' });
    assert.equal(done.headers.get('location'), '/');
  });
});
