import { and, eq, notInArray } from 'drizzle-orm';
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

/** Takes out the demo's memberships, and its accounts with their sessions unless they belong elsewhere too. */
export async function removeDemo(tx: Tx, municipalityId: string): Promise<void> {
  await tx.delete(memberships).where(eq(memberships.municipalityId, municipalityId));
  const members = tx.select({ id: memberships.accountId }).from(memberships);
  await tx.delete(accounts).where(and(eq(accounts.demo, true), notInArray(accounts.id, members)));
}
