import { hashPassword } from 'better-auth/crypto';
import { and, asc, count, eq, isNull, sql } from 'drizzle-orm';
import type { Tx } from '../../db/index.ts';
import type { Result } from '../../kernel/result.ts';
import { ok, refuse } from '../../kernel/result.ts';
import { accounts, credentials, memberships, sessions, twoFactors } from '../tables.ts';

export type Account = { id: string; email: string; name: string; demo: boolean; twoFactorEnabled: boolean };

const columns = {
  id: accounts.id,
  email: accounts.email,
  name: accounts.name,
  demo: accounts.demo,
  twoFactorEnabled: accounts.twoFactorEnabled,
};

/** E-mail addresses are compared in lower case. */
export const normalEmail = (email: string): string => email.trim().toLowerCase();

export async function findAccount(
  tx: Tx,
  by: { id: string } | { email: string },
): Promise<Account | undefined> {
  const match = 'id' in by ? eq(accounts.id, by.id) : eq(accounts.email, normalEmail(by.email));
  const [account] = await tx
    .select(columns)
    .from(accounts)
    .where(and(match, isNull(accounts.closedAt)));
  return account;
}

export async function countAccounts(tx: Tx): Promise<number> {
  const [row] = await tx.select({ accounts: count() }).from(accounts).where(eq(accounts.demo, false));
  return row!.accounts;
}

/** An account without a password: a set-up link lets its owner choose one. */
export async function createAccount(
  tx: Tx,
  account: { email: string; name: string; demo?: boolean },
): Promise<Result<Account, { refusal: 'email-taken'; at: 'email' }>> {
  const [created] = await tx
    .insert(accounts)
    .values({ ...account, email: normalEmail(account.email) })
    .onConflictDoNothing()
    .returning(columns);
  return created ? ok(created) : refuse({ refusal: 'email-taken', at: 'email' });
}

/** Sets the password and ends every session of the account. */
export async function setPassword(tx: Tx, accountId: string, password: string, now: Date): Promise<void> {
  const hash = await hashPassword(password);
  await tx
    .insert(credentials)
    .values({ userId: accountId, providerId: 'credential', accountId, password: hash })
    .onConflictDoUpdate({
      target: [credentials.providerId, credentials.accountId],
      set: { password: hash, updatedAt: now },
    });
  await endSessions(tx, accountId);
}

export async function endSessions(tx: Tx, accountId: string): Promise<void> {
  await tx.delete(sessions).where(eq(sessions.userId, accountId));
}

export async function removeTwoFactor(tx: Tx, accountId: string): Promise<void> {
  await tx.delete(twoFactors).where(eq(twoFactors.userId, accountId));
  await tx.update(accounts).set({ twoFactorEnabled: false }).where(eq(accounts.id, accountId));
}

/** A closed account cannot sign in; what it did stays in the audit. */
export async function closeAccount(tx: Tx, accountId: string, now: Date): Promise<void> {
  await tx.update(accounts).set({ closedAt: now }).where(eq(accounts.id, accountId));
  await endSessions(tx, accountId);
}

/** Opens a closed account again, without its password and second factor. */
export async function reopenAccount(tx: Tx, email: string): Promise<Account> {
  const [account] = await tx
    .update(accounts)
    .set({ closedAt: null })
    .where(eq(accounts.email, normalEmail(email)))
    .returning(columns);
  await tx.delete(credentials).where(eq(credentials.userId, account!.id));
  await removeTwoFactor(tx, account!.id);
  return { ...account!, twoFactorEnabled: false };
}

export type Membership = { municipalityId: string; accountId: string; personId: string };

/** Ties an account to the person it acts as in a municipality. */
export async function addMembership(tx: Tx, membership: Membership): Promise<void> {
  await tx
    .insert(memberships)
    .values(membership)
    .onConflictDoUpdate({
      target: [memberships.municipalityId, memberships.accountId],
      set: { personId: membership.personId },
    });
}

/** The municipalities of an account, the one joined first at the beginning. */
export const listMemberships = (tx: Tx, accountId: string): Promise<Membership[]> =>
  tx
    .select({
      municipalityId: memberships.municipalityId,
      accountId: memberships.accountId,
      personId: memberships.personId,
    })
    .from(memberships)
    .where(eq(memberships.accountId, accountId))
    .orderBy(asc(memberships.createdAt));

/** The people one can sign in as in demo mode, with the person each acts as. */
export const listDemoAccounts = (tx: Tx): Promise<(Membership & { name: string })[]> =>
  tx
    .select({
      municipalityId: memberships.municipalityId,
      accountId: memberships.accountId,
      personId: memberships.personId,
      name: accounts.name,
    })
    .from(accounts)
    .innerJoin(memberships, eq(memberships.accountId, accounts.id))
    .where(and(eq(accounts.demo, true), isNull(accounts.closedAt)))
    .orderBy(asc(accounts.createdAt), asc(accounts.id));

export type AccountLine = Account & {
  closedAt: Date | null;
  hasPassword: boolean;
  municipalityIds: string[];
};

/** All accounts, closed ones too, by e-mail address. */
export const listAccounts = (tx: Tx): Promise<AccountLine[]> =>
  tx
    .select({
      ...columns,
      closedAt: accounts.closedAt,
      hasPassword: sql<boolean>`exists (
        select from ${credentials} c where c.account_id = accounts.id and c.password is not null)`,
      municipalityIds: sql<string[]>`array(
        select m.municipality_id from ${memberships} m where m.account_id = accounts.id order by m.created_at)`,
    })
    .from(accounts)
    .orderBy(asc(accounts.email));
