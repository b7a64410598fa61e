import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'drizzle-orm';
import { guideTown } from '../../test/guide-town.ts';
import { openDemoDb } from '../../test/open-test-db.ts';
import type { Database } from '../db/index.ts';
import { demoId, demoMunicipalityId as municipalityId } from '../demo/ids.ts';
import { listNotices } from '../notice/store/notices.ts';
import { remindAll } from '../portal/reminder.ts';
import { listHolders } from '../roles/store/holders.ts';
import { readCoverage } from './store/coverage.ts';
import { listPublicGuides, listTrainings } from './store/guides.ts';
import { listMeetings } from './store/meetings.ts';

const now = new Date('2026-11-24T08:00:00Z');
let db: Database;

before(async () => {
  db = await openDemoDb();
});
after(() => db.close());

const { as, leyla, jonas, inTown, unit, guideOf, textOf } = guideTown(() => db);

const proposal = (person: string, code: string, more: Record<string, string> = {}) => ({
  kind: 'inside',
  personId: demoId('person', person),
  unitId: unit(code),
  volunteered: 'on',
  hoursPerWeek: '2,5',
  ...more,
});

/** What the staff council said, noted from paper. */
const heard = { 'gehoert.staff-council': 'PR 40/2026: einverstanden.' };

describe('coverage', () => {
  it('shows what is beside what the advisor recommends, and becomes full with the last nomination', async () => {
    const html = await textOf(leyla(), '/digitale-lotsen');
    assert.match(html, /26 Lotsen reichen rechnerisch für \d+\s% der 820 Büroarbeitsplätze/);
    assert.match(html, /Ohne Lotsin oder Lotsen: Entsorgungsbetrieb Lohenfurt\./);
    const { rows } = await inTown((tx) => readCoverage(tx, { municipalityId, now }));
    assert.deepEqual(
      rows.filter(({ active }) => active === 0).map(({ code }) => code),
      ['EB'],
    );
    assert.match(
      html,
      /Eigenbetriebe und Beteiligungen[\s\S]*Stadtwerke Lohenfurt[\s\S]*Wohnungsgesellschaft[\s\S]*freigestellt/,
    );
    assert.match(html, /Heute: 2 Standorte mit 4 Ehrenamtlichen/);
    await leyla().post('/digitale-lotsen/neu', proposal('Uwe Brandis', 'EB', { kind: 'holding' }));
    const guide = await guideOf('Uwe Brandis');
    assert.equal(guide.state, 'proposed');
    await leyla().post(`/digitale-lotsen/${guide.id}/benennung`, heard);
    const full = await textOf(leyla(), '/digitale-lotsen');
    assert.match(full, /Jede Einheit hat mindestens eine/);
    assert.match(full, /Entsorgungsbetrieb[\s\S]*?nur die Leitung/);
  });

  it('names who holds the role without a mandate, and leads to one', async () => {
    assert.doesNotMatch(await textOf(leyla(), '/digitale-lotsen'), /kein Mandat/);
    const person = demoId('person', 'Renate Kolb');
    await inTown(async (tx) => {
      await tx.execute(
        sql`insert into persons (municipality_id, id, name) values (${municipalityId}, ${person}, 'Renate Kolb')`,
      );
      await tx.execute(sql`
        insert into role_holders (municipality_id, id, role, person_id, from_day)
        values (${municipalityId}, gen_random_uuid(), 'guide', ${person}, '2026-11-01')`);
    });
    const html = await textOf(leyla(), '/digitale-lotsen');
    assert.match(
      html,
      /Eine Person hat die Rolle, aber kein Mandat[\s\S]*Renate Kolb[\s\S]*Mandat vorschlagen/,
    );
    assert.ok(html.includes(`/digitale-lotsen/neu?person=${person}`));
    const council = await textOf(
      as('Renate Kolb', (_, need) => need === 'anyone', 'council'),
      '/digitale-lotsen',
    );
    assert.doesNotMatch(council, /Mandat vorschlagen/);
    await inTown((tx) => tx.execute(sql`delete from role_holders where person_id = ${person}`));
  });
});

describe('a mandate', () => {
  it('is proposed with what is missing for it, nominated by who may, and then held as a role', async () => {
    const created = await leyla().post('/digitale-lotsen/neu', proposal('Samira Haddad', '17'));
    assert.equal(created.status, 303);
    const guide = await guideOf('Samira Haddad');
    const html = await textOf(leyla(), `/digitale-lotsen/${guide.id}`);
    assert.match(html, /Leitung hat den Stunden noch nicht schriftlich zugestimmt/);
    assert.match(html, /Es gibt keine Vertretung/);
    const preparing = as('Leyla Demirci', (_decision, need) => need !== 'decide');
    assert.equal((await preparing.post(`/digitale-lotsen/${guide.id}/benennung`, {})).status, 403);
    await leyla().post(`/digitale-lotsen/${guide.id}/benennung`, heard);
    const holders = await inTown(listHolders);
    assert.ok(holders.some(({ role, personName }) => role === 'guide' && personName === 'Samira Haddad'));
    const [told] = await inTown((tx) => listNotices(tx, demoId('person', 'Samira Haddad')));
    assert.match(told!.textDe, /beginnt am 24\.11\.2026[\s\S]*2,5 Stunden/);
  });

  it('counts only when the staff council was heard, as the matrix demands (L1, C!), and those with an I are told', async () => {
    await leyla().post('/digitale-lotsen/neu', proposal('Bettina Kruse', '10'));
    const guide = await guideOf('Bettina Kruse');
    const path = `/digitale-lotsen/${guide.id}`;
    const told = await inTown((tx) => listNotices(tx, demoId('person', 'Gudrun Thoma')));
    assert.match(told[0]!.subjectDe, /Vor der Benennung zu hören/);
    const unheard = await leyla().post(`${path}/benennung`, { 'gehoert.staff-council': ' ' });
    assert.equal(unheard.status, 422);
    assert.match(await unheard.text(), /Es fehlt noch die schriftliche Stellungnahme: Personalrat/);
    assert.equal((await guideOf('Bettina Kruse')).state, 'proposed');
    const council = as('Gudrun Thoma', (_decision, need) => need === 'comment', 'staff-council');
    assert.match(await textOf(council, path), /Stellung nehmen/);
    const empty = await council.post(`${path}/stellungnahme`, { verdict: 'heard', text: '' });
    assert.equal(empty.status, 422);
    const said = { verdict: 'heard', text: 'Stunden sind vereinbart, keine Einwände.' };
    assert.equal((await council.post(`${path}/stellungnahme`, said)).status, 303);
    assert.match(await textOf(leyla(), path), /keine Einwände/);
    assert.equal((await leyla().post(`${path}/benennung`, {})).status, 303);
    assert.equal((await guideOf('Bettina Kruse')).state, 'active');
    const [informed] = await inTown((tx) => listNotices(tx, demoId('person', 'Dr. Helga Rautenberg')));
    assert.match(informed!.subjectDe, /Entschieden: Digitale Lotsin oder Digitaler Lotse für 10 /);
  });

  it('given by nomination passes to nobody by editing, nor to a kind that others nominate', async () => {
    const guide = await guideOf('Samira Haddad');
    const path = `/digitale-lotsen/${guide.id}/bearbeiten`;
    const version = String(guide.version);
    const swapped = await leyla().post(path, { ...proposal('Dirk Lehmann', '17'), version });
    assert.equal(swapped.status, 422);
    assert.match(await swapped.text(), /gilt der benannten Person/);
    const volunteer = { kind: 'community', name: 'Samira Haddad', version };
    assert.equal((await leyla().post(path, volunteer)).status, 422);
    const inside = as('Leyla Demirci', (decision) => decision === 'L1');
    assert.equal((await inside.post(path, volunteer)).status, 403);
    const kept = await guideOf('Samira Haddad');
    assert.deepEqual([kept.kind, kept.version], ['inside', guide.version]);
    const changed = { ...proposal('Samira Haddad', '17'), hoursPerWeek: '3', version };
    assert.equal((await leyla().post(path, changed)).status, 303);
  });

  it('is refused twice for one person, without a unit, and with an end before its beginning', async () => {
    const fault = async (fields: Record<string, string>) => {
      const answer = await leyla().post('/digitale-lotsen/neu', fields);
      assert.equal(answer.status, 422);
      return /class="kern-error"[^>]*>([^<]+)/.exec(await answer.text())?.[1];
    };
    assert.match((await fault(proposal('Jonas Feld', '32')))!, /hat schon ein Mandat/);
    assert.match((await fault({ ...proposal('Dirk Lehmann', '17'), unitId: '' }))!, /wählen Sie die Einheit/);
    const days = { since: '01.12.2026', until: '01.11.2026' };
    assert.match((await fault(proposal('Dirk Lehmann', '17', days)))!, /Ende liegt vor dem Beginn/);
    assert.match((await fault({ kind: 'community', name: '' }))!, /Namen der ehrenamtlichen Person/);
  });

  it('is public only with the person’s own consent, and loses it with the end', async () => {
    const guide = await guideOf('Jonas Feld');
    const path = `/digitale-lotsen/${guide.id}/einwilligung`;
    assert.equal((await leyla().post(path, { consents: 'on' })).status, 404, 'nobody consents for others');
    const named = async () => (await inTown(listPublicGuides)).map(({ name }) => name);
    assert.ok(!(await named()).includes('Jonas Feld'));
    await jonas().post(path, { consents: 'on' });
    assert.ok((await named()).includes('Jonas Feld'));
    await jonas().post(path, { consents: '' });
    assert.ok(!(await named()).includes('Jonas Feld'));
  });

  it('of a volunteer has name, site and languages of its own', async () => {
    await leyla().post('/digitale-lotsen/neu', {
      kind: 'community',
      name: 'Anna Schmitt',
      site: 'Nachbarschaftstreff Süd',
      languages: 'Deutsch, Polnisch, Deutsch',
      volunteered: 'on',
    });
    assert.deepEqual((await guideOf('Anna Schmitt')).languages, ['Deutsch', 'Polnisch']);
    assert.match(await textOf(jonas(), '/digitale-lotsen/verzeichnis?text=polnisch'), /Anna Schmitt/);
  });
});

describe('the guides’ work', () => {
  it('shows a guide the own units, impulses and dates; others are told what to do', async () => {
    const html = await textOf(jonas(), '/digitale-lotsen/mein-bereich');
    assert.match(html, /Guten Tag, Jonas Feld[\s\S]*32 Bürger- und Ordnungsamt/);
    assert.match(await textOf(leyla(), '/digitale-lotsen/mein-bereich'), /noch keine Lotsin und kein Lotse/);
  });

  it('has dates to sign up for, with seats, calendar file and a reminder the day before, once', async () => {
    const fields = {
      kind: 'training',
      title: 'Kurs',
      day: '25.11.2026',
      from: '9:00',
      until: '10.30',
      seats: '1',
      validMonths: '12',
    };
    assert.equal(
      (await leyla().post('/digitale-lotsen/termine/neu', { ...fields, until: '8:00' })).status,
      422,
    );
    await leyla().post('/digitale-lotsen/termine/neu', fields);
    const meeting = (await inTown((tx) => listMeetings(tx, now))).find(({ title }) => title === 'Kurs')!;
    assert.equal(meeting.startsAt.toISOString(), '2026-11-25T08:00:00.000Z');
    await jonas().post(`/digitale-lotsen/termine/${meeting.id}/anmeldung`, {});
    await as('Lukas Baum').post(`/digitale-lotsen/termine/${meeting.id}/anmeldung`, {});
    const page = await textOf(as('Lukas Baum'), `/digitale-lotsen/termine/${meeting.id}`);
    assert.match(page, /1 von 1 Platz belegt[\s\S]*Alle Plätze sind belegt/);
    const file = await jonas().get(`/digitale-lotsen/termine/${meeting.id}.ics`);
    assert.match(await file.text(), /DTSTART:20261125T080000Z/);
    await remindAll({ db, now: () => now });
    await remindAll({ db, now: () => now });
    const told = (await inTown((tx) => listNotices(tx, demoId('person', 'Jonas Feld')))).filter(
      ({ subjectDe }) => subjectDe === 'Morgen: Kurs',
    );
    assert.equal(told.length, 1);
    const guide = await guideOf('Jonas Feld');
    const noteThere = (...names: string[]) =>
      leyla().send(
        `/digitale-lotsen/termine/${meeting.id}/teilnahme`,
        new URLSearchParams(names.map((name) => ['personIds', demoId('person', name)])),
      );
    const coursesOfJonas = async () =>
      (await inTown((tx) => listTrainings(tx, guide.id)))
        .filter(({ name }) => name === 'Kurs')
        .map(({ expiresOn }) => expiresOn);
    await noteThere('Jonas Feld');
    assert.deepEqual(await coursesOfJonas(), ['2027-11-25']);
    await noteThere();
    assert.deepEqual(await coursesOfJonas(), [], 'who was noted by mistake has not learned it');
    await inTown((tx) =>
      tx.execute(sql`insert into guide_trainings (municipality_id, guide_id, name, completed_on)
        values (${municipalityId}, ${guide.id}, 'Kurs', '2026-11-25')`),
    );
    await noteThere('Jonas Feld');
    await noteThere();
    assert.deepEqual(await coursesOfJonas(), [null], 'what was entered by hand stays');
    await inTown((tx) => tx.execute(sql`delete from guide_trainings where name = 'Kurs'`));
    await noteThere('Jonas Feld');
    assert.deepEqual(await coursesOfJonas(), ['2027-11-25']);
  });

  it('reminds those who sort of answers that are due', async () => {
    const told = await inTown((tx) => listNotices(tx, demoId('person', 'Amira Saleh')));
    assert.ok(
      told.some(({ subjectDe }) => /Antwort fällig: Impuls Nr\. \d+: Sprachlotsen-App/.test(subjectDe)),
    );
  });

  it('keeps questions and answers findable, also by words of the answer', async () => {
    assert.match(await textOf(jonas(), '/digitale-lotsen/fragen?text=Standorte'), /Termin im Bürgerbüro/);
    const asked = await jonas().post('/digitale-lotsen/fragen/neu', {
      title: 'Wo finde ich Vorlagen?',
      topicId: demoId('guide-topic', 'E-Akte'),
    });
    const path = asked.headers.get('location')!;
    const [told] = await inTown((tx) => listNotices(tx, demoId('person', 'Svenja Pohl')));
    assert.equal(told!.subjectDe, 'Neue Frage: Wo finde ich Vorlagen?');
    await as('Svenja Pohl').post(`${path}/antworten`, { answer: 'In der Textverwaltung.' });
    assert.match(
      await textOf(jonas(), '/digitale-lotsen/fragen?text=Textverwaltung'),
      /Wo finde ich Vorlagen/,
    );
  });

  it('asks three questions, once a person, and shows nothing while it runs or below five answers', async () => {
    await leyla().post('/digitale-lotsen/umfragen', {
      title: 'Puls',
      opensOn: '24.11.2026',
      closesOn: '30.11.2026',
    });
    const path = /href="(\/digitale-lotsen\/umfragen\/[^"]+)">Puls/.exec(
      await textOf(jonas(), '/digitale-lotsen/umfragen'),
    )![1]!;
    const answer = { backing: '4', learning: '3', usefulness: '5' };
    assert.equal((await jonas().post(path, { backing: '4' })).status, 422);
    for (const name of ['Jonas Feld', 'Jonas Feld', 'Merve Şahin', 'Lukas Baum', 'Claudia Nowak'])
      await as(name).post(path, answer);
    assert.match(await textOf(jonas(), path), /Bisher 4 Antworten/);
    await as('Petra Albers').post(path, answer);
    const running = await textOf(jonas(), path);
    assert.match(running, /Bisher 5 Antworten\. Ergebnisse erscheinen nach dem letzten Tag/);
    assert.doesNotMatch(running, /Hinweis für den Reifegrad/);
    await inTown((tx) =>
      tx.execute(
        sql`update pulse_surveys set opens_on = '2026-11-20', closes_on = '2026-11-23' where title = 'Puls'`,
      ),
    );
    assert.match(
      await textOf(jonas(), path),
      /Hinweis für den Reifegrad, Dimension „Menschen, Kultur und Lotsen“: 4,0 von 5/,
    );
    const { rows } = await inTown((tx) =>
      tx.execute(
        sql`select count(*)::int as n from audit_entries where entity = 'pulse-survey' and person_id is not null`,
      ),
    );
    assert.equal(rows[0]!.n, 1, 'only the opening names a person');
  });

  it('has topics, materials, groups and deadlines that who leads the network writes', async () => {
    const post = (path: string, fields: Record<string, string>) =>
      leyla().post(`/digitale-lotsen/grundlagen/${path}`, fields);
    assert.equal((await post('themen', { name: 'Podcast' })).status, 303);
    assert.equal((await post('themen', { name: 'Podcast' })).status, 422);
    assert.equal((await post('materialien', { title: 'Leitfaden', url: 'javascript:alert(1)' })).status, 422);
    assert.equal(
      (await post('materialien', { title: 'Leitfaden', url: 'https://example.org/a' })).status,
      303,
    );
    const guide = await guideOf('Jonas Feld');
    assert.equal((await post('gruppen', { groupName: 'KI', guideIds: guide.id })).status, 303);
    const periods = { answerDays: '5', keepMonths: '6', contactMonths: '12' };
    assert.equal((await post('fristen', { ...periods, answerDays: '0' })).status, 422);
    assert.equal(
      (await post('fristen', { ...periods, contactMonths: '3' })).status,
      422,
      'figures need half a year',
    );
    assert.equal((await post('fristen', periods)).status, 303);
    assert.match(
      await textOf(jonas(), '/digitale-lotsen/grundlagen'),
      /Podcast[\s\S]*Leitfaden[\s\S]*KI \(ein Mitglied\)/,
    );
  });
});
