import { and, asc, eq, gte, isNull, lte, ne, or, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Actor } from '../../audit/core/actor.ts';
import { changeRow, recordAudit, type SaveFault } from '../../audit/store.ts';
import { type Tx, updateVersioned } from '../../db/index.ts';
import { memberships } from '../../identity/tables.ts';
import { dayInGermany } from '../../kernel/day.ts';
import { ok, type Refusal, type Result, refuse } from '../../kernel/result.ts';
import { type Role, roles } from '../../kernel/role.ts';
import { persons } from '../../people/tables.ts';
import type { Holder } from '../core/matrix/holder.ts';
import type { Matrix } from '../core/matrix/matrix.ts';
import { matrixDecision, whoMay } from '../core/matrix/rights.ts';
import { roleHolders } from '../tables.ts';
import { findInForce } from './matrix.ts';
import { allOrNothing } from './step.ts';

export type HolderFields = {
  role: Role;
  personId: string;
  /** ISO dates, both days included; `until` null: open. */
  from: string;
  until: string | null;
  deputyId: string | null;
  /** Holds it for the time being (kommissarisch). */
  acting: boolean;
};

export type HolderRow = Holder & { acting: boolean; version: number };

export type HolderRefusal =
  | Refusal<'holder-twice' | 'holder-person-unknown' | 'holder-own-deputy' | 'holder-ends-before-start'>
  | Refusal<'nobody-could-decide'>
  | SaveFault<HolderRow>;

const deputies = alias(persons, 'deputies');

const select = (tx: Tx) =>
  tx
    .select({
      id: roleHolders.id,
      role: roleHolders.role,
      personId: roleHolders.personId,
      personName: persons.name,
      from: roleHolders.from,
      until: roleHolders.until,
      deputyId: roleHolders.deputyId,
      deputyName: deputies.name,
      acting: roleHolders.acting,
      version: roleHolders.version,
    })
    .from(roleHolders)
    .innerJoin(
      persons,
      and(eq(persons.municipalityId, roleHolders.municipalityId), eq(persons.id, roleHolders.personId)),
    )
    .leftJoin(
      deputies,
      and(eq(deputies.municipalityId, roleHolders.municipalityId), eq(deputies.id, roleHolders.deputyId)),
    );

/** Everybody who holds, held or will hold a role: by role in matrix order, then by day and name. */
export async function listHolders(tx: Tx): Promise<HolderRow[]> {
  const rows = await select(tx).orderBy(asc(roleHolders.from), sql`${persons.name} collate german`);
  return rows.toSorted((a, b) => roles.indexOf(a.role) - roles.indexOf(b.role));
}

export async function findHolder(tx: Tx, id: string): Promise<HolderRow | undefined> {
  const [row] = await select(tx).where(eq(roleHolders.id, id));
  return row;
}

/** The roles a person holds today, the main role first. A deputy acts in the role while it is stood in for. */
export async function rolesOfPerson(tx: Tx, personId: string, now: Date): Promise<Role[]> {
  const rows = await tx
    .select({ role: roleHolders.role, own: sql<boolean>`${roleHolders.personId} = ${personId}` })
    .from(roleHolders)
    .where(
      and(
        or(eq(roleHolders.personId, personId), eq(roleHolders.deputyId, personId)),
        onDay(dayInGermany(now)),
      ),
    )
    .orderBy(sql`2 desc`, asc(roleHolders.position), asc(roleHolders.createdAt));
  return [...new Set(rows.map(({ role }) => role))];
}

const onDay = (day: string) =>
  and(lte(roleHolders.from, day), or(isNull(roleHolders.until), gte(roleHolders.until, day)));

export async function createHolder(
  tx: Tx,
  actor: Actor,
  fields: HolderFields,
): Promise<Result<HolderRow, HolderRefusal>> {
  const checked = await checkFields(tx, fields, null);
  if (!checked.ok) return checked;
  const [created] = await tx
    .insert(roleHolders)
    .values({ ...fields, municipalityId: actor.municipalityId, position: await nextPosition(tx, fields) })
    .returning({ id: roleHolders.id });
  await recordAudit(tx, actor, {
    act: 'holder.create',
    entity: 'holder',
    entityId: created!.id,
    after: fields,
  });
  return ok((await findHolder(tx, created!.id))!);
}

const nextPosition = async (tx: Tx, { personId }: HolderFields): Promise<number> =>
  tx.$count(roleHolders, eq(roleHolders.personId, personId));

/** Saves over the version it was read in. Refused when that locks the municipality out, now or later. */
export async function saveHolder(
  tx: Tx,
  actor: Actor,
  id: string,
  fields: HolderFields,
  version: number,
): Promise<Result<HolderRow, HolderRefusal>> {
  const checked = await checkFields(tx, fields, id);
  if (!checked.ok) return checked;
  return keepDecidable(tx, actor.now, (step) =>
    changeRow(step, actor, 'holder', id, {
      find: () => findHolder(step, id),
      update: () => updateVersioned(step, roleHolders, eq(roleHolders.id, id), version, fields),
    }),
  );
}

/** Takes an entry out that was a mistake; a term that ended keeps its entry with its last day. */
export async function removeHolder(
  tx: Tx,
  actor: Actor,
  id: string,
): Promise<Result<HolderRow, Refusal<'not-found' | 'nobody-could-decide'>>> {
  const before = await findHolder(tx, id);
  if (!before) return refuse({ refusal: 'not-found' });
  return keepDecidable(tx, actor.now, async (step) => {
    await step.delete(roleHolders).where(eq(roleHolders.id, id));
    await recordAudit(step, actor, { act: 'holder.remove', entity: 'holder', entityId: id, before });
    return ok(before);
  });
}

/** Does the work, and takes it back when nobody could decide on the matrix any more, today or from some day on. */
export async function keepDecidable<T, R>(
  tx: Tx,
  now: Date,
  work: (step: Tx) => Promise<Result<T, R>>,
): Promise<Result<T, R | Refusal<'nobody-could-decide'>>> {
  const before = await undecidableFrom(tx, now);
  return allOrNothing<T, R | Refusal<'nobody-could-decide'>>(tx, async (step) => {
    const result = await work(step);
    const after = result.ok ? await undecidableFrom(step, now) : null;
    return isSooner(after, before)
      ? refuse({ refusal: 'nobody-could-decide', at: 'until', detail: { from: after } })
      : result;
  });
}

async function checkFields(
  tx: Tx,
  fields: HolderFields,
  exceptId: string | null,
): Promise<Result<HolderFields, HolderRefusal>> {
  const { personId, deputyId, from, until, role } = fields;
  if (until !== null && until < from) return refuse({ refusal: 'holder-ends-before-start', at: 'until' });
  if (deputyId === personId) return refuse({ refusal: 'holder-own-deputy', at: 'deputyId' });
  for (const [at, id] of [
    ['personId', personId],
    ['deputyId', deputyId],
  ] as const) {
    if (id === null) continue;
    const [found] = await tx.select({ id: persons.id }).from(persons).where(eq(persons.id, id));
    if (!found) return refuse({ refusal: 'holder-person-unknown', at });
  }
  const [same] = await tx
    .select({ from: roleHolders.from })
    .from(roleHolders)
    .where(
      and(
        eq(roleHolders.role, role),
        eq(roleHolders.personId, personId),
        exceptId ? ne(roleHolders.id, exceptId) : undefined,
        sql`daterange(${roleHolders.from}, ${roleHolders.until}, '[]') && daterange(${from}::date, ${until}::date, '[]')`,
      ),
    );
  return same ? refuse({ refusal: 'holder-twice', at: 'from', detail: { from: same.from } }) : ok(fields);
}

/**
 * The first day from today on which nobody with an account holds the role that decides on the matrix, nor stands in
 * for it; null while somebody always does. An account ends with the last working day. `matrix`: another one than that in force; `without`: a person whose access
 * is to end.
 */
export async function undecidableFrom(
  tx: Tx,
  now: Date,
  { matrix, without = null }: { matrix?: Matrix; without?: string | null } = {},
): Promise<string | null> {
  const wanted = whoMay(matrix ?? (await findInForce(tx)).matrix, matrixDecision, 'decide');
  const today = dayInGermany(now);
  const { rows } = await tx.execute<{ day: string | null }>(sql`
    with held as (
      select ${roleHolders.from} as first, least(${roleHolders.until}, ${persons.leftOn}) as last from ${roleHolders}
      join ${memberships} on ${memberships.municipalityId} = ${roleHolders.municipalityId}
        and ${memberships.personId} in (${roleHolders.personId}, ${roleHolders.deputyId})
        and ${memberships.personId} is distinct from ${without}::uuid
      join ${persons} on ${persons.municipalityId} = ${memberships.municipalityId}
        and ${persons.id} = ${memberships.personId}
      where ${roleHolders.role} = any(${sql.param([...wanted])}::text[]))
    select min(day)::text as day
    from (select ${today}::date as day union select last + 1 from held where last >= ${today}::date) days
    where not exists (select from held where day between first and coalesce(last, 'infinity'::date))`);
  return rows[0]?.day ?? null;
}

/** Whether a change brings the day nearer on which nobody can decide. */
export const isSooner = (after: string | null, before: string | null): after is string =>
  after !== null && (before === null || after < before);

/**
 * Gives whoever adopts a municipality the chosen role, and the top role for the time being where that is another one:
 * otherwise nobody could name holders or change the matrix. Works for the owner of the store too.
 */
export async function appointFounder(
  tx: Tx,
  founder: Actor & { personId: string; role: Role },
): Promise<void> {
  const from = dayInGermany(founder.now);
  const fields = { personId: founder.personId, from, until: null, deputyId: null };
  for (const role of new Set<Role>([founder.role, 'mayor'])) {
    const created = await createHolder(tx, founder, { ...fields, role, acting: role !== founder.role });
    if (!created.ok) throw new Error(`The founder gets no role: ${created.error.refusal}`);
  }
}
