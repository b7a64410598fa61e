import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { sql } from 'drizzle-orm';
import type { SMTPServerOptions } from 'smtp-server';
import { type MailServer, openMailServer } from '../../test/mail-server.ts';
import { openRoomApp } from '../../test/room-app.ts';
import { openWorld, type World } from '../../test/world.ts';
import { inMunicipality } from '../web/env.ts';
import { loadUnread, noticeRoutes, stopRoutes } from './routes.tsx';
import { sendDue, startSending } from './sender.ts';
import { claimMail, enqueueMail, handOver } from './store/mails.ts';
import { enqueueNotice, listNotices, type NewNotice, readNotice } from './store/notices.ts';
import { saveSettings } from './store/settings.ts';

const person = '01890000-0000-7000-8000-0000000000a1';
const secret = () => 'only-for-tests-'.repeat(4);
let world: World;
let server: MailServer;
let clock: Date;
let lines: string[];

before(async () => {
  world = await openWorld();
});
after(() => world.close());
beforeEach(async () => {
  clock = world.now;
  lines = [];
  server = await openMailServer();
  await world.db.asSystem(async (tx) => {
    for (const table of ['mails', 'mail_stops', 'persons'])
      await tx.execute(sql`delete from ${sql.identifier(table)}`);
    await tx.execute(sql`
      insert into persons (municipality_id, id, name, email)
      values (${world.municipalityId}, ${person}, 'Jonas Feld', 'jonas@lohenfurt.example')`);
  });
});
afterEach(() => server.close());

const notice = (key: string, subject = 'Ihr Impuls ist gesichtet'): NewNotice => ({
  personId: person,
  kind: 'impulse-step',
  key,
  text: {
    de: { subject, text: 'Ihr Impuls „Bänke & Bäume <b>“ ist gesichtet.' },
    en: { subject: 'Your impulse was sighted', text: 'Your impulse was sighted.' },
  },
  href: '/impulse/7',
});
const tell = (...list: NewNotice[]) =>
  world.inTown(async (tx) => {
    for (const one of list) await enqueueNotice(tx, { ...world.actor('cdo'), now: clock }, one);
  });
const parts = () => ({
  db: world.db,
  config: { smtpUrl: server.url, baseUrl: 'https://augenmass.example', secret },
  now: () => clock,
  log: (line: string) => void lines.push(line),
});
const send = () => sendDue(parts());
const later = (minutes: number) => {
  clock = new Date(clock.getTime() + minutes * 60_000);
};
const statesOf = async () => {
  const { rows } = await world.inTown((tx) =>
    tx.execute<{ state: string }>(sql`select state from mails order by id`),
  );
  return rows.map(({ state }) => state);
};
/** The server goes and another comes back at the same place. */
async function replaceServer(options: SMTPServerOptions = {}): Promise<void> {
  const port = Number(new URL(server.url).port);
  await server.close();
  server = await openMailServer(options, port);
}

describe('a notice', () => {
  it('stands in the inbox and arrives by mail, once, as text and as HTML', async () => {
    await tell(notice('impulse-7-sighted'), notice('impulse-7-sighted'));
    await send();
    await send();
    assert.equal(server.mails.length, 1);
    const [mail] = server.mails;
    assert.equal(mail!.to, 'jonas@lohenfurt.example');
    assert.equal(mail!.subject, 'Ihr Impuls ist gesichtet');
    assert.match(
      mail!.text,
      /Guten Tag Jonas Feld,[\s\S]*„Bänke & Bäume <b>“[\s\S]*https:\/\/augenmass\.example\/impulse\/7/,
    );
    assert.match(mail!.text, /text\/html[\s\S]*„Bänke &amp; Bäume &lt;b&gt;“/);
    const kept = await world.inTown((tx) => listNotices(tx, person));
    assert.deepEqual(
      kept.map(({ subjectDe }) => subjectDe),
      ['Ihr Impuls ist gesichtet'],
    );
  });

  it('of an act that is taken back is never sent', async () => {
    await assert.rejects(
      world.inTown(async (tx) => {
        await enqueueNotice(tx, world.actor('cdo'), notice('undone'));
        throw new Error('taken back');
      }),
    );
    await send();
    assert.equal(server.mails.length, 0);
  });

  it('reaches nobody who has left, and has no mail for who has no address', async () => {
    await world.inTown((tx) => tx.execute(sql`update persons set email = null`));
    await tell(notice('no-address'));
    await world.inTown((tx) => tx.execute(sql`update persons set left_on = '2026-11-01'`));
    await tell(notice('left'));
    await send();
    assert.equal(server.mails.length, 0);
    assert.equal((await world.inTown((tx) => listNotices(tx, person))).length, 1);
  });

  it('comes in the daily digest at seven, with the others of the day', async () => {
    await choose({ rhythm: 'daily' });
    await tell(notice('one', 'Erste Mitteilung'), notice('two', 'Zweite Mitteilung'));
    await send();
    assert.equal(server.mails.length, 0);
    later(24 * 60);
    await send();
    await send();
    assert.deepEqual(
      server.mails.map(({ subject }) => subject),
      ['2 Mitteilungen aus Augenmaß vom 26.11.2026'],
    );
    assert.match(server.mails[0]!.text, /Erste Mitteilung[\s\S]*Zweite Mitteilung/);
  });
});

describe('a year later', () => {
  it('read notices and mails that have gone are removed; what nobody has read stays', async () => {
    await tell(notice('read'), notice('unread'));
    await send();
    const [newest] = await world.inTown((tx) => listNotices(tx, person));
    await world.inTown((tx) => readNotice(tx, person, newest!.id, clock));
    later(366 * 24 * 60);
    const sending = startSending({ ...parts(), config: { ...parts().config, smtpUrl: null } });
    await until(async () => (await statesOf()).length === 0);
    await sending.stop();
    assert.equal((await world.inTown((tx) => listNotices(tx, person))).length, 1);
  });
});

describe('the mail server', () => {
  it('is down for an hour: the mail arrives later, once, and the log says so once each way', async () => {
    const port = Number(new URL(server.url).port);
    await server.close();
    await tell(notice('down'));
    const sending = startSending(parts());
    await until(() => lines.length > 0);
    assert.match(lines[0]!, /nicht erreichbar.*warten/);
    await sending.stop();
    later(60);
    server = await openMailServer({}, port);
    await send();
    await send();
    assert.equal(server.mails.length, 1);
    assert.deepEqual(await statesOf(), ['sent']);
  });

  it('is not waited for when the program ends in the middle of a round', async () => {
    const sending = startSending(parts());
    const began = performance.now();
    await sending.stop();
    assert.ok(performance.now() - began < 2_000);
  });

  it('puts a mail off: it is tried again after a pause', async () => {
    let busy = true;
    await replaceServer({
      onRcptTo: (_address, _session, done) =>
        done(busy ? Object.assign(new Error('try later'), { responseCode: 451 }) : null),
    });
    await tell(notice('busy'));
    await send();
    assert.deepEqual(await statesOf(), ['waiting']);
    busy = false;
    await send();
    assert.equal(server.mails.length, 0, 'not before its pause is over');
    later(2);
    await send();
    assert.equal(server.mails.length, 1);
  });

  it('does not know the address: the mail has failed, with the reason, and the next one goes out', async () => {
    await replaceServer({
      onRcptTo: ({ address }, _session, done) =>
        done(
          address.startsWith('weg') ? Object.assign(new Error('no such user'), { responseCode: 550 }) : null,
        ),
    });
    const mail = {
      kind: 'participation',
      language: 'de',
      subject: 'Danke',
      parts: [{ text: 'Danke.' }],
    } as const;
    await world.inTown(async (tx) => {
      await enqueueMail(tx, world.actor('cdo'), { ...mail, key: 'a', to: { address: 'weg@example.org' } });
      await enqueueMail(tx, world.actor('cdo'), { ...mail, key: 'b', to: { address: 'da@example.org' } });
    });
    await send();
    assert.deepEqual(await statesOf(), ['failed', 'sent']);
    assert.match(lines.join(), /^Mail \S+: Der Mailserver hat sie endgültig abgelehnt \(550\)/);
    assert.doesNotMatch(lines.join(), /example\.org/);
    assert.deepEqual(
      server.mails.map(({ to }) => to),
      ['da@example.org'],
    );
  });

  it('is lost before the mail was handed over: it is sent again', async () => {
    await replaceServer({ onMailFrom: (_address, session) => void closeSocket(session) });
    await tell(notice('cut'));
    await send().catch(() => {});
    assert.deepEqual(await statesOf(), ['waiting']);
    await replaceServer();
    later(2);
    await send();
    assert.equal(server.mails.length, 1);
  });

  it('is lost after the last byte: the mail may have arrived, so it is not sent again', async () => {
    await replaceServer({
      onData: (stream, session) => void stream.resume().on('end', () => closeSocket(session)),
    });
    await tell(notice('unclear'));
    await send().catch(() => {});
    assert.deepEqual(await statesOf(), ['handed-over']);
    await replaceServer();
    later(24 * 60);
    await send();
    assert.equal(server.mails.length, 0);
    assert.match(lines.join(), /nicht bestätigt/);
  });
});

describe('a crash', () => {
  it('before the mail was handed over: another sender takes it after the lease', async () => {
    await tell(notice('crash'));
    await world.db.asSystem((tx) => claimMail(tx, clock));
    await send();
    assert.equal(server.mails.length, 0);
    later(11);
    await send();
    assert.equal(server.mails.length, 1);
  });

  it('after it: nobody sends the mail again', async () => {
    await tell(notice('crash-after'));
    const mail = await world.db.asSystem((tx) => claimMail(tx, clock));
    assert.equal(await world.db.asSystem((tx) => handOver(tx, mail!)), true);
    later(24 * 60);
    await send();
    assert.equal(server.mails.length, 0);
  });

  it('a sender that slept through its lease cannot hand over what another has taken', async () => {
    await tell(notice('slept'));
    const slow = await world.db.asSystem((tx) => claimMail(tx, clock));
    later(11);
    await send();
    assert.equal(await world.db.asSystem((tx) => handOver(tx, slow!)), false);
    assert.equal(server.mails.length, 1);
  });

  it('of nobody: three senders at once send each of thirty mails once', async () => {
    await tell(...Array.from({ length: 30 }, (_, at) => notice(`many-${at}`)));
    await Promise.all([send(), send(), send()]);
    assert.equal(server.mails.length, 30);
    assert.equal(new Set(server.mails.map(({ messageId }) => messageId)).size, 30);
  });
});

describe('unsubscribing', () => {
  const open = () =>
    openRoomApp(world.db, [stopRoutes, noticeRoutes], {
      municipalityId: world.municipalityId,
      personId: person,
    });
  const linkIn = (text: string) => new URL(/List-Unsubscribe: <([^>]+)>/.exec(text)![1]!).pathname;

  it('works by one click of the mail program, for mails of this kind; the inbox still gets them', async () => {
    await tell(notice('first'));
    await send();
    const { text } = server.mails[0]!;
    assert.match(text, /List-Unsubscribe-Post: List-Unsubscribe=One-Click/);
    const app = openRoomApp(world.db, [stopRoutes], null);
    assert.equal((await app.post(linkIn(text), { 'List-Unsubscribe': 'One-Click' })).status, 200);
    await tell(notice('second'), { ...notice('third'), kind: 'guide' });
    await send();
    assert.equal(server.mails.length, 2, 'the first, and the one of another kind');
    assert.equal((await world.inTown((tx) => listNotices(tx, person))).length, 3);
  });

  it('by opening the page changes nothing yet; its buttons stop all mails and start them again', async () => {
    await tell(notice('page'));
    await send();
    const link = linkIn(server.mails[0]!.text);
    const app = open();
    assert.match(await (await app.get(link)).text(), /Sie bekommen E-Mails dieser Art/);
    assert.match(await (await app.post(link, { stop: 'all' })).text(), /Alle E-Mails sind abbestellt/);
    await tell({ ...notice('other'), kind: 'guide' });
    await app.post(link, { stop: 'again' });
    await tell(notice('again'));
    await send();
    assert.equal(server.mails.length, 2);
  });

  it('is open to addresses outside too; a forged link opens nothing', async () => {
    const mail = { to: { address: 'Kim@example.org' }, kind: 'participation', language: 'de' } as const;
    const put = (key: string, stoppable = true) =>
      world.inTown((tx) =>
        enqueueMail(tx, world.actor('cdo'), {
          ...mail,
          key,
          subject: key,
          parts: [{ text: key }],
          stoppable,
        }),
      );
    await put('news-1');
    await send();
    const link = linkIn(server.mails[0]!.text);
    assert.equal((await open().get(`${link.slice(0, -2)}AA`)).status, 404);
    await open().post(link, { 'List-Unsubscribe': 'One-Click' });
    await put('news-2');
    await put('confirmation', false);
    await send();
    assert.deepEqual(
      server.mails.map(({ subject }) => subject),
      ['news-1', 'confirmation'],
    );
    assert.doesNotMatch(server.mails[1]!.text, /List-Unsubscribe/);
  });
});

describe('the inbox', () => {
  it('shows what is new, opens it, and counts it at the top of pages', async () => {
    await tell(notice('inbox'));
    const app = openRoomApp(
      world.db,
      [noticeRoutes],
      { municipalityId: world.municipalityId, personId: person },
      undefined,
      [
        async (c, next) => {
          await inMunicipality(c, (tx) => loadUnread(c, tx));
          await next();
        },
      ],
    );
    const html = await (await app.get('/mitteilungen')).text();
    assert.match(html, /Eine Mitteilung ist neu/);
    assert.match(html, /<strong class="badge">1<\/strong>/);
    const action = /action="(\/mitteilungen\/[0-9a-f-]{36}\/gelesen)"/.exec(html)![1]!;
    const opened = await app.post(action, {});
    assert.equal(opened.headers.get('location'), '/impulse/7');
    assert.match(await (await app.get('/mitteilungen')).text(), /Sie haben alles gelesen/);
  });

  it('lets each person choose rhythm and kinds', async () => {
    const app = openRoomApp(world.db, [noticeRoutes], {
      municipalityId: world.municipalityId,
      personId: person,
    });
    await app.post('/mitteilungen/einstellungen', { rhythm: 'weekly', language: 'en', wanted: 'guide' });
    const html = await (await app.get('/mitteilungen/einstellungen')).text();
    assert.match(html, /value="weekly" checked/);
    assert.doesNotMatch(html, /value="impulse-step" checked/);
    assert.match(html, /value="guide" checked/);
  });
});

const choose = (settings: { rhythm: 'daily' | 'weekly' }) =>
  world.inTown((tx) =>
    saveSettings(tx, world.actor('guide'), person, { language: 'de', muted: [], ...settings }),
  );

async function until(done: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await done())) await new Promise((resolve) => setTimeout(resolve, 10));
}

/** smtp-server keeps its connections by session id. */
function closeSocket(session: { id: string }): void {
  for (const connection of server.connections()) if (connection.id === session.id) connection.close();
}
