import { and, asc, eq, getTableColumns, ne, sql } from 'drizzle-orm';
import type { Actor } from '../../audit/core/actor.ts';
import { changeRow, recordAudit, recordAudits, type SaveFault } from '../../audit/store.ts';
import { type Tx, updateVersioned } from '../../db/index.ts';
import { dayInGermany } from '../../kernel/day.ts';
import { ok, type Refusal, type Result, refuse } from '../../kernel/result.ts';
import { units } from '../../municipality/tables.ts';
import { readCatalogue } from '../../roles/store/catalogue.ts';
import { applications } from '../../strategy/tables.ts';
import type { LevelCatalogue, LevelEntry, MaturityModel } from '../core/online-services.ts';
import { agendaGoals, onlineServiceLevels, onlineServices } from '../tables.ts';

type Row = typeof onlineServices.$inferSelect;
/** What the register keeps of an online service. */
export type OnlineServiceFields = Omit<Row, 'municipalityId' | 'id' | 'version' | 'createdAt'>;
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

export async function removeOnlineService(tx: Tx, actor: Actor, service: OnlineService): Promise<void> {
  await tx.delete(onlineServices).where(eq(onlineServices.id, service.id));
  await recordAudit(tx, actor, {
    act: 'online-service.remove',
    entity: 'online-service',
    entityId: service.id,
    before: service,
  });
}

export type NewLevel = {
  day: string;
  model: MaturityModel;
  level: number;
  evidence: string | null;
  comment: string | null;
};

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
  await insertLevel(tx, actor, service.id, input, earlier);
  return ok(service.id);
}

async function insertLevel(
  tx: Tx,
  actor: Actor,
  serviceId: string,
  input: NewLevel,
  earlier?: LevelRow,
): Promise<void> {
  await tx.insert(onlineServiceLevels).values({
    ...input,
    serviceId,
    municipalityId: actor.municipalityId,
    enteredAt: actor.now,
    enteredBy: actor.name,
  });
  await recordAudits(tx, actor, [
    {
      act: earlier ? 'online-service.correct' : 'online-service.assess',
      entity: 'online-service',
      entityId: serviceId,
      before: earlier && { day: earlier.day, model: earlier.model, level: earlier.level },
      after: input,
    },
  ]);
}
