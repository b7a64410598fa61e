import pg from 'pg';
import { connectStore, type StoreOptions, type StorePlace } from './connect.ts';
import { createDatabase, type Database } from './database.ts';
import { asStoreFault, isUnreachable, StoreFault } from './fault.ts';
import { migrate } from './migrate.ts';
import { checkServer, ensureRoles } from './provision.ts';

export type { StoreOptions, StorePlace } from './connect.ts';
export type { Database, Tx } from './database.ts';
export {
  describeFault,
  explainStoreError,
  failedSave,
  isCrossed,
  isUnwritable,
  storeCode,
} from './fault.ts';
export { likeLiteral } from './like.ts';
export { waitForTurn } from './turn.ts';
export { updateVersioned, type VersionConflict } from './versioned.ts';

/** Opens the store, started and brought to the newest schema. @throws StoreFault with one sentence. */
export async function openDatabase(place: StorePlace, options: StoreOptions = {}): Promise<Database> {
  try {
    const { config, release, whyFallen } = await connectStore(place, options);
    // One connection stays, so that a restore sees that somebody serves this database.
    const staying = { ...config, ...(place.databaseUrl !== null && options.use !== 'attach' && { min: 1 }) };
    return await openMigrated(staying, release, whyFallen);
  } catch (error) {
    throw asStoreFault(error);
  }
}

async function openMigrated(
  config: pg.PoolConfig,
  release: () => Promise<void>,
  whyFallen?: () => string,
): Promise<Database> {
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
    const fallen = isUnreachable(error) && whyFallen?.();
    await pool.end();
    await release();
    throw fallen ? new StoreFault(fallen, { cause: error }) : error;
  }
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
  // One that breaks between two statements of a transaction says so at the next one; unheard, it would end the program.
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}
