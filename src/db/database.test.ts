import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { openWorld } from '../../test/world.ts';
import { createDatabase } from './database.ts';
import { createPool, describeFault, explainStoreError, type Tx } from './index.ts';

const world = await openWorld();
const { db, municipalityId: lohenfurt } = world;
after(world.close);

const listNames = async (tx: Tx) =>
  (
    await tx.execute<{ name: string }>(sql`select name from municipalities order by name collate german`)
  ).rows.map(({ name }) => name);
const rename = (tx: Tx, name: string) => tx.execute(sql`update municipalities set name = ${name}`);

test('a transaction of a municipality sees this one only, the system sees all', async () => {
  assert.deepEqual(await db.inMunicipality(lohenfurt, listNames), ['Lohenfurt']);
  assert.deepEqual(await db.asSystem(listNames), ['Lohenfurt', 'Nachbarort']);
});

test('a transaction without a municipality, but with the rights of the application, sees nothing', async () => {
  const seen = await db.asSystem(async (tx) => {
    await tx.execute(sql`set local role augenmass_app`);
    return listNames(tx);
  });
  assert.deepEqual(seen, []);
});

test('the municipality of one transaction is forgotten in the next one on the same connection', async () => {
  await Promise.all(Array.from({ length: 30 }, () => db.inMunicipality(lohenfurt, listNames)));
  const { rows } = await db.pool.query(
    "select coalesce(current_setting('augenmass.municipality_id', true), '') as id, current_user",
  );
  assert.deepEqual(rows, [{ id: '', current_user: 'augenmass' }]);
});

test('an error takes back everything the transaction did', async () => {
  const failing = db.inMunicipality(lohenfurt, async (tx) => {
    await rename(tx, 'Falschdorf');
    throw new Error('on purpose');
  });
  await assert.rejects(failing, /on purpose/);
  assert.deepEqual(await db.inMunicipality(lohenfurt, listNames), ['Lohenfurt']);
});

test('a failed statement that is passed over does not count as saved', async () => {
  const failing = db.inMunicipality(lohenfurt, async (tx) => {
    await rename(tx, 'Falschdorf');
    await tx.execute(sql`select 1 / 0`).catch(() => {});
  });
  await assert.rejects(failing, /rolled back/);
  assert.deepEqual(await db.inMunicipality(lohenfurt, listNames), ['Lohenfurt']);
});

test('a transaction within a transaction is taken back on its own', async () => {
  await db.inMunicipality(lohenfurt, async (tx) => {
    await rename(tx, 'Lohenfurt am See');
    await tx.transaction((inner) => rename(inner, '')).catch(() => {});
  });
  assert.deepEqual(await db.inMunicipality(lohenfurt, listNames), ['Lohenfurt am See']);
});

test('an id that is none never reaches the database', async () => {
  await assert.rejects(db.inMunicipality("' or 1 = 1", listNames), /Not the id of a municipality/);
  const identified = db.identified(
    async () => "' or 1 = 1",
    () => assert.fail('worked in no municipality'),
  );
  await assert.rejects(identified, /Not the id of a municipality/);
});

test('who is identified is looked up in all municipalities, and from then on sees one', async () => {
  const seen: string[][] = [];
  const look = async (tx: Tx) => void seen.push(await listNames(tx));
  await db.identified((tx) => look(tx).then(() => lohenfurt), look);
  assert.deepEqual(seen, [['Lohenfurt am See', 'Nachbarort'], ['Lohenfurt am See']]);
});

test('the second step may write no row of another municipality', async () => {
  const reachOut = db.identified(
    async () => lohenfurt,
    async (tx) => {
      await tx.execute(
        sql`insert into units (municipality_id, code, name, kind) values (${world.neighbourId}, '1', 'Amt', 'office')`,
      );
    },
  );
  await assert.rejects(reachOut, (error: { cause?: { code?: string } }) => error.cause?.code === '42501');
});

test('whoever belongs to no municipality takes no second step', async () => {
  await db.identified(
    async () => null,
    () => assert.fail('worked in no municipality'),
  );
});

test('statements that are sent together are each answered with their own rows', async () => {
  const numbers = Array.from({ length: 20 }, (_, number) => number);
  const answers = await db.inMunicipality(lohenfurt, (tx) =>
    Promise.all(numbers.map((number) => tx.execute(sql`select ${number}::int as number`))),
  );
  assert.deepEqual(
    answers.map(({ rows }) => rows[0]!.number),
    numbers,
  );
});

test('of statements that are sent together one that fails takes back all', async () => {
  const failing = db.inMunicipality(lohenfurt, (tx) =>
    Promise.all([rename(tx, 'Falschdorf'), tx.execute(sql`select 1 / 0`), rename(tx, 'Falschstadt')]),
  );
  await assert.rejects(failing, (error: { cause?: { code?: string } }) => error.cause?.code === '22012');
  assert.deepEqual(await db.inMunicipality(lohenfurt, listNames), ['Lohenfurt am See']);
});

test('names are sorted as a German reader expects', async () => {
  const { rows } = await db.pool.query<{ name: string }>(
    "select name from unnest(array['Amt 10', 'Zossen', 'Amt 2', 'Öhringen', 'Ortenberg', 'ärztlich']) as name order by name collate german",
  );
  assert.deepEqual(
    rows.map(({ name }) => name),
    ['Amt 2', 'Amt 10', 'ärztlich', 'Öhringen', 'Ortenberg', 'Zossen'],
  );
});

test('full-text search finds words in other forms and without their umlauts', async () => {
  const { rows } = await db.pool.query(
    "select to_tsvector('german_unaccent', 'Anträge der Bürgerinnen und Bürger') @@ plainto_tsquery('german_unaccent', 'antrag burger') as found",
  );
  assert.deepEqual(rows, [{ found: true }]);
});

test('a fault is logged with its place and its code, without the values that people typed', async () => {
  const query = sql`select 1 / 0 from municipalities where name <> ${'Ida\n    at Geheim'}`;
  const error = await db
    .asSystem((tx) => tx.execute(query))
    .then(
      () => new Error('none'),
      (fault: Error) => fault,
    );
  assert.match(error.message, /Geheim/);
  assert.match(describeFault(error), /^select 1 \/ 0 [\s\S]*\(22012\)\n {4}at /);
  assert.doesNotMatch(describeFault(error), /Geheim|Ida/);
  assert.match(describeFault(new Error('something')), /^Error: something\n {4}at /);
});

test('a connection that breaks within a transaction, between two statements, is a fault of that request alone', async () => {
  const error = await db
    .inMunicipality(lohenfurt, async (tx) => {
      const { rows } = await tx.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`);
      await db.pool.query('select pg_terminate_backend($1)', [rows[0]!.pid]);
      await wait(200);
      return rename(tx, 'Falschdorf');
    })
    .catch((fault: unknown) => fault);
  assert.match(explainStoreError(error) ?? '', /nicht erreichbar \(ECONNRESET\)|wird beendet/);
  assert.doesNotMatch((await db.inMunicipality(lohenfurt, listNames)).join(), /Falschdorf/);
});

const onPosix = { skip: process.platform === 'win32' && 'Windows stops no process' };

test(
  'a server that stands still is given up after a while, and used again when it goes on',
  onPosix,
  async () => {
    const impatient = createDatabase(
      createPool({ ...db.pool.options, password: db.pool.options.password }),
      undefined,
      300,
    );
    const { rows } = await impatient.pool.query<{ pid: number }>('select pg_backend_pid() as pid');
    const { pid } = rows[0]!;
    const look = () => impatient.inMunicipality(lohenfurt, (tx) => tx.execute(sql`select 1 as one`));
    process.kill(pid, 'SIGSTOP');
    try {
      const error = await look().catch((fault: unknown) => fault);
      assert.match(explainStoreError(error) ?? '', /nicht erreichbar \(ETIMEDOUT\)/);
      assert.deepEqual((await look()).rows, [{ one: 1 }]);
    } finally {
      process.kill(pid, 'SIGCONT');
    }
    await impatient.close();
  },
);
