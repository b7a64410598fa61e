import { and, eq } from 'drizzle-orm';
import type { Actor } from '../../audit/core/actor.ts';
import { recordAudit } from '../../audit/store.ts';
import type { Tx } from '../../db/index.ts';
import { guideTrainings } from '../tables.ts';

export type TrainingFields = { name: string; completedOn: string; expiresOn: string | null };

export async function addTraining(
  tx: Tx,
  actor: Actor,
  guideId: string,
  fields: TrainingFields,
  meetingId: string | null = null,
): Promise<void> {
  await tx
    .insert(guideTrainings)
    .values({ ...fields, municipalityId: actor.municipalityId, guideId, meetingId });
  await recordAudit(tx, actor, {
    act: 'guide.change',
    entity: 'guide',
    entityId: guideId,
    after: { training: fields.name, completedOn: fields.completedOn, expiresOn: fields.expiresOn },
  });
}

export async function removeTraining(tx: Tx, actor: Actor, guideId: string, id: string): Promise<boolean> {
  const [removed] = await tx
    .delete(guideTrainings)
    .where(and(eq(guideTrainings.guideId, guideId), eq(guideTrainings.id, id)))
    .returning({ name: guideTrainings.name });
  if (!removed) return false;
  await recordAudit(tx, actor, {
    act: 'guide.change',
    entity: 'guide',
    entityId: guideId,
    before: { training: removed.name },
  });
  return true;
}
