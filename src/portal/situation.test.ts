import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, test } from 'node:test';
import { sql } from 'drizzle-orm';
import { openDemoDb } from '../../test/open-test-db.ts';
import { getPage, openTestApp, postForm, signInAs } from '../../test/sign-in.ts';
import { demoId, demoMunicipalityId as municipalityId } from '../demo/ids.ts';
import type { Role } from '../kernel/role.ts';
import { findWorkingScenario } from '../plan/planning/store/scenarios.ts';
import { paths } from '../web/paths.ts';

const db = await openDemoDb();
after(() => db.close());
// The demo's own accounts make way for those of the test.
await db.asSystem((tx) => tx.execute(sql`delete from memberships`));
const app = openTestApp(db, {}, () => new Date('2026-11-24T08:00:00Z'));

const person = (name: string, role: Role) =>
  signInAs(db, { municipalityId, roles: [role], name, personId: demoId('person', name) });
const mayor = await person('Helga Rautenberg', 'mayor');
const board = await person('Miriam Oster', 'board');
const cio = await person('Stefan Albrecht', 'cio');
const cdo = await person('Leyla Demirci', 'cdo');
const council = await person('Gudrun Thoma', 'staff-council');
const isb = await person('Ruth Hagenau', 'isb');
type Person = typeof mayor;

const page = async (path: string, who: Person): Promise<string> => {
  const answer = await getPage(app, path, who.cookie);
  assert.equal(answer.status, 200, path);
  return answer.text();
};
/** The card "Das wartet auf Sie" of the start page. */
const waiting = async (who: Person): Promise<string> =>
  /id="wartet"[\s\S]*?<\/section>/.exec(await page('/', who))![0];

test('the start page shows plan, budget, maturity and the next deadline', async () => {
  const html = await page('/', mayor);
  assert.match(html, /Lage am 24\. November 2026/);
  assert.match(html, /Reifegrad<\/a><\/h2><p class="value"><strong>2,4<\/strong> von 5/);
  assert.match(html, /▲ 0,7 seit 04\.11\.2024/);
  assert.match(html, /Nächster Schritt: <strong>/);
  assert.match(html, /CIO: Stefan Albrecht\./);
  assert.match(html, /Die Prüfung der Abgrenzung hat/);
});

test('every page counts the same guides, and says what a share of them means', async () => {
  assert.match(await page('/', mayor), /26 Lotsen reichen rechnerisch für \d+\s% der 820 Büroarbeitsplätze/);
  assert.match(await page('/digitale-lotsen', mayor), /<h1>26 Lotsen reichen rechnerisch für/);
  const roles = await page('/rollen', mayor);
  assert.match(roles, /26 von 29/);
  assert.match(roles, /Ämter, Stabsstellen und Eigenbetriebe; eine weitere Person ist für Beteiligungen da/);
  const placement = await page('/digitale-lotsen/platzierung', mayor);
  assert.match(placement, /Der Überblick rechnet anders, mit einer festen Zahl von Büroarbeitsplätzen/);
});

test('the sentence at the top and the next steps belong to the role', async () => {
  const lead = async (who: Person) => /<p class="lead">([^<]*)</.exec(await page('/', who))![1]!;
  assert.match(
    await lead(cio),
    /^Nach den eingetragenen Terminen ist das Team .* verplant\..* Der berechnete Plan „Entwurf 3“ vom \S+ verteilt die Vorhaben neu: 48 von 50 passen hinein, 4 von 7 Rechtsfristen werden nicht gehalten\.$/,
  );
  assert.match(
    await lead(mayor),
    /^Die eingetragenen Vorhaben binden 117\s% des Budgets 2027\. .* \d+ fällige Pflichten/,
  );
  assert.match(await lead(cdo), /^Von 18 gemessenen Kennzahlen der Agenda liegen 7 /);
  const fiedler = await person('Robert Fiedler', 'office');
  assert.match(await lead(fiedler), /^Stadtplanung und Bauordnung: \d+ offene Vorhaben/);
  const ways = async (who: Person) => /id="wege"[\s\S]*?<\/section>/.exec(await page('/', who))![0];
  assert.match(await ways(fiedler), new RegExp(`href="/vorhaben\\?unit=${demoId('unit', '61')}"`));
  assert.match(await ways(cio), /href="\/it-vorhabenplan"/);
  assert.ok(!/it-sicherheit/.test(await ways(cdo)));
  assert.match(
    await page('/', cio),
    /Bürgerservice und digitale Verwaltung[\s\S]*?<td class="number nowrap">\d von 4</,
  );
});

test('a deadline is marked by what speaks against it, not by whether its initiative is planned', async () => {
  const card = /id="fristen"[\s\S]*?<\/section>/.exec(await page('/', cio))![0];
  const standing = (name: string) => new RegExp(`>${name}[\\s\\S]*?</span> ([^<]*)</span>`).exec(card)![1];
  assert.equal(standing('Umstellung Finanzverfahren auf § 2b UStG'), 'Ampel auf Rot');
  assert.equal(standing('Ganztag'), 'endet danach');
  assert.equal(standing('Stadtwerke: NIS-2'), 'endet danach');
  assert.equal(standing('EUDI-Wallet'), 'noch nicht eingeplant');
  assert.equal(standing('Ablösung Finanzverfahren'), 'im berechneten Plan kein Platz');
});

test('a deadline that has passed unmet stands first, is counted, and leaves the next one the next', async () => {
  const complete = (id: string) =>
    db.asSystem((tx) => tx.execute(sql`update initiatives set state = 'completed' where id = ${id}`));
  const inMarch = openTestApp(db, {}, () => new Date('2027-03-01T08:00:00Z'));
  const read = async () => {
    const html = await (await getPage(inMarch, '/', cio.cookie)).text();
    const card = /id="fristen"[\s\S]*?<\/section>/.exec(html)![0];
    const figure = /Nächste Frist<[\s\S]*?<\/section>/.exec(html)![0];
    return { card, figure, items: card.split('<li>').slice(1) };
  };
  const both = await read();
  assert.match(both.card, /<p>2 Vorhaben sind überfällig\.<\/p>/);
  assert.match(both.items[0]!, /31\.12\.2026 [\s\S]*seit 60 Tagen überfällig/);
  assert.match(both.items[1]!, /31\.01\.2027 [\s\S]*seit 29 Tagen überfällig/);
  assert.match(both.items[2]!, /01\.08\.2027 /);
  assert.match(both.figure, /<strong>153 Tage<\/strong> 2 Vorhaben überfällig/);
  const [, first] = /vorhaben\/([0-9a-f-]{36})/.exec(both.items[0]!)!;
  await complete(first!);
  const one = await read();
  assert.match(one.card, /<p>Ein Vorhaben ist überfällig\.<\/p>/);
  assert.match(one.items[0]!, /31\.01\.2027 /);
});

test('each role sees what its decision rights give it, and nothing else', async () => {
  assert.match(await waiting(cio), /bewertete Vorhaben einplanen[\s\S]*?V1 IT-Vorhabenplan aufstellen/);
  assert.match(await waiting(cio), /bewertete Vorhaben einplanen[\s\S]*?bei allen fehlen noch Angaben/);
  assert.match(await waiting(cio), /Voten zur Architektur abgeben/);
  assert.match(await waiting(board), /eingeplante Vorhaben beschließen[\s\S]*?V2 /);
  assert.ok(!/einplanen/.test(await waiting(board)));
  assert.match(await waiting(council), /Voten des Personalrats abgeben/);
  assert.match(await waiting(mayor), /Änderungsantrag entscheiden[\s\S]*?B1 /);
  assert.ok(!/Voten|einplanen|beschließen/.test(await waiting(mayor)));
});

test('a residual risk waits for whoever carries it, until it is decided; nobody else reads of it', async () => {
  const asked = /Über ein Restrisiko entscheiden[\s\S]*?X3 /;
  assert.match(await waiting(mayor), asked);
  for (const who of [cio, cdo, board, council])
    assert.doesNotMatch((await page('/', who)) + (await page('/wartet', who)), /Über ein Restrisiko/);
  const [, link, id] = /href="(\/it-sicherheit\/restrisiken\/([0-9a-f-]+))"/.exec(await waiting(mayor))!;
  assert.match(await page(link!, mayor), /Risiko tragen/);
  const heard = { 'gehoert.isb': 'Vertretbar.', 'gehoert.dsb': 'Keine Bedenken.' };
  const decided = { state: 'accepted', note: 'Bis zur Lieferung.', ...heard };
  assert.equal((await postForm(app, paths.securityRiskDecision(id!), decided, mayor.cookie)).status, 303);
  assert.doesNotMatch(await waiting(mayor), asked);
});

test('a report on an incident waits for those who see incidents, and its lost hour stands in the first sentence', async () => {
  const late = () => new Date('2026-11-30T08:00:00Z');
  const laterApp = openTestApp(db, {}, late);
  const html = await (await getPage(laterApp, '/', isb.cookie)).text();
  const card = /id="wartet"[\s\S]*?<\/section>/.exec(html)![0];
  assert.match(
    card,
    /<li><span class="task"><a href="[^"]*">(Sicherheitsvorfall melden|\d Meldungen zu Sicherheitsvorfällen abgeben)/,
  );
  assert.match(card, /\(bis \d\d\.\d\d\.2026, \d\d:\d\d\): [\s\S]*?fällig seit/);
  assert.match(html, /<p class="lead">Bei einem Vorfall ist die Meldefrist überschritten\./);
  assert.doesNotMatch(await waiting(cdo), /Sicherheitsvorf/);
});

test('what waits for a guide is what stands in the guide’s own area, from units and topics', async () => {
  const guide = await person('Jonas Feld', 'guide');
  const [, count] = /(\d+) Impulse warten in Ihrem Bereich/.exec(
    await page('/digitale-lotsen/mein-bereich', guide),
  )!;
  assert.match(await waiting(guide), new RegExp(`${count} Impulse beantworten`));
});

test('a plan that lies before a body waits for whoever decides on it, until its sitting', async () => {
  const draft = (await db.inMunicipality(municipalityId, findWorkingScenario))!.id;
  await postForm(
    app,
    `/it-vorhabenplan/szenarien/${draft}/vorlage`,
    { name: 'Haushalt 2028', body: 'board' },
    cio.cookie,
  );
  assert.match(await waiting(board), /Entscheidung über den IT-Vorhabenplan eintragen<[\s\S]*Haushalt 2028/);
  assert.doesNotMatch(await waiting(cio), /Entscheidung über den IT-Vorhabenplan/);
  const [, version] = /href="\/it-vorhabenplan\/fassungen\/([^"]+)">Haushalt 2028/.exec(
    await page('/wartet', board),
  )!;
  const sitting = {
    body: 'Verwaltungsvorstand',
    meetsOn: '20.11.2026',
    task: 'decision',
    public: 'no',
    version: '0',
  };
  await postForm(app, `/it-vorhabenplan/fassungen/${version}/beratungen/neu`, sitting, cio.cookie);
  assert.match(await page('/wartet', board), /Haushalt 2028<[\s\S]*?fällig seit 20\.11\.2026/);
  await postForm(app, `/it-vorhabenplan/fassungen/${version}/rueckzug`, {}, cio.cookie);
  assert.doesNotMatch(await waiting(board), /Entscheidung über den IT-Vorhabenplan/);
});

test('a draft of the matrix waits for whoever decides, and for whoever must be heard', async () => {
  assert.equal((await postForm(app, '/rollen/abgrenzung/entwurf', {}, board.cookie)).status, 303);
  assert.match(await waiting(mayor), /Entwurf der Abgrenzung beschließen[\s\S]*?Matrix 2/);
  assert.match(await waiting(council), /Stellungnahme abgeben[\s\S]*?Matrix 2/);
  assert.ok(!/Entwurf der Abgrenzung/.test(await waiting(cio)));
  assert.match(await page('/wartet', council), /href="\/rollen\/abgrenzung\/beschluss">Matrix 2/);
  assert.match(await page('/rollen/abgrenzung/beschluss', council), /Stellung nehmen/);
  assert.match(await page('/wartet', mayor), /href="\/rollen\/abgrenzung\/entwurf">Matrix 2/);
});

test('a proposed guide waits for the staff council, and for the head of the unit who nominates', async () => {
  const fields = {
    kind: 'inside',
    personId: demoId('person', 'Pavel Novák'),
    unitId: demoId('unit', '10'),
    hoursPerWeek: '2',
  };
  const created = await postForm(app, '/digitale-lotsen/neu', fields, cdo.cookie);
  assert.equal(created.status, 303);
  const path = created.headers.get('location')!;
  const hearing = /Stellungnahmen? abgeben[\s\S]*?Pavel Novák, Haupt- und Personalamt[\s\S]*?L1 /;
  assert.match(await waiting(council), hearing);
  const said = { verdict: 'heard', text: 'Keine Einwände.' };
  assert.equal((await postForm(app, `${path}/stellungnahme`, said, council.cookie)).status, 303);
  assert.ok(!hearing.test(await waiting(council)));
  const head = await person('Bettina Kruse', 'office');
  assert.match(await waiting(head), /Über eine Benennung entscheiden[\s\S]*?Pavel Novák/);
  const other = await person('Ines Calderón', 'office');
  assert.ok(!/Benennung/.test(await waiting(other)), 'an office decides on its own unit');
});

test('a round of maturity waits for everybody who is asked, until it is answered', async () => {
  const body = new URLSearchParams({ name: 'Winter 2026', dueOn: '15.12.2026' });
  body.append('asked', `${council.personId} staff-council`);
  const created = await app.request('/reifegrad/neu', {
    method: 'POST',
    body,
    headers: { cookie: cdo.cookie, origin: 'http://localhost', 'sec-fetch-site': 'same-origin' },
  });
  assert.equal(created.status, 303);
  assert.match(
    await waiting(council),
    /Aussagen? zum Reifegrad beantworten[\s\S]*?Winter 2026[\s\S]*?bis 15\.12\.2026/,
  );
  assert.ok(!/Reifegrad/.test(await waiting(mayor)));
  assert.match(await page('/', mayor), /Die Runde „Winter 2026“ läuft: 0 von/);
});

test('a proposal handed over waits for those who may take it, not for whoever handed it over', async () => {
  const fields = { art: 'kreisangehoerige-stadt', einwohner: '62300', name: 'Vorschlag', model: 'M4' };
  const refused = await (await postForm(app, '/rollen/konzept', fields, cio.cookie)).text();
  const field = (name: string) =>
    new RegExp(`name="${name}" value="([^"]*)"`).exec(refused)![1]!.replaceAll('&quot;', '"');
  const proposal = Object.fromEntries(
    ['decision', 'need', 'path', 'seal', 'fields'].map((name) => [name, field(name)]),
  );
  assert.equal((await postForm(app, '/rollen/uebergaben', proposal, cio.cookie)).status, 303);
  assert.match(await waiting(board), /Vorschlag beantworten[\s\S]*?S5 [^<]*\(Stefan Albrecht\)/);
  assert.ok(!/Vorschlag beantworten/.test(await waiting(cio)));
});

test('without a role one sees what one is asked for personally', async () => {
  const nobody = await signInAs(db, { municipalityId, roles: [], name: 'Ohne Rolle' });
  assert.match(await page('/wartet', nobody), /Sie halten gerade keine Rolle/);
});

test('the page speaks English', async () => {
  const answer = await getPage(app, '/wartet', `${cio.cookie}; sprache=en`);
  assert.match(await answer.text(), /<h1>Waiting for you/);
});

test('a proposed technology waits for the CIO to decide and for IT security to be heard, until it has spoken', async () => {
  assert.match(await waiting(cio), /Über 2 vorgeschlagene Techniken entscheiden/);
  assert.match(await waiting(cio), /und ein weiterer Punkt · T1 IT-Standards und Architekturvorgaben setzen/);
  const asked = await page('/wartet', isb);
  assert.match(
    asked,
    /2 Stellungnahmen abgeben[\s\S]*IT-Standards[\s\S]*Spracherkennung für Niederschriften/,
  );
  const proposal = /\/it-strategie\/standards\/vorschlaege\/[0-9a-f-]{36}/.exec(asked)![0];
  const said = await postForm(
    app,
    `${proposal}/stellungnahme`,
    { statement: 'Nur im eigenen Netz.' },
    isb.cookie,
  );
  assert.equal(said.status, 303);
  assert.match(await page('/wartet', isb), /<h2>Stellungnahme abgeben<\/h2>[\s\S]*IT-Standards/);
  assert.doesNotMatch(await waiting(council), /Technik/, 'who has no say is not asked');
});

test('the changed draft of the IT strategy waits for IT security, then for the board', async () => {
  const task = /IT-Strategie beschließen/;
  assert.doesNotMatch(await page('/wartet', board), /href="\/it-strategie\/beschluss"/);
  assert.match(await page('/wartet', isb), /href="\/it-strategie\/beschluss"/);
  const statement = { statement: 'Die Leitlinien tragen wir mit.' };
  assert.equal((await postForm(app, '/it-strategie/stellungnahme', statement, isb.cookie)).status, 303);
  assert.doesNotMatch(await page('/wartet', isb), /href="\/it-strategie\/beschluss"/);
  assert.match(await page('/wartet', board), task);
});

test('a mayor alone reads that nobody may yet, fills the role in person and goes on', async () => {
  const town = randomUUID();
  await db.asSystem((tx) =>
    tx.execute(sql`
      insert into municipalities (id, ags, name, kind, land, inhabitants, inhabitants_on)
      values (${town}, '06999004', 'Alleinstadt', 'gemeinde', '06', 38000, '2025-12-31')`),
  );
  const mayor = await signInAs(db, { municipalityId: town, roles: ['mayor'], name: 'Ada Allein' });
  assert.match(await page('/', mayor), /Rollen besetzen: Wer CIO ist/);
  assert.match(
    await page('/kommune/teams', mayor),
    /CIO, Fachamt, IT-Dienstleister\. Noch hat niemand eine dieser Rollen\. <a href="\/rollen\/besetzung\/neu\?rolle=cio">/,
  );
  assert.match(await page('/portal', mayor), /Entscheiden darf: CDO[\s\S]*Noch gibt es nichts freizugeben/);
  assert.doesNotMatch(await page('/digitale-lotsen/verzeichnis', mayor), /passt zu dieser Suche/);
  const refused = await getPage(app, '/kommune/teams/neu', mayor.cookie);
  assert.equal(refused.status, 403);
  assert.match(await refused.text(), /Ihr Vorschlag wartet, bis jemand die Rolle hat/);
  const fields = { role: 'cio', personId: mayor.personId, from: '01.11.2026', acting: 'on' };
  assert.equal((await postForm(app, '/rollen/besetzung/neu', fields, mayor.cookie)).status, 303);
  assert.match(await page('/', mayor), /kommissarisch<\/a> <span[^>]*>[\s\S]{0,80}erledigt/);
});

test('a new municipality is led from its first unit to its first team, also when initiatives came first', async () => {
  const town = randomUUID();
  await db.asSystem((tx) =>
    tx.execute(sql`
      insert into municipalities (id, ags, name, kind, land, inhabitants, inhabitants_on)
      values (${town}, '06999003', 'Neubeginn', 'gemeinde', '06', 4100, '2025-12-31')`),
  );
  const founder = await signInAs(db, { municipalityId: town, roles: ['cio'], name: 'Ada Probe' });
  const send = (path: string, fields: Record<string, string>) => postForm(app, path, fields, founder.cookie);
  assert.match(await page('/', founder), /Zwei Antworten gibt es schon/);
  assert.match(await page('/vorhaben/neu', founder), /Legen Sie zuerst eine Einheit an/);
  const unit = await send('/kommune/einheiten/neu', { code: '10', name: 'Hauptamt', kind: 'office' });
  assert.equal(unit.status, 303);
  const unitId = /value="([0-9a-f-]{36})"[^>]*>10 Hauptamt/.exec(await page('/vorhaben/neu', founder))![1]!;
  assert.equal((await send('/vorhaben/neu', { name: 'E-Akte', unitId })).status, 303);
  const html = await page('/', founder);
  assert.match(html, /Ein Vorhaben ist offen. Ob das Personal reicht, zeigt sich/);
  assert.match(html, /So fangen Sie an/);
  assert.match(html, /Das erste Vorhaben eintragen<\/a> <span[^>]*>[\s\S]{0,80}erledigt/);
});

test('the first steps are links to who may take them; who sets nothing up is not asked to', async () => {
  const town = randomUUID();
  await db.asSystem((tx) =>
    tx.execute(sql`
      insert into municipalities (id, ags, name, kind, land, inhabitants, inhabitants_on)
      values (${town}, '06999005', 'Ersterort', 'gemeinde', '06', 25140, '2025-12-31')`),
  );
  const first = async (role: Role) => page('/', await signInAs(db, { municipalityId: town, roles: [role] }));
  const office = await first('office');
  assert.match(office, /href="\/kommune\/teams">Teams und ihre Kapazität/);
  assert.match(
    office,
    /Einheiten der Kommune eintragen \(trägt ein: Verwaltungsspitze, Verwaltungsvorstand, CIO, CDO\)/,
  );
  assert.doesNotMatch(office, /href="\/kommune\/einheiten"/);
  assert.match(await first('treasurer'), /href="\/kommune\/budget">Budgets der Haushaltsjahre/);
  for (const role of ['council', 'guide', 'isb', 'dsb', 'staff-council'] as const)
    assert.doesNotMatch(await first(role), /So fangen Sie an/, role);
});
