import { NodePgSession, NodePgTransaction } from 'drizzle-orm/node-postgres';
import { PgDialect, type PgPreparedQuery, type PreparedQueryConfig } from 'drizzle-orm/pg-core';
import type pg from 'pg';
import { isId } from '../kernel/id.ts';

/** A running transaction; `tx.transaction()` inside it is a savepoint. */
export type Tx = NodePgTransaction<Record<string, never>, Record<string, never>>;

export type Database = {
  /** Short transaction of one municipality, as a role that owns nothing: it sees and writes no row of another one. */
  inMunicipality<T>(municipalityId: string, work: (tx: Tx) => Promise<T>): Promise<T>;
  /** Transaction that sees all municipalities: for migrations, register, identity, command line; never for a page. */
  asSystem<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /**
   * One transaction in two steps: `identify` looks as the system whose request it is and answers the municipality,
   * `work` sees nothing but that one. Without a municipality there is no second step.
   */
  identified(identify: (tx: Tx) => Promise<string | null>, work: (tx: Tx) => Promise<void>): Promise<void>;
  pool: pg.Pool;
  close(): Promise<void>;
};

/** Beyond the server's own limit of a statement: a server that stands still cannot keep that one. */
const pagePatienceMs = 20_000;

/**
 * The transactions over a pool; `release` runs once, after the last connection is closed. Each answer of the server is
 * awaited for `patienceMs`, those of the system's own transactions without end.
 */
export function createDatabase(
  pool: pg.Pool,
  release: () => Promise<void> = async () => {},
  patienceMs = pagePatienceMs,
): Database {
  let closing: Promise<void> | undefined;
  return {
    pool,
    inMunicipality: async (municipalityId, work) =>
      inTransaction(pool, `begin; ${narrowTo(municipalityId)}`, patienceMs, work),
    asSystem: (work) => inTransaction(pool, "begin; set local statement_timeout = '10min'", 0, work),
    identified: (identify, work) =>
      inTransaction(pool, 'begin', patienceMs, async (tx, client) => {
        const municipalityId = await identify(tx);
        if (municipalityId === null) return;
        await client.query(narrowTo(municipalityId));
        await work(tx);
      }),
    close: () => (closing ??= pool.end().then(release)),
  };
}

/** One round trip; the id is checked because it is written into the statement. */
function narrowTo(municipalityId: string): string {
  if (!isId(municipalityId)) throw new Error(`Not the id of a municipality: ${municipalityId}`);
  return `set local role augenmass_app; set local augenmass.municipality_id = '${municipalityId}'`;
}

const dialect = new PgDialect();

type Nothing = Record<string, never>;

/**
 * Names Drizzle's statements, so that PostgreSQL plans each once per connection: measured, the look-up of session,
 * municipality and roles fell from 3.2 ms to 1.3 ms. Statements beyond the limit stay unnamed, so that none pile up.
 */
class NamingSession extends NodePgSession<Nothing, Nothing> {
  /** Whether nothing but reading statements ran so far. */
  onlyRead = true;

  override prepareQuery<T extends PreparedQueryConfig = PreparedQueryConfig>(
    ...[query, fields, name, ...rest]: Parameters<NodePgSession<Nothing, Nothing>['prepareQuery']>
  ): PgPreparedQuery<T> {
    this.onlyRead &&= isReading(query.sql);
    return super.prepareQuery<T>(query, fields, name ?? nameOf(query.sql), ...rest);
  }
}

/** In doubt a statement writes: a word in a text, a function with effects called `lock_…`. */
const isReading = (statement: string): boolean =>
  /^\s*(?:select|with)\b/i.test(statement) &&
  !/\b(?:insert|update|delete|lock_\w+|set_config)\b/i.test(statement);

const names = new Map<string, string>();
const maxNames = 1_000;

function nameOf(statement: string): string | undefined {
  const known = names.get(statement);
  if (known || names.size >= maxNames) return known;
  names.set(statement, `q${names.size}`);
  return names.get(statement);
}

async function inTransaction<T>(
  pool: pg.Pool,
  begin: string,
  patienceMs: number,
  work: (tx: Tx, client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  setPatience(client, patienceMs);
  const session = new NamingSession(client, dialect, undefined);
  let broken: Error | undefined;
  let ending: Promise<unknown> | undefined;
  try {
    await client.query(begin);
    const result = await work(new NodePgTransaction(dialect, session, undefined), client);
    // What only read has its answer already; nobody waits for the end of its transaction.
    if (session.onlyRead) {
      ending = client.query('commit');
      return result;
    }
    const { command } = await client.query('commit');
    // After a failed statement PostgreSQL answers a commit with a rollback; that must not pass for success.
    if (command !== 'COMMIT')
      throw new Error('The transaction was rolled back: a failed statement was passed over.');
    return result;
  } catch (error) {
    // A connection that cannot roll back is given up, so that its next user does not inherit the transaction.
    if (isOutOfPatience(error)) broken = error as Error;
    else
      await client.query('rollback').catch((fault: Error) => {
        broken = fault;
      });
    throw error;
  } finally {
    if (ending)
      ending.then(
        () => client.release(),
        (fault: Error) => client.release(fault),
      );
    else client.release(broken);
  }
}

/** How long the driver waits for an answer, in milliseconds; 0: without end. It reads this anew for every query. */
function setPatience(client: pg.PoolClient, milliseconds: number): void {
  const { connectionParameters } = client as unknown as { connectionParameters: { query_timeout: number } };
  connectionParameters.query_timeout = milliseconds;
}

/** Nothing more is asked of a connection that owes an answer; its end takes the transaction back. */
const isOutOfPatience = (error: unknown): boolean =>
  [error, (error as Error).cause].some((one) => (one as Error | undefined)?.message === 'Query read timeout');
