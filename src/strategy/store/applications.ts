import { and, eq, getTableColumns, ne, sql } from 'drizzle-orm';
import type { Actor } from '../../audit/core/actor.ts';
import { changeRow, recordAudit, recordAudits, type SaveFault } from '../../audit/store.ts';
import { type Tx, updateVersioned } from '../../db/index.ts';
import { ok, type Refusal, type Result, refuse } from '../../kernel/result.ts';
import { units } from '../../municipality/tables.ts';
import type { ApplicationFields } from '../core/application.ts';
import { applications, standards } from '../tables.ts';

type ApplicationRow = typeof applications.$inferSelect;
export type Application = Omit<ApplicationRow, 'municipalityId' | 'createdAt'> & {
  unitCode: string;
  unit: string;
  standard: string | null;
  standardRing: (typeof standards.$inferSelect)['ring'] | null;
};
type Saved = Result<string, Refusal<'name-taken' | 'unit-unknown' | 'standard-unknown'> | SaveFault<object>>;

const { municipalityId: _municipality, createdAt: _created, ...columns } = getTableColumns(applications);

/** The register by name, with unit and standard. */
export const listApplications = (tx: Tx): Promise<Application[]> =>
  tx
    .select({
      ...columns,
      unitCode: units.code,
      unit: units.name,
      standard: standards.name,
      standardRing: standards.ring,
    })
    .from(applications)
    .innerJoin(units, eq(units.id, applications.unitId))
    .leftJoin(standards, eq(standards.id, applications.standardId))
    .orderBy(sql`${applications.name} collate german`);

export const findApplication = async (tx: Tx, id: string): Promise<Application | undefined> =>
  (await listApplications(tx)).find((one) => one.id === id);

export async function saveApplication(
  tx: Tx,
  actor: Actor,
  id: string | null,
  fields: ApplicationFields,
  version: number,
): Promise<Saved> {
  const fault = await checkReferences(tx, id, fields);
  if (fault) return fault;
  if (!id) return createApplication(tx, actor, fields);
  const changed = await changeRow(tx, actor, 'application', id, {
    find: () => findApplication(tx, id),
    update: () => updateVersioned(tx, applications, eq(applications.id, id), version, fields),
  });
  return changed.ok ? ok(id) : changed;
}

async function createApplication(tx: Tx, actor: Actor, fields: ApplicationFields): Promise<Saved> {
  const [row] = await tx
    .insert(applications)
    .values({ ...fields, municipalityId: actor.municipalityId })
    .returning({ id: applications.id });
  await recordAudit(tx, actor, {
    act: 'application.create',
    entity: 'application',
    entityId: row!.id,
    after: fields,
  });
  return ok(row!.id);
}

async function checkReferences(
  tx: Tx,
  id: string | null,
  { name, unitId, standardId }: ApplicationFields,
): Promise<{ ok: false; error: Refusal<'name-taken' | 'unit-unknown' | 'standard-unknown'> } | undefined> {
  const taken = await tx
    .select({ id: applications.id })
    .from(applications)
    .where(and(sql`lower(${applications.name}) = lower(${name})`, id ? ne(applications.id, id) : undefined));
  if (taken.length > 0) return refuse({ refusal: 'name-taken', at: 'name' });
  const [unit] = await tx.select({ id: units.id }).from(units).where(eq(units.id, unitId));
  if (!unit) return refuse({ refusal: 'unit-unknown', at: 'unitId' });
  if (!standardId) return undefined;
  const [standard] = await tx
    .select({ id: standards.id })
    .from(standards)
    .where(eq(standards.id, standardId));
  return standard ? undefined : refuse({ refusal: 'standard-unknown', at: 'standardId' });
}

type ImportedApplication = { id: string | null; version: number; fields: ApplicationFields };

/** Takes a whole register over, or nothing of it: a row that changed meanwhile throws away all. */
export async function importApplications(
  tx: Tx,
  actor: Actor,
  rows: readonly ImportedApplication[],
): Promise<Result<void, Refusal<'changed-meanwhile'>>> {
  const stored = await tx.select(columns).from(applications).for('update');
  const before = new Map(stored.map((one) => [one.id, one]));
  if (rows.some(({ id, version }) => id !== null && before.get(id)?.version !== version))
    return refuse({ refusal: 'changed-meanwhile' });
  const names = new Set(stored.map(({ name }) => name.toLocaleLowerCase('de')));
  const fresh = rows.filter(({ id }) => id === null);
  if (fresh.some(({ fields }) => names.has(fields.name.toLocaleLowerCase('de'))))
    return refuse({ refusal: 'changed-meanwhile' });
  const created = fresh.length
    ? await tx
        .insert(applications)
        .values(fresh.map(({ fields }) => ({ ...fields, municipalityId: actor.municipalityId })))
        .returning({ id: applications.id, name: applications.name })
    : [];
  const ids = new Map(created.map(({ id, name }) => [name, id]));
  for (const { id, version, fields } of rows)
    if (id) await updateVersioned(tx, applications, eq(applications.id, id), version, fields);
  await recordAudits(
    tx,
    actor,
    rows.map(({ id, fields }) => ({
      act: 'application.import',
      entity: 'application',
      entityId: id ?? ids.get(fields.name)!,
      before: id ? before.get(id) : undefined,
      after: fields,
    })),
  );
  return ok(undefined);
}

/** Names the initiative that replaces it. */
export async function setSuccessor(
  tx: Tx,
  actor: Actor,
  application: Application,
  successorId: string,
): Promise<void> {
  await tx
    .update(applications)
    .set({ successorId, version: sql`${applications.version} + 1` })
    .where(eq(applications.id, application.id));
  await recordAudit(tx, actor, {
    act: 'application.change',
    entity: 'application',
    entityId: application.id,
    before: { successorId: application.successorId },
    after: { successorId },
  });
}

export async function removeApplication(tx: Tx, actor: Actor, application: Application): Promise<void> {
  await tx.delete(applications).where(eq(applications.id, application.id));
  await recordAudit(tx, actor, {
    act: 'application.remove',
    entity: 'application',
    entityId: application.id,
    before: application,
  });
}
