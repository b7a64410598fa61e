import { asc, eq } from 'drizzle-orm';
import type { Actor } from '../../audit/core/actor.ts';
import { changeRow, recordAudit, type SaveFault } from '../../audit/store.ts';
import { type Tx, updateVersioned } from '../../db/index.ts';
import { dayInGermany } from '../../kernel/day.ts';
import type { Result } from '../../kernel/result.ts';
import type { Catalogue } from '../core/catalogue.ts';
import { type OwnEntry, ownCatalogue, ownEntryOf } from '../core/own-entry.ts';
import { lawCoverages, lawEvidence, lawOwnEntries, lawStatements } from '../tables.ts';

export type OwnRow = { id: string; entry: OwnEntry; obligationId: string; version: number };

const toRow = ({ id, content, version }: typeof lawOwnEntries.$inferSelect): OwnRow => ({
  id,
  entry: ownEntryOf(content),
  obligationId: content.laws[0]!.obligations[0]!.id,
  version,
});

export async function listOwnEntries(tx: Tx): Promise<OwnRow[]> {
  const rows = await tx.select().from(lawOwnEntries).orderBy(asc(lawOwnEntries.createdAt));
  return rows.map(toRow);
}

export async function ownCatalogues(tx: Tx): Promise<Catalogue[]> {
  const rows = await tx
    .select({ content: lawOwnEntries.content })
    .from(lawOwnEntries)
    .orderBy(asc(lawOwnEntries.createdAt));
  return rows.map(({ content }) => content);
}

export async function findOwnEntry(tx: Tx, id: string): Promise<OwnRow | undefined> {
  const [row] = await tx.select().from(lawOwnEntries).where(eq(lawOwnEntries.id, id));
  return row && toRow(row);
}

/** `key` is for the demo, whose rows keep their ids; otherwise chance gives one. */
export async function createOwnEntry(
  tx: Tx,
  actor: Actor,
  entry: OwnEntry,
  given?: { id: string },
): Promise<OwnRow> {
  const id = given?.id ?? crypto.randomUUID();
  const content = ownCatalogue(entry, keyOf(id), dayInGermany(actor.now));
  const [created] = await tx
    .insert(lawOwnEntries)
    .values({ municipalityId: actor.municipalityId, id, content })
    .returning();
  await recordAudit(tx, actor, {
    act: 'law-own-entry.create',
    entity: 'law-own-entry',
    entityId: id,
    after: entry,
  });
  return toRow(created!);
}

/** Short enough for an address, long enough to be the only one in a municipality. */
const keyOf = (id: string): string => id.replaceAll('-', '').slice(-12);

export const saveOwnEntry = (
  tx: Tx,
  actor: Actor,
  id: string,
  entry: OwnEntry,
  version: number,
): Promise<Result<OwnRow, SaveFault<OwnRow>>> =>
  changeRow(tx, actor, 'law-own-entry', id, {
    find: () => findOwnEntry(tx, id),
    update: () =>
      updateVersioned(tx, lawOwnEntries, eq(lawOwnEntries.id, id), version, {
        content: ownCatalogue(entry, keyOf(id), dayInGermany(actor.now)),
      }),
  });

/** What was said about the duty goes with it; the audit keeps it. */
export async function removeOwnEntry(tx: Tx, actor: Actor, id: string): Promise<boolean> {
  const before = await findOwnEntry(tx, id);
  if (!before) return false;
  const { obligationId } = before;
  await tx.delete(lawCoverages).where(eq(lawCoverages.obligationId, obligationId));
  await tx.delete(lawEvidence).where(eq(lawEvidence.obligationId, obligationId));
  await tx.delete(lawStatements).where(eq(lawStatements.obligationId, obligationId));
  await tx.delete(lawOwnEntries).where(eq(lawOwnEntries.id, id));
  await recordAudit(tx, actor, {
    act: 'law-own-entry.remove',
    entity: 'law-own-entry',
    entityId: id,
    before: before.entry,
  });
  return true;
}
