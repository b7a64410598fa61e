import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { explainStoreError, StoreFault } from '../fault.ts';
import { readSecret } from '../secret.ts';
import { type Binaries, findBinaries } from './binaries.ts';
import { prepareHome } from './home.ts';
import { type Lease, takeLease, type Use } from './lease.ts';
import type { Postmaster } from './postmaster.ts';
import { ensureServer, type ServerOptions, stopServer, whyFallen } from './server.ts';
import { refuseOtherMajor } from './version.ts';

export type EmbeddedOptions = {
  dataFolder: string;
  use?: Use;
  durable?: boolean;
  binaries?: Binaries;
  /** Also a store whose upgrade is under way. */
  anyMajor?: boolean;
  /** False: a store that is not there is a fault. */
  create?: boolean;
  log?: (line: string) => void;
};

/** A running server of our own. */
export type Embedded = {
  /** How to reach it as its first user, `postgres`; `database` is left to the caller. */
  connection: pg.ClientConfig;
  /** A session of that user in the database `postgres`; another one after the server had to be started anew. */
  readonly client: pg.Client;
  /** The sentence for a connection that broke: why the server ended. */
  whyFallen(): string;
  /** Ends the server unless another program still uses it. */
  close(): Promise<void>;
};

type Held = { postmaster: Postmaster; lease: Lease; found: boolean };

/** Starts the server or finds it running, and starts it anew if it fails. @throws StoreFault with one sentence. */
export async function openEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const { dataFolder, use = 'serve', durable = true, binaries = findBinaries(), log = () => {} } = options;
  const home = prepareHome(dataFolder);
  if (!options.anyMajor) refuseOtherMajor(home, binaries);
  const server = { home, binaries, durable, log, password: readSecret(dataFolder, 'postgres') };
  let held = await hold(server, use, options.create ?? true);
  if (held.found && use === 'serve') log(takenOver(held.postmaster));
  const ended = new AbortController();
  let recovering: Promise<void> | undefined;
  const watch = () =>
    held.lease.client.once('end', () => {
      if (!ended.signal.aborted) recovering = recover();
    });
  const recover = async () => {
    log('Der Datenbankserver ist ausgefallen und wird neu gestartet.');
    const again = await holdAgain(server, use, ended.signal);
    if (!again) return;
    held = again;
    watch();
    log('Der Datenbankserver läuft wieder.');
  };
  watch();
  const close = once(async () => {
    ended.abort();
    await recovering;
    await letGo(server, held);
  });
  return {
    connection: connectionTo(held.postmaster, server.password),
    get client() {
      return held.lease.client;
    },
    whyFallen: () => whyFallen(home),
    close: use === 'attach' ? closeAtSignal(close) : close,
  };
}

function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  return () => {
    done ??= work();
    return done;
  };
}

/** A command that is stopped (Ctrl-C) leaves first; the serving program sees to that itself. */
function closeAtSignal(close: () => Promise<void>): () => Promise<void> {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  const stop = (signal: NodeJS.Signals) => void leave().then(() => process.kill(process.pid, signal));
  const leave = () => {
    for (const signal of signals) process.off(signal, stop);
    return close();
  };
  for (const signal of signals) process.on(signal, stop);
  return leave;
}

async function hold(server: ServerOptions, use: Use, create: boolean): Promise<Held> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const { postmaster, started } = await ensureServer(server, create);
    const connection = { ...connectionTo(postmaster, server.password), database: 'postgres' };
    const lease = await takeLease(connection, use).catch(whenGone);
    if (lease) return { postmaster, lease, found: !started };
    await sleep(25);
  }
  throw new StoreFault(
    `Der Datenbankserver in ${server.home.folder} nimmt keine Verbindung an. Bitte starten Sie erneut.`,
  );
}

/** Keeps trying until it succeeds or the program ends; it never makes a new store in place of a lost one. */
async function holdAgain(server: ServerOptions, use: Use, signal: AbortSignal): Promise<Held | undefined> {
  while (!signal.aborted) {
    try {
      return await hold(server, use, false);
    } catch (error) {
      server.log(explainStoreError(error) ?? String(error));
      await sleep(3_000, undefined, { signal }).catch(() => {});
    }
  }
  return undefined;
}

async function letGo(server: ServerOptions, { postmaster, lease }: Held): Promise<void> {
  const last = await lease.release().catch(() => false);
  if (last) await stopServer(server, postmaster);
  await lease.client.end().catch(() => {});
}

const connectionTo = ({ host, port }: Postmaster, password: string): pg.ClientConfig => ({
  host,
  port,
  user: 'postgres',
  password,
});

/** A server that ends between its pid file and our call is started anew; all else is a fault. */
function whenGone(error: NodeJS.ErrnoException): undefined {
  const gone = ['ENOENT', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE', '57P01', '57P03'];
  if (gone.includes(error.code ?? '') || /terminated unexpectedly/.test(error.message)) return undefined;
  throw error;
}

const takenOver = ({ pid }: Postmaster): string =>
  `Der Datenbankserver lief noch (Prozess ${pid}) und wird weiter benutzt.`;
