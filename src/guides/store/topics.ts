import { asc, eq, sql } from 'drizzle-orm';
import type { Actor } from '../../audit/core/actor.ts';
import { recordAudit } from '../../audit/store.ts';
import type { Tx } from '../../db/index.ts';
import { guides, guideTopicLinks, guideTopics } from '../tables.ts';

/** A subject that somebody should know about; `guides` counts the active guides who do. */
export type Topic = { id: string; name: string; description: string | null; guides: number };

export const listTopics = (tx: Tx): Promise<Topic[]> =>
  tx
    .select({
      id: guideTopics.id,
      name: guideTopics.name,
      description: guideTopics.description,
      guides: sql<number>`(select count(*)::int from ${guideTopicLinks} l
        join ${guides} g on g.municipality_id = l.municipality_id and g.id = l.guide_id and g.state = 'active'
        where l.municipality_id = guide_topics.municipality_id and l.topic_id = guide_topics.id)`,
    })
    .from(guideTopics)
    .orderBy(asc(guideTopics.position), sql`${guideTopics.name} collate german`);

/** False: there is a topic of this name already. */
export async function addTopic(
  tx: Tx,
  actor: Actor,
  fields: { name: string; description: string | null },
): Promise<boolean> {
  const [created] = await tx
    .insert(guideTopics)
    .values({ ...fields, municipalityId: actor.municipalityId })
    .onConflictDoNothing()
    .returning({ id: guideTopics.id });
  if (!created) return false;
  await recordAudit(tx, actor, {
    act: 'guide-topic.create',
    entity: 'guide-topic',
    entityId: created.id,
    after: fields,
  });
  return true;
}

/** A topic that somebody knows about stays. */
export async function removeTopic(tx: Tx, actor: Actor, id: string): Promise<boolean> {
  const isUsed = (await listTopics(tx)).some((topic) => topic.id === id && topic.guides > 0);
  if (isUsed) return false;
  const [removed] = await tx
    .delete(guideTopics)
    .where(eq(guideTopics.id, id))
    .returning({ name: guideTopics.name });
  if (!removed) return false;
  await recordAudit(tx, actor, {
    act: 'guide-topic.remove',
    entity: 'guide-topic',
    entityId: id,
    before: removed,
  });
  return true;
}
