import { asc, eq, sql } from 'drizzle-orm';
import type { Actor } from '../../audit/core/actor.ts';
import { recordAudit, type SaveFault } from '../../audit/store.ts';
import { type Tx, updateVersioned, type VersionConflict, waitForTurn } from '../../db/index.ts';
import { ok, type Result, refuse } from '../../kernel/result.ts';
import { listBudgetsOf } from '../../municipality/store/budgets.ts';
import { findMunicipality } from '../../municipality/store/profile.ts';
import { type CountedApplication, countFacts, type Facts, type Figures } from '../core/consolidation.ts';
import { consolidationTargets, consolidationYears } from '../tables.ts';
import { listApplications } from './applications.ts';

export type NotedYear = typeof consolidationYears.$inferSelect;
export type Targets = Figures & { year: number; version: number };

export type Counted = { applications: CountedApplication[]; facts: Facts };

/** The register as it stands, with the budget of the year and the workplaces of the town. */
export async function countRegister(tx: Tx, municipalityId: string, year: number): Promise<Counted> {
  const applications = await listApplications(tx);
  const running = (await listBudgetsOf(tx, year)).filter(({ purpose }) => purpose !== 'initiatives');
  const town = await findMunicipality(tx, municipalityId);
  const operationCents = running.length ? running.reduce((sum, { cents }) => sum + cents, 0) : null;
  return {
    applications,
    facts: countFacts(applications, { operationCents, workplaces: town?.officeStaff ?? null }),
  };
}

export const listYears = (tx: Tx): Promise<NotedYear[]> =>
  tx.select().from(consolidationYears).orderBy(asc(consolidationYears.year));

export async function findTargets(tx: Tx): Promise<Targets | undefined> {
  const [row] = await tx.select().from(consolidationTargets);
  return row;
}

/**
 * Keeps the figures of a year, over what was kept for it before; both stand in the audit. `version`: of the figures that
 * were seen, 0 where there were none.
 */
export async function noteYear(
  tx: Tx,
  actor: Actor,
  { year, ...values }: Figures & { year: number },
  { fromRegister, version }: { fromRegister: boolean; version: number },
): Promise<Result<void, VersionConflict<NotedYear>>> {
  await waitForTurn(tx, 'consolidation');
  const before = (await listYears(tx)).find((row) => row.year === year);
  if (before && before.version !== version) return refuse({ refusal: 'version-conflict', current: before });
  const noted = { ...values, fromRegister, notedBy: actor.name, notedAt: actor.now };
  await tx
    .insert(consolidationYears)
    .values({ ...noted, year, municipalityId: actor.municipalityId })
    .onConflictDoUpdate({
      target: [consolidationYears.municipalityId, consolidationYears.year],
      set: { ...noted, version: sql`${consolidationYears.version} + 1` },
    });
  await recordAudit(tx, actor, {
    act: 'consolidation-year.save',
    entity: 'consolidation-year',
    entityId: actor.municipalityId,
    before,
    after: { year, ...values, fromRegister },
  });
  return ok(undefined);
}

export async function saveTargets(
  tx: Tx,
  actor: Actor,
  fields: Figures & { year: number },
  version: number,
): Promise<Result<void, SaveFault<Targets>>> {
  const before = await findTargets(tx);
  const { municipalityId } = actor;
  if (!before) await tx.insert(consolidationTargets).values({ ...fields, municipalityId });
  else {
    const own = eq(consolidationTargets.municipalityId, municipalityId);
    const saved = await updateVersioned(tx, consolidationTargets, own, version, fields);
    if (!saved.ok) return refuse({ refusal: 'version-conflict', current: before });
  }
  await recordAudit(tx, actor, {
    act: 'consolidation-target.save',
    entity: 'consolidation-target',
    entityId: municipalityId,
    before,
    after: fields,
  });
  return ok(undefined);
}
