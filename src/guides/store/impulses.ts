import { and, asc, desc, eq, inArray, isNotNull, or, type SQL, sql } from 'drizzle-orm';
import type { Tx } from '../../db/index.ts';
import { units } from '../../municipality/tables.ts';
import { persons } from '../../people/tables.ts';
import { initiatives } from '../../plan/tables.ts';
import type { ImpulseState } from '../core/impulse.ts';
import {
  guides,
  guideTopicLinks,
  guideTopics,
  guideUnits,
  impulseAttachments,
  impulseSteps,
  impulseSupports,
  impulses,
} from '../tables.ts';

const columns = {
  id: impulses.id,
  number: impulses.number,
  title: impulses.title,
  text: impulses.text,
  unitId: impulses.unitId,
  unit: sql<string | null>`${units.code} || ' ' || ${units.name}`,
  topicId: impulses.topicId,
  topic: guideTopics.name,
  giverId: impulses.giverId,
  giver: sql<string | null>`coalesce(${persons.name}, ${impulses.giverName})`,
  giverUnitId: persons.unitId,
  giverEmail: impulses.giverEmail,
  giverLanguage: impulses.giverLanguage,
  showsName: impulses.showsName,
  state: impulses.state,
  submittedOn: impulses.submittedOn,
  dueOn: impulses.dueOn,
  answeredOn: impulses.answeredOn,
  realisedOn: impulses.realisedOn,
  duplicateOf: impulses.duplicateOf,
  initiativeId: impulses.initiativeId,
  initiative: sql<string | null>`${initiatives.code} || ' ' || ${initiatives.name}`,
  initiativeState: initiatives.state,
  introduced: sql<boolean>`coalesce(${initiatives.state} in ('introduced', 'completed', 'effect-reviewed'), false)`,
  releasedOn: impulses.releasedOn,
  version: impulses.version,
  supports: sql<number>`(select count(*)::int from ${impulseSupports} s
    where s.municipality_id = ${impulses.municipalityId} and s.impulse_id = ${impulses.id})`,
};

const select = (tx: Tx) =>
  tx
    .select(columns)
    .from(impulses)
    .leftJoin(units, and(eq(units.municipalityId, impulses.municipalityId), eq(units.id, impulses.unitId)))
    .leftJoin(
      guideTopics,
      and(eq(guideTopics.municipalityId, impulses.municipalityId), eq(guideTopics.id, impulses.topicId)),
    )
    .leftJoin(
      persons,
      and(eq(persons.municipalityId, impulses.municipalityId), eq(persons.id, impulses.giverId)),
    )
    .leftJoin(
      initiatives,
      and(eq(initiatives.municipalityId, impulses.municipalityId), eq(initiatives.id, impulses.initiativeId)),
    );

export type Impulse = Awaited<ReturnType<typeof select>>[number];

export type ImpulseFilter = {
  text?: string;
  state?: ImpulseState | 'waiting';
  unitId?: string;
  topicId?: string;
  giverId?: string;
  initiativeId?: string;
};

export const impulsePage = 50;

/** Those that wait first, the next deadline on top; then the answered ones, newest first. Pages count from 1. */
export const listImpulses = (tx: Tx, filter: ImpulseFilter = {}, page = 1): Promise<Impulse[]> =>
  select(tx)
    .where(fits(filter))
    .orderBy(
      desc(isOpen),
      sql`case when ${isOpen} then ${impulses.dueOn} end`,
      desc(impulses.submittedOn),
      desc(impulses.number),
    )
    .limit(impulsePage)
    .offset((page - 1) * impulsePage);

export const countImpulses = (tx: Tx, filter: ImpulseFilter): Promise<number> =>
  tx.$count(impulses, fits(filter));

/** All that wait for an answer, the next deadline on top; with `guideId` those that this person sorts as a guide. */
export const listWaiting = (tx: Tx, guideId: string | null = null): Promise<Impulse[]> =>
  select(tx).where(waitsFor(guideId)).orderBy(asc(impulses.dueOn), asc(impulses.number));

/** How many wait, and the most urgent of them; with `guideId` those that this person sorts as a guide. */
export async function waitingBriefly(tx: Tx, guideId: string | null, limit = 20) {
  const { id, title, submittedOn, dueOn } = columns;
  const items = await tx
    .select({ id, title, submittedOn, dueOn, unit: columns.unit, count: sql<number>`count(*) over ()::int` })
    .from(impulses)
    .leftJoin(units, and(eq(units.municipalityId, impulses.municipalityId), eq(units.id, impulses.unitId)))
    .where(waitsFor(guideId))
    .orderBy(asc(impulses.dueOn), asc(impulses.number))
    .limit(limit);
  return { count: items[0]?.count ?? 0, items };
}

const waitsFor = (guideId: string | null): SQL | undefined =>
  and(isOpen, guideId === null ? undefined : isSortedBy(guideId));

/** Guides sort what comes from their units or is about their topics. */
const isSortedBy = (personId: string): SQL => sql`exists (
  select from ${guides} g where g.municipality_id = ${impulses.municipalityId} and g.person_id = ${personId}
    and g.state = 'active' and (g.unit_id = ${impulses.unitId} or exists (
      select from ${guideUnits} u where u.municipality_id = g.municipality_id and u.guide_id = g.id
        and u.unit_id = ${impulses.unitId}) or exists (
      select from ${guideTopicLinks} t where t.municipality_id = g.municipality_id and t.guide_id = g.id
        and t.topic_id = ${impulses.topicId})))`;

/** What the figures are measured from, of every impulse. */
export const listMeasured = (tx: Tx) =>
  tx
    .select({
      state: impulses.state,
      submittedOn: impulses.submittedOn,
      dueOn: impulses.dueOn,
      answeredOn: impulses.answeredOn,
      introduced: columns.introduced,
      unit: columns.unit,
      topic: guideTopics.name,
    })
    .from(impulses)
    .leftJoin(units, and(eq(units.municipalityId, impulses.municipalityId), eq(units.id, impulses.unitId)))
    .leftJoin(
      guideTopics,
      and(eq(guideTopics.municipalityId, impulses.municipalityId), eq(guideTopics.id, impulses.topicId)),
    )
    .leftJoin(
      initiatives,
      and(eq(initiatives.municipalityId, impulses.municipalityId), eq(initiatives.id, impulses.initiativeId)),
    );
export type MeasuredImpulse = Awaited<ReturnType<typeof listMeasured>>[number];

const fits = (filter: ImpulseFilter) =>
  and(
    filter.text ? matches(filter.text) : undefined,
    filter.state === 'waiting' ? isOpen : filter.state && eq(impulses.state, filter.state),
    filter.unitId ? eq(impulses.unitId, filter.unitId) : undefined,
    filter.topicId ? eq(impulses.topicId, filter.topicId) : undefined,
    filter.giverId ? eq(impulses.giverId, filter.giverId) : undefined,
    filter.initiativeId ? eq(impulses.initiativeId, filter.initiativeId) : undefined,
  );

const isOpen = sql`${impulses.state} in ('submitted', 'sighted', 'clarifying')`;

function matches(text: string): SQL {
  return or(
    sql`${impulses}.searched @@ websearch_to_tsquery('german_unaccent', plain_words(${text}))`,
    sql`word_similarity(${text}, ${impulses.title}) > 0.5`,
    sql`${impulses.number}::text = ${text}`,
  )!;
}

export async function findImpulse(tx: Tx, id: string): Promise<Impulse | undefined> {
  const [row] = await select(tx).where(eq(impulses.id, id));
  return row;
}

export async function findImpulseByNumber(tx: Tx, number: number): Promise<Impulse | undefined> {
  const [row] = await select(tx).where(eq(impulses.number, number));
  return row;
}

/** Those whose initiative was introduced, or ended before it was. */
export const listSettled = (tx: Tx): Promise<Impulse[]> =>
  select(tx).where(
    and(
      eq(impulses.state, 'initiative'),
      or(columns.introduced, inArray(initiatives.state, ['rejected', 'cancelled'])),
    ),
  );

export const listImpulseSteps = (tx: Tx, impulseId: string) =>
  tx
    .select()
    .from(impulseSteps)
    .where(eq(impulseSteps.impulseId, impulseId))
    .orderBy(asc(impulseSteps.takenAt), asc(impulseSteps.id));
export type ImpulseStep = Awaited<ReturnType<typeof listImpulseSteps>>[number];

export const listDuplicates = (tx: Tx, impulseId: string) =>
  tx
    .select({ id: impulses.id, number: impulses.number, title: impulses.title })
    .from(impulses)
    .where(eq(impulses.duplicateOf, impulseId))
    .orderBy(asc(impulses.number));

export const listAttachments = (tx: Tx, impulseId: string) =>
  tx
    .select({
      id: impulseAttachments.id,
      name: impulseAttachments.name,
      type: impulseAttachments.type,
      size: sql<number>`length(${impulseAttachments.bytes})`,
    })
    .from(impulseAttachments)
    .where(eq(impulseAttachments.impulseId, impulseId))
    .orderBy(asc(impulseAttachments.id));
export type Attachment = Awaited<ReturnType<typeof listAttachments>>[number];

export async function findAttachment(tx: Tx, impulseId: string, id: string) {
  const [row] = await tx
    .select({
      name: impulseAttachments.name,
      type: impulseAttachments.type,
      bytes: impulseAttachments.bytes,
    })
    .from(impulseAttachments)
    .where(and(eq(impulseAttachments.impulseId, impulseId), eq(impulseAttachments.id, id)));
  return row;
}

export async function isSupporter(tx: Tx, impulseId: string, personId: string): Promise<boolean> {
  const rows = await tx
    .select({ id: impulseSupports.impulseId })
    .from(impulseSupports)
    .where(and(eq(impulseSupports.impulseId, impulseId), eq(impulseSupports.personId, personId)));
  return rows.length > 0;
}

/** Ideas that came true and may be told to everybody, the newest first: for the public portal. */
export const listReleased = (tx: Tx): Promise<Impulse[]> =>
  select(tx).where(isNotNull(impulses.releasedOn)).orderBy(desc(impulses.realisedOn), desc(impulses.number));

export type Similar = {
  kind: 'impulse' | 'initiative';
  id: string;
  sign: string;
  title: string;
  state: string;
};

/**
 * Impulses and initiatives that say something alike: words in common by German full-text search, titles alike by
 * trigrams. At most five, the most similar first.
 */
export async function findSimilar(tx: Tx, text: string, exceptId?: string): Promise<Similar[]> {
  if (text.trim().length < 4) return [];
  const { rows } = await tx.execute<Similar>(sql`
    with asked as (
      select ${text}::text as words, tsvector_to_array(to_tsvector('german_unaccent', plain_words(${text}))) as lexemes),
    things as (
      select 'impulse' as kind, id, number::text as sign, title, state, searched from impulses
        where id is distinct from ${exceptId ?? null}::uuid
      union all
      select 'initiative', id, code, name, state, searched from initiatives),
    scored as (
      select things.kind, id, sign, title, state,
        similarity(title, words) as alike,
        (select count(*) from unnest(tsvector_to_array(searched)) l where l = any (lexemes)) as common,
        greatest(1, cardinality(lexemes)) as asked_for
      from things, asked)
    select kind, id, sign, title, state from scored
    where alike > 0.3 or common >= 3 or (common >= 2 and common::float / asked_for >= 0.25)
      or (common >= 1 and common::float / asked_for >= 0.5)
    order by alike + common::float / asked_for desc, title limit 5`);
  return rows;
}
