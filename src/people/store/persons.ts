import { and, asc, eq, gte, isNull, or, sql } from 'drizzle-orm';
import type { Actor } from '../../audit/core/actor.ts';
import { changeRow, recordAudit, type SaveFault } from '../../audit/store.ts';
import { likeLiteral, type Tx, updateVersioned } from '../../db/index.ts';
import type { Day } from '../../kernel/day.ts';
import { ok, type Refusal, type Result, refuse } from '../../kernel/result.ts';
import { units } from '../../municipality/tables.ts';
import type { Skill } from '../core/skill.ts';
import { personSkills, persons, teamMembers, teams } from '../tables.ts';

export type PersonFields = {
  name: string;
  occupation: string | null;
  email: string | null;
  phone: string | null;
  unitId: string | null;
  /** Last working day; null: works here. */
  leftOn: string | null;
  skills: Skill[];
};

export type Person = PersonFields & { id: string; version: number };

/** A person as a list shows it. */
export type PersonRow = Person & { unit: string | null; teams: string[] };

export type PersonRefusal = Refusal<'email-taken' | 'unit-unknown'> | SaveFault<Person>;

const columns = {
  id: persons.id,
  name: persons.name,
  occupation: persons.occupation,
  email: persons.email,
  phone: persons.phone,
  unitId: persons.unitId,
  leftOn: persons.leftOn,
  version: persons.version,
};

const skillsOf = sql<Skill[]>`coalesce((
  select jsonb_agg(jsonb_build_object('name', s.skill, 'level', s.level) order by s.level desc, s.skill)
  from ${personSkills} s where s.municipality_id = ${persons.municipalityId} and s.person_id = ${persons.id}), '[]')`;

const teamsOf = sql<string[]>`coalesce((
  select jsonb_agg(t.name order by t.position, t.code) from ${teamMembers} m
  join ${teams} t on t.municipality_id = m.municipality_id and t.id = m.team_id
  where m.municipality_id = ${persons.municipalityId} and m.person_id = ${persons.id}), '[]')`;

export type PersonFilter = { text?: string; unitId?: string /** Those who have left too. */; all?: boolean };

/** Who works here on the day, by family name (the last word); the text may stand in name, occupation or skill. */
export const listPersons = (tx: Tx, today: Day, filter: PersonFilter = {}): Promise<PersonRow[]> =>
  tx
    .select({ ...columns, skills: skillsOf, unit: units.name, teams: teamsOf })
    .from(persons)
    .leftJoin(units, and(eq(units.municipalityId, persons.municipalityId), eq(units.id, persons.unitId)))
    .where(
      and(
        filter.all ? undefined : or(isNull(persons.leftOn), gte(persons.leftOn, today)),
        filter.unitId ? eq(persons.unitId, filter.unitId) : undefined,
        filter.text ? matches(filter.text) : undefined,
      ),
    )
    .orderBy(
      asc(sql`regexp_replace(${persons.name}, '^.*\\s', '') collate german`),
      asc(sql`${persons.name} collate german`),
    );

function matches(text: string) {
  const pattern = sql`'%' || searchable(${likeLiteral(text)}) || '%'`;
  return or(
    sql`searchable(${persons.name} || ' ' || coalesce(${persons.occupation}, '')) like ${pattern}`,
    sql`exists (select from ${personSkills} s where s.municipality_id = ${persons.municipalityId}
      and s.person_id = ${persons.id} and searchable(s.skill) like ${pattern})`,
  );
}

export async function findPerson(tx: Tx, id: string): Promise<Person | undefined> {
  const [row] = await tx
    .select({ ...columns, skills: skillsOf })
    .from(persons)
    .where(eq(persons.id, id));
  return row;
}

export async function createPerson(
  tx: Tx,
  actor: Actor,
  fields: PersonFields,
): Promise<Result<Person, Refusal<'email-taken' | 'unit-unknown'>>> {
  const fault = await findFault(tx, fields);
  if (fault) return refuse(fault);
  const { skills, ...values } = fields;
  const [created] = await tx
    .insert(persons)
    .values({ ...values, municipalityId: actor.municipalityId })
    .returning(columns);
  await replaceSkills(tx, actor, created!.id, skills);
  await recordAudit(tx, actor, {
    act: 'person.create',
    entity: 'person',
    entityId: created!.id,
    after: fields,
  });
  return ok({ ...created!, skills });
}

/** Saves the person over the version it was read in; one who has left keeps the row, since papers name it. */
export async function savePerson(
  tx: Tx,
  actor: Actor,
  id: string,
  fields: PersonFields,
  version: number,
): Promise<Result<Person, PersonRefusal>> {
  const fault = await findFault(tx, fields, id);
  if (fault) return refuse(fault);
  const { skills, ...values } = fields;
  return changeRow(tx, actor, 'person', id, {
    find: () => findPerson(tx, id),
    update: async () => {
      const updated = await updateVersioned(tx, persons, eq(persons.id, id), version, values);
      if (updated.ok) await replaceSkills(tx, actor, id, skills);
      return updated;
    },
  });
}

async function replaceSkills(
  tx: Tx,
  actor: Actor,
  personId: string,
  skills: readonly Skill[],
): Promise<void> {
  await tx.delete(personSkills).where(eq(personSkills.personId, personId));
  if (skills.length === 0) return;
  await tx.insert(personSkills).values(
    skills.map(({ name, level }) => ({
      municipalityId: actor.municipalityId,
      personId,
      skill: name,
      level,
    })),
  );
}

async function findFault(
  tx: Tx,
  fields: PersonFields,
  exceptId?: string,
): Promise<Refusal<'email-taken' | 'unit-unknown'> | undefined> {
  if (fields.unitId) {
    const found = await tx.select({ id: units.id }).from(units).where(eq(units.id, fields.unitId));
    if (found.length === 0) return { refusal: 'unit-unknown', at: 'unitId' };
  }
  if (!fields.email) return undefined;
  const sameEmail = await tx
    .select({ id: persons.id, name: persons.name })
    .from(persons)
    .where(eq(sql`lower(${persons.email})`, fields.email.toLowerCase()));
  const other = sameEmail.find(({ id }) => id !== exceptId);
  return other && { refusal: 'email-taken', at: 'email', detail: { name: other.name } };
}
