import { and, asc, eq, getTableColumns, isNull } from 'drizzle-orm';
import type { Actor } from '../../audit/core/actor.ts';
import { recordAudit } from '../../audit/store.ts';
import type { Tx } from '../../db/index.ts';
import { securityMeasures, securityTargets } from '../tables.ts';
import type { AnswerPlace } from './answers.ts';

const { municipalityId: _, ...columns } = getTableColumns(securityMeasures);

/** A gap, and the initiative that closes it. */
export type Measure = Omit<typeof securityMeasures.$inferSelect, 'municipalityId'> & {
  target: string | null;
};

const select = (tx: Tx) =>
  tx
    .select({ ...columns, target: securityTargets.name })
    .from(securityMeasures)
    .leftJoin(
      securityTargets,
      and(
        eq(securityTargets.municipalityId, securityMeasures.municipalityId),
        eq(securityTargets.id, securityMeasures.targetId),
      ),
    );

export const listMeasures = (tx: Tx): Promise<Measure[]> =>
  select(tx).orderBy(asc(securityMeasures.initiativeCode), asc(securityMeasures.requirement));

export const listMeasuresAt = (tx: Tx, { sheet, requirement, targetId }: AnswerPlace): Promise<Measure[]> =>
  select(tx)
    .where(
      and(
        eq(securityMeasures.sheet, sheet),
        eq(securityMeasures.requirement, requirement),
        targetId ? eq(securityMeasures.targetId, targetId) : isNull(securityMeasures.targetId),
      ),
    )
    .orderBy(asc(securityMeasures.initiativeCode));

export async function linkMeasure(
  tx: Tx,
  actor: Actor,
  place: AnswerPlace,
  initiative: { id: string; code: string },
): Promise<void> {
  const [created] = await tx
    .insert(securityMeasures)
    .values({
      ...place,
      municipalityId: actor.municipalityId,
      initiativeId: initiative.id,
      initiativeCode: initiative.code,
      linkedBy: actor.name,
      linkedAt: actor.now,
    })
    .onConflictDoNothing()
    .returning({ id: securityMeasures.id });
  if (!created) return;
  await recordAudit(tx, actor, {
    act: 'security-measure.create',
    entity: 'security-measure',
    entityId: created.id,
    after: { ...place, initiative: initiative.code },
  });
}

/** Takes the link out; the initiative stays. */
export async function unlinkMeasure(tx: Tx, actor: Actor, id: string): Promise<boolean> {
  const [gone] = await tx.delete(securityMeasures).where(eq(securityMeasures.id, id)).returning();
  if (!gone) return false;
  await recordAudit(tx, actor, {
    act: 'security-measure.remove',
    entity: 'security-measure',
    entityId: id,
    before: { sheet: gone.sheet, requirement: gone.requirement, initiative: gone.initiativeCode },
  });
  return true;
}
