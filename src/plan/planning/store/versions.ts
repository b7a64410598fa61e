import { desc, eq, getTableColumns, max } from 'drizzle-orm';
import type { Actor } from '../../../audit/core/actor.ts';
import { recordAudit } from '../../../audit/store.ts';
import type { Tx } from '../../../db/index.ts';
import { ok, type Refusal, type Result, refuse } from '../../../kernel/result.ts';
import { notifyInformed } from '../../../roles/store/tell.ts';
import { paths } from '../../../web/paths.ts';
import { changeInitiative, findInitiative } from '../../store/initiatives.ts';
import type { AdoptingBody } from '../core/round.ts';
import { planRounds, planVersions } from '../tables.ts';
import type { Scenario } from './scenarios.ts';
import { readScoreRules } from './scheme.ts';

export type PlanVersion = typeof planVersions.$inferSelect;
export type ListedVersion = Omit<PlanVersion, 'basis' | 'outcome' | 'insights' | 'scheme'>;

const { basis: _b, outcome: _o, insights: _i, scheme: _s, ...listed } = getTableColumns(planVersions);

/** The newest first. */
export const listVersions = (tx: Tx): Promise<ListedVersion[]> =>
  tx.select(listed).from(planVersions).orderBy(desc(planVersions.number));

export async function findVersion(tx: Tx, id: string): Promise<PlanVersion | undefined> {
  const [row] = await tx.select().from(planVersions).where(eq(planVersions.id, id));
  return row;
}

export type Adoption = {
  name: string;
  body: AdoptingBody;
  resolvedOn: string;
  paper: string;
  note: string | null;
  /** Write the adopted quarters into the initiatives that do not run yet. */
  takeDates: boolean;
};

/** Freezes the plan of a scenario with the resolution that adopted it. */
export async function adoptPlan(
  tx: Tx,
  actor: Actor,
  scenario: Scenario,
  { takeDates, ...resolution }: Adoption,
  today: string,
): Promise<Result<string, Refusal<'not-calculated'>>> {
  const { basis, outcome, insights } = scenario;
  if (!basis || !outcome || outcome.value === null) return refuse({ refusal: 'not-calculated' });
  const { scheme, focusGoals, rate } = await readScoreRules(tx, today);
  const [last] = await tx.select({ number: max(planVersions.number) }).from(planVersions);
  const [round] = await tx
    .select({ id: planRounds.id })
    .from(planRounds)
    .where(eq(planRounds.stage, 'adopt'))
    .orderBy(desc(planRounds.createdAt));
  const number = (last?.number ?? 0) + 1;
  const adopted = { adoptedBy: actor.name, adoptedRole: actor.role, adoptedAt: actor.now };
  const [created] = await tx
    .insert(planVersions)
    .values({
      ...resolution,
      ...adopted,
      municipalityId: actor.municipalityId,
      number,
      roundId: round?.id ?? null,
      basis,
      outcome,
      insights,
      scheme: { scheme, focusGoals, rate },
    })
    .returning({ id: planVersions.id });
  await recordAudit(tx, actor, {
    act: 'plan-version.adopt',
    entity: 'plan-version',
    entityId: created!.id,
    after: { ...resolution, number, selected: outcome.selected.length, value: outcome.value },
  });
  if (takeDates) await writeDates(tx, actor, scenario);
  await notifyInformed(tx, actor, 'V2', {
    subject: { de: `IT-Vorhabenplan, Fassung ${number}`, en: `IT-Vorhabenplan, version ${number}` },
    href: paths.planVersion(created!.id),
    key: `plan-version:${created!.id}`,
  });
  return ok(created!.id);
}

/** The adopted quarters become the planned dates; each initiative keeps its own entry in the history. */
async function writeDates(tx: Tx, actor: Actor, { basis, outcome }: Scenario): Promise<void> {
  const { frame, items } = basis!;
  const running = new Set(items.filter(({ fate }) => fate === 'running').map(({ id }) => id));
  const period = (quarter: number) => `${Math.floor(quarter / 4)}Q${(quarter % 4) + 1}`;
  for (const { id, start, finish } of outcome!.selected) {
    const initiative = running.has(String(id)) ? undefined : await findInitiative(tx, String(id));
    if (!initiative) continue;
    const plannedStart = period(frame.from + start);
    const plannedEnd = period(frame.from + finish);
    if (initiative.plannedStart === plannedStart && initiative.plannedEnd === plannedEnd) continue;
    await changeInitiative(
      tx,
      actor,
      initiative.id,
      { fields: { plannedStart, plannedEnd } },
      initiative.version,
    );
  }
}
