import { and, eq, type SQL, sql } from 'drizzle-orm';
import type { AnyPgColumn, PgTable, PgUpdateSetSource } from 'drizzle-orm/pg-core';
import { ok, type Refusal, type Result, refuse } from '../kernel/result.ts';
import type { Tx } from './database.ts';

/** A table whose rows count their saves: `version integer not null default 1`. */
export type VersionedTable = PgTable & { version: AnyPgColumn };

/** Somebody else saved first; `current` is the row as it stands now, for showing beside what was typed. */
export type VersionConflict<Row> = Refusal<'version-conflict'> & { current: Row };

/**
 * Saves changes over exactly the version that the person saw, and counts it up.
 * `where` names one row; answers it as saved. Refuses without a change: 'version-conflict', 'not-found'.
 */
export async function updateVersioned<T extends VersionedTable>(
  tx: Tx,
  table: T,
  where: SQL,
  seenVersion: number,
  changes: PgUpdateSetSource<T>,
): Promise<Result<T['$inferSelect'], VersionConflict<T['$inferSelect']> | Refusal<'not-found'>>> {
  const [saved] = (await tx
    .update(table)
    .set({ ...changes, version: sql`${table.version} + 1` } as PgUpdateSetSource<T>)
    .where(and(where, eq(table.version, seenVersion)))
    .returning()) as T['$inferSelect'][];
  if (saved) return ok(saved);
  const [current] = await tx
    .select()
    .from(table as PgTable)
    .where(where);
  return current ? refuse({ refusal: 'version-conflict', current }) : refuse({ refusal: 'not-found' });
}
