import { and, count, desc, eq, inArray, sql } from 'drizzle-orm';
import type { Actor } from '../../../audit/core/actor.ts';
import { recordAudit } from '../../../audit/store.ts';
import { failedSave, type Tx, updateVersioned, waitForTurn } from '../../../db/index.ts';
import { dayInGermany } from '../../../kernel/day.ts';
import { ok, type Refusal, type Result, refuse } from '../../../kernel/result.ts';
import { needsPaper } from '../../core/change.ts';
import type { ListRow } from '../../core/list.ts';
import { firstDayOf, lastDayOf } from '../../core/period.ts';
import { changeInitiative, findWholeInitiative, type WholeInitiative } from '../../store/initiatives.ts';
import { initiatives } from '../../tables.ts';
import { changeRequestCosts, changeRequests } from '../tables.ts';
import { tellDeciders, tellOutcome } from './change-notices.ts';
import { refreshComputedLights } from './computed.ts';
import { readScales, weigh } from './scales.ts';

export type ChangeCost = Omit<typeof changeRequestCosts.$inferSelect, 'municipalityId' | 'id' | 'requestId'>;
export type ChangeRequest = Omit<typeof changeRequests.$inferSelect, 'municipalityId'> & {
  initiative: { code: string; name: string; crossCutting: boolean };
  costs: ChangeCost[];
};

/** What somebody asks for. */
export type ChangeWish = {
  reason: string;
  options: string | null;
  ifRejected: string | null;
  scope: string | null;
  newEnd: string | null;
  costs: readonly ChangeCost[];
  quarter: number | null;
};

const named = {
  code: initiatives.code,
  name: initiatives.name,
  crossCutting: initiatives.crossCutting,
};

const select = (tx: Tx) =>
  tx
    .select({ request: changeRequests, initiative: named })
    .from(changeRequests)
    .innerJoin(
      initiatives,
      and(
        eq(initiatives.municipalityId, changeRequests.municipalityId),
        eq(initiatives.id, changeRequests.initiativeId),
      ),
    );

export async function findChange(tx: Tx, id: string): Promise<ChangeRequest | undefined> {
  return (await withCosts(tx, await select(tx).where(eq(changeRequests.id, id))))[0];
}

const openFirst = [
  sql`${changeRequests.state} <> 'open'`,
  desc(changeRequests.requestedAt),
  desc(changeRequests.id),
] as const;

/** Open ones first, then the newest; pages count from 1. */
export const listChanges = async (tx: Tx, page: number, size: number): Promise<ChangeRequest[]> =>
  withCosts(
    tx,
    await select(tx)
      .orderBy(...openFirst)
      .limit(size)
      .offset((page - 1) * size),
  );

export async function countChanges(tx: Tx): Promise<number> {
  const [all] = await tx.select({ total: count() }).from(changeRequests);
  return all!.total;
}

/** All of one initiative, open ones first. */
export const listChangesOf = async (tx: Tx, initiativeId: string): Promise<ChangeRequest[]> =>
  withCosts(
    tx,
    await select(tx)
      .where(eq(changeRequests.initiativeId, initiativeId))
      .orderBy(...openFirst),
  );

/** All that nobody has decided yet; an initiative has one at most. */
export const listOpenChanges = async (tx: Tx): Promise<ChangeRequest[]> =>
  withCosts(
    tx,
    await select(tx)
      .where(eq(changeRequests.state, 'open'))
      .orderBy(...openFirst),
  );

type Selected = Awaited<ReturnType<typeof select>>;

async function withCosts(tx: Tx, rows: Selected): Promise<ChangeRequest[]> {
  if (rows.length === 0) return [];
  const costs = await tx
    .select()
    .from(changeRequestCosts)
    .where(
      inArray(
        changeRequestCosts.requestId,
        rows.map(({ request }) => request.id),
      ),
    )
    .orderBy(changeRequestCosts.year);
  const byRequest = Map.groupBy(costs, ({ requestId }) => requestId);
  return rows.map(({ request: { municipalityId: _, ...request }, initiative }) => ({
    ...request,
    initiative,
    costs: (byRequest.get(request.id) ?? []).map(({ year, nature, recurrence, costType, cents }) => ({
      year,
      nature,
      recurrence,
      costType,
      cents,
    })),
  }));
}

export type ChangeRefusal = Refusal<
  'not-found' | 'within-tolerance' | 'change-open' | 'not-running' | 'end-before-start'
>;

const endsBeforeStart = ({ plannedStart }: WholeInitiative, newEnd: string | null): boolean => {
  const [start, end] = [plannedStart && firstDayOf(plannedStart), newEnd && lastDayOf(newEnd)];
  return Boolean(start && end && start > end);
};

/** An initiative can be changed from the resolution on, until it is completed. */
export const changeableStates = ['adopted', 'in-progress', 'paused', 'introduced'] as const;
export const changeable = (state: string): boolean => (changeableStates as readonly string[]).includes(state);

export async function requestChange(
  tx: Tx,
  actor: Actor,
  initiativeId: string,
  { costs, ...wish }: ChangeWish,
): Promise<Result<ChangeRequest, ChangeRefusal>> {
  const whole = await findWholeInitiative(tx, initiativeId);
  if (!whole) return refuse({ refusal: 'not-found' });
  if (!changeable(whole.state)) return refuse({ refusal: 'not-running', at: 'reason' });
  if (endsBeforeStart(whole, wish.newEnd)) return refuse({ refusal: 'end-before-start', at: 'newEnd' });
  const scales = await readScales(tx, [initiativeId], dayInGermany(actor.now));
  const { oldCents, newCents, decides, because, adoptingBody } = weigh(scales, whole, { ...wish, costs });
  if (because.length === 0) return refuse({ refusal: 'within-tolerance', at: 'reason' });
  const { municipalityId } = actor;
  const [created] = await tx
    .insert(changeRequests)
    .values({
      ...wish,
      municipalityId,
      code: await nextCode(tx, actor),
      initiativeId,
      oldCents,
      newCents,
      oldEnd: whole.plannedEnd,
      adoptingBody,
      decidingBody: decides,
      because,
      requestedBy: actor.name,
      requestedAt: actor.now,
    })
    .onConflictDoNothing()
    .returning({ id: changeRequests.id });
  if (!created) return refuse({ refusal: 'change-open', at: 'reason' });
  if (costs.length > 0)
    await tx
      .insert(changeRequestCosts)
      .values(costs.map((cost) => ({ ...cost, municipalityId, requestId: created.id })));
  const request = (await findChange(tx, created.id))!;
  const { initiative: _, ...after } = request;
  await recordAudit(tx, actor, {
    act: 'change-request.create',
    entity: 'change-request',
    entityId: created.id,
    after,
  });
  await tellDeciders(tx, actor, request);
  return ok(request);
}

/** `Ä-2026-003`; two at once wait for each other. */
async function nextCode(tx: Tx, { now }: Actor): Promise<string> {
  await waitForTurn(tx, 'change_requests');
  const start = `Ä-${dayInGermany(now).slice(0, 4)}-`;
  const { rows } = await tx.execute<{ next: number }>(
    sql`select coalesce(max(substr(code, 8)::int), 0) + 1 as next from change_requests where code like ${`${start}%`}`,
  );
  return `${start}${String(rows[0]!.next).padStart(3, '0')}`;
}

export type Decision = {
  approved: boolean;
  note: string | null;
  paper: string | null;
  resolvedOn: string | null;
};

export type DecisionRefusal =
  | Refusal<'not-found' | 'already-decided' | 'version-conflict' | 'end-before-start'>
  | Refusal<'paper-missing' | 'resolved-on-missing' | 'resolved-in-future' | 'note-missing'>;

/** What is missing for a decision to count: a council's has paper and day, a rejection its reason. */
function decisionFault(
  { decidingBody }: ChangeRequest,
  { approved, note, paper, resolvedOn }: Decision,
  today: string,
): DecisionRefusal | undefined {
  if (resolvedOn && resolvedOn > today) return { refusal: 'resolved-in-future', at: 'resolvedOn' };
  if (needsPaper(decidingBody) && !paper) return { refusal: 'paper-missing', at: 'paper' };
  if (needsPaper(decidingBody) && !resolvedOn) return { refusal: 'resolved-on-missing', at: 'resolvedOn' };
  return approved || note?.trim() ? undefined : { refusal: 'note-missing', at: 'note' };
}

/** Enters what the body decided; an approved change becomes the plan of the initiative in the same transaction. */
export async function decideChange(
  tx: Tx,
  actor: Actor,
  id: string,
  decision: Decision,
  version: number,
): Promise<Result<ChangeRequest, DecisionRefusal>> {
  const request = await findChange(tx, id);
  if (!request) return refuse({ refusal: 'not-found' });
  const fault = decisionFault(request, decision, dayInGermany(actor.now));
  if (fault) return refuse(fault);
  const whole = (await findWholeInitiative(tx, request.initiativeId))!;
  if (decision.approved && endsBeforeStart(whole, request.newEnd))
    return refuse({ refusal: 'end-before-start', at: 'decision' });
  const { approved, note, paper, resolvedOn } = decision;
  const closed = await close(tx, actor, request, version, {
    state: approved ? 'approved' : 'rejected',
    paper,
    resolvedOn,
    decisionNote: note,
  });
  if (!closed.ok) return closed;
  if (approved) await changePlan(tx, actor, whole, request);
  await tellOutcome(tx, actor, closed.value);
  return closed;
}

/** Who asked takes it back. */
export const withdrawChange = async (
  tx: Tx,
  actor: Actor,
  id: string,
  version: number,
): Promise<Result<ChangeRequest, DecisionRefusal>> => {
  const request = await findChange(tx, id);
  return request
    ? close(tx, actor, request, version, { state: 'withdrawn' })
    : refuse({ refusal: 'not-found' });
};

async function close(
  tx: Tx,
  actor: Actor,
  request: ChangeRequest,
  version: number,
  fields: Pick<typeof changeRequests.$inferInsert, 'state' | 'paper' | 'resolvedOn' | 'decisionNote'>,
): Promise<Result<ChangeRequest, DecisionRefusal>> {
  if (request.state !== 'open') return refuse({ refusal: 'already-decided' });
  const saved = await updateVersioned(tx, changeRequests, eq(changeRequests.id, request.id), version, {
    ...fields,
    decidedBy: actor.name,
    decidedRole: actor.role,
    decidedAt: actor.now,
  });
  if (!saved.ok) return refuse({ refusal: 'version-conflict' });
  await recordAudit(tx, actor, {
    act: fields.state === 'withdrawn' ? 'change-request.withdraw' : 'change-request.decide',
    entity: 'change-request',
    entityId: request.id,
    before: { state: 'open' },
    after: { ...fields, code: request.code, initiative: request.initiative.code },
  });
  return ok((await findChange(tx, request.id))!);
}

/** New costs come beside the old ones, the new end takes the place of the old; frozen plan versions keep the old plan. */
async function changePlan(
  tx: Tx,
  actor: Actor,
  whole: WholeInitiative,
  { costs, newEnd }: ChangeRequest,
): Promise<void> {
  const added = costs.map((cost): ListRow => ({ ...cost, estimate: null }));
  const changed = await changeInitiative(
    tx,
    actor,
    whole.id,
    {
      fields: newEnd ? { plannedEnd: newEnd } : {},
      lists: added.length > 0 ? { costs: [...(whole.lists.costs ?? []), ...added] } : {},
    },
    whole.version,
  );
  // Nothing else a change says can break a rule of the initiative; only somebody else's save can.
  if (!changed.ok) throw failedSave(`The change of ${whole.code} does not fit`, changed.error.refusal);
  await refreshComputedLights(tx, dayInGermany(actor.now), [whole.id]);
}
