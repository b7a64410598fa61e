import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { type DumpHead, endMark, headMark } from './dump.ts';
import { StoreFault } from './fault.ts';
import { applyMigration, createMigrationTable, type Migration, readMigrations } from './migrate.ts';

export type RestoreOptions = {
  /** Puts the dump in the place of what is there; without it only an empty store is filled. */
  replace?: boolean;
  migrations?: readonly Migration[];
};

/**
 * Fills a store from a dump, written by this or an earlier version of the program: makes the schema of that time, loads
 * the rows, then migrates on. All of it happens or nothing does. Answers the dump's first line.
 * @throws StoreFault with one sentence; the store is then as it was.
 */
export async function restoreDump(
  client: pg.ClientBase,
  input: Readable,
  { replace = false, migrations = readMigrations() }: RestoreOptions = {},
): Promise<DumpHead> {
  const lines = splitLines(input);
  const head = readHead(await nextLine(lines));
  refuseUnknown(head, migrations);
  await client.query("begin; set local statement_timeout = 0; set local lock_timeout = '10s'");
  try {
    if (!replace) await refuseFilled(client);
    await clear(client);
    const then = migrations.filter(({ number }) => head.migrations.some((made) => made.number === number));
    for (const migration of then) await applyMigration(client, migration);
    await withoutRules(client, () => loadRows(client, lines));
    const since = migrations.filter((migration) => !then.includes(migration));
    for (const migration of since) await applyMigration(client, migration);
    await client.query('commit');
    return head;
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

/** Lines of bytes; only the line feed ends one, for rows may hold any other sign. */
async function* splitLines(input: Readable): AsyncGenerator<Buffer> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of input as AsyncIterable<Buffer>) {
    let bytes = rest.length ? Buffer.concat([rest, chunk]) : chunk;
    for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10)) {
      yield bytes.subarray(0, end + 1);
      bytes = bytes.subarray(end + 1);
    }
    rest = bytes;
  }
  if (rest.length) yield rest;
}

async function nextLine(lines: AsyncGenerator<Buffer>): Promise<string | undefined> {
  const { value } = await lines.next();
  return value?.toString('utf8').replace(/\n$/, '');
}

function readHead(line: string | undefined): DumpHead {
  const head = line?.startsWith(headMark) ? parseHead(line.slice(headMark.length)) : undefined;
  if (!head) throw new StoreFault('Die Datei ist keine Sicherung von Augenmaß.');
  if (head.format !== 1) throw new StoreFault(newerDump);
  return head;
}

function parseHead(text: string): DumpHead | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function refuseUnknown(head: DumpHead, migrations: readonly Migration[]): void {
  for (const { number, checksum } of head.migrations) {
    const known = migrations.find((migration) => migration.number === number);
    if (known?.checksum !== checksum) throw new StoreFault(newerDump);
  }
}

const newerDump =
  'Die Sicherung stammt von einer anderen oder neueren Version von Augenmaß. Bitte aktualisieren Sie Augenmaß; am ' +
  'Datenbestand wurde nichts geändert.';

async function refuseFilled(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ filled: boolean }>(
    "select to_regclass('municipalities') is not null as filled",
  );
  if (!rows[0]!.filled) return;
  const { rows: found } = await client.query<{ towns: number; accounts: number }>(
    `select (select count(*) from municipalities)::int as towns, (select count(*) from accounts)::int as accounts`,
  );
  const { towns, accounts } = found[0]!;
  if (towns || accounts)
    throw new StoreFault(
      `Der Datenbestand ist nicht leer (Kommunen: ${towns}, Konten: ${accounts}). Mit --replace tritt die Sicherung an seine Stelle.`,
    );
}

/** Everything of ours lies in the schema `public`; tables of another program in it are left alone. */
async function clear(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ foreign: boolean }>(`
    select to_regclass('schema_migrations') is null and exists (
      select from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r') as foreign`);
  if (rows[0]!.foreign)
    throw new StoreFault(
      'In der Datenbank liegen Tabellen eines anderen Programms. Bitte nehmen Sie eine eigene.',
    );
  try {
    await client.query('drop schema public cascade; create schema public');
  } catch (error) {
    if ((error as { code?: string }).code !== '42501') throw error;
    throw new StoreFault(
      'Zum Wiederherstellen muss der Benutzer aus DATABASE_URL Eigentümer der Datenbank und ihrer Erweiterungen sein ' +
        `(${(error as Error).message}).`,
    );
  }
  await createMigrationTable(client);
}

type Rule = { remove: string; restore: string };

/** Rows come table by table, so rules that look across tables hold again only once all are there. */
async function withoutRules(client: pg.ClientBase, work: () => Promise<void>): Promise<void> {
  const { rows: rules } = await client.query<Rule>(`
    select format('alter table %s drop constraint %I', conrelid::regclass, conname) as remove,
      format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as restore
    from pg_constraint where connamespace = 'public'::regnamespace and contype = 'f' and conparentid = 0
    union all
    select format('alter table %s disable trigger user', oid::regclass), format('alter table %s enable trigger user', oid::regclass)
    from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relhastriggers
    union all
    select format('alter table %s disable row level security', oid::regclass), format('alter table %s enable row level security', oid::regclass)
    from pg_class where relnamespace = 'public'::regnamespace and relrowsecurity`);
  for (const { remove } of rules) await client.query(remove);
  await work();
  for (const { restore } of rules) await client.query(restore);
}

async function loadRows(client: pg.ClientBase, lines: AsyncGenerator<Buffer>): Promise<void> {
  for (let line = await nextLine(lines); line !== endMark; line = await nextLine(lines)) {
    if (line === undefined) throw new StoreFault(cutOff);
    const copy = /^COPY (\S+) (\(.*\)) FROM stdin;$/.exec(line);
    if (copy) await loadTable(client, copy[1]!, copy[2]!, lines);
    else if (/^SELECT setval\('[^']+', -?\d+\);$/.test(line)) await client.query(line);
    else throw new StoreFault(`Die Sicherung ist beschädigt: „${line.slice(0, 60)}“ gehört nicht hinein.`);
  }
}

const cutOff =
  'Die Sicherung ist unvollständig: Ihr Ende fehlt. Bitte nehmen Sie eine andere; am Datenbestand wurde nichts geändert.';

/** A migration may have filled the table; the dump's rows take their place. */
async function loadTable(
  client: pg.ClientBase,
  table: string,
  columns: string,
  lines: AsyncGenerator<Buffer>,
) {
  await client.query(`delete from ${table}`);
  await pipeline(rowsOf(lines), client.query(copyFrom(`copy ${table} ${columns} from stdin`)));
}

async function* rowsOf(lines: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  for (;;) {
    const { value: line } = await lines.next();
    if (line === undefined) throw new StoreFault(cutOff);
    if (line.equals(endOfRows)) return;
    yield line;
  }
}

const endOfRows = Buffer.from('\\.\n');
