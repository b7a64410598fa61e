import { and, eq, gt, isNull } from 'drizzle-orm';
import type { Tx } from '../../db/index.ts';
import type { Result } from '../../kernel/result.ts';
import { ok, refuse } from '../../kernel/result.ts';
import { setUpLinks } from '../tables.ts';
import {
  type Account,
  countAccounts,
  createAccount,
  findAccount,
  removeTwoFactor,
  setPassword,
} from './accounts.ts';
import { hashToken, newToken } from './token.ts';

/** How long a one-time link can be used. */
export const linkHours = 24;

export type SetUpLink = { id: string; account: Account | null; removesTwoFactor: boolean };

/** Makes a link for an account, or (`null`) for whoever is to create the first one; earlier ones of the same end. */
export async function createSetUpLink(
  tx: Tx,
  accountId: string | null,
  now: Date,
  removesTwoFactor = false,
): Promise<string> {
  await tx
    .delete(setUpLinks)
    .where(accountId ? eq(setUpLinks.accountId, accountId) : isNull(setUpLinks.accountId));
  const token = newToken();
  const expiresAt = new Date(now.getTime() + linkHours * 3_600_000);
  await tx
    .insert(setUpLinks)
    .values({ tokenHash: hashToken(token), accountId, removesTwoFactor, expiresAt, createdAt: now });
  return token;
}

/** A link that can still be used; the row is locked, so that two uses at once follow each other. */
export async function findSetUpLink(tx: Tx, token: string, now: Date): Promise<SetUpLink | undefined> {
  const usable = and(
    eq(setUpLinks.tokenHash, hashToken(token)),
    isNull(setUpLinks.usedAt),
    gt(setUpLinks.expiresAt, now),
  );
  const [link] = await tx.select().from(setUpLinks).where(usable).for('update');
  if (!link) return undefined;
  const account = link.accountId ? await findAccount(tx, { id: link.accountId }) : null;
  if (account === undefined || (account === null && (await countAccounts(tx)) > 0)) return undefined;
  return { id: link.id, account, removesTwoFactor: link.removesTwoFactor };
}

export type NewOwner = { email: string; name: string };

/** Uses the link up: creates the first account if there is none yet, and sets the password. */
export async function useSetUpLink(
  tx: Tx,
  link: SetUpLink,
  owner: NewOwner | null,
  password: string,
  now: Date,
): Promise<Result<Account, { refusal: 'email-taken'; at: 'email' }>> {
  const created = link.account ? ok(link.account) : await createAccount(tx, owner!);
  if (!created.ok) return refuse(created.error);
  const account = created.value;
  await setPassword(tx, account.id, password, now);
  if (link.removesTwoFactor) await removeTwoFactor(tx, account.id);
  await tx.update(setUpLinks).set({ usedAt: now, accountId: account.id }).where(eq(setUpLinks.id, link.id));
  return ok(account);
}

/** The token of a link for the first account; undefined once there is one. */
export const createFirstLink = async (tx: Tx, now: Date): Promise<string | undefined> =>
  (await countAccounts(tx)) === 0 ? createSetUpLink(tx, null, now) : undefined;
