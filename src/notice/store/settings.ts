import { and, eq, sql } from 'drizzle-orm';
import type { Actor } from '../../audit/core/actor.ts';
import { recordAudit } from '../../audit/store.ts';
import type { Tx } from '../../db/index.ts';
import type { Language } from '../../kernel/text.ts';
import type { Rhythm } from '../core/rhythm.ts';
import { mailStops, noticeSettings, notices } from '../tables.ts';
import type { findMail } from './mails.ts';

export type NoticeSettings = { rhythm: Rhythm; language: Language; muted: string[] };

export const defaultSettings: NoticeSettings = { rhythm: 'at-once', language: 'de', muted: [] };

export async function findSettings(tx: Tx, personId: string): Promise<NoticeSettings> {
  const [row] = await tx
    .select({
      rhythm: noticeSettings.rhythm,
      language: noticeSettings.language,
      muted: noticeSettings.muted,
    })
    .from(noticeSettings)
    .where(eq(noticeSettings.personId, personId));
  return row ?? defaultSettings;
}

/** Who wants no mail any more gets none of the notices either that waited for a digest. */
export async function saveSettings(
  tx: Tx,
  actor: Actor,
  personId: string,
  settings: NoticeSettings,
): Promise<void> {
  const before = await findSettings(tx, personId);
  await tx
    .insert(noticeSettings)
    .values({ municipalityId: actor.municipalityId, personId, ...settings })
    .onConflictDoUpdate({
      target: [noticeSettings.municipalityId, noticeSettings.personId],
      set: { ...settings, version: sql`${noticeSettings.version} + 1` },
    });
  if (settings.rhythm === 'none')
    await tx
      .update(notices)
      .set({ mailing: 'app' })
      .where(and(eq(notices.personId, personId), eq(notices.mailing, 'digest')));
  await recordAudit(tx, actor, {
    act: 'notice-settings.change',
    entity: 'notice-settings',
    entityId: personId,
    before,
    after: settings,
  });
}

type StoppedMail = NonNullable<Awaited<ReturnType<typeof findMail>>>;

/** What an unsubscribe link does: `kind` stops mails like this one, `all` every mail, `again` takes both back. */
export type Stop = 'kind' | 'all' | 'again';

/** A digest carries many kinds, so stopping "mails like this" stops the digest. */
export async function stopMails(tx: Tx, actor: Actor, mail: StoppedMail, stop: Stop): Promise<void> {
  if (!mail.personId) return stopAddress(tx, actor, mail, stop);
  const known = await findSettings(tx, mail.personId);
  const others = known.muted.filter((kind) => kind !== mail.kind);
  const stopsAll = stop === 'all' || (stop === 'kind' && mail.kind === 'digest');
  const rhythm = stopsAll ? 'none' : stop === 'again' && known.rhythm === 'none' ? 'at-once' : known.rhythm;
  await saveSettings(tx, actor, mail.personId, {
    ...known,
    rhythm,
    muted: stop === 'kind' && !stopsAll ? [...others, mail.kind] : others,
  });
}

async function stopAddress(tx: Tx, actor: Actor, mail: StoppedMail, stop: Stop): Promise<void> {
  const { municipalityId, now } = actor;
  const mine = eq(mailStops.addressHash, mail.addressHash);
  if (stop === 'again')
    await tx.delete(mailStops).where(and(mine, sql`${mailStops.kind} in (${mail.kind}, '*')`));
  else
    await tx
      .insert(mailStops)
      .values({
        municipalityId,
        addressHash: mail.addressHash,
        kind: stop === 'all' ? '*' : mail.kind,
        createdAt: now,
      })
      .onConflictDoNothing();
  await recordAudit(tx, actor, {
    act: 'mail-stop.change',
    entity: 'mail-stop',
    entityId: mail.id,
    after: { kind: mail.kind, stop },
  });
}

/** Whether mails like this one still go out. */
export async function stateOf(tx: Tx, mail: StoppedMail): Promise<'on' | 'kind' | 'all'> {
  if (mail.personId) {
    const { rhythm, muted } = await findSettings(tx, mail.personId);
    return rhythm === 'none' ? 'all' : muted.includes(mail.kind) ? 'kind' : 'on';
  }
  const stops = await tx
    .select({ kind: mailStops.kind })
    .from(mailStops)
    .where(eq(mailStops.addressHash, mail.addressHash));
  if (stops.some(({ kind }) => kind === '*')) return 'all';
  return stops.some(({ kind }) => kind === mail.kind) ? 'kind' : 'on';
}
