import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { SMTPServer } from 'smtp-server';
import { newAccount, password } from '../../test/account.ts';
import { openTestDb } from '../../test/open-test-db.ts';
import { getPage, openTestApp, postForm, type TestApp } from '../../test/sign-in.ts';
import type { Database } from '../db/index.ts';

let db: Database;
let app: TestApp;
let mailServer: SMTPServer;
const mails: { to: string; text: string }[] = [];
let arrived = Promise.withResolvers<void>();

before(async () => {
  db = await openTestDb();
  mailServer = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, done) {
      let text = '';
      stream.on('data', (chunk) => (text += chunk));
      stream.on('end', () => {
        mails.push({ to: session.envelope.rcptTo.map(({ address }) => address).join(), text });
        arrived.resolve();
        done();
      });
    },
  });
  const listening = mailServer.listen(0, '127.0.0.1');
  await once(listening, 'listening');
  const { port } = listening.address() as AddressInfo;
  app = openTestApp(db, { smtpUrl: `smtp://127.0.0.1:${port}` });
});
after(async () => {
  await new Promise<void>((resolve) => mailServer.close(resolve));
  await db.close();
});

describe('a forgotten password', () => {
  it('is replaced through a link that comes by mail', async () => {
    const { email } = await newAccount(db);
    const answer = await postForm(app, '/anmelden/vergessen', { email });
    assert.equal(answer.status, 200);
    await arrived.promise;
    assert.equal(mails[0]!.to, email);
    const link = /http:\/\/localhost(\/einrichten\/\S+)/.exec(mails[0]!.text.replaceAll('=\r\n', ''))![1]!;
    const done = await postForm(app, link, { password: 'neues Wort Laterne Igel' });
    assert.equal(done.status, 303);
    assert.equal((await postForm(app, '/anmelden', { email, password })).status, 422);
  });

  it('is answered the same where there is no account, and no mail goes out', async () => {
    const { email } = await newAccount(db);
    arrived = Promise.withResolvers();
    mails.length = 0;
    const unknown = await (
      await postForm(app, '/anmelden/vergessen', { email: 'niemand@example.org' })
    ).text();
    const known = await (await postForm(app, '/anmelden/vergessen', { email })).text();
    assert.equal(unknown, known);
    await arrived.promise;
    assert.deepEqual(
      mails.map(({ to }) => to),
      [email],
    );
  });

  it('says how to go on where the installation sends no mail', async () => {
    const page = await (await getPage(openTestApp(db), '/anmelden/vergessen')).text();
    assert.match(page, /augenmass account reset/);
    assert.ok(!page.includes('name="email"'));
  });
});
