import { setTimeout as sleep } from 'node:timers/promises';
import type { Config } from '../config.ts';
import { type Database, describeFault } from '../db/index.ts';
import { paths } from '../web/paths.ts';
import { htmlMail, type Letter, plainMail } from './pages/mail.tsx';
import { connectMailServer, isPermanent, type MailLine, MailServerAway, senderOf } from './smtp.ts';
import { stopToken } from './stop-link.ts';
import { composeDigest } from './store/digest.ts';
import {
  type ClaimedMail,
  claimMail,
  handOver,
  hasDueMail,
  isStale,
  markFailed,
  markSent,
  noteFault,
  putOff,
} from './store/mails.ts';
import { clearOld } from './store/retention.ts';

export type Sending = {
  db: Database;
  config: Pick<Config, 'smtpUrl' | 'baseUrl' | 'secret'>;
  now: () => Date;
  log: (line: string) => void;
};

const roundMs = 3_000;
const longestPauseMs = 5 * 60_000;
const clearEveryMs = 24 * 3_600_000;

/**
 * Sends what lies in the outbox, round by round, until stopped; a mail server that is down is asked again after growing
 * pauses. Where no mail server is set nothing is sent. `stop` lets the mail on its way finish. What is a year old goes.
 */
export function startSending(parts: Sending): { stop: () => Promise<void> } {
  const wake = new AbortController();
  const running = sendForEver(parts, wake.signal);
  return {
    stop: () => {
      wake.abort();
      return running;
    },
  };
}

async function sendForEver(parts: Sending, stopped: AbortSignal): Promise<void> {
  let pause = roundMs;
  let trouble = '';
  let clearedAt = 0;
  while (!stopped.aborted) {
    const now = parts.now();
    const fault = await (async () => {
      if (now.getTime() - clearedAt > clearEveryMs) {
        await parts.db.asSystem((tx) => clearOld(tx, now));
        clearedAt = now.getTime();
      }
      if (parts.config.smtpUrl) await sendDue(parts, stopped);
    })().then(
      () => '',
      (error: Error) => (error instanceof MailServerAway ? error.message : describeFault(error)),
    );
    if (fault !== trouble) parts.log(fault || 'Der Mailserver ist wieder erreichbar.');
    trouble = fault;
    pause = fault ? Math.min(longestPauseMs, pause * 2) : roundMs;
    await sleep(pause, undefined, { signal: stopped }).catch(() => {});
  }
}

/** One round: composes digests that are due, then sends mail by mail. @throws MailServerAway in one sentence. */
export async function sendDue(parts: Sending, stopped?: AbortSignal): Promise<void> {
  const { db, config, now } = parts;
  while (await db.asSystem((tx) => composeDigest(tx, now())));
  let line: MailLine | undefined;
  try {
    while (!stopped?.aborted && (await db.asSystem((tx) => hasDueMail(tx, now())))) {
      // The connection comes first: a server that is down costs no mail a try.
      if (!line?.open) line = await connectMailServer(config.smtpUrl!);
      const mail = await db.asSystem((tx) => claimMail(tx, now()));
      if (mail) await sendOne(parts, line, mail);
    }
  } finally {
    line?.close();
  }
}

async function sendOne(parts: Sending, line: MailLine, mail: ClaimedMail): Promise<void> {
  const { db, config, now, log } = parts;
  if (!mail.address || !mail.content || isStale(mail, now())) {
    log(`Mail ${mail.id}: Nach drei Tagen aufgegeben.`);
    return db.asSystem((tx) => markFailed(tx, mail, 'Nach drei Tagen aufgegeben.'));
  }
  let handed = false;
  try {
    await line.send(compose(config, mail), async () => {
      handed = await db.asSystem((tx) => handOver(tx, mail));
      return handed;
    });
    await db.asSystem((tx) => markSent(tx, mail, now()));
  } catch (error) {
    if (error instanceof MailServerAway) throw error;
    await settle(parts, mail, handed, error as Error);
  }
}

/** What a failed try means: refused for good, refused for now, or unknown, since the server was lost with the mail. */
async function settle(
  { db, now, log }: Sending,
  mail: ClaimedMail,
  handed: boolean,
  error: Error,
): Promise<void> {
  const answered = 'responseCode' in error && typeof error.responseCode === 'number';
  if (handed && !answered) {
    log(
      `Mail ${mail.id}: Der Mailserver hat die Annahme nicht bestätigt; sie wird nicht noch einmal geschickt.`,
    );
    return db.asSystem((tx) => noteFault(tx, mail, error.message));
  }
  if (isPermanent(error)) {
    // The server's own words may name the recipient.
    const code = 'responseCode' in error ? ` (${error.responseCode})` : '';
    log(
      `Mail ${mail.id}: Der Mailserver hat sie endgültig abgelehnt${code}; sie wird nicht noch einmal geschickt.`,
    );
    return db.asSystem((tx) => markFailed(tx, mail, error.message));
  }
  return db.asSystem((tx) => putOff(tx, mail, error.message, now()));
}

function compose(config: Sending['config'], mail: ClaimedMail) {
  const stopUrl = mail.stoppable
    ? config.baseUrl + paths.mailStop(stopToken(mail, config.secret('mail')))
    : null;
  const letter: Letter = {
    language: mail.language,
    municipality: mail.municipality,
    name: mail.addressName,
    subject: mail.subject,
    parts: mail.content!,
    baseUrl: config.baseUrl,
    stopUrl,
    settingsUrl: mail.personId ? config.baseUrl + paths.noticeSettings() : null,
  };
  const from = senderOf(config.smtpUrl!, config.baseUrl);
  return {
    from: { name: `${mail.municipality} (Augenmaß)`, address: from },
    to: { name: mail.addressName ?? '', address: mail.address! },
    // The same at every try, so that a mail system can tell a repetition by itself.
    messageId: `<${mail.id}@${from.split('@').at(-1)}>`,
    date: mail.createdAt,
    subject: mail.subject,
    text: plainMail(letter),
    html: htmlMail(letter),
    headers: {
      'Auto-Submitted': 'auto-generated',
      // RFC 8058: one click in the mail program, without a page and without signing in.
      ...(stopUrl && {
        'List-Unsubscribe': `<${stopUrl}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      }),
    },
  };
}
