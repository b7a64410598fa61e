import pg from 'pg';
import { connectStore, type StoreOptions, type StorePlace } from './connect.ts';
import { createDatabase, type Database } from './database.ts';
import { asStoreFault, StoreFault } from './fault.ts';
import { migrate } from './migrate.ts';
import { ensureRoles } from './provision.ts';

export type { StoreOptions, StorePlace } from './connect.ts';
export type { Database, Tx } from './database.ts';
export { describeFault, explainStoreError, isUnwritable, StoreFault } from './fault.ts';
export { likeLiteral } from './like.ts';
export { waitForTurn } from './turn.ts';
export { updateVersioned, type VersionConflict } from './versioned.ts';

/** Opens the store, started and brought to the newest schema. @throws StoreFault with one sentence. */
export async function openDatabase(place: StorePlace, options: StoreOptions = {}): Promise<Database> {
  try {
    const { config, release } = await connectStore(place, options);
    return await openMigrated(config, release);
  } catch (error) {
    throw asStoreFault(error);
  }
}

async function openMigrated(config: pg.ClientConfig, release: () => Promise<void>): Promise<Database> {
  const pool = createPool(config);
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
    await release();
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

export function createPool(config: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool({
    // Each connection's process comes to 6 MB and more of its own; two cores are busy with fewer.
    max: 6,
    connectionTimeoutMillis: 10_000,
    statement_timeout: 15_000,
    idle_in_transaction_session_timeout: 60_000,
    application_name: 'augenmass',
    // Statements that do not wait for each other go out together and are answered in one round.
    pipeline: true,
    ...config,
  });
  // A connection that breaks while idle is replaced at its next use.
  pool.on('error', () => {});
  return pool;
}
