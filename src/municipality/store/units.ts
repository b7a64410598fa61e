import { and, asc, eq, ne, sql } from 'drizzle-orm';
import type { Actor } from '../../audit/core/actor.ts';
import { changeRow, recordAudit, type SaveFault } from '../../audit/store.ts';
import { storeCode, type Tx, updateVersioned, waitForTurn } from '../../db/index.ts';
import { ok, type Refusal, type Result, refuse } from '../../kernel/result.ts';
import { checkParent, type UnitItOperation, type UnitKind } from '../core/unit-tree.ts';
import { units } from '../tables.ts';

export type UnitFields = {
  /** Short sign of the office plan, unique: `32`. */
  code: string;
  name: string;
  kind: UnitKind;
  parentId: string | null;
  officeStaff: number | null;
  employees: number | null;
  applicationCount: number | null;
  itOperation: UnitItOperation | null;
};

export type Unit = UnitFields & { id: string; position: number; version: number };

export type UnitRefusal = Refusal<'unit-code-taken' | 'unit-loop' | 'unit-parent-unknown'> | SaveFault<Unit>;

const columns = {
  id: units.id,
  code: units.code,
  name: units.name,
  kind: units.kind,
  parentId: units.parentId,
  officeStaff: units.officeStaff,
  employees: units.employees,
  applicationCount: units.applicationCount,
  itOperation: units.itOperation,
  position: units.position,
  version: units.version,
};

/** All units of the municipality, in the order of their numbers. */
export const listUnits = (tx: Tx): Promise<Unit[]> =>
  tx.select(columns).from(units).orderBy(asc(units.position), sql`${units.code} collate german`);

export async function findUnit(tx: Tx, id: string): Promise<Unit | undefined> {
  const [row] = await tx.select(columns).from(units).where(eq(units.id, id));
  return row;
}

export async function createUnit(
  tx: Tx,
  actor: Actor,
  fields: UnitFields,
): Promise<Result<Unit, Exclude<UnitRefusal, SaveFault<Unit>>>> {
  const all = await lockUnits(tx);
  if (fields.parentId !== null && !all.some((unit) => unit.id === fields.parentId))
    return refuse({ refusal: 'unit-parent-unknown', at: 'parentId' });
  const [created] = await tx
    .insert(units)
    .values({ ...fields, municipalityId: actor.municipalityId })
    .onConflictDoNothing()
    .returning(columns);
  if (!created) return refuse({ refusal: 'unit-code-taken', at: 'code', detail: { code: fields.code } });
  await recordAudit(tx, actor, { act: 'unit.create', entity: 'unit', entityId: created.id, after: fields });
  return ok(created);
}

/** Saves the unit over the version it was read in; a tree that would form a loop is refused. */
export async function saveUnit(
  tx: Tx,
  actor: Actor,
  id: string,
  fields: UnitFields,
  version: number,
): Promise<Result<Unit, UnitRefusal>> {
  const all = await lockUnits(tx);
  if (!all.some((unit) => unit.id === id)) return refuse({ refusal: 'not-found' });
  const parent = checkParent(all, id, fields.parentId);
  if (!parent.ok) return parent;
  if (await isCodeTaken(tx, fields.code, id))
    return refuse({ refusal: 'unit-code-taken', at: 'code', detail: { code: fields.code } });
  return changeRow(tx, actor, 'unit', id, {
    find: () => findUnit(tx, id),
    update: () => updateVersioned(tx, units, eq(units.id, id), version, fields),
  });
}

/** Refused while something still belongs to it: units, persons, initiatives. */
export async function removeUnit(
  tx: Tx,
  actor: Actor,
  id: string,
): Promise<Result<Unit, { refusal: 'not-found' } | { refusal: 'unit-in-use' }>> {
  const unit = await findUnit(tx, id);
  if (!unit) return refuse({ refusal: 'not-found' });
  const removed = await tx
    .transaction((step) => step.delete(units).where(eq(units.id, id)))
    .catch(isStillUsed);
  if (removed === 'in-use') return refuse({ refusal: 'unit-in-use' });
  await recordAudit(tx, actor, { act: 'unit.remove', entity: 'unit', entityId: id, before: unit });
  return ok(unit);
}

/** 23503: foreign_key_violation (PostgreSQL, Appendix A). Higher rooms hold the keys, so only the database knows. */
function isStillUsed(error: unknown): 'in-use' {
  if (storeCode(error) === '23503') return 'in-use';
  throw error;
}

/** Two moves at once could form a loop that neither of them sees; so moves wait for each other. */
async function lockUnits(tx: Tx): Promise<Unit[]> {
  await waitForTurn(tx, 'units');
  return listUnits(tx);
}

async function isCodeTaken(tx: Tx, code: string, exceptId: string): Promise<boolean> {
  const rows = await tx
    .select({ id: units.id })
    .from(units)
    .where(and(eq(units.code, code), ne(units.id, exceptId)));
  return rows.length > 0;
}
