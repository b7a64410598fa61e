import { spawn, spawnSync } from 'node:child_process';
import {
  chownSync,
  closeSync,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statfsSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { StoreFault } from '../fault.ts';
import { type Binaries, copyBinaries, program } from './binaries.ts';
import { type Home, prepareSocketFolder } from './home.ts';
import { findPostmaster, isAlive, isPostmasterOf, type Postmaster, removeOldLock } from './postmaster.ts';

export type ServerOptions = {
  home: Home;
  binaries: Binaries;
  /** Of the cluster's first user, `postgres`. */
  password: string;
  /** False only for tests: a power cut may then cost the whole store. */
  durable: boolean;
  log: (line: string) => void;
};

export const clusterFolder = (home: Home, major: number): string => join(home.folder, `cluster-${major}`);

const serverFolder = (home: Home, { version }: Binaries): string => join(home.folder, `server-${version}`);

/**
 * The server of this home, started where none runs. Of several programs that start at once one starts it, the
 * others find it. `create`: a missing cluster is made.
 */
export async function ensureServer(
  options: ServerOptions,
  create: boolean,
): Promise<{ postmaster: Postmaster; started: boolean }> {
  const cluster = clusterFolder(options.home, options.binaries.major);
  if (!existsSync(join(cluster, 'PG_VERSION'))) {
    if (!create) throw new StoreFault(missing(cluster));
    createCluster(options, cluster);
  }
  const deadline = Date.now() + 60_000;
  for (let failures = 0, started = false; Date.now() < deadline && failures < 5; ) {
    const postmaster = findPostmaster(cluster);
    if (postmaster?.ready) return { postmaster, started };
    if (postmaster) await sleep(5);
    else started = await startServer(options, cluster);
    if (postmaster || started) continue;
    failures += 1;
    await sleep(50 * 2 ** failures);
  }
  throw new StoreFault(whyNotStarted(options.home));
}

/** Ends a server so that it needs no recovery; waits until it is gone. */
export async function stopServer(options: ServerOptions, { pid }: Postmaster): Promise<void> {
  const cluster = clusterFolder(options.home, options.binaries.major);
  if (process.platform !== 'win32') return endProcess(pid, cluster);
  const pgCtl = program(serverFolder(options.home, options.binaries), 'pg_ctl');
  spawnSync(pgCtl, ['stop', '-D', cluster, '-m', 'fast', '-w']);
}

/** Ends a server that an earlier program left running on a cluster. */
export async function endLeftServer(cluster: string): Promise<void> {
  const left = findPostmaster(cluster);
  if (left) await endProcess(left.pid, cluster);
}

async function endProcess(pid: number, cluster: string): Promise<void> {
  process.kill(pid, 'SIGINT');
  for (let waited = 0; isPostmasterOf(pid, cluster); waited += 5) {
    if (waited === 30_000) process.kill(pid, 'SIGQUIT');
    await sleep(5);
  }
}

/** The programs are copied beside the cluster: `npm ci` may not pull them from under a running server, and a later
 * major version can still read this store with the old ones. */
function ensureBinaries({ home, binaries }: ServerOptions): string {
  const folder = serverFolder(home, binaries);
  if (existsSync(folder)) return folder;
  try {
    copyBinaries(binaries, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
  }
  removeReplaced(home, binaries);
  return folder;
}

/** Earlier releases of the same major version: nothing needs them once a newer one is here. */
function removeReplaced(home: Home, { version, major }: Binaries): void {
  for (const name of readdirSync(home.folder)) {
    const replaced =
      name.startsWith(`server-${major}.`) && name !== `server-${version}` && !name.includes('.new-');
    if (replaced) rmSync(join(home.folder, name), { recursive: true });
  }
}

/** Made aside and renamed, so that a cluster is there whole or not at all; the first of several to finish wins. */
function createCluster(options: ServerOptions, cluster: string): void {
  const { home, password, durable, log } = options;
  log(`Der Datenbestand wird angelegt: ${home.folder}`);
  removeDrafts(home);
  const initdb = program(ensureBinaries(options), 'initdb');
  const draft = `${cluster}.new-${process.pid}`;
  const passwordFile = join(home.folder, `password.new-${process.pid}`);
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (home.account) chownSync(passwordFile, home.account.uid, home.account.gid);
  try {
    const { status, stderr, error } = spawnSync(
      initdb,
      [
        `--pgdata=${draft}`,
        '--username=postgres',
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale=C',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        ...(durable ? [] : ['--no-sync', '--no-data-checksums']),
      ],
      { ...processOptions(home), encoding: 'utf8' },
    );
    if (error || status !== 0) throw new StoreFault(whyNotCreated(error?.message ?? stderr));
    moveIntoPlace(draft, cluster);
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(draft, { recursive: true, force: true });
  }
}

function moveIntoPlace(draft: string, cluster: string): void {
  try {
    renameSync(draft, cluster);
  } catch (error) {
    if (!existsSync(join(cluster, 'PG_VERSION'))) throw error;
  }
}

/** What programs that were ended half-way left behind. */
function removeDrafts(home: Home): void {
  for (const name of readdirSync(home.folder)) {
    const pid = Number(/\.new-(\d+)$/.exec(name)?.[1]);
    if (pid && !isAlive(pid)) rmSync(join(home.folder, name), { recursive: true, force: true });
  }
}

/** True when it became ready, false when it gave up. */
async function startServer(options: ServerOptions, cluster: string): Promise<boolean> {
  const { home } = options;
  const postgres = program(ensureBinaries(options), 'postgres');
  const address = await chooseAddress(home);
  removeOldLock(join(cluster, 'postmaster.pid'), cluster);
  if (address.socketFolder) removeOldLock(join(address.socketFolder, '.s.PGSQL.5432.lock'), cluster);
  const log = openLog(home);
  const child = spawn(postgres, ['-D', cluster, ...settings({ ...address, durable: options.durable })], {
    ...processOptions(home),
    // A group of its own: Ctrl-C in the terminal ends the program, and the program ends the server.
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  child.unref();
  let gone = false;
  const leave = () => {
    gone = true;
  };
  child.once('error', leave).once('exit', leave);
  while (!gone) {
    const running = findPostmaster(cluster);
    if (running?.pid === child.pid && running?.ready) return true;
    await sleep(5);
  }
  return false;
}

type Address = { socketFolder: string; port: number };

/** A socket in a private folder; on Windows, which has none for us, a free port of this machine alone. */
async function chooseAddress(home: Home): Promise<Address> {
  if (process.platform !== 'win32') return { socketFolder: prepareSocketFolder(home), port: 5432 };
  const probe = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => probe.once('listening', resolve));
  const { port } = probe.address() as { port: number };
  await new Promise((resolve) => probe.close(resolve));
  return { socketFolder: '', port };
}

/** Sized for one municipality on a small machine: about 60 MB, and no helper processes that are not needed. */
function settings({ socketFolder, port, durable }: Address & { durable: boolean }): string[] {
  const values: Record<string, string | number> = {
    port,
    listen_addresses: socketFolder ? '' : '127.0.0.1',
    unix_socket_directories: socketFolder,
    unix_socket_permissions: '0700',
    max_connections: durable ? 40 : 200,
    // A restore makes and drops every table in one transaction.
    max_locks_per_transaction: 512,
    shared_buffers: '48MB',
    work_mem: '4MB',
    maintenance_work_mem: '32MB',
    effective_cache_size: '256MB',
    jit: 'off',
    io_method: 'sync',
    max_parallel_workers_per_gather: 0,
    max_worker_processes: 4,
    max_logical_replication_workers: 0,
    autovacuum_max_workers: 2,
    wal_level: 'minimal',
    max_wal_senders: 0,
    min_wal_size: '32MB',
    max_wal_size: '256MB',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_min_messages: 'warning',
    // Statements may carry personal data.
    log_min_error_statement: 'panic',
    log_checkpoints: 'off',
    log_line_prefix: '%m [%p] ',
    ...(durable
      ? {}
      : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', autovacuum: 'off' }),
  };
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/** Nothing of the program's environment (secrets, say) reaches the server. */
const processOptions = ({ folder, account }: Home) => ({
  ...account,
  cwd: folder,
  env: { PATH: process.env.PATH ?? '', LC_ALL: 'C', TZ: 'UTC', SYSTEMROOT: process.env.SYSTEMROOT },
});

const logFile = (home: Home): string => join(home.folder, 'postgres.log');

function openLog(home: Home): number {
  const file = logFile(home);
  if (existsSync(file) && statSync(file).size > 5_000_000) renameSync(file, `${file}.1`);
  return openSync(file, 'a', 0o600);
}

const missing = (cluster: string): string =>
  `Der Datenbestand ${cluster} ist nicht da. Er entsteht beim ersten Start mit „npm start“; gab es ihn schon, dann prüfen ` +
  'Sie bitte, ob der Datenträger verbunden ist.';

const diskFull = (folder: string): string =>
  `Der Datenträger mit ${folder} ist voll. Bitte schaffen Sie Platz und starten Sie erneut; gespeicherte Daten sind unversehrt.`;

function whyNotStarted(home: Home): string {
  if (isDiskFull(home)) return diskFull(home.folder);
  const faults = lastWords(home).match(/(?:FATAL|PANIC): .*/g);
  const fatal = faults?.at(-1) ?? 'keine Meldung';
  return `PostgreSQL ließ sich nicht starten (${fatal}). Das Protokoll liegt in ${logFile(home)}.`;
}

/** The sentence for a server that ended under its users. */
export const whyFallen = (home: Home): string =>
  isDiskFull(home)
    ? diskFull(home.folder)
    : `Der mitgelieferte Datenbankserver ist ausgefallen. Das Protokoll liegt in ${logFile(home)}. Bitte starten Sie erneut.`;

const lastWords = (home: Home): string =>
  existsSync(logFile(home)) ? readFileSync(logFile(home), 'utf8').slice(-4000) : '';

/** PostgreSQL's log lies on the same disk and may have found no place either; a piece of its journal takes 16 MB. */
function isDiskFull(home: Home): boolean {
  const { bavail, bsize } = statfsSync(home.folder);
  return bavail * bsize < 20_000_000 || /No space left on device/.test(lastWords(home));
}

function whyNotCreated(message: string): string {
  if (/No space left on device/.test(message)) return diskFull('dem Datenordner');
  const line = message.match(/^initdb: error: .*/m)?.[0] ?? message.trim().split('\n').at(-1);
  return `Der Datenbestand ließ sich nicht anlegen (${line}).`;
}
