import { readdirSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { StoreFault } from '../fault.ts';
import { readSecret } from '../secret.ts';
import { type Binaries, findBinaries } from './binaries.ts';
import { type Home, prepareHome } from './home.ts';
import { type Lease, takeLease, type Use } from './lease.ts';
import type { Postmaster } from './postmaster.ts';
import { ensureServer, type ServerOptions, stopServer } from './server.ts';

export type EmbeddedOptions = {
  dataFolder: string;
  use?: Use;
  durable?: boolean;
  binaries?: Binaries;
  log?: (line: string) => void;
};

/** A running server of our own. */
export type Embedded = {
  /** How to reach it as its first user, `postgres`; `database` is left to the caller. */
  connection: pg.ClientConfig;
  /** A session of that user in the database `postgres`. */
  client: pg.Client;
  /** Ends the server unless another program still uses it. */
  close(): Promise<void>;
};

/** @throws StoreFault with one sentence when the server cannot be had. */
export async function openEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const { dataFolder, use = 'serve', durable = true, binaries = findBinaries() } = options;
  const home = prepareHome(dataFolder);
  refuseOtherMajor(home, binaries);
  const server: ServerOptions = { home, binaries, durable, password: readSecret(dataFolder, 'postgres') };
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const postmaster = await ensureServer(server);
    const connection = connectionTo(postmaster, server.password);
    const lease = await takeLease({ ...connection, database: 'postgres' }, use).catch(whenGone);
    if (lease) return { connection, client: lease.client, close: () => close(server, postmaster, lease) };
    await sleep(25);
  }
  throw new StoreFault(
    `Der Datenbankserver in ${home.folder} nimmt keine Verbindung an. Bitte starten Sie erneut.`,
  );
}

const connectionTo = ({ host, port }: Postmaster, password: string): pg.ClientConfig => ({
  host,
  port,
  user: 'postgres',
  password,
});

/** A server that ends between its pid file and our call is started anew; all else is a fault. */
function whenGone(error: NodeJS.ErrnoException): undefined {
  const gone = ['ENOENT', 'ECONNREFUSED', 'ECONNRESET', '57P01', '57P03'];
  if (gone.includes(error.code ?? '') || /terminated unexpectedly/.test(error.message)) return undefined;
  throw error;
}

async function close(server: ServerOptions, postmaster: Postmaster, lease: Lease): Promise<void> {
  const last = await lease.release().catch(() => false);
  if (last) await stopServer(server, postmaster);
  await lease.client.end().catch(() => {});
}

function refuseOtherMajor(home: Home, { major }: Binaries): void {
  const majors = readdirSync(home.folder).flatMap((name) => Number(/^cluster-(\d+)$/.exec(name)?.[1]) || []);
  if (majors.length === 0 || majors.includes(major)) return;
  throw new StoreFault(
    `Der Datenbestand in ${home.folder} gehört zu PostgreSQL ${Math.max(...majors)}, Augenmaß bringt jetzt ` +
      `PostgreSQL ${major} mit. Bitte übertragen Sie ihn mit „bin/augenmass db upgrade“; bis dahin bleibt er unverändert.`,
  );
}
