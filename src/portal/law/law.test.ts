import assert from 'node:assert/strict';
import { generateKeyPairSync, sign } from 'node:crypto';
import { after, test } from 'node:test';
import { openDemoDb } from '../../../test/open-test-db.ts';
import { openRoomApp } from '../../../test/room-app.ts';
import { program } from '../../audit/core/actor.ts';
import { listAudit } from '../../audit/store.ts';
import { demoId, demoMunicipalityId as municipalityId } from '../../demo/ids.ts';
import type { Catalogue } from '../../law/core/catalogue.ts';
import { legalDeadlines, reminderStep } from '../../law/core/legal-deadline.ts';
import { shippedCatalogue } from '../../law/shipped.ts';
import { readRadar } from '../../law/store/radar.ts';
import { remindOfDeadlines } from '../../law/store/reminders.ts';
import { listAnswers } from '../../law/store/statements.ts';
import { listNotices } from '../../notice/store/notices.ts';
import { findInitiative } from '../../plan/store/initiatives.ts';
import { paths } from '../../web/paths.ts';
import { lawRoutes } from './routes.tsx';
import { findDuty } from './store.ts';

const db = await openDemoDb();
after(() => db.close());
const viewer = { municipalityId, municipalityName: 'Lohenfurt' };
const app = openRoomApp(db, [lawRoutes], viewer);
const reader = openRoomApp(db, [lawRoutes], viewer, (_, need) => need === 'anyone');
const textOf = async (path: string) => (await app.get(path)).text();
const dutyOf = async (id: string) =>
  (await db.inMunicipality(municipalityId, (tx) => findDuty(tx, { municipalityId, asOf: '2026-11-24' }, id)))!
    .duty;
const initiativeOf = (id: string) => db.inMunicipality(municipalityId, (tx) => findInitiative(tx, id));
const auditOf = (entityId: string) =>
  db.inMunicipality(municipalityId, (tx) => listAudit(tx, { entityId }, 20));

const heat = 'de-wpg.plan-klein';
const invoice = 'de-erechnung-b2b.versand-gross';

test('the radar says how many duties are open, draws them, and lists the same in a table', async () => {
  const html = await textOf('/rechtsradar');
  assert.match(html, /<h1>(\d+ fällige Pflichten|Eine fällige Pflicht|Jede fällige)/);
  assert.match(html, /radar-across/);
  assert.match(html, /radar-down/);
  const drawn = html.split('radar-down')[0]!.match(/class="touch"/g)!.length;
  const listed = html.split('Das Bild als Tabelle')[1]!.match(/<th scope="row">/g)!.length;
  assert.equal(drawn, listed);
});

test('the view of 2017 knows the date of 2017 and no act that came later', async () => {
  const html = await textOf('/rechtsradar/liste?bekannt=24.11.2017&gilt=any');
  assert.match(html, /So sah der Rechtsradar am 24\.11\.2017 aus/);
  assert.match(html, /§ 2b UStG auf alle Leistungen anwenden[\s\S]{0,300}ab 01\.01\.2021/);
  assert.doesNotMatch(html, /KI-VO/);
});

test('the list begins with what comes next, and an office finds the duties of its own initiatives', async () => {
  const html = await textOf('/rechtsradar/liste');
  assert.match(html, /<h1>\d+ Pflichten gelten oder sind zu prüfen/);
  assert.match(/<tbody>[\s\S]*?<\/tr>/.exec(html)![0], /31\.12\.2026/);
  const ofTreasury = await textOf(`/rechtsradar/liste?amt=${demoId('unit', '20')}`);
  assert.match(ofTreasury, /§ 2b UStG auf alle Leistungen anwenden/);
  assert.doesNotMatch(ofTreasury, /Die EUDI-Wallet annehmen/);
});

test('a duty has one date wherever it stands, and what is to be checked is not called uncovered', async () => {
  const html = await textOf('/rechtsradar');
  const next = /E-Rechnungen ausstellen, Umsatz über 800\.000 EUR<\/a>\s*<span>([^<]*)<[\s\S]*?<\/li>/.exec(
    html,
  )!;
  assert.match(next[1]!, /^ab 01\.01\.2027/);
  assert.match(next[0], /zu prüfen/);
  const mark = /<span class="status (\w+)"><span[^>]*>.<\/span> ohne Vorhaben/;
  assert.equal(mark.exec(await textOf(`/rechtsradar/${invoice}`))?.[1], 'plain');
  assert.equal(mark.exec(await textOf('/rechtsradar/eu-ki-vo.art5'))?.[1], 'bad');
});

test('the list narrows by state, confidence and what is uncovered', async () => {
  const rows = async (query: string) => {
    const first = await textOf(`/rechtsradar/liste?${query}`);
    const pages = Number(/Seite 1 von (\d+)/.exec(first)?.[1] ?? 1);
    let found = 0;
    for (let page = 1; page <= pages; page++) {
      const html = await textOf(`/rechtsradar/liste?${query}&seite=${page}`);
      found += html.match(/<th scope="row">/g)?.length ?? 0;
    }
    return found;
  };
  const all = await rows('gilt=any');
  assert.ok(all > 80);
  const parts = await Promise.all(['yes', 'check', 'no'].map((value) => rows(`gilt=${value}`)));
  assert.equal(
    parts.reduce((sum, part) => sum + part, 0),
    all,
  );
  assert.ok((await rows('sicherheit=low')) < all);
  assert.ok((await rows('deckung=offen')) > 0);
  assert.equal(await rows('q=gibtesnicht'), 0);
});

test('a long list comes in pages that keep the filter and the day one looks at', async () => {
  const first = await textOf('/rechtsradar/liste?gilt=any&bekannt=24.11.2026&q=e');
  const next = /rel="next" href="([^"]+)"/.exec(first)![1]!.replaceAll('&amp;', '&');
  assert.match(next, /gilt=any/);
  assert.match(next, /q=e/);
  const titles = (html: string) => new Set(html.match(/<th scope="row"><a href="[^"]+/g));
  const second = await textOf(next);
  const both = [...titles(first)].filter((title) => titles(second).has(title));
  assert.deepEqual(both, []);
  assert.match(second, /Seite 2 von \d/);
  assert.match(await textOf('/rechtsradar/liste?seite=999'), /<th scope="row">/);
  assert.match(await textOf('/rechtsradar/liste?bekannt=24.11.2017&gilt=any&seite=2'), /am 24\.11\.2017/);
});

test('a superseded duty without an initiative is history, not a fault', async () => {
  const html = await textOf('/rechtsradar/liste?stand=superseded&gilt=any');
  assert.match(html, /Leistungen online anbieten \(frühere Frist\)/);
  assert.doesNotMatch(html.slice(html.indexOf('<tbody')), /class="status bad"/);
});

test('a duty shows what, for whom, until when, and its sources', async () => {
  const html = await textOf(paths.obligation('de-ustg-2b.anwenden'));
  for (const said of ['Gilt ab dem 01.01.2027', 'die Kommune', 'Wie sich die Frist bewegt hat', '06.12.2024'])
    assert.ok(html.includes(said), said);
  assert.equal((await app.get('/rechtsradar/de-gibtes.nicht')).status, 404);
});

test('that a duty does not apply needs a reason and carries the name of who says so', async () => {
  const id = 'eu-iea.bewertung';
  const refused = await app.post(paths.obligationStatement(id), { applies: 'no', reason: 'nein' });
  assert.equal(refused.status, 422);
  assert.match(await refused.text(), /mindestens zehn Zeichen/);
  const reason = 'Die Stadt betreibt keinen solchen Dienst.';
  const version = String((await dutyOf(id)).statement?.version ?? 0);
  assert.equal(
    (await app.post(paths.obligationStatement(id), { applies: 'no', reason, version })).status,
    303,
  );
  assert.equal((await dutyOf(id)).coverage, 'waived');
  assert.match(await textOf(paths.obligation(id)), /festgestellt von Marta Lindner am 24\.11\.2026/);
  assert.equal((await auditOf(id))[0]!.act, 'law-statement.change');
  const own = { applies: 'yes', reason: 'Der Eigenbetrieb hat einen.', version };
  const late = await app.post(paths.obligationStatement(id), own);
  assert.equal(late.status, 409);
  assert.match(await late.text(), /Die Stadt betreibt keinen[\s\S]*Der Eigenbetrieb hat einen/);
  assert.equal((await dutyOf(id)).coverage, 'waived');
  const back = { applies: '', reason: '', version: String((await dutyOf(id)).statement!.version) };
  assert.equal((await app.post(paths.obligationStatement(id), back)).status, 303);
  assert.notEqual((await dutyOf(id)).coverage, 'waived');
});

test('one click proposes an initiative that covers the duty and has its day as a hard limit', async () => {
  assert.equal((await app.post(paths.obligationProposal(heat), {})).status, 303);
  const { covering, coverage, row } = await dutyOf(heat);
  assert.equal(coverage, 'planned');
  const initiative = (await initiativeOf(covering[0]!.id))!;
  assert.deepEqual(
    [
      initiative.kind,
      initiative.mandatory,
      initiative.deadline,
      initiative.deadlineHardness,
      initiative.legalBasis,
    ],
    ['mandatory', true, '2028-06-30', 'hard', row.obligation.legalRefs.join(', ')],
  );
});

test('an initiative that covers a duty takes its day, unless its own is earlier', async () => {
  const late = demoId('initiative', 'V-008');
  const before = (await initiativeOf(late))!;
  assert.equal(
    (await app.post(paths.obligationCoverage(invoice), { initiativeId: late, share: 'partial' })).status,
    303,
  );
  const after = (await initiativeOf(late))!;
  assert.ok(before.deadline === null || before.deadline > '2026-12-31', String(before.deadline));
  assert.deepEqual([after.deadline, after.deadlineHardness], ['2026-12-31', 'hard']);
  assert.equal((await app.post(paths.obligationCoverageRemoval(invoice, late), {})).status, 303);
  assert.ok((await dutyOf(invoice)).covering.every(({ id }) => id !== late));
  assert.equal(
    (await app.post(paths.obligationCoverage(invoice), { initiativeId: 'x', share: 'full' })).status,
    422,
  );
});

test('only evidence covers, and a wrong day keeps what was typed', async () => {
  const wrong = await app.post(paths.obligationEvidence(heat), { day: '31.02.2026', label: 'Wärmeplan' });
  assert.equal(wrong.status, 422);
  assert.match(await wrong.text(), /value="31\.02\.2026"/);
  const good = {
    day: '01.11.2026',
    label: 'Wärmeplan, Ratsbeschluss',
    place: 'https://www.lohenfurt.example/waerme',
  };
  assert.equal((await app.post(paths.obligationEvidence(heat), good)).status, 303);
  assert.equal((await dutyOf(heat)).coverage, 'covered');
});

test('facts are answered in one form; a bad number keeps all of it', async () => {
  const seen = JSON.stringify(await db.inMunicipality(municipalityId, listAnswers));
  const bad = await app.post(paths.lawAnswers(), { 'web.apps': 'drei', 'ai.chatbot': 'yes' });
  assert.equal(bad.status, 422);
  assert.match(await bad.text(), /value="drei"/);
  assert.equal(
    (await app.post(paths.lawAnswers(), { seen, 'web.apps': '3', 'ai.chatbot': 'yes' })).status,
    303,
  );
  assert.match(await textOf(paths.lawAnswers()), /name="web\.apps"[^>]*value="3"/);
});

const entry = {
  law: 'Satzung über die digitale Barrierefreiheit',
  abbreviation: 'BarrierefreiS',
  kind: 'statute',
  citation: 'Amtsblatt 3/2026',
  title: 'Formulare barrierefrei anbieten',
  text: 'Alle Formulare sind barrierefrei.',
  bindingness: 'must',
  date: '30.06.2027',
  boundary: 'end_of_day',
  leadMonths: '6',
  evidence: 'Prüfbericht',
  legalRef: '§ 3',
  publishedOn: '01.03.2026',
  sourceUrl: '',
  confidence: 'high',
};

test('an own entry is a duty like all others and survives a change', async () => {
  const refused = await app.post(paths.lawOwnNew(), { ...entry, date: '01.01.2020' });
  assert.equal(refused.status, 422);
  assert.match(await refused.text(), /liegt vor der Bekanntmachung/);
  const created = await app.post(paths.lawOwnNew(), entry);
  assert.equal(created.status, 303);
  const id = created.headers.get('location')!.split('/').at(-1)!;
  const { row } = await dutyOf(id);
  assert.deepEqual([row.due.date, row.startBy, row.applies], ['2027-06-30', '2026-12-30', 'yes']);
  assert.match(await textOf('/rechtsradar/liste?q=Formulare'), /Formulare barrierefrei anbieten/);
  assert.match(await textOf('/rechtsradar/eigene'), /BarrierefreiS/);
});

const keys = generateKeyPairSync('ed25519');
const publicKey = keys.publicKey.export({ type: 'spki', format: 'pem' }).toString();

/** The catalogue a year on: the heat plans of small towns are due half a year later. */
function nextCatalogue(change: (text: string) => string = (text) => text): Uint8Array<ArrayBuffer> {
  const next = structuredClone(shippedCatalogue()) as Catalogue;
  next.catalogueVersion = '2027.01.15';
  next.knowledgeAsOf = '2026-11-20';
  const vat = next.laws.find(({ id }) => id === 'de-ustg-2b')!.obligations[0]!;
  vat.due.history!.push({ knownFrom: '2026-11-20', date: '2029-01-01', reference: 'gii-ustg' });
  vat.due.date = '2029-01-01';
  return new TextEncoder().encode(change(JSON.stringify(next, null, 1)));
}

async function upload(bytes: Uint8Array<ArrayBuffer>, signature = sign(null, bytes, keys.privateKey)) {
  const html = await textOf(paths.lawCatalogue());
  const publisherId = /<option value="([0-9a-f-]{36})"/.exec(html)![1]!;
  const form = new FormData();
  form.set('file', new File([bytes], 'katalog.json'));
  form.set('signature', new File([new Uint8Array(signature)], 'katalog.json.sig'));
  form.set('publisherId', publisherId);
  return app.send(paths.lawCatalogue(), form);
}

test('a publisher is named by a readable key, once', async () => {
  const post = (fields: Record<string, string>) => app.post(paths.lawPublishers(), fields);
  assert.equal(
    (await post({ name: 'Rechtsdienst', publicKey: 'kein Schlüssel, aber lang genug dafür' })).status,
    422,
  );
  assert.equal((await post({ name: 'Rechtsdienst', publicKey })).status, 303);
  assert.equal((await post({ name: 'Rechtsdienst', publicKey })).status, 422);
});

test('a file with a wrong signature, a broken day or an older version is refused whole, with its place', async () => {
  const forged = await upload(nextCatalogue(), Buffer.alloc(64, 7));
  assert.equal(forged.status, 422);
  assert.match(await forged.text(), /Unterschrift passt nicht/);
  const broken = await upload(nextCatalogue((text) => text.replace('"2029-01-01"', '"2029-13-01"')));
  assert.equal(broken.status, 422);
  assert.match(await broken.text(), /Zeile \d+, laws\[\d+\]\.obligations\[0\]\.due.*kein Kalendertag/);
  const old = await upload(nextCatalogue((text) => text.replace('2027.01.15', '2020.01.01')));
  assert.match(await old.text(), /ist älter als der Katalog/);
  assert.match(await textOf(paths.lawCatalogue()), /Katalog 2026\.11\.30 gilt/);
});

test('an update shows what it changes here and moves the deadlines of initiatives when adopted', async () => {
  const vat = 'de-ustg-2b.anwenden';
  const seen = JSON.stringify(await db.inMunicipality(municipalityId, listAnswers));
  await app.post(paths.lawAnswers(), { seen, 'vat.optionDeclaredAndNotRevoked': 'yes' });
  await app.post(paths.obligationProposal(vat), {});
  const covering = (await dutyOf(vat)).covering.find(({ deadline }) => deadline === '2026-12-31')!;
  const received = await upload(nextCatalogue());
  assert.equal(received.status, 303);
  const offer = received.headers.get('location')!;
  assert.match(await textOf(offer), /01\.01\.2027<\/td><td>01\.01\.2029/);
  assert.equal((await dutyOf(vat)).row.due.date, '2027-01-01', 'an offer changes nothing');
  assert.equal((await reader.post(`${offer}/uebernahme`, {})).status, 403);
  assert.equal((await app.post(`${offer}/uebernahme`, {})).status, 303);
  assert.equal((await dutyOf(vat)).row.due.date, '2029-01-01');
  assert.equal((await initiativeOf(covering.id))!.deadline, '2028-12-31');
  assert.equal((await app.post(`${offer}/uebernahme`, {})).status, 404, 'adopted once');
});

test('the calendar holds the last day of each open duty and its reminders', async () => {
  const answer = await app.get('/rechtsradar/fristen.ics');
  assert.match(answer.headers.get('content-type')!, /text\/calendar/);
  const text = await answer.text();
  assert.match(text, /DTSTART;VALUE=DATE:20281231/);
  assert.match(text, /TRIGGER:-P90D/);
});

test('who may not is shown who may, and nothing changes', async () => {
  for (const path of [paths.obligationStatement(heat), paths.obligationProposal(heat), paths.lawAnswers()])
    assert.equal((await reader.post(path, { applies: 'no', reason: 'gilt hier nicht' })).status, 403);
  assert.equal((await reader.get('/rechtsradar')).status, 200);
});

test('who answers for a duty is reminded once at each step, by the decision rights or by name', async () => {
  const remind = (now: string) =>
    db.inMunicipality(municipalityId, (tx) => remindOfDeadlines(tx, program(municipalityId, new Date(now))));
  const told = async (personId: string) =>
    (await db.inMunicipality(municipalityId, (tx) => listNotices(tx, personId)))
      .filter(({ kind, subjectDe }) => kind === 'law-deadline' && subjectDe.includes('E-Rechnung'))
      .map(({ subjectDe }) => subjectDe);
  const ruth = demoId('person', 'Ruth Hagenau');
  const version = String((await dutyOf(invoice)).statement?.version ?? 0);
  assert.equal(
    (await app.post(paths.obligationPerson(invoice), { responsibleId: ruth, version })).status,
    303,
  );
  await remind('2026-12-08T08:00:00Z');
  await remind('2026-12-08T09:00:00Z');
  assert.equal((await told(ruth)).length, 1);
  await remind('2026-12-26T08:00:00Z');
  const subjects = await told(ruth);
  assert.equal(subjects.length, 2);
  assert.ok(
    subjects.some((subject) => subject.startsWith('Rechtspflicht in 5 Tagen: ')),
    String(subjects),
  );
  await remind('2027-01-02T08:00:00Z');
  assert.equal((await told(ruth)).length, 2);
});

test('several deadlines that come up in one round reach a person as one notice, and never again', async () => {
  const remind = (now: string) =>
    db.inMunicipality(municipalityId, (tx) => remindOfDeadlines(tx, program(municipalityId, new Date(now))));
  const told = (personId: string) =>
    db.inMunicipality(municipalityId, async (tx) =>
      (await listNotices(tx, personId)).filter(({ kind }) => kind === 'law-deadline'),
    );
  const day = '2026-12-08';
  const lukas = demoId('person', 'Lukas Baum');
  const { rows } = await db.inMunicipality(municipalityId, (tx) =>
    readRadar(tx, { municipalityId, asOf: day }),
  );
  const near = legalDeadlines(rows, day).filter(({ lastDay }) => reminderStep(lastDay, day));
  const duties = near.slice(0, 4).map(({ obligationId }) => obligationId);
  assert.equal(duties.length, 4);
  for (const id of duties) {
    const version = String((await dutyOf(id)).statement?.version ?? 0);
    assert.equal((await app.post(paths.obligationPerson(id), { responsibleId: lukas, version })).status, 303);
  }
  await remind(`${day}T08:00:00Z`);
  await remind(`${day}T09:00:00Z`);
  const [notice, ...more] = await told(lukas);
  assert.deepEqual(more, []);
  assert.match(
    notice!.subjectDe,
    /^4 Fristen von Rechtspflichten, für die Sie antworten, in den nächsten \d+ Tagen$/,
  );
  assert.equal(notice!.textDe.split('\n').length, 4);
  assert.equal(notice!.href, '/rechtsradar');
});

test('an initiative that covers two duties follows the earlier one; what stops binding frees it', async () => {
  const id = demoId('initiative', 'V-039');
  const [early, late] = ['de-idnrg.speichern', heat];
  await app.post(paths.obligationStatement(early), {
    applies: 'yes',
    reason: 'Das Register führt die Stadt.',
  });
  for (const duty of [early, late])
    await app.post(paths.obligationCoverage(duty), { initiativeId: id, share: 'full' });
  const earlier = (await initiativeOf(id))!.deadline!;
  const days = [(await dutyOf(early)).row.due.date!, (await dutyOf(late)).row.due.date!].sort();
  assert.equal(earlier, days[0]);
  const first = days[0] === (await dutyOf(early)).row.due.date ? early : late;
  const reason = 'Die Aufgabe liegt beim Kreis, nicht hier.';
  await app.post(paths.obligationStatement(first), { applies: 'no', reason });
  assert.equal((await initiativeOf(id))!.deadline, days[1]);
  await app.post(paths.obligationStatement(first), { applies: '', reason: '' });
  await app.post(paths.obligationStatement(first === early ? late : early), { applies: 'no', reason });
});
