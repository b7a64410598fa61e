import { and, desc, eq, gt, lte, ne, sql } from 'drizzle-orm';
import type { Tx } from '../../db/index.ts';
import { isRole, type Role } from '../../kernel/role.ts';
import { actingRoles, sessions } from '../tables.ts';
import { hashToken } from './token.ts';

export type SessionHolder = {
  sessionId: string;
  accountId: string;
  name: string;
  municipalityId: string | null;
  personId: string | null;
  /** As chosen last; whether the person still holds it is for the caller to see. */
  role: Role | null;
};

/** Who holds the session of this token, in one query; the municipality in which it acts, else the first one joined. */
export async function findSessionHolder(
  tx: Tx,
  token: string,
  now: Date,
): Promise<SessionHolder | undefined> {
  const { rows } = await tx.execute<Record<string, string | null>>(sql`
    select s.id, s.account_id, a.name, m.municipality_id, m.person_id, m.role
    from sessions s
    join accounts a on a.id = s.account_id and a.closed_at is null
    left join lateral (
      select m.municipality_id, m.person_id, r.role
      from memberships m
      left join acting_roles r on r.municipality_id = m.municipality_id and r.session_id = s.id
      where m.account_id = s.account_id
      order by r.role is null, m.created_at limit 1
    ) m on true
    where s.token_hash = ${hashToken(token)} and s.expires_at > ${now}`);
  const row = rows[0];
  if (!row) return undefined;
  return {
    sessionId: row.id!,
    accountId: row.account_id!,
    name: row.name!,
    municipalityId: row.municipality_id ?? null,
    personId: row.person_id ?? null,
    role: row.role && isRole(row.role) ? row.role : null,
  };
}

/** The session acts in this role from now on. */
export async function setActingRole(
  tx: Tx,
  municipalityId: string,
  sessionId: string,
  role: Role,
): Promise<void> {
  await tx
    .insert(actingRoles)
    .values({ municipalityId, sessionId, role })
    .onConflictDoUpdate({ target: [actingRoles.sessionId], set: { municipalityId, role } });
}

export type OpenSession = { id: string; createdAt: Date; expiresAt: Date; userAgent: string | null };

export const listSessions = (tx: Tx, accountId: string, now: Date): Promise<OpenSession[]> =>
  tx
    .select({
      id: sessions.id,
      createdAt: sessions.createdAt,
      expiresAt: sessions.expiresAt,
      userAgent: sessions.userAgent,
    })
    .from(sessions)
    .where(and(eq(sessions.userId, accountId), gt(sessions.expiresAt, now)))
    .orderBy(desc(sessions.createdAt));

/** Ends one session of the account; false if it has none of that id. */
export async function endSession(tx: Tx, accountId: string, sessionId: string): Promise<boolean> {
  const ended = await tx
    .delete(sessions)
    .where(and(eq(sessions.userId, accountId), eq(sessions.id, sessionId)))
    .returning({ id: sessions.id });
  return ended.length > 0;
}

/** Ends all sessions of the account but the one given. */
export async function endOtherSessions(tx: Tx, accountId: string, sessionId: string): Promise<void> {
  await tx.delete(sessions).where(and(eq(sessions.userId, accountId), ne(sessions.id, sessionId)));
}

export async function endExpiredSessions(tx: Tx, now: Date): Promise<void> {
  await tx.delete(sessions).where(lte(sessions.expiresAt, now));
}

export async function endSessionOfToken(tx: Tx, token: string): Promise<void> {
  await tx.delete(sessions).where(eq(sessions.token, hashToken(token)));
}
