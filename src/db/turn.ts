import { sql } from 'drizzle-orm';
import type { Tx } from './database.ts';

/** Whoever does work of this name in the same municipality waits here until this transaction ends. */
export async function waitForTurn(tx: Tx, work: string): Promise<void> {
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(concat_ws(' ', ${work}::text, current_municipality()), 0))`,
  );
}
