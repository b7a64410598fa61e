import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { sql } from 'drizzle-orm';
import { getPage, openTestApp, postForm, signInAs } from '../../test/sign-in.ts';
import { openWorld } from '../../test/world.ts';
import type { Role } from '../kernel/role.ts';
import { saveAnswers } from '../law/store/statements.ts';
import { paths } from '../web/paths.ts';

const world = await openWorld();
after(() => world.close());
const { db, municipalityId } = world;

/** The program at a moment: the clock is an argument. */
const at = (moment: string) => openTestApp(db, {}, () => new Date(moment));
const noticed = '2026-11-24T07:15:00Z';
const cookieOf = async (role: Role) => (await signInAs(db, { municipalityId, roles: [role] })).cookie;
const isb = (await signInAs(db, { municipalityId, roles: ['isb'], name: 'Ruth Hagenau' })).cookie;
const pageAt = async (moment: string, path: string, cookie = isb) =>
  (await getPage(at(moment), path, cookie)).text();
const postAt = (moment: string, path: string, fields: Record<string, string>, cookie = isb) =>
  postForm(at(moment), path, fields, cookie);

const ransom = {
  title: 'Verschlüsselte Laufwerke im Bürgerbüro',
  kind: 'malware',
  noticedAt: '24.11.2026 08:15',
  description: 'Dateien tragen eine fremde Endung.',
  personalData: 'unknown',
  highRisk: 'unknown',
  coveredEntity: 'no',
  criticalOperator: 'no',
  manufacturer: 'no',
  registration: 'no',
  version: '0',
};
let id = '';

describe('an incident', () => {
  it('is entered at once; the clock of the data breach runs although much is unclear', async () => {
    const entered = await postAt('2026-11-24T08:00:00Z', paths.securityIncidentNew(), ransom);
    assert.equal(entered.status, 303);
    id = entered.headers.get('location')!.split('/').at(-1)!;
    const html = await pageAt('2026-11-24T08:15:00Z', paths.securityIncident(id));
    assert.match(html, /Verletzung personenbezogener Daten melden[\s\S]*?noch 2 Tage 23 Std\./);
    assert.match(html, /ob die Pflicht gilt, ist noch unklar/);
    assert.match(html, /27\.11\.2026, 08:15/);
    assert.doesNotMatch(html, /Frühe Erstmeldung/);
  });

  it('shows how long it still is, and since when it is overdue', async () => {
    const clockAt = async (moment: string) =>
      /Verletzung personenbezogener Daten[\s\S]*?class="status[^>]*>[\s\S]*?<\/span>([^<]*)/
        .exec(await pageAt(moment, paths.securityIncident(id)))![1]!
        .trim();
    assert.equal(await clockAt('2026-11-27T06:00:00Z'), 'noch 1 Std. 15 Min.');
    assert.equal(await clockAt('2026-11-27T09:45:00Z'), 'seit 2 Std. 30 Min. überfällig');
    assert.match(
      await pageAt('2026-11-27T09:45:00Z', paths.securityIncidents()),
      /seit 2 Std\. 30 Min\. überfällig/,
    );
  });

  it('stands first where the day of the security officer begins, with what is due next', async () => {
    const html = await pageAt('2026-11-24T08:15:00Z', paths.security());
    assert.match(html, /Jetzt zu tun[\s\S]*Vorfall: Verschlüsselte Laufwerke[\s\S]*noch 2 Tage 23 Std\./);
    assert.ok(html.indexOf('Jetzt zu tun') < html.indexOf('Einstieg und Kataloge'));
  });

  it('refuses a moment that is none or lies ahead, and keeps all that was typed', async () => {
    for (const [noticedAt, sentence] of [
      ['31.11.2026 08:15', /Bitte geben Sie Tag und Uhrzeit ein/],
      ['gestern', /Bitte geben Sie Tag und Uhrzeit ein/],
      ['25.11.2026 08:15', /liegt in der Zukunft/],
    ] as const) {
      const refused = await postAt(noticed, paths.securityIncidentNew(), { ...ransom, noticedAt });
      assert.equal(refused.status, 422);
      const html = await refused.text();
      assert.match(html, sentence);
      assert.match(html, /fremde Endung/);
    }
  });

  it('keeps its course in the order of what happened, and tasks with who does them', async () => {
    const now = '2026-11-24T10:00:00Z';
    await postAt(now, paths.securityIncidentEntries(id), {
      text: 'Netz getrennt',
      happenedAt: '24.11.2026 10:30',
    });
    await postAt(now, paths.securityIncidentEntries(id), {
      text: 'Anruf einer Kollegin',
      happenedAt: '24.11.2026 08:10',
    });
    const html = await pageAt(now, paths.securityIncident(id));
    assert.ok(html.indexOf('Anruf einer Kollegin') < html.indexOf('Netz getrennt'));
    const ahead = await postAt(now, paths.securityIncidentEntries(id), {
      text: 'Morgen',
      happenedAt: '25.11.2026 10:30',
    });
    assert.equal(ahead.status, 422);
    assert.equal(
      (await postAt(now, paths.securityIncidentTasks(id), { taskText: 'Sicherung prüfen' })).status,
      303,
    );
    assert.match(await pageAt(now, paths.securityIncident(id)), /Sicherung prüfen/);
  });

  it('keeps who was told when; a duty that is waived needs its reason', async () => {
    const now = '2026-11-25T09:00:00Z';
    const duty = paths.securityIncidentReport(id, 'dsgvo-33');
    const told = {
      kind: 'told',
      reportedAt: '25.11.2026 09:30',
      reportedBy: 'Ruth Hagenau',
      told: 'Az. 4711/26',
    };
    const short = await postAt(now, duty, { ...told, kind: 'waived', note: 'nein' });
    assert.equal(short.status, 422);
    assert.match(await short.text(), /mindestens zehn Zeichen[\s\S]*4711/);
    assert.equal((await postAt(now, duty, told)).status, 303);
    const html = await pageAt(now, paths.securityIncident(id));
    assert.match(html, /unterrichtet[\s\S]*Ruth Hagenau, 25\.11\.2026, 09:30[\s\S]*4711/);
    const late = await postAt(now, duty, { ...told, told: 'Az. 9999/26', version: '0' });
    assert.equal(late.status, 409);
    const both = await late.text();
    assert.match(both, /id="konflikt"[\s\S]*Az\. 4711\/26[\s\S]*Az\. 9999\/26/);
    assert.match(await pageAt(now, paths.securityIncident(id)), /Az\. 4711\/26/);
    const version = /name="version" value="(\d+)"/.exec(both)![1]!;
    assert.match(await pageAt(now, duty), /value="Az\. 4711\/26"/);
    assert.equal((await postAt(now, duty, { ...told, version })).status, 303);
    assert.equal(
      (await getPage(at(now), paths.securityIncidentReport(id, 'gibt-es-nicht'), isb)).status,
      404,
    );
  });

  it('is closed by those who answer for emergencies when all are told, all is done and learned', async () => {
    const now = '2026-11-26T09:00:00Z';
    const close = async (fields: Record<string, string>, cookie: string) => {
      const version = /name="version" value="(\d+)"/.exec(await pageAt(now, paths.securityIncident(id)))![1]!;
      return postAt(now, paths.securityIncidentEnd(id), { version, ...fields }, cookie);
    };
    const lessons = { lessons: 'Makros sind jetzt überall gesperrt.' };
    const cio = await cookieOf('cio');
    assert.equal((await close(lessons, isb)).status, 403);
    assert.match(await (await close(lessons, cio)).text(), /Noch ist eine Meldung offen/);
    await postAt(now, paths.securityIncidentReport(id, 'dsgvo-34'), {
      kind: 'waived',
      reportedAt: '26.11.2026 09:00',
      reportedBy: 'Ruth Hagenau',
      note: 'Daten waren verschlüsselt abgelegt.',
    });
    assert.match(await (await close(lessons, cio)).text(), /Noch ist eine Aufgabe offen/);
    const task = /aufgaben\/([0-9a-f-]+)\/erledigung/.exec(
      await pageAt(now, paths.securityIncident(id)),
    )![1]!;
    assert.equal((await postAt(now, paths.securityIncidentTaskEnd(id, task), {})).status, 303);
    assert.match(await (await close({ lessons: '' }, cio)).text(), /was Sie aus dem Vorfall lernen/);
    assert.equal((await close(lessons, cio)).status, 303);
    const html = await pageAt(now, paths.securityIncident(id));
    assert.match(html, /Abgeschlossen von Marta Lindner am 26\.11\.2026/);
    assert.match(html, /Makros sind jetzt/);
    assert.match(await pageAt(now, paths.securityIncidents()), /Kein Vorfall ist offen/);
  });

  it('tells the second of two who change it at once', async () => {
    const edit = (fields: object) =>
      postAt('2026-11-27T09:00:00Z', paths.securityIncidentEdit(id), { ...ransom, ...fields });
    const version = /name="version" value="(\d+)"/.exec(
      await pageAt('2026-11-27T09:00:00Z', paths.securityIncidentEdit(id)),
    )![1]!;
    assert.equal((await edit({ version, effects: 'Bürgerbüro zu' })).status, 303);
    const late = await edit({ version, effects: 'Meldewesen steht' });
    assert.equal(late.status, 409);
    assert.match(await late.text(), /Bürgerbüro zu[\s\S]*Meldewesen steht/);
  });
});

describe('the emergency sheet', () => {
  const now = '2026-11-24T09:00:00Z';
  const cert = {
    purpose: 'land-cert',
    name: 'CERT des Landes',
    phone: '+49 000 123456',
    reachable: 'rund um die Uhr',
    version: '0',
  };

  it('has contacts, duties and the order of restart', async () => {
    assert.equal((await postAt(now, paths.securityContactNew(), cert)).status, 303);
    await postAt(now, paths.securityTargetNew(), {
      kind: 'application',
      name: 'Einwohnerwesen',
      confidentiality: 'normal',
      integrity: 'normal',
      availability: 'normal',
      restartRank: '1',
      maxOutageHours: '24',
      fallback: 'Anträge auf Papier',
      version: '0',
    });
    const html = await pageAt(now, paths.securityPaper());
    for (const said of [
      'CERT des Landes',
      '+49 000 123456',
      'binnen 72 Stunden',
      'Einwohnerwesen',
      'Anträge auf Papier',
    ])
      assert.ok(html.includes(said), said);
  });

  it('leaves out what the answers to the Rechtsradar rule out, and so begins a new incident', async () => {
    const pages = [paths.securityPaper(), paths.securityIncidentNew()];
    const before = await Promise.all(pages.map((path) => pageAt(now, path)));
    assert.match(before[0]!, /Kraftfahrt-Bundesamt/);
    await world.inTown((tx) =>
      saveAnswers(tx, world.actor('cio'), { 'tasks.kfz_zulassung': false, holdingsCount: 0 }, {}),
    );
    const [sheet, form] = await Promise.all(pages.map((path) => pageAt(now, path)));
    assert.doesNotMatch(sheet!, /Kraftfahrt-Bundesamt|Frühe Erstmeldung|kritischen Anlage/);
    assert.match(sheet!, /Als Hersteller früh warnen/);
    const chosen = (name: string) =>
      new RegExp(`id="${name}"[\\s\\S]*?<option value="(\\w+)" selected`).exec(form!)?.[1];
    assert.deepEqual(['registration', 'coveredEntity', 'manufacturer'].map(chosen), ['no', 'no', 'unknown']);
  });

  it('a contact may have a period of its own, which then runs with every incident', async () => {
    const insurer = { purpose: 'insurer', name: 'Cyberversicherung', reportHours: '48', version: '0' };
    const refused = await postAt(now, paths.securityContactNew(), insurer);
    assert.equal(refused.status, 422);
    assert.match(await refused.text(), /woher die Frist kommt/);
    await postAt(now, paths.securityContactNew(), { ...insurer, reportBasis: 'Vertrag § 7' });
    assert.match(await pageAt(now, paths.securityIncident(id)), /Cyberversicherung unterrichten/);
  });
});

describe('who sees it', () => {
  const outsiders: Role[] = [
    'board',
    'council',
    'cdo',
    'guide',
    'office',
    'provider',
    'staff-council',
    'treasurer',
  ];

  it('to all but head, security officer and CIO no page and no act of the room is there', async () => {
    const moment = '2026-11-24T09:00:00Z';
    const pages = [
      paths.securityIncidents(),
      paths.securityIncident(id),
      paths.securityPaper(),
      paths.securityTargets(),
      paths.securityRisks(),
      paths.securityMeasures(),
      paths.securityCatalogues(),
      paths.securityList('entry'),
    ];
    for (const role of outsiders) {
      const cookie = await cookieOf(role);
      for (const page of pages)
        assert.equal((await getPage(at(moment), page, cookie)).status, 404, `${role} ${page}`);
      for (const act of [
        paths.securityIncidentNew(),
        paths.securityTargetNew(),
        paths.securityItem('entry', 'SICH.1'),
      ])
        assert.equal((await postAt(moment, act, ransom, cookie)).status, 404, `${role} ${act}`);
      const audit = await pageAt(moment, paths.audit(), cookie);
      assert.doesNotMatch(audit, /Sicherheitsvorfall|Bürgerbüro|Notfallkontakt|Zielobjekt/, role);
    }
  });

  it('the data protection officer sees incidents in which personal data may be involved, and is told of them', async () => {
    const moment = '2026-11-24T09:00:00Z';
    const { cookie, personId } = await signInAs(db, { municipalityId, roles: ['dsb'], name: 'Anke Rohde' });
    await db.inMunicipality(municipalityId, (tx) =>
      tx.execute(sql`
        insert into role_holders (municipality_id, id, role, person_id, from_day)
        values (${municipalityId}, gen_random_uuid(), 'dsb', ${personId}, '2026-01-01')`),
    );
    const enter = async (personalData: string) => {
      const saved = await postAt(moment, paths.securityIncidentNew(), { ...ransom, personalData });
      return /vorfaelle\/([0-9a-f-]{36})/.exec(saved.headers.get('location')!)![1]!;
    };
    const [without, withData] = [await enter('no'), await enter('yes')];
    const statusOf = async (page: string) => (await getPage(at(moment), page, cookie)).status;
    assert.equal(await statusOf(paths.securityIncident(withData)), 200);
    assert.equal(await statusOf(paths.securityIncidentPdf(withData)), 200);
    assert.equal(await statusOf(paths.securityIncident(without)), 404);
    assert.equal(await statusOf(paths.securityIncidentPdf(without)), 404);
    const list = await pageAt(moment, paths.securityIncidents(), cookie);
    assert.ok(list.includes(withData) && !list.includes(without));
    const waiting = await pageAt(moment, '/wartet', cookie);
    assert.match(waiting, /Verletzung personenbezogener Daten melden/);
    assert.doesNotMatch(waiting, /KRITIS|Hersteller/);
    const told = await pageAt(moment, '/mitteilungen', cookie);
    const numbers = [...told.matchAll(/Vorfall (\d+): Personenbezogene Daten können betroffen sein/g)];
    assert.equal(new Set(numbers.map(([, number]) => number)).size, 1);
    for (const page of [
      paths.security(),
      paths.securityPaper(),
      paths.securityTargets(),
      paths.securityMeasures(),
    ])
      assert.equal(await statusOf(page), 404, page);
  });

  it('those three see every page', async () => {
    for (const role of ['mayor', 'isb', 'cio'] as const) {
      const cookie = await cookieOf(role);
      for (const page of [paths.securityIncident(id), paths.securityPaper(), paths.securityMeasures()])
        assert.equal(
          (await getPage(at('2026-11-24T09:00:00Z'), page, cookie)).status,
          200,
          `${role} ${page}`,
        );
    }
  });
});
