import { and, eq, inArray } from 'drizzle-orm';
import type { Tx } from '../db/index.ts';
import { accounts, memberships } from './tables.ts';

export type DemoSignIn = { accountId: string; personId: string; name: string; email: string };

/** The people one can sign in as with a click, in the given order. For the owner of the store. */
export async function loadDemo(
  tx: Tx,
  municipalityId: string,
  people: readonly DemoSignIn[],
  since: Date,
): Promise<void> {
  await tx.insert(accounts).values(
    people.map(({ accountId, name, email }, index) => ({
      id: accountId,
      name,
      email,
      demo: true,
      createdAt: new Date(since.getTime() + index),
    })),
  );
  await tx
    .insert(memberships)
    .values(people.map(({ accountId, personId }) => ({ municipalityId, accountId, personId })));
}

/** Takes out the demo's own accounts with all that hangs on them; a real one that joined the demo stays. */
export async function removeDemo(tx: Tx, municipalityId: string): Promise<void> {
  const members = tx
    .select({ id: memberships.accountId })
    .from(memberships)
    .where(eq(memberships.municipalityId, municipalityId));
  await tx.delete(accounts).where(and(eq(accounts.demo, true), inArray(accounts.id, members)));
}
