import { and, asc, eq } from 'drizzle-orm';
import type { Actor } from '../../audit/core/actor.ts';
import { recordAudit } from '../../audit/store.ts';
import type { Tx } from '../../db/index.ts';
import { ok, type Refusal, type Result, refuse } from '../../kernel/result.ts';
import type { Role } from '../../kernel/role.ts';
import { mustBeHeard } from '../core/matrix/rights.ts';
import { statements, type Verdict } from '../tables.ts';
import { findInForce } from './matrix.ts';

/**
 * The thing a decision is about: `{ entity: 'matrix', entityId, decision: 'S5' }`. What was said before `since`, when
 * the thing last changed, was said of something else and counts no more.
 */
export type Subject = { decision: string; entity: string; entityId: string; since?: Date | null };

export type Statement = {
  id: string;
  role: Role;
  verdict: Verdict;
  text: string;
  givenBy: string;
  /** Came on paper and was noted by somebody else. */
  noted: boolean;
  createdAt: Date;
  /** Said of what stood there before the last change. */
  outdated: boolean;
};

/** What was said on a thing, in order. */
export async function listStatements(tx: Tx, subject: Subject): Promise<Statement[]> {
  const { decision, entity, entityId, since = null } = subject;
  const rows = await tx
    .select({
      id: statements.id,
      role: statements.role,
      verdict: statements.verdict,
      text: statements.text,
      givenBy: statements.givenBy,
      noted: statements.noted,
      createdAt: statements.createdAt,
    })
    .from(statements)
    .where(
      and(
        eq(statements.decision, decision),
        eq(statements.entity, entity),
        eq(statements.entityId, entityId),
      ),
    )
    .orderBy(asc(statements.createdAt));
  return rows.map((row) => ({ ...row, outdated: since !== null && row.createdAt < since }));
}

export type GivenStatement = { role: Role; verdict: Verdict; text: string };

/** Keeps what a role said in writing; `noted` when it came on paper and somebody else enters it. */
export async function giveStatement(
  tx: Tx,
  actor: Actor,
  subject: Subject,
  given: GivenStatement,
): Promise<void> {
  const noted = given.role !== actor.role;
  const { since: _since, ...about } = subject;
  const [row] = await tx
    .insert(statements)
    .values({
      ...about,
      ...given,
      municipalityId: actor.municipalityId,
      givenBy: actor.name,
      noted,
      createdAt: actor.now,
    })
    .returning({ id: statements.id });
  await recordAudit(tx, actor, {
    act: 'statement.create',
    entity: 'statement',
    entityId: row!.id,
    after: { ...about, ...given, noted },
  });
}

/** Who must be heard and was not yet, who must consent and has not, who refused consent. */
export type Hearing = { heard: Role[]; consent: Role[]; refused: Role[] };

/** What the matrix in force wants before the decision counts, less what was said already. */
export async function openHearing(tx: Tx, subject: Subject): Promise<Hearing> {
  const { matrix } = await findInForce(tx);
  const wanted = mustBeHeard(matrix, subject.decision);
  const given = (await listStatements(tx, subject)).filter(({ outdated }) => !outdated);
  const last = (role: Role) => given.findLast((statement) => statement.role === role)?.verdict;
  return {
    heard: wanted.heard.filter((role) => last(role) === undefined),
    consent: wanted.consent.filter((role) => last(role) !== 'consent' && last(role) !== 'refusal'),
    refused: wanted.consent.filter((role) => last(role) === 'refusal'),
  };
}

/** A decision counts when all who must be heard were, and all who must consent did. */
export async function checkHearing(
  tx: Tx,
  subject: Subject,
): Promise<Result<void, Refusal<'not-heard' | 'consent-refused'>>> {
  const { heard, consent, refused } = await openHearing(tx, subject);
  if (refused.length)
    return refuse({ refusal: 'consent-refused', at: 'hearing', detail: { roles: refused.join(' ') } });
  const open = [...heard, ...consent];
  return open.length
    ? refuse({ refusal: 'not-heard', at: 'hearing', detail: { roles: open.join(' ') } })
    : ok(undefined);
}
