import pg from 'pg';
import { type EmbeddedOptions, openEmbedded } from './embedded/index.ts';
import type { Use } from './embedded/lease.ts';
import { isUnreachable, StoreFault } from './fault.ts';
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
export type Connection = {
  config: pg.ClientConfig;
  release: () => Promise<void>;
  /** Our own server's sentence for a connection that broke. */
  whyFallen?: () => string;
};

type OwnOptions = StoreOptions & Pick<EmbeddedOptions, 'binaries' | 'anyMajor' | 'create'>;

export async function connectStore(
  { databaseUrl, dataFolder }: StorePlace,
  options: OwnOptions,
): Promise<Connection> {
  if (databaseUrl !== null) {
    checkAddress(databaseUrl);
    return { config: { connectionString: databaseUrl }, release: async () => {} };
  }
  const embedded = await openEmbedded({ dataFolder, ...options });
  try {
    const password = readSecret(dataFolder, 'database');
    await ensureDatabase(embedded.client, 'augenmass', password);
    const config = { ...embedded.connection, user: 'augenmass', password, database: 'augenmass' };
    return { config, release: () => embedded.close(), whyFallen: () => embedded.whyFallen() };
  } catch (error) {
    await embedded.close();
    throw isUnreachable(error) ? new StoreFault(embedded.whyFallen(), { cause: error }) : error;
  }
}

/** Reads the address once as the driver will, with the certificates it names. @throws StoreFault with one sentence. */
function checkAddress(databaseUrl: string): void {
  try {
    new pg.Client({ connectionString: databaseUrl });
  } catch (error) {
    const { code, path, message } = error as NodeJS.ErrnoException;
    throw new StoreFault(path ? unreadable(path, code) : unusable(message), { cause: error });
  }
}

const unreadable = (path: string, code = ''): string =>
  `DATABASE_URL nennt die Datei ${path}, sie lässt sich aber nicht lesen (${code}). Bitte prüfen Sie Pfad und Rechte; ein ` +
  'Pfad wird ab dem Ordner gelesen, in dem Augenmaß startet, wenn er nicht mit / beginnt.';

const unusable = (message: string): string =>
  `DATABASE_URL lässt sich nicht verwenden (${message}). Sonderzeichen im Passwort werden dort als Prozentzeichen mit zwei ` +
  'Ziffern geschrieben, zum Beispiel @ als %40.';
