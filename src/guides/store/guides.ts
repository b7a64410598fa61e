import { and, asc, eq, isNotNull, ne, or, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { likeLiteral, type Tx } from '../../db/index.ts';
import { units } from '../../municipality/tables.ts';
import { persons } from '../../people/tables.ts';
import type { GuideKind } from '../core/guide.ts';
import { guides, guideTopicLinks, guideTopics, guideTrainings, guideUnits } from '../tables.ts';

const deputies = alias(guides, 'deputies');
const deputyPersons = alias(persons, 'deputy_persons');

type Named = { id: string; name: string };

const namesOf = (rows: SQL) => sql<Named[]>`coalesce((${rows}), '[]'::jsonb)`;

const columns = {
  id: guides.id,
  kind: guides.kind,
  state: guides.state,
  personId: guides.personId,
  name: sql<string | null>`coalesce(${persons.name}, ${guides.name})`,
  ownName: guides.name,
  occupation: persons.occupation,
  personUnitId: persons.unitId,
  email: sql<string | null>`coalesce(${persons.email}, ${guides.email})`,
  phone: sql<string | null>`coalesce(${persons.phone}, ${guides.phone})`,
  unitId: guides.unitId,
  unit: sql<string | null>`${units.code} || ' ' || ${units.name}`,
  furtherUnits:
    namesOf(sql`select jsonb_agg(jsonb_build_object('id', u.id, 'name', u.code || ' ' || u.name) order by u.code)
    from ${guideUnits} g join ${units} u on u.municipality_id = g.municipality_id and u.id = g.unit_id
    where g.municipality_id = ${guides.municipalityId} and g.guide_id = ${guides.id}`),
  topics:
    namesOf(sql`select jsonb_agg(jsonb_build_object('id', t.id, 'name', t.name) order by t.position, t.name)
    from ${guideTopicLinks} l join ${guideTopics} t on t.municipality_id = l.municipality_id and t.id = l.topic_id
    where l.municipality_id = ${guides.municipalityId} and l.guide_id = ${guides.id}`),
  site: guides.site,
  openingHours: guides.openingHours,
  languages: guides.languages,
  skills: guides.skills,
  volunteered: guides.volunteered,
  managerAgreedOn: guides.managerAgreedOn,
  deputyId: guides.deputyId,
  deputy: sql<string | null>`coalesce(${deputyPersons.name}, ${deputies.name})`,
  hoursPerWeek: guides.hoursPerWeek,
  since: guides.since,
  until: guides.until,
  reason: guides.reason,
  endReason: guides.endReason,
  consentOn: guides.consentOn,
  nominatedBy: guides.nominatedBy,
  nominatedOn: guides.nominatedOn,
  listName: guides.listName,
  clearedOn: guides.clearedOn,
  version: guides.version,
};

const select = (tx: Tx) =>
  tx
    .select(columns)
    .from(guides)
    .leftJoin(
      persons,
      and(eq(persons.municipalityId, guides.municipalityId), eq(persons.id, guides.personId)),
    )
    .leftJoin(units, and(eq(units.municipalityId, guides.municipalityId), eq(units.id, guides.unitId)))
    .leftJoin(
      deputies,
      and(eq(deputies.municipalityId, guides.municipalityId), eq(deputies.id, guides.deputyId)),
    )
    .leftJoin(
      deputyPersons,
      and(eq(deputyPersons.municipalityId, deputies.municipalityId), eq(deputyPersons.id, deputies.personId)),
    );

export type Guide = Awaited<ReturnType<typeof select>>[number];

export type GuideFilter = {
  text?: string;
  unitId?: string;
  topicId?: string;
  kind?: GuideKind;
  /** Former guides too. */
  all?: boolean;
};

/** Guides and proposals by unit and family name; the text may stand in name, skill, topic, site or language. */
export const listGuides = (tx: Tx, filter: GuideFilter = {}): Promise<Guide[]> =>
  select(tx)
    .where(
      and(
        filter.all ? undefined : ne(guides.state, 'ended'),
        filter.kind ? eq(guides.kind, filter.kind) : undefined,
        filter.unitId ? or(eq(guides.unitId, filter.unitId), servesUnit(filter.unitId)) : undefined,
        filter.topicId ? knowsTopic(filter.topicId) : undefined,
        filter.text ? matches(filter.text) : undefined,
      ),
    )
    .orderBy(
      asc(units.position),
      sql`${units.code} collate german`,
      sql`regexp_replace(coalesce(${persons.name}, ${guides.name}, ''), '^.*\\s', '') collate german`,
    );

const servesUnit = (unitId: string) => sql`exists (select from ${guideUnits} u
  where u.municipality_id = ${guides.municipalityId} and u.guide_id = ${guides.id} and u.unit_id = ${unitId})`;

const knowsTopic = (topicId: string) => sql`exists (select from ${guideTopicLinks} l
  where l.municipality_id = ${guides.municipalityId} and l.guide_id = ${guides.id} and l.topic_id = ${topicId})`;

const matches = (
  text: string,
) => sql`searchable(concat_ws(' ', ${persons.name}, ${guides.name}, ${persons.occupation},
    ${guides.site}, array_to_string(${guides.skills}, ' '), array_to_string(${guides.languages}, ' '), ${units.name},
    (select string_agg(t.name, ' ') from ${guideTopicLinks} l
      join ${guideTopics} t on t.municipality_id = l.municipality_id and t.id = l.topic_id
      where l.municipality_id = ${guides.municipalityId} and l.guide_id = ${guides.id})))
  like '%' || searchable(${likeLiteral(text)}) || '%'`;

export async function findGuide(tx: Tx, id: string): Promise<Guide | undefined> {
  const [row] = await select(tx).where(eq(guides.id, id));
  return row;
}

/** The mandate of a person that has not ended. */
export async function findGuideOf(tx: Tx, personId: string): Promise<Guide | undefined> {
  const [row] = await select(tx).where(and(eq(guides.personId, personId), ne(guides.state, 'ended')));
  return row;
}

/** Those who may be named in public: active, and with their consent. */
export const listPublicGuides = (tx: Tx): Promise<Guide[]> =>
  select(tx)
    .where(and(eq(guides.state, 'active'), isNotNull(guides.consentOn)))
    .orderBy(asc(guides.kind), sql`coalesce(${persons.name}, ${guides.name}) collate german`);

export const listTrainings = (tx: Tx, guideId: string) =>
  tx
    .select()
    .from(guideTrainings)
    .where(eq(guideTrainings.guideId, guideId))
    .orderBy(asc(guideTrainings.completedOn));
export type Training = Awaited<ReturnType<typeof listTrainings>>[number];

/** All units a guide is there for, the own one first. */
export const unitIdsOf = (guide: Pick<Guide, 'unitId' | 'furtherUnits'>): string[] => [
  ...(guide.unitId ? [guide.unitId] : []),
  ...guide.furtherUnits.map(({ id }) => id),
];
