import { createHash } from 'node:crypto';
import { globSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { createDatabase } from '../src/db/database.ts';
import { type Embedded, openEmbedded } from '../src/db/embedded/index.ts';
import { isAlive } from '../src/db/embedded/postmaster.ts';
import { createPool, type Database } from '../src/db/index.ts';
import { migrate, readMigrations } from '../src/db/migrate.ts';
import { ensureDatabase } from '../src/db/provision.ts';
import { readSecret } from '../src/db/secret.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const dataFolder = join(root, 'var/test');

let server: Promise<Server> | undefined;
let count = 0;

/**
 * A database of its own for one test file, cloned from a migrated template. Call `close()` after the tests; it drops
 * the database. The server is shared by all test processes and ends with the last of them.
 */
export const openTestDb = (): Promise<Database> => openCopy(ensureMigrated);

/** The same with the demo town in it, which takes seconds to load and is loaded once for each state of the program. */
export const openDemoDb = (): Promise<Database> => openCopy(ensureDemo);

/** Answers the name of a template, which is made where it is missing. */
type Template = (client: pg.Client, connection: pg.ClientConfig) => Promise<string>;

async function openCopy(template: Template): Promise<Database> {
  server ??= openServer();
  const { connection } = await server;
  count += 1;
  const name = `test_${process.pid}_${count}`;
  await busy(async (client) => {
    await client.query("select pg_advisory_lock(hashtext('augenmass.template'))");
    const from = await template(client, connection).finally(() =>
      client.query("select pg_advisory_unlock(hashtext('augenmass.template'))"),
    );
    await client.query(`create database ${name} template ${from} strategy file_copy owner augenmass`);
  });
  const pool = createPool({ ...asOwner(connection), database: name, allowExitOnIdle: true });
  return createDatabase(pool, () =>
    busy(async (client) => {
      await client.query(`drop database if exists ${name} with (force)`);
    }),
  );
}

type Server = Pick<Embedded, 'client' | 'connection' | 'close'>;

async function openServer(): Promise<Server> {
  const given = process.env.TEST_DATABASE_URL;
  const opened = given
    ? await openGiven(given)
    : await openEmbedded({ dataFolder, use: 'attach', durable: false });
  await ensureDatabase(opened.client, 'augenmass', readSecret(dataFolder, 'database'));
  keepAlive(opened.client, false);
  process.once('beforeExit', () => {
    keepAlive(opened.client, true);
    return opened.close();
  });
  return opened;
}

/** Another server, for trying other versions of PostgreSQL; the user must be its superuser. */
async function openGiven(url: string): Promise<Server> {
  const { hostname, searchParams, port, username, password } = new URL(url);
  const host = searchParams.get('host') ?? hostname;
  const connection = { host, port: Number(port) || 5432, user: username, password };
  const client = new pg.Client({ ...connection, database: 'postgres' });
  await client.connect();
  return { client, connection, close: () => client.end() };
}

let running = 0;

/** The session with the server lasts as long as the process, but only its work keeps the process alive. */
async function busy<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const { client } = await server!;
  running += 1;
  if (running === 1) keepAlive(client, true);
  try {
    return await work(client);
  } finally {
    running -= 1;
    if (running === 0) keepAlive(client, false);
  }
}

/** pg has both calls, its types have not. */
const keepAlive = (client: pg.Client, alive: boolean): void =>
  (client as unknown as Record<'ref' | 'unref', () => void>)[alive ? 'ref' : 'unref']();

const asOwner = (connection: pg.ClientConfig): pg.ClientConfig => ({
  ...connection,
  user: 'augenmass',
  password: readSecret(dataFolder, 'database'),
});

/** One template per state of the migrations; a changed migration makes a new one. */
async function ensureMigrated(client: pg.Client, connection: pg.ClientConfig): Promise<string> {
  const template = templateOf(readMigrations().map((migration) => migration.checksum));
  if (await isThere(client, template)) return template;
  await dropLeftovers(client, []);
  await draft(client, template, 'template1', async () => {
    const migrator = new pg.Client({ ...asOwner(connection), database: 'template_draft' });
    await migrator.connect();
    try {
      await migrate(migrator);
    } finally {
      await migrator.end();
    }
  });
  return template;
}

/** One per state of the program and its data as well, as their files say when they were changed. */
async function ensureDemo(client: pg.Client, connection: pg.ClientConfig): Promise<string> {
  const migrated = await ensureMigrated(client, connection);
  const files = globSync(['src/**/*.{ts,tsx}', 'data/**'], { cwd: root })
    .filter((file) => !file.includes('.test.'))
    .toSorted();
  const states = files.map((file) => `${file} ${statSync(join(root, file)).mtimeMs}`);
  const template = templateOf([migrated, ...states]);
  if (await isThere(client, template)) return template;
  await dropLeftovers(client, [migrated]);
  await draft(client, template, migrated, async () => {
    const { loadDemo } = await import('../src/demo/demo.ts');
    const pool = createPool({ ...asOwner(connection), database: 'template_draft' });
    const db = createDatabase(pool, async () => {});
    await loadDemo(db).finally(() => db.close());
  });
  return template;
}

const templateOf = (states: readonly string[]): string =>
  `template_${createHash('sha256').update(states.join()).digest('hex').slice(0, 16)}`;

async function isThere(client: pg.Client, database: string): Promise<boolean> {
  const { rows } = await client.query('select 1 from pg_database where datname = $1', [database]);
  return rows.length > 0;
}

/** Gets its name when it is complete. */
async function draft(
  client: pg.Client,
  template: string,
  from: string,
  fill: () => Promise<void>,
): Promise<void> {
  await client.query('drop database if exists template_draft with (force)');
  await client.query(`create database template_draft template ${from} owner augenmass`);
  await fill();
  await client.query(`alter database template_draft rename to ${template}`);
}

/** Templates of earlier states, and databases of test processes that were killed. */
async function dropLeftovers(client: pg.Client, kept: readonly string[]): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    "select datname as name from pg_database where datname ~ '^(template_[0-9a-f]{16}|test_[0-9]+_[0-9]+)$'",
  );
  for (const { name } of rows) {
    const pid = Number(/^test_(\d+)_/.exec(name)?.[1] ?? 0);
    if (!kept.includes(name) && (!pid || !isAlive(pid)))
      await client.query(`drop database if exists ${name} with (force)`);
  }
}
