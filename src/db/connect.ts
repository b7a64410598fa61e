import type pg from 'pg';
import { type EmbeddedOptions, openEmbedded } from './embedded/index.ts';
import type { Use } from './embedded/lease.ts';
import { ensureDatabase } from './provision.ts';
import { readSecret } from './secret.ts';

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

/** A way to the store as the owner of its tables; the schema may be of any age, or missing. */
export type Connection = { config: pg.ClientConfig; release: () => Promise<void> };

type OwnOptions = StoreOptions & Pick<EmbeddedOptions, 'binaries' | 'anyMajor' | 'create'>;

export async function connectStore(
  { databaseUrl, dataFolder }: StorePlace,
  options: OwnOptions,
): Promise<Connection> {
  if (databaseUrl !== null) return { config: { connectionString: databaseUrl }, release: async () => {} };
  const embedded = await openEmbedded({ dataFolder, ...options });
  try {
    const password = readSecret(dataFolder, 'database');
    await ensureDatabase(embedded.client, 'augenmass', password);
    const config = { ...embedded.connection, user: 'augenmass', password, database: 'augenmass' };
    return { config, release: () => embedded.close() };
  } catch (error) {
    await embedded.close();
    throw error;
  }
}
