import { desc, eq } from 'drizzle-orm';
import type { Actor } from '../../audit/core/actor.ts';
import { recordAudit, type SaveFault } from '../../audit/store.ts';
import { type Tx, updateVersioned } from '../../db/index.ts';
import { dayInGermany } from '../../kernel/day.ts';
import { ok, type Result, refuse } from '../../kernel/result.ts';
import { factsOf } from '../core/facts.ts';
import type { Facts } from '../core/field.ts';
import type { InitiativeState } from '../core/initiative.ts';
import { type Evidence, isAgainstRecommendation, refusalsOf, type StepRefusal } from '../core/life-cycle.ts';
import { initiativeSteps, initiatives } from '../tables.ts';
import { readBeside } from './beside.ts';
import { findWholeInitiative, type WholeInitiative } from './initiatives.ts';

export type StepTaken = typeof initiativeSteps.$inferSelect;

export const listSteps = (tx: Tx, initiativeId: string): Promise<StepTaken[]> =>
  tx
    .select()
    .from(initiativeSteps)
    .where(eq(initiativeSteps.initiativeId, initiativeId))
    .orderBy(desc(initiativeSteps.takenAt));

/** The facts by which the life cycle judges this initiative. */
export const readFacts = async (tx: Tx, whole: WholeInitiative): Promise<Facts> =>
  (await readManyFacts(tx, [whole]))[0]!;

/** The same for many, in their order. */
export async function readManyFacts(tx: Tx, wholes: readonly WholeInitiative[]): Promise<Facts[]> {
  const beside = await readBeside(
    tx,
    wholes.map(({ id }) => id),
  );
  return wholes.map(({ lists, ...fields }) => factsOf(fields, lists, beside.get(fields.id)!));
}

export type StepFaults = { refusal: 'step-refused'; faults: StepRefusal[] };

/** Moves an initiative to its next state, if nothing keeps it; leaves the step and the audit entry. */
export async function takeStep(
  tx: Tx,
  actor: Actor,
  id: string,
  to: InitiativeState,
  evidence: Evidence,
  version: number,
): Promise<Result<WholeInitiative, StepFaults | SaveFault<WholeInitiative>>> {
  const before = await findWholeInitiative(tx, id);
  if (!before) return refuse({ refusal: 'not-found' });
  const faults = refusalsOf(before.state, to, await readFacts(tx, before), evidence);
  if (faults.length > 0) return refuse({ refusal: 'step-refused', faults });
  const saved = await updateVersioned(tx, initiatives, eq(initiatives.id, id), version, {
    state: to,
    stateSince: dayInGermany(actor.now),
    resumeOn: to === 'deferred' ? (evidence.resumeOn ?? null) : null,
    ...(isAgainstRecommendation(before.state, to) && { againstAdvice: true }),
    ...(to === 'introduced' && evidence.productiveOn && { actualEnd: evidence.productiveOn }),
  });
  if (!saved.ok) return refuse({ refusal: 'version-conflict', current: before });
  await recordStep(tx, actor, before, to, evidence);
  return ok((await findWholeInitiative(tx, id))!);
}

async function recordStep(
  tx: Tx,
  actor: Actor,
  before: WholeInitiative,
  to: InitiativeState,
  evidence: Evidence,
): Promise<void> {
  const { today: _today, ...said } = evidence;
  await tx.insert(initiativeSteps).values({
    municipalityId: actor.municipalityId,
    initiativeId: before.id,
    fromState: before.state,
    toState: to,
    takenAt: actor.now,
    takenBy: actor.name,
    role: actor.role,
    evidence: said,
  });
  await recordAudit(tx, actor, {
    act: 'initiative.step',
    entity: 'initiative',
    entityId: before.id,
    before: { state: before.state },
    after: { state: to, ...said },
  });
}
