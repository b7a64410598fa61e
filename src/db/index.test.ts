import assert from 'node:assert/strict';
import { chmodSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { openTestDb } from '../../test/open-test-db.ts';
import { restoreFromFile } from './backup.ts';
import { isUnreachable } from './fault.ts';
import { explainStoreError, openDatabase } from './index.ts';
import { migrate, readMigrations } from './migrate.ts';
import { readSecret } from './secret.ts';

const db = await openTestDb();
after(() => db.close());

/** The server of the tests, given as an address. */
function addressOf({
  database = db.pool.options.database!,
  password = String(db.pool.options.password),
}): string {
  const { host, port, user } = db.pool.options;
  return `postgresql://${user}:${password}@localhost:${port}/${database}?host=${encodeURIComponent(host!)}`;
}

const open = (databaseUrl: string) => openDatabase({ databaseUrl, dataFolder: '/nowhere' });

test('a server given by its address serves the same store', async () => {
  const given = await open(addressOf({}));
  const { rows } = await given.pool.query('select count(*)::int as count from municipalities');
  assert.deepEqual(rows, [{ count: 0 }]);
  await given.close();
});

test('a program that serves a given database is seen by a restore, also while nobody asks it for anything', async () => {
  const place = { databaseUrl: addressOf({}), dataFolder: '/nowhere' };
  const given = await openDatabase(place);
  given.pool.options.idleTimeoutMillis = 1;
  await given.pool.query('select 1');
  await wait(100);
  await assert.rejects(restoreFromFile(place, '/nowhere/x.gz', { replace: true }), /läuft noch auf dieser/);
  await given.close();
});

test('a server that cannot be used is named in one sentence', async () => {
  const refused = async (address: string, sentence: RegExp) =>
    assert.rejects(open(address), { name: 'StoreFault', message: sentence });
  await refused(
    addressOf({ database: 'fehlt' }),
    /^Die Datenbank aus DATABASE_URL gibt es auf dem Server nicht/,
  );
  await refused(addressOf({ password: 'falsch' }), /^Der Datenbankserver lehnt die Anmeldung ab/);
  await refused(
    'postgresql://a:b@127.0.0.1:5650/c',
    /^Der Datenbankserver ist nicht erreichbar \(ECONNREFUSED\)/,
  );
  await refused(
    'postgresql://a:b@nirgendwo.invalid/c',
    /^Der Datenbankserver ist nicht erreichbar \((ENOTFOUND|EAI_AGAIN)\)/,
  );
  await refused(addressOf({ password: '' }), /^Der Datenbankserver lehnt die Anmeldung ab/);
  await refused(
    addressOf({ database: 'postgres' }),
    /fehlt ein Recht.*: alter database "postgres" owner to "augenmass";$/,
  );
  await refused(
    'postgresql://a:b@127.0.0.1/c?sslmode=verify-full&sslrootcert=/nowhere/stelle.pem',
    /^DATABASE_URL nennt die Datei \/nowhere\/stelle\.pem, sie lässt sich aber nicht lesen \(ENOENT\)/,
  );
  await refused(`${addressOf({})}&sslmode=require`, /^Der Datenbankserver bietet keine verschlüsselte/);
});

const onLinux = { skip: process.platform !== 'linux' && 'only Linux has /proc' };

test('a data folder that cannot be made is named in one sentence, at once', onLinux, async () => {
  const sentence = /^Der Datenordner \/proc\/augenmass lässt sich nicht anlegen \(ENOENT\)/;
  await assert.rejects(openDatabase({ databaseUrl: null, dataFolder: '/proc/augenmass' }), {
    name: 'StoreFault',
    message: sentence,
  });
});

test('a store of a newer or a changed program is refused and left alone', async () => {
  const client = await db.pool.connect();
  const [first, ...others] = readMigrations();
  await assert.rejects(migrate(client, others), /stammt von einer neueren Version.*0001_base\.sql/);
  const changed = [{ ...first!, checksum: '0'.repeat(64) }, ...others];
  await assert.rejects(migrate(client, changed), /0001_base\.sql wurde nachträglich geändert/);
  client.release();
});

test('a migration that fails is taken back and named with its line', async () => {
  const client = await db.pool.connect();
  const next = {
    number: 9999,
    name: 'next',
    checksum: '',
    sql: 'create table half (id int);\n\nselect wrong;',
  };
  await assert.rejects(
    migrate(client, [...readMigrations(), next]),
    /9999_next\.sql, line 3: column "wrong"/,
  );
  const { rows } = await client.query("select to_regclass('half') as half");
  assert.deepEqual(rows, [{ half: null }]);
  client.release();
});

test('a full disk is explained, and the transaction is taken back', async () => {
  const failing = db.asSystem(async (tx) => {
    await tx.execute(sql`create table lost (id int)`);
    await tx.execute(sql`do $$ begin raise exception using errcode = 'disk_full'; end $$`);
  });
  const error = await failing.catch((fault: unknown) => fault);
  assert.match(explainStoreError(error) ?? '', /^Auf dem Datenträger der Datenbank ist kein Platz mehr/);
  assert.deepEqual((await db.pool.query("select to_regclass('lost') as lost")).rows, [{ lost: null }]);
});

test('a server with too few locks for all tables at once is told what to set', () => {
  const error = new Error('Migration 0036', { cause: { code: '53200' } });
  assert.match(explainStoreError(error) ?? '', /max_locks_per_transaction auf 512/);
});

test('a server that breaks off is told from one that refuses', () => {
  const wrapped = new Error('Failed query', { cause: new Error('Connection terminated unexpectedly') });
  assert.ok(isUnreachable(wrapped));
  assert.ok(isUnreachable({ code: '57P02' }));
  assert.ok(!isUnreachable({ code: '28P01' }) && !isUnreachable({ code: '53100' }));
  assert.ok(!isUnreachable(new Error('constructor')));
});

test('an error of the program is not taken for one of the store', () => {
  assert.equal(explainStoreError(new TypeError('x is not a function')), undefined);
  assert.equal(
    explainStoreError(Object.assign(new Error('no file'), { code: 'ENOENT', syscall: 'open' })),
    undefined,
  );
});

test('a secret is made once and readable by its owner only', () => {
  const folder = mkdtempSync(join(tmpdir(), 'augenmass-'));
  chmodSync(folder, 0o755);
  const secret = readSecret(folder, 'auth');
  assert.match(secret, /^[0-9a-f]{64}$/);
  assert.equal(readSecret(folder, 'auth'), secret);
  assert.notEqual(readSecret(folder, 'other'), secret);
  assert.equal(statSync(join(folder, 'secrets')).mode & 0o777, 0o700);
  assert.equal(statSync(join(folder, 'secrets', 'auth')).mode & 0o777, 0o600);
  rmSync(folder, { recursive: true });
});
