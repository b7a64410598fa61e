import { and, asc, count, eq } from 'drizzle-orm';
import type { Tx } from '../../db/index.ts';
import { initiatives } from '../../plan/tables.ts';
import { importRows } from '../tables.ts';

const columns = {
  sheet: importRows.sheet,
  rowNumber: importRows.rowNumber,
  outcome: importRows.outcome,
  initiativeId: importRows.initiativeId,
  code: initiatives.code,
  name: initiatives.name,
};

/** What became of the rows of an import, in the order of the sheet; initiatives that are gone are left out. */
export const listImportedRows = (tx: Tx, importId: string, page: number, size: number) =>
  tx
    .select(columns)
    .from(importRows)
    .innerJoin(
      initiatives,
      and(
        eq(initiatives.municipalityId, importRows.municipalityId),
        eq(initiatives.id, importRows.initiativeId),
      ),
    )
    .where(eq(importRows.importId, importId))
    .orderBy(asc(importRows.sheet), asc(importRows.rowNumber))
    .limit(size)
    .offset((page - 1) * size);

export type ImportedRow = Awaited<ReturnType<typeof listImportedRows>>[number];

export async function countImportedRows(tx: Tx, importId: string): Promise<number> {
  const [all] = await tx.select({ total: count() }).from(importRows).where(eq(importRows.importId, importId));
  return all!.total;
}
