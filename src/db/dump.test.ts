import assert from 'node:assert/strict';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { after, before, test } from 'node:test';
import pg from 'pg';
import { openTestDb } from '../../test/open-test-db.ts';
import { dumpStore } from './dump.ts';
import type { Database } from './index.ts';
import { readMigrations } from './migrate.ts';
import { type RestoreOptions, restoreDump } from './restore.ts';

const [source, target] = [await openTestDb(), await openTestDb()];
after(() => Promise.all([source.close(), target.close()]));

const awkward = 'Zeile 1\nZeile 2\r\tTab \\. \\N „Anführung“ \u2028 Ende';
let dump: Buffer;

before(async () => {
  const id = crypto.randomUUID();
  await source.pool.query(
    "insert into municipalities (id, ags, name, kind, land) values ($1, '06999001', $2, 'Stadt', '06')",
    [id, awkward],
  );
  // The child lies before its parent.
  const [child, parent] = [crypto.randomUUID(), crypto.randomUUID()];
  await source.pool.query(
    `insert into units (municipality_id, id, code, name, kind, parent_id) values
     ($1, $2, '10.1', 'Sachgebiet IT', 'office', $3), ($1, $3, '10', 'Hauptamt', 'department', null)`,
    [id, child, parent],
  );
  await source.pool.query(
    "insert into register_entries (ars, level, name, kind, land, as_of) values ('06', 'land', 'Hessen', 'Land', '06', '2026-12-31')",
  );
  dump = await dumpOf(source);
});

/** On a connection of its own, as the commands have one: COPY and pipelines do not go together. */
async function withClient<T>(db: Database, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const { options } = db.pool;
  // The pool hides its password from copies.
  const client = new pg.Client({ ...options, password: options.password, pipeline: false });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

const dumpOf = (db: Database): Promise<Buffer> =>
  withClient(db, (client) =>
    buffer(Readable.from(dumpStore(client, new Date('2026-11-25T12:00:00Z')), { objectMode: false })),
  );

function restore(db: Database, bytes: Buffer, options?: RestoreOptions) {
  // In pieces of odd sizes, as a file arrives.
  const pieces = Array.from({ length: Math.ceil(bytes.length / 777) }, (_, at) =>
    bytes.subarray(at * 777, at * 777 + 777),
  );
  return withClient(db, (client) => restoreDump(client, Readable.from(pieces), options));
}

const nameIn = async (db: Database) => (await db.pool.query('select name from municipalities')).rows[0]?.name;

test('a dump fills an empty store with the same rows, protection and rules', async () => {
  await restore(target, dump);
  assert.equal(await nameIn(target), awkward);
  assert.equal((await dumpOf(target)).toString(), dump.toString());
  const { rows } = await target.pool.query(
    `select count(*)::int as open from pg_class where relnamespace = 'public'::regnamespace and relforcerowsecurity and not relrowsecurity`,
  );
  assert.deepEqual(rows, [{ open: 0 }]);
  await assert.rejects(target.pool.query('update units set parent_id = gen_random_uuid()'), {
    code: '23503',
  });
});

test('a store that is not empty is replaced only on request', async () => {
  await assert.rejects(restore(target, dump), /nicht leer \(Kommunen: 1, Konten: 0\)/);
  await restore(target, dump, { replace: true });
  assert.equal(await nameIn(target), awkward);
});

test('a dump that breaks off is refused and leaves the store as it was', async () => {
  for (const length of [dump.length - 20, Math.floor(dump.length / 2)])
    await assert.rejects(
      restore(target, dump.subarray(0, length), { replace: true }),
      /unvollständig|beschädigt/,
    );
  assert.equal(await nameIn(target), awkward);
});

test('a file that is no dump is refused', async () => {
  await assert.rejects(
    restore(target, Buffer.from('PK\x03\x04'), { replace: true }),
    /keine Sicherung von Augenmaß/,
  );
  await assert.rejects(
    restore(target, Buffer.from('-- Augenmaß dump {kaputt\n'), { replace: true }),
    /keine Sicherung von Augenmaß/,
  );
});

test('a dump of an earlier version is migrated on, one of a later version is refused', async () => {
  const sql = "alter table register_entries add column motto text; update register_entries set motto = 'neu'";
  const next = { number: 9999, name: 'next', checksum: 'f'.repeat(64), sql };
  await restore(target, dump, { replace: true, migrations: [...readMigrations(), next] });
  assert.deepEqual((await target.pool.query('select motto from register_entries')).rows, [{ motto: 'neu' }]);
  const later = await dumpOf(target);
  await assert.rejects(restore(source, later, { replace: true }), /anderen oder neueren Version/);
});
