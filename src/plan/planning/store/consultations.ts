import { and, asc, eq, getTableColumns } from 'drizzle-orm';
import type { Actor } from '../../../audit/core/actor.ts';
import { changeRow, recordAudit, type SaveFault } from '../../../audit/store.ts';
import { type Tx, updateVersioned } from '../../../db/index.ts';
import type { Result } from '../../../kernel/result.ts';
import type { Sitting } from '../core/consultation.ts';
import { planConsultations } from '../tables.ts';

const { municipalityId: _m, versionId: _v, ...columns } = getTableColumns(planConsultations);

export type Consultation = Omit<typeof planConsultations.$inferSelect, 'municipalityId' | 'versionId'>;

/** What was entered, by day. */
export const listConsultations = (tx: Tx, versionId: string): Promise<Consultation[]> =>
  tx
    .select(columns)
    .from(planConsultations)
    .where(eq(planConsultations.versionId, versionId))
    .orderBy(asc(planConsultations.meetsOn), asc(planConsultations.id));

export async function findConsultation(
  tx: Tx,
  versionId: string,
  id: string,
): Promise<Consultation | undefined> {
  const [row] = await tx
    .select(columns)
    .from(planConsultations)
    .where(and(eq(planConsultations.versionId, versionId), eq(planConsultations.id, id)));
  return row;
}

export async function createConsultation(
  tx: Tx,
  actor: Actor,
  versionId: string,
  sitting: Sitting,
): Promise<void> {
  const { municipalityId } = actor;
  const [created] = await tx
    .insert(planConsultations)
    .values({ ...sitting, municipalityId, versionId })
    .returning({ id: planConsultations.id });
  await recordAudit(tx, actor, {
    act: 'plan-consultation.create',
    entity: 'plan-consultation',
    entityId: created!.id,
    after: { ...sitting, versionId },
  });
}

export const changeConsultation = (
  tx: Tx,
  actor: Actor,
  at: { versionId: string; id: string; seen: number },
  sitting: Sitting,
): Promise<Result<Consultation, SaveFault<Consultation>>> =>
  changeRow(tx, actor, 'plan-consultation', at.id, {
    find: () => findConsultation(tx, at.versionId, at.id),
    update: () => updateVersioned(tx, planConsultations, eq(planConsultations.id, at.id), at.seen, sitting),
  });

export async function removeConsultation(
  tx: Tx,
  actor: Actor,
  versionId: string,
  id: string,
): Promise<Consultation | undefined> {
  const before = await findConsultation(tx, versionId, id);
  if (!before) return undefined;
  await tx.delete(planConsultations).where(eq(planConsultations.id, id));
  await recordAudit(tx, actor, {
    act: 'plan-consultation.remove',
    entity: 'plan-consultation',
    entityId: id,
    before,
  });
  return before;
}
