import { and, asc, eq, or } from 'drizzle-orm';
import type { Actor } from '../../audit/core/actor.ts';
import { recordAudit } from '../../audit/store.ts';
import type { Tx } from '../../db/index.ts';
import { initiativeViews } from '../tables.ts';

/** A saved filter: `query` is the address part of the list. */
export type SavedView = { id: string; name: string; query: string; shared: boolean; mine: boolean };

/** One's own and the shared ones. */
export async function listViews(tx: Tx, accountId: string): Promise<SavedView[]> {
  const rows = await tx
    .select()
    .from(initiativeViews)
    .where(or(eq(initiativeViews.accountId, accountId), eq(initiativeViews.shared, true)))
    .orderBy(asc(initiativeViews.name));
  return rows.map(({ id, name, query, shared, accountId: owner }) => ({
    id,
    name,
    query,
    shared,
    mine: owner === accountId,
  }));
}

/** Saves a view under a name; the same name again replaces it. */
export async function saveView(
  tx: Tx,
  actor: Actor,
  view: Pick<SavedView, 'name' | 'query' | 'shared'>,
): Promise<void> {
  const { municipalityId, accountId } = actor;
  const [saved] = await tx
    .insert(initiativeViews)
    .values({ ...view, municipalityId, accountId: accountId! })
    .onConflictDoUpdate({
      target: [initiativeViews.municipalityId, initiativeViews.accountId, initiativeViews.name],
      set: { query: view.query, shared: view.shared },
    })
    .returning({ id: initiativeViews.id });
  await recordAudit(tx, actor, {
    act: 'initiative-view.save',
    entity: 'initiative-view',
    entityId: saved!.id,
    after: view,
  });
}

/** Removes one's own view; of others nothing is removed. */
export async function removeView(tx: Tx, actor: Actor, id: string): Promise<boolean> {
  const [removed] = await tx
    .delete(initiativeViews)
    .where(and(eq(initiativeViews.id, id), eq(initiativeViews.accountId, actor.accountId!)))
    .returning();
  if (!removed) return false;
  await recordAudit(tx, actor, {
    act: 'initiative-view.remove',
    entity: 'initiative-view',
    entityId: id,
    before: removed,
  });
  return true;
}
