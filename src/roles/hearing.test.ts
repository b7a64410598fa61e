import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { getPage, openTestApp, postForm, signInAs } from '../../test/sign-in.ts';
import { openWorld } from '../../test/world.ts';
import type { Role } from '../kernel/role.ts';
import { listNotices } from '../notice/store/notices.ts';
import { adoptMatrix } from './store/adoption.ts';
import { createHolder } from './store/holders.ts';
import { changeDraft, findDraft, findInForce, openDraft } from './store/matrix.ts';

const world = await openWorld();
after(world.close);
let { now } = world;
const app = openTestApp(world.db, {}, () => now);
const { municipalityId } = world;

async function person(role: Role, name: string) {
  const signedIn = await signInAs(world.db, { municipalityId, roles: [role], name });
  const { personId } = signedIn;
  const fields = { role, personId, from: '2026-01-01', until: null, deputyId: null, acting: false };
  assert.ok((await world.inTown((tx) => createHolder(tx, world.actor('mayor'), fields))).ok);
  return signedIn;
}
const mayor = await person('mayor', 'Helga Rautenberg');
const cdo = await person('cdo', 'Leyla Demirci');
const council = await person('staff-council', 'Gudrun Thoma');

const post = (path: string, fields: Record<string, string>, who = mayor) =>
  postForm(app, path, fields, who.cookie);
const resolution = async (who = mayor) =>
  (await getPage(app, '/rollen/abgrenzung/beschluss', who.cookie)).text();
const draft = async () => (await world.inTown(findDraft))!;

async function setLetters(letters: Record<string, string>) {
  now = new Date(now.getTime() + 60_000);
  const { version } = await draft();
  const saved = await post('/rollen/abgrenzung/entwurf/zeilen', { version: String(version), ...letters });
  assert.equal(saved.status, 303);
}
async function speak(text: string) {
  now = new Date(now.getTime() + 60_000);
  const about = { decision: 'S5', entity: 'matrix', entityId: (await draft()).id!, verdict: 'heard' };
  assert.equal((await post('/rollen/stellungnahmen', { ...about, text }, council)).status, 303);
}
async function adopt() {
  const { version } = await draft();
  return post('/rollen/abgrenzung/beschluss', { on: '25.11.2026', version: String(version) });
}

test('who was heard on a draft is heard anew when its letters change; saving it as it is changes nothing', async () => {
  await post('/rollen/abgrenzung/entwurf', {});
  await setLetters({ 'D5.cdo': 'D' });
  await speak('Keine Bedenken.');
  await setLetters({ 'D5.cdo': 'D' });
  assert.doesNotMatch(await resolution(), /zählt nicht mehr/);
  await setLetters({ 'O1.unit': 'I', 'D5.cdo': 'I' });
  assert.match(await resolution(), /Keine Bedenken\.[\s\S]*zu einem früheren Stand, zählt nicht mehr/);
  assert.match(await resolution(council), /Ihre Stellungnahme/);
  const early = await adopt();
  assert.equal(early.status, 422);
  assert.match(await early.text(), /Es fehlen Stellungnahmen/);
  assert.equal((await world.inTown(findInForce)).number, 0);
  await speak('Auch dazu keine Bedenken.');
  assert.equal((await adopt()).status, 303);
});

test('a role whose letters changed learns which, in the words of the matrix', async () => {
  const inbox = await world.inTown((tx) => listNotices(tx, cdo.personId));
  const told = inbox.find(({ subjectDe }) => subjectDe === 'Geänderte Rechte: CDO');
  assert.match(told!.textDe, /D5 Datensatz veröffentlichen: B → I/);
});

test('a draft that somebody changes at the same moment is not adopted unseen', async () => {
  const actor = world.actor('mayor');
  const { version } = await world.inTown((tx) => openDraft(tx, actor));
  const before = await world.inTown(findInForce);
  const resolution = { on: '2026-11-25', body: null, paper: null };
  let adopting: Promise<Awaited<ReturnType<typeof adoptMatrix>>> | undefined;
  await world.inTown(async (tx) => {
    assert.ok((await changeDraft(tx, actor, { guideHours: 9 }, version)).ok);
    adopting = world.inTown((other) =>
      adoptMatrix(other, actor, {
        resolution,
        reason: 'Wie beraten',
        noted: [{ role: 'staff-council', verdict: 'heard', text: 'Keine Bedenken.' }],
        version,
      }),
    );
    await setTimeout(300);
  });
  const adopted = await adopting!;
  assert.deepEqual(adopted, { ok: false, error: { refusal: 'version-conflict' } });
  assert.equal((await world.inTown(findInForce)).id, before.id);
});
