import { and, count, desc, eq, inArray, isNull, lt, sql } from 'drizzle-orm';
import type { Tx } from '../../db/index.ts';
import { dayInGermany } from '../../kernel/day.ts';
import type { Language } from '../../kernel/text.ts';
import { persons } from '../../people/tables.ts';
import { shorten } from '../core/mail.ts';
import type { Rhythm } from '../core/rhythm.ts';
import { mails, noticeSettings, notices } from '../tables.ts';
import { type AddressedMail, putMails } from './mails.ts';

/** Whose municipality and when; an actor is one. */
export type Occasion = { municipalityId: string; now: Date };

/** What one person is told. `key` names the happening: the same key reaches the same person once. */
export type NewNotice = {
  personId: string;
  /** Kebab-case; the notice room's texts have its words. A person may mute its mails. */
  kind: string;
  key: string;
  text: Record<Language, { subject: string; text: string }>;
  /** A path of the program where one sees more. */
  href?: string;
  /** Too late in a digest: mailed at once to all but those who want no mail. */
  urgent?: boolean;
  /** Keys of the reminders that this notice stands for; none of them comes again. */
  bundled?: string[];
};

/**
 * Tells people something, in the transaction of the act: rolled back with it, told never twice. Mails go out from the
 * outbox, at once or in the person's digest.
 */
export async function enqueueNotices(tx: Tx, at: Occasion, list: readonly NewNotice[]): Promise<void> {
  if (list.length === 0) return;
  const receivers = await findReceivers(tx, at, [...new Set(list.map(({ personId }) => personId))]);
  const told = list.flatMap((notice): Telling[] => {
    const receiver = receivers.get(notice.personId);
    return receiver ? [{ notice, receiver, mailing: mailingOf(notice, receiver) }] : [];
  });
  for (let from = 0; from < told.length; from += batch)
    await enqueuePart(tx, at, told.slice(from, from + batch));
}

/** As many as one statement carries. */
const batch = 500;

/** From so many on, what one round has for a person comes as one notice. */
const bundleFrom = 3;

/**
 * As `enqueueNotices`, for a round of reminders of one kind: a person for whom several are new gets one notice that
 * names them all, as `toBundle` words it.
 */
export async function enqueueRound<Reminder extends NewNotice>(
  tx: Tx,
  at: Occasion,
  list: readonly Reminder[],
  toBundle: (several: readonly Reminder[]) => Pick<NewNotice, 'text' | 'href'>,
): Promise<void> {
  const told = await findTold(tx, list);
  const fresh = list.filter(({ personId, key }) => !told.has(`${personId} ${key}`));
  const perPerson = [...Map.groupBy(fresh, ({ personId }) => personId).values()];
  const said = perPerson.flatMap((several): readonly NewNotice[] =>
    several.length < bundleFrom ? several : [{ ...bundleOf(several), ...toBundle(several) }],
  );
  await enqueueNotices(tx, at, said);
}

const bundleOf = (several: readonly NewNotice[]) => {
  const { personId, kind, key, urgent } = several[0]!;
  return { personId, kind, urgent, key: `round:${key}`, bundled: several.map((one) => one.key) };
};

/** `person key` of what these persons were told, alone or in a bundle. */
async function findTold(tx: Tx, list: readonly NewNotice[]): Promise<Set<string>> {
  if (list.length === 0) return new Set();
  const rows = await tx
    .select({ personId: notices.personId, key: notices.key, bundled: notices.bundled })
    .from(notices)
    .where(
      and(
        inArray(notices.personId, [...new Set(list.map(({ personId }) => personId))]),
        inArray(notices.kind, [...new Set(list.map(({ kind }) => kind))]),
      ),
    );
  return new Set(
    rows.flatMap(({ personId, key, bundled }) => [key, ...bundled].map((one) => `${personId} ${one}`)),
  );
}

export const enqueueNotice = (tx: Tx, at: Occasion, notice: NewNotice): Promise<void> =>
  enqueueNotices(tx, at, [notice]);

type Receiver = {
  id: string;
  name: string;
  email: string | null;
  rhythm: Rhythm;
  language: Language;
  muted: string[];
};

type Telling = { notice: NewNotice; receiver: Receiver; mailing: 'app' | 'digest' | 'mailed' };

async function enqueuePart(tx: Tx, at: Occasion, part: readonly Telling[]): Promise<void> {
  const fresh = await tx
    .insert(notices)
    .values(part.map((telling) => rowOf(at, telling)))
    .onConflictDoNothing()
    .returning({ id: notices.id, personId: notices.personId, key: notices.key });
  const idOf = new Map(fresh.map(({ id, personId, key }) => [`${personId} ${key}`, id]));
  const mailed = part.flatMap((telling) => {
    const id = idOf.get(`${telling.receiver.id} ${telling.notice.key}`);
    // A list may name the same happening twice for one person; the first is told.
    idOf.delete(`${telling.receiver.id} ${telling.notice.key}`);
    return id && telling.mailing === 'mailed' ? [mailOf(id, telling)] : [];
  });
  const put = await putMails(tx, at, mailed);
  if (put.length === 0) return;
  await tx.execute(sql`
    update ${notices} n set mail_id = m.id from ${mails} m
    where m.municipality_id = ${at.municipalityId} and m.id = any(${sql.param(put.map(({ id }) => id))}::uuid[])
      and n.municipality_id = m.municipality_id and 'notice:' || n.id = m.key`);
}

const rowOf = ({ municipalityId, now }: Occasion, { notice, receiver, mailing }: Telling) => ({
  municipalityId,
  personId: receiver.id,
  kind: notice.kind,
  key: notice.key,
  subjectDe: shorten(notice.text.de.subject, 200),
  subjectEn: shorten(notice.text.en.subject, 200),
  textDe: notice.text.de.text.slice(0, 2000),
  textEn: notice.text.en.text.slice(0, 2000),
  href: notice.href ?? null,
  bundled: notice.bundled ?? [],
  mailing,
  createdAt: now,
});

function mailOf(id: string, { notice: { kind, href, text: said }, receiver }: Telling): AddressedMail {
  const { subject, text } = said[receiver.language];
  return {
    personId: receiver.id,
    to: { address: receiver.email!, name: receiver.name },
    kind,
    key: `notice:${id}`,
    language: receiver.language,
    subject,
    parts: [{ text, ...(href && { link: { href, text: openWord[receiver.language] } }) }],
  };
}

export const openWord: Record<Language, string> = {
  de: 'In Augenmaß ansehen',
  en: 'Open in Augenmaß',
};

const mailingOf = ({ kind, urgent }: NewNotice, { email, rhythm, muted }: Receiver): Telling['mailing'] => {
  if (!email || rhythm === 'none' || muted.includes(kind)) return 'app';
  return rhythm === 'at-once' || urgent ? 'mailed' : 'digest';
};

/** Those who still work here, with how they want to be told. */
async function findReceivers(
  tx: Tx,
  { municipalityId, now }: Occasion,
  ids: string[],
): Promise<Map<string, Receiver>> {
  const rows = await tx
    .select({
      id: persons.id,
      name: persons.name,
      email: persons.email,
      rhythm: sql<Rhythm>`coalesce(${noticeSettings.rhythm}, 'at-once')`,
      language: sql<Language>`coalesce(${noticeSettings.language}, 'de')`,
      muted: sql<string[]>`coalesce(${noticeSettings.muted}, '{}')`,
    })
    .from(persons)
    .leftJoin(
      noticeSettings,
      and(eq(noticeSettings.municipalityId, persons.municipalityId), eq(noticeSettings.personId, persons.id)),
    )
    .where(
      and(
        eq(persons.municipalityId, municipalityId),
        inArray(persons.id, ids),
        sql`(${persons.leftOn} is null or ${persons.leftOn} >= ${dayInGermany(now)})`,
      ),
    );
  return new Map(rows.map((row) => [row.id, row]));
}

export type Notice = typeof notices.$inferSelect;

export const noticePage = 40;

/** The person's notices, newest first. */
export const listNotices = (tx: Tx, personId: string, before?: Date): Promise<Notice[]> =>
  tx
    .select()
    .from(notices)
    .where(and(eq(notices.personId, personId), before ? lt(notices.createdAt, before) : undefined))
    .orderBy(desc(notices.createdAt), desc(notices.id))
    .limit(noticePage + 1);

export async function countUnread(tx: Tx, personId: string): Promise<number> {
  const [row] = await tx
    .select({ unread: count() })
    .from(notices)
    .where(and(eq(notices.personId, personId), isNull(notices.readAt)));
  return row!.unread;
}

/** Marks one of the person's notices as read and answers it; undefined: not theirs, or not there. */
export async function readNotice(
  tx: Tx,
  personId: string,
  id: string,
  now: Date,
): Promise<Notice | undefined> {
  const [row] = await tx
    .update(notices)
    .set({ readAt: sql`coalesce(${notices.readAt}, ${now.toISOString()}::timestamptz)` })
    .where(and(eq(notices.personId, personId), eq(notices.id, id)))
    .returning();
  return row;
}

export async function readAllNotices(tx: Tx, personId: string, now: Date): Promise<void> {
  await tx
    .update(notices)
    .set({ readAt: now })
    .where(and(eq(notices.personId, personId), isNull(notices.readAt)));
}

/** What is gone for good needs no notice that leads to it, read or not; one that waits for a digest is not sent. */
export async function removeNoticesAbout(tx: Tx, href: string): Promise<void> {
  await tx.delete(notices).where(eq(notices.href, href));
}
