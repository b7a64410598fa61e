import { and, desc, eq, getTableColumns, isNull } from 'drizzle-orm';
import type { Actor } from '../../audit/core/actor.ts';
import { recordAudit } from '../../audit/store.ts';
import { type Tx, updateVersioned } from '../../db/index.ts';
import { type Day, dayInGermany } from '../../kernel/day.ts';
import { ok, type Refusal, type Result, refuse } from '../../kernel/result.ts';
import type { Role } from '../../kernel/role.ts';
import {
  checkHearing,
  type GivenStatement,
  giveStatement,
  openHearing,
  type Subject,
} from '../../roles/store/statements.ts';
import { allOrNothing } from '../../roles/store/step.ts';
import { tellRoles } from '../../roles/store/tell.ts';
import { paths } from '../../web/paths.ts';
import { type AcceptanceState, checkRisk, type RiskRefusal } from '../core/risk.ts';
import { securityAcceptances, securityTargets } from '../tables.ts';
import { warningTexts } from '../warning-texts.ts';
import { type AnswerPlace, listAnswerHistory } from './answers.ts';

const { municipalityId: _, ...columns } = getTableColumns(securityAcceptances);

/** A residual risk, proposed or decided. */
export type Risk = Omit<typeof securityAcceptances.$inferSelect, 'municipalityId'> & {
  target: string | null;
};

const select = (tx: Tx) =>
  tx
    .select({ ...columns, target: securityTargets.name })
    .from(securityAcceptances)
    .leftJoin(
      securityTargets,
      and(
        eq(securityTargets.municipalityId, securityAcceptances.municipalityId),
        eq(securityTargets.id, securityAcceptances.targetId),
      ),
    );

/** The newest first. */
export const listRisks = (tx: Tx): Promise<Risk[]> =>
  select(tx).orderBy(desc(securityAcceptances.proposedAt), desc(securityAcceptances.id));

export const listRisksAt = (tx: Tx, { sheet, requirement, targetId }: AnswerPlace): Promise<Risk[]> =>
  select(tx)
    .where(
      and(
        eq(securityAcceptances.sheet, sheet),
        eq(securityAcceptances.requirement, requirement),
        targetId ? eq(securityAcceptances.targetId, targetId) : isNull(securityAcceptances.targetId),
      ),
    )
    .orderBy(desc(securityAcceptances.proposedAt), desc(securityAcceptances.id));

export async function findRisk(tx: Tx, id: string): Promise<Risk | undefined> {
  const [row] = await select(tx).where(eq(securityAcceptances.id, id));
  return row;
}

export type RiskFields = { risk: string; reason: string; untilOn: Day };

/** Asks the one who answers for it to carry a gap for a while. */
export async function proposeRisk(
  tx: Tx,
  actor: Actor,
  place: AnswerPlace,
  fields: RiskFields,
): Promise<Result<string, RiskRefusal>> {
  const [answer] = await listAnswerHistory(tx, place);
  const others = await listRisksAt(tx, place);
  const fault = checkRisk(fields.untilOn, dayInGermany(actor.now), answer?.status ?? 'open', others);
  if (fault) return refuse(fault);
  const [created] = await tx
    .insert(securityAcceptances)
    .values({
      ...place,
      ...fields,
      municipalityId: actor.municipalityId,
      state: 'proposed',
      proposedBy: actor.name,
      proposedRole: roleOf(actor),
      proposedAt: actor.now,
    })
    .returning({ id: securityAcceptances.id });
  await recordAudit(tx, actor, {
    act: 'security-risk.create',
    entity: 'security-risk',
    entityId: created!.id,
    after: { ...place, ...fields },
  });
  await askHearing(tx, actor, created!.id, fields.reason);
  return ok(created!.id);
}

/** A residual risk as a thing to be heard on. */
export const riskSubject = (id: string): Subject => ({
  decision: 'X3',
  entity: 'security-risk',
  entityId: id,
});

/**
 * Tells those who must be heard, but for who submits it: whose reason is what there is to say in writing. A mail leaves the
 * room, so it says nothing of the gap.
 */
async function askHearing(tx: Tx, actor: Actor, id: string, reason: string): Promise<void> {
  const subject = riskSubject(id);
  const { heard, consent } = await openHearing(tx, subject);
  const role = roleOf(actor);
  if (heard.includes(role)) await giveStatement(tx, actor, subject, { role, verdict: 'heard', text: reason });
  const asked = [...heard.filter((one) => one !== role), ...consent];
  await tellRoles(tx, actor, asked, {
    kind: 'security',
    key: `security-risk:${id}:hearing`,
    href: paths.securityRisk(id),
    say: (language) => warningTexts(language).riskHearing,
  });
}

/** Who acts here is signed in and acts in a role. */
const roleOf = ({ role }: Actor): Role => role as Role;

export type RiskDecision = { state: Exclude<AcceptanceState, 'proposed'>; note: string | null };

export type DecisionRefusal = Refusal<'not-found' | 'already-decided' | 'not-heard' | 'consent-refused'>;

/**
 * Ends the wait: accepted or refused by who answers for it, or withdrawn by who asked. A risk is carried only once those
 * were heard whom the matrix wants to be; `noted` are statements that came on paper.
 */
export const decideRisk = (
  tx: Tx,
  actor: Actor,
  id: string,
  decision: RiskDecision,
  noted: readonly GivenStatement[] = [],
): Promise<Result<Risk, DecisionRefusal>> =>
  allOrNothing(tx, (step) => decideIn(step, actor, id, decision, noted));

async function decideIn(
  tx: Tx,
  actor: Actor,
  id: string,
  { state, note }: RiskDecision,
  noted: readonly GivenStatement[],
): Promise<Result<Risk, DecisionRefusal>> {
  const risk = await findRisk(tx, id);
  if (!risk) return refuse({ refusal: 'not-found' });
  if (risk.state !== 'proposed') return refuse({ refusal: 'already-decided' });
  for (const given of noted) await giveStatement(tx, actor, riskSubject(id), given);
  if (state === 'accepted') {
    const heard = await checkHearing(tx, riskSubject(id));
    if (!heard.ok) return heard;
  }
  const saved = await updateVersioned(
    tx,
    securityAcceptances,
    and(eq(securityAcceptances.id, id), eq(securityAcceptances.state, 'proposed'))!,
    risk.version,
    {
      state,
      decisionNote: note,
      decidedBy: actor.name,
      decidedRole: roleOf(actor),
      decidedAt: actor.now,
    },
  );
  if (!saved.ok) return refuse({ refusal: 'already-decided' });
  await recordAudit(tx, actor, {
    act: 'security-risk.change',
    entity: 'security-risk',
    entityId: id,
    before: { state: risk.state },
    after: { state, note },
  });
  return ok((await findRisk(tx, id))!);
}
