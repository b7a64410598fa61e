import { and, asc, eq, getTableColumns, sql } from 'drizzle-orm';
import type { Actor } from '../../audit/core/actor.ts';
import { changeRow, recordAudit, type SaveFault } from '../../audit/store.ts';
import { type Tx, updateVersioned } from '../../db/index.ts';
import { ok, type Refusal, type Result, refuse } from '../../kernel/result.ts';
import { findUnit } from '../../municipality/store/units.ts';
import { units } from '../../municipality/tables.ts';
import { findPerson } from '../../people/store/persons.ts';
import { persons } from '../../people/tables.ts';
import { lacksReason } from '../core/target.ts';
import { securityTargets } from '../tables.ts';

const { municipalityId: _, ...columns } = getTableColumns(securityTargets);

export type Target = Omit<typeof securityTargets.$inferSelect, 'municipalityId'> & {
  unit: string | null;
  person: string | null;
};
export type TargetFields = Omit<Target, 'id' | 'version' | 'unit' | 'person'>;
export type TargetRefusal =
  | Refusal<'need-reason-missing' | 'name-taken' | 'unit-unknown' | 'person-unknown'>
  | SaveFault<Target>;

const select = (tx: Tx) =>
  tx
    .select({ ...columns, unit: units.name, person: persons.name })
    .from(securityTargets)
    .leftJoin(
      units,
      and(eq(units.municipalityId, securityTargets.municipalityId), eq(units.id, securityTargets.unitId)),
    )
    .leftJoin(
      persons,
      and(
        eq(persons.municipalityId, securityTargets.municipalityId),
        eq(persons.id, securityTargets.personId),
      ),
    );

/** By kind and name. */
export const listTargets = (tx: Tx): Promise<Target[]> =>
  select(tx).orderBy(asc(securityTargets.kind), sql`${securityTargets.name} collate german`);

export async function findTarget(tx: Tx, id: string): Promise<Target | undefined> {
  const [row] = await select(tx).where(eq(securityTargets.id, id));
  return row;
}

export async function createTarget(
  tx: Tx,
  actor: Actor,
  fields: TargetFields,
): Promise<Result<Target, TargetRefusal>> {
  const fault = await findFault(tx, fields);
  if (fault) return refuse(fault);
  const [created] = await tx
    .insert(securityTargets)
    .values({ ...fields, municipalityId: actor.municipalityId })
    .onConflictDoNothing()
    .returning({ id: securityTargets.id });
  if (!created) return refuse({ refusal: 'name-taken', at: 'name' });
  await recordAudit(tx, actor, {
    act: 'security-target.create',
    entity: 'security-target',
    entityId: created.id,
    after: fields,
  });
  return ok((await findTarget(tx, created.id))!);
}

export async function changeTarget(
  tx: Tx,
  actor: Actor,
  id: string,
  fields: TargetFields,
  version: number,
): Promise<Result<Target, TargetRefusal>> {
  const fault = await findFault(tx, fields, id);
  if (fault) return refuse(fault);
  return changeRow(tx, actor, 'security-target', id, {
    find: () => findTarget(tx, id),
    update: () => updateVersioned(tx, securityTargets, eq(securityTargets.id, id), version, fields),
  });
}

/** Takes it out with its answers and residual risks; the audit keeps what was. */
export async function removeTarget(tx: Tx, actor: Actor, id: string): Promise<Target | undefined> {
  const target = await findTarget(tx, id);
  if (!target) return undefined;
  await tx.delete(securityTargets).where(eq(securityTargets.id, id));
  await recordAudit(tx, actor, {
    act: 'security-target.remove',
    entity: 'security-target',
    entityId: id,
    before: target,
  });
  return target;
}

async function findFault(
  tx: Tx,
  fields: TargetFields,
  own?: string,
): Promise<Exclude<TargetRefusal, SaveFault<Target>> | null> {
  if (lacksReason(fields)) return { refusal: 'need-reason-missing', at: 'needReason' };
  if (fields.unitId && !(await findUnit(tx, fields.unitId))) return { refusal: 'unit-unknown', at: 'unitId' };
  if (fields.personId && !(await findPerson(tx, fields.personId)))
    return { refusal: 'person-unknown', at: 'personId' };
  const [same] = await tx
    .select({ id: securityTargets.id })
    .from(securityTargets)
    .where(and(eq(securityTargets.kind, fields.kind), eq(securityTargets.name, fields.name)));
  return same && same.id !== own ? { refusal: 'name-taken', at: 'name' } : null;
}
