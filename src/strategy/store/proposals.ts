import { and, desc, eq, sql } from 'drizzle-orm';
import type { Actor } from '../../audit/core/actor.ts';
import { recordAudit } from '../../audit/store.ts';
import type { Tx } from '../../db/index.ts';
import { type Day, dayInGermany } from '../../kernel/day.ts';
import { ok, type Refusal, type Result, refuse } from '../../kernel/result.ts';
import { enqueueNotice } from '../../notice/store/notices.ts';
import {
  checkHearing,
  type GivenStatement,
  giveStatement,
  type Subject,
} from '../../roles/store/statements.ts';
import { allOrNothing } from '../../roles/store/step.ts';
import { paths } from '../../web/paths.ts';
import { checkRing, type Ring, type RingFault } from '../core/standard.ts';
import { standardMoves, standardProposals, standards } from '../tables.ts';
import { findStandard, findStandardNamed } from './standards.ts';

export type Proposal = typeof standardProposals.$inferSelect;

/** Open ones first, then the last decided. */
export const listProposals = (tx: Tx): Promise<Proposal[]> =>
  tx
    .select()
    .from(standardProposals)
    .orderBy(sql`${standardProposals.state} <> 'open'`, desc(standardProposals.proposedAt));

export async function findProposal(tx: Tx, id: string): Promise<Proposal | undefined> {
  const [row] = await tx.select().from(standardProposals).where(eq(standardProposals.id, id));
  return row;
}

/** A standard is set by the decision T1 of the matrix. */
export const proposalSubject = ({ id }: Pick<Proposal, 'id'>): Subject => ({
  decision: 'T1',
  entity: 'standard-proposal',
  entityId: id,
});

export type ProposalFields = Pick<Proposal, 'standardId' | 'name' | 'sector' | 'ring' | 'endsOn' | 'reason'>;
type ProposalRefusal = RingFault | Refusal<'name-taken' | 'same-ring' | 'standard-unknown'>;

/** Anybody of the administration may propose a technology, or another ring for one that is there. */
export async function giveProposal(
  tx: Tx,
  actor: Actor,
  fields: ProposalFields,
): Promise<Result<string, ProposalRefusal>> {
  const checked = checkRing(fields.ring, fields.endsOn, dayInGermany(actor.now));
  if (!checked.ok) return checked;
  const standard = fields.standardId ? await findStandard(tx, fields.standardId) : undefined;
  if (fields.standardId && !standard) return refuse({ refusal: 'standard-unknown', at: 'standardId' });
  if (standard?.ring === fields.ring) return refuse({ refusal: 'same-ring', at: 'ring' });
  if (!standard && (await findStandardNamed(tx, fields.name)))
    return refuse({ refusal: 'name-taken', at: 'name' });
  const values = standard ? { ...fields, name: standard.name, sector: standard.sector } : fields;
  const [row] = await tx
    .insert(standardProposals)
    .values({
      ...values,
      municipalityId: actor.municipalityId,
      proposedBy: actor.name,
      role: actor.role,
      personId: actor.personId,
      proposedAt: actor.now,
    })
    .returning({ id: standardProposals.id });
  await recordAudit(tx, actor, {
    act: 'standard-proposal.give',
    entity: 'standard-proposal',
    entityId: row!.id,
    after: values,
  });
  return ok(row!.id);
}

export type Verdict = { ring: Ring; endsOn: Day | null; decision: string | null };
type DecideRefusal = RingFault | Refusal<'not-found' | 'not-heard' | 'consent-refused' | 'name-taken'>;

/** Puts the technology on its ring once all were heard who must be; whoever proposed it is told. */
export const acceptProposal = (
  tx: Tx,
  actor: Actor,
  id: string,
  verdict: Verdict,
  noted: readonly GivenStatement[],
): Promise<Result<string, DecideRefusal>> =>
  allOrNothing<string, DecideRefusal>(tx, async (step) => {
    const proposal = await takeOpen(step, id);
    if (!proposal) return refuse({ refusal: 'not-found' });
    const checked = checkRing(verdict.ring, verdict.endsOn, dayInGermany(actor.now));
    if (!checked.ok) return checked;
    for (const given of noted) await giveStatement(step, actor, proposalSubject(proposal), given);
    const heard = await checkHearing(step, proposalSubject(proposal));
    if (!heard.ok) return heard;
    const standardId = await placeStandard(step, actor, proposal, verdict);
    if (!standardId) return refuse({ refusal: 'name-taken', at: 'ring' });
    await closeProposal(step, actor, proposal, 'accepted', verdict, standardId);
    return ok(standardId);
  });

export async function declineProposal(
  tx: Tx,
  actor: Actor,
  id: string,
  decision: string,
): Promise<Result<void, Refusal<'not-found'>>> {
  const proposal = await takeOpen(tx, id);
  if (!proposal) return refuse({ refusal: 'not-found' });
  const { ring, endsOn, standardId } = proposal;
  await closeProposal(tx, actor, proposal, 'declined', { ring, endsOn, decision }, standardId);
  return ok(undefined);
}

async function takeOpen(tx: Tx, id: string): Promise<Proposal | undefined> {
  const [row] = await tx
    .select()
    .from(standardProposals)
    .where(and(eq(standardProposals.id, id), eq(standardProposals.state, 'open')))
    .for('update');
  return row;
}

/** The standard on its new ring, with the move kept; nothing where another took the name meanwhile. */
async function placeStandard(
  tx: Tx,
  actor: Actor,
  proposal: Proposal,
  { ring, endsOn, decision }: Verdict,
): Promise<string | undefined> {
  const before = proposal.standardId ? await findStandard(tx, proposal.standardId) : undefined;
  if (!before && (await findStandardNamed(tx, proposal.name))) return undefined;
  const values = { ring, endsOn, ringSince: dayInGermany(actor.now) };
  const { municipalityId } = actor;
  const [row] = before
    ? await tx
        .update(standards)
        .set({ ...values, version: sql`${standards.version} + 1` })
        .where(eq(standards.id, before.id))
        .returning({ id: standards.id })
    : await tx
        .insert(standards)
        .values({ ...values, name: proposal.name, sector: proposal.sector, municipalityId })
        .returning({ id: standards.id });
  await tx.insert(standardMoves).values({
    municipalityId,
    standardId: row!.id,
    fromRing: before?.ring ?? null,
    toRing: ring,
    movedOn: values.ringSince,
    reason: decision ?? proposal.reason,
    decidedBy: actor.name,
    role: actor.role,
  });
  await recordAudit(tx, actor, {
    act: before ? 'standard.change' : 'standard.create',
    entity: 'standard',
    entityId: row!.id,
    before: before && { ring: before.ring, endsOn: before.endsOn },
    after: before ? { ring, endsOn } : { ...values, name: proposal.name },
  });
  return row!.id;
}

async function closeProposal(
  tx: Tx,
  actor: Actor,
  { id, name, personId }: Proposal,
  state: 'accepted' | 'declined',
  { ring, endsOn, decision }: Verdict,
  standardId: string | null,
): Promise<void> {
  const after = { state, ring, endsOn, decision };
  await tx
    .update(standardProposals)
    .set({ ...after, standardId, decidedBy: actor.name, decidedAt: actor.now })
    .where(eq(standardProposals.id, id));
  await recordAudit(tx, actor, {
    act: state === 'accepted' ? 'standard-proposal.take' : 'standard-proposal.decline',
    entity: 'standard-proposal',
    entityId: id,
    before: { state: 'open' },
    after,
  });
  if (!personId) return;
  await enqueueNotice(tx, actor, {
    personId,
    kind: 'standard-proposal',
    key: `standard-proposal ${id}`,
    text: {
      de: {
        subject: `Ihr Vorschlag „${name}“ ist ${state === 'accepted' ? 'angenommen' : 'abgelehnt'}`,
        text: decision ?? '',
      },
      en: {
        subject: `Your proposal “${name}” is ${state === 'accepted' ? 'accepted' : 'declined'}`,
        text: decision ?? '',
      },
    },
    href: paths.standardProposal(id),
  });
}
