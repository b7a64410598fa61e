import { and, desc, eq, isNull, or, sql } from 'drizzle-orm';
import type { Actor } from '../../audit/core/actor.ts';
import { recordAudit } from '../../audit/store.ts';
import { type Tx, waitForTurn } from '../../db/index.ts';
import { hashToken, newToken } from '../../identity/store/token.ts';
import { accounts, memberships } from '../../identity/tables.ts';
import { ok, type Refusal, type Result, refuse } from '../../kernel/result.ts';
import type { Role } from '../../kernel/role.ts';
import { type Access, mostTokens, type TokenKind, writeToken } from '../core/token.ts';
import { accessTokens } from '../tables.ts';

export type AccessToken = Omit<typeof accessTokens.$inferSelect, 'municipalityId' | 'tokenHash'>;

export type NewAccessToken = { name: string } & (
  | { kind: 'calendar' }
  | { kind: 'api'; role: Role; access: Access; expiresAt: Date }
);

/** Makes a key of the actor's own; what is answered is shown once and kept nowhere. */
export async function createToken(
  tx: Tx,
  actor: Actor,
  wanted: NewAccessToken,
): Promise<Result<string, Refusal<'too-many-tokens'>>> {
  const { municipalityId, accountId, personId, now } = actor;
  if ((await countAlive(tx, personId!, wanted.kind, now)) >= mostTokens[wanted.kind])
    return refuse({ refusal: 'too-many-tokens' });
  const token = writeToken(wanted.kind, newToken());
  const [created] = await tx
    .insert(accessTokens)
    .values({
      ...wanted,
      municipalityId,
      accountId: accountId!,
      personId: personId!,
      tokenHash: hashToken(token),
      createdAt: now,
    })
    .returning({ id: accessTokens.id });
  await recordAudit(tx, actor, {
    act: 'access-token.create',
    entity: 'access-token',
    entityId: created!.id,
    after: wanted,
  });
  return ok(token);
}

/** Two that are asked for at once are counted one after the other. */
async function countAlive(tx: Tx, personId: string, kind: TokenKind, now: Date): Promise<number> {
  await waitForTurn(tx, `access-tokens ${personId}`);
  return (await listTokens(tx, personId)).filter(
    (token) => token.kind === kind && (token.expiresAt === null || token.expiresAt > now),
  ).length;
}

/** Keys of a person that were not revoked, the newest first. */
export const listTokens = (tx: Tx, personId: string): Promise<AccessToken[]> =>
  tx
    .select({
      id: accessTokens.id,
      accountId: accessTokens.accountId,
      personId: accessTokens.personId,
      kind: accessTokens.kind,
      name: accessTokens.name,
      role: accessTokens.role,
      access: accessTokens.access,
      expiresAt: accessTokens.expiresAt,
      createdAt: accessTokens.createdAt,
      lastUsedAt: accessTokens.lastUsedAt,
      revokedAt: accessTokens.revokedAt,
    })
    .from(accessTokens)
    .where(and(eq(accessTokens.personId, personId), isNull(accessTokens.revokedAt)))
    .orderBy(desc(accessTokens.createdAt));

/** Ends a key of the actor's own; false where there is none. */
export async function revokeToken(tx: Tx, actor: Actor, id: string): Promise<boolean> {
  const [revoked] = await tx
    .update(accessTokens)
    .set({ revokedAt: actor.now })
    .where(
      and(
        eq(accessTokens.id, id),
        eq(accessTokens.personId, actor.personId!),
        isNull(accessTokens.revokedAt),
      ),
    )
    .returning({ name: accessTokens.name });
  if (!revoked) return false;
  await recordAudit(tx, actor, {
    act: 'access-token.revoke',
    entity: 'access-token',
    entityId: id,
    before: revoked,
  });
  return true;
}

export type TokenHolder = {
  id: string;
  municipalityId: string;
  accountId: string;
  personId: string;
  personName: string;
  name: string;
  role: Role | null;
  access: Access | null;
};

const minute = 60_000;

/** Whose key this is, as the system sees it: not revoked, not run out, its account open and still a member. */
export async function findTokenHolder(
  tx: Tx,
  kind: TokenKind,
  token: string,
  now: Date,
): Promise<TokenHolder | undefined> {
  const [row] = await tx
    .select({
      id: accessTokens.id,
      municipalityId: accessTokens.municipalityId,
      accountId: accessTokens.accountId,
      personId: accessTokens.personId,
      personName: accounts.name,
      name: accessTokens.name,
      role: accessTokens.role,
      access: accessTokens.access,
      lastUsedAt: accessTokens.lastUsedAt,
    })
    .from(accessTokens)
    .innerJoin(accounts, and(eq(accounts.id, accessTokens.accountId), isNull(accounts.closedAt)))
    .innerJoin(
      memberships,
      and(
        eq(memberships.accountId, accessTokens.accountId),
        eq(memberships.municipalityId, accessTokens.municipalityId),
        eq(memberships.personId, accessTokens.personId),
      ),
    )
    .where(
      and(
        eq(accessTokens.tokenHash, hashToken(token)),
        eq(accessTokens.kind, kind),
        isNull(accessTokens.revokedAt),
        or(isNull(accessTokens.expiresAt), sql`${accessTokens.expiresAt} > ${now}`),
      ),
    );
  if (!row) return undefined;
  const { lastUsedAt, ...holder } = row;
  // Once a minute is exact enough, and reading stays reading.
  if (!lastUsedAt || now.getTime() - lastUsedAt.getTime() > minute)
    await tx.update(accessTokens).set({ lastUsedAt: now }).where(eq(accessTokens.id, holder.id));
  return holder;
}
