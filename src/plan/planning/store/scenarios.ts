import { and, asc, desc, eq, getTableColumns, ne, sql } from 'drizzle-orm';
import type { Actor } from '../../../audit/core/actor.ts';
import { changeRow, recordAudit, type SaveFault } from '../../../audit/store.ts';
import { type Tx, updateVersioned } from '../../../db/index.ts';
import { ok, type Refusal, type Result, refuse } from '../../../kernel/result.ts';
import type { Outcome } from '../../../planner/core/outcome.ts';
import type { Calculated } from '../calculation.ts';
import type { Basis } from '../core/portfolio.ts';
import { planScenarios } from '../tables.ts';

export type Scenario = typeof planScenarios.$inferSelect;
/** Without the large parts: for lists. */
export type ListedScenario = Omit<Scenario, 'basis' | 'outcome' | 'insights'>;
export type ScenarioFields = Pick<Scenario, 'name' | 'note' | 'frame'>;

const { basis: _basis, outcome: _outcome, insights: _insights, ...listed } = getTableColumns(planScenarios);

/** The working draft first, then the newest. */
export const listScenarios = (tx: Tx): Promise<ListedScenario[]> =>
  tx
    .select(listed)
    .from(planScenarios)
    .orderBy(desc(planScenarios.working), desc(planScenarios.createdAt), asc(planScenarios.name));

export async function findScenario(tx: Tx, id: string): Promise<Scenario | undefined> {
  const [row] = await tx.select().from(planScenarios).where(eq(planScenarios.id, id));
  return row;
}

export async function findWorkingScenario(tx: Tx): Promise<Scenario | undefined> {
  const [row] = await tx.select().from(planScenarios).where(eq(planScenarios.working, true));
  return row;
}

/** The working draft with what its calculation gave. */
export type CalculatedDraft = Pick<Scenario, 'id' | 'name' | 'insights'> & {
  basis: Basis;
  outcome: Outcome;
  finishedAt: Date;
};

/** Undefined while nothing is calculated, or where no plan keeps to all limits. */
export async function findCalculatedDraft(tx: Tx): Promise<CalculatedDraft | undefined> {
  const draft = await findWorkingScenario(tx);
  if (!draft) return undefined;
  const { id, name, basis, outcome, insights, finishedAt } = draft;
  if (!basis || !finishedAt || !outcome || outcome.value === null) return undefined;
  return { id, name, basis, outcome, insights, finishedAt };
}

export type ScenarioFault = Refusal<'name-taken'>;

/** The first scenario of a municipality becomes its working draft. */
export async function createScenario(
  tx: Tx,
  actor: Actor,
  fields: ScenarioFields,
): Promise<Result<Scenario, ScenarioFault>> {
  const first = (await findWorkingScenario(tx)) === undefined;
  const [created] = await tx
    .insert(planScenarios)
    .values({ ...fields, municipalityId: actor.municipalityId, working: first, createdAt: actor.now })
    .onConflictDoNothing()
    .returning();
  if (!created) return refuse({ refusal: 'name-taken', at: 'name' });
  await recordAudit(tx, actor, {
    act: 'plan-scenario.create',
    entity: 'plan-scenario',
    entityId: created.id,
    after: fields,
  });
  return ok(created);
}

export async function saveScenario(
  tx: Tx,
  actor: Actor,
  id: string,
  fields: ScenarioFields,
  version: number,
): Promise<Result<Scenario, ScenarioFault | SaveFault<Scenario>>> {
  const [taken] = await tx
    .select({ id: planScenarios.id })
    .from(planScenarios)
    .where(and(eq(planScenarios.name, fields.name), ne(planScenarios.id, id)));
  if (taken) return refuse({ refusal: 'name-taken', at: 'name' });
  return changeRow(tx, actor, 'plan-scenario', id, {
    find: () => findScenario(tx, id),
    update: () => updateVersioned(tx, planScenarios, eq(planScenarios.id, id), version, fields),
  });
}

/** A wish by hand, with the plan that was adapted to it. */
export async function keepByHand(
  tx: Tx,
  actor: Actor,
  before: Scenario,
  basis: Basis,
  outcome: Outcome,
): Promise<void> {
  const { frame } = basis;
  const planned = { basis, outcome, insights: null, ...figuresOf(outcome), state: 'done' as const };
  await tx
    .update(planScenarios)
    .set({ frame, finishedAt: actor.now, ...planned, version: sql`${planScenarios.version} + 1` })
    .where(eq(planScenarios.id, before.id));
  await recordAudit(tx, actor, {
    act: 'plan-scenario.change',
    entity: 'plan-scenario',
    entityId: before.id,
    before: { hands: before.frame.hands },
    after: { hands: frame.hands, value: outcome.value },
  });
}

const figuresOf = ({ value, bound, selected }: Outcome) => ({ value, bound, selected: selected.length });

export async function setWorking(tx: Tx, actor: Actor, scenario: ListedScenario): Promise<void> {
  await tx.update(planScenarios).set({ working: false }).where(eq(planScenarios.working, true));
  await tx.update(planScenarios).set({ working: true }).where(eq(planScenarios.id, scenario.id));
  await recordAudit(tx, actor, {
    act: 'plan-scenario.choose',
    entity: 'plan-scenario',
    entityId: scenario.id,
    after: { name: scenario.name },
  });
}

export async function removeScenario(tx: Tx, actor: Actor, scenario: ListedScenario): Promise<void> {
  await tx.delete(planScenarios).where(eq(planScenarios.id, scenario.id));
  await recordAudit(tx, actor, {
    act: 'plan-scenario.remove',
    entity: 'plan-scenario',
    entityId: scenario.id,
    before: { name: scenario.name, frame: scenario.frame },
  });
}

export async function markRunning(tx: Tx, actor: Actor, id: string): Promise<void> {
  await tx
    .update(planScenarios)
    .set({ state: 'running', startedAt: actor.now, calculatedBy: actor.name, fault: null })
    .where(eq(planScenarios.id, id));
  await recordAudit(tx, actor, { act: 'plan-scenario.start', entity: 'plan-scenario', entityId: id });
}

/** Keeps the answer of a calculation; one that was cancelled or failed leaves an older answer as it was. */
export async function keepCalculated(
  tx: Tx,
  actor: Actor,
  id: string,
  basis: Basis,
  calculated: Calculated,
): Promise<void> {
  const before = await findScenario(tx, id);
  if (!before) return;
  const finished = { finishedAt: actor.now };
  if (calculated.state !== 'done') {
    const state = before.outcome ? ('done' as const) : calculated.state;
    const fault = calculated.state === 'failed' ? calculated.fault.slice(0, 500) : null;
    await tx
      .update(planScenarios)
      .set({ ...finished, state, fault })
      .where(eq(planScenarios.id, id));
    await recordAudit(tx, actor, {
      act: 'plan-scenario.calculate',
      entity: 'plan-scenario',
      entityId: id,
      after: { status: calculated.state },
    });
    return;
  }
  const { outcome, insights } = calculated;
  const figures = figuresOf(outcome);
  await tx
    .update(planScenarios)
    .set({ ...finished, ...figures, state: 'done', basis, outcome, insights, fault: null })
    .where(eq(planScenarios.id, id));
  await recordAudit(tx, actor, {
    act: 'plan-scenario.calculate',
    entity: 'plan-scenario',
    entityId: id,
    after: { status: outcome.status, ...figures },
  });
}
