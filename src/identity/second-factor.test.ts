import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'drizzle-orm';
import { codeAt, newSecondFactor, password } from '../../test/account.ts';
import { openTestDb } from '../../test/open-test-db.ts';
import { cookiesOf, getPage, openTestApp, postForm, type TestApp } from '../../test/sign-in.ts';
import type { Database } from '../db/index.ts';
import { findAccount } from './store/accounts.ts';

let db: Database;
let app: TestApp;
before(async () => {
  db = await openTestDb();
  app = openTestApp(db);
});
after(() => db.close());

describe('the second factor', () => {
  it('is asked for after the password, and its code counts once', async () => {
    const { email, secret, code } = await newSecondFactor(db, app);
    const first = await postForm(app, '/anmelden', { email, password, zurueck: '/vorhaben' });
    assert.equal(first.headers.get('location'), '/anmelden/code?zurueck=%2Fvorhaben');
    const challenge = cookiesOf(first);
    assert.equal((await getPage(app, '/konto', challenge)).status, 303, 'half signed in is not signed in');

    const reused = await postForm(app, '/anmelden/code', { code }, challenge);
    assert.equal(reused.status, 422);
    assert.match(await reused.text(), /schon benutzt/, 'the code that confirmed the app');

    const next = codeAt(secret, 1);
    const done = await postForm(
      app,
      '/anmelden/code',
      { code: `${next.slice(0, 3)} ${next.slice(3)}`, zurueck: '/vorhaben' },
      challenge,
    );
    assert.equal(done.headers.get('location'), '/vorhaben');
    assert.equal((await getPage(app, '/konto', cookiesOf(done))).status, 200);

    const again = cookiesOf(await postForm(app, '/anmelden', { email, password }));
    const replay = await postForm(app, '/anmelden/code', { code: next }, again);
    assert.equal(replay.status, 422);
    assert.match(await replay.text(), /schon benutzt/);
    const older = await postForm(app, '/anmelden/code', { code: codeAt(secret, -1) }, again);
    assert.match(await older.text(), /schon benutzt/, 'nor does an older one');
  });

  it('lets one code in once, also when it comes twice at the same moment', async () => {
    const { email, secret } = await newSecondFactor(db, app);
    const challenges = [];
    for (let n = 0; n < 4; n++)
      challenges.push(cookiesOf(await postForm(app, '/anmelden', { email, password })));
    const code = codeAt(secret, 1);
    const answers = await Promise.all(
      challenges.map((challenge) => postForm(app, '/anmelden/code', { code }, challenge)),
    );
    assert.deepEqual(answers.map((answer) => answer.status).sort(), [303, 422, 422, 422]);
  });

  it('gives up a sign-in after five wrong codes', async () => {
    const { email, secret } = await newSecondFactor(db, app);
    const challenge = cookiesOf(await postForm(app, '/anmelden', { email, password }));
    const wrong = codeAt(secret, 90);
    for (let n = 0; n < 5; n++) {
      const response = await postForm(app, '/anmelden/code', { code: wrong }, challenge, '192.0.2.50');
      assert.match(await response.text(), /Code stimmt nicht/);
    }
    const right = await postForm(app, '/anmelden/code', { code: codeAt(secret, 1) }, challenge, '192.0.2.50');
    assert.equal(right.status, 422);
    assert.match(await right.text(), /noch einmal von vorn/);
  });

  it('is replaced by a backup code, once', async () => {
    const { email, backupCodes } = await newSecondFactor(db, app);
    const challenge = cookiesOf(await postForm(app, '/anmelden', { email, password }));
    const typed = backupCodes[0]!.toUpperCase().replace('-', ' ');
    assert.equal((await postForm(app, '/anmelden/code', { code: typed }, challenge)).status, 303);
    const again = cookiesOf(await postForm(app, '/anmelden', { email, password }));
    assert.equal((await postForm(app, '/anmelden/code', { code: backupCodes[0]! }, again)).status, 422);
    assert.equal((await postForm(app, '/anmelden/code', { code: backupCodes[1]! }, again)).status, 303);
  });

  it('can be switched off with the password only', async () => {
    const { email, id, secret } = await newSecondFactor(db, app);
    assert.ok((await accountOf(id))!.twoFactorEnabled);
    const challenge = cookiesOf(await postForm(app, '/anmelden', { email, password }));
    const cookie = cookiesOf(await postForm(app, '/anmelden/code', { code: codeAt(secret, 1) }, challenge));
    const refused = await postForm(app, '/konto/zweiter-faktor/ende', { factorPassword: 'falsch' }, cookie);
    assert.equal(refused.status, 422);
    assert.ok((await accountOf(id))!.twoFactorEnabled);
    const done = await postForm(app, '/konto/zweiter-faktor/ende', { factorPassword: password }, cookie);
    assert.equal(done.status, 303);
    assert.equal((await accountOf(id))!.twoFactorEnabled, false);
    assert.equal((await getPage(app, '/konto', cookiesOf(done))).status, 200);
    assert.equal((await postForm(app, '/anmelden', { email, password })).headers.get('location'), '/');
  });

  it('keeps its key encrypted in the store', async () => {
    const { secret, backupCodes } = await newSecondFactor(db, app);
    const { rows } = await db.asSystem((tx) =>
      tx.execute(sql`select to_jsonb(f)::text as row from two_factors f`),
    );
    for (const { row } of rows) {
      assert.ok(!String(row).includes(secret));
      assert.ok(!String(row).includes(backupCodes[0]!));
    }
  });
});

const accountOf = (id: string) => db.asSystem((tx) => findAccount(tx, { id }));
