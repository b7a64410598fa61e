import { and, asc, eq, sql } from 'drizzle-orm';
import type { Actor } from '../../audit/core/actor.ts';
import { recordAudit } from '../../audit/store.ts';
import type { Tx } from '../../db/index.ts';
import { persons } from '../../people/tables.ts';
import { guideCommunities, guideCommunityMembers, guideMaterials, guides, guideTopics } from '../tables.ts';

export const listMaterials = (tx: Tx) =>
  tx
    .select({
      id: guideMaterials.id,
      title: guideMaterials.title,
      url: guideMaterials.url,
      topicId: guideMaterials.topicId,
      topic: guideTopics.name,
    })
    .from(guideMaterials)
    .leftJoin(
      guideTopics,
      and(
        eq(guideTopics.municipalityId, guideMaterials.municipalityId),
        eq(guideTopics.id, guideMaterials.topicId),
      ),
    )
    .orderBy(asc(guideTopics.position), sql`${guideMaterials.title} collate german`);
export type Material = Awaited<ReturnType<typeof listMaterials>>[number];

export async function addMaterial(
  tx: Tx,
  actor: Actor,
  fields: { title: string; url: string; topicId: string | null },
): Promise<void> {
  const [created] = await tx
    .insert(guideMaterials)
    .values({ ...fields, municipalityId: actor.municipalityId })
    .returning({ id: guideMaterials.id });
  await recordAudit(tx, actor, {
    act: 'guide-material.create',
    entity: 'guide-material',
    entityId: created!.id,
    after: fields,
  });
}

export async function removeMaterial(tx: Tx, actor: Actor, id: string): Promise<boolean> {
  const [removed] = await tx
    .delete(guideMaterials)
    .where(eq(guideMaterials.id, id))
    .returning({ title: guideMaterials.title });
  if (!removed) return false;
  await recordAudit(tx, actor, {
    act: 'guide-material.remove',
    entity: 'guide-material',
    entityId: id,
    before: removed,
  });
  return true;
}

export type Community = {
  id: string;
  name: string;
  purpose: string | null;
  members: { id: string; name: string }[];
};

/** Groups across units, with their guides. */
export const listCommunities = (tx: Tx): Promise<Community[]> =>
  tx
    .select({
      id: guideCommunities.id,
      name: guideCommunities.name,
      purpose: guideCommunities.purpose,
      members: sql<Community['members']>`coalesce((
        select jsonb_agg(jsonb_build_object('id', g.id, 'name', coalesce(p.name, g.name)) order by coalesce(p.name, g.name))
        from ${guideCommunityMembers} m
        join ${guides} g on g.municipality_id = m.municipality_id and g.id = m.guide_id and g.state = 'active'
        left join ${persons} p on p.municipality_id = g.municipality_id and p.id = g.person_id
        where m.municipality_id = guide_communities.municipality_id and m.community_id = guide_communities.id), '[]')`,
    })
    .from(guideCommunities)
    .orderBy(sql`guide_communities.name collate german`);

/** Creates or changes a group with its members; false: the name is taken. */
export async function saveCommunity(
  tx: Tx,
  actor: Actor,
  id: string | null,
  fields: { name: string; purpose: string | null; guideIds: readonly string[] },
): Promise<boolean> {
  const { municipalityId } = actor;
  const { guideIds, ...row } = fields;
  const taken = (await listCommunities(tx)).some((one) => one.name === row.name && one.id !== id);
  if (taken) return false;
  const [saved] = id
    ? await tx
        .update(guideCommunities)
        .set({ ...row, version: sql`${guideCommunities.version} + 1` })
        .where(eq(guideCommunities.id, id))
        .returning({ id: guideCommunities.id })
    : await tx
        .insert(guideCommunities)
        .values({ ...row, municipalityId })
        .returning({ id: guideCommunities.id });
  if (!saved) return false;
  const communityId = saved.id;
  await tx.delete(guideCommunityMembers).where(eq(guideCommunityMembers.communityId, communityId));
  if (guideIds.length > 0)
    await tx
      .insert(guideCommunityMembers)
      .values(guideIds.map((guideId) => ({ municipalityId, communityId, guideId })));
  await recordAudit(tx, actor, {
    act: id ? 'guide-community.change' : 'guide-community.create',
    entity: 'guide-community',
    entityId: communityId,
    after: fields,
  });
  return true;
}
