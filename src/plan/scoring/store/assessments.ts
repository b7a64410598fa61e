import { and, asc, eq, ne } from 'drizzle-orm';
import type { Actor } from '../../../audit/core/actor.ts';
import { changeRow, recordAudit, type SaveFault } from '../../../audit/store.ts';
import { type Tx, updateVersioned } from '../../../db/index.ts';
import { ok, type Refusal, type Result, refuse } from '../../../kernel/result.ts';
import { initiativeAssessments } from '../tables.ts';

export type Assessment = typeof initiativeAssessments.$inferSelect;
export type AssessmentFields = Pick<
  Assessment,
  | 'name'
  | 'note'
  | 'baseYear'
  | 'endYear'
  | 'ratePercent'
  | 'rateFrom'
  | 'rateSource'
  | 'rows'
  | 'totalCents'
  | 'effectiveCents'
>;

export const listAssessments = (tx: Tx, initiativeId: string): Promise<Assessment[]> =>
  tx
    .select()
    .from(initiativeAssessments)
    .where(eq(initiativeAssessments.initiativeId, initiativeId))
    .orderBy(asc(initiativeAssessments.name));

export async function findAssessment(tx: Tx, id: string): Promise<Assessment | undefined> {
  const [row] = await tx.select().from(initiativeAssessments).where(eq(initiativeAssessments.id, id));
  return row;
}

export type AssessmentFault = Refusal<'name-taken'>;

/** The first one of an initiative counts for its score. */
export async function createAssessment(
  tx: Tx,
  actor: Actor,
  initiativeId: string,
  fields: AssessmentFields,
): Promise<Result<Assessment, AssessmentFault>> {
  const first = (await listAssessments(tx, initiativeId)).every(({ preferred }) => !preferred);
  const [created] = await tx
    .insert(initiativeAssessments)
    .values({
      ...fields,
      municipalityId: actor.municipalityId,
      initiativeId,
      preferred: first,
      savedBy: actor.name,
      savedAt: actor.now,
    })
    .onConflictDoNothing()
    .returning();
  if (!created) return refuse({ refusal: 'name-taken', at: 'name' });
  await recordAudit(tx, actor, {
    act: 'assessment.create',
    entity: 'assessment',
    entityId: created.id,
    after: { ...fields, initiativeId },
  });
  return ok(created);
}

export async function saveAssessment(
  tx: Tx,
  actor: Actor,
  before: Assessment,
  fields: AssessmentFields,
  version: number,
): Promise<Result<Assessment, AssessmentFault | SaveFault<Assessment>>> {
  const { id, initiativeId } = before;
  const [taken] = await tx
    .select({ id: initiativeAssessments.id })
    .from(initiativeAssessments)
    .where(
      and(
        eq(initiativeAssessments.initiativeId, initiativeId),
        eq(initiativeAssessments.name, fields.name),
        ne(initiativeAssessments.id, id),
      ),
    );
  if (taken) return refuse({ refusal: 'name-taken', at: 'name' });
  return changeRow(tx, actor, 'assessment', id, {
    find: () => findAssessment(tx, id),
    update: () =>
      updateVersioned(tx, initiativeAssessments, eq(initiativeAssessments.id, id), version, {
        ...fields,
        savedBy: actor.name,
        savedAt: actor.now,
      }),
  });
}

export async function preferAssessment(
  tx: Tx,
  actor: Actor,
  { id, initiativeId, name }: Assessment,
): Promise<void> {
  await tx
    .update(initiativeAssessments)
    .set({ preferred: false })
    .where(eq(initiativeAssessments.initiativeId, initiativeId));
  await tx.update(initiativeAssessments).set({ preferred: true }).where(eq(initiativeAssessments.id, id));
  await recordAudit(tx, actor, {
    act: 'assessment.prefer',
    entity: 'assessment',
    entityId: id,
    after: { name },
  });
}

export async function removeAssessment(tx: Tx, actor: Actor, before: Assessment): Promise<void> {
  await tx.delete(initiativeAssessments).where(eq(initiativeAssessments.id, before.id));
  const { name, totalCents, initiativeId } = before;
  await recordAudit(tx, actor, {
    act: 'assessment.remove',
    entity: 'assessment',
    entityId: before.id,
    before: { name, totalCents, initiativeId },
  });
}
