import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type pg from 'pg';
import { openTestDb } from '../../test/open-test-db.ts';

/** Tables of the whole installation, which carry no municipality; each new one is named here on purpose. */
const globalTables = [
  'accounts',
  'credentials',
  'rate_limits',
  'register_entries',
  'schema_migrations',
  'sessions',
  'set_up_links',
  'two_factors',
  'verifications',
];

/** Functions that run with the owner's rights; each new one is read twice and named here. */
const definerFunctions = ['advance_audit_head', 'lock_audit_head'];

const db = await openTestDb();
after(() => db.close());

type Table = { name: string; key: string[]; enabled: boolean; forced: boolean; owner: string };

const tables = await query<Table>(`
  select relname as name, relrowsecurity as enabled, relforcerowsecurity as forced,
    pg_get_userbyid(relowner) as owner,
    array(select a.attname::text from pg_index i, unnest(i.indkey) with ordinality as k(attnum, at), pg_attribute a
      where i.indrelid = c.oid and i.indisprimary and a.attrelid = c.oid and a.attnum = k.attnum order by k.at) as key
  from pg_class c where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace order by relname`);
const municipal = tables.filter((table) => !globalTables.includes(table.name));
const keyOf = ({ name }: Table): string => (name === 'municipalities' ? 'id' : 'municipality_id');

async function query<Row extends object>(sql: string, values: unknown[] = []): Promise<Row[]> {
  return (await db.pool.query<Row>(sql, values)).rows;
}

describe('the schema', () => {
  test('every table is municipal or named as one of the whole installation', () => {
    const found = tables.map((table) => table.name);
    assert.deepEqual(
      globalTables.filter((name) => !found.includes(name)),
      [],
    );
    assert.ok(municipal.length >= 5);
  });

  test('every municipal table has the municipality first in its key', () => {
    const wrong = municipal.filter((table) => table.key[0] !== keyOf(table));
    assert.deepEqual(
      wrong.map((table) => table.name),
      [],
    );
  });

  test('every municipal table enables and forces row-level security', () => {
    const open = municipal.filter((table) => !(table.enabled && table.forced));
    assert.deepEqual(
      open.map((table) => table.name),
      [],
    );
  });

  test('the role of the application owns nothing, bypasses nothing and is a member of nothing', async () => {
    const [role] = await query(`
      select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolcanlogin,
        (select count(*)::int from pg_auth_members where member = r.oid) as memberships,
        (select count(*)::int from pg_class where relowner = r.oid) as owned
      from pg_roles r where rolname = 'augenmass_app'`);
    assert.deepEqual(role, {
      rolsuper: false,
      rolbypassrls: false,
      rolcreaterole: false,
      rolcreatedb: false,
      rolcanlogin: false,
      memberships: 0,
      owned: 0,
    });
  });

  test('the application may read tables of the whole installation at most', async () => {
    const rights = await query(
      `select distinct table_name, privilege_type from information_schema.role_table_grants
       where grantee in ('augenmass_app', 'PUBLIC') and table_name = any($1) and privilege_type <> 'SELECT'`,
      [globalTables],
    );
    assert.deepEqual(rights, []);
  });

  test('a municipal row points at rows of its own municipality only', async () => {
    const loose = await query<{ name: string }>(
      `select conrelid::regclass || '.' || conname as name from pg_constraint f
       where contype = 'f' and conrelid::regclass::text = any($1) and confrelid::regclass::text = any($1)
         and not exists (
           select from unnest(conkey, confkey) as k(own, other)
           join pg_attribute o on o.attrelid = conrelid and o.attnum = k.own
           join pg_attribute t on t.attrelid = confrelid and t.attnum = k.other
           where o.attname = 'municipality_id'
             and t.attname = case when confrelid = 'municipalities'::regclass then 'id' else 'municipality_id' end)`,
      [municipal.map((table) => table.name)],
    );
    assert.deepEqual(
      loose.map(({ name }) => name),
      [],
    );
  });

  test('no view and no function lends the rights of the owner unseen', async () => {
    const views = await query(
      `select relname from pg_class where relnamespace = 'public'::regnamespace
       and (relkind = 'm' or relkind = 'v' and not coalesce('security_invoker=true' = any(reloptions), false))`,
    );
    assert.deepEqual(views, []);
    const functions = await query<{ name: string }>(
      "select proname::text as name from pg_proc where pronamespace = 'public'::regnamespace and prosecdef order by 1",
    );
    assert.deepEqual(
      functions.map(({ name }) => name),
      definerFunctions,
    );
  });
});

describe('rows of two municipalities', () => {
  const own = crypto.randomUUID();
  const other = crypto.randomUUID();

  before(async () => {
    await dropOtherRules();
    for (const table of municipal) for (const id of [own, other]) await insertRow(db.pool, table, id);
  });

  for (const table of municipal) {
    test(`${table.name}: without a municipality nothing is seen`, async () => {
      for (const setting of ['', "set local augenmass.municipality_id = '';"])
        await asApplication(setting, async (client) => {
          assert.equal(await countRows(client, `select from ${table.name}`), 0);
        });
    });

    test(`${table.name}: only the own row is found, for reading, changing and deleting`, () =>
      inOwn(async (client) => {
        const key = keyOf(table);
        assert.equal(await countRows(client, `select from ${table.name}`), 1);
        assert.equal(await countRows(client, `select from ${table.name} where ${key} = '${other}'`), 0);
        assert.equal(
          await countRows(client, `update ${table.name} set ${key} = ${key} where ${key} = '${other}'`),
          0,
        );
        assert.equal(await countRows(client, `delete from ${table.name} where ${key} = '${other}'`), 0);
      }));

    test(`${table.name}: a row of another municipality cannot be added, nor an own one handed over`, () =>
      inOwn(async (client) => {
        await assert.rejects(insertRow(client, table, other), { code: '42501' });
        await client.query('rollback to savepoint start');
        const key = keyOf(table);
        await assert.rejects(client.query(`update ${table.name} set ${key} = '${other}'`), { code: '42501' });
      }));
  }

  const inOwn = (work: (client: pg.PoolClient) => Promise<void>) =>
    asApplication(`set local augenmass.municipality_id = '${own}';`, work);
});

async function asApplication(setting: string, work: (client: pg.PoolClient) => Promise<void>): Promise<void> {
  const client = await db.pool.connect();
  try {
    await client.query(`begin; set local role augenmass_app; ${setting} savepoint start`);
    await work(client);
  } finally {
    await client.query('rollback');
    client.release();
  }
}

/** How many rows a statement touches; none where the application has no such right at all. */
async function countRows(client: pg.PoolClient, statement: string): Promise<number> {
  await client.query('savepoint statement');
  try {
    return (await client.query(statement)).rowCount ?? 0;
  } catch (error) {
    const { code, message } = error as { code: string; message: string };
    if (code !== '42501' || !message.startsWith('permission denied')) throw error;
    await client.query('rollback to savepoint statement');
    return 0;
  }
}

/** Only the isolation is tested here, so rows need not make sense: other constraints and triggers are taken away. */
async function dropOtherRules(): Promise<void> {
  const constraints = await query<{ statement: string }>(`
    select case when conrelid = 0 then format('alter domain %s drop constraint %I', contypid::regtype, conname)
      else format('alter table %s drop constraint %I', conrelid::regclass, conname) end as statement
    from pg_constraint
    where connamespace = 'public'::regnamespace and contype in ('c', 'f', 'x') and conparentid = 0`);
  for (const { statement } of constraints) await db.pool.query(statement);
  for (const { name } of municipal) await db.pool.query(`alter table ${name} disable trigger user`);
}

async function insertRow(
  client: pg.Pool | pg.PoolClient,
  table: Table,
  municipalityId: string,
): Promise<void> {
  const columns = await query<{ name: string; type: string; kind: string; label: string | null }>(
    `select attname as name, format_type(coalesce(nullif(typbasetype, 0), t.oid), null) as type, typtype as kind,
       (select enumlabel from pg_enum where enumtypid = t.oid order by enumsortorder limit 1) as label
     from pg_attribute a join pg_type t on t.oid = a.atttypid
     where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = '' and attidentity = ''
       and (attname = $2 or attnotnull and not atthasdef)`,
    [table.name, keyOf(table)],
  );
  const values = columns.map(({ name, type, label }) =>
    name === keyOf(table) ? municipalityId : (label ?? sampleOf(type)),
  );
  const names = columns.map(({ name }) => `"${name}"`).join();
  const places = columns.map((_, index) => `$${index + 1}`).join();
  await client.query(`insert into ${table.name} (${names}) values (${places})`, values);
}

let count = 0;

/** A value of a type, a new one each time, so that unique columns do not clash. */
function sampleOf(type: string): unknown {
  count += 1;
  if (type === 'uuid') return crypto.randomUUID();
  if (type === 'boolean') return false;
  if (type === 'date' || type.startsWith('timestamp')) return new Date(Date.UTC(2027, 0, count));
  if (type.startsWith('json')) return '{}';
  if (type.endsWith('[]')) return '{}';
  if (type.endsWith('range')) return 'empty';
  if (type === 'bytea') return Buffer.from([count]);
  if (['smallint', 'integer', 'bigint', 'real', 'double precision'].includes(type)) return count;
  if (type === 'numeric') return count / 1000;
  return `sample ${count}`;
}
