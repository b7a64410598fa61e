import { getTableColumns, inArray, sql } from 'drizzle-orm';
import type { Actor } from '../../audit/core/actor.ts';
import { recordAudits } from '../../audit/store.ts';
import type { Tx } from '../../db/index.ts';
import { dayInGermany } from '../../kernel/day.ts';
import { ok, type Result, refuse } from '../../kernel/result.ts';
import { units } from '../../municipality/tables.ts';
import { type Lists, lists } from '../core/list.ts';
import { initiatives } from '../tables.ts';
import {
  codeOfNumber,
  findPeriodFault,
  flat,
  type Initiative,
  type InitiativeRefusal,
  type InitiativeStart,
  nextNumber,
} from './initiatives.ts';
import { addRows, readManyLists } from './lists.ts';

export type Start = { fields: InitiativeStart; state: Initiative['state'] };
/** `index`: which of them is refused. */
export type StartRefusal = InitiativeRefusal & { index: number };

const { municipalityId: _municipality, createdAt: _created, ...columns } = getTableColumns(initiatives);

/** As many as one statement carries; each has some fifty values. */
const batch = 500;

/**
 * Creates many at once, each with its own number and audit entry: thousands in seconds. Their lists are asked for when
 * their ids are known, since they may point at each other.
 */
export async function createInitiatives(
  tx: Tx,
  actor: Actor,
  starts: readonly Start[],
  listsOf: (ids: readonly string[]) => readonly Lists[],
): Promise<Result<Initiative[], StartRefusal>> {
  const fault = await findFirstFault(
    tx,
    starts.map(({ fields }) => fields),
  );
  if (fault) return refuse(fault);
  const created = await insertAll(tx, actor, starts);
  await forgetPlans(tx, created.length);
  const given = listsOf(created.map(({ id }) => id));
  for (const list of lists)
    for (const rows of cut(
      created.flatMap(({ id }, index) =>
        (given[index]![list.key] ?? []).map((row) => ({ initiativeId: id, row })),
      ),
    ))
      await addRows(tx, actor.municipalityId, list, rows);
  for (const part of cut(created)) await recordCreation(tx, actor, part);
  return ok(created);
}

/** The first whose unit is unknown or whose dates do not fit each other. */
export async function findFirstFault(
  tx: Tx,
  given: readonly InitiativeStart[],
): Promise<StartRefusal | undefined> {
  const wanted = [...new Set(given.map(({ unitId }) => unitId))];
  const found =
    wanted.length > 0 ? await tx.select({ id: units.id }).from(units).where(inArray(units.id, wanted)) : [];
  const known = new Set(found.map(({ id }) => id));
  for (const [index, fields] of given.entries()) {
    if (!known.has(fields.unitId)) return { refusal: 'unit-unknown', at: 'unitId', index };
    const fault = findPeriodFault(fields);
    if (fault) return { ...fault, index };
  }
  return undefined;
}

async function insertAll(tx: Tx, actor: Actor, starts: readonly Start[]): Promise<Initiative[]> {
  if (starts.length === 0) return [];
  const first = await nextNumber(tx);
  const values = starts.map(({ fields, state }, index) => ({
    ...fields,
    state,
    code: codeOfNumber(first + index),
    municipalityId: actor.municipalityId,
    stateSince: dayInGermany(actor.now),
  }));
  const created = new Map<string, Initiative>();
  for (const part of cut(values))
    for (const row of await tx.insert(initiatives).values(part).returning(columns))
      created.set(row.code, row);
  return values.map(({ code }) => created.get(code)!);
}

async function recordCreation(tx: Tx, actor: Actor, created: readonly Initiative[]): Promise<void> {
  const all = await readManyLists(
    tx,
    created.map(({ id }) => id),
  );
  await recordAudits(
    tx,
    actor,
    created.map((one) => ({
      act: 'initiative.create',
      entity: 'initiative',
      entityId: one.id,
      after: flat({ ...one, lists: all.get(one.id)! }),
    })),
  );
}

/**
 * Foreign keys are checked by plans that a session keeps; one made while a table was small looks through all its rows.
 * Before many rows they are made anew.
 */
export async function forgetPlans(tx: Tx, rows: number): Promise<void> {
  if (rows >= batch) await tx.execute(sql`discard plans`);
}

/** In parts of one statement each. */
export const cut = <T>(all: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(all.length / batch) }, (_, part) =>
    all.slice(part * batch, (part + 1) * batch),
  );
