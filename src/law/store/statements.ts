import { and, asc, desc, eq, lte, sql } from 'drizzle-orm';
import type { Actor } from '../../audit/core/actor.ts';
import { differenceOf } from '../../audit/core/difference.ts';
import { recordAudit } from '../../audit/store.ts';
import { type Tx, type VersionConflict, waitForTurn } from '../../db/index.ts';
import { dayInGermany } from '../../kernel/day.ts';
import { ok, type Refusal, type Result, refuse } from '../../kernel/result.ts';
import { findWaiverFault, type WaiverRefusal } from '../core/coverage.ts';
import { type Answers, compareAnswers, type TypedAnswers } from '../core/question.ts';
import { lawAnswers, lawCoverages, lawEvidence, lawStatements } from '../tables.ts';

const statementColumns = {
  obligationId: lawStatements.obligationId,
  applies: lawStatements.applies,
  reason: lawStatements.reason,
  decidedBy: lawStatements.decidedBy,
  decidedOn: lawStatements.decidedOn,
  responsibleId: lawStatements.responsibleId,
  version: lawStatements.version,
};

/** The municipality's own word on a duty. */
export type Statement = Omit<typeof lawStatements.$inferSelect, 'municipalityId'>;

export const listStatements = (tx: Tx): Promise<Statement[]> =>
  tx.select(statementColumns).from(lawStatements);

export async function findStatement(tx: Tx, obligationId: string): Promise<Statement | undefined> {
  const [row] = await tx
    .select(statementColumns)
    .from(lawStatements)
    .where(eq(lawStatements.obligationId, obligationId));
  return row;
}

/** `applies` null takes the statement back: the catalogue decides again. */
export type Judgement = { applies: 'yes' | 'no' | null; reason: string | null };

/**
 * Says that a duty binds or does not; both need a reason, and the person is who says it. `version`: of the statement it
 * replaces, 0 where there was none.
 */
export async function stateApplies(
  tx: Tx,
  actor: Actor,
  obligationId: string,
  { applies, reason }: Judgement,
  version: number,
): Promise<Result<void, Refusal<WaiverRefusal> | VersionConflict<Statement>>> {
  const fault = applies && findWaiverFault({ reason: reason ?? '', decidedBy: actor.name });
  if (fault) return refuse({ refusal: fault, at: 'reason' });
  const current = await lockStatement(tx, obligationId);
  if (current && current.version !== version) return refuse({ refusal: 'version-conflict', current });
  await saveStatement(tx, actor, obligationId, {
    applies,
    reason: applies && reason,
    decidedBy: applies && actor.name,
    decidedOn: applies && dayInGermany(actor.now),
  });
  return ok(undefined);
}

/** `version`: of the statement that was seen, 0 where there was none. */
export async function nameResponsible(
  tx: Tx,
  actor: Actor,
  obligationId: string,
  responsibleId: string | null,
  version: number,
): Promise<Result<void, VersionConflict<Statement>>> {
  const current = await lockStatement(tx, obligationId);
  if (current && current.version !== version) return refuse({ refusal: 'version-conflict', current });
  await saveStatement(tx, actor, obligationId, { responsibleId });
  return ok(undefined);
}

/** One at a time, also while there is no row yet. */
async function lockStatement(tx: Tx, obligationId: string): Promise<Statement | undefined> {
  await waitForTurn(tx, `law-statement ${obligationId}`);
  return findStatement(tx, obligationId);
}

async function saveStatement(
  tx: Tx,
  actor: Actor,
  obligationId: string,
  changes: Partial<Omit<Statement, 'obligationId' | 'version'>>,
): Promise<void> {
  const before = await findStatement(tx, obligationId);
  await tx
    .insert(lawStatements)
    .values({ municipalityId: actor.municipalityId, obligationId, ...changes })
    .onConflictDoUpdate({
      target: [lawStatements.municipalityId, lawStatements.obligationId],
      set: { ...changes, version: sql`${lawStatements.version} + 1` },
    });
  const after = await findStatement(tx, obligationId);
  await recordAudit(tx, actor, {
    act: 'law-statement.change',
    entity: 'law-statement',
    entityId: obligationId,
    ...differenceOf(before ?? {}, after!),
  });
}

export type Evidence = Omit<typeof lawEvidence.$inferSelect, 'municipalityId'>;

export const listEvidence = (tx: Tx, obligationId: string): Promise<Evidence[]> =>
  tx
    .select()
    .from(lawEvidence)
    .where(eq(lawEvidence.obligationId, obligationId))
    .orderBy(desc(lawEvidence.day), asc(lawEvidence.label));

/** Day of the newest evidence by duty, as it stood on a day. */
export async function newestEvidence(tx: Tx, asOf: string): Promise<Record<string, string>> {
  const rows = await tx
    .select({ obligationId: lawEvidence.obligationId, day: sql<string>`max(${lawEvidence.day})::text` })
    .from(lawEvidence)
    .where(lte(lawEvidence.day, asOf))
    .groupBy(lawEvidence.obligationId);
  return Object.fromEntries(rows.map(({ obligationId, day }) => [obligationId, day]));
}

export async function addEvidence(
  tx: Tx,
  actor: Actor,
  obligationId: string,
  fields: Pick<Evidence, 'day' | 'label' | 'place'>,
): Promise<void> {
  await tx.insert(lawEvidence).values({
    ...fields,
    municipalityId: actor.municipalityId,
    obligationId,
    enteredBy: actor.name,
    enteredAt: actor.now,
  });
  await recordAudit(tx, actor, {
    act: 'law-evidence.create',
    entity: 'law-evidence',
    entityId: obligationId,
    after: fields,
  });
}

export async function removeEvidence(
  tx: Tx,
  actor: Actor,
  obligationId: string,
  id: string,
): Promise<boolean> {
  const [gone] = await tx
    .delete(lawEvidence)
    .where(and(eq(lawEvidence.id, id), eq(lawEvidence.obligationId, obligationId)))
    .returning();
  if (!gone) return false;
  const { day, label, place } = gone;
  await recordAudit(tx, actor, {
    act: 'law-evidence.remove',
    entity: 'law-evidence',
    entityId: obligationId,
    before: { day, label, place },
  });
  return true;
}

export type CoverageRow = Omit<typeof lawCoverages.$inferSelect, 'municipalityId'>;

/** The one link between an initiative and a duty; linking again changes its share. */
export async function linkCoverage(
  tx: Tx,
  actor: Actor,
  { obligationId, initiativeId, share }: Pick<CoverageRow, 'obligationId' | 'initiativeId' | 'share'>,
): Promise<void> {
  await tx
    .insert(lawCoverages)
    .values({
      municipalityId: actor.municipalityId,
      obligationId,
      initiativeId,
      share,
      linkedBy: actor.name,
      linkedOn: dayInGermany(actor.now),
    })
    .onConflictDoUpdate({
      target: [lawCoverages.municipalityId, lawCoverages.obligationId, lawCoverages.initiativeId],
      set: { share },
    });
  await recordAudit(tx, actor, {
    act: 'law-coverage.create',
    entity: 'law-coverage',
    entityId: obligationId,
    after: { initiativeId, share },
  });
}

export async function unlinkCoverage(
  tx: Tx,
  actor: Actor,
  { obligationId, initiativeId }: Pick<CoverageRow, 'obligationId' | 'initiativeId'>,
): Promise<boolean> {
  const [gone] = await tx
    .delete(lawCoverages)
    .where(and(eq(lawCoverages.obligationId, obligationId), eq(lawCoverages.initiativeId, initiativeId)))
    .returning();
  if (!gone) return false;
  await recordAudit(tx, actor, {
    act: 'law-coverage.remove',
    entity: 'law-coverage',
    entityId: obligationId,
    before: { initiativeId, share: gone.share },
  });
  return true;
}

export async function listAnswers(tx: Tx): Promise<Answers> {
  const rows = await tx.select({ fact: lawAnswers.fact, value: lawAnswers.value }).from(lawAnswers);
  return Object.fromEntries(rows.map(({ fact, value }) => [fact, value]));
}

/** `facts`: questions that both answered, and differently. */
export type AnswersConflict = Refusal<'answered-meanwhile'> & { current: Answers; facts: readonly string[] };

/** Writes what was changed in a form that showed `seen`; null takes an answer back. */
export async function saveAnswers(
  tx: Tx,
  actor: Actor,
  answers: TypedAnswers,
  seen: Answers,
): Promise<Result<void, AnswersConflict>> {
  await waitForTurn(tx, 'law-answers');
  const before = await listAnswers(tx);
  const { changed, clashes } = compareAnswers(answers, seen, before);
  if (clashes.length > 0) return refuse({ refusal: 'answered-meanwhile', current: before, facts: clashes });
  const fresh = changed.filter(([fact, value]) => (before[fact] ?? null) !== value);
  if (fresh.length > 0) await writeAnswers(tx, actor, fresh, before);
  return ok(undefined);
}

async function writeAnswers(
  tx: Tx,
  actor: Actor,
  changed: readonly (readonly [string, TypedAnswers[string]])[],
  before: Answers,
): Promise<void> {
  for (const [fact, value] of changed) {
    await tx.delete(lawAnswers).where(eq(lawAnswers.fact, fact));
    if (value !== null)
      await tx.insert(lawAnswers).values({
        municipalityId: actor.municipalityId,
        fact,
        value,
        answeredBy: actor.name,
        answeredAt: actor.now,
      });
  }
  await recordAudit(tx, actor, {
    act: 'law-answers.change',
    entity: 'law-answers',
    entityId: actor.municipalityId,
    before: Object.fromEntries(changed.map(([fact]) => [fact, before[fact] ?? null])),
    after: Object.fromEntries(changed),
  });
}
