import { createReadStream, createWriteStream, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Readable, type Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import pg from 'pg';
import { type Connection, connectStore, type StoreOptions, type StorePlace } from './connect.ts';
import { type DumpHead, dumpStore } from './dump.ts';
import { type Binaries, findBinaries } from './embedded/binaries.ts';
import { prepareHome } from './embedded/home.ts';
import { clusterFolder, endLeftServer } from './embedded/server.ts';
import { beginUpgrade, endUpgrade, findOldBinaries } from './embedded/version.ts';
import { asStoreFault, StoreFault } from './fault.ts';
import { readMigrations } from './migrate.ts';
import { checkServer, ensureRoles } from './provision.ts';
import { restoreDump } from './restore.ts';

/** Writes the whole store into a compressed file, also while the program runs. The file appears whole or not at all. */
export const dumpToFile = (
  place: StorePlace,
  file: string,
  now: Date,
  options: StoreOptions = {},
): Promise<void> =>
  withStore(place, { use: 'attach', create: false, ...options }, (client) => writeFile(client, file, now));

/** Fills the store from such a file; nothing else may use the store meanwhile. */
export const restoreFromFile = (
  place: StorePlace,
  file: string,
  options: StoreOptions & { replace?: boolean } = {},
): Promise<DumpHead> =>
  withStore(place, { use: 'serve', ...options }, (client) =>
    readFile(client, file, options.replace ?? false),
  );

export type StoreStatus = {
  server: string;
  databaseBytes: number;
  /** Newest migration in the store and in the program. */
  schema: number;
  programSchema: number;
  municipalities: number;
};

export const describeStore = (place: StorePlace, options: StoreOptions = {}): Promise<StoreStatus> =>
  withStore(place, { use: 'attach', create: false, ...options }, readStatus);

export type Upgrade = { from: number; to: number; backup: string; oldFolder: string };

/**
 * Carries the embedded store over to the major version of PostgreSQL that the program now brings. The old one stays
 * where it is. Undefined where there is nothing to do.
 * @throws StoreFault; the old store is then in use as before.
 */
export async function upgradeStore(
  dataFolder: string,
  now: Date,
  { binaries = findBinaries(), log }: { binaries?: Binaries; log?: (line: string) => void } = {},
): Promise<Upgrade | undefined> {
  const place = { databaseUrl: null, dataFolder };
  const home = prepareHome(dataFolder);
  const old = findOldBinaries(home, binaries);
  if (!old) return undefined;
  const backup = join(
    dataFolder,
    'backups',
    `postgresql-${old.major}-${now.toISOString().slice(0, 10)}.sql.gz`,
  );
  mkdirSync(join(dataFolder, 'backups'), { recursive: true, mode: 0o700 });
  const options = { use: 'serve', anyMajor: true, log } as const;
  const filled = await withStore(place, { ...options, binaries: old }, async (client) => {
    const made = await hasSchema(client);
    if (made) await writeFile(client, backup, now);
    return made;
  });
  const target = clusterFolder(home, binaries.major);
  beginUpgrade(home);
  try {
    await endLeftServer(target);
    rmSync(target, { recursive: true, force: true });
    await withStore(place, { ...options, binaries }, async (client) => {
      if (filled) await readFile(client, backup, false);
    });
  } catch (error) {
    rmSync(target, { recursive: true, force: true });
    throw error;
  } finally {
    endUpgrade(home);
  }
  return { from: old.major, to: binaries.major, backup, oldFolder: clusterFolder(home, old.major) };
}

async function withStore<T>(
  place: StorePlace,
  options: Parameters<typeof connectStore>[1],
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  let connection: Connection | undefined;
  let client: pg.Client | undefined;
  try {
    connection = await connectStore(place, options);
    client = new pg.Client({ ...connection.config, application_name: 'augenmass command' });
    client.on('error', () => {});
    await client.connect();
    return await work(client);
  } catch (error) {
    throw asStoreFault(error);
  } finally {
    await client?.end().catch(() => {});
    await connection?.release();
  }
}

async function hasSchema(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ made: boolean }>(
    "select to_regclass('schema_migrations') is not null as made",
  );
  return rows[0]!.made;
}

async function writeFile(client: pg.Client, file: string, now: Date): Promise<void> {
  if (!(await hasSchema(client)))
    throw new StoreFault('Der Datenbestand ist noch leer; es gibt nichts zu sichern.');
  const draft = `${resolve(file)}.part`;
  try {
    await pipeline(
      Readable.from(dumpStore(client, now), { objectMode: false }),
      createGzip(),
      createWriteStream(draft, { mode: 0o600, flush: true }),
    );
    renameSync(draft, file);
  } catch (error) {
    rmSync(draft, { force: true });
    throw fileFault(error, file);
  }
}

async function readFile(client: pg.Client, file: string, replace: boolean): Promise<DumpHead> {
  await refuseOthers(client);
  await checkServer(client);
  await ensureRoles(client);
  const unpacked: Transform = createGunzip();
  const reading = pipeline(createReadStream(resolve(file)), unpacked);
  // What goes wrong while reading arrives at the reader through the stream.
  reading.catch((error) => unpacked.destroy(error));
  try {
    return await restoreDump(client, unpacked, { replace });
  } catch (error) {
    throw fileFault(error, file);
  }
}

/** With our own server the lease sees to it; with a given one its list of sessions does. */
async function refuseOthers(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ pid: number }>(
    "select pid from pg_stat_activity where datname = current_database() and application_name = 'augenmass'",
  );
  if (rows.length)
    throw new StoreFault('Augenmaß läuft noch auf dieser Datenbank. Bitte beenden Sie es zuerst.');
}

function fileFault(error: unknown, file: string): unknown {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return new StoreFault(`Die Datei oder ihr Ordner ist nicht da: ${file}`);
  if (code === 'EISDIR') return new StoreFault(`Das ist ein Ordner, keine Datei: ${file}`);
  if (code === 'ENOSPC')
    return new StoreFault(`Der Datenträger ist voll; die Sicherung ${file} wurde nicht geschrieben.`);
  if (code === 'EACCES')
    return new StoreFault(`Auf ${file} darf Augenmaß nicht zugreifen. Bitte prüfen Sie die Rechte.`);
  if (code?.startsWith('Z_'))
    return new StoreFault(`Die Datei ${file} ist keine unversehrte Sicherung (${message}).`);
  return error;
}

async function readStatus(client: pg.Client): Promise<StoreStatus> {
  const { rows } = await client.query<{ server: string; databaseBytes: number }>(
    `select current_setting('server_version') as server, pg_database_size(current_database())::float8 as "databaseBytes"`,
  );
  return {
    ...rows[0]!,
    ...((await hasSchema(client)) ? await countSchema(client) : { schema: 0, municipalities: 0 }),
    programSchema: readMigrations().at(-1)?.number ?? 0,
  };
}

async function countSchema(client: pg.Client): Promise<{ schema: number; municipalities: number }> {
  const { rows } = await client.query<{ schema: number; municipalities: number }>(
    `select (select max(number) from schema_migrations) as schema, (select count(*) from municipalities)::int as municipalities`,
  );
  return rows[0]!;
}
