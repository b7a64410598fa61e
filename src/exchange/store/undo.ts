import { and, eq, sql } from 'drizzle-orm';
import type { Actor } from '../../audit/core/actor.ts';
import { recordAudit } from '../../audit/store.ts';
import type { Tx } from '../../db/index.ts';
import { ok, type Refusal, type Result, refuse } from '../../kernel/result.ts';
import {
  type Changed,
  changeInitiatives,
  type ManyRefusal,
  removeInitiatives,
} from '../../plan/store/change-many.ts';
import type { Change } from '../../plan/store/initiatives.ts';
import { initiatives } from '../../plan/tables.ts';
import { allOrNothing } from '../../roles/store/step.ts';
import { importRows, imports, type Parts } from '../tables.ts';
import { findLastApplied, type Import } from './imports.ts';

export type UndoRefusal = Refusal<'not-applied' | 'not-the-last' | 'changed-since'>;

type Row = {
  id: string;
  outcome: 'new' | 'changed' | 'same';
  before: Parts | null;
  afterVersion: number;
  code: string;
  version: number;
};

/** Takes a whole import back, all or nothing: what it created goes, what it changed is as before. */
export const undoImport = (tx: Tx, actor: Actor, found: Import): Promise<Result<number, UndoRefusal>> =>
  allOrNothing<number, UndoRefusal>(tx, async (step) => {
    if ((await findLastApplied(step, found.senderId)) !== found.id)
      return refuse({ refusal: found.state === 'applied' ? 'not-the-last' : 'not-applied' });
    const rows = await listTouched(step, found.id);
    const changed = rows.filter(({ version, afterVersion }) => version !== afterVersion);
    if (changed.length > 0) return refuse({ refusal: 'changed-since', detail: { codes: codesOf(changed) } });
    // Changed ones first: they may name a new one as predecessor.
    const restored = await restore(step, actor, rows);
    if (!restored.ok) return refuse({ refusal: 'changed-since', detail: { codes: codesOf(rows) } });
    const fresh = rows.filter(({ outcome }) => outcome === 'new');
    await removeInitiatives(
      step,
      actor,
      fresh.map(({ id }) => id),
    );
    await close(step, actor, found);
    return ok(rows.length);
  });

async function restore(tx: Tx, actor: Actor, rows: readonly Row[]): Promise<Result<null, ManyRefusal>> {
  const changes = rows.flatMap(({ id, before, afterVersion }) =>
    before ? [{ id, change: before as Change, version: afterVersion }] : [],
  );
  const restored = await changeInitiatives(tx, actor, changes);
  if (!restored.ok) return restored;
  await keepEarlierUndoable(tx, restored.value);
  return ok(null);
}

/** As they were is as earlier imports left them, so that those can be taken back too, one after the other. */
async function keepEarlierUndoable(tx: Tx, restored: readonly Changed[]): Promise<void> {
  const versions = restored.map(({ before, after }) => ({
    id: after.id,
    left: before.version - 1,
    now: after.version,
  }));
  await tx.execute(sql`
    update import_rows one set after_version = given.now
    from jsonb_to_recordset(${JSON.stringify(versions)}::jsonb) as given(id uuid, "left" integer, now integer)
    where one.initiative_id = given.id and one.after_version = given."left"`);
}

/** New and changed ones; what was the same before is left alone. */
async function listTouched(tx: Tx, importId: string): Promise<Row[]> {
  const rows = await tx
    .select({
      id: importRows.initiativeId,
      outcome: importRows.outcome,
      before: importRows.before,
      afterVersion: importRows.afterVersion,
      code: initiatives.code,
      version: initiatives.version,
    })
    .from(importRows)
    .innerJoin(
      initiatives,
      and(
        eq(initiatives.municipalityId, importRows.municipalityId),
        eq(initiatives.id, importRows.initiativeId),
      ),
    )
    .where(eq(importRows.importId, importId))
    .orderBy(initiatives.code);
  return rows.filter(({ outcome }) => outcome !== 'same');
}

const codesOf = (rows: readonly Row[]): string =>
  rows
    .slice(0, 10)
    .map(({ code }) => code)
    .join(', ') + (rows.length > 10 ? ' …' : '');

async function close(tx: Tx, actor: Actor, { id, fileName }: Import): Promise<void> {
  await tx
    .update(imports)
    .set({ state: 'undone', closedAt: actor.now, version: sql`${imports.version} + 1` })
    .where(eq(imports.id, id));
  await recordAudit(tx, actor, {
    act: 'initiative-import.undo',
    entity: 'initiative-import',
    entityId: id,
    before: { name: fileName },
  });
}
