import { asc, count, eq, getTableColumns, inArray, ne, sql } from 'drizzle-orm';
import type { Actor } from '../../audit/core/actor.ts';
import { differenceOf } from '../../audit/core/difference.ts';
import { recordAudit, type SaveFault } from '../../audit/store.ts';
import { type Tx, updateVersioned, waitForTurn } from '../../db/index.ts';
import { dayInGermany } from '../../kernel/day.ts';
import { ok, type Refusal, type Result, refuse } from '../../kernel/result.ts';
import { units } from '../../municipality/tables.ts';
import { findCircle } from '../core/dependency.ts';
import { type ListRow, type Lists, listOf } from '../core/list.ts';
import { firstDayOf, lastDayOf } from '../core/period.ts';
import { priorityOf } from '../core/score.ts';
import { initiativeDependencies, initiatives } from '../tables.ts';
import { readLists, readManyLists, replaceList } from './lists.ts';

type Row = typeof initiatives.$inferSelect;

/** What a person may set; the state moves by steps only (store/steps.ts). */
export type InitiativeFields = Omit<
  Row,
  | 'municipalityId'
  | 'id'
  | 'code'
  | 'state'
  | 'stateSince'
  | 'startsOn'
  | 'computedLight'
  | 'endsOn'
  | 'version'
  | 'createdAt'
  | 'resumeOn'
  | 'againstAdvice'
>;

export type Initiative = Omit<Row, 'municipalityId' | 'createdAt'>;

/** An initiative with all its lists. */
export type WholeInitiative = Initiative & { lists: Lists };

const { municipalityId: _municipality, createdAt: _created, ...columns } = getTableColumns(initiatives);

export async function findInitiative(tx: Tx, id: string): Promise<Initiative | undefined> {
  const [row] = await tx.select(columns).from(initiatives).where(eq(initiatives.id, id));
  return row;
}

export async function findWholeInitiative(tx: Tx, id: string): Promise<WholeInitiative | undefined> {
  const row = await findInitiative(tx, id);
  return row && { ...row, lists: await readLists(tx, id) };
}

/** Those of these that there are, by initiative. */
export async function findWholeInitiatives(
  tx: Tx,
  ids: readonly string[],
): Promise<Map<string, WholeInitiative>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .select(columns)
    .from(initiatives)
    .where(inArray(initiatives.id, [...ids]));
  const lists = await readManyLists(tx, ids);
  return new Map(rows.map((row) => [row.id, { ...row, lists: lists.get(row.id)! }]));
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

/** Number and name of all, for choosing one. */
export const listNames = (tx: Tx) =>
  tx
    .select({ id: initiatives.id, code: initiatives.code, name: initiatives.name })
    .from(initiatives)
    .orderBy(asc(initiatives.code));

export type InitiativeRefusal = Refusal<
  | 'unit-unknown'
  | 'end-before-start'
  | 'code-taken'
  | 'dependency-circle'
  | 'depends-on-itself'
  | 'reason-missing'
  | 'points-out-of-range'
>;
export type InitiativeStart = Pick<InitiativeFields, 'name' | 'unitId'> & Partial<InitiativeFields>;

/** Begins as an idea, or in the state that an import states. */
export async function createInitiative(
  tx: Tx,
  actor: Actor,
  fields: InitiativeStart,
  { state = 'idea', code, lists = {} }: { state?: Row['state']; code?: string; lists?: Lists } = {},
): Promise<Result<Initiative, InitiativeRefusal>> {
  const fault = await findFault(tx, fields);
  if (fault) return refuse(fault);
  const [created] = await tx
    .insert(initiatives)
    .values({
      ...fields,
      state,
      code: code ?? codeOfNumber(await nextNumber(tx)),
      municipalityId: actor.municipalityId,
      stateSince: dayInGermany(actor.now),
    })
    .onConflictDoNothing()
    .returning(columns);
  if (!created) return refuse({ refusal: 'code-taken', at: 'code' });
  await replaceLists(tx, actor, created.id, lists);
  const whole = (await findWholeInitiative(tx, created.id))!;
  await recordAudit(tx, actor, {
    act: 'initiative.create',
    entity: 'initiative',
    entityId: created.id,
    after: flat(whole),
  });
  return ok(created);
}

export type Change = { fields: Partial<InitiativeFields>; lists?: Lists };

/** Saves fields and lists over the version they were read in; one audit entry holds what differs. */
export async function changeInitiative(
  tx: Tx,
  actor: Actor,
  id: string,
  { fields, lists = {} }: Change,
  version: number,
): Promise<Result<WholeInitiative, InitiativeRefusal | SaveFault<WholeInitiative>>> {
  const before = await findWholeInitiative(tx, id);
  if (!before) return refuse({ refusal: 'not-found' });
  const fault = await findFault(tx, { ...before, ...fields });
  if (fault) return refuse(fault);
  const circle = lists.dependencies && (await findCircleFault(tx, id, lists.dependencies));
  if (circle) return refuse(circle);
  const saved = await updateVersioned(tx, initiatives, eq(initiatives.id, id), version, fields);
  if (!saved.ok) return refuse({ refusal: 'version-conflict', current: before });
  await replaceLists(tx, actor, id, lists);
  const after = (await findWholeInitiative(tx, id))!;
  const difference = differenceOf(flat(before), flat(after));
  if (Object.keys(difference.after).length > 0)
    await recordAudit(tx, actor, {
      act: 'initiative.change',
      entity: 'initiative',
      entityId: id,
      ...difference,
    });
  return ok(after);
}

async function replaceLists(tx: Tx, actor: Actor, id: string, lists: Lists): Promise<void> {
  for (const [key, rows] of Object.entries(lists)) {
    const list = listOf(key);
    if (list) await replaceList(tx, actor.municipalityId, id, list, rows);
  }
}

/** Fields and lists beside one another, as the audit keeps them and undo finds them again. */
export const flat = ({
  lists,
  startsOn: _start,
  endsOn: _end,
  computedLight: _computed,
  ...fields
}: WholeInitiative): Record<string, unknown> => ({
  ...fields,
  ...lists,
});

export async function removeInitiative(
  tx: Tx,
  actor: Actor,
  id: string,
): Promise<Result<Initiative, { refusal: 'not-found' }>> {
  const before = await findWholeInitiative(tx, id);
  if (!before) return refuse({ refusal: 'not-found' });
  await tx.delete(initiatives).where(eq(initiatives.id, id));
  await recordAudit(tx, actor, {
    act: 'initiative.remove',
    entity: 'initiative',
    entityId: id,
    before: flat(before),
  });
  return ok(before);
}

export const codeOfNumber = (number: number): string => `V-${String(number).padStart(3, '0')}`;

/** 61 after `V-060`; two at once wait for each other. */
export async function nextNumber(tx: Tx): Promise<number> {
  await waitForTurn(tx, 'initiatives');
  const { rows } = await tx.execute<{ next: number }>(
    sql`select coalesce(max(substr(code, 3)::int), 0) + 1 as next from initiatives where code ~ '^V-[0-9]{1,8}$'`,
  );
  return rows[0]!.next;
}

async function findFault(tx: Tx, fields: InitiativeStart): Promise<InitiativeRefusal | undefined> {
  const [unit] = await tx.select({ id: units.id }).from(units).where(eq(units.id, fields.unitId));
  return unit ? findPeriodFault(fields) : { refusal: 'unit-unknown', at: 'unitId' };
}

export function findPeriodFault(fields: InitiativeStart): InitiativeRefusal | undefined {
  const [start, end] = [
    fields.plannedStart && firstDayOf(fields.plannedStart),
    fields.plannedEnd && lastDayOf(fields.plannedEnd),
  ];
  if (start && end && start > end) return { refusal: 'end-before-start', at: 'plannedEnd' };
  const priority = priorityOf(0, fields.manualPriority ?? null, fields.manualReason ?? null);
  return priority.ok ? undefined : priority.error;
}

/** The predecessors an initiative is given must not lead back to it; the numbers along the circle are told. */
async function findCircleFault(
  tx: Tx,
  id: string,
  rows: readonly ListRow[],
): Promise<InitiativeRefusal | undefined> {
  const given = rows.map(({ predecessorId }) => ({ from: String(predecessorId), to: id }));
  if (given.some(({ from }) => from === id)) return { refusal: 'depends-on-itself', at: 'dependencies' };
  const others = await tx
    .select({ from: initiativeDependencies.predecessorId, to: initiativeDependencies.successorId })
    .from(initiativeDependencies)
    .where(ne(initiativeDependencies.successorId, id));
  const circle = findCircle([...given, ...others]);
  return circle && circleFault(tx, circle);
}

/** The refusal of a circle, told by the numbers along it. */
export async function circleFault(tx: Tx, circle: readonly string[]): Promise<InitiativeRefusal> {
  const named = await tx
    .select({ id: initiatives.id, code: initiatives.code })
    .from(initiatives)
    .where(inArray(initiatives.id, [...circle]));
  const codes = circle.map((member) => named.find((one) => one.id === member)?.code ?? '?');
  return { refusal: 'dependency-circle', at: 'dependencies', detail: { circle: codes.join(' → ') } };
}

/** Units in charge of an initiative that is planned or runs. */
export async function unitsWithProjects(tx: Tx): Promise<Set<string>> {
  const rows = await tx
    .selectDistinct({ unitId: initiatives.unitId })
    .from(initiatives)
    .where(sql`${initiatives.state} in ('planned', 'adopted', 'in-progress')`);
  return new Set(rows.map(({ unitId }) => unitId));
}
