import { eq, sql } from 'drizzle-orm';
import type { Actor } from '../../audit/core/actor.ts';
import { recordAudit } from '../../audit/store.ts';
import type { Tx } from '../../db/index.ts';
import { guideSettings } from '../tables.ts';

export type GuideSettings = {
  /** Months until the data of a former guide are removed. */
  keepMonths: number;
  /** Months until contacts, the contact list and sign-ups are removed. */
  contactMonths: number;
  answerDays: number;
};

/** Ten working days for an answer, a year for data about people; all can be set otherwise. */
const usual: GuideSettings = { keepMonths: 12, contactMonths: 12, answerDays: 10 };

export async function readSettings(tx: Tx): Promise<GuideSettings> {
  const [row] = await tx
    .select({
      keepMonths: guideSettings.keepMonths,
      contactMonths: guideSettings.contactMonths,
      answerDays: guideSettings.answerDays,
    })
    .from(guideSettings);
  return row ?? usual;
}

export async function saveSettings(tx: Tx, actor: Actor, settings: GuideSettings): Promise<void> {
  const before = await readSettings(tx);
  const { municipalityId } = actor;
  await tx
    .insert(guideSettings)
    .values({ municipalityId, ...settings })
    .onConflictDoUpdate({
      target: guideSettings.municipalityId,
      set: { ...settings, version: sql`${guideSettings.version} + 1` },
      setWhere: eq(guideSettings.municipalityId, municipalityId),
    });
  await recordAudit(tx, actor, {
    act: 'guide-settings.change',
    entity: 'guide-settings',
    entityId: municipalityId,
    before,
    after: settings,
  });
}
