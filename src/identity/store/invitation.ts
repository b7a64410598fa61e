import { and, eq } from 'drizzle-orm';
import type { Actor } from '../../audit/core/actor.ts';
import { recordAudit } from '../../audit/store.ts';
import type { Tx } from '../../db/index.ts';
import type { Result } from '../../kernel/result.ts';
import { ok, refuse } from '../../kernel/result.ts';
import { accounts, credentials, memberships } from '../tables.ts';
import {
  type Account,
  addMembership,
  closeAccount,
  createAccount,
  findAccount,
  listMemberships,
  reopenAccount,
} from './accounts.ts';
import { createSetUpLink } from './links.ts';

export type Invitation = {
  account: Account;
  /** Of the one-time link; null where the account has its password already. */
  token: string | null;
};

/**
 * The person signs in with another account; another person of the municipality signs in with this one; or the account
 * belongs to another municipality, and nobody can check whose it is.
 */
export type InvitationFault = { refusal: 'person-has-access' | 'account-taken' | 'account-elsewhere' };

/**
 * Gives a person of the actor's municipality access: an account of their e-mail address, tied to the person, and a
 * one-time link. Who has an account already (from another municipality) only joins, if links reach nobody but the
 * owner of the address: else one municipality could open the accounts of another. Runs as the system.
 */
export async function invite(
  tx: Tx,
  actor: Actor,
  person: { personId: string; name: string; email: string },
  reaches: 'owner-of-address' | 'inviter',
): Promise<Result<Invitation, InvitationFault>> {
  const { municipalityId } = actor;
  const { personId } = person;
  const known = await findAccount(tx, { email: person.email });
  const joined = known ? await listMemberships(tx, known.id) : [];
  if (reaches === 'inviter' && joined.some((one) => one.municipalityId !== municipalityId))
    return refuse({ refusal: 'account-elsewhere' });
  const fault = await findFault(tx, municipalityId, personId, known?.id ?? null);
  if (fault) return refuse(fault);
  const account = known ?? (await openAccount(tx, person));
  await addMembership(tx, { municipalityId, accountId: account.id, personId });
  const after = { email: account.email, personId };
  await recordAudit(tx, actor, { act: 'account.invite', entity: 'account', entityId: account.id, after });
  const needsPassword = !account.demo && !(await hasPassword(tx, account.id));
  return ok({ account, token: needsPassword ? await createSetUpLink(tx, account.id, actor.now) : null });
}

/** A new account, or a closed one of the same address without what it knew. */
async function openAccount(tx: Tx, person: { name: string; email: string }): Promise<Account> {
  const created = await createAccount(tx, { email: person.email, name: person.name });
  return created.ok ? created.value : reopenAccount(tx, person.email);
}

/** What a person can sign in with. */
export type Access = { accountId: string; email: string; needsPassword: boolean; twoFactorEnabled: boolean };

/** The access of a person; undefined where there is none. Runs as the system. */
export async function findAccess(
  tx: Tx,
  member: { municipalityId: string; personId: string },
): Promise<Access | undefined> {
  const [row] = await tx
    .select({
      accountId: accounts.id,
      email: accounts.email,
      demo: accounts.demo,
      twoFactorEnabled: accounts.twoFactorEnabled,
    })
    .from(memberships)
    .innerJoin(accounts, eq(accounts.id, memberships.accountId))
    .where(
      and(eq(memberships.municipalityId, member.municipalityId), eq(memberships.personId, member.personId)),
    );
  if (!row) return undefined;
  const { demo, ...access } = row;
  return { ...access, needsPassword: !demo && !(await hasPassword(tx, row.accountId)) };
}

/** Takes a person's access back; an account that belongs nowhere any more is closed. Runs as the system. */
export async function withdrawAccess(tx: Tx, actor: Actor, personId: string): Promise<boolean> {
  const { municipalityId, now } = actor;
  const [gone] = await tx
    .delete(memberships)
    .where(and(eq(memberships.municipalityId, municipalityId), eq(memberships.personId, personId)))
    .returning({ accountId: memberships.accountId });
  if (!gone) return false;
  if ((await listMemberships(tx, gone.accountId)).length === 0) await closeAccount(tx, gone.accountId, now);
  await recordAudit(tx, actor, {
    act: 'account.withdraw',
    entity: 'account',
    entityId: gone.accountId,
    before: { personId },
  });
  return true;
}

async function hasPassword(tx: Tx, accountId: string): Promise<boolean> {
  const rows = await tx
    .select({ id: credentials.id })
    .from(credentials)
    .where(eq(credentials.userId, accountId));
  return rows.length > 0;
}

/** One person, one account, and one account, one person: whatever the person does is done by one. */
async function findFault(
  tx: Tx,
  municipalityId: string,
  personId: string,
  accountId: string | null,
): Promise<InvitationFault | undefined> {
  const here = await tx
    .select({ accountId: memberships.accountId, personId: memberships.personId })
    .from(memberships)
    .where(eq(memberships.municipalityId, municipalityId));
  if (here.some((one) => one.personId === personId && one.accountId !== accountId))
    return { refusal: 'person-has-access' };
  return here.some((one) => one.accountId === accountId && one.personId !== personId)
    ? { refusal: 'account-taken' }
    : undefined;
}
