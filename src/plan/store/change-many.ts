import { and, eq, getTableColumns, inArray, sql } from 'drizzle-orm';
import type { Actor } from '../../audit/core/actor.ts';
import { differenceOf } from '../../audit/core/difference.ts';
import { recordAudits } from '../../audit/store.ts';
import type { Tx } from '../../db/index.ts';
import { ok, type Result, refuse } from '../../kernel/result.ts';
import { findCircle } from '../core/dependency.ts';
import { lists } from '../core/list.ts';
import { initiativeDependencies, initiatives } from '../tables.ts';
import { type Change, circleFault, flat, type Initiative, type WholeInitiative } from './initiatives.ts';
import { addRows, readManyLists, removeRows } from './lists.ts';
import { cut, findFirstFault, forgetPlans, type StartRefusal } from './many.ts';

/** A change over the version that was seen. */
export type VersionedChange = { id: string; change: Change; version: number };
export type Changed = { before: WholeInitiative; after: WholeInitiative };
export type ManyRefusal = StartRefusal | { refusal: 'version-conflict'; index: number };

const { municipalityId: _municipality, createdAt: _created, ...columns } = getTableColumns(initiatives);
type Column = keyof typeof columns;

/**
 * Changes many, each once, in a few statements per five hundred; every one that differs has its own audit entry. In the
 * order given. A refusal names the first that cannot be changed; what was written before it must be taken back.
 */
export async function changeInitiatives(
  tx: Tx,
  actor: Actor,
  changes: readonly VersionedChange[],
): Promise<Result<Changed[], ManyRefusal>> {
  await forgetPlans(tx, changes.length);
  const changed: Changed[] = [];
  for (const part of cut(changes)) {
    const done = await changePart(tx, actor, part);
    if (!done.ok) return refuse({ ...done.error, index: changed.length + done.error.index });
    changed.push(...done.value);
  }
  const circle = await findCircleAmong(tx, changes);
  return circle ? refuse(circle) : ok(changed);
}

async function changePart(
  tx: Tx,
  actor: Actor,
  changes: readonly VersionedChange[],
): Promise<Result<Changed[], ManyRefusal>> {
  const ids = changes.map(({ id }) => id);
  const before = await findWholes(tx, ids);
  const stale = changes.findIndex(({ id, version }) => before.get(id)?.version !== version);
  if (stale >= 0) return refuse({ refusal: 'version-conflict', index: stale });
  const wanted = changes.map(({ id, change }) => ({ ...before.get(id)!, ...change.fields }));
  const fault = await findFirstFault(tx, wanted);
  if (fault) return refuse(fault);
  const keys = new Set(changes.flatMap(({ change }) => Object.keys(change.fields) as Column[]));
  const saved = await saveFields(tx, wanted, [...keys]);
  const missed = ids.findIndex((id) => !saved.has(id));
  if (missed >= 0) return refuse({ refusal: 'version-conflict', index: missed });
  await saveLists(tx, actor, changes);
  const after = await findWholes(tx, ids);
  const changed = ids.map((id) => ({ before: before.get(id)!, after: after.get(id)! }));
  await recordChanges(tx, actor, changed);
  return ok(changed);
}

async function findWholes(tx: Tx, ids: readonly string[]): Promise<Map<string, WholeInitiative>> {
  const rows: Initiative[] = await tx
    .select(columns)
    .from(initiatives)
    .where(inArray(initiatives.id, [...ids]));
  const all = await readManyLists(tx, ids);
  return new Map(rows.map((row) => [row.id, { ...row, lists: all.get(row.id)! }]));
}

/** One statement for all: rows that do not change a column carry its value of before. */
async function saveFields(
  tx: Tx,
  rows: readonly Initiative[],
  keys: readonly Column[],
): Promise<ReadonlySet<string>> {
  const name = (key: Column) => sql.identifier(columns[key].name);
  const values = rows.map((row) =>
    Object.fromEntries(
      (['id', 'version', ...keys] as const).map((key) => [columns[key].name, row[key] ?? null]),
    ),
  );
  const settings = keys.map((key) => sql`${name(key)} = given.${name(key)}`);
  const { rows: saved } = await tx.execute<{ id: string }>(sql`
    update initiatives one set ${sql.join([...settings, sql`version = one.version + 1`], sql`, `)}
    from jsonb_populate_recordset(null::initiatives, ${JSON.stringify(values)}::jsonb) as given
    where one.id = given.id and one.version = given.version
    returning one.id`);
  return new Set(saved.map(({ id }) => id));
}

async function saveLists(
  tx: Tx,
  { municipalityId }: Actor,
  changes: readonly VersionedChange[],
): Promise<void> {
  for (const list of lists) {
    const given = changes.filter(({ change }) => change.lists?.[list.key]);
    await removeRows(
      tx,
      list,
      given.map(({ id }) => id),
    );
    const rows = given.flatMap(({ id, change }) =>
      change.lists![list.key]!.map((row) => ({ initiativeId: id, row })),
    );
    await addRows(tx, municipalityId, list, rows);
  }
}

const recordChanges = (tx: Tx, actor: Actor, changed: readonly Changed[]): Promise<void> =>
  recordAudits(
    tx,
    actor,
    changed.flatMap(({ before, after }) => {
      const difference = differenceOf(flat(before), flat(after));
      return Object.keys(difference.after).length > 0
        ? [{ act: 'initiative.change', entity: 'initiative', entityId: after.id, ...difference }]
        : [];
    }),
  );

/** All links as they stand after the changes; only looked at where a change names predecessors. */
async function findCircleAmong(
  tx: Tx,
  changes: readonly VersionedChange[],
): Promise<ManyRefusal | undefined> {
  const linked = new Map(
    changes.flatMap(({ id, change }, index) => (change.lists?.dependencies ? [[id, index] as const] : [])),
  );
  if (linked.size === 0) return undefined;
  const links = await tx
    .select({ from: initiativeDependencies.predecessorId, to: initiativeDependencies.successorId })
    .from(initiativeDependencies);
  const circle = findCircle(links);
  if (!circle) return undefined;
  const index = Math.max(0, ...circle.map((id) => linked.get(id) ?? 0));
  return { ...(await circleFault(tx, circle)), index };
}

/** Removes many with all that hangs on them, in a few statements per five hundred; each has its own audit entry. */
export async function removeInitiatives(tx: Tx, actor: Actor, ids: readonly string[]): Promise<void> {
  await forgetPlans(tx, ids.length);
  for (const part of cut(ids)) {
    const before = await findWholes(tx, part);
    await tx
      .delete(initiatives)
      .where(and(eq(initiatives.municipalityId, actor.municipalityId), inArray(initiatives.id, [...part])));
    const entries = part.flatMap((id) => {
      const one = before.get(id);
      return one ? [{ act: 'initiative.remove', entity: 'initiative', entityId: id, before: flat(one) }] : [];
    });
    await recordAudits(tx, actor, entries);
  }
}
