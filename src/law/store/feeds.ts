import { eq } from 'drizzle-orm';
import type { Actor } from '../../audit/core/actor.ts';
import { recordAudit } from '../../audit/store.ts';
import type { Tx } from '../../db/index.ts';
import { lawFeeds } from '../tables.ts';

/** The calendar one person reads without signing in. */
export type Feed = Omit<typeof lawFeeds.$inferSelect, 'municipalityId'>;

const columns = { id: lawFeeds.id, personId: lawFeeds.personId, createdAt: lawFeeds.createdAt };

export async function findFeedOf(tx: Tx, personId: string): Promise<Feed | undefined> {
  const [feed] = await tx.select(columns).from(lawFeeds).where(eq(lawFeeds.personId, personId));
  return feed;
}

export async function findFeed(tx: Tx, id: string): Promise<Feed | undefined> {
  const [feed] = await tx.select(columns).from(lawFeeds).where(eq(lawFeeds.id, id));
  return feed;
}

/** A new address; the one before opens nothing any more. */
export async function openFeed(tx: Tx, actor: Actor, personId: string): Promise<Feed> {
  await tx.delete(lawFeeds).where(eq(lawFeeds.personId, personId));
  const [feed] = await tx
    .insert(lawFeeds)
    .values({ municipalityId: actor.municipalityId, personId, createdAt: actor.now })
    .returning(columns);
  await recordAudit(tx, actor, { act: 'law-feed.create', entity: 'law-feed', entityId: feed!.id, after: {} });
  return feed!;
}

export async function closeFeed(tx: Tx, actor: Actor, personId: string): Promise<boolean> {
  const [gone] = await tx.delete(lawFeeds).where(eq(lawFeeds.personId, personId)).returning(columns);
  if (!gone) return false;
  await recordAudit(tx, actor, { act: 'law-feed.remove', entity: 'law-feed', entityId: gone.id, before: {} });
  return true;
}
