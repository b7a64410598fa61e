import { NodePgSession, NodePgTransaction } from 'drizzle-orm/node-postgres';
import { PgDialect } from 'drizzle-orm/pg-core';
import type pg from 'pg';
import { isId } from '../kernel/id.ts';

/** A running transaction; `tx.transaction()` inside it is a savepoint. */
export type Tx = NodePgTransaction<Record<string, never>, Record<string, never>>;

export type Database = {
  /** Short transaction of one municipality, as a role that owns nothing: it sees and writes no row of another one. */
  inMunicipality<T>(municipalityId: string, work: (tx: Tx) => Promise<T>): Promise<T>;
  /** Transaction that sees all municipalities: for migrations, register, identity, command line; never for a page. */
  asSystem<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  pool: pg.Pool;
  close(): Promise<void>;
};

/** The transactions over a pool; `release` runs once, after the last connection is closed. */
export function createDatabase(pool: pg.Pool, release: () => Promise<void> = async () => {}): Database {
  let closing: Promise<void> | undefined;
  return {
    pool,
    inMunicipality: async (municipalityId, work) => inTransaction(pool, beginFor(municipalityId), work),
    asSystem: (work) => inTransaction(pool, "begin; set local statement_timeout = '10min'", work),
    close: () => (closing ??= pool.end().then(release)),
  };
}

/** One round trip; the id is checked because it is written into the statement. */
function beginFor(municipalityId: string): string {
  if (!isId(municipalityId)) throw new Error(`Not the id of a municipality: ${municipalityId}`);
  return `begin; set local role augenmass_app; set local augenmass.municipality_id = '${municipalityId}'`;
}

const dialect = new PgDialect();

async function inTransaction<T>(pool: pg.Pool, begin: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query(begin);
    const session = new NodePgSession<Record<string, never>, Record<string, never>>(
      client,
      dialect,
      undefined,
    );
    const result = await work(new NodePgTransaction(dialect, session, undefined));
    const { command } = await client.query('commit');
    // After a failed statement PostgreSQL answers a commit with a rollback; that must not pass for success.
    if (command !== 'COMMIT')
      throw new Error('The transaction was rolled back: a failed statement was passed over.');
    return result;
  } catch (error) {
    // A connection that cannot roll back is given up, so that its next user does not inherit the transaction.
    await client.query('rollback').catch((fault: Error) => {
      broken = fault;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}
