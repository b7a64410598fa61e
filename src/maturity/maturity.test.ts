import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { sql } from 'drizzle-orm';
import { getPage, openTestApp, postForm, signInAs } from '../../test/sign-in.ts';
import { openWorld } from '../../test/world.ts';
import type { Role } from '../kernel/role.ts';
import { createHolder } from '../roles/store/holders.ts';
import { itemsOf } from './core/catalogue.ts';
import { maturityCatalogue } from './store/catalogue.ts';
import { latestScores } from './store/rounds.ts';
import { maturityStanding } from './store/standing.ts';

const world = await openWorld();
after(world.close);
const app = openTestApp(world.db, {}, () => world.now);
const { municipalityId } = world;

async function person(role: Role, name: string) {
  const signedIn = await signInAs(world.db, { municipalityId, roles: [role], name });
  const fields = {
    role,
    personId: signedIn.personId,
    from: '2026-01-01',
    until: null,
    deputyId: null,
    acting: false,
  };
  assert.ok((await world.inTown((tx) => createHolder(tx, world.actor('mayor'), fields))).ok);
  return { ...signedIn, role, name };
}

const cdo = await person('cdo', 'Leyla Demirci');
const cio = await person('cio', 'Stefan Albrecht');
const mayor = await person('mayor', 'Helga Rautenberg');
const stranger = await person('treasurer', 'Jannis Wolters');
type Person = typeof cdo;

const post = (path: string, fields: Record<string, string>, who: Person) =>
  postForm(app, path, fields, who.cookie);
const page = async (path: string, who: Person): Promise<string> => {
  const answer = await getPage(app, path, who.cookie);
  assert.equal(answer.status, 200, path);
  return answer.text();
};

/** Several values of one field, as checkboxes send them. */
const postBoxes = async (path: string, name: string, people: readonly Person[], who: Person) => {
  const body = new URLSearchParams({ name, dueOn: '15.12.2026' });
  for (const { personId, role } of people) body.append('asked', `${personId} ${role}`);
  return app.request(path, {
    method: 'POST',
    body,
    headers: { cookie: who.cookie, origin: 'http://localhost', 'sec-fetch-site': 'same-origin' },
  });
};

const created = await postBoxes('/reifegrad/neu', 'Herbst 2026', [cdo, cio, mayor], cio);
const round = created.headers.get('location')!;
const answer = (who: Person, item: string, value: string, more: Record<string, string> = {}) =>
  post(
    `${round}/antwort/${item}`,
    Object.fromEntries(Object.entries({ value, ...more }).map(([key, text]) => [`${item}.${key}`, text])),
    who,
  );

test('a round is begun by those who prepare, with the people who are asked', async () => {
  assert.equal(created.status, 303);
  const html = await page(round, cdo);
  for (const name of ['Leyla Demirci', 'Stefan Albrecht', 'Helga Rautenberg']) assert.ok(html.includes(name));
  assert.equal((await postBoxes('/reifegrad/neu', 'Von der Kämmerei', [cdo], stranger)).status, 403);
  const nobody = await postBoxes('/reifegrad/neu', 'Ohne jemanden', [], cio);
  assert.equal(nobody.status, 422);
  assert.match(await nobody.text(), /Bitte wählen Sie mindestens eine Person/);
});

test('whoever is asked answers, also in a role that is only informed; others do not find the form', async () => {
  assert.equal((await answer(mayor, 'F1', '2')).status, 303);
  assert.equal((await getPage(app, `${round}/antworten/F`, stranger.cookie)).status, 404);
  assert.equal((await answer(stranger, 'F1', '5')).status, 404);
});

test('answers are saved one by one and can be changed while the round is open', async () => {
  assert.equal((await answer(cdo, 'F1', '3', { comment: 'Vorstand am 3.11.' })).status, 303);
  assert.equal((await answer(cdo, 'F1', '4', { comment: 'Vorstand monatlich' })).status, 303);
  const html = await page(`${round}/antworten/F`, cdo);
  assert.match(html, /name="F1\.value" value="4" checked/);
  assert.match(html, /Vorstand monatlich/);
  assert.match(html, /1 von \d+ Aussagen beantwortet/);
});

test('a wrong link is refused beside its field, and what was typed is kept', async () => {
  const refused = await answer(cio, 'T1', '4', { proofUrl: 'siehe Ordner', comment: 'liegt vor' });
  assert.equal(refused.status, 422);
  const html = await refused.text();
  assert.match(html, /id="T1\.proofUrl-fehler"/);
  assert.match(html, /siehe Ordner/);
  assert.match(html, /liegt vor/);
  assert.equal((await answer(cio, 'T1', '9')).status, 422);
});

const sendFile = (who: Person, item: string, value: string, file: File) => {
  const body = new FormData();
  body.set(`${item}.value`, value);
  body.set(`${item}.proofFile`, file);
  return app.request(`${round}/antwort/${item}`, {
    method: 'POST',
    body,
    headers: { cookie: who.cookie, origin: 'http://localhost', 'sec-fetch-site': 'same-origin' },
  });
};

test('a file proves an answer; it is found by who prepares, not by others while the round is open', async () => {
  const paper = new File(['%PDF-1.7 Verzeichnis'], '../IT/Verzeichnis.pdf', { type: 'text/html' });
  assert.equal((await sendFile(cio, 'T1', '5', paper)).status, 303);
  const path = `${round}/nachweis/${cio.personId}/T1`;
  const file = await getPage(app, path, cdo.cookie);
  assert.equal(file.headers.get('content-type'), 'application/pdf');
  assert.equal(file.headers.get('content-disposition'), "attachment; filename*=UTF-8''Verzeichnis.pdf");
  assert.equal((await getPage(app, path, stranger.cookie)).status, 404);
});

test('a file is taken by what is in it, not by its name; the refusal keeps the answer', async () => {
  const page = new File(['<!doctype html><script>1</script>'], 'Nachweis.pdf', { type: 'application/pdf' });
  const refused = await sendFile(cio, 'T2', '4', page);
  assert.equal(refused.status, 422);
  const html = await refused.text();
  assert.match(html, /id="T2\.proofFile-fehler"[^>]*>\s*Diese Datei ist weder PDF noch Bild/);
  assert.match(html, /name="T2\.value" value="4" checked/);
  const large = new File([`%PDF-${' '.repeat(5 * 1024 * 1024)}`], 'Akte.pdf');
  assert.match(await (await sendFile(cio, 'T2', '4', large)).text(), /Die Datei ist größer als 5 MB/);
  assert.equal((await getPage(app, `${round}/nachweis/${cio.personId}/T2`, cio.cookie)).status, 404);
});

test('a proof is kept with a later answer, and taken away when asked to', async () => {
  const path = `${round}/nachweis/${cio.personId}/T1`;
  assert.equal((await answer(cio, 'T1', '4')).status, 303);
  assert.equal((await getPage(app, path, cio.cookie)).status, 200);
  assert.equal((await answer(cio, 'T1', '4', { removeFile: 'on' })).status, 303);
  assert.equal((await getPage(app, path, cio.cookie)).status, 404);
});

test('large disagreement becomes a talking point by role, and no page or audit entry ties a level to a name', async () => {
  assert.equal((await answer(cio, 'F1', '2')).status, 303);
  const html = await page(round, cdo);
  assert.match(html, /Klärungsbedarf[\s\S]*F1[\s\S]*CDO: 4 – Vorstand monatlich/);
  assert.ok(!/Leyla Demirci[^<]*: 4/.test(html));
  const { rows } = await world.inTown((tx) =>
    tx.execute(sql`select from audit_entries where act like 'maturity-answer%' and after ? 'value'`),
  );
  assert.equal(rows.length, 0);
});

test('the answers to a talking point stand by what they say, so that no place tells who said it', async () => {
  const list = /F1[\s\S]*?<ul>([\s\S]*?)<\/ul>/.exec(
    (await page(round, cdo)).split('id="klaerung"')[1]!,
  )![1]!;
  const said = [...list.matchAll(/<li>([^<]*)</g)].map(([, line]) => line!);
  assert.ok(said.length > 1);
  assert.deepEqual(said, said.toSorted());
});

test('who still answers does not see what others said', async () => {
  assert.ok(!(await page(round, mayor)).includes('Klärungsbedarf'));
});

test('a round in which nothing can be rated is not released', async () => {
  const refused = await post(`${round}/freigabe`, {}, cdo);
  assert.equal(refused.status, 409);
  assert.match(await refused.text(), /Noch lässt sich keine Dimension bewerten/);
});

test('targets are kept with the round', async () => {
  const version = /name="version" value="(\d+)"/.exec(await page(round, cdo))![1]!;
  assert.equal((await post(`${round}/ziele`, { version, F: '4', Z: '3,5' }, cdo)).status, 303);
  const late = await post(`${round}/ziele`, { version, F: '5' }, cdo);
  assert.equal(late.status, 409);
  assert.equal((await post(`${round}/ziele`, { version, F: '9' }, cdo)).status, 422);
});

test('only who decides releases; the release freezes answers and score, and the advisor counts on them', async () => {
  for (const { id } of itemsOf(maturityCatalogue())) await answer(cdo, id, '3');
  for (const id of ['S1', 'S3']) await answer(cdo, id, '1');
  assert.equal((await post(`${round}/freigabe`, {}, cio)).status, 403);
  assert.equal((await post(`${round}/freigabe`, {}, cdo)).status, 303);
  // Who answered is nobody's business any more; which views did stays.
  const seen = (await page(round, mayor)).replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
  assert.doesNotMatch(seen, /Stefan Albrecht/);
  assert.match(seen, /CIO: 1/);
  assert.doesNotMatch(seen, /bevor Sie freigeben/);
  const html = await page('/reifegrad', mayor);
  assert.match(html, /Reifegrad \d,\d: /);
  assert.match(html, /Pflichtaussage S1/);
  const late = await answer(cdo, 'Z1', '5');
  assert.equal(late.status, 409);
  assert.match(await late.text(), /Die Runde ist freigegeben/);
  const scores = await world.inTown(latestScores);
  assert.deepEqual([scores.S, scores.S1, scores.Z], [2, 1, 3]);
  assert.match(
    await page('/rollen', mayor),
    /value="2"[^>]*id="S"|id="S"[^>]*value="2"|name="S"[^>]*value="2"/,
  );
});

test('the summary says what was released and where it goes', async () => {
  const { latest, open, before } = await world.inTown((tx) => maturityStanding(tx, cdo.personId));
  assert.equal(latest!.name, 'Herbst 2026');
  assert.deepEqual([open, before], [[], null]);
});

test('not even the database changes an answer of a released round', async () => {
  await assert.rejects(
    world.inTown((tx) => tx.execute(sql`update maturity_answers set value = '5' where item = 'Z1'`)),
    (error: { cause?: { code?: string } }) => error.cause?.code === '23001',
  );
});

test('another municipality’s round is not found', async () => {
  const foreign = await signInAs(world.db, { municipalityId: world.neighbourId, roles: ['cdo'] });
  assert.equal((await getPage(app, round, foreign.cookie)).status, 404);
  assert.equal((await postForm(app, `${round}/freigabe`, {}, foreign.cookie)).status, 404);
});
