import { and, asc, count, eq, inArray, type SQL, sql } from 'drizzle-orm';
import type { Actor } from '../../audit/core/actor.ts';
import { changeRow, recordAudit, type SaveFault } from '../../audit/store.ts';
import { type Tx, updateVersioned } from '../../db/index.ts';
import { ok, type Refusal, type Result, refuse } from '../../kernel/result.ts';
import { units } from '../../municipality/tables.ts';
import type {
  DeadlineHardness,
  InitiativeClass,
  InitiativeKind,
  InitiativeOrigin,
  InitiativeReason,
  InitiativeState,
  Light,
} from '../core/initiative.ts';
import type { Period } from '../core/period.ts';
import { initiatives } from '../tables.ts';

export type InitiativeFields = {
  name: string;
  description: string | null;
  /** The unit in charge (Federführung). */
  unitId: string;
  /** Field of action of the Digitale Agenda. */
  fieldId: string | null;
  kind: InitiativeKind | null;
  class: InitiativeClass | null;
  reason: InitiativeReason | null;
  origin: InitiativeOrigin | null;
  state: InitiativeState;
  light: Light | null;
  plannedStart: Period | null;
  plannedEnd: Period | null;
  legalBasis: string | null;
  deadline: string | null;
  deadlineHardness: DeadlineHardness | null;
  qualityOfLife: number | null;
  citizenService: number | null;
  economy: number | null;
  unitRank: number | null;
  public: boolean;
};

export type Initiative = InitiativeFields & {
  id: string;
  code: string;
  stateSince: string;
  /** First and last day of the planned periods. */
  startsOn: string | null;
  endsOn: string | null;
  version: number;
};

export type InitiativeRow = Initiative & { unit: { id: string; code: string; name: string } };

const columns = {
  id: initiatives.id,
  code: initiatives.code,
  name: initiatives.name,
  description: initiatives.description,
  unitId: initiatives.unitId,
  fieldId: initiatives.fieldId,
  kind: initiatives.kind,
  class: initiatives.class,
  reason: initiatives.reason,
  origin: initiatives.origin,
  state: initiatives.state,
  stateSince: initiatives.stateSince,
  light: initiatives.light,
  plannedStart: initiatives.plannedStart,
  plannedEnd: initiatives.plannedEnd,
  startsOn: initiatives.startsOn,
  endsOn: initiatives.endsOn,
  legalBasis: initiatives.legalBasis,
  deadline: initiatives.deadline,
  deadlineHardness: initiatives.deadlineHardness,
  qualityOfLife: initiatives.qualityOfLife,
  citizenService: initiatives.citizenService,
  economy: initiatives.economy,
  unitRank: initiatives.unitRank,
  public: initiatives.public,
  version: initiatives.version,
};

export type InitiativeFilter = {
  /** Words of name or description, in German full text. */
  text?: string;
  states?: readonly InitiativeState[];
  unitId?: string;
};

/** One page of initiatives by code. The page is cut out first, along the index, and only then joined. */
export async function listInitiatives(
  tx: Tx,
  filter: InitiativeFilter = {},
  { limit, offset }: { limit: number; offset: number } = { limit: 1_000, offset: 0 },
): Promise<InitiativeRow[]> {
  const page = tx
    .select(columns)
    .from(initiatives)
    .where(conditionOf(filter))
    .orderBy(asc(initiatives.municipalityId), asc(initiatives.code))
    .limit(limit)
    .offset(offset)
    .as('page');
  const rows = await tx
    .select()
    .from(page)
    .innerJoin(units, eq(units.id, page.unitId))
    .orderBy(asc(page.code));
  return rows.map((row) => ({
    ...row.page,
    unit: { id: row.units.id, code: row.units.code, name: row.units.name },
  }));
}

/** How many fit the filter. */
export async function countInitiatives(tx: Tx, filter: InitiativeFilter): Promise<number> {
  const [all] = await tx.select({ total: count() }).from(initiatives).where(conditionOf(filter));
  return all!.total;
}

function conditionOf({ text, states, unitId }: InitiativeFilter): SQL | undefined {
  return and(
    text
      ? sql`(to_tsvector('german_unaccent', ${initiatives.name} || ' ' || coalesce(${initiatives.description}, ''))
          @@ websearch_to_tsquery('german_unaccent', ${text}) or ${initiatives.code} ilike ${text})`
      : undefined,
    states && states.length > 0 ? inArray(initiatives.state, [...states]) : undefined,
    unitId ? eq(initiatives.unitId, unitId) : undefined,
  );
}

/** How many there are, how many run, and how many are planned or adopted. */
export async function countByState(tx: Tx): Promise<{ all: number; running: number; planned: number }> {
  const [row] = await tx
    .select({
      all: count(),
      running: sql<number>`count(*) filter (where ${initiatives.state} = 'in-progress')::int`,
      planned: sql<number>`count(*) filter (where ${initiatives.state} in ('planned', 'adopted'))::int`,
    })
    .from(initiatives);
  return row!;
}

export async function findInitiative(tx: Tx, id: string): Promise<Initiative | undefined> {
  const [row] = await tx.select(columns).from(initiatives).where(eq(initiatives.id, id));
  return row;
}

export type InitiativeRefusal = Refusal<'unit-unknown' | 'end-before-start'>;

export async function createInitiative(
  tx: Tx,
  actor: Actor,
  fields: InitiativeFields,
): Promise<Result<Initiative, InitiativeRefusal>> {
  const fault = await findFault(tx, fields);
  if (fault) return refuse(fault);
  const code = await nextCode(tx);
  const [created] = await tx
    .insert(initiatives)
    .values({ ...fields, code, municipalityId: actor.municipalityId, stateSince: dayOf(actor) })
    .returning(columns);
  const { id } = created!;
  await recordAudit(tx, actor, {
    act: 'initiative.create',
    entity: 'initiative',
    entityId: id,
    after: { code, ...fields },
  });
  return ok(created!);
}

/** Saves the initiative over the version it was read in; a new state counts from today. */
export async function saveInitiative(
  tx: Tx,
  actor: Actor,
  id: string,
  fields: InitiativeFields,
  version: number,
): Promise<Result<Initiative, InitiativeRefusal | SaveFault<Initiative>>> {
  const fault = await findFault(tx, fields);
  if (fault) return refuse(fault);
  return changeRow(tx, actor, 'initiative', id, {
    find: () => findInitiative(tx, id),
    update: () =>
      updateVersioned(tx, initiatives, eq(initiatives.id, id), version, {
        ...fields,
        stateSince: sql`case when ${initiatives.state} = ${fields.state} then ${initiatives.stateSince} else ${dayOf(actor)}::date end`,
      }),
  });
}

export async function removeInitiative(
  tx: Tx,
  actor: Actor,
  id: string,
): Promise<Result<Initiative, { refusal: 'not-found' }>> {
  const [removed] = await tx.delete(initiatives).where(eq(initiatives.id, id)).returning(columns);
  if (!removed) return refuse({ refusal: 'not-found' });
  await recordAudit(tx, actor, {
    act: 'initiative.remove',
    entity: 'initiative',
    entityId: id,
    before: removed,
  });
  return ok(removed);
}

const dayOf = (actor: Actor): string => actor.now.toISOString().slice(0, 10);

/** `V-061` after `V-060`; two at once wait for each other. */
async function nextCode(tx: Tx): Promise<string> {
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended('initiatives ' || current_municipality(), 0))`,
  );
  const { rows } = await tx.execute<{ next: number }>(
    sql`select coalesce(max(substr(code, 3)::int), 0) + 1 as next from initiatives where code ~ '^V-[0-9]{1,8}$'`,
  );
  return `V-${String(rows[0]!.next).padStart(3, '0')}`;
}

async function findFault(tx: Tx, fields: InitiativeFields): Promise<InitiativeRefusal | undefined> {
  const [unit] = await tx.select({ id: units.id }).from(units).where(eq(units.id, fields.unitId));
  if (!unit) return { refusal: 'unit-unknown', at: 'unitId' };
  const { plannedStart, plannedEnd } = fields;
  if (!plannedStart || !plannedEnd) return undefined;
  const { rows } = await tx.execute<{ fits: boolean }>(
    sql`select period_start(${plannedStart}) <= period_end(${plannedEnd}) as fits`,
  );
  return rows[0]!.fits ? undefined : { refusal: 'end-before-start', at: 'plannedEnd' };
}
