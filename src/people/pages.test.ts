import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, test } from 'node:test';
import { openDemoDb } from '../../test/open-test-db.ts';
import { openRoomApp } from '../../test/room-app.ts';
import { demoId, demoMunicipalityId as municipalityId } from '../demo/ids.ts';
import { createAccount, listMemberships } from '../identity/store/accounts.ts';
import { toQuarter } from '../kernel/quarter.ts';
import { parseRegister } from '../municipality/core/register.ts';
import { registerLine as line, registerFile } from '../municipality/core/register-sample.ts';
import { listMunicipalities } from '../municipality/store/municipalities.ts';
import { importRegister } from '../municipality/store/register.ts';
import { adoptionRoutes, type Founder } from './adoption-routes.tsx';
import { peopleRoutes } from './routes.tsx';
import { findPerson, listPersons } from './store/persons.ts';
import { listPosts } from './store/posts.ts';
import { listTeams } from './store/teams.ts';

const db = await openDemoDb();
after(() => db.close());
const people = peopleRoutes(
  async () => true,
  (tx, _now, work) => work(tx),
);
const app = openRoomApp(db, [people], { municipalityId });
const here = <T>(work: Parameters<typeof db.inMunicipality<T>>[1]) => db.inMunicipality(municipalityId, work);
const textOf = async (path: string) => (await app.get(path)).text();
const read = (html: string, name: string) =>
  new RegExp(`name="${name}"[^>]* value="([^"]*)"`).exec(html)?.[1];

test('people are listed and found by name, occupation, skill and unit', async () => {
  assert.match(await textOf('/kommune/personen'), /56 Personen/);
  assert.match(await textOf('/kommune/personen?text=vergaberecht'), /Stefan Albrecht[\s\S]*Katrin Böhm/);
  const inOffice = await textOf(`/kommune/personen?einheit=${demoId('unit', '32')}`);
  assert.match(inOffice, /4 Personen/);
  assert.match(await textOf('/kommune/personen?text=niemandsname'), /Dazu passt niemand/);
});

test('a person is added with unit and skills, and keeps everything typed when something is wrong', async () => {
  const fields = {
    name: 'Malik Stein',
    unitId: demoId('unit', '17'),
    email: 'malik.stein@lohenfurt.example',
    skills: 'Netze 3, Moderation',
  };
  const refused = await app.post('/kommune/personen/neu', { ...fields, email: 'malik' });
  assert.equal(refused.status, 422);
  const html = await refused.text();
  assert.match(html, /id="email-fehler"[^>]*>Bitte geben Sie eine vollständige E-Mail-Adresse ein/);
  assert.match(html, />Netze 3, Moderation<\/textarea>/);
  assert.equal((await app.post('/kommune/personen/neu', fields)).status, 303);
  const [person] = await here((tx) => listPersons(tx, '2026-11-25', { text: 'Malik' }));
  assert.deepEqual(person!.skills, [
    { name: 'Netze', level: 3 },
    { name: 'Moderation', level: 2 },
  ]);
  const twice = await app.post('/kommune/personen/neu', { ...fields, name: 'Noch jemand' });
  assert.match(await twice.text(), /Diese Adresse hat schon Malik Stein/);
});

test('who leaves stays in the list to the last working day, and is found again on request', async () => {
  const id = demoId('person', 'Timo Rademacher');
  const page = await textOf(`/kommune/personen/${id}`);
  const fields = { name: 'Timo Rademacher', version: read(page, 'version')!, leftOn: '30.11.2026' };
  assert.equal((await app.post(`/kommune/personen/${id}`, fields)).status, 303);
  assert.equal((await here((tx) => findPerson(tx, id)))!.leftOn, '2026-11-30');
  assert.match(await textOf('/kommune/personen'), /Rademacher[\s\S]*letzter Arbeitstag 30\.11\.2026/);
  const version = read(await textOf(`/kommune/personen/${id}`), 'version')!;
  const gone = { ...fields, version, leftOn: '23.11.2026' };
  assert.equal((await app.post(`/kommune/personen/${id}`, gone)).status, 303);
  assert.doesNotMatch(await textOf('/kommune/personen'), /Rademacher/);
  assert.match(await textOf('/kommune/personen?alle=on'), /Rademacher[\s\S]*letzter Arbeitstag 23\.11\.2026/);
  const late = await app.post(`/kommune/personen/${id}`, { ...fields, name: 'Tim Rademacher' });
  assert.equal(late.status, 409);
  assert.match(await late.text(), /<td>Timo Rademacher<\/td><td>Tim Rademacher<\/td>/);
});

test('a vacant post is filled, and taken out again', async () => {
  const html = await textOf('/kommune/stellen');
  assert.match(html, /21 Stellen/);
  assert.match(html, /2 sind unbesetzt/);
  const [malik] = await here((tx) => listPersons(tx, '2026-11-25', { text: 'Malik' }));
  const post = (await here((tx) => listPosts(tx))).find((row) => row.name === 'IT-Sicherheit Betrieb')!;
  const fields = {
    name: post.name,
    unitId: post.unitId,
    fullTimeEquivalents: '0,75',
    isIt: 'on',
    personId: malik!.id,
    version: '1',
  };
  assert.equal((await app.post(`/kommune/stellen/${post.id}`, fields)).status, 303);
  assert.match(await textOf(`/kommune/personen/${malik!.id}`), /IT-Sicherheit Betrieb/);
  const tooMuch = await app.post('/kommune/stellen/neu', { ...fields, fullTimeEquivalents: '1,5' });
  assert.match(await tooMuch.text(), /id="fullTimeEquivalents-fehler"[^>]*>Bitte geben Sie höchstens 1 ein/);
  assert.equal((await app.post(`/kommune/stellen/${post.id}/loeschung`, {})).status, 303);
  assert.equal((await app.get(`/kommune/stellen/${post.id}`)).status, 404);
});

const team = {
  code: 'KI',
  name: 'KI-Werkstatt',
  fullTimeEquivalents: '1,5',
  projectShare: '80',
  daysPerYear: '200',
};

test('teams show what they can give to initiatives', async () => {
  const html = await textOf('/kommune/teams');
  assert.match(html, /9 Teams/);
  assert.match(html, /Zusammen 457,5 Personaltage im Quartal für Vorhaben, das sind 40\s% der Arbeitszeit\./);
});

test('a team is added with members and exceptional quarters; empty rows do not count', async () => {
  const fields = {
    ...team,
    'member-0': demoId('person', 'Leyla Demirci'),
    'share-0': '20',
    'member-1': '',
    'share-1': '',
    'member-2': demoId('person', 'Elena Marković'),
    'share-2': '12,5',
    'quarter-0': 'q2/27',
    'days-0': '30,5',
    'reason-0': 'Elternzeit',
    'quarter-1': '',
  };
  assert.equal((await app.post('/kommune/teams/neu', fields)).status, 303);
  const created = (await here(listTeams)).find(({ code }) => code === 'KI')!;
  assert.deepEqual(created.members.map(({ share }) => share).sort(), [12.5, 20]);
  assert.deepEqual(created.changes, [{ quarter: toQuarter(2027, 2), days: 30.5, reason: 'Elternzeit' }]);
  const page = await textOf(`/kommune/teams/${created.id}`);
  assert.match(page, /In einem gewöhnlichen Quartal 60,0 Personaltage/);
  assert.deepEqual([read(page, 'quarter-0'), read(page, 'days-0')], ['Q2/27', '30,5']);
  assert.ok(page.includes('name="member-3"'), 'there is room for more members');
});

test('a wrong row is named, and all rows are still there', async () => {
  const fields = {
    ...team,
    code: 'X',
    'quarter-0': 'bald',
    'days-0': '5',
    'quarter-1': 'Q3/27',
    'days-1': '-5',
  };
  const refused = await app.post('/kommune/teams/neu', fields);
  const html = await refused.text();
  assert.equal(refused.status, 422);
  assert.match(html, /href="#changes">Abweichende Quartale: Zeile 1: Bitte ein Quartal wie Q2\/27 eingeben/);
  assert.deepEqual([read(html, 'quarter-0'), read(html, 'days-1')], ['bald', '-5']);
  const twice = await app.post('/kommune/teams/neu', { ...team });
  assert.match(await twice.text(), /Das Kürzel „KI“ hat schon ein anderes Team/);
});

const account = await db.asSystem((tx) => createAccount(tx, { email: 'ada@example.org', name: 'Ada Probe' }));
assert.ok(account.ok);
const accountId = account.value.id;
const welcomed: Founder[] = [];
const adoption = adoptionRoutes(async (_c, _tx, founder) => void welcomed.push(founder));
const adopter = openRoomApp(db, [adoption], { accountId, name: 'Ada Probe', roles: [], role: null });

test('without a register the page says how to import it, and offers to enter the municipality by hand', async () => {
  const html = await (await adopter.get('/kommune/uebernehmen')).text();
  assert.match(html, /bin\/augenmass register import/);
  assert.match(html, /href="\/kommune\/uebernehmen\/von-hand"/);
});

test('a wrong official key is refused by hand, and nothing is adopted', async () => {
  const fields = { name: 'Irgendwo', ags: '123', kind: 'gemeinde', role: 'cio' };
  const refused = await adopter.post('/kommune/uebernehmen/von-hand', fields);
  assert.equal(refused.status, 422);
  assert.match(await refused.text(), /id="ags-fehler"[^>]*>Der Schlüssel „123“ ist falsch/);
  assert.equal((await db.asSystem(listMunicipalities)).length, 1);
});

test('a municipality is adopted by typing its name; the founder gets a place and a role there', async () => {
  const parsed = parseRegister(
    registerFile([
      line({ type: '10', key: '07', name: 'Rheinland-Pfalz' }),
      line({ type: '40', key: '07131', name: 'Wiesenkreis', code: '44' }),
      line({
        type: '60',
        key: '07131001',
        association: '0001',
        name: 'Bärental, Stadt',
        code: '63',
        inhabitants: 9100,
      }),
    ]),
  );
  assert.ok(parsed.ok);
  await db.asSystem((tx) => importRegister(tx, parsed.value, new Date(0)));
  const found = await (await adopter.get('/kommune/uebernehmen?name=baerent')).text();
  assert.match(found, /Bärental, Stadt<\/th><td>Stadt<\/td><td>Wiesenkreis, Rheinland-Pfalz<\/td>/);
  const address = /href="(\/kommune\/uebernehmen\/\d+)"/.exec(found)![1]!;
  assert.match(await (await adopter.get(address)).text(), /Bärental, Stadt übernehmen\?/);
  const adopted = await adopter.post(address, { role: 'cio' });
  assert.deepEqual([adopted.status, adopted.headers.get('location')], [303, '/kommune']);
  const town = (await db.asSystem(listMunicipalities)).find(({ ags }) => ags === '07131001')!;
  const [membership] = await db.asSystem((tx) => listMemberships(tx, accountId));
  assert.equal(membership!.municipalityId, town.id);
  const [founder] = welcomed;
  assert.deepEqual(
    [founder!.municipalityId, founder!.personId, founder!.role, founder!.name],
    [town.id, membership!.personId, 'cio', 'Ada Probe'],
  );
  const again = await adopter.post(address, { role: 'cio' });
  assert.equal(again.status, 422);
  assert.match(await again.text(), /Diese Kommune ist schon übernommen/);
});

test('a Land or an unknown key is not adopted', async () => {
  assert.equal((await adopter.get('/kommune/uebernehmen/07')).status, 404);
  assert.equal((await adopter.post('/kommune/uebernehmen/071310009999', { role: 'cio' })).status, 404);
});

test('who may bring nobody into the own municipality adopts no other one', async () => {
  const viewer = { accountId, municipalityId: randomUUID(), name: 'Ada Probe', role: 'council' as const };
  const member = openRoomApp(db, [adoption], viewer, () => false);
  assert.equal((await member.get('/kommune/uebernehmen')).status, 403);
  const fields = { name: 'Irgendwo', ags: '01999001', kind: 'gemeinde', role: 'cio' };
  assert.equal((await member.post('/kommune/uebernehmen/von-hand', fields)).status, 403);
  assert.ok((await db.asSystem(listMunicipalities)).every(({ ags }) => ags !== '01999001'));
});

test('who is not signed in is sent to sign in and comes back', async () => {
  const stranger = openRoomApp(db, [adoption], null);
  const answer = await stranger.get('/kommune/uebernehmen?name=x');
  assert.equal(answer.status, 303);
  assert.match(answer.headers.get('location')!, /^\/anmelden\?zurueck=/);
});

test('who may not add people, posts or teams is told who may', async () => {
  const reader = openRoomApp(db, [people], { municipalityId }, () => false);
  for (const path of ['/kommune/personen/neu', '/kommune/stellen/neu', '/kommune/teams/neu'])
    assert.equal((await reader.post(path, { name: 'X' })).status, 403, path);
});
