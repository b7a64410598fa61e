import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { sql } from 'drizzle-orm';
import { getPage, openTestApp, postForm, signInAs } from '../../test/sign-in.ts';
import { openWorld } from '../../test/world.ts';
import type { Role } from '../kernel/role.ts';
import { listNotices } from '../notice/store/notices.ts';
import { createHolder } from './store/holders.ts';
import { findInForce } from './store/matrix.ts';

const world = await openWorld();
after(world.close);
const app = openTestApp(world.db, {}, () => world.now);
const { municipalityId } = world;

/** A person signed in and holding the role, in the program's own register too. */
async function person(role: Role, name: string) {
  const signedIn = await signInAs(world.db, { municipalityId, roles: [role], name });
  const held = await world.inTown((tx) =>
    createHolder(tx, world.actor('mayor'), {
      role,
      personId: signedIn.personId,
      from: '2026-01-01',
      until: null,
      deputyId: null,
      acting: false,
    }),
  );
  assert.ok(held.ok);
  return { ...signedIn, holderId: held.value.id };
}

const mayor = await person('mayor', 'Helga Rautenberg');
const board = await person('board', 'Miriam Oster');
const cio = await person('cio', 'Stefan Albrecht');
const cdo = await person('cdo', 'Leyla Demirci');
const treasurer = await person('treasurer', 'Jannis Wolters');
const council = await person('staff-council', 'Gudrun Thoma');

const page = async (path: string, who = mayor): Promise<string> => {
  const answer = await getPage(app, path, who.cookie);
  assert.equal(answer.status, 200, path);
  return answer.text();
};
const post = (path: string, fields: Record<string, string>, who = mayor) =>
  postForm(app, path, fields, who.cookie);

/** What stands in the person's inbox, the newest first. */
const inbox = async ({ personId }: typeof mayor): Promise<string[]> =>
  (await world.inTown((tx) => listNotices(tx, personId))).map(({ subjectDe }) => subjectDe);

/** The version of the draft as its page carries it. */
const draftVersion = async (who = board): Promise<string> =>
  /name="version" value="(\d+)"/.exec(await page('/rollen/abgrenzung/entwurf', who))![1]!;

const heard = { 'gehoert.staff-council': 'PR 12/2026: keine Einwände.' };

/** Changes letters in the draft as the board, and adopts as the mayor. */
async function adopt(letters: Record<string, string>, more: Record<string, string> = {}) {
  await post('/rollen/abgrenzung/entwurf', {}, board);
  const saved = await post(
    '/rollen/abgrenzung/entwurf/zeilen',
    { version: await draftVersion(), ...letters },
    board,
  );
  assert.equal(saved.status, 303);
  const version = await draftVersion();
  return post('/rollen/abgrenzung/beschluss', { on: '25.11.2026', version, ...heard, ...more });
}

test('the advisor answers from the town’s values, in German and in English', async () => {
  const german = await page('/rollen');
  assert.match(german, /Braucht Lohenfurt einen CIO und einen CDO\?/);
  assert.match(german, /Empfehlung: Personalunion im Amt/);
  const english = await getPage(app, '/rollen', `${mayor.cookie}; sprache=en`);
  assert.match(await english.text(), /Does Lohenfurt need a CIO and a CDO\?/);
});

test('playing with the address changes the answer and saves nothing', async () => {
  const html = await page('/rollen?art=kreisangehoerige-stadt&einwohner=62300&konzern=3');
  assert.match(html, /Empfehlung: Konzernmodell/);
  assert.match(html, /Nichts davon wird gespeichert/);
  assert.match(await page('/rollen'), /Empfehlung: Personalunion im Amt/);
});

test('a value that cannot be is refused beside its field, with everything typed kept', async () => {
  const answer = await getPage(app, '/rollen?art=gemeinde&einwohner=viele&F=7', mayor.cookie);
  assert.equal(answer.status, 422);
  const html = await answer.text();
  assert.match(html, /id="einwohner-fehler"/);
  assert.match(html, /id="F-fehler"/);
  assert.match(html, /value="viele"/);
});

test('a role concept is kept as a draft by those who prepare, and adopted by who decides, when heard', async () => {
  const fields = { art: 'kreisangehoerige-stadt', einwohner: '62.300', name: 'Rollen 2027', model: 'M3' };
  const kept = await post('/rollen/konzept', fields, board);
  assert.equal(kept.status, 303);
  const path = kept.headers.get('location')!;
  const unheard = await post(`${path}/beschluss`, { on: '25.11.2026', version: '1' });
  assert.equal(unheard.status, 422);
  assert.match(await unheard.text(), /Es fehlen Stellungnahmen/);
  const said = {
    decision: 'S5',
    entity: 'role-concept',
    entityId: path.split('/').at(-1)!,
    verdict: 'heard',
    text: 'Der Personalrat ist einverstanden.',
  };
  assert.equal((await post('/rollen/stellungnahmen', said, council)).status, 303);
  const adopted = await post(`${path}/beschluss`, {
    on: '25.11.2026',
    version: '1',
    body: 'Verwaltungsvorstand',
  });
  assert.equal(adopted.status, 303);
  const html = await page(path, cio);
  assert.match(html, /Fassung 1, in Kraft\. Entschieden für Personalunion im Amt/);
  assert.match(html, /Der Personalrat ist einverstanden/);
});

test('who may not is told who may, and can hand the proposal over; it is carried out by who may', async () => {
  const fields = {
    art: 'kreisangehoerige-stadt',
    einwohner: '62300',
    name: 'Vorschlag der CDO',
    model: 'M4',
  };
  const refused = await post('/rollen/konzept', fields, cdo);
  assert.equal(refused.status, 403);
  const html = await refused.text();
  assert.match(html, /Verwaltungsspitze: Helga Rautenberg/);
  const field = (name: string) => plain(new RegExp(`name="${name}" value="([^"]*)"`).exec(html)![1]!);
  const proposal = Object.fromEntries(
    ['decision', 'need', 'path', 'seal', 'fields'].map((name) => [name, field(name)]),
  );
  assert.deepEqual(JSON.parse(proposal.fields!), fields);
  const forged = await post('/rollen/uebergaben', { ...proposal, path: '/rollen/besetzung/neu' }, cdo);
  assert.equal(forged.status, 404);
  const handed = await post('/rollen/uebergaben', { ...proposal, note: 'Bitte zum Beschluss' }, cdo);
  assert.equal(handed.status, 303);
  const path = handed.headers.get('location')!;
  assert.equal((await getPage(app, path, cio.cookie)).status, 404, 'not visible is not found');
  assert.match(await page('/rollen/uebergaben', board), /Ein Vorschlag wartet auf Sie/);
  assert.match((await inbox(board))[0]!, /^Vorschlag für Sie: S5 /);
  assert.equal((await inbox(cio)).length, 0, 'only those who may take it are told');
  const taken = await post(`${path}/annahme`, fields, board);
  assert.deepEqual([taken.status, taken.headers.get('location')], [307, '/rollen/konzept']);
  assert.equal((await post('/rollen/konzept', fields, board)).status, 303);
  assert.match(await page(path, cdo), /übernommen von Miriam Oster/);
  assert.match((await inbox(cdo))[0]!, /^Übernommen: S5 /);
  assert.equal((await post(`${path}/annahme`, fields, board)).status, 409);
});

const plain = (text: string) =>
  text.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&');

test('roles with an I are told of the decision, in their inbox', async () => {
  const told = await inbox(treasurer);
  assert.equal(told.filter((subject) => subject === 'Entschieden: Rollen 2027').length, 1);
  assert.ok(!(await inbox(mayor)).some((subject) => subject.startsWith('Entschieden')), 'not who decided');
});

test('two accountable roles in one row are found, mended by a click, and never adopted as they are', async () => {
  await post('/rollen/abgrenzung/entwurf', {}, board);
  const typed = { version: await draftVersion(), 'D1.cio': 'V' };
  assert.equal((await post('/rollen/abgrenzung/entwurf/zeilen', typed, board)).status, 303);
  const sentence =
    '„Roadmap der Online-Dienste (OZG) festlegen“ (D1) hat 2 Verantwortliche: CIO und CDO. Genau eine Rolle verantwortet.';
  assert.ok((await page('/rollen/abgrenzung/entwurf', board)).includes(sentence));
  const unsound = await post('/rollen/abgrenzung/beschluss', {
    on: '25.11.2026',
    version: await draftVersion(),
    reason: 'trotzdem',
    ...heard,
  });
  assert.equal(unsound.status, 422);
  assert.match(await unsound.text(), /D1 ist nicht eindeutig/);
  const mended = { version: await draftVersion(), finding: sentence };
  assert.equal((await post('/rollen/abgrenzung/entwurf/vorschlag', mended, board)).status, 303);
  assert.ok(!(await page('/rollen/abgrenzung/entwurf', board)).includes(sentence));
  await post('/rollen/abgrenzung/entwurf/loeschung', {}, board);
});

test('a letter that is none is refused in its cell, and everything typed is kept', async () => {
  await post('/rollen/abgrenzung/entwurf', {}, board);
  const fields = { version: await draftVersion(), 'V1.cio': 'X', 'V1.cdo': 'D' };
  const answer = await post('/rollen/abgrenzung/entwurf/zeilen', fields, board);
  assert.equal(answer.status, 422);
  const html = await answer.text();
  assert.match(html, /„X“ ist kein Anteil/);
  assert.match(html, /id="V1\.cdo" name="V1\.cdo" value="D"/);
  await post('/rollen/abgrenzung/entwurf/loeschung', {}, board);
});

test('a draft saved over a newer one shows both, and nothing typed is lost', async () => {
  await post('/rollen/abgrenzung/entwurf', {}, board);
  const version = await draftVersion();
  await post('/rollen/abgrenzung/entwurf/zeilen', { version, 'V1.cdo': 'D' }, board);
  const late = await post('/rollen/abgrenzung/entwurf/zeilen', { version, 'V1.cdo': 'I' }, mayor);
  assert.equal(late.status, 409);
  const html = await late.text();
  assert.match(html, /<th scope="row">V1\.cdo<\/th><td>D<\/td><td>I<\/td>/);
  await post('/rollen/abgrenzung/entwurf/loeschung', {}, board);
});

test('one letter changed and adopted: the same click is allowed, and refused again when it is changed back', async () => {
  const click = () => getPage(app, '/kommune/teams/neu', cdo.cookie).then(({ status }) => status);
  assert.equal(await click(), 403);
  assert.equal((await adopt({ 'V1.cdo': 'D' })).status, 303);
  assert.equal(await click(), 200);
  assert.equal((await adopt({ 'V1.cdo': 'B' })).status, 303);
  assert.equal(await click(), 403);
});

test('the adopted version is listed with what it changed', async () => {
  const html = await page('/rollen/abgrenzung');
  const [, path] = /href="(\/rollen\/abgrenzung\/fassungen\/[^"]+)"/.exec(html)!;
  const version = await page(path!);
  assert.match(version, /V1<\/a> CDO: D → B/);
});

test('a matrix that nobody with an account could change any more is refused', async () => {
  const refused = await adopt({ 'S5.mayor': 'B', 'S5.council': 'V' });
  assert.equal(refused.status, 422);
  assert.match(await refused.text(), /könnte sich niemand mehr anmelden/);
  await post('/rollen/abgrenzung/entwurf/loeschung', {}, board);
});

test('errors that are left need a reason', async () => {
  const letters = { 'T3.isb': '' };
  const without = await adopt(letters);
  assert.equal(without.status, 422);
  assert.match(await without.text(), /Bitte begründen Sie/);
  const withReason = await adopt(letters, { reason: 'Die Stelle ISB wird im Januar besetzt.' });
  assert.equal(withReason.status, 303);
  const { reason, number } = await world.inTown(findInForce);
  assert.deepEqual([reason, number], ['Die Stelle ISB wird im Januar besetzt.', 3]);
});

test('without the hearing the matrix demands nothing is adopted, and no noted statement stays behind', async () => {
  await post('/rollen/abgrenzung/entwurf', {}, board);
  const version = await draftVersion();
  const count = () =>
    world.inTown(
      async (tx) => (await tx.execute(sql`select from statements where entity = 'matrix'`)).rowCount,
    );
  const before = await count();
  const refused = await post('/rollen/abgrenzung/beschluss', { on: '25.11.2026', version, reason: 'x' });
  assert.equal(refused.status, 422);
  assert.match(await refused.text(), /Es fehlen Stellungnahmen/);
  assert.equal(await count(), before);
  assert.equal((await post('/rollen/abgrenzung/entwurf/loeschung', {}, board)).status, 303);
});

test('the last mayor cannot be taken out; a deputy with an account keeps the door open', async () => {
  const fields = {
    role: 'mayor',
    personId: mayor.personId,
    from: '01.01.2026',
    until: '24.11.2026',
    version: '1',
  };
  const refused = await post(`/rollen/besetzung/${mayor.holderId}`, fields);
  assert.equal(refused.status, 422);
  assert.match(await refused.text(), /könnte sich niemand mehr anmelden/);
  assert.equal((await post(`/rollen/besetzung/${mayor.holderId}/loeschung`, {})).status, 409);
});

test('who edits an entry that was changed meanwhile sees both in words and is asked which one is to stay', async () => {
  const fields = { role: 'mayor', personId: mayor.personId, from: '02.01.2026', version: '0' };
  const refused = await post(`/rollen/besetzung/${mayor.holderId}`, fields);
  assert.equal(refused.status, 409);
  const html = await refused.text();
  assert.match(html, /<td>01\.01\.2026<\/td><td>02\.01\.2026<\/td>/);
  assert.doesNotMatch(html, new RegExp(`<td>${mayor.personId}`));
  assert.match(html, /Meine Eingabe über die neue Fassung speichern/);
  assert.doesNotMatch(html, />Speichern</);
});

test('two hats in one hand are found as soon as they are worn', async () => {
  const fields = { role: 'isb', personId: cio.personId, from: '25.11.2026' };
  assert.equal((await post('/rollen/besetzung/neu', fields)).status, 303);
  const html = await page('/rollen/besetzung');
  assert.match(html, /Stefan Albrecht ist ISB und CIO\. Die oder der ISB muss von der IT unabhängig sein/);
  assert.match(await page('/rollen'), /ist zugleich CIO oder IT-Leitung/);
  const twice = await post('/rollen/besetzung/neu', fields);
  assert.equal(twice.status, 422);
  assert.match(await twice.text(), /hat diese Rolle in dieser Zeit schon/);
});

test('a role may be held again after a gap, and what ended is listed as past', async () => {
  const fields = { role: 'dsb', personId: cdo.personId, from: '01.01.2025', until: '30.06.2025' };
  assert.equal((await post('/rollen/besetzung/neu', fields)).status, 303);
  assert.match(await page('/rollen/besetzung'), /Frühere Besetzungen[\s\S]*Leyla Demirci/);
  const wrong = await post('/rollen/besetzung/neu', { ...fields, until: '31.12.2024' });
  assert.match(await wrong.text(), /Der letzte Tag liegt vor dem ersten/);
});

test('codes of rules and models stand behind their words', async () => {
  const matrix = await page('/rollen/abgrenzung');
  assert.doesNotMatch(matrix, />\s*R\d\d\s*</);
  const advice = await page('/rollen');
  assert.doesNotMatch(advice, />\s*M\d/);
  assert.doesNotMatch(advice, /Mittel aus F, Z/);
  assert.match(advice, /Rollenmodell <span class="muted small">\(Regel G\d+\), Urteil/);
  assert.doesNotMatch(advice, /Konzernstufe|Stufe \d:/);
  assert.doesNotMatch(await page('/rollen/regeln/d3-placement.dmn'), /Rollenmodell: M\d/);
});

test('the rules are shown as tables, with the rows that fire and their marks', async () => {
  const html = await page('/rollen/regeln/d1-role-model.dmn');
  assert.match(html, /G10[\s\S]*greift/);
  assert.match(html, /50\.000 bis unter 100\.000/);
  assert.match(html, /Urteil/);
  const file = await getPage(app, '/rollen/regeln/d1-role-model.dmn/dmn', mayor.cookie);
  assert.match(file.headers.get('content-disposition')!, /d1-role-model\.dmn/);
});

/** A file as a form sends it. */
async function upload(xml: string, who = mayor) {
  const body = new FormData();
  body.set('reason', 'Unsere Grenze liegt bei 65.000.');
  body.set('file', new File([xml], 'd1-role-model.dmn', { type: 'application/xml' }));
  return app.request('/rollen/regeln/datei', {
    method: 'POST',
    body,
    headers: { cookie: who.cookie, origin: 'http://localhost', 'sec-fetch-site': 'same-origin' },
  });
}

test('a changed table counts only when it is complete; advice names the version it used', async () => {
  const xml = await (await getPage(app, '/rollen/regeln/d1-role-model.dmn/dmn', mayor.cookie)).text();
  const shipped = /Fassung der Regeln: ([^.<]+\.\d+\.\d+\+\w+)/.exec(await page('/rollen'))![1];
  const gap = await upload(xml.replace('[20000..50000)', '[20000..40000)'));
  assert.equal(gap.status, 422);
  assert.match(await gap.text(), /Für diese Eingabe greift keine Regel: .*inhabitants = 4/);
  const moved = xml
    .replaceAll('[20000..50000)', '[20000..65000)')
    .replaceAll('[50000..100000)', '[65000..100000)')
    .replaceAll('&gt;= 50000<', '&gt;= 65000<');
  assert.equal((await upload(moved)).status, 303);
  const html = await page('/rollen');
  assert.match(html, /Empfehlung: Digitalisierungsbeauftragte/);
  assert.ok(!html.includes(shipped!));
  assert.equal((await post('/rollen/regeln/d1-role-model.dmn/loeschung', {})).status, 303);
  assert.ok((await page('/rollen')).includes(shipped!));
});

test('a file that is no DMN is refused in one sentence, and so is one from somebody who may not decide', async () => {
  assert.match(await (await upload('kein xml')).text(), /Das ist keine lesbare DMN-Datei/);
  assert.equal((await upload('<x/>', cio)).status, 403);
});

test('substitution: without a CDO the draft holds the top accountable, and the findings stay clear of it', async () => {
  await post('/rollen/abgrenzung/entwurf', {}, board);
  const fields = { version: await draftVersion(), substitution: 'no-cdo' };
  assert.equal((await post('/rollen/abgrenzung/entwurf/vertretung', fields, board)).status, 303);
  const html = await page('/rollen/abgrenzung/entwurf', board);
  assert.match(html, /id="S2\.mayor" name="S2\.mayor" value="V"/);
  assert.ok(!/CDO verantwortet nichts/.test(html));
  await post('/rollen/abgrenzung/entwurf/loeschung', {}, board);
});

test('another municipality’s holders, concepts and hand-overs are not found', async () => {
  const stranger = await signInAs(world.db, { municipalityId: world.neighbourId, roles: ['mayor'] });
  for (const path of [
    `/rollen/besetzung/${mayor.holderId}`,
    '/rollen/abgrenzung/fassungen/01890000-0000-7000-8000-00000000abcd',
  ])
    assert.equal((await getPage(app, path, stranger.cookie)).status, 404, path);
  const html = await (await getPage(app, '/rollen/besetzung', stranger.cookie)).text();
  assert.ok(!html.includes('Helga Rautenberg'));
});
