import { and, desc, eq, getTableColumns, sql } from 'drizzle-orm';
import type { Tx } from '../../db/index.ts';
import { listUnits } from '../../municipality/store/units.ts';
import { columnName, type ListRow, type Lists, listOf } from '../../plan/core/list.ts';
import { listAdopted } from '../../plan/planning/store/versions.ts';
import { initiatives } from '../../plan/tables.ts';
import type { Existing } from '../core/compare.ts';
import type { Stock } from '../core/prepare.ts';
import { importRows, imports } from '../tables.ts';

/** What is stored, as far as an import of this sender meets it. */
export async function readStock(tx: Tx, senderId: string): Promise<Stock> {
  const units = await listUnits(tx);
  return {
    units: units.map(({ id, code, name }) => ({ id, code, name })),
    existing: await readExisting(tx),
    earlier: Object.fromEntries((await listSentRows(tx, senderId)).map((row) => [row.key, row.initiativeId])),
  };
}

/** All initiatives with those fields and lists that a spreadsheet can speak about. */
export async function readExisting(tx: Tx): Promise<Existing[]> {
  const { municipalityId: _, ...columns } = getTableColumns(initiatives);
  const rows = await tx.select(columns).from(initiatives).orderBy(initiatives.code);
  const adopted = await listAdopted(tx);
  const lists: [string, Map<string, ListRow[]>][] = [];
  for (const key of spokenLists) lists.push([key, await readList(tx, key)]);
  return rows.map((row) => ({
    id: row.id,
    code: row.code,
    version: row.version,
    state: row.state,
    ...(adopted.has(row.id) && { adopted: true as const }),
    fields: Object.fromEntries(spokenFields.map((key) => [key, row[key]])),
    lists: Object.fromEntries(lists.map(([key, byOwner]) => [key, byOwner.get(row.id) ?? []])) as Lists,
  }));
}

const spokenFields = [
  'name',
  'description',
  'unitId',
  'contact',
  'light',
  'unitRank',
  'plannedStart',
  'plannedEnd',
  'deadline',
  'deadlineHardness',
  'mandatory',
  'legalBasis',
  'goalText',
  'class',
  'kind',
  'remark',
] as const;

const spokenLists = ['costs', 'savings', 'fundings', 'commitments', 'bookings', 'efforts', 'dependencies'];

/** The rows of one list by initiative; names of tables and columns come from plan/core/list.ts, never from outside. */
async function readList(tx: Tx, key: string): Promise<Map<string, ListRow[]>> {
  const { table, owner, columns } = listOf(key)!;
  const values = columns.map(
    (column) => sql`${sql.raw(`'${column.key}'`)}, one.${sql.identifier(columnName(column.key))}`,
  );
  const order = columns
    .filter(({ required }) => required)
    .map((column) => sql`one.${sql.identifier(columnName(column.key))}`);
  const { rows } = await tx.execute<{ owner: string; rows: ListRow[] }>(sql`
    select one.${sql.identifier(owner)} as owner,
      jsonb_agg(jsonb_build_object(${sql.join(values, sql`, `)})
        ${order.length > 0 ? sql`order by ${sql.join(order, sql`, `)}` : sql``}) as rows
    from ${sql.identifier(table)} one group by 1`);
  return new Map(rows.map((row) => [row.owner, row.rows]));
}

export type SentRow = {
  key: string;
  initiativeId: string;
  raw: Record<string, string | number | boolean>;
  rowNumber: number;
};

/** The newest row of each key that this sender's imports left, in the order of the sheet. */
export async function listSentRows(tx: Tx, senderId: string): Promise<SentRow[]> {
  const rows = await tx
    .selectDistinctOn([importRows.rowKey], {
      key: importRows.rowKey,
      initiativeId: importRows.initiativeId,
      raw: importRows.raw,
      rowNumber: importRows.rowNumber,
      sheet: importRows.sheet,
    })
    .from(importRows)
    .innerJoin(
      imports,
      and(eq(imports.municipalityId, importRows.municipalityId), eq(imports.id, importRows.importId)),
    )
    .where(and(eq(imports.senderId, senderId), eq(imports.state, 'applied')))
    .orderBy(importRows.rowKey, desc(imports.closedAt), desc(imports.id));
  return rows.sort((a, b) => a.sheet.localeCompare(b.sheet) || a.rowNumber - b.rowNumber);
}
