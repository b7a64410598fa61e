import { and, eq, ne } from 'drizzle-orm';
import type { Actor } from '../../audit/core/actor.ts';
import { recordAudit } from '../../audit/store.ts';
import type { Tx } from '../../db/index.ts';
import type { Result } from '../../kernel/result.ts';
import { ok, refuse } from '../../kernel/result.ts';
import { memberships } from '../tables.ts';
import { type Account, addMembership, createAccount, findAccount } from './accounts.ts';
import { createSetUpLink } from './links.ts';

export type Invitation = {
  account: Account;
  /** Of the one-time link; null where the account has its password already. */
  token: string | null;
};

export type InvitationFault = { refusal: 'account-closed' | 'person-has-access' };

/**
 * Gives a person of the actor's municipality access: an account of their e-mail address, tied to the person, and a
 * one-time link. Who has an account already (from another municipality) only joins. Runs as the system.
 */
export async function invite(
  tx: Tx,
  actor: Actor,
  person: { personId: string; name: string; email: string },
): Promise<Result<Invitation, InvitationFault>> {
  const known = await findAccount(tx, person);
  const created = known ? ok(known) : await createAccount(tx, { email: person.email, name: person.name });
  if (!created.ok) return refuse({ refusal: 'account-closed' });
  const account = created.value;
  if (await hasOtherAccess(tx, actor.municipalityId, person.personId, account.id))
    return refuse({ refusal: 'person-has-access' });
  const { municipalityId } = actor;
  await addMembership(tx, { municipalityId, accountId: account.id, personId: person.personId });
  const after = { email: account.email, personId: person.personId };
  await recordAudit(tx, actor, { act: 'account.invite', entity: 'account', entityId: account.id, after });
  return ok({ account, token: known ? null : await createSetUpLink(tx, account.id, actor.now) });
}

/** One person, one account: whatever the person does is done by one. */
async function hasOtherAccess(
  tx: Tx,
  municipalityId: string,
  personId: string,
  accountId: string,
): Promise<boolean> {
  const rows = await tx
    .select({ accountId: memberships.accountId })
    .from(memberships)
    .where(
      and(
        eq(memberships.municipalityId, municipalityId),
        eq(memberships.personId, personId),
        ne(memberships.accountId, accountId),
      ),
    );
  return rows.length > 0;
}
