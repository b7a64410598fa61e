import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { newAccount, newSecondFactor, password } from '../../test/account.ts';
import { cookiesOf, getPage, openTestApp, postForm, type TestApp, testConfig } from '../../test/sign-in.ts';
import { openWorld, type World } from '../../test/world.ts';
import { findAccount, listMemberships } from '../identity/store/accounts.ts';
import { listPersons } from '../people/store/persons.ts';
import { choose } from './account.ts';
import type { CliIo } from './io.ts';
import { main } from './main.ts';

let world: World;
let app: TestApp;
before(async () => {
  world = await openWorld();
  app = openTestApp(world.db);
});
after(() => world.close());

describe('augenmass account', () => {
  it('makes a link for the first account, and none once there is one', async () => {
    const first = await call(['setup']);
    assert.equal(first.code, 0);
    assert.match(await (await getPage(app, linkIn(first.out))).text(), /Augenmaß einrichten/);
    await newAccount(world.db);
    const second = await call(['setup']);
    assert.equal(second.code, 2);
    assert.match(second.err, /Es gibt schon Zugänge/);
    assert.equal((await getPage(app, linkIn(first.out))).status, 404, 'nor does the earlier link work');
  });

  it('gives a person of the municipality access, and makes the person where there is none', async () => {
    const values = { name: 'Olga Petersen', municipality: '06999001' };
    const { code, out } = await call(['create', 'Olga.Petersen@lohenfurt.example'], values);
    assert.equal(code, 0);
    const done = await postForm(app, linkIn(out), { password: 'neues Wort Laterne Igel' });
    assert.equal(done.headers.get('location'), '/');
    assert.match(await (await getPage(app, '/konto', cookiesOf(done))).text(), /Lohenfurt/);
    const account = (await world.db.asSystem((tx) =>
      findAccount(tx, { email: 'olga.petersen@lohenfurt.example' }),
    ))!;
    const [membership] = await world.db.asSystem((tx) => listMemberships(tx, account.id));
    const persons = await world.inTown((tx) => listPersons(tx, '2026-11-25'));
    assert.deepEqual(
      persons.map(({ id, name }) => [id, name]),
      [[membership!.personId, 'Olga Petersen']],
    );

    const again = await call(['create', 'olga.petersen@lohenfurt.example'], values);
    assert.match(again.out, /hat schon einen Zugang/);
    assert.equal((await world.inTown((tx) => listPersons(tx, '2026-11-25'))).length, 1);
  });

  it('opens the way back in for who has lost password and device', async () => {
    const { email } = await newSecondFactor(world.db, app);
    const keeps = await call(['reset', email]);
    const kept = await postForm(app, linkIn(keeps.out), { password: 'neues Wort Laterne Igel' });
    assert.equal(kept.headers.get('location'), '/anmelden/code');
    const removes = await call(['reset', email], { 'remove-code': true });
    const removed = await postForm(app, linkIn(removes.out), { password: 'noch ein Wort Laterne Igel' });
    assert.equal(removed.headers.get('location'), '/');
  });

  it('closes an account and ends its sessions', async () => {
    const { email } = await newAccount(world.db);
    const cookie = cookiesOf(await postForm(app, '/anmelden', { email, password }));
    assert.equal((await call(['close', email])).code, 0);
    assert.equal((await getPage(app, '/konto', cookie)).status, 303);
    assert.equal((await postForm(app, '/anmelden', { email, password })).status, 422);
    assert.match(
      (await call(['list'])).out,
      new RegExp(`${email} · Marta Lindner · ohne Kommune · geschlossen am`),
    );
    assert.equal((await call(['close', email])).code, 2);
  });

  it('refuses what it cannot use, in one sentence', async () => {
    for (const [args, values, sentence] of [
      [['create', 'olga'], { name: 'Olga', municipality: '06999001' }, /Das ist keine E-Mail-Adresse/],
      [['create', 'o@b.de'], { name: 'Olga', municipality: '1' }, /mit dem Schlüssel 1 gibt es hier nicht/],
      [['reset', 'niemand@example.org'], {}, /Einen offenen Zugang mit dieser Adresse gibt es nicht/],
    ] as const) {
      const { code, err } = await call([...args], values);
      assert.equal(code, 2);
      assert.match(err, sentence);
    }
    for (const args of [
      [],
      ['nonsense'],
      ['reset'],
      ['create', 'a@b.de'],
      ['list', 'x'],
      ['close', 'a', 'b'],
      ['list', '--x'],
    ]) {
      const said: string[] = [];
      assert.equal(await main(['account', ...args], { out: () => {}, err: (text) => said.push(text) }), 2);
      assert.match(said.at(-1)!, /^Aufruf: augenmass account/);
    }
  });
});

async function call(args: string[], values: Parameters<typeof choose>[1] = {}) {
  const out: string[] = [];
  const err: string[] = [];
  const io: CliIo = { out: (text) => out.push(text), err: (text) => err.push(text) };
  const code = await choose(args, values)!(world.db, testConfig, io, new Date());
  return { code, out: out.join('\n'), err: err.join('\n') };
}

const linkIn = (text: string): string => new URL(/http\S+/.exec(text)![0]).pathname;
