import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { sql } from 'drizzle-orm';
import { openTestDb } from '../../test/open-test-db.ts';
import { texts as auditTexts } from '../audit/texts.ts';
import { listDemoAccounts } from '../identity/store/accounts.ts';
import { formatQuarter, toQuarter } from '../kernel/quarter.ts';
import { questionsByFact } from '../law/core/question.ts';
import { sumBudgets } from '../municipality/core/budget.ts';
import { buildTree } from '../municipality/core/unit-tree.ts';
import { listBudgets } from '../municipality/store/budgets.ts';
import { listUnits } from '../municipality/store/units.ts';
import { loadByTeamAndQuarter } from '../plan/store/load.ts';
import { loadDemo, orderByPointing, removeDemo } from './demo.ts';
import { demoId, demoMunicipalityId } from './ids.ts';
import { demoParts } from './parts.ts';

const db = await openTestDb();
after(() => db.close());
const empty = await countRows();
await loadDemo(db);
const here = <T>(work: Parameters<typeof db.inMunicipality<T>>[1]) =>
  db.inMunicipality(demoMunicipalityId, work);

/** Person-days per team, Q4/26 to Q4/28, as the domain research worked them out (plan, 7.2). */
const load: Record<string, number[]> = {
  INF: [43.8, 61.7, 48.3, 58.1, 42.6, 29.3, 32.0, 27.9, 9.2],
  AP: [29.7, 50.8, 31.8, 25.5, 19.2, 22.2, 22.2, 22.2, 22.2],
  FV: [76.3, 73.2, 95.4, 105.7, 95.2, 94.7, 84.7, 64.4, 40.9],
  DMS: [33.8, 47.5, 43.5, 40.5, 44.9, 43.6, 43.6, 37.1, 31.3],
  EGO: [58.3, 57.5, 58.7, 43.8, 43.4, 37.5, 33.8, 33.8, 23.8],
  PMO: [93.3, 119.9, 131.6, 125.1, 105.6, 94.4, 92.7, 66.0, 44.8],
  SEC: [27.8, 43.8, 42.8, 37.8, 22.0, 8.1, 9.4, 7.9, 3.9],
  SCH: [14.4, 26.9, 26.9, 26.9, 23.9, 20.0, 20.0, 20.0, 0.0],
  GEO: [11.9, 23.6, 37.4, 35.1, 31.7, 41.8, 48.9, 19.0, 17.1],
};

test('what the log tells of the demo is told in words, never by a name of the program', async () => {
  const { rows } = await here((tx) =>
    tx.execute<{ field: string }>(sql`
      select distinct key as field from audit_entries,
        lateral (select jsonb_object_keys(before) as key where jsonb_typeof(before) = 'object'
          union select jsonb_object_keys(after) where jsonb_typeof(after) = 'object') keys`),
  );
  const named = { ...auditTexts('de').fields, ...questionsByFact('de') };
  const unnamed = rows.map(({ field }) => field).filter((field) => !(field in named));
  assert.ok(rows.length > 50);
  assert.deepEqual(unnamed, [], 'give these fields their words in src/audit/core/field-words.*.ts');
});

test('the load of every team and quarter is as worked out by hand', async () => {
  const { teams, withoutDates } = await here((tx) =>
    loadByTeamAndQuarter(tx, toQuarter(2026, 4), toQuarter(2028, 4)),
  );
  assert.equal(withoutDates, 0);
  assert.deepEqual(
    teams.map(({ team }) => team.code),
    Object.keys(load),
  );
  for (const { team, quarters } of teams)
    for (const [index, { quarter, effortDays }] of quarters.entries()) {
      const expected = load[team.code]![index]!;
      const place = `${team.code} ${formatQuarter(quarter)}: ${effortDays}`;
      assert.ok(Math.abs(effortDays - expected) <= 0.051, `${place}, worked out ${expected}`);
    }
});

test('nine teams can give 457.5 person-days a quarter to initiatives', async () => {
  const { teams } = await here((tx) => loadByTeamAndQuarter(tx, toQuarter(2027, 1), toQuarter(2027, 1)));
  assert.equal(
    teams.reduce((sum, { quarters }) => sum + quarters[0]!.capacityDays, 0),
    457.5,
  );
});

test('the plan is overbooked: it needs more in 2027 and 2028 than the frame allows, less in 2029', async () => {
  const { rows } = await here((tx) =>
    tx.execute<{ year: number; investive: number; consumptive: number }>(sql`
      select c.year, (sum(c.cents) filter (where c.nature = 'investive') / 100000)::int as investive,
        (sum(c.cents) filter (where c.nature = 'consumptive') / 100000)::int as consumptive
      from initiative_costs c join initiatives i on i.id = c.initiative_id and i.municipality_id = c.municipality_id
      where c.recurrence = 'one-off' and i.state not in ('deferred', 'rejected') group by c.year order by c.year`),
  );
  assert.deepEqual(rows, [
    { year: 2026, investive: 998, consumptive: 556 },
    { year: 2027, investive: 1483, consumptive: 942 },
    { year: 2028, investive: 1705, consumptive: 647 },
    { year: 2029, investive: 440, consumptive: 110 },
  ]);
  const frames = sumBudgets(await here(listBudgets)).map(({ frame }) => frame.investive! / 100_000);
  assert.deepEqual(frames, [1050, 1150, 1150, 900]);
});

test('the town has 820 office staff in twelve units, and three holdings whose number is not known', async () => {
  const units = await here(listUnits);
  const roots = buildTree(units);
  const sum = (part: 'known' | 'unknown') =>
    roots.reduce((total, { officeStaff }) => total + officeStaff[part], 0);
  assert.deepEqual([sum('known'), sum('unknown')], [820, 3]);
  assert.equal(units.filter(({ kind }) => kind === 'office' || kind === 'staff-unit').length, 12);
});

test('eight people can be signed in as, the mayor first', async () => {
  const people = await db.asSystem(listDemoAccounts);
  assert.equal(people.length, 8);
  assert.equal(people[0]!.name, 'Dr. Helga Rautenberg');
  assert.deepEqual(
    people.map(({ personId, name }) => personId === demoId('person', name)),
    Array(8).fill(true),
  );
});

test('loading twice changes nothing, not even what people have changed since', async () => {
  await here((tx) => tx.execute(sql`update initiatives set name = 'Anders' where code = 'V-001'`));
  await here((tx) => tx.execute(sql`delete from initiatives where code = 'V-051'`));
  const before = await countRows();
  assert.deepEqual(await loadDemo(db), []);
  assert.deepEqual(await countRows(), before);
  const { rows } = await here((tx) => tx.execute(sql`select name from initiatives where code = 'V-001'`));
  assert.deepEqual(rows, [{ name: 'Anders' }]);
});

test('a part that is new is loaded into an old demo', async () => {
  const newPart = { name: 'new', load: async () => {} };
  assert.deepEqual(await loadDemo(db, [...demoParts, newPart]), ['new']);
});

test('a part that fails leaves nothing of itself', async () => {
  const failing = { name: 'failing', load: () => Promise.reject(new Error('broken')) };
  const before = await countRows();
  await assert.rejects(loadDemo(db, [...demoParts, failing]), /broken/);
  assert.deepEqual(await countRows(), before);
});

test('removing leaves nothing behind, in no table, and the demo can be loaded again', async () => {
  assert.ok((await removeDemo(db)) > 500);
  assert.deepEqual(await countRows(), empty);
  assert.equal(await removeDemo(db), 0);
  assert.deepEqual((await loadDemo(db)).length, demoParts.length + 1);
});

test('tables are emptied before those they point at; a ring of tables is a bug', () => {
  const tables = [
    { name: 'town', pointsAt: [] },
    { name: 'unit', pointsAt: ['town'] },
    { name: 'person', pointsAt: ['unit', 'town'] },
  ];
  assert.deepEqual(orderByPointing(tables), ['person', 'unit', 'town']);
  assert.throws(
    () =>
      orderByPointing([
        { name: 'a', pointsAt: ['b'] },
        { name: 'b', pointsAt: ['a'] },
      ]),
    /a, b/,
  );
});

async function countRows(): Promise<{ name: string; rows: number }[]> {
  return db.asSystem(async (tx) => {
    const tables = await tx.execute<{ name: string }>(
      sql`select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1`,
    );
    const counts = [];
    for (const { name } of tables.rows) {
      const { rows } = await tx.execute<{ n: number }>(
        sql`select count(*)::int as n from ${sql.identifier(name)}`,
      );
      counts.push({ name, rows: rows[0]!.n });
    }
    return counts;
  });
}
