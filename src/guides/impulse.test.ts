import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'drizzle-orm';
import { type MailServer, openMailServer } from '../../test/mail-server.ts';
import { openDemoDb } from '../../test/open-test-db.ts';
import { openRoomApp, type RoomApp } from '../../test/room-app.ts';
import { from, openTestApp, signInAs } from '../../test/sign-in.ts';
import { program } from '../audit/core/actor.ts';
import { listAudit } from '../audit/store.ts';
import type { Database } from '../db/index.ts';
import { demoId, demoMunicipalityId as municipalityId } from '../demo/ids.ts';
import { sendDue } from '../notice/sender.ts';
import { guidesRoutes } from './routes.tsx';
import { submitImpulse } from './store/impulse-steps.ts';
import { findSimilar, type Impulse, listImpulses } from './store/impulses.ts';
import { remind } from './store/reminders.ts';

const now = new Date('2026-11-24T08:00:00Z');
let db: Database;
let server: MailServer;

before(async () => {
  db = await openDemoDb();
  server = await openMailServer();
  // What the demo itself tells is not what these tests are about.
  await db.asSystem((tx) => tx.execute(sql`update mails set state = 'sent'`));
});
after(async () => {
  await server.close();
  await db.close();
});

const as = (name: string, may = true): RoomApp =>
  openRoomApp(
    db,
    [guidesRoutes],
    { municipalityId, municipalityName: 'Lohenfurt', personId: demoId('person', name), name },
    () => may,
  );
const jonas = () => as('Jonas Feld', false);
const leyla = () => as('Leyla Demirci');
const inTown = <T>(work: Parameters<typeof db.inMunicipality<T>>[1]) =>
  db.inMunicipality(municipalityId, work);
const byTitle = async (title: string): Promise<Impulse> =>
  (await inTown((tx) => listImpulses(tx))).find((one) => one.title === title)!;
const give = async (title: string, more: Record<string, string> = {}) => {
  const answer = await jonas().post('/impulse/neu', {
    title,
    text: `Das wünschen sich viele: ${title}.`,
    unitId: demoId('unit', '32'),
    showsName: 'on',
    seen: 'on',
    ...more,
  });
  assert.equal(answer.status, 303, await answer.text());
  return byTitle(title);
};
const step = (impulse: Impulse, fields: Record<string, string>, app = leyla()) =>
  app.post(`/impulse/${impulse.id}/schritt`, fields);
const mailsTo = async (address: string) => {
  await sendDue({
    db,
    config: { smtpUrl: server.url, baseUrl: 'http://localhost', secret: () => 'x'.repeat(64) },
    now: () => now,
    log: () => {},
  });
  return server.mails.filter(({ to }) => to === address);
};

describe('giving an impulse', () => {
  it('takes title and text, promises an answer in ten working days and tells the guides of the unit', async () => {
    const impulse = await give('Warteschlange am Bürgerbüro anzeigen');
    assert.equal(impulse.state, 'submitted');
    assert.equal(impulse.dueOn, '2026-12-08');
    const html = await (await jonas().get(`/impulse/${impulse.id}`)).text();
    assert.match(html, /Antwort bis 08\.12\.2026/);
    assert.doesNotMatch(html, /Wie geht es weiter/, 'who may not sort sees no buttons for it');
    const [mail] = await mailsTo('merve.sahin@lohenfurt.example');
    assert.match(mail!.subject, /Neuer Impuls Nr\. \d+: Warteschlange/);
  });

  it('without the own name names its giver to those who answer only, and not in the audit', async () => {
    const { id } = await give('Weniger ausdrucken im Vorzimmer', { showsName: '' });
    await as('Merve Şahin', false).post(`/impulse/${id}/zustimmung`, {});
    const asColleague = await (await as('Merve Şahin', false).get(`/impulse/${id}`)).text();
    assert.match(asColleague, /ohne Namen/);
    assert.doesNotMatch(asColleague, /Jonas Feld/);
    assert.match(await (await leyla().get(`/impulse/${id}`)).text(), /Jonas Feld/);
    const entries = await inTown((tx) => listAudit(tx, { entityId: id }, 10));
    assert.deepEqual(
      entries.map(({ act, name, personId, accountId }) => [act, name, personId ?? accountId]),
      [
        ['impulse.support', '–', null],
        ['impulse.create', '–', null],
      ],
    );
  });

  it('keeps what was typed when something is missing', async () => {
    const answer = await jonas().post('/impulse/neu', { title: 'Nur ein Titel', text: '' });
    assert.equal(answer.status, 422);
    assert.match(await answer.text(), /value="Nur ein Titel"/);
  });

  it('shows what sounds alike before it is taken, and takes it when it is sent again', async () => {
    const fields = { title: 'Mängelmelder für Spielplätze', text: 'Mängel an Spielplätzen per App melden.' };
    const first = await jonas().post('/impulse/neu', fields);
    assert.equal(first.status, 200);
    const html = await first.text();
    assert.match(html, /Mängelmelder und Anliegenmanagement/);
    assert.match(html, /name="seen" value="on"/);
    assert.equal((await jonas().post('/impulse/neu', { ...fields, seen: 'on' })).status, 303);
  });

  it('finds what is alike by word stems, and by misspelled titles', async () => {
    await give('Sperrmüll per Kurznachricht anmelden');
    for (const asked of [
      'Anmeldung von Sperrmüll mit einer Kurznachricht',
      'Spermüll per Kurznachicht anmelden',
    ]) {
      const found = await inTown((tx) => findSimilar(tx, asked));
      assert.ok(
        found.some(({ title }) => title === 'Sperrmüll per Kurznachricht anmelden'),
        asked,
      );
    }
    assert.deepEqual(await inTown((tx) => findSimilar(tx, 'Zebra Quastenflosser')), []);
  });

  it('shows markup as text and refuses a page that says it is a picture', async () => {
    const impulse = await give('<script>alert(1)</script> Formulare');
    assert.match(await (await jonas().get(`/impulse/${impulse.id}`)).text(), /&lt;script&gt;alert\(1\)/);
    const body = new FormData();
    for (const [name, value] of Object.entries({ title: 'Mit Datei', text: 'Siehe Bild.', seen: 'on' }))
      body.set(name, value);
    body.set('files', new File(['<svg onload="alert(1)"></svg>'], 'bild.png', { type: 'image/png' }));
    const refused = await jonas().send('/impulse/neu', body);
    assert.equal(refused.status, 422);
    assert.match(await refused.text(), /Erlaubt sind PDF, Bilder[\s\S]*noch einmal aus/);
    body.set(
      'files',
      new File([Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1])], 'bild.png'),
    );
    assert.equal((await jonas().send('/impulse/neu', body)).status, 303);
    const { id } = await byTitle('Mit Datei');
    const html = await (await jonas().get(`/impulse/${id}`)).text();
    const file = await jonas().get(/href="(\/impulse\/[^"]+\/anlagen\/[^"]+)"/.exec(html)![1]!);
    assert.equal(file.headers.get('content-type'), 'image/png');
    assert.match(file.headers.get('content-disposition')!, /^inline; filename\*=UTF-8''bild\.png$/);
  });

  it('lets its giver and those who answer take a file away for good, and nobody else', async () => {
    const body = new FormData();
    for (const [name, value] of Object.entries({
      title: 'Foto vom Schalter',
      text: 'Wie im Bild.',
      seen: 'on',
    }))
      body.set(name, value);
    for (const name of ['schlange.txt', 'gesichter.txt']) body.append('files', new File(['Zeile'], name));
    assert.equal((await jonas().send('/impulse/neu', body)).status, 303);
    const { id } = await byTitle('Foto vom Schalter');
    const removals = async (who: RoomApp) =>
      [
        ...(await (await who.get(`/impulse/${id}`)).text()).matchAll(
          /action="([^"]+\/anlagen\/[^"]+\/loeschung)"/g,
        ),
      ].map(([, path]) => path!);
    const merve = as('Merve Şahin', false);
    assert.deepEqual(await removals(merve), []);
    const [first] = await removals(jonas());
    assert.equal((await merve.post(first!, {})).status, 404);
    assert.equal((await jonas().post(first!, {})).status, 303);
    assert.equal((await jonas().get(first!.replace('/loeschung', ''))).status, 404);
    const left = await removals(leyla());
    assert.equal(left.length, 1);
    assert.equal((await leyla().post(left[0]!, {})).status, 303);
    assert.deepEqual(await removals(leyla()), []);
  });

  it('is deleted for good by who answers for all, by its giver only before anybody has worked on it', async () => {
    const early = await give('Versehentlich abgeschickt');
    const remove = ({ id }: Impulse, who: RoomApp) => who.post(`/impulse/${id}/loeschung`, {});
    assert.equal((await remove(early, as('Merve Şahin', false))).status, 404);
    assert.equal((await remove(early, jonas())).status, 303);
    const named = await give('Frau Muster im Bürgeramt ist langsam');
    const twin = await give('Noch einmal dasselbe');
    await step(twin, { to: 'duplicate', target: String(named.number), text: '', version: '1' });
    await step(named, { to: 'sighted', text: '', target: '', version: '1' });
    assert.equal((await remove(named, jonas())).status, 404, 'somebody has worked on it');
    assert.match(await (await leyla().get(`/impulse/${named.id}`)).text(), /Endgültig löschen/);
    const told = () =>
      inTown(async (tx) => {
        const about = sql`select 1 from personal_notices where href = ${`/impulse/${named.id}`}`;
        return (await tx.execute(about)).rows.length;
      });
    assert.ok((await told()) > 0);
    assert.equal((await remove(named, leyla())).status, 303);
    assert.equal(await told(), 0, 'no notice leads to what is gone');
    assert.equal((await leyla().get(`/impulse/${named.id}`)).status, 404);
    assert.equal((await leyla().get(`/impulse/${twin.id}`)).status, 200);
    const [entry] = await inTown((tx) => listAudit(tx, {}, 1));
    assert.deepEqual([entry!.act, entry!.before], ['impulse.remove', { number: named.number }]);
  });
});

describe('files of an impulse', () => {
  it('of 30 MB are turned away by the whole program before anything is kept, and 6 MB by the form with all that was typed', async () => {
    const app = openTestApp(db, {}, () => now);
    const { cookie } = await signInAs(db, { municipalityId, roles: ['guide'], name: 'Kim Muster' });
    const send = (title: string, ...megabytes: number[]) => {
      const body = new FormData();
      for (const [name, value] of Object.entries({ title, text: 'Siehe Anlage.', seen: 'on' }))
        body.set(name, value);
      for (const [at, size] of megabytes.entries())
        body.append('files', new File([`%PDF-1.7${' '.repeat(size * 1024 * 1024 - 8)}`], `plan-${at}.pdf`));
      const headers = { cookie, origin: 'http://localhost', 'sec-fetch-site': 'same-origin' };
      return app.request('/impulse/neu', { method: 'POST', body, headers }, from('192.0.2.1'));
    };
    const huge = await send('Viel zu groß', 30);
    assert.equal(huge.status, 413);
    assert.match(await huge.text(), /Die Sendung ist zu groß[\s\S]*höchstens 15 MB/);
    const large = await send('Etwas zu groß', 6);
    assert.equal(large.status, 422);
    assert.match(await large.text(), /value="Etwas zu groß"[\s\S]*größer als 5 MB/);
    const all = (await inTown((tx) => listImpulses(tx))).map(({ title }) => title);
    assert.ok(!all.some((title) => title.endsWith('zu groß')));
    assert.equal((await send('Drei Pläne', 5, 5, 5)).status, 303, 'what the form promises is taken');
  });

  it('must be what their name says', async () => {
    const body = new FormData();
    for (const [name, value] of Object.entries({
      title: 'Rechnung als Bild',
      text: 'Siehe Bild.',
      seen: 'on',
    }))
      body.set(name, value);
    body.set('files', new File(['%PDF-1.7 …'], 'rechnung.png', { type: 'image/png' }));
    const refused = await jonas().send('/impulse/neu', body);
    assert.equal(refused.status, 422);
    assert.match(await refused.text(), /value="Rechnung als Bild"[\s\S]*verspricht etwas anderes/);
  });
});

describe('answering an impulse', () => {
  it('tells its giver each step, by mail, once', async () => {
    const impulse = await give('Termine am Samstag');
    assert.equal((await step(impulse, { to: 'sighted' })).status, 303);
    const refused = await step(await byTitle(impulse.title), { to: 'declined', text: '' });
    assert.equal(refused.status, 422);
    assert.match(await refused.text(), /Bitte schreiben Sie eine Antwort/);
    await step(await byTitle(impulse.title), { to: 'declined', text: 'Dafür fehlt Personal.' });
    const mails = (await mailsTo('jonas.feld@lohenfurt.example')).filter(({ subject }) =>
      /Samstag/.test(subject),
    );
    assert.deepEqual(
      mails.map(({ subject }) => subject),
      ['Ihr Impuls „Termine am Samstag“: gesichtet', 'Ihr Impuls „Termine am Samstag“: nicht weiterverfolgt'],
    );
    assert.match(mails[1]!.text, /Antwort: Dafür fehlt Personal\./);
  });

  it('as a duplicate links both; supporters hear the answer', async () => {
    const original = await give('Fahrradständer am Rathaus');
    const impulse = await give('Mehr Fahrradständer');
    await as('Lukas Baum', false).post(`/impulse/${impulse.id}/zustimmung`, {});
    assert.equal((await byTitle('Mehr Fahrradständer')).supports, 1);
    assert.equal((await step(impulse, { to: 'duplicate', target: '999' })).status, 422);
    assert.equal((await step(impulse, { to: 'duplicate', target: String(original.number) })).status, 303);
    const html = await (await jonas().get(`/impulse/${original.id}`)).text();
    assert.match(html, /Dubletten dieses Impulses[\s\S]*Mehr Fahrradständer/);
    const told = await mailsTo('lukas.baum@lohenfurt.example');
    assert.ok(told.some(({ subject }) => /Mehr Fahrradständer“: Dublette/.test(subject)));
  });

  it('on an original tells the givers of its duplicates too, inside and outside', async () => {
    const original = await give('Trinkbrunnen am Markt');
    const known = new Set((await inTown((tx) => listImpulses(tx))).map(({ id }) => id));
    const giver = { name: 'Rosa Klein', email: 'rosa.klein@example.org', language: 'de' as const };
    const fields = {
      title: 'Wasser für alle',
      text: 'Am Markt gibt es kein Wasser.',
      unitId: null,
      topicId: null,
    };
    const second = await inTown((tx) =>
      submitImpulse(tx, program(municipalityId, now), { ...fields, showsName: true, giver, files: [] }),
    );
    assert.ok(!known.has(second.id));
    await step(second, { to: 'duplicate', target: String(original.number) });
    await step(original, { to: 'quick-win', text: 'Der Brunnen kommt im Mai.' });
    const mails = await mailsTo('rosa.klein@example.org');
    assert.equal(mails.length, 2);
    const [told] = mails.filter(({ subject }) => /wird gleich umgesetzt/.test(subject));
    assert.match(told!.subject, /Wasser für alle/);
    assert.match(told!.text, /Gehört zu: Trinkbrunnen am Markt[\s\S]*Der Brunnen kommt im Mai\./);
  });

  it('as an initiative needs one click, and each points at the other', async () => {
    const impulse = await give('Schließfächer für Dokumente');
    const made = await leyla().post(`/impulse/${impulse.id}/vorhaben`, { unitId: demoId('unit', '32') });
    assert.equal(made.status, 303);
    const now = await byTitle(impulse.title);
    assert.match(now.initiative!, /^V-\d+ Schließfächer für Dokumente$/);
    assert.match(await (await jonas().get(`/impulse/${impulse.id}`)).text(), /V-\d+ [^<]*<\/a> \(Idee\)/);
    const list = await (await jonas().get(`/impulse?vorhaben=${now.initiativeId}`)).text();
    assert.match(list, /Impulse zu V-\d+ Schließfächer[\s\S]*Schließfächer für Dokumente/);
    assert.equal(
      (await leyla().post(`/impulse/${impulse.id}/vorhaben`, { unitId: demoId('unit', '32') })).status,
      422,
    );
  });

  it('as an initiative over a newer step is refused, and leaves no idea in the plan', async () => {
    const impulse = await give('Kartenzahlung im Bürgerbüro');
    await step(impulse, { to: 'sighted' });
    const late = { unitId: demoId('unit', '32'), version: String(impulse.version) };
    assert.equal((await leyla().post(`/impulse/${impulse.id}/vorhaben`, late)).status, 409);
    const { rows } = await inTown((tx) =>
      tx.execute(sql`select code from initiatives where name = ${impulse.title}`),
    );
    assert.deepEqual(rows, []);
  });

  it('that became an initiative tells its giver, once, when that is introduced or ends before', async () => {
    const settle = async (title: string, state: string) => {
      const impulse = await give(title);
      await leyla().post(`/impulse/${impulse.id}/vorhaben`, { unitId: demoId('unit', '32') });
      const { initiativeId } = await byTitle(title);
      await inTown((tx) =>
        tx.execute(sql`update initiatives set state = ${state} where id = ${initiativeId}`),
      );
    };
    await settle('Ruhebank mit Ladestation', 'introduced');
    await settle('Drohne für die Dachrinne', 'cancelled');
    const round = () => inTown((tx) => remind(tx, program(municipalityId, now)));
    const told = async () =>
      (await mailsTo('jonas.feld@lohenfurt.example'))
        .filter(({ subject }) => /(Ruhebank|Drohne).*(eingeführt|nicht umgesetzt)/.test(subject))
        .map(({ subject }) => subject)
        .toSorted();
    assert.deepEqual(await told(), []);
    await round();
    await round();
    assert.deepEqual(await told(), [
      'Ihr Impuls „Drohne für die Dachrinne“: nicht umgesetzt',
      'Ihr Impuls „Ruhebank mit Ladestation“: eingeführt',
    ]);
  });

  it('that came true can be shown on the portal; anything else cannot', async () => {
    const impulse = await give('Trinkwasserspender');
    await leyla().post(`/impulse/${impulse.id}/freigabe`, { released: 'on' });
    assert.equal((await byTitle(impulse.title)).releasedOn, null);
    await step(impulse, { to: 'quick-win', text: 'Machen wir.' });
    await step(await byTitle(impulse.title), { to: 'realised' });
    await leyla().post(`/impulse/${impulse.id}/freigabe`, { released: 'on' });
    assert.match(await (await leyla().get('/impulse/auswertung')).text(), /portal[\s\S]*Trinkwasserspender/i);
  });

  it('over a newer answer is refused, and who may not sort cannot', async () => {
    const impulse = await give('Zwei antworten zugleich');
    await step(impulse, { to: 'sighted', version: String(impulse.version) });
    const late = await step(impulse, { to: 'clarifying', version: String(impulse.version) });
    assert.equal(late.status, 409);
    assert.equal((await step(impulse, { to: 'clarifying' }, jonas())).status, 403);
  });
});

it('a resident hears each step by mail where an address was given, and colleagues never read the name', async () => {
  const impulse = await inTown((tx) =>
    submitImpulse(tx, program(municipalityId, now, 'Öffentliches Portal'), {
      title: 'Bänke an der Lohe',
      text: 'Am Fluss fehlen Bänke.',
      unitId: demoId('unit', '66'),
      topicId: null,
      showsName: false,
      giver: { name: 'Kim Example', email: 'kim@example.org', language: 'de' },
      files: [],
    }),
  );
  await step(impulse, { to: 'quick-win', text: 'Zwei Bänke kommen im Frühjahr.' });
  const [mail] = await mailsTo('kim@example.org');
  assert.match(mail!.text, /Guten Tag Kim Example[\s\S]*Zwei Bänke kommen im Frühjahr/);
  assert.match(mail!.text, /List-Unsubscribe/);
  const html = await (await jonas().get(`/impulse/${impulse.id}`)).text();
  assert.doesNotMatch(html, /Kim Example/);
});
