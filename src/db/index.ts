import pg from 'pg';
import { createDatabase, type Database } from './database.ts';
import { openEmbedded } from './embedded/index.ts';
import type { Use } from './embedded/lease.ts';
import { asStoreFault, StoreFault } from './fault.ts';
import { migrate } from './migrate.ts';
import { ensureDatabase, ensureRoles } from './provision.ts';
import { readSecret } from './secret.ts';

export type { Database, Tx } from './database.ts';
export { explainStoreError, StoreFault } from './fault.ts';
export { updateVersioned, type VersionConflict } from './versioned.ts';

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
export async function openDatabase(place: StorePlace, options: StoreOptions = {}): Promise<Database> {
  try {
    return await (place.databaseUrl === null
      ? openOwn(place.dataFolder, options)
      : openGiven(place.databaseUrl));
  } catch (error) {
    throw asStoreFault(error);
  }
}

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
      await checkServer(client);
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

/** The oldest PostgreSQL whose features the schema uses; it is tried with the tests. */
const oldestMajor = 15;

async function checkServer(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ version: string; encoding: string }>(
    "select current_setting('server_version') as version, current_setting('server_encoding') as encoding",
  );
  const { version, encoding } = rows[0]!;
  if (Number.parseInt(version, 10) < oldestMajor)
    throw new StoreFault(
      `Der Datenbankserver ist PostgreSQL ${version}; Augenmaß braucht mindestens Version ${oldestMajor}. Bitte ` +
        'aktualisieren Sie ihn oder lassen Sie DATABASE_URL weg.',
    );
  if (encoding !== 'UTF8')
    throw new StoreFault(
      `Die Datenbank ist in ${encoding} kodiert; Augenmaß braucht UTF8. Bitte legen Sie sie so an: ` +
        'createdb --encoding=UTF8 --template=template0 augenmass',
    );
}

export function createPool(connection: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool({
    max: 10,
    connectionTimeoutMillis: 10_000,
    statement_timeout: 15_000,
    idle_in_transaction_session_timeout: 60_000,
    application_name: 'augenmass',
    ...connection,
  });
  // A connection that breaks while idle is replaced at its next use.
  pool.on('error', () => {});
  return pool;
}
