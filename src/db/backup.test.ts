import assert from 'node:assert/strict';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import pg from 'pg';
import { describeStore, dumpToFile, restoreFromFile, upgradeStore } from './backup.ts';
import { connectStore } from './connect.ts';
import { findBinaries } from './embedded/binaries.ts';
import { prepareHome } from './embedded/home.ts';
import { openDatabase } from './index.ts';
import { migrate } from './migrate.ts';

const base = mkdtempSync(join(tmpdir(), 'augenmass-'));
chmodSync(base, 0o755);
after(() => rmSync(base, { recursive: true, force: true }));

const now = new Date('2026-11-25T12:00:00Z');
const place = { databaseUrl: null, dataFolder: join(base, 'daten') };
const file = join(base, 'sicherung.sql.gz');

/** The installed programs stand in for those of the version before: only the number in the folder's name tells. */
const before = { ...findBinaries(), version: '17.9.0', major: 17 };

const listTowns = async () => {
  const db = await openDatabase(place);
  const { rows } = await db.pool.query<{ name: string }>('select name from municipalities order by ags');
  await db.close();
  return rows.map(({ name }) => name);
};

async function makeEarlierStore(): Promise<void> {
  const { config, release } = await connectStore(place, { binaries: before });
  const client = new pg.Client(config);
  await client.connect();
  await migrate(client);
  await client.query(
    "insert into municipalities (ags, name, kind, land) values ('06999001', 'Lohenfurt', 'Stadt', '06')",
  );
  await client.end();
  await release();
}

test('a store that is not there is neither dumped nor made by asking for it', async () => {
  await assert.rejects(dumpToFile(place, file, now), /entsteht beim ersten Start/);
  assert.ok(!existsSync(file));
});

test('a store of another major version is not used, but carried over on request', async () => {
  await makeEarlierStore();
  await assert.rejects(openDatabase(place), /gehört zu PostgreSQL 17.*db upgrade/);
  await leaveHalfAnUpgrade();
  await assert.rejects(openDatabase(place), /wurde unterbrochen.*db upgrade/);
  const done = await upgradeStore(place.dataFolder, now);
  assert.deepEqual([done?.from, done?.to], [17, 18]);
  assert.ok(existsSync(done!.backup) && existsSync(done!.oldFolder));
  assert.deepEqual(await listTowns(), ['Lohenfurt']);
  assert.equal(await upgradeStore(place.dataFolder, now), undefined);
});

/** As a program leaves it that was killed before the new cluster was filled. */
async function leaveHalfAnUpgrade(): Promise<void> {
  const { folder } = prepareHome(place.dataFolder);
  writeFileSync(join(folder, 'upgrading'), '');
  mkdirSync(join(folder, 'cluster-18'));
  writeFileSync(join(folder, 'cluster-18', 'PG_VERSION'), '18');
}

test('a dump is written beside the running program, a restore waits for its end', async () => {
  const db = await openDatabase(place);
  await dumpToFile(place, file, now);
  assert.equal(statSync(file).mode & 0o777, 0o600);
  await db.pool.query("update municipalities set name = 'Falschdorf'");
  await assert.rejects(restoreFromFile(place, file, { replace: true }), /läuft auf diesem Datenordner schon/);
  await db.close();
  await assert.rejects(restoreFromFile(place, file), /nicht leer/);
  await restoreFromFile(place, file, { replace: true });
  assert.deepEqual(await listTowns(), ['Lohenfurt']);
  assert.equal((await describeStore(place)).municipalities, 1);
});

test('a file that is no dump is named, and the store stays as it is', async () => {
  writeFileSync(file, 'kein gzip');
  await assert.rejects(restoreFromFile(place, file, { replace: true }), /keine unversehrte Sicherung/);
  await assert.rejects(
    restoreFromFile(place, join(base, 'fehlt.gz'), { replace: true }),
    /nicht da.*fehlt\.gz/,
  );
  assert.deepEqual(await listTowns(), ['Lohenfurt']);
});
