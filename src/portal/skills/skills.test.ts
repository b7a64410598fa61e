import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { openDemoDb } from '../../../test/open-test-db.ts';
import { openRoomApp } from '../../../test/room-app.ts';
import { listAudit } from '../../audit/store.ts';
import { demoId, demoMunicipalityId as municipalityId } from '../../demo/ids.ts';
import { listPersons } from '../../people/store/persons.ts';
import { paths } from '../../web/paths.ts';
import { skillRoutes } from './routes.tsx';
import { findNeeds, listInPlan, listSkilledTeams } from './store/skills.ts';

const db = await openDemoDb();
after(() => db.close());
const viewer = { municipalityId, municipalityName: 'Lohenfurt', personId: demoId('person', 'Gudrun Thoma') };
const app = openRoomApp(db, [skillRoutes], viewer);
const reader = openRoomApp(db, [skillRoutes], viewer, (_, need) => need === 'anyone');
const here = <T>(work: Parameters<typeof db.inMunicipality<T>>[1]) => db.inMunicipality(municipalityId, work);
const textOf = async (path: string, by = app) => (await by.get(path)).text();
const initiative = demoId('initiative', 'V-020');
const team = demoId('team', 'INF');

test('the page says what the plan lacks, and its cells are percentages of what the teams can', async () => {
  const html = await textOf(paths.skills());
  assert.match(html, /<h1>Für den Plan: 2 Kompetenzen fehlen ganz, \d+ hängen an je einer Person<\/h1>/);
  assert.match(html, /KI-Recht<\/th><td class="over">∞<\/td>/);
  assert.match(html, /Schulungsbedarf der beschlossenen Vorhaben[\s\S]*KI-Recht[\s\S]*V-052/);
});

test('no page about skills names or ranks a person', async () => {
  const names = (await here((tx) => listPersons(tx, '2026-11-25'))).map(({ name }) => name);
  const second = paths.skillInitiatives({ seite: '2' });
  for (const path of [paths.skills(), paths.skillInitiatives(), second, paths.succession()]) {
    const html = await textOf(path);
    assert.deepEqual(
      names.filter((name) => html.includes(name)),
      [],
      path,
    );
  }
});

test('the list of what initiatives need comes in pages and is narrowed by words', async () => {
  const rows = (html: string) => html.match(/<th scope="row">/g)?.length ?? 0;
  const all = (await here(listInPlan)).length;
  assert.ok(all > 25, 'the demo fills more than one page');
  const first = await textOf(paths.skillInitiatives());
  assert.equal(rows(first), 25);
  assert.equal(rows(await textOf(/rel="next" href="([^"]+)"/.exec(first)![1]!)), Math.min(25, all - 25));
  const found = await textOf(paths.skillInitiatives({ q: 'V-020' }));
  assert.equal(rows(found), 1);
  assert.match(await textOf(paths.skillInitiatives({ q: 'gibtesnicht' })), /kein Vorhaben/);
});

test('what an initiative needs is saved with an entry in the audit; what cannot be read keeps what was typed', async () => {
  const path = paths.skillNeeds(initiative);
  const wrong = await app.post(path, { skills: 'Netze viele', before: '' });
  assert.equal(wrong.status, 422);
  assert.match(await wrong.text(), /fehlt die Zahl[\s\S]*Netze viele|Netze viele[\s\S]*fehlt die Zahl/);
  assert.equal((await app.post(path, { skills: 'Finanzverfahren 12, Netze 3', before: '' })).status, 303);
  assert.deepEqual((await here((tx) => findNeeds(tx, initiative)))!.amounts, [
    { skill: 'Finanzverfahren', amount: 12 },
    { skill: 'Netze', amount: 3 },
  ]);
  const [entry] = await here((tx) => listAudit(tx, { entityId: initiative }, 1));
  assert.equal(entry!.act, 'skill-need.change');
});

test('who saves over somebody else’s newer text is told and loses nothing', async () => {
  const answer = await app.post(paths.skillNeeds(initiative), { skills: 'Moderation 4', before: '' });
  assert.equal(answer.status, 409);
  const html = await answer.text();
  assert.match(html, /Finanzverfahren 12, Netze 3/);
  assert.match(html, /Moderation 4/);
});

test('what is entered for a team goes before what its named members say', async () => {
  const skillsOf = async () =>
    Object.fromEntries(
      (await here((tx) => listSkilledTeams(tx, '2026-11-25')))
        .find(({ id }) => id === team)!
        .skills.map(({ skill, persons }) => [skill, persons]),
    );
  assert.deepEqual(await skillsOf(), { Netze: 3, Virtualisierung: 2 });
  const before = 'Netze 3, Virtualisierung 2';
  assert.equal((await app.post(paths.teamSkills(team), { skills: 'Netze 0', before })).status, 303);
  assert.deepEqual(await skillsOf(), { Netze: 0, Virtualisierung: 1 }, 'one named member virtualises');
});

test('a share of those who retire is taken for groups of five and more only, and once', async () => {
  const add = async (groupId: string) => {
    const answer = await app.post(paths.succession(), { groupId, percent: '40', asOf: '01.06.2026' });
    return [answer.status, answer.status === 303 ? '' : await answer.text()] as const;
  };
  assert.match((await add(demoId('team', 'GEO')))[1], /weniger als fünf Menschen/);
  assert.match((await add(demoId('unit', '17')))[1], /steht schon ein Anteil/);
  assert.equal((await add(demoId('unit', '32')))[0], 303);
  assert.match(
    await textOf(paths.succession()),
    /Bürger- und Ordnungsamt[\s\S]{0,120}40\s%[\s\S]{0,80}44 von 110/,
  );
});

test('the staff council sees what is stored and why, in numbers, and its own entry', async () => {
  const html = await textOf(paths.keptData(), reader);
  const persons = (await here((tx) => listPersons(tx, '2026-11-25'))).length;
  assert.match(html, new RegExp(`Name, Tätigkeit, Einheit</th><td class="number">${persons}</td>`));
  assert.match(html, /Kontakte der Lotsen[\s\S]*?alle anderen ohne Namen<\/td><td>12 Monate/);
  assert.match(html, /Wer an einer Umfrage teilgenommen hat[\s\S]*?Bis zum letzten Tag der Umfrage/);
  assert.match(html, /Kontakte als Lotsin oder Lotse<\/dt><dd>0</);
  assert.match(html, /Was nicht gespeichert wird[\s\S]*Rangfolgen/);
  assert.match(html, /Gudrun Thoma/);
  assert.ok(!html.includes('Stefan Albrecht'));
});

test('who may not prepare the plan reads and does not write', async () => {
  assert.equal((await reader.get(paths.skills())).status, 200);
  assert.equal((await reader.post(paths.teamSkills(team), { skills: '', before: '' })).status, 403);
  assert.equal((await reader.post(paths.succession(), {})).status, 403);
});
