import pg from 'pg';
import { createDatabase, type Database } from './database.ts';
import { openEmbedded } from './embedded/index.ts';
import type { Use } from './embedded/lease.ts';
import { migrate } from './migrate.ts';
import { ensureDatabase, ensureRoles } from './provision.ts';
import { readSecret } from './secret.ts';

export type { Database, Tx } from './database.ts';
export { StoreFault } from './fault.ts';

export type StorePlace = {
  /** Null: our own server in the data folder. */
  databaseUrl: string | null;
  dataFolder: string;
};

export type StoreOptions = {
  /** `serve` (the default): the one program that serves this store; `attach`: a command that may run beside it. */
  use?: Use;
  /** Takes a line that a person should see: the store is being made, an old server was taken over. */
  log?: (line: string) => void;
};

/** Opens the store, started and brought to the newest schema. @throws StoreFault with one sentence. */
export const openDatabase = (place: StorePlace, options: StoreOptions = {}): Promise<Database> =>
  place.databaseUrl === null ? openOwn(place.dataFolder, options) : openGiven(place.databaseUrl);

async function openOwn(dataFolder: string, options: StoreOptions): Promise<Database> {
  const embedded = await openEmbedded({ dataFolder, ...options });
  try {
    const password = readSecret(dataFolder, 'database');
    await ensureDatabase(embedded.client, 'augenmass', password);
    const connection = { ...embedded.connection, user: 'augenmass', password, database: 'augenmass' };
    return await openMigrated(connection, embedded.close);
  } catch (error) {
    await embedded.close();
    throw error;
  }
}

const openGiven = (connectionString: string): Promise<Database> => openMigrated({ connectionString });

async function openMigrated(connection: pg.ClientConfig, release?: () => Promise<void>): Promise<Database> {
  const pool = createPool(connection);
  try {
    const client = await pool.connect();
    try {
      await ensureRoles(client);
      await migrate(client);
    } finally {
      client.release();
    }
    return createDatabase(pool, release);
  } catch (error) {
    await pool.end();
    throw error;
  }
}

export function createPool(connection: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool({
    max: 10,
    statement_timeout: 15_000,
    idle_in_transaction_session_timeout: 60_000,
    application_name: 'augenmass',
    ...connection,
  });
  // A connection that breaks while idle is replaced at its next use.
  pool.on('error', () => {});
  return pool;
}
