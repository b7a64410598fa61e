import { and, asc, desc, eq, sql } from 'drizzle-orm';
import type { Actor } from '../../audit/core/actor.ts';
import { recordAudit } from '../../audit/store.ts';
import type { Tx } from '../../db/index.ts';
import { ok, type Refusal, type Result, refuse } from '../../kernel/result.ts';
import type { Role } from '../../kernel/role.ts';
import { paths } from '../../web/paths.ts';
import { words } from '../../web/words.ts';
import type { Matrix } from '../core/matrix/matrix.ts';
import { mayAct, whoMay } from '../core/matrix/rights.ts';
import { type HandoverState, handovers } from '../tables.ts';
import { texts } from '../texts.ts';
import { findInForce } from './matrix.ts';
import { nameOf, tellPersons, tellRoles } from './tell.ts';

export type HandoverNeed = 'decide' | 'prepare' | 'comment';

/** What somebody typed who may not send it: the form it belongs to, and its fields. */
export type Proposal = {
  decision: string;
  need: HandoverNeed;
  path: string;
  fields: Record<string, string | string[]>;
  note: string | null;
};

export type Handover = Proposal & {
  id: string;
  fromName: string;
  fromRole: Role;
  fromPersonId: string | null;
  state: HandoverState;
  answer: string | null;
  answeredBy: string | null;
  answeredAt: Date | null;
  createdAt: Date;
};

const columns = {
  id: handovers.id,
  decision: handovers.decision,
  need: handovers.need,
  path: handovers.path,
  fields: handovers.fields,
  note: handovers.note,
  fromName: handovers.fromName,
  fromRole: handovers.fromRole,
  fromPersonId: handovers.fromPersonId,
  state: handovers.state,
  answer: handovers.answer,
  answeredBy: handovers.answeredBy,
  answeredAt: handovers.answeredAt,
  createdAt: handovers.createdAt,
};

/** Who looks: what was handed over to the role, and what the person handed over. */
export type HandoverView = { matrix: Matrix; role: Role; personId: string | null };

export const mayTake = ({ decision, need }: Pick<Handover, 'decision' | 'need'>, view: HandoverView) =>
  mayAct(view.matrix, decision, view.role, need);

/** Open proposals first, then the newest answered ones. */
export async function listHandovers(tx: Tx, view: HandoverView): Promise<Handover[]> {
  const rows = await tx
    .select(columns)
    .from(handovers)
    .orderBy(sql`${handovers.state} <> 'open'`, desc(handovers.createdAt))
    .limit(200);
  return rows.filter((handover) => mayTake(handover, view) || isOwn(handover, view));
}

/** What waits for the role right now, the oldest first. */
export async function listOpenHandovers(tx: Tx, view: HandoverView) {
  const { id, decision, need, fromName, fromPersonId, createdAt } = columns;
  const rows = await tx
    .select({ id, decision, need, fromName, fromPersonId, createdAt })
    .from(handovers)
    .where(eq(handovers.state, 'open'))
    .orderBy(asc(handovers.createdAt));
  return rows.filter((handover) => mayTake(handover, view) && !isOwn(handover, view));
}

export const isOwn = (
  { fromPersonId }: Pick<Handover, 'fromPersonId'>,
  { personId }: HandoverView,
): boolean => personId !== null && fromPersonId === personId;

/** Not visible is not found: only those who may take it, and who handed it over. */
export async function findHandover(tx: Tx, id: string, view: HandoverView): Promise<Handover | undefined> {
  const [row] = await tx.select(columns).from(handovers).where(eq(handovers.id, id));
  return row && (mayTake(row, view) || isOwn(row, view)) ? row : undefined;
}

export async function handOver(tx: Tx, actor: Actor, proposal: Proposal): Promise<string> {
  const [row] = await tx
    .insert(handovers)
    .values({
      ...proposal,
      municipalityId: actor.municipalityId,
      fromName: actor.name,
      fromRole: actor.role as Role,
      fromPersonId: actor.personId,
      createdAt: actor.now,
    })
    .returning({ id: handovers.id });
  await recordAudit(tx, actor, {
    act: 'handover.create',
    entity: 'handover',
    entityId: row!.id,
    after: proposal,
  });
  await tellHanded(tx, actor, row!.id, proposal);
  return row!.id;
}

async function tellHanded(
  tx: Tx,
  actor: Actor,
  id: string,
  { decision, need, note }: Proposal,
): Promise<void> {
  const { matrix } = await findInForce(tx);
  await tellRoles(tx, actor, whoMay(matrix, decision, need), {
    kind: 'handover',
    key: `handover:${id}:open`,
    href: paths.handover(id),
    say: (language) => {
      const role = words(language).roles[actor.role as Role];
      return texts(language).told.handed(actor.name, role, nameOf(matrix, decision, language), note);
    },
  });
}

type HandoverAnswer = { state: Exclude<HandoverState, 'open'>; text: string | null };

/** Answers an open proposal; taken ones are sent on by whoever took them, under that person's own right. */
export async function answerHandover(
  tx: Tx,
  actor: Actor,
  id: string,
  answer: HandoverAnswer,
): Promise<Result<void, Refusal<'not-found' | 'handover-answered'>>> {
  const [row] = await tx.select(columns).from(handovers).where(eq(handovers.id, id));
  if (!row) return refuse({ refusal: 'not-found' });
  const [changed] = await tx
    .update(handovers)
    .set({
      state: answer.state,
      answer: answer.text,
      answeredBy: actor.name,
      answeredAt: actor.now,
      version: sql`${handovers.version} + 1`,
    })
    .where(and(eq(handovers.id, id), eq(handovers.state, 'open')))
    .returning({ id: handovers.id });
  if (!changed) return refuse({ refusal: 'handover-answered' });
  await recordAudit(tx, actor, {
    act: `handover.${answer.state === 'taken' ? 'take' : answer.state === 'declined' ? 'decline' : 'withdraw'}`,
    entity: 'handover',
    entityId: id,
    before: { state: 'open' },
    after: { state: answer.state, answer: answer.text },
  });
  await tellAnswered(tx, actor, row, answer);
  return ok(undefined);
}

/** Whoever handed over learns what became of it; withdrawing is one's own act. */
async function tellAnswered(
  tx: Tx,
  actor: Actor,
  { id, decision, fromPersonId }: Handover,
  { state, text }: HandoverAnswer,
): Promise<void> {
  if (state === 'withdrawn' || fromPersonId === null) return;
  const { matrix } = await findInForce(tx);
  await tellPersons(tx, actor, [fromPersonId], {
    kind: 'handover',
    key: `handover:${id}:${state}`,
    href: paths.handover(id),
    say: (language) => texts(language).told[state](actor.name, nameOf(matrix, decision, language), text),
  });
}
