import { and, eq, sql } from 'drizzle-orm';
import type { Actor } from '../../audit/core/actor.ts';
import { recordAudit } from '../../audit/store.ts';
import type { Tx } from '../../db/index.ts';
import { ok, type Refusal, type Result, refuse } from '../../kernel/result.ts';
import type { Lists } from '../../plan/core/list.ts';
import { changeInitiative, type InitiativeFields, removeInitiative } from '../../plan/store/initiatives.ts';
import { initiatives } from '../../plan/tables.ts';
import { allOrNothing } from '../../roles/store/step.ts';
import { importRows, imports } from '../tables.ts';
import { findLastApplied, type Import } from './imports.ts';

export type UndoRefusal = Refusal<'not-applied' | 'not-the-last' | 'changed-since'>;

type Row = {
  id: string;
  outcome: 'new' | 'changed' | 'same';
  before: { fields: Record<string, unknown>; lists: Record<string, unknown[]> } | null;
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
    for (const { id, before, afterVersion, outcome } of rows)
      if (outcome === 'changed' && before) {
        const change = { fields: before.fields as Partial<InitiativeFields>, lists: before.lists as Lists };
        const undone = await changeInitiative(step, actor, id, change, afterVersion);
        if (!undone.ok) return refuse({ refusal: 'changed-since', detail: { codes: codesOf(rows) } });
      }
    for (const { id, outcome } of rows) if (outcome === 'new') await removeInitiative(step, actor, id);
    await close(step, actor, found);
    return ok(rows.length);
  });

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
