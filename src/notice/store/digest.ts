import { and, asc, eq, inArray, isNull, or, sql } from 'drizzle-orm';
import type { Tx } from '../../db/index.ts';
import { dayInGermany, formatDay } from '../../kernel/day.ts';
import type { Language } from '../../kernel/text.ts';
import { persons } from '../../people/tables.ts';
import type { MailPart } from '../core/mail.ts';
import { lastDigest } from '../core/rhythm.ts';
import { noticeSettings, notices } from '../tables.ts';
import { putMail } from './mails.ts';
import { type Notice, openWord } from './notices.ts';

const inOneDigest = 50;

/**
 * Puts the next person's due digest into the outbox; false when none is due. The notices are marked in the same
 * transaction, so that each is carried by one mail.
 */
export async function composeDigest(tx: Tx, now: Date): Promise<boolean> {
  const [receiver] = await findDue(tx, now);
  if (!receiver) return false;
  const { municipalityId, personId, language } = receiver;
  const mine = and(
    eq(notices.municipalityId, municipalityId),
    eq(notices.personId, personId),
    eq(notices.mailing, 'digest'),
  );
  const rows = await tx
    .select()
    .from(notices)
    .where(and(mine, sql`${notices.createdAt} < ${receiver.until}`))
    .orderBy(asc(notices.createdAt))
    .for('update');
  const ids = rows.map(({ id }) => id);
  if (ids.length === 0) return true;
  if (!receiver.email || receiver.left) {
    await tx
      .update(notices)
      .set({ mailing: 'app' })
      .where(and(mine, inArray(notices.id, ids)));
    return true;
  }
  const mailId = await putMail(
    tx,
    { municipalityId, now },
    {
      personId,
      to: { address: receiver.email, name: receiver.name },
      kind: 'digest',
      key: `digest:${rows.at(-1)!.id}`,
      language,
      subject: digestSubject[language](rows.length, formatDay(dayInGermany(now), language)),
      parts: partsOf(rows, language),
    },
  );
  await tx
    .update(notices)
    .set({ mailing: 'mailed', mailId })
    .where(and(mine, inArray(notices.id, ids)));
  return true;
}

const digestSubject: Record<Language, (count: number, day: string) => string> = {
  de: (count, day) => `${count === 1 ? 'Eine Mitteilung' : `${count} Mitteilungen`} aus Augenmaß vom ${day}`,
  en: (count, day) => `${count === 1 ? 'One notice' : `${count} notices`} from Augenmaß of ${day}`,
};

function partsOf(rows: readonly Notice[], language: Language): MailPart[] {
  const parts: MailPart[] = rows.slice(0, inOneDigest).map((row) => ({
    title: language === 'de' ? row.subjectDe : row.subjectEn,
    text: language === 'de' ? row.textDe : row.textEn,
    ...(row.href && { link: { href: row.href, text: openWord[language] } }),
  }));
  const more = rows.length - parts.length;
  const rest = { de: `Weitere Mitteilungen: ${more}`, en: `More notices: ${more}` };
  return more > 0 ? [...parts, { text: rest[language] }] : parts;
}

/** Who has notices from before the last time their digest was due; one person, locked against other senders. */
function findDue(tx: Tx, now: Date) {
  const until = sql<string>`case ${noticeSettings.rhythm}
    when 'daily' then ${lastDigest('daily', now).toISOString()}::timestamptz
    when 'weekly' then ${lastDigest('weekly', now).toISOString()}::timestamptz
    else ${now.toISOString()}::timestamptz + interval '1 second' end`;
  return tx
    .select({
      municipalityId: persons.municipalityId,
      personId: persons.id,
      name: persons.name,
      email: persons.email,
      left: sql<boolean>`coalesce(${persons.leftOn} < ${dayInGermany(now)}, false)`,
      language: sql<Language>`coalesce(${noticeSettings.language}, 'de')`,
      until: sql<string>`${until}::text`,
    })
    .from(persons)
    .leftJoin(
      noticeSettings,
      and(eq(noticeSettings.municipalityId, persons.municipalityId), eq(noticeSettings.personId, persons.id)),
    )
    .where(
      and(
        or(isNull(noticeSettings.rhythm), sql`${noticeSettings.rhythm} <> 'none'`),
        sql`exists (select from ${notices} n where n.municipality_id = ${persons.municipalityId}
          and n.person_id = ${persons.id} and n.mailing = 'digest' and n.created_at < ${until})`,
      ),
    )
    .limit(1)
    .for('no key update', { of: persons, skipLocked: true });
}
