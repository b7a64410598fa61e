import { and, asc, eq, getTableColumns, ne, sql } from 'drizzle-orm';
import type { Actor } from '../../audit/core/actor.ts';
import { changeRow, recordAudit, recordAudits, type SaveFault } from '../../audit/store.ts';
import { type Tx, updateVersioned } from '../../db/index.ts';
import { dayInGermany } from '../../kernel/day.ts';
import { ok, type Refusal, type Result, refuse } from '../../kernel/result.ts';
import { units } from '../../municipality/tables.ts';
import { readCatalogue } from '../../roles/store/catalogue.ts';
import { applications } from '../../strategy/tables.ts';
import type { LevelCatalogue, LevelEntry, NewLevel, OnlineServiceFields } from '../core/online-services.ts';
import { agendaGoals, onlineServiceLevels, onlineServices } from '../tables.ts';

type Row = typeof onlineServices.$inferSelect;
export type LevelRow = Omit<typeof onlineServiceLevels.$inferSelect, 'municipalityId' | 'enteredAt'> &
  LevelEntry;
export type OnlineService = OnlineServiceFields &
  Pick<Row, 'id' | 'version'> & {
    unitCode: string;
    unit: string;
    goal: string | null;
    application: string | null;
    /** Oldest first. */
    entries: LevelRow[];
  };
type Saved = Result<string, Refusal | SaveFault<object>>;

let catalogue: LevelCatalogue | undefined;

/** Both models as shipped, with what an older value says about the current one; read once. */
export function levelCatalogue(): LevelCatalogue {
  catalogue ??= readCatalogue<LevelCatalogue>('maturity/online-services.yaml');
  return catalogue;
}

const { municipalityId: _municipality, createdAt: _created, ...columns } = getTableColumns(onlineServices);

/** The register by name, with unit, goal, application and everything that was found. */
export async function listOnlineServices(tx: Tx): Promise<OnlineService[]> {
  const rows = await tx
    .select({
      ...columns,
      unitCode: units.code,
      unit: units.name,
      goal: sql<string | null>`${agendaGoals.code} || ' ' || ${agendaGoals.name}`,
      application: applications.name,
    })
    .from(onlineServices)
    .innerJoin(units, eq(units.id, onlineServices.unitId))
    .leftJoin(agendaGoals, eq(agendaGoals.id, onlineServices.goalId))
    .leftJoin(applications, eq(applications.id, onlineServices.applicationId))
    .orderBy(sql`${onlineServices.name} collate german`);
  const entries = Map.groupBy(await listEntries(tx), ({ serviceId }) => serviceId);
  return rows.map((row) => ({ ...row, entries: entries.get(row.id) ?? [] }));
}

async function listEntries(tx: Tx): Promise<LevelRow[]> {
  const rows = await tx
    .select()
    .from(onlineServiceLevels)
    .orderBy(asc(onlineServiceLevels.day), asc(onlineServiceLevels.enteredAt), asc(onlineServiceLevels.id));
  return rows.map(({ municipalityId: _, enteredAt, ...row }) => ({
    ...row,
    enteredAt: enteredAt.toISOString(),
  }));
}

export const findOnlineService = async (tx: Tx, id: string): Promise<OnlineService | undefined> =>
  (await listOnlineServices(tx)).find((one) => one.id === id);

export async function saveOnlineService(
  tx: Tx,
  actor: Actor,
  id: string | null,
  fields: OnlineServiceFields,
  version: number,
): Promise<Saved> {
  const taken = await tx
    .select({ id: onlineServices.id })
    .from(onlineServices)
    .where(
      and(
        sql`lower(${onlineServices.name}) = lower(${fields.name})`,
        id ? ne(onlineServices.id, id) : undefined,
      ),
    );
  if (taken.length > 0) return refuse({ refusal: 'name-taken', at: 'name' });
  const unknown = await findUnknown(tx, fields);
  if (unknown) return refuse({ refusal: 'not-found', at: unknown });
  if (!id) return createOnlineService(tx, actor, fields);
  const changed = await changeRow(tx, actor, 'online-service', id, {
    find: () => findOnlineService(tx, id),
    update: () => updateVersioned(tx, onlineServices, eq(onlineServices.id, id), version, fields),
  });
  return changed.ok ? ok(id) : changed;
}

async function createOnlineService(tx: Tx, actor: Actor, fields: OnlineServiceFields): Promise<Saved> {
  const [row] = await tx
    .insert(onlineServices)
    .values({ ...fields, municipalityId: actor.municipalityId })
    .returning({ id: onlineServices.id });
  await recordAudit(tx, actor, {
    act: 'online-service.create',
    entity: 'online-service',
    entityId: row!.id,
    after: fields,
  });
  return ok(row!.id);
}

/** The field that names something which is not there. */
async function findUnknown(tx: Tx, fields: OnlineServiceFields): Promise<string | undefined> {
  const known = [
    ['unitId', units, fields.unitId],
    ['goalId', agendaGoals, fields.goalId],
    ['applicationId', applications, fields.applicationId],
  ] as const;
  for (const [field, table, id] of known)
    if (id && (await tx.select({ id: table.id }).from(table).where(eq(table.id, id))).length === 0)
      return field;
  return undefined;
}

type ImportedService = {
  id: string | null;
  version: number;
  fields: OnlineServiceFields;
  levels: NewLevel[];
};

/** Takes a whole table over, or nothing of it: a row that changed meanwhile throws away all. */
export async function importOnlineServices(
  tx: Tx,
  actor: Actor,
  rows: readonly ImportedService[],
): Promise<Result<void, Refusal<'changed-meanwhile'>>> {
  const stored = await tx.select(columns).from(onlineServices).for('update');
  const before = new Map(stored.map((one) => [one.id, one]));
  if (rows.some(({ id, version }) => id !== null && before.get(id)?.version !== version))
    return refuse({ refusal: 'changed-meanwhile' });
  const fresh = rows.filter(({ id }) => id === null);
  const created = fresh.length
    ? await tx
        .insert(onlineServices)
        .values(fresh.map(({ fields }) => ({ ...fields, municipalityId: actor.municipalityId })))
        .returning({ id: onlineServices.id, name: onlineServices.name })
    : [];
  const ids = new Map(created.map(({ id, name }) => [name, id]));
  const placed = rows.map((row) => ({ ...row, serviceId: row.id ?? ids.get(row.fields.name)! }));
  for (const { id, version, fields } of placed)
    if (id) await updateVersioned(tx, onlineServices, eq(onlineServices.id, id), version, fields);
  await recordAudits(
    tx,
    actor,
    placed.map(({ id, serviceId, fields }) => ({
      act: 'online-service.import',
      entity: 'online-service',
      entityId: serviceId,
      before: id ? before.get(id) : undefined,
      after: fields,
    })),
  );
  await insertLevels(
    tx,
    actor,
    placed.flatMap(({ serviceId, levels }) => levels.map((level) => ({ ...level, serviceId }))),
  );
  return ok(undefined);
}

export async function removeOnlineService(tx: Tx, actor: Actor, service: OnlineService): Promise<void> {
  await tx.delete(onlineServices).where(eq(onlineServices.id, service.id));
  await recordAudit(tx, actor, {
    act: 'online-service.remove',
    entity: 'online-service',
    entityId: service.id,
    before: service,
  });
}

/** Adds what was found; for a day and model that has a finding it is a correction and needs a comment. */
export async function assessOnlineService(
  tx: Tx,
  actor: Actor,
  service: OnlineService,
  input: NewLevel,
): Promise<Saved> {
  if (input.day > dayInGermany(actor.now)) return refuse({ refusal: 'day-in-future', at: 'day' });
  const earlier = service.entries.findLast(({ day, model }) => day === input.day && model === input.model);
  if (earlier && !input.comment) return refuse({ refusal: 'correction-without-comment', at: 'comment' });
  await insertLevels(tx, actor, [{ ...input, serviceId: service.id }], earlier);
  return ok(service.id);
}

/** `earlier` is the finding that a correction replaces. */
async function insertLevels(
  tx: Tx,
  actor: Actor,
  levels: readonly (NewLevel & { serviceId: string })[],
  earlier?: LevelRow,
): Promise<void> {
  if (levels.length === 0) return;
  const { municipalityId, now: enteredAt, name: enteredBy } = actor;
  await tx
    .insert(onlineServiceLevels)
    .values(levels.map((level) => ({ ...level, municipalityId, enteredAt, enteredBy })));
  await recordAudits(
    tx,
    actor,
    levels.map(({ serviceId, ...after }) => ({
      act: earlier ? 'online-service.correct' : 'online-service.assess',
      entity: 'online-service',
      entityId: serviceId,
      before: earlier && { day: earlier.day, model: earlier.model, level: earlier.level },
      after,
    })),
  );
}
