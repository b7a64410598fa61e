import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type pg from 'pg';
import { StoreFault } from './fault.ts';

export type Migration = { number: number; name: string; sql: string; checksum: string };

const defaultFolder = fileURLToPath(new URL('../../db/migrations', import.meta.url));

/** All migrations of a folder in their order; files are named `0001_base.sql`. */
export function readMigrations(folder = defaultFolder): Migration[] {
  const migrations = readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .sort()
    .map((file) => readMigration(folder, file));
  const twice = migrations.find((migration, index) => migrations[index - 1]?.number === migration.number);
  if (twice) throw new Error(`Two migrations carry the number ${twice.number} (${twice.name}).`);
  return migrations;
}

function readMigration(folder: string, file: string): Migration {
  const match = /^(\d{4})_([a-z0-9_]+)\.sql$/.exec(file);
  if (!match) throw new Error(`Not the name of a migration: ${file} (expected: 0001_name.sql)`);
  const sql = readFileSync(join(folder, file), 'utf8');
  const checksum = createHash('sha256').update(sql).digest('hex');
  return { number: Number(match[1]), name: match[2]!, sql, checksum };
}

export async function createMigrationTable(client: pg.ClientBase): Promise<void> {
  await client.query(`create table if not exists schema_migrations (
    number integer primary key, name text not null, checksum text not null, applied_at timestamptz not null default now()
  )`);
}

/**
 * Brings a database to the newest schema, each migration in a transaction of its own; two programs at once wait
 * for each other. Answers the numbers it applied.
 * @throws StoreFault where the store was written by a newer or a changed program.
 */
export async function migrate(client: pg.ClientBase, migrations = readMigrations()): Promise<number[]> {
  await client.query("select pg_advisory_lock(hashtext('augenmass.migrate'))");
  try {
    await createMigrationTable(client);
    const missing = await listMissing(client, migrations);
    for (const migration of missing) await applyInTransaction(client, migration);
    return missing.map((migration) => migration.number);
  } finally {
    await client.query("select pg_advisory_unlock(hashtext('augenmass.migrate'))");
  }
}

async function listMissing(client: pg.ClientBase, migrations: readonly Migration[]): Promise<Migration[]> {
  const { rows } = await client.query<Omit<Migration, 'sql'>>(
    'select number, name, checksum from schema_migrations',
  );
  const known = new Map(migrations.map((migration) => [migration.number, migration]));
  for (const { number, name, checksum } of rows) {
    const migration = known.get(number);
    if (!migration) throw new StoreFault(newerStore(number, name));
    if (migration.checksum !== checksum) throw new StoreFault(changedMigration(migration));
  }
  const applied = new Set(rows.map((row) => row.number));
  return migrations.filter((migration) => !applied.has(migration.number));
}

async function applyInTransaction(client: pg.ClientBase, migration: Migration): Promise<void> {
  await client.query('begin; set local statement_timeout = 0');
  try {
    await applyMigration(client, migration);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

/** Within a transaction of the caller. */
export async function applyMigration(client: pg.ClientBase, migration: Migration): Promise<void> {
  try {
    await client.query(migration.sql);
  } catch (error) {
    throw new Error(
      `Migration ${fileOf(migration)}${lineOf(migration, error)}: ${(error as Error).message}`,
      {
        cause: error,
      },
    );
  }
  await client.query('insert into schema_migrations (number, name, checksum) values ($1, $2, $3)', [
    migration.number,
    migration.name,
    migration.checksum,
  ]);
}

const fileOf = ({ number, name }: Pick<Migration, 'number' | 'name'>): string =>
  `${String(number).padStart(4, '0')}_${name}.sql`;

function lineOf({ sql }: Migration, error: unknown): string {
  const position = Number((error as { position?: string }).position);
  return position ? `, line ${sql.slice(0, position).split('\n').length}` : '';
}

const newerStore = (number: number, name: string): string =>
  `Der Datenbestand stammt von einer neueren Version von Augenmaß (Schema ${fileOf({ number, name })} ist hier ` +
  'unbekannt). Bitte aktualisieren Sie Augenmaß; am Datenbestand wurde nichts geändert.';

const changedMigration = (migration: Migration): string =>
  `Die Datei db/migrations/${fileOf(migration)} wurde nachträglich geändert und passt nicht mehr zum Datenbestand. ` +
  'Bitte stellen Sie die ausgelieferte Fassung wieder her; am Datenbestand wurde nichts geändert.';
