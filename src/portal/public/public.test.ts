import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { sql } from 'drizzle-orm';
import { openDemoDb } from '../../../test/open-test-db.ts';
import { renderers } from '../../../test/renderers.ts';
import { openRoomApp } from '../../../test/room-app.ts';
import { program } from '../../audit/core/actor.ts';
import { recordAudits } from '../../audit/store.ts';
import { demoId, demoMunicipalityId as municipalityId } from '../../demo/ids.ts';
import { answer, createEditions, finish } from './cache.ts';
import { tableNames } from './core/open-data.ts';
import { releaseKey } from './core/release.ts';
import { easyRoutes } from './easy-routes.tsx';
import type { PublicView } from './pages/layout.tsx';
import { Course } from './pages/marks.tsx';
import { releaseRoutes } from './release-routes.tsx';
import { publicRoutes } from './routes.tsx';
import { contentVersion } from './store.ts';
import { texts } from './texts.ts';

const db = await openDemoDb();
after(() => db.close());
const assets = { url: (name: string) => `/assets/${name}` };
/** Each app keeps its own editions, so a new one sees what was just written. */
const open = () =>
  openRoomApp(db, [publicRoutes(assets, renderers), releaseRoutes, easyRoutes], {
    municipalityId,
    accountId: '019ab000-0000-7000-8000-000000000001',
    name: 'Ida Prüf',
    role: 'cdo',
  });
const read = async (page: string) => (await open().get(`/oeffentlich/lohenfurt${page}`)).text();
const inTown = (statement: ReturnType<typeof sql>) =>
  db.inMunicipality(municipalityId, async (tx) => {
    await tx.execute(statement);
  });
const pages = [
  '',
  '/agenda',
  '/kennzahlen',
  '/vorhaben',
  '/online-dienste',
  '/neues',
  '/berichte',
  '/berichte/umsetzung.txt',
  '/neues.atom',
  '/daten',
  '/leichte-sprache',
  '/barrierefreiheit',
  '/impressum',
  '/suche?q=geheim',
  '/daten/katalog.ttl',
  '/daten/katalog.jsonld',
  '/daten/katalog.rdf',
  ...tableNames.flatMap((t) => [`/daten/${t}`, `/daten/${t}.csv`, `/daten/${t}.json`]),
];

test('the town shows its agenda, a goal, an indicator and an initiative', async () => {
  assert.match(await read(''), /So wird Lohenfurt digital/);
  assert.match(await read('/agenda'), /<h1>Digitale Agenda Lohenfurt 2030<\/h1>/);
  assert.match(await read(`/ziele/${demoId('goal', 'Z6.1')}`), /V-057/);
  assert.match(await read('/vorhaben'), /V-057/);
  assert.match(await read('/kennzahlen?sprache=en'), /<h1>Indicators<\/h1>/);
});

test('an indicator without a value is neither on course nor behind', () => {
  const indicators = [{}, {}] as unknown as Parameters<typeof Course>[0]['indicators'];
  const html = String(Course({ view: { language: 'de' } as PublicView, indicators }));
  assert.match(html, /noch nicht gemessen/);
  assert.doesNotMatch(html, /auf Kurs/);
  assert.match(
    texts('de').startLead(1, 0, 0),
    /^1 Ziel ist veröffentlicht\. Noch hat keine Kennzahl einen Wert\.$/,
  );
  assert.equal(texts('de').agendaLead(0, 0), 'Noch hat keine Kennzahl einen Wert.');
});

test('on a page in English the words of the town are marked as German', async () => {
  const english = await read('/agenda?sprache=en');
  assert.match(english, /<html lang="en">/);
  assert.match(english, /<h2 lang="de">Bürgerservice und digitale Verwaltung<\/h2>/);
  assert.doesNotMatch(await read('/agenda'), /<h2 lang/);
});

test('residents read what they can do online, in plain words, and a derived range is no level', async () => {
  const html = await read('/online-dienste');
  assert.match(html, /68 von 118 Leistungen können Sie vollständig online beantragen/);
  assert.match(
    html,
    /Gewerbe anmelden[\s\S]*?Ihr Antrag kommt ohne Umweg|Sie erhalten auch den Bescheid online/,
  );
  assert.match(html, /Gewerbefläche suchen[\s\S]{0,300}Wie weit dieser Dienst ist, wird noch geprüft/);
  const rows = (await read('/daten/online-dienste.csv')).split('\r\n');
  assert.equal(rows.length, 120);
  assert.match(rows.find((row) => row.includes('Gewerbefläche suchen'))!, /,2,5,true,/);
  assert.match(await read('/suche?q=bewohnerparkausweis'), /online-dienste#dienst-/);
  await inTown(sql`update online_services set public = false where name = 'Gewerbe anmelden'`);
  assert.doesNotMatch(await read('/online-dienste'), /Gewerbe anmelden/);
  await inTown(sql`delete from publications where kind = 'online-services' and part = 'basics'`);
  assert.equal((await open().get('/oeffentlich/lohenfurt/online-dienste')).status, 404);
  assert.doesNotMatch(await read('/agenda'), /online-dienste/);
  const key = releaseKey({ kind: 'online-services', objectId: municipalityId, part: 'basics' });
  assert.equal((await open().post('/portal/freigabe', { part: key })).status, 303);
  assert.equal((await open().get('/oeffentlich/lohenfurt/online-dienste')).status, 200);
});

test('an initiative leads residents on to what it is measured by; a wish is not called by inner words', async () => {
  const page = (code: string) => read(`/vorhaben/${demoId('initiative', code)}`);
  assert.match(
    await page('V-015'),
    /In Umsetzung[\s\S]*Dient den Zielen[\s\S]*Anträge schneller[\s\S]*Bauantrag, mittlere Dauer[\s\S]*hinter dem Zielpfad/,
  );
  const wish = await page('V-027');
  assert.match(wish, /Vorgeschlagen, noch nicht entschieden/);
  assert.doesNotMatch(wish, /Bewertet/);
});

test('an unknown town, an unknown page and something not released are not found', async () => {
  assert.equal((await open().get('/oeffentlich/nirgendwo')).status, 404);
  assert.equal((await open().get('/oeffentlich/lohenfurt/haushalt')).status, 404);
  const id = demoId('goal', 'Z1.1');
  await inTown(sql`delete from publications where object_id = ${id}`);
  assert.equal((await open().get(`/oeffentlich/lohenfurt/ziele/${id}`)).status, 404);
});

test('the report comes as PDF, Word, OpenDocument and text and says what the pages say', async () => {
  const file = async (format: string) => open().get(`/oeffentlich/lohenfurt/berichte/umsetzung.${format}`);
  const bytes = async (format: string) => Buffer.from(await (await file(format)).arrayBuffer());
  assert.equal((await bytes('pdf')).subarray(0, 5).toString(), '%PDF-');
  for (const format of ['docx', 'odt']) assert.equal((await bytes(format)).subarray(0, 2).toString(), 'PK');
  const text = (await bytes('txt')).toString();
  assert.match(text, /Umsetzungsbericht zur Digitalen Agenda[\s\S]*Bauantrag, mittlere Dauer/);
  assert.equal((await file('xlsx')).status, 404);
  assert.equal((await file('pdf')).headers.get('content-type'), 'application/pdf');
});

test('a page with its style is at most 50 KB compressed, and says what it is when it is shared', async () => {
  const app = open();
  for (const page of [
    '',
    '/agenda',
    '/kennzahlen',
    '/vorhaben',
    '/online-dienste',
    '/beteiligung',
    '/neues',
    '/daten',
    '/daten/werte',
  ]) {
    const headers = { 'accept-encoding': 'gzip' };
    const answer = await app.get(`/oeffentlich/lohenfurt${page}`, { headers });
    const size = (await answer.arrayBuffer()).byteLength;
    // The style sheet has a limit of 25 KB of its own.
    assert.ok(size < 25_000, `${page} has ${size} bytes`);
  }
  const html = await read('/agenda');
  for (const property of ['title', 'description', 'image', 'url', 'type', 'site_name'])
    assert.match(html, new RegExp(`property="og:${property}" content="[^"]+"`), property);
});

test('the feed reads as Atom, and no entry has the name of another', async () => {
  const feed = await read('/neues.atom');
  const ids = [...feed.matchAll(/<entry><id>([^<]+)<\/id>/g)].map(([, id]) => id);
  assert.ok(ids.length > 20);
  assert.equal(new Set(ids).size, ids.length);
});

test('a secret in any field that is not released is in no public answer', async () => {
  await inTown(sql`delete from publications where not (part = 'basics' and kind in ('agenda', 'field'))`);
  await inTown(sql`update agendas set vision = 'geheim-vision'`);
  await inTown(
    sql`update agenda_fields set description = 'geheim-beschreibung', easy_text = 'geheim-leicht'`,
  );
  await inTown(sql`update agenda_goals set name = 'geheim-ziel', description = 'geheim', partner = 'geheim'`);
  await inTown(
    sql`update indicators set name = 'geheim-kennzahl', definition = 'geheim', source = 'geheim', unit = 'geheim'`,
  );
  await inTown(
    sql`update indicator_values set comment = 'geheim', evidence = 'geheim', entered_by = 'geheim', value = 987654.25`,
  );
  await inTown(sql`update initiatives set name = 'geheim-vorhaben', description = 'geheim', remark = 'geheim',
    contact = 'geheim', starting_point = 'geheim', goal_text = 'geheim'`);
  await inTown(
    sql`update impulses set title = 'geheim', text = 'geheim', giver_name = 'geheim', released_on = null`,
  );
  await inTown(sql`update impulse_steps set text = 'geheim', by_name = 'geheim'`);
  await inTown(sql`update participation_phases set released = false where title like 'Was soll%'`);
  await inTown(sql`update participation_phases set title = 'geheim', question = 'geheim', closing = 'geheim'
    where not released`);
  await inTown(sql`update contributions set giver_name = 'geheim', email = 'geheim@example.org', shows_name = false,
    sender_hash = 'geheim', form_hash = 'geheim' || number, refusal = 'geheim'`);
  await inTown(sql`update contributions set title = 'geheim', text = 'geheim'
    where state <> 'published' or phase_id in (select id from participation_phases where not released)`);
  await inTown(sql`update contribution_answers set by_name = 'geheim', text = case when contribution_id in
    (select id from contributions where title = 'geheim') then 'geheim' else text end`);
  await inTown(sql`update online_services set name = 'geheim ' || id, url = 'https://geheim.example/', contact = 'geheim',
    note = 'geheim', connected = 'geheim'`);
  await inTown(
    sql`insert into public_easy_texts values (${municipalityId}, ${`ziele/${demoId('goal', 'Z1.2')}`}, 'geheim')`,
  );
  await inTown(sql`update persons set name = 'geheim ' || left(id::text, 8)`);
  await inTown(sql`update units set name = 'geheim ' || code`);
  await assertNoSecret();
  await inTown(sql`delete from public_easy_texts`);
  // With the basics of all released, the other fields stay inside.
  await inTown(sql`update agenda_goals set name = 'Offenes Ziel'`);
  await inTown(sql`update indicators set name = 'Offene Kennzahl', unit = 'Stück'`);
  await inTown(sql`update initiatives set name = 'Offenes Vorhaben'`);
  for (const [kind, table] of [
    ['goal', 'agenda_goals'],
    ['indicator', 'indicators'],
    ['initiative', 'initiatives'],
  ] as const)
    await inTown(
      sql`insert into publications select municipality_id, ${kind}, id, 'basics', now(), 'geheim' from ${sql.raw(table)}`,
    );
  await inTown(
    sql`update online_services set name = 'Offener Dienst ' || id, public = requests_yearly > 100`,
  );
  await inTown(sql`update online_services set name = 'geheim ' || id where not public`);
  await inTown(sql`insert into publications values
    (${municipalityId}, 'online-services', ${municipalityId}, 'basics', now(), 'geheim')`);
  assert.match(await read('/online-dienste'), /Offener Dienst/);
  assert.doesNotMatch(await read('/online-dienste'), /Vollständig online|Ordnungsamt/);
  assert.match(await read('/agenda'), /Offenes Ziel/);
  const { rows } = await db.inMunicipality(municipalityId, (tx) =>
    tx.execute<{ page: string }>(sql`select '/ziele/' || id as page from agenda_goals
      union all select '/kennzahlen/' || id from indicators union all select '/vorhaben/' || id from initiatives`),
  );
  await assertNoSecret(rows.map(({ page }) => page));
});

async function assertNoSecret(more: string[] = []) {
  const app = open();
  for (const page of [...pages, ...more])
    for (const language of ['', 'sprache=en']) {
      if (language && page.startsWith('/daten/') && page.includes('.')) continue;
      const path = `/oeffentlich/lohenfurt${page}${language && (page.includes('?') ? '&' : '?') + language}`;
      const text = (await (await app.get(path)).text()).replaceAll('„geheim“', '').replaceAll('“geheim”', '');
      assert.doesNotMatch(text, /geheim|987\.?654|987,654/i, path);
    }
}

test('a text in Leichte Sprache stands beside its page, and only where the page is public', async () => {
  const { rows } = await db.inMunicipality(municipalityId, (tx) =>
    tx.execute<{ id: string }>(sql`select id from indicators limit 1`),
  );
  const page = `kennzahlen/${rows[0]!.id}`;
  const save = (text: string, version: number) =>
    open().post(`/portal/leichte-sprache?seite=${page}`, { text, version: String(version) });
  assert.equal((await save('Das ist ein Satz.', 0)).status, 303);
  assert.match(await read(`/${page}`), /Diese Seite in Leichter Sprache/);
  assert.match(await read(`/leichte-sprache/${page}`), /Das ist ein Satz\./);
  const late = await save('Ein anderer Satz.', 0);
  assert.equal(late.status, 409);
  assert.match(await late.text(), /Jemand anderes hat diesen Text[\s\S]*Ein anderer Satz/);
  await inTown(sql`delete from publications where object_id = ${rows[0]!.id}`);
  assert.equal((await open().get(`/oeffentlich/lohenfurt/leichte-sprache/${page}`)).status, 404);
  assert.doesNotMatch(await read('/leichte-sprache'), /Das ist ein Satz/);
  assert.equal((await save('Wieder', 1)).status, 404);
});

test('a release is ticked, and two people releasing different things do not undo each other', async () => {
  const key = releaseKey({ kind: 'goal', objectId: demoId('goal', 'Z1.2'), part: 'description' });
  const basics = releaseKey({ kind: 'goal', objectId: demoId('goal', 'Z1.2'), part: 'basics' });
  await inTown(sql`delete from publications where kind = 'goal'`);
  assert.equal((await open().post('/portal/freigabe', { part: key })).status, 303);
  assert.equal((await open().post('/portal/freigabe', { part: basics })).status, 303);
  const html = await (await open().get('/portal')).text();
  assert.match(html, new RegExp(`value="${key}" checked`));
  assert.match(html, new RegExp(`value="${basics}" checked`));
});

test('what somebody else has released meanwhile stands in the audit once', async () => {
  const key = releaseKey({ kind: 'goal', objectId: demoId('goal', 'Z1.2'), part: 'description' });
  await inTown(sql`delete from publications where kind = 'goal'`);
  const released = async () =>
    Number(
      (
        await db.inMunicipality(municipalityId, (tx) =>
          tx.execute(sql`select count(*) as n from audit_entries where act = 'agenda-goal.release'`),
        )
      ).rows[0]!.n,
    );
  const before = await released();
  for (const _ of ['one', 'another']) await open().post('/portal/freigabe', { part: key });
  assert.equal(await released(), before + 1);
});

test('of many initiatives the releases are shown in pages, and what is saved there leads back to that page', async () => {
  await inTown(sql`insert into initiatives (municipality_id, code, name, unit_id, state_since)
    select ${municipalityId}, 'G-' || n, 'Großes Vorhaben ' || n,
      (select id from units limit 1), date '2026-01-01' from generate_series(1, 250) n`);
  const pageOf = async (address: string) => (await open().get(address)).text();
  const rows = (html: string) => html.match(/<th scope="row">(?:V|G)-/g)!.length;
  const second = await pageOf('/portal?art=initiative&seite=2');
  assert.equal(rows(second), 100);
  assert.match(second, /action="\/portal\/freigabe\?art=initiative&amp;seite=2#initiative"/);
  const found = await pageOf('/portal?text=vorhaben+250');
  assert.equal(rows(found), 1);
  assert.match(await pageOf('/portal?text=gibt+es+nicht'), /Kein Gegenstand heißt so/);
  const saved = await open().post('/portal/freigabe?art=initiative&seite=2', {});
  assert.equal(saved.headers.get('location'), '/portal?art=initiative&seite=2#initiative');
  await inTown(sql`delete from initiatives where code like 'G-%'`);
});

test('a page may be kept by anybody, and who has it is answered 304 in both encodings', async () => {
  const { headers } = await open().get('/oeffentlich/lohenfurt/agenda');
  assert.match(headers.get('cache-control')!, /^public, max-age=0, s-maxage=60$/);
  assert.equal(headers.get('set-cookie'), null);
  const page = finish('<p>Agenda</p>', 'text/html', 'de');
  for (const encoding of ['identity', 'gzip']) {
    const ask = (more = {}) =>
      answer(new Request('http://localhost/', { headers: { 'accept-encoding': encoding, ...more } }), page);
    const etag = ask().headers.get('etag')!;
    const again = ask({ 'if-none-match': etag });
    assert.equal(again.status, 304);
    assert.equal(again.headers.get('etag'), etag);
  }
});

test('an address that cannot be one is refused with everything typed', async () => {
  const answer = await open().post('/portal/seite', { slug: 'Lohen furt', open: 'on', contact: 'Rathaus' });
  assert.equal(answer.status, 422);
  assert.match(await answer.text(), /Kleinbuchstaben[\s\S]*Rathaus/);
});

test('an address that goes over to a neighbour shows the neighbour at once', async () => {
  const neighbour = '01890000-0000-7000-8000-000000000002';
  const editions = createEditions();
  const at = (seconds: number) => new Date(Date.UTC(2026, 10, 24, 8, 0, seconds));
  const nameAt = async (seconds: number) =>
    (await editions.find(db, 'lohenfurt', at(seconds)))?.site.municipalityId;
  assert.equal(await nameAt(0), municipalityId);
  const entries = await db.inMunicipality(municipalityId, contentVersion);
  await db.asSystem(async (tx) => {
    await tx.execute(sql`insert into municipalities (id, ags, name, kind, land, inhabitants, inhabitants_on)
      values (${neighbour}, '06999002', 'Nachbarort', 'gemeinde', '06', 4100, '2025-12-31')`);
    await tx.execute(
      sql`update public_sites set slug = 'lohenfurt-alt' where municipality_id = ${municipalityId}`,
    );
    await tx.execute(sql`insert into public_sites (municipality_id, slug, open)
      values (${neighbour}, 'lohenfurt', true)`);
  });
  // As many entries as the one before: the number alone does not tell them apart.
  const act = { act: 'unit.create', entity: 'unit', entityId: neighbour };
  await db.inMunicipality(neighbour, (tx) =>
    recordAudits(
      tx,
      program(neighbour, at(0)),
      Array.from({ length: entries }, () => act),
    ),
  );
  assert.equal(await nameAt(2), neighbour);
});
