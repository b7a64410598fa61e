import { eq, sql } from 'drizzle-orm';
import { installation, program } from '../../audit/core/actor.ts';
import { recordAudit } from '../../audit/store.ts';
import { likeLiteral, type Tx } from '../../db/index.ts';
import { landOf } from '../core/official-key.ts';
import type { RegisterEntry } from '../core/register.ts';
import { registerEntries } from '../tables.ts';

export type RegisterChange = { added: number; changed: number; removed: number; total: number };

/**
 * Makes the stored register equal to `entries`; the same file again changes nothing. For the owner of the store;
 * the audit of the installation says when it was done.
 */
export async function importRegister(
  tx: Tx,
  entries: readonly RegisterEntry[],
  now: Date,
): Promise<RegisterChange> {
  const change = await replaceEntries(tx, entries);
  if (change.added + change.changed + change.removed > 0)
    await recordAudit(tx, program(installation, now), {
      act: 'register.import',
      entity: 'register',
      entityId: entries[0]?.asOf ?? '',
      after: change,
    });
  return change;
}

async function replaceEntries(tx: Tx, entries: readonly RegisterEntry[]): Promise<RegisterChange> {
  const rows = JSON.stringify(entries.map(toRow));
  await tx.execute(
    sql`create temporary table incoming (like register_entries including defaults) on commit drop`,
  );
  await tx.execute(
    sql`insert into incoming select * from jsonb_populate_recordset(null::register_entries, ${rows}::jsonb)`,
  );
  const removed = await tx.execute(
    sql`delete from register_entries stored where not exists (select from incoming where incoming.ars = stored.ars)`,
  );
  const changed = await tx.execute(sql`
    update register_entries stored set (${columns(sql.raw)}) = (${columns((name) => sql.raw(`incoming.${name}`))})
    from incoming where incoming.ars = stored.ars and incoming is distinct from stored`);
  const added = await tx.execute(
    sql`insert into register_entries select * from incoming on conflict (ars) do nothing`,
  );
  return {
    added: added.rowCount ?? 0,
    changed: changed.rowCount ?? 0,
    removed: removed.rowCount ?? 0,
    total: entries.length,
  };
}

const columnNames =
  'ags level name kind land district association inhabitants area_km2 postal_code seat as_of designation short_name parent_ars'.split(
    ' ',
  );
const columns = (write: (name: string) => ReturnType<typeof sql.raw>) =>
  sql.join(columnNames.map(write), sql.raw(', '));

const toRow = (entry: RegisterEntry) => ({
  ars: entry.ars,
  ags: entry.ags,
  level: entry.level,
  name: entry.name,
  kind: entry.kind,
  land: entry.ars.slice(0, 2),
  district: entry.ars.length >= 5 ? entry.ars.slice(0, 5) : null,
  association: entry.ars.length >= 9 ? entry.ars.slice(0, 9) : null,
  inhabitants: entry.inhabitants,
  area_km2: entry.areaKm2,
  postal_code: entry.postalCode,
  seat: entry.seat,
  as_of: entry.asOf,
  designation: entry.designation,
  short_name: entry.shortName,
  parent_ars: entry.parentArs,
});

/** A municipality as the search shows it. */
export type RegisterHit = {
  ars: string;
  ags: string | null;
  name: string;
  designation: string;
  inhabitants: number;
  asOf: string;
  /** The Kreis it lies in; null for a Kreis and a kreisfreie Stadt. */
  district: string | null;
  land: string;
};

/**
 * Municipalities, associations and districts whose name begins with, contains or resembles the text, or whose key
 * begins with it; the best first. What administers nothing (Land, Region, gemeindefreies Gebiet) is left out.
 */
export async function searchRegister(tx: Tx, text: string, limit = 20): Promise<RegisterHit[]> {
  const wanted = text.trim();
  if (wanted === '') return [];
  // Half of the letters in a row: forgives a forgotten or doubled letter.
  await tx.execute(sql`set local pg_trgm.word_similarity_threshold = 0.5`);
  const { rows } = await tx.execute<Omit<RegisterHit, 'land'> & { landKey: string }>(sql`
    with wanted as (select searchable(${wanted}) as name),
    hits as (
      select entry.*, searchable(entry.name) as plain, searchable(entry.short_name) as plain_short, wanted.name as wanted
      from register_entries entry, wanted
      where entry.kind in ('gemeinde', 'kreisangehoerige-stadt', 'kreisfreie-stadt', 'gemeindeverband', 'landkreis')
        and not (entry.level = 'district' and entry.kind = 'kreisfreie-stadt')
        and (searchable(entry.name) like ${likeText(wanted)} or wanted.name <% searchable(entry.name)
          or (${wanted} ~ '^[0-9]{2,12}$' and (entry.ars like ${`${wanted}%`} or entry.ags like ${`${wanted}%`})))
    )
    select hits.ars, hits.ags, hits.name, hits.designation, hits.inhabitants, hits.as_of as "asOf", hits.land as "landKey",
      case when hits.level <> 'district' and hits.kind <> 'kreisfreie-stadt' then district.short_name end as district
    from hits left join register_entries district on district.ars = hits.district and district.level = 'district'
    order by plain_short = wanted desc, starts_with(plain, wanted) desc, word_similarity(wanted, plain) desc,
      hits.inhabitants desc, hits.ars
    limit ${limit}`);
  return rows.map(({ landKey, ...hit }) => ({ ...hit, land: landOf(landKey) ?? landKey }));
}

const likeText = (text: string) => sql`'%' || searchable(${likeLiteral(text)}) || '%'`;

export async function findRegisterEntry(tx: Tx, ars: string): Promise<RegisterEntry | undefined> {
  const [row] = await tx.select(entryColumns).from(registerEntries).where(eq(registerEntries.ars, ars));
  return row && { ...row, inhabitants: row.inhabitants ?? 0, areaKm2: row.areaKm2 ?? 0 };
}

const entryColumns = {
  ars: registerEntries.ars,
  ags: registerEntries.ags,
  level: registerEntries.level,
  kind: registerEntries.kind,
  designation: registerEntries.designation,
  name: registerEntries.name,
  shortName: registerEntries.shortName,
  seat: registerEntries.seat,
  postalCode: registerEntries.postalCode,
  inhabitants: registerEntries.inhabitants,
  areaKm2: registerEntries.areaKm2,
  asOf: registerEntries.asOf,
  parentArs: registerEntries.parentArs,
};

/** How many entries the register has and of which day; nothing where none was imported. */
export async function describeRegister(
  tx: Tx,
): Promise<{ municipalities: number; asOf: string } | undefined> {
  const { rows } = await tx.execute<{ municipalities: number; asOf: string | null }>(
    sql`select count(*) filter (where level = 'municipality')::int as municipalities, max(as_of)::text as "asOf"
      from register_entries`,
  );
  const [row] = rows;
  return row?.asOf ? { municipalities: row.municipalities, asOf: row.asOf } : undefined;
}
