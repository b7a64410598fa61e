import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { getPage, openTestApp, postForm, signInAs } from '../../test/sign-in.ts';
import { openWorld } from '../../test/world.ts';
import type { Role } from '../kernel/role.ts';
import { createHolder, listHolders, undecidableFrom } from './store/holders.ts';

// The rooms' world stands on 25 November 2026.
const world = await openWorld();
after(world.close);
const app = openTestApp(world.db, {}, () => world.now);
const { municipalityId } = world;
const mayor = await signInAs(world.db, { municipalityId, roles: ['mayor'], name: 'Helga Rautenberg' });
const cdo = await signInAs(world.db, { municipalityId, roles: ['cdo'], name: 'Leyla Demirci' });

for (const [role, { personId }] of [
  ['mayor', mayor],
  ['cdo', cdo],
] as const) {
  const fields = { role, personId, from: '2026-01-01', until: null, deputyId: null, acting: false };
  assert.ok((await world.inTown((tx) => createHolder(tx, world.actor('mayor'), fields))).ok);
}

const post = (path: string, fields: Record<string, string>, who = mayor) =>
  postForm(app, path, fields, who.cookie);
const holderOf = async (role: Role, personId = mayor.personId) =>
  (await world.inTown(listHolders)).find((one) => one.role === role && one.personId === personId)!;

async function endTerm(until: string) {
  const { id, version } = await holderOf('mayor');
  const fields = { role: 'mayor', personId: mayor.personId, from: '01.01.2026', until };
  return post(`/rollen/besetzung/${id}`, { ...fields, version: String(version) });
}

test('the term of the last one who decides does not end, today or later, before somebody follows', async () => {
  for (const [until, day] of [
    ['25.11.2026', '26.11.2026'],
    ['31.10.2030', '01.11.2030'],
  ] as const) {
    const answer = await endTerm(until);
    assert.equal(answer.status, 422);
    assert.match(await answer.text(), new RegExp(`Ab dem ${day} könnte sich niemand mehr anmelden`));
  }
  const next = { role: 'mayor', personId: cdo.personId, from: '01.11.2030', acting: 'on' };
  assert.equal((await post('/rollen/besetzung/neu', next)).status, 303);
  assert.equal((await endTerm('30.10.2030')).status, 422, 'a gap of one day locks out too');
  assert.equal((await endTerm('31.10.2030')).status, 303);
  assert.equal(await world.inTown((tx) => undecidableFrom(tx, world.now)), null);
});

test('whoever looks after accounts cannot take the access of the last one who decides', async () => {
  const path = `/kommune/personen/${mayor.personId}/zugang`;
  const answer = await post(`${path}/ende`, {}, cdo);
  assert.equal(answer.status, 422);
  assert.match(await answer.text(), /Danach könnte sich niemand mehr anmelden/);
  assert.equal((await getPage(app, '/rollen/besetzung', mayor.cookie)).status, 200);
});

test('the last one who decides does not leave by the entry of a colleague', async () => {
  const path = `/kommune/personen/${mayor.personId}`;
  const leave = async (leftOn: string) => {
    const version = /name="version" value="(\d+)"/.exec(
      await (await getPage(app, path, cdo.cookie)).text(),
    )![1]!;
    return post(path, { name: 'Helga Rautenberg', leftOn, version }, cdo);
  };
  const answer = await leave('24.11.2026');
  assert.equal(answer.status, 422);
  assert.match(await answer.text(), /Danach könnte sich niemand mehr anmelden/);
  assert.equal((await getPage(app, '/rollen/besetzung', mayor.cookie)).status, 200);
  assert.equal((await leave('31.12.2029')).status, 422, 'her successor begins in November 2030');
  assert.equal((await leave('31.12.2030')).status, 303);
});
