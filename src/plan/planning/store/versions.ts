import { and, desc, eq, getTableColumns, max } from 'drizzle-orm';
import type { Actor } from '../../../audit/core/actor.ts';
import { recordAudit } from '../../../audit/store.ts';
import { type Tx, waitForTurn } from '../../../db/index.ts';
import { quarterCode } from '../../../kernel/quarter.ts';
import { ok, type Refusal, type Result, refuse } from '../../../kernel/result.ts';
import { notifyInformed } from '../../../roles/store/tell.ts';
import { paths } from '../../../web/paths.ts';
import { changeInitiative, findInitiative } from '../../store/initiatives.ts';
import type { AdoptingBody } from '../core/round.ts';
import { isAhead } from '../core/settle.ts';
import type { resolutions, VersionState } from '../core/version-state.ts';
import { planRounds, planVersions } from '../tables.ts';
import type { Scenario } from './scenarios.ts';
import { readScoreRules } from './scheme.ts';

export type PlanVersion = typeof planVersions.$inferSelect;
export type ListedVersion = Omit<PlanVersion, 'basis' | 'outcome' | 'insights' | 'scheme'>;

const { basis: _b, outcome: _o, insights: _i, scheme: _s, ...listed } = getTableColumns(planVersions);

/** In every state, the newest first. */
export const listVersions = (tx: Tx): Promise<ListedVersion[]> =>
  tx.select(listed).from(planVersions).orderBy(desc(planVersions.number));

export async function findVersion(tx: Tx, id: string): Promise<PlanVersion | undefined> {
  const [row] = await tx.select().from(planVersions).where(eq(planVersions.id, id));
  return row;
}

/** The initiatives of the plan in force. */
export async function listAdopted(tx: Tx): Promise<ReadonlySet<string>> {
  const [inForce] = await tx
    .select({ outcome: planVersions.outcome })
    .from(planVersions)
    .where(eq(planVersions.state, 'adopted'))
    .orderBy(desc(planVersions.resolvedOn), desc(planVersions.number))
    .limit(1);
  return new Set(inForce?.outcome.selected.map(({ id }) => String(id)));
}

/** The plan that lies before a body; one at a time. */
export async function findProposed(tx: Tx): Promise<ListedVersion | undefined> {
  const [row] = await tx.select(listed).from(planVersions).where(eq(planVersions.state, 'proposed'));
  return row;
}

export type Proposal = { name: string; body: AdoptingBody };

export type Resolution = {
  resolvedOn: string;
  paper: string;
  note: string | null;
  /** Write the adopted quarters into the initiatives that do not run yet. */
  takeDates: boolean;
};

export type FreezeFault = Refusal<'not-calculated' | 'still-proposed'>;

/** Freezes the plan of a scenario and lays it before a body. */
export async function proposePlan(
  tx: Tx,
  actor: Actor,
  scenario: Scenario,
  proposal: Proposal,
  today: string,
): Promise<Result<PlanVersion, FreezeFault>> {
  const by = { proposedBy: actor.name, proposedRole: actor.role, proposedAt: actor.now };
  const frozen = await freeze(tx, actor, scenario, { ...proposal, ...by, state: 'proposed' }, today);
  if (frozen.ok) await note(tx, actor, frozen.value, proposal);
  return frozen;
}

/** What was decided, and the codes of the initiatives that could not take the adopted quarters. */
export type Decided = PlanVersion & { keptDates: string[] };

/** Freezes the plan of a scenario with the resolution that adopted it. */
export async function adoptPlan(
  tx: Tx,
  actor: Actor,
  scenario: Scenario,
  { takeDates, ...adoption }: Proposal & Resolution,
  today: string,
): Promise<Result<Decided, FreezeFault>> {
  const decided = { ...adoption, ...decidedBy(actor), state: 'adopted' as const };
  const frozen = await freeze(tx, actor, scenario, decided, today);
  if (!frozen.ok) return frozen;
  await note(tx, actor, frozen.value, adoption);
  await tell(tx, actor, frozen.value);
  const keptDates = takeDates ? await writeDates(tx, actor, frozen.value) : [];
  return ok({ ...frozen.value, keptDates });
}

/** Enters what the body decided on the plan that lies before it. */
export async function decidePlan(
  tx: Tx,
  actor: Actor,
  id: string,
  { state, takeDates, ...resolution }: Resolution & { state: (typeof resolutions)[number] },
): Promise<Result<Decided, Refusal<'not-proposed'>>> {
  const decided = await endProposal(tx, actor, id, { ...resolution, state });
  if (!decided.ok) return decided;
  await note(tx, actor, decided.value, resolution);
  await tell(tx, actor, decided.value);
  const keptDates = state === 'adopted' && takeDates ? await writeDates(tx, actor, decided.value) : [];
  return ok({ ...decided.value, keptDates });
}

/** Takes the plan back before the body has decided. */
export async function withdrawPlan(
  tx: Tx,
  actor: Actor,
  id: string,
): Promise<Result<PlanVersion, Refusal<'not-proposed'>>> {
  const withdrawn = await endProposal(tx, actor, id, { state: 'withdrawn' });
  if (withdrawn.ok) await note(tx, actor, withdrawn.value, {});
  return withdrawn;
}

type Fields = Partial<typeof planVersions.$inferInsert> & Proposal & { state: VersionState };

async function freeze(
  tx: Tx,
  actor: Actor,
  { basis, outcome, insights }: Scenario,
  fields: Fields,
  today: string,
): Promise<Result<PlanVersion, FreezeFault>> {
  if (!basis || !outcome || outcome.value === null) return refuse({ refusal: 'not-calculated' });
  // Numbers follow each other, and one plan at a time lies before a body.
  await waitForTurn(tx, 'plan_versions');
  if (await findProposed(tx)) return refuse({ refusal: 'still-proposed' });
  const { scheme, focusGoals, rate } = await readScoreRules(tx, today);
  const [last] = await tx.select({ number: max(planVersions.number) }).from(planVersions);
  const [round] = await tx
    .select({ id: planRounds.id })
    .from(planRounds)
    .where(eq(planRounds.stage, 'adopt'))
    .orderBy(desc(planRounds.createdAt));
  const [created] = await tx
    .insert(planVersions)
    .values({
      ...fields,
      municipalityId: actor.municipalityId,
      number: (last?.number ?? 0) + 1,
      roundId: round?.id ?? null,
      basis,
      outcome,
      insights,
      scheme: { scheme, focusGoals, rate },
    })
    .returning();
  return ok(created!);
}

const decidedBy = ({ name, role, now }: Actor) => ({ decidedBy: name, decidedRole: role, decidedAt: now });

async function endProposal(
  tx: Tx,
  actor: Actor,
  id: string,
  fields: Partial<typeof planVersions.$inferInsert>,
): Promise<Result<PlanVersion, Refusal<'not-proposed'>>> {
  const [ended] = await tx
    .update(planVersions)
    .set({ ...fields, ...decidedBy(actor) })
    .where(and(eq(planVersions.id, id), eq(planVersions.state, 'proposed')))
    .returning();
  return ended ? ok(ended) : refuse({ refusal: 'not-proposed' });
}

const acts = { proposed: 'propose', adopted: 'adopt', rejected: 'reject', withdrawn: 'withdraw' } as const;

const note = (tx: Tx, actor: Actor, { id, number, state, outcome }: PlanVersion, said: object) =>
  recordAudit(tx, actor, {
    act: `plan-version.${acts[state]}`,
    entity: 'plan-version',
    entityId: id,
    after: { ...said, number, selected: outcome.selected.length, value: outcome.value },
  });

/** Those whom the matrix informs learn of the decision. */
const tell = (tx: Tx, actor: Actor, { id, number }: PlanVersion) =>
  notifyInformed(tx, actor, 'V2', {
    subject: { de: `IT-Vorhabenplan, Fassung ${number}`, en: `IT-Vorhabenplan, version ${number}` },
    href: paths.planVersion(id),
    key: `plan-version:${id}`,
  });

/**
 * The adopted quarters become the planned dates; each initiative keeps its own entry in the history. Answers the codes of
 * those whose profile could not be changed.
 */
async function writeDates(tx: Tx, actor: Actor, { basis, outcome }: PlanVersion): Promise<string[]> {
  const { frame } = basis;
  const kept: string[] = [];
  for (const { id, start, finish } of outcome.selected) {
    const initiative = await findInitiative(tx, String(id));
    if (!initiative || !isAhead(initiative.state)) continue;
    const plannedStart = quarterCode(frame.from + start);
    const plannedEnd = quarterCode(frame.from + finish);
    if (initiative.plannedStart === plannedStart && initiative.plannedEnd === plannedEnd) continue;
    const changed = await changeInitiative(
      tx,
      actor,
      initiative.id,
      { fields: { plannedStart, plannedEnd } },
      initiative.version,
    );
    if (!changed.ok) kept.push(initiative.code);
  }
  return kept;
}
