import { and, desc, eq, sql } from 'drizzle-orm';
import type { Actor } from '../../audit/core/actor.ts';
import { recordAudit } from '../../audit/store.ts';
import type { Tx } from '../../db/index.ts';
import type { BookFormat } from '../core/book.ts';
import type { Decisions } from '../core/candidate.ts';
import type { PreparedFile } from '../core/prepared-file.ts';
import type { ImportSummary } from '../core/profile.ts';
import { importSenders, imports } from '../tables.ts';
import type { Sender } from './senders.ts';

const columns = {
  id: imports.id,
  senderId: imports.senderId,
  senderName: importSenders.name,
  fileName: imports.fileName,
  format: imports.format,
  summary: imports.summary,
  decisions: imports.decisions,
  state: imports.state,
  createdAt: imports.createdAt,
  createdBy: imports.createdBy,
  closedAt: imports.closedAt,
  version: imports.version,
};

const select = (tx: Tx) =>
  tx
    .select(columns)
    .from(imports)
    .innerJoin(
      importSenders,
      and(eq(importSenders.municipalityId, imports.municipalityId), eq(importSenders.id, imports.senderId)),
    );

export type Import = Awaited<ReturnType<typeof select>>[number];

/** The newest first. */
export const listImports = (tx: Tx, limit: number, offset = 0): Promise<Import[]> =>
  select(tx).orderBy(desc(imports.createdAt)).limit(limit).offset(offset);

export async function findImport(tx: Tx, id: string): Promise<Import | undefined> {
  const [found] = await select(tx).where(eq(imports.id, id));
  return found;
}

/** The file as it came; undefined once the import is closed. */
export async function findFile(tx: Tx, id: string): Promise<Uint8Array | undefined> {
  const [found] = await tx.select({ file: imports.file }).from(imports).where(eq(imports.id, id));
  return found?.file ? new Uint8Array(found.file) : undefined;
}

/** The last of this sender's imports that was taken over and not undone. */
export async function findLastApplied(tx: Tx, senderId: string): Promise<string | undefined> {
  const [found] = await tx
    .select({ id: imports.id })
    .from(imports)
    .where(and(eq(imports.senderId, senderId), eq(imports.state, 'applied')))
    .orderBy(desc(imports.closedAt), desc(imports.id))
    .limit(1);
  return found?.id;
}

export type NewImport = {
  fileName: string;
  format: BookFormat;
  file: Uint8Array;
  summary: ImportSummary;
  decisions: Decisions;
};

/** What the list of imports says about a file as it was read. */
export const figuresOf = ({ preview }: PreparedFile) => ({
  format: preview.format,
  summary: {
    counts: preview.counts,
    kinds: preview.kinds,
    gone: preview.gone.length,
    questions: preview.groups.length,
  },
});

export async function createImport(
  tx: Tx,
  actor: Actor,
  sender: Sender,
  { fileName, format, file, summary, decisions }: NewImport,
): Promise<string> {
  const [created] = await tx
    .insert(imports)
    .values({
      municipalityId: actor.municipalityId,
      senderId: sender.id,
      fileName,
      format,
      file: Buffer.from(file),
      summary,
      decisions,
      createdAt: actor.now,
      createdBy: actor.name,
    })
    .returning({ id: imports.id });
  await recordAudit(tx, actor, {
    act: 'initiative-import.upload',
    entity: 'initiative-import',
    entityId: created!.id,
    after: { name: fileName, sender: sender.name },
  });
  return created!.id;
}

/** Keeps what was decided; answers false where somebody else decided or closed it in between. */
export async function saveDecisions(
  tx: Tx,
  actor: Actor,
  { id, version, decisions: before }: Import,
  decisions: Decisions,
): Promise<boolean> {
  const saved = await tx
    .update(imports)
    .set({ decisions, version: sql`${imports.version} + 1` })
    .where(and(eq(imports.id, id), eq(imports.version, version), eq(imports.state, 'open')))
    .returning({ id: imports.id });
  if (saved.length === 0) return false;
  await recordAudit(tx, actor, {
    act: 'initiative-import.change',
    entity: 'initiative-import',
    entityId: id,
    before: { ...before },
    after: { ...decisions },
  });
  return true;
}

/** Throws the file away; nothing was taken over. */
export async function discardImport(tx: Tx, actor: Actor, id: string): Promise<boolean> {
  const closed = await tx
    .update(imports)
    .set({ state: 'discarded', file: null, closedAt: actor.now, version: sql`${imports.version} + 1` })
    .where(and(eq(imports.id, id), eq(imports.state, 'open')))
    .returning({ name: imports.fileName });
  if (closed.length === 0) return false;
  await recordAudit(tx, actor, {
    act: 'initiative-import.discard',
    entity: 'initiative-import',
    entityId: id,
    before: { name: closed[0]!.name },
  });
  return true;
}
