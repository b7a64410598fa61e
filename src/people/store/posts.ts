import { and, asc, eq, sql } from 'drizzle-orm';
import type { Actor } from '../../audit/core/actor.ts';
import { changeRow, recordAudit, type SaveFault } from '../../audit/store.ts';
import { type Tx, updateVersioned } from '../../db/index.ts';
import { ok, type Refusal, type Result, refuse } from '../../kernel/result.ts';
import { units } from '../../municipality/tables.ts';
import { persons, posts } from '../tables.ts';

export type PostFields = {
  unitId: string;
  name: string;
  /** Entgelt- or Besoldungsgruppe. */
  grade: string | null;
  fullTimeEquivalents: number;
  isIt: boolean;
  /** Null: vacant. */
  personId: string | null;
};

export type Post = PostFields & { id: string; version: number };
export type PostRow = Post & { unit: string; person: string | null };

const columns = {
  id: posts.id,
  unitId: posts.unitId,
  name: posts.name,
  grade: posts.grade,
  fullTimeEquivalents: posts.fullTimeEquivalents,
  isIt: posts.isIt,
  personId: posts.personId,
  version: posts.version,
};

/** All posts by unit and name, vacant ones too. */
export const listPosts = (tx: Tx, filter: { personId?: string; unitId?: string } = {}): Promise<PostRow[]> =>
  tx
    .select({ ...columns, unit: units.name, person: persons.name })
    .from(posts)
    .innerJoin(units, and(eq(units.municipalityId, posts.municipalityId), eq(units.id, posts.unitId)))
    .leftJoin(persons, and(eq(persons.municipalityId, posts.municipalityId), eq(persons.id, posts.personId)))
    .where(
      and(
        filter.personId ? eq(posts.personId, filter.personId) : undefined,
        filter.unitId ? eq(posts.unitId, filter.unitId) : undefined,
      ),
    )
    .orderBy(asc(sql`${units.code} collate german`), asc(sql`${posts.name} collate german`));

export async function findPost(tx: Tx, id: string): Promise<Post | undefined> {
  const [row] = await tx.select(columns).from(posts).where(eq(posts.id, id));
  return row;
}

type PostFault = Refusal<'unit-unknown' | 'person-unknown'>;

export async function createPost(tx: Tx, actor: Actor, fields: PostFields): Promise<Result<Post, PostFault>> {
  const fault = await findFault(tx, fields);
  if (fault) return refuse(fault);
  const [created] = await tx
    .insert(posts)
    .values({ ...fields, municipalityId: actor.municipalityId })
    .returning(columns);
  await recordAudit(tx, actor, { act: 'post.create', entity: 'post', entityId: created!.id, after: fields });
  return ok(created!);
}

export async function savePost(
  tx: Tx,
  actor: Actor,
  id: string,
  fields: PostFields,
  version: number,
): Promise<Result<Post, PostFault | SaveFault<Post>>> {
  const fault = await findFault(tx, fields);
  if (fault) return refuse(fault);
  return changeRow(tx, actor, 'post', id, {
    find: () => findPost(tx, id),
    update: () => updateVersioned(tx, posts, eq(posts.id, id), version, fields),
  });
}

export async function removePost(
  tx: Tx,
  actor: Actor,
  id: string,
): Promise<Result<Post, { refusal: 'not-found' }>> {
  const [removed] = await tx.delete(posts).where(eq(posts.id, id)).returning(columns);
  if (!removed) return refuse({ refusal: 'not-found' });
  await recordAudit(tx, actor, { act: 'post.remove', entity: 'post', entityId: id, before: removed });
  return ok(removed);
}

async function findFault(tx: Tx, { unitId, personId }: PostFields): Promise<PostFault | undefined> {
  const [unit] = await tx.select({ id: units.id }).from(units).where(eq(units.id, unitId));
  if (!unit) return { refusal: 'unit-unknown', at: 'unitId' };
  if (personId === null) return undefined;
  const [person] = await tx.select({ id: persons.id }).from(persons).where(eq(persons.id, personId));
  return person ? undefined : { refusal: 'person-unknown', at: 'personId' };
}
