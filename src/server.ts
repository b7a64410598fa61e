import type { Server } from 'node:http';
import { fileURLToPath } from 'node:url';
import { serve } from '@hono/node-server';
import { createApp } from './app.ts';
import { type Config, ConfigFault, readConfig } from './config.ts';
import { type Database, explainStoreError, openDatabase } from './db/index.ts';
import { loadDemo } from './demo/demo.ts';
import { countAccounts } from './identity/store/accounts.ts';
import { createSetUpLink } from './identity/store/links.ts';
import { startSending } from './notice/sender.ts';
import { startTidying } from './portal/participation/tidying.ts';
import { startReminding } from './portal/reminder.ts';
import { paths } from './web/paths.ts';

/** Starts the program; a fault at the start is one clear sentence, never a stack trace. */
async function start(): Promise<void> {
  const config = readConfig();
  const db = await openDatabase(config, { log });
  try {
    await prepareStore(db, config);
  } catch (error) {
    await db.close();
    throw error;
  }
  const app = createApp({
    db,
    config,
    now: () => new Date(),
    distFolder: fileURLToPath(new URL('../dist', import.meta.url)),
    log,
  });
  const server = serve({ fetch: app.fetch, hostname: config.host, port: config.port }, () => {
    log(`Augenmaß läuft: ${config.baseUrl}`);
  });
  server.on('error', (error: NodeJS.ErrnoException) => void stop(portFault(error, config.port)));

  const now = () => new Date();
  const sending = startSending({ db, config, now, log });
  const reminding = startReminding({ db, now, log });
  const tidying = startTidying({ db, now, log });

  let stopping = false;
  async function stop(reason?: string): Promise<void> {
    // One Ctrl-C comes twice: from the terminal and from `npm start`.
    if (stopping) return;
    stopping = true;
    if (reason) log(reason);
    // What the store keeps is safe whenever this ends; the next start takes over a database server that was left.
    setTimeout(() => process.exit(1), 20_000).unref();
    await Promise.all([endAnswering(server as Server), sending.stop(), reminding.stop(), tidying.stop()]);
    await db.close();
    process.exit(reason ? 1 : 0);
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop());
}

/** Takes no more requests and answers those that began; what is not done within some seconds is cut off. */
async function endAnswering(server: Server): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  // A connection that was kept open for the next request ends as soon as its answer is out.
  const idle = setInterval(() => server.closeIdleConnections(), 50);
  const late = setTimeout(() => server.closeAllConnections(), 5_000);
  await closed;
  clearInterval(idle);
  clearTimeout(late);
}

/** Demo mode finds its town; an empty production store gets a one-time link for the first account. */
async function prepareStore(db: Database, config: Config): Promise<void> {
  if (config.mode === 'demo') {
    await loadDemo(db);
    return;
  }
  const token = await db.asSystem(async (tx) =>
    (await countAccounts(tx)) === 0 ? createSetUpLink(tx, null, new Date()) : undefined,
  );
  if (token)
    log(`Noch gibt es kein Konto. Einmaliger Einrichtungslink: ${config.baseUrl}${paths.setUp(token)}`);
}

const portFault = (error: NodeJS.ErrnoException, port: number): string =>
  error.code === 'EADDRINUSE'
    ? `Der Anschluss ${port} ist belegt. Beenden Sie das andere Programm oder starten Sie mit PORT=3001 npm start.`
    : `Der Anschluss ${port} lässt sich nicht öffnen: ${error.message}`;

const log = (line: string): void => void process.stdout.write(`${line}\n`);

try {
  await start();
} catch (error) {
  const sentence = error instanceof ConfigFault ? error.message : explainStoreError(error);
  if (sentence === undefined) throw error;
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}
