import { and, desc, eq, sql } from 'drizzle-orm';
import type { Actor } from '../../audit/core/actor.ts';
import { recordAudit } from '../../audit/store.ts';
import { type Tx, waitForTurn } from '../../db/index.ts';
import { ok, type Refusal, type Result, refuse } from '../../kernel/result.ts';
import { paths } from '../../web/paths.ts';
import type { Advice } from '../core/advisor/advise.ts';
import type { AdvisorProfile } from '../core/advisor/profile.ts';
import { matrixDecision } from '../core/matrix/rights.ts';
import { roleConcepts, type VersionState } from '../tables.ts';
import type { Resolution } from './matrix.ts';
import { checkHearing, type GivenStatement, giveStatement } from './statements.ts';
import { allOrNothing } from './step.ts';
import { notifyInformed } from './tell.ts';

/** An advice that was kept: what was asked, what was answered by which rules, and what was decided. */
export type RoleConcept = {
  id: string;
  number: number;
  state: VersionState;
  name: string;
  note: string | null;
  /** The model decided for. */
  model: string;
  profile: AdvisorProfile;
  advice: Advice;
  rulesVersion: string;
  resolution: Resolution | null;
  adoptedBy: string | null;
  createdBy: string;
  createdAt: Date;
  version: number;
};

const toConcept = (row: typeof roleConcepts.$inferSelect): RoleConcept => ({
  id: row.id,
  number: row.number,
  state: row.state,
  name: row.name,
  note: row.note,
  model: row.model,
  profile: row.profile,
  advice: row.advice,
  rulesVersion: row.rulesVersion,
  resolution: row.adoptedOn
    ? { on: row.adoptedOn, body: row.resolutionBody, paper: row.resolutionPaper }
    : null,
  adoptedBy: row.adoptedBy,
  createdBy: row.createdBy,
  createdAt: row.createdAt,
  version: row.version,
});

/** All versions, the newest first. */
export const listConcepts = async (tx: Tx): Promise<RoleConcept[]> =>
  (await tx.select().from(roleConcepts).orderBy(desc(roleConcepts.number))).map(toConcept);

export async function findConcept(tx: Tx, id: string): Promise<RoleConcept | undefined> {
  const [row] = await tx.select().from(roleConcepts).where(eq(roleConcepts.id, id));
  return row && toConcept(row);
}

export async function findAdoptedConcept(tx: Tx): Promise<RoleConcept | undefined> {
  const [row] = await tx.select().from(roleConcepts).where(eq(roleConcepts.state, 'adopted'));
  return row && toConcept(row);
}

/** Keeps an advice as the next version of the role concept. */
export async function saveConcept(
  tx: Tx,
  actor: Actor,
  concept: Pick<RoleConcept, 'name' | 'note' | 'model' | 'profile' | 'advice'>,
): Promise<RoleConcept> {
  await waitForTurn(tx, 'role-concepts');
  const [row] = await tx
    .insert(roleConcepts)
    .values({
      ...concept,
      municipalityId: actor.municipalityId,
      number: sql<number>`(select coalesce(max(number), 0) + 1 from role_concepts)`,
      state: 'draft',
      rulesVersion: concept.advice.version,
      createdBy: actor.name,
      createdAt: actor.now,
    })
    .returning();
  const { name, note, model } = concept;
  await recordAudit(tx, actor, {
    act: 'role-concept.create',
    entity: 'role-concept',
    entityId: row!.id,
    after: { number: row!.number, name, note, model, rulesVersion: concept.advice.version },
  });
  return toConcept(row!);
}

export type ConceptRefusal = Refusal<'not-found' | 'concept-not-draft' | 'not-heard' | 'consent-refused'>;

export const conceptSubject = (id: string) => ({
  decision: matrixDecision,
  entity: 'role-concept',
  entityId: id,
});

/** Adopts a draft by resolution; the one adopted before is superseded and stays readable. */
export const adoptConcept = (
  tx: Tx,
  actor: Actor,
  id: string,
  decided: Decided,
): Promise<Result<RoleConcept, ConceptRefusal>> =>
  allOrNothing(tx, (step) => adoptIn(step, actor, id, decided));

type Decided = { resolution: Resolution; noted: readonly GivenStatement[] };

async function adoptIn(
  tx: Tx,
  actor: Actor,
  id: string,
  decided: Decided,
): Promise<Result<RoleConcept, ConceptRefusal>> {
  const concept = await findConcept(tx, id);
  if (!concept) return refuse({ refusal: 'not-found' });
  if (concept.state !== 'draft') return refuse({ refusal: 'concept-not-draft' });
  for (const given of decided.noted) await giveStatement(tx, actor, conceptSubject(id), given);
  const heard = await checkHearing(tx, conceptSubject(id));
  if (!heard.ok) return heard;
  const { resolution } = decided;
  await tx.update(roleConcepts).set({ state: 'superseded' }).where(eq(roleConcepts.state, 'adopted'));
  const [row] = await tx
    .update(roleConcepts)
    .set({
      state: 'adopted',
      adoptedOn: resolution.on,
      resolutionBody: resolution.body,
      resolutionPaper: resolution.paper,
      adoptedBy: actor.name,
      version: sql`${roleConcepts.version} + 1`,
    })
    .where(and(eq(roleConcepts.id, id), eq(roleConcepts.state, 'draft')))
    .returning();
  if (!row) return refuse({ refusal: 'concept-not-draft' });
  await recordAudit(tx, actor, {
    act: 'role-concept.adopt',
    entity: 'role-concept',
    entityId: id,
    after: { number: concept.number, model: concept.model, resolution },
  });
  await notifyInformed(tx, actor, matrixDecision, {
    subject: concept.name,
    href: paths.roleConcept(id),
    key: `concept:${id}`,
  });
  return ok(toConcept(row));
}

/** Removes a draft nobody wants any more. */
export async function removeConcept(tx: Tx, actor: Actor, id: string): Promise<boolean> {
  const concept = await findConcept(tx, id);
  if (concept?.state !== 'draft') return false;
  await tx.delete(roleConcepts).where(eq(roleConcepts.id, id));
  const { number, name, model } = concept;
  await recordAudit(tx, actor, {
    act: 'role-concept.remove',
    entity: 'role-concept',
    entityId: id,
    before: { number, name, model },
  });
  return true;
}
