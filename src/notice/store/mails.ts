import { createHash } from 'node:crypto';
import { and, desc, eq, inArray, lt, lte, or, sql } from 'drizzle-orm';
import type { Tx } from '../../db/index.ts';
import type { Language } from '../../kernel/text.ts';
import { municipalities } from '../../municipality/tables.ts';
import { isTooOld, type MailPart, nextTry, shorten } from '../core/mail.ts';
import { mailStops, mails } from '../tables.ts';
import type { Occasion } from './notices.ts';

/** A mail to somebody outside, known by address only. */
export type NewMail = {
  to: { address: string; name?: string };
  kind: string;
  /** Names the happening: the same key is mailed once. */
  key: string;
  language: Language;
  subject: string;
  parts: readonly MailPart[];
  /** False for what the receiver has just asked for (a confirmation): it has no unsubscribe link. */
  stoppable?: boolean;
};

/** Puts a mail to an outside address into the outbox, unless its receiver has stopped mails of this kind. */
export async function enqueueMail(tx: Tx, at: Occasion, mail: NewMail): Promise<void> {
  if (mail.stoppable !== false && (await isStopped(tx, mail))) return;
  await putMail(tx, at, mail);
}

/** A mail to a person of the program, or to somebody outside. */
export type AddressedMail = NewMail & { personId?: string };

/** Answers the mail's id; undefined when its key was mailed before. */
export const putMail = async (tx: Tx, at: Occasion, mail: AddressedMail): Promise<string | undefined> =>
  (await putMails(tx, at, [mail]))[0]?.id;

/** Puts mails into the outbox in their order; answers those whose key was not mailed before. */
export async function putMails(
  tx: Tx,
  { municipalityId, now }: Occasion,
  list: readonly AddressedMail[],
): Promise<{ id: string; key: string }[]> {
  if (list.length === 0) return [];
  return tx
    .insert(mails)
    .values(
      list.map((mail) => ({
        municipalityId,
        personId: mail.personId ?? null,
        address: mail.to.address,
        addressName: mail.to.name ? shorten(mail.to.name, 200) : null,
        addressHash: hashAddress(mail.to.address),
        kind: mail.kind,
        key: mail.key,
        language: mail.language,
        subject: shorten(mail.subject, 200),
        content: [...mail.parts],
        stoppable: mail.stoppable ?? true,
        dueAt: now,
        createdAt: now,
      })),
    )
    .onConflictDoNothing()
    .returning({ id: mails.id, key: mails.key });
}

export const hashAddress = (address: string): string =>
  createHash('sha256').update(address.trim().toLowerCase()).digest('hex');

async function isStopped(tx: Tx, { to, kind }: NewMail): Promise<boolean> {
  const stops = await tx
    .select({ kind: mailStops.kind })
    .from(mailStops)
    .where(and(eq(mailStops.addressHash, hashAddress(to.address)), inArray(mailStops.kind, [kind, '*'])));
  return stops.length > 0;
}

/** A mail taken for sending; `attempts` is the sender's claim on it. */
export type ClaimedMail = typeof mails.$inferSelect & { municipality: string };

const leaseMs = 3 * 60_000;

/**
 * Takes the next mail that is due, or whose sender died before handing it over. Commit before talking to the mail
 * server. Several senders never take the same one.
 */
export async function claimMail(tx: Tx, now: Date): Promise<ClaimedMail | undefined> {
  const [next] = await tx
    .select({ municipalityId: mails.municipalityId, id: mails.id })
    .from(mails)
    .where(isDue(now))
    .orderBy(mails.dueAt, mails.id)
    .limit(1)
    .for('update', { skipLocked: true });
  if (!next) return undefined;
  const [claimed] = await tx
    .update(mails)
    .set({
      state: 'sending',
      attempts: sql`${mails.attempts} + 1`,
      leaseUntil: new Date(now.getTime() + leaseMs),
    })
    .where(oneMail(next))
    .returning();
  const [town] = await tx
    .select({ name: municipalities.name })
    .from(municipalities)
    .where(eq(municipalities.id, next.municipalityId));
  return { ...claimed!, municipality: town!.name };
}

/** Whether a round has anything to do: asked before the mail server is. */
export async function hasDueMail(tx: Tx, now: Date): Promise<boolean> {
  const rows = await tx.select({ id: mails.id }).from(mails).where(isDue(now)).limit(1);
  return rows.length > 0;
}

const isDue = (now: Date) =>
  or(
    and(eq(mails.state, 'waiting'), lte(mails.dueAt, now)),
    and(eq(mails.state, 'sending'), lt(mails.leaseUntil, now)),
  );

type MailKey = { municipalityId: string; id: string };
const oneMail = ({ municipalityId, id }: MailKey) =>
  and(eq(mails.municipalityId, municipalityId), eq(mails.id, id));

/**
 * Written and committed before the last byte goes to the mail server: from here on the mail is never tried again.
 * False when another sender has taken it meanwhile.
 */
export async function handOver(tx: Tx, mail: ClaimedMail): Promise<boolean> {
  const handed = await tx
    .update(mails)
    .set({ state: 'handed-over' })
    .where(and(oneMail(mail), eq(mails.state, 'sending'), eq(mails.attempts, mail.attempts)))
    .returning({ id: mails.id });
  return handed.length === 1;
}

/** Address and content are needed no longer. */
const gone = { address: null, addressName: null, content: null, leaseUntil: null } as const;

export const markSent = async (tx: Tx, mail: MailKey, now: Date): Promise<void> =>
  void (await tx
    .update(mails)
    .set({ state: 'sent', sentAt: now, fault: null, ...gone })
    .where(oneMail(mail)));

/** The server refused it for now, or was lost before it had the whole: again later, for three days. */
export async function putOff(tx: Tx, mail: ClaimedMail, fault: string, now: Date): Promise<void> {
  const again = nextTry(mail.attempts, mail.createdAt, now);
  if (!again) return markFailed(tx, mail, fault);
  await tx
    .update(mails)
    .set({ state: 'waiting', dueAt: again, leaseUntil: null, fault: fault.slice(0, 500) })
    .where(and(oneMail(mail), eq(mails.attempts, mail.attempts)));
}

export const markFailed = async (tx: Tx, mail: MailKey, fault: string): Promise<void> =>
  void (await tx
    .update(mails)
    .set({ state: 'failed', fault: fault.slice(0, 500), ...gone })
    .where(oneMail(mail)));

/** A handed-over mail whose receipt nobody confirmed keeps its state; this says why. */
export const noteFault = async (tx: Tx, mail: MailKey, fault: string): Promise<void> =>
  void (await tx
    .update(mails)
    .set({ fault: fault.slice(0, 500) })
    .where(oneMail(mail)));

export const isStale = (mail: ClaimedMail, now: Date): boolean => isTooOld(mail.createdAt, now);

/** The person's last mails, for the settings page. */
export const listMails = (tx: Tx, personId: string) =>
  tx
    .select({
      id: mails.id,
      subject: mails.subject,
      state: mails.state,
      createdAt: mails.createdAt,
      sentAt: mails.sentAt,
      fault: mails.fault,
    })
    .from(mails)
    .where(eq(mails.personId, personId))
    .orderBy(desc(mails.createdAt))
    .limit(10);
export type MailRow = Awaited<ReturnType<typeof listMails>>[number];

/** The mail an unsubscribe link names; in a transaction of its municipality. */
export async function findMail(tx: Tx, id: string) {
  const [row] = await tx
    .select({
      id: mails.id,
      personId: mails.personId,
      addressHash: mails.addressHash,
      kind: mails.kind,
      language: mails.language,
    })
    .from(mails)
    .where(eq(mails.id, id));
  return row;
}
