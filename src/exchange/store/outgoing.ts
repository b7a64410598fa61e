import { asc, eq } from 'drizzle-orm';
import type { Tx } from '../../db/index.ts';
import { listUnits } from '../../municipality/store/units.ts';
import { type ListFilter, listInitiatives } from '../../plan/store/listing.ts';
import { findUnit, type UnitNames } from '../core/candidate.ts';
import type { Existing } from '../core/compare.ts';
import type { OutSheet } from '../core/write-file.ts';
import { type OutRow, ownColumns, type SheetLayout } from '../core/write-table.ts';
import { importRows } from '../tables.ts';
import { findLastApplied } from './imports.ts';
import type { Sender } from './senders.ts';
import { readExisting } from './stock.ts';

/** The initiatives of the list, in its order and by its filter, in our own columns. */
export async function readOwnSheet(tx: Tx, filter: ListFilter): Promise<OutSheet> {
  const rows = await readOutRows(tx, filter);
  return { name: 'Vorhaben', titles: [], columns: ownColumns(rows), rows };
}

export async function readOutRows(tx: Tx, filter: ListFilter): Promise<OutRow[]> {
  const ids = await listIds(tx, filter);
  const existing = new Map((await readExisting(tx)).map((one) => [one.id, one]));
  const units = await listUnits(tx);
  const codes = new Map([...existing.values()].map(({ id, code }) => [id, code]));
  return ids.flatMap((id) => {
    const one = existing.get(id);
    return one ? [{ ...one, ...namesOf(one, units, codes), raw: {}, senderCode: null }] : [];
  });
}

const pageSize = 1000;

async function listIds(tx: Tx, filter: ListFilter): Promise<string[]> {
  const ids: string[] = [];
  for (let page = 1; ids.length === (page - 1) * pageSize; page++)
    ids.push(...(await listInitiatives(tx, filter, { page, size: pageSize })).map(({ id }) => id));
  return ids;
}

/** What the sender sent last, as it stands with us now, in the sender's own sheets, columns and words. */
export async function readSenderSheets(tx: Tx, sender: Sender): Promise<OutSheet[]> {
  const importId = await findLastApplied(tx, sender.id);
  if (!importId) return [];
  const sent = await listRows(tx, importId);
  const existing = new Map((await readExisting(tx)).map((one) => [one.id, one]));
  const units = await listUnits(tx);
  const codes = new Map([...existing.values()].map(({ id, code }) => [id, code]));
  for (const row of sent)
    codes.set(row.initiativeId, codeIn(sender.layout, row) ?? codes.get(row.initiativeId)!);
  const first = sender.layout[0]?.sheet;
  return sender.layout.map((layout) => ({
    name: layout.sheet,
    titles: layout.titles,
    columns: layout.columns,
    rows: sent
      .filter(({ sheet }) => (hasSheet(sender.layout, sheet) ? sheet : first) === layout.sheet)
      .flatMap((row) => {
        const one = existing.get(row.initiativeId);
        if (!one) return [];
        const names = namesOf(one, units, codes);
        const unitName = ownUnitName(sender, layout, row.raw, one, units) ?? names.unitName;
        return [{ ...one, ...names, unitName, raw: row.raw, senderCode: codeIn([layout], row) }];
      }),
  }));
}

const hasSheet = (layouts: readonly SheetLayout[], name: string): boolean =>
  layouts.some(({ sheet }) => sheet === name);

type SentRow = Awaited<ReturnType<typeof listRows>>[number];

const listRows = (tx: Tx, importId: string) =>
  tx
    .select({ sheet: importRows.sheet, initiativeId: importRows.initiativeId, raw: importRows.raw })
    .from(importRows)
    .where(eq(importRows.importId, importId))
    .orderBy(asc(importRows.sheet), asc(importRows.rowNumber));

/** The sender's own number of a row, for itself and where others name it as predecessor. */
function codeIn(layouts: readonly SheetLayout[], { raw }: SentRow): string | null {
  const keys = layouts.flatMap(({ columns }) => columns.filter(({ target }) => target === 'code'));
  const said = keys.map(({ key }) => raw[key]).find((value) => value !== undefined);
  return said === undefined ? null : String(said);
}

function namesOf(
  { fields, lists }: Existing,
  units: UnitNames,
  codes: ReadonlyMap<string, string>,
): Pick<OutRow, 'unitName' | 'predecessors'> {
  const unit = units.find(({ id }) => id === fields.unitId);
  return {
    unitName: unit ? `${unit.code} ${unit.name}` : '',
    predecessors: (lists.dependencies ?? []).map(
      ({ predecessorId }) => codes.get(String(predecessorId)) ?? String(predecessorId),
    ),
  };
}

/** The sender's word for the unit, as long as it still means the unit in charge. */
function ownUnitName(
  { profile }: Sender,
  { columns }: SheetLayout,
  raw: SentRow['raw'],
  { fields }: Existing,
  units: UnitNames,
): string | null {
  const key = columns.find(({ target }) => target === 'unit')?.key;
  const said = key === undefined ? undefined : raw[key];
  if (said === undefined) return null;
  const meant = profile.units?.[String(said)] ?? findUnit(String(said), units);
  return meant === fields.unitId ? String(said) : null;
}
