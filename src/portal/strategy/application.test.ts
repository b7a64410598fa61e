import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { sql } from 'drizzle-orm';
import { openDemoDb } from '../../../test/open-test-db.ts';
import { openRoomApp } from '../../../test/room-app.ts';
import { listAudit } from '../../audit/store.ts';
import { demoId, demoMunicipalityId as municipalityId } from '../../demo/ids.ts';
import { applicationHeadings } from '../../exchange/core/application-row.ts';
import { importLimits } from '../../exchange/core/limit.ts';
import { readPlainTable } from '../../exchange/core/plain-table.ts';
import { exchangeRoutes } from '../../exchange/routes.tsx';
import type { Role } from '../../kernel/role.ts';
import { listNotices } from '../../notice/store/notices.ts';
import { listPersons } from '../../people/store/persons.ts';
import { currentHolders } from '../../roles/core/matrix/holder.ts';
import { listHolders } from '../../roles/store/holders.ts';
import { listApplications } from '../../strategy/store/applications.ts';
import { remindAll } from '../reminder.ts';
import { strategyPageRoutes } from './routes.ts';

const db = await openDemoDb();
after(() => db.close());
const as = (role: Role, may: (decision: string, need: string) => boolean = () => true) =>
  openRoomApp(
    db,
    [exchangeRoutes, strategyPageRoutes],
    { municipalityId, municipalityName: 'Lohenfurt', role },
    may,
  );
const app = as('cio');
const inTown = <T>(work: Parameters<typeof db.inMunicipality<T>>[1]) =>
  db.inMunicipality(municipalityId, work);
const register = '/it-strategie/anwendungen';
const textOf = async (path: string) => {
  const answer = await app.get(path);
  assert.equal(answer.status, 200, path);
  return answer.text();
};
const idOf = (name: string) => demoId('application', name);
const applicationNamed = async (name: string) =>
  (await inTown(listApplications)).find((one) => one.name === name);

const csv = (lines: string) => {
  const body = new FormData();
  body.set('file', new File([lines], 'register.csv', { type: 'text/csv' }));
  body.set('unitId', '');
  return body;
};
const hidden = (html: string, name: string) =>
  new RegExp(`name="${name}" value="([^"]*)"`)
    .exec(html)?.[1]
    ?.replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
const readIn = async (lines: string) => {
  const answer = await app.send(`${register}/einlesen`, csv(lines));
  return { status: answer.status, html: await answer.text() };
};

describe('the register of applications', () => {
  it('counts what is in use and what has to begin now', async () => {
    const html = await textOf(register);
    assert.match(html, /163 Anwendungen im Einsatz/);
    assert.match(html, /4 Ablösungen müssen jetzt beginnen und haben kein Vorhaben/);
    assert.match(html, /Seite 1 von 4|seite=2/);
  });

  it('is filtered by words, unit, state and what is due', async () => {
    const due = await textOf(`${register}?handlung=on`);
    assert.match(due, /Hundekartei/);
    assert.doesNotMatch(due, /Melderegister 12/);
    const found = await textOf(`${register}?text=ratsinfo&einheit=${demoId('unit', '10')}`);
    assert.match(found, /Ratsinfo 6/);
    assert.doesNotMatch(found, /Hundekartei/);
    assert.match(await textOf(`${register}?stand=retired`), /Zu diesem Filter gibt es keine Anwendung/);
  });

  it('says why a replacement has to begin, and makes the initiative for it', async () => {
    const path = `${register}/${idOf('Hundekartei')}`;
    assert.match(await textOf(path), /Es gibt keine Wartung mehr: Die Ablösung muss jetzt beginnen/);
    assert.equal((await app.post(`${path}/vorhaben`, {})).status, 303);
    assert.match(await textOf(path), /Vorhaben läuft/);
    assert.equal((await app.post(`${path}/vorhaben`, {})).status, 404, 'there is one already');
  });

  it('keeps every field, refuses a taken name and a lost race', async () => {
    const fields = {
      name: 'Neues Verfahren',
      task: 'Termine vergeben',
      unitId: demoId('unit', '32'),
      lifeCycle: 'active',
      users: '40',
      yearlyCents: '12.500,50',
      supportUntil: '31.12.2031',
      protection: 'high',
      hosting: 'cloud',
      contractEndsOn: '30.06.2028',
      noticeMonths: '6',
      contact: 'Leitung Bürgerbüro',
      technology: 'Java',
    };
    assert.equal((await app.post(`${register}/neu`, fields)).status, 303);
    const saved = (await applicationNamed('Neues Verfahren'))!;
    assert.deepEqual(
      [saved.yearlyCents, saved.users, saved.contractEndsOn, saved.noticeMonths, saved.technology],
      [1_250_050, 40, '2028-06-30', 6, 'Java'],
    );
    const again = await app.post(`${register}/neu`, fields);
    assert.equal(again.status, 422);
    assert.match(await again.text(), /Diese Anwendung gibt es schon/);
    const edit = `${register}/${saved.id}/bearbeiten`;
    assert.equal((await app.post(edit, { ...fields, version: '1', users: '50' })).status, 303);
    const late = await app.post(edit, { ...fields, version: '1', users: '60' });
    assert.equal(late.status, 409);
    assert.match(await late.text(), /value="60"/);
  });

  it('lets only those retire an application who decide about it', async () => {
    const office = as('office', (decision, need) => !(decision === 'T4' && need === 'decide'));
    const one = (await applicationNamed('Fundbüro Online'))!;
    const answer = await office.post(`${register}/${one.id}/bearbeiten`, {
      name: one.name,
      unitId: one.unitId,
      lifeCycle: 'retired',
      version: String(one.version),
    });
    assert.equal(answer.status, 422);
    assert.match(await answer.text(), /entscheidet, wer T4 verantwortet/);
    const council = as('council', (_decision, need) => need === 'anyone');
    for (const path of [
      'neu',
      'einlesen',
      'einlesen/uebernahme',
      `${one.id}/bearbeiten`,
      `${one.id}/loeschung`,
    ])
      assert.equal((await council.post(`${register}/${path}`, {})).status, 403, path);
  });
});

describe('a spreadsheet', () => {
  const table =
    'Anwendung;Amt;Kosten p. a.;Wartung bis\r\nTest-Verfahren A;10;1.200 €;Q4/2029\r\nPostbuch;10;950;31.12.2030\r\n';

  it('is shown first, and taken over as a whole with its audit entries', async () => {
    const { html } = await readIn(table);
    assert.match(html, /1 neue Anwendung, 1 Änderung/);
    assert.match(html, /Q4\/2029/);
    assert.equal(await applicationNamed('Test-Verfahren A'), undefined, 'a preview stores nothing');
    const fields = { table: hidden(html, 'table')!, unitId: '', expected: hidden(html, 'expected')! };
    assert.equal((await app.post(`${register}/einlesen/uebernahme`, fields)).status, 303);
    assert.equal((await applicationNamed('Test-Verfahren A'))?.supportUntil, '2029-12-31');
    assert.equal((await applicationNamed('Postbuch'))?.yearlyCents, 95_000);
    const entries = await inTown((tx) => listAudit(tx, { entity: 'application' }, 2));
    assert.deepEqual(new Set(entries.map(({ act }) => act)), new Set(['application.import']));
    const twice = await app.post(`${register}/einlesen/uebernahme`, fields);
    assert.equal(twice.status, 409, 'what was previewed is stored by now');
  });

  it('with one bad cell is not taken over at all', async () => {
    const { html } = await readIn('Anwendung;Amt;Kosten p. a.\r\nGut;10;100\r\nSchlecht;10;teuer\r\n');
    assert.match(html, /Eine Zelle hindert die Übernahme/);
    assert.match(html, /C3/);
    assert.equal(hidden(html, 'table'), undefined);
    const rows = JSON.stringify([
      { row: 2, cells: { name: { text: 'Gut', cell: 'A2' }, unitId: { text: '10', cell: 'B2' } } },
      { row: 3, cells: { name: { text: 'Schlecht', cell: 'A3' }, unitId: { text: '99', cell: 'B3' } } },
    ]);
    const forced = await app.post(`${register}/einlesen/uebernahme`, {
      table: rows,
      unitId: '',
      expected: '1',
    });
    assert.equal(forced.status, 409);
    assert.equal(await applicationNamed('Gut'), undefined);
  });

  it('that is none, is empty or was tampered with is refused in words', async () => {
    for (const [lines, sentence] of [
      ['Eins;Zwei\r\n1;2\r\n', /Überschrift|Kopfzeile/],
      ['Anwendung;Amt\r\n', /steht keine Zeile/],
    ] as const) {
      const { status, html } = await readIn(lines);
      assert.equal(status, 422);
      assert.match(html, sentence);
    }
    for (const typed of [
      '',
      '[]',
      '{"a":1}',
      '[{"row":1,"cells":{}}]',
      '[{"row":1,"cells":{"evil":{"text":"","cell":""}}}]',
    ])
      assert.equal((await app.post(`${register}/einlesen/uebernahme`, { table: typed })).status, 422, typed);
  });

  it('that the register itself wrote changes nothing', async () => {
    const answer = await app.get(`${register}/anwendungen.xlsx`);
    const bytes = new Uint8Array(await answer.arrayBuffer());
    const written = await readPlainTable(bytes, importLimits, applicationHeadings);
    assert.ok(written.ok && written.value.rows.length > 160);
    const body = new FormData();
    body.set('file', new File([bytes], 'anwendungen.xlsx'));
    const html = await (await app.send(`${register}/einlesen`, body)).text();
    assert.match(html, /Die Tabelle sagt nichts Neues/);
  });
});

describe('the replacement alert', () => {
  const told = async (personId: string) =>
    (await inTown((tx) => listNotices(tx, personId))).filter(({ kind }) => kind === 'replacement-due');
  const remindOn = (day: string) => remindAll({ db, now: () => new Date(`${day}T08:00:00Z`) });
  const cio = demoId('person', 'Stefan Albrecht');
  const lift = '2030-06-30';
  const officeOf = async (unit: string) => {
    const holders = currentHolders(await inTown(listHolders), '2026-11-24');
    const offices = new Set(holders.filter(({ role }) => role === 'office').map(({ personId }) => personId));
    const persons = await inTown((tx) => listPersons(tx, '2026-11-25'));
    return persons.find(({ id, unitId }) => offices.has(id) && unitId === demoId('unit', unit))!;
  };
  const openApplication = (fields: Record<string, string>) =>
    app.post(`${register}/neu`, {
      name: 'Aufzugsnotruf',
      unitId: demoId('unit', '61'),
      lifeCycle: 'active',
      supportUntil: '30.06.2030',
      ...fields,
    });

  it('names all that is due to the CIO in one notice, and never twice', async () => {
    await remindOn('2026-11-24');
    const first = await told(cio);
    assert.equal(first.length, 1);
    assert.match(first[0]!.subjectDe, /^Bei \d+ Anwendungen ist die Ablösung zu regeln$/);
    await remindOn('2026-11-25');
    assert.equal((await told(cio)).length, 1);
  });

  it('comes 24 months before the end of support, to the CIO and to the office that answers for it', async () => {
    const office = await officeOf('61');
    assert.equal((await openApplication({})).status, 303);
    const before = (await told(office.id)).length;
    await remindOn('2028-06-29');
    assert.equal((await told(office.id)).filter(({ key }) => key.includes(lift)).length, 0);
    await remindOn('2028-06-30');
    await remindOn('2028-07-01');
    const now = (await told(office.id)).filter(({ key }) => key.includes(lift));
    assert.equal(now.length, 1, `after ${before} others`);
    assert.match(now[0]!.textDe, /Die Wartung endet am 30\.06\.2030, in weniger als 24 Monaten/);
    assert.match(now[0]!.href!, /\/it-strategie\/anwendungen\//);
  });

  it('falls silent when an initiative replaces the application in time, and warns when it ends too late', async () => {
    const office = await officeOf('61');
    const one = (await applicationNamed('Aufzugsnotruf'))!;
    assert.equal((await app.post(`${register}/${one.id}/vorhaben`, {})).status, 303);
    const count = (await told(office.id)).length;
    await remindOn('2028-08-01');
    assert.equal((await told(office.id)).length, count);
    await inTown((tx) =>
      tx.execute(sql`update initiatives set planned_end = '2030Q4'
        where id = (select successor_id from applications where id = ${one.id})`),
    );
    await remindOn('2028-08-02');
    await remindOn('2028-08-03');
    const [late] = await told(office.id);
    assert.equal((await told(office.id)).length, count + 1);
    assert.match(late!.textDe, /soll am 31\.12\.2030 fertig sein, die Wartung endet schon am 30\.06\.2030/);
  });
});
