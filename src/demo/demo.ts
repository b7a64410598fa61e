import { sql } from 'drizzle-orm';
import { program } from '../audit/core/actor.ts';
import type { Database, Tx } from '../db/index.ts';
import * as identity from '../identity/demo.ts';
import type { Role } from '../kernel/role.ts';
import { readDemo } from './data.ts';
import { demoDay, demoId, demoMunicipalityId } from './ids.ts';
import { type DemoPart, demoParts } from './parts.ts';

const demoTime = new Date(`${demoDay}T08:00:00Z`);

const actor = program(demoMunicipalityId, demoTime, 'Demodaten');

/**
 * Loads what is missing of the demo, all or nothing, and answers the names of the parts it loaded: none at the second
 * time, even where people have changed or removed rows since.
 */
export const loadDemo = (db: Database, parts: readonly DemoPart[] = demoParts): Promise<string[]> =>
  db.asSystem(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('augenmass.demo'))`);
    const loaded = await listLoaded(tx);
    const missing = parts.filter((part) => !loaded.includes(part.name));
    if (missing.length > 0) await loadParts(tx, missing);
    if (!loaded.includes('identity')) await loadSignIns(tx);
    return [...missing.map((part) => part.name), ...(loaded.includes('identity') ? [] : ['identity'])];
  });

async function listLoaded(tx: Tx): Promise<string[]> {
  const { rows } = await tx.execute<{ part: string }>(
    sql`select part from demo_parts where municipality_id = ${demoMunicipalityId}`,
  );
  return rows.map((row) => row.part);
}

/** As the role that owns nothing, so that no part can reach into another municipality. */
async function loadParts(tx: Tx, parts: readonly DemoPart[]): Promise<void> {
  await tx.execute(sql`select set_config('augenmass.municipality_id', ${demoMunicipalityId}, true)`);
  await tx.execute(sql`set local role augenmass_app`);
  for (const part of parts) {
    await part.load(tx, actor);
    await noteLoaded(tx, part.name);
  }
  await tx.execute(sql`set local role none`);
}

const noteLoaded = (tx: Tx, part: string) =>
  tx.execute(
    sql`insert into demo_parts (municipality_id, part, loaded_at) values (${demoMunicipalityId}, ${part}, ${demoTime})`,
  );

type SignInPerson = { name: string; mail: string; 'sign-in'?: Role };

async function loadSignIns(tx: Tx): Promise<void> {
  const { persons } = readDemo<{ persons: SignInPerson[] }>('people');
  const people = persons
    .filter((person) => person['sign-in'] !== undefined)
    .map(({ name, mail }) => ({
      accountId: demoId('account', name),
      personId: demoId('person', name),
      name,
      email: `${mail}@lohenfurt.example`,
    }));
  await identity.loadDemo(tx, demoMunicipalityId, people, demoTime);
  await noteLoaded(tx, 'identity');
}

/** Takes the demo out with everything that was done in it. Answers the number of rows; 0: there was none. */
export const removeDemo = (db: Database): Promise<number> =>
  db.asSystem(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('augenmass.demo'))`);
    await identity.removeDemo(tx, demoMunicipalityId);
    let removed = 0;
    for (const table of await listMunicipalTables(tx)) {
      const { rowCount } = await tx.execute(
        sql`delete from ${sql.identifier(table)} where municipality_id = ${demoMunicipalityId}`,
      );
      removed += rowCount ?? 0;
    }
    const { rowCount } = await tx.execute(
      sql`delete from municipalities where id = ${demoMunicipalityId} and demo`,
    );
    return removed + (rowCount ?? 0);
  });

/** All tables with a municipality in them, each before those it points at. */
async function listMunicipalTables(tx: Tx): Promise<string[]> {
  const { rows } = await tx.execute<{ name: string; pointsAt: string[] }>(sql`
    select c.relname as name, array(
      select distinct f.relname from pg_constraint k join pg_class f on f.oid = k.confrelid
      where k.conrelid = c.oid and k.contype = 'f' and f.oid <> c.oid) as "pointsAt"
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'municipality_id' and not a.attisdropped
    where c.relkind in ('r', 'p') and not c.relispartition and c.relnamespace = 'public'::regnamespace
    order by c.relname`);
  return orderByPointing(rows);
}

/** @throws Error where tables point at each other in a ring. */
export function orderByPointing(tables: readonly { name: string; pointsAt: readonly string[] }[]): string[] {
  const ordered: string[] = [];
  let left = [...tables];
  while (left.length > 0) {
    const free = left.filter(
      ({ name }) => !left.some((other) => other.name !== name && other.pointsAt.includes(name)),
    );
    if (free.length === 0)
      throw new Error(`These tables point at each other: ${left.map((t) => t.name).join(', ')}`);
    ordered.push(...free.map(({ name }) => name));
    left = left.filter((table) => !free.includes(table));
  }
  return ordered;
}
