import { type SQL, sql } from 'drizzle-orm';
import type { Tx } from '../../db/index.ts';
import {
  type ColumnKind,
  columnName,
  isNumericChoice,
  type List,
  type ListColumn,
  type ListRow,
  type Lists,
  lists,
} from '../core/list.ts';

/**
 * The rows of all lists of an initiative, in one query. The lists are described in `core/list.ts`, and so is their SQL:
 * names of tables and columns come from there, never from outside.
 */
export async function readLists(tx: Tx, initiativeId: string): Promise<Lists> {
  const parts = lists.map(
    (list) => sql`(${rowsOf(list, sql`${initiativeId}::uuid`)}) as ${sql.identifier(list.key)}`,
  );
  const { rows } = await tx.execute<Record<string, ListRow[]>>(sql`select ${sql.join(parts, sql`, `)}`);
  return rows[0]!;
}

/** Puts these rows in the place of those that are there. */
export async function replaceList(
  tx: Tx,
  municipalityId: string,
  initiativeId: string,
  list: List,
  rows: readonly ListRow[],
): Promise<void> {
  await removeRows(tx, list, [initiativeId]);
  await addRows(
    tx,
    municipalityId,
    list,
    rows.map((row) => ({ initiativeId, row })),
  );
}

/** Empties a list of some initiatives. */
export async function removeRows(tx: Tx, list: List, initiativeIds: readonly string[]): Promise<void> {
  if (initiativeIds.length === 0) return;
  await tx.execute(
    sql`delete from ${sql.identifier(list.table)} where ${sql.identifier(list.owner)} = any(${sql.param([...initiativeIds])}::uuid[])`,
  );
}

export type OwnedRow = { initiativeId: string; row: ListRow };

/** Adds rows to a list, of one initiative or of many. */
export async function addRows(
  tx: Tx,
  municipalityId: string,
  list: List,
  given: readonly OwnedRow[],
): Promise<void> {
  if (given.length === 0) return;
  const owner = sql.identifier(list.owner);
  const names = sql.join(
    list.columns.map(({ key }) => sql.identifier(columnName(key))),
    sql`, `,
  );
  const types = sql.join(
    list.columns.map((column) => sql`${sql.identifier(columnName(column.key))} ${sql.raw(typeOf(column))}`),
    sql`, `,
  );
  const records = given.map(({ initiativeId, row }) => ({
    [list.owner]: initiativeId,
    ...Object.fromEntries(list.columns.map(({ key }) => [columnName(key), row[key] ?? null])),
  }));
  await tx.execute(sql`
    insert into ${sql.identifier(list.table)} (municipality_id, ${owner}, ${names})
    select ${municipalityId}::uuid, ${owner}, ${names}
    from jsonb_to_recordset(${JSON.stringify(records)}::jsonb) as given(${owner} uuid, ${types})`);
}

/** The rows of all lists of many initiatives, by initiative; one query for each list. */
export async function readManyLists(tx: Tx, ids: readonly string[]): Promise<Map<string, Lists>> {
  const all = new Map<string, Lists>(ids.map((id) => [id, {}]));
  for (const list of lists) {
    const { rows } = await tx.execute<{ id: string; rows: ListRow[] }>(sql`
      select wanted.id, (${rowsOf(list, sql`wanted.id`)}) as rows
      from unnest(${sql.param(ids)}::uuid[]) as wanted(id)`);
    for (const { id, rows: found } of rows) all.get(id)![list.key] = found;
  }
  return all;
}

function rowsOf(list: List, initiativeId: SQL): SQL {
  const values = list.columns.map((column) => sql`${sql.raw(`'${column.key}'`)}, ${shownAs(column)}`);
  return sql`
    select coalesce(jsonb_agg(jsonb_build_object(${sql.join(values, sql`, `)}) order by ${orderOf(list)}), '[]')
    from ${sql.identifier(list.table)} one where one.${sql.identifier(list.owner)} = ${initiativeId}`;
}

/** In the order of the year or the name; where there is neither, as they were written. */
function orderOf(list: List): SQL {
  const keys = list.columns
    .filter(({ key, required }) => required && key !== 'decision')
    .map(({ key }) => key);
  return sql.join(
    keys.length ? keys.map((key) => sql`one.${sql.identifier(columnName(key))}`) : [sql`one.id`],
    sql`, `,
  );
}

/** Choices that are numbers in the table are text in forms. */
function shownAs(column: ListColumn): SQL {
  const name = sql`one.${sql.identifier(columnName(column.key))}`;
  return isNumericChoice(column) ? sql`${name}::text` : name;
}

const typeOf = (column: ListColumn): string => (isNumericChoice(column) ? 'smallint' : sqlTypes[column.kind]);

const sqlTypes: Record<ColumnKind, string> = {
  text: 'text',
  year: 'integer',
  whole: 'integer',
  cents: 'bigint',
  number: 'numeric',
  percent: 'numeric',
  figure: 'numeric',
  day: 'date',
  period: 'period',
  quarter: 'integer',
  boolean: 'boolean',
  'yes-no': 'boolean',
  choice: 'text',
  team: 'uuid',
  goal: 'uuid',
  unit: 'uuid',
  initiative: 'uuid',
};
