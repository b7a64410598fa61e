import type pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';

/** The first line of a dump tells what is needed to read it. */
export type DumpHead = {
  format: 1;
  writtenAt: string;
  server: string;
  migrations: { number: number; name: string; checksum: string }[];
};

export const headMark = '-- Augenmaß dump ';
export const endMark = '-- end of dump';

/**
 * All rows as text: per table one COPY block as PostgreSQL itself writes it, then the state of the sequences. The schema
 * is not in it, only which migrations make it. All rows are of one moment, also while others write.
 * A connection whose dump was not read to its end must be thrown away.
 */
export async function* dumpStore(client: pg.ClientBase, now: Date): AsyncGenerator<string | Buffer> {
  await client.query('begin isolation level repeatable read, read only; set local statement_timeout = 0');
  yield `${headMark}${JSON.stringify(await readHead(client, now))}\n`;
  for (const { name, columns } of await listTables(client)) {
    yield `COPY ${name} (${columns}) FROM stdin;\n`;
    yield* client.query(copyTo(`copy ${name} (${columns}) to stdout`)) as AsyncIterable<Buffer>;
    yield '\\.\n';
  }
  for (const statement of await listSequences(client)) yield `${statement}\n`;
  yield `${endMark}\n`;
  await client.query('rollback');
}

async function readHead(client: pg.ClientBase, now: Date): Promise<DumpHead> {
  const { rows: migrations } = await client.query<DumpHead['migrations'][number]>(
    'select number, name, checksum from schema_migrations order by number',
  );
  const { rows } = await client.query<{ server: string }>(
    "select current_setting('server_version') as server",
  );
  return { format: 1, writtenAt: now.toISOString(), server: rows[0]!.server, migrations };
}

/** Each table with those columns that are stored and not computed, quoted. */
async function listTables(client: pg.ClientBase): Promise<{ name: string; columns: string }[]> {
  const { rows } = await client.query<{ name: string; columns: string }>(`
    select quote_ident(relname) as name, string_agg(quote_ident(attname), ', ' order by attnum) as columns
    from pg_class c join pg_attribute a on attrelid = c.oid and attnum > 0 and not attisdropped and attgenerated = ''
    where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> 'schema_migrations'
    group by relname order by relname`);
  return rows;
}

async function listSequences(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ statement: string }>(`
    select format('SELECT setval(%L, %s);', quote_ident(sequencename), last_value) as statement
    from pg_sequences where schemaname = 'public' and last_value is not null order by sequencename`);
  return rows.map(({ statement }) => statement);
}
