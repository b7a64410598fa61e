import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'drizzle-orm';
import { actsOf } from '../../test/account.ts';
import {
  cookiesOf,
  getPage,
  openTestApp,
  postForm,
  type SignedIn,
  signInAs,
  type TestApp,
} from '../../test/sign-in.ts';
import { openWorld, type World } from '../../test/world.ts';
import { findAccount } from '../identity/store/accounts.ts';
import { dayInGermany } from '../kernel/day.ts';
import { createPerson, findPerson, type Person, savePerson } from './store/persons.ts';

const password = 'vier lose Woerter Kranich';

let world: World;
let app: TestApp;
let cio: SignedIn;
before(async () => {
  world = await openWorld();
  app = openTestApp(world.db);
  cio = await signInAs(world.db, { municipalityId: world.municipalityId, roles: ['cio'] });
});
after(() => world.close());

describe('access of a person', () => {
  it('is given by invitation: the link is shown once where no mail goes out', async () => {
    const person = await newPerson('Olga Petersen', 'olga@lohenfurt.example');
    assert.match(await page(person), /value="olga@lohenfurt\.example"/);
    const invited = await postForm(app, pathOf(person), { email: person.email! }, cio.cookie);
    assert.equal(invited.status, 200);
    assert.equal(invited.headers.get('cache-control'), 'no-store');
    const link = /http:\/\/localhost(\/einrichten\/[\w-]+)/.exec(await invited.text())![1]!;
    assert.match(await page(person), /ein Passwort ist noch nicht festgelegt/);
    const done = await postForm(app, link, { password });
    assert.match(await (await getPage(app, '/konto', cookiesOf(done))).text(), /Olga Petersen/);
    assert.match(await page(person), /Der Zugang ist eingerichtet/);
    assert.ok((await actsOf(world.db, cio.accountId)).includes('account.invite'));
  });

  it('is withdrawn at once, and given again with a new password', async () => {
    const person = await newPerson('Emre Yildiz', 'emre@lohenfurt.example');
    const cookie = await invitedCookie(person);
    const ended = await postForm(app, `${pathOf(person)}/ende`, {}, cio.cookie);
    assert.equal(ended.status, 303);
    assert.equal((await getPage(app, '/konto', cookie)).status, 303);
    assert.equal((await postForm(app, '/anmelden', { email: person.email!, password })).status, 422);
    assert.equal((await postForm(app, `${pathOf(person)}/ende`, {}, cio.cookie)).status, 404);
    await invitedCookie(person);
  });

  it('is not given over an account that somebody else signs in with', async () => {
    const mayor = await newPerson('Helga Rautenberg', 'rautenberg@lohenfurt.example');
    const { rows } = await world.db.asSystem((tx) =>
      tx.execute<{ email: string }>(sql`select email from accounts where id = ${cio.accountId}`),
    );
    const seized = await postForm(app, pathOf(mayor), { email: rows[0]!.email }, cio.cookie);
    assert.equal(seized.status, 422);
    assert.match(await seized.text(), /meldet sich hier schon jemand anderes an/);
    const { rows: tied } = await world.db.asSystem((tx) =>
      tx.execute(sql`select person_id from memberships where account_id = ${cio.accountId}`),
    );
    assert.deepEqual(tied, [{ person_id: cio.personId }]);
  });

  it('is refused with a second address, and no account of that address is left behind', async () => {
    const person = await newPerson('Ina Voss', 'ina@lohenfurt.example');
    await invitedCookie(person);
    const again = await postForm(app, pathOf(person), { email: 'ina.privat@example.org' }, cio.cookie);
    assert.equal(again.status, 422);
    const found = await world.db.asSystem((tx) => findAccount(tx, { email: 'ina.privat@example.org' }));
    assert.equal(found, undefined);
  });

  it('is not one’s own to withdraw', async () => {
    const own = await postForm(app, `/kommune/personen/${cio.personId}/zugang/ende`, {}, cio.cookie);
    assert.equal(own.status, 422);
    assert.match(await own.text(), /Den eigenen Zugang können Sie sich nicht entziehen/);
    assert.equal((await getPage(app, '/konto', cio.cookie)).status, 200);
  });

  it('ends with the last working day', async () => {
    const person = await newPerson('Timo Rademacher', 'timo@lohenfurt.example');
    const cookie = await invitedCookie(person);
    await leave(person, dayInGermany(new Date()));
    assert.equal((await getPage(app, '/konto', cookie)).status, 200);
    await leave(person, '2026-01-31');
    assert.equal((await getPage(app, '/konto', cookie)).status, 303);
    assert.match(
      await (await getPage(app, '/anmelden', cookie)).text(),
      /Ihr Zugang ruht: Ihr letzter Arbeitstag/,
    );
    assert.doesNotMatch(await (await getPage(app, '/anmelden')).text(), /Ihr Zugang ruht/);
  });

  it('is for those to give whom the matrix names', async () => {
    const person = await newPerson('Ruth Hagenau', 'ruth@lohenfurt.example');
    const provider = await signInAs(world.db, { municipalityId: world.municipalityId, roles: ['provider'] });
    assert.equal((await getPage(app, pathOf(person), provider.cookie)).status, 403);
    assert.equal((await postForm(app, pathOf(person), { email: 'a@b.de' }, provider.cookie)).status, 403);
  });

  it('shows a neighbour no link to an account of this town, whether it waits for its password or not', async () => {
    const person = await newPerson('Ines Berger', 'ines@lohenfurt.example');
    const invited = await postForm(app, pathOf(person), { email: person.email! }, cio.cookie);
    const link = /http:\/\/localhost(\/einrichten\/[\w-]+)/.exec(await invited.text())![1]!;
    const neighbour = await signInAs(world.db, { municipalityId: world.neighbourId, roles: ['cio'] });
    const stranger = await signInAs(world.db, { municipalityId: world.neighbourId, roles: [] });
    const invite = () =>
      postForm(
        app,
        `/kommune/personen/${stranger.personId}/zugang`,
        { email: person.email! },
        neighbour.cookie,
      );
    const waiting = await invite();
    assert.equal(waiting.status, 422);
    const page = await waiting.text();
    assert.match(page, /gibt es schon einen Zugang in einer anderen Kommune/);
    assert.doesNotMatch(page, /\/einrichten\//);
    assert.equal((await postForm(app, link, { password })).status, 303, 'the first link still opens');
    assert.equal((await invite()).status, 422);
  });

  it('is not turned to another person: nobody comes to act as somebody else', async () => {
    const mayor = await newPerson('Dr. Helga Rautenberg', 'helga@lohenfurt.example');
    const own = await newPerson('Uwe Klein', 'uwe@lohenfurt.example');
    await invitedCookie(own);
    const turned = await postForm(app, pathOf(mayor), { email: own.email! }, cio.cookie);
    assert.equal(turned.status, 422);
    assert.match(await turned.text(), /meldet sich hier schon jemand anderes an/);
    assert.match(await page(own), /Der Zugang ist eingerichtet/);
  });

  it('of a neighbour’s person is not found', async () => {
    const other = await signInAs(world.db, { municipalityId: world.neighbourId, roles: ['cio'] });
    for (const path of [`/kommune/personen/${other.personId}/zugang`, '/kommune/personen/x/zugang']) {
      assert.equal((await getPage(app, path, cio.cookie)).status, 404);
      assert.equal((await postForm(app, path, { email: 'a@b.de' }, cio.cookie)).status, 404);
      assert.equal((await postForm(app, `${path}/ende`, {}, cio.cookie)).status, 404);
    }
    assert.equal((await getPage(app, '/konto', other.cookie)).status, 200);
  });
});

async function newPerson(name: string, email: string): Promise<Person> {
  const fields = { name, email, occupation: null, phone: null, unitId: null, leftOn: null, skills: [] };
  const created = await world.inTown((tx) => createPerson(tx, world.actor('cio'), fields));
  assert.ok(created.ok);
  return created.value;
}

async function leave({ id }: Person, leftOn: string): Promise<void> {
  await world.inTown(async (tx) => {
    const { version, id: _id, ...fields } = (await findPerson(tx, id))!;
    assert.ok((await savePerson(tx, world.actor('cio'), id, { ...fields, leftOn }, version)).ok);
  });
}

/** The person invited and signed in with a new password. */
async function invitedCookie(person: Person): Promise<string> {
  const invited = await postForm(app, pathOf(person), { email: person.email! }, cio.cookie);
  const link = /http:\/\/localhost(\/einrichten\/[\w-]+)/.exec(await invited.text())![1]!;
  return cookiesOf(await postForm(app, link, { password }));
}

const pathOf = ({ id }: Person): string => `/kommune/personen/${id}/zugang`;
const page = async (person: Person): Promise<string> =>
  (await getPage(app, pathOf(person), cio.cookie)).text();
