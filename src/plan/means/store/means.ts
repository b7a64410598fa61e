import { desc, eq, max } from 'drizzle-orm';
import type { Actor } from '../../../audit/core/actor.ts';
import { recordAudit } from '../../../audit/store.ts';
import { type Tx, waitForTurn } from '../../../db/index.ts';
import { ok, type Refusal, type Result, refuse } from '../../../kernel/result.ts';
import { listBudgets } from '../../../municipality/store/budgets.ts';
import { listTeams } from '../../../people/store/teams.ts';
import type { Snapshot } from '../core/difference.ts';
import { type Means, noMeans } from '../core/means.ts';
import { planMeans } from '../tables.ts';

export type MeansVersion = typeof planMeans.$inferSelect;
export type ListedMeans = Pick<MeansVersion, 'id' | 'number' | 'reason' | 'createdBy' | 'createdAt'>;

/** All versions, the newest first. */
export const listMeans = (tx: Tx): Promise<ListedMeans[]> =>
  tx
    .select({
      id: planMeans.id,
      number: planMeans.number,
      reason: planMeans.reason,
      createdBy: planMeans.createdBy,
      createdAt: planMeans.createdAt,
    })
    .from(planMeans)
    .orderBy(desc(planMeans.number));

export async function findMeans(tx: Tx, number: number): Promise<MeansVersion | undefined> {
  const [row] = await tx.select().from(planMeans).where(eq(planMeans.number, number));
  return row;
}

export async function findNewestMeans(tx: Tx): Promise<MeansVersion | undefined> {
  const [row] = await tx.select().from(planMeans).orderBy(desc(planMeans.number)).limit(1);
  return row;
}

/** The newest version, or nothing beyond budgets and teams. */
export const readMeans = async (tx: Tx, today: string): Promise<Means> =>
  (await findNewestMeans(tx))?.means ?? noMeans(Number(today.slice(0, 4)) + 1);

/** Budgets and teams as they stand now. */
export async function takeSnapshot(tx: Tx): Promise<Snapshot> {
  const budgets = await listBudgets(tx);
  const teams = await listTeams(tx);
  return {
    budgets: budgets.map(({ fiscalYear, nature, purpose, cents, state }) => ({
      year: fiscalYear,
      nature,
      purpose,
      cents,
      state,
    })),
    teams: teams.map(({ id, name, fullTimeEquivalents, projectShare, daysPerYear, changes }) => ({
      id,
      name,
      fullTimeEquivalents,
      projectShare,
      daysPerYear,
      changes: changes.map(({ quarter, days }) => ({ quarter, days })),
    })),
  };
}

/** Keeps a new version; `seen` is the number of the one the form was filled from, 0 for none. */
export async function addMeans(
  tx: Tx,
  actor: Actor,
  { means, reason }: { means: Means; reason: string },
  seen: number,
): Promise<Result<number, Refusal<'version-conflict'>>> {
  await waitForTurn(tx, 'plan_means');
  const [last] = await tx.select({ number: max(planMeans.number) }).from(planMeans);
  if ((last?.number ?? 0) !== seen) return refuse({ refusal: 'version-conflict' });
  const number = seen + 1;
  const [created] = await tx
    .insert(planMeans)
    .values({
      municipalityId: actor.municipalityId,
      number,
      reason,
      means,
      snapshot: await takeSnapshot(tx),
      createdBy: actor.name,
      createdAt: actor.now,
    })
    .returning({ id: planMeans.id });
  await recordAudit(tx, actor, {
    act: 'plan-means.create',
    entity: 'plan-means',
    entityId: created!.id,
    after: { number, reason, ...means },
  });
  return ok(number);
}
