import { asc, count, desc, eq, inArray } from 'drizzle-orm';
import type { Actor } from '../../../audit/core/actor.ts';
import { recordAudit, type SaveFault } from '../../../audit/store.ts';
import { type Tx, updateVersioned } from '../../../db/index.ts';
import { ok, type Refusal, type Result, refuse } from '../../../kernel/result.ts';
import { initiatives } from '../../tables.ts';
import { findStageFault, nextStage, type RoundFacts, type Stage, type StageFault } from '../core/round.ts';
import { planRoundSteps, planRounds, planScenarios, planVersions } from '../tables.ts';

export type Round = typeof planRounds.$inferSelect;
export type RoundStep = typeof planRoundSteps.$inferSelect;
export type RoundFields = Pick<Round, 'name' | 'fromYear' | 'toYear' | 'days'>;

export const listRounds = (tx: Tx): Promise<Round[]> =>
  tx.select().from(planRounds).orderBy(desc(planRounds.createdAt));

export async function findRound(tx: Tx, id: string): Promise<Round | undefined> {
  const [row] = await tx.select().from(planRounds).where(eq(planRounds.id, id));
  return row;
}

export const listRoundSteps = (tx: Tx, roundId: string): Promise<RoundStep[]> =>
  tx
    .select()
    .from(planRoundSteps)
    .where(eq(planRoundSteps.roundId, roundId))
    .orderBy(asc(planRoundSteps.takenAt));

export const readRoundFacts = async (tx: Tx, round: Round): Promise<RoundFacts> =>
  (await withFacts(tx, [round]))[0]!.facts;

/** Rounds with how far each is, in the same order; what is the same for all is counted once. */
export async function withFacts(
  tx: Tx,
  rounds: readonly Round[],
): Promise<{ round: Round; facts: RoundFacts }[]> {
  const states = await tx
    .select({ state: initiatives.state, number: count() })
    .from(initiatives)
    .groupBy(initiatives.state);
  const calculated = await tx.$count(planScenarios, eq(planScenarios.state, 'done'));
  const versions = await tx
    .select({ state: planVersions.state, decidedAt: planVersions.decidedAt })
    .from(planVersions)
    .where(inArray(planVersions.state, ['proposed', 'adopted']));
  const proposed = versions.some(({ state }) => state === 'proposed');
  const adopted = versions.flatMap(({ state, decidedAt }) => (state === 'adopted' ? (decidedAt ?? []) : []));
  return rounds.map((round) => ({
    round,
    facts: {
      states: Object.fromEntries(states.map(({ state, number }) => [state, number])),
      calculated,
      adopted: adopted.filter((day) => day >= round.createdAt).length,
      proposed,
    },
  }));
}

export async function createRound(
  tx: Tx,
  actor: Actor,
  fields: RoundFields,
): Promise<Result<Round, Refusal<'name-taken'>>> {
  const [created] = await tx
    .insert(planRounds)
    .values({ ...fields, municipalityId: actor.municipalityId, createdAt: actor.now })
    .onConflictDoNothing()
    .returning();
  if (!created) return refuse({ refusal: 'name-taken', at: 'name' });
  await noteStep(tx, actor, created.id, 'call', null);
  await recordAudit(tx, actor, {
    act: 'plan-round.create',
    entity: 'plan-round',
    entityId: created.id,
    after: fields,
  });
  return ok(created);
}

/** Takes a round into its next stage, if nothing keeps it. */
export async function moveRound(
  tx: Tx,
  actor: Actor,
  round: Round,
  note: string | null,
  version: number,
): Promise<Result<Stage, StageFault | SaveFault<Round>>> {
  const fault = findStageFault(round.stage, await readRoundFacts(tx, round));
  if (fault) return refuse(fault);
  const stage = nextStage(round.stage)!;
  const saved = await updateVersioned(tx, planRounds, eq(planRounds.id, round.id), version, { stage });
  if (!saved.ok)
    return refuse(
      saved.error.refusal === 'not-found'
        ? { refusal: 'not-found' }
        : { refusal: 'version-conflict', current: round },
    );
  await noteStep(tx, actor, round.id, stage, note);
  await recordAudit(tx, actor, {
    act: 'plan-round.step',
    entity: 'plan-round',
    entityId: round.id,
    before: { stage: round.stage },
    after: { stage, note },
  });
  return ok(stage);
}

async function noteStep(
  tx: Tx,
  actor: Actor,
  roundId: string,
  stage: Stage,
  note: string | null,
): Promise<void> {
  const { municipalityId, name, role, now } = actor;
  await tx
    .insert(planRoundSteps)
    .values({ municipalityId, roundId, stage, note, takenBy: name, role, takenAt: now });
}
