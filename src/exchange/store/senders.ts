import { asc, eq, sql } from 'drizzle-orm';
import type { Actor } from '../../audit/core/actor.ts';
import { recordAudit } from '../../audit/store.ts';
import type { Tx } from '../../db/index.ts';
import type { SenderProfile } from '../core/profile.ts';
import { importSenders } from '../tables.ts';

export type Sender = Omit<typeof importSenders.$inferSelect, 'municipalityId'>;

const columns = {
  id: importSenders.id,
  name: importSenders.name,
  unitId: importSenders.unitId,
  profile: importSenders.profile,
  layout: importSenders.layout,
  version: importSenders.version,
};

export const listSenders = (tx: Tx): Promise<Sender[]> =>
  tx.select(columns).from(importSenders).orderBy(asc(importSenders.name));

export async function findSender(tx: Tx, id: string): Promise<Sender | undefined> {
  const [sender] = await tx.select(columns).from(importSenders).where(eq(importSenders.id, id));
  return sender;
}

/** The sender of this name, new where there is none; a sender is one office, however often it sends. */
export async function findOrCreateSender(
  tx: Tx,
  actor: Actor,
  { name, unitId }: { name: string; unitId: string | null },
): Promise<Sender> {
  const [created] = await tx
    .insert(importSenders)
    .values({ municipalityId: actor.municipalityId, name, unitId })
    .onConflictDoNothing()
    .returning(columns);
  if (created) {
    await recordAudit(tx, actor, {
      act: 'import-sender.create',
      entity: 'import-sender',
      entityId: created.id,
      after: { name, unitId },
    });
    return created;
  }
  const [found] = await tx.select(columns).from(importSenders).where(eq(importSenders.name, name));
  return found!;
}

/** Keeps what the columns of this sender mean, or which of its sheets are read; others keep what was said about them. */
export async function saveChoices<P extends 'columns' | 'sheets'>(
  tx: Tx,
  actor: Actor,
  sender: Sender,
  part: P,
  choices: NonNullable<SenderProfile[P]>,
): Promise<void> {
  const before = sender.profile[part] ?? {};
  const after = { ...before, ...choices };
  if (JSON.stringify(before) === JSON.stringify(after)) return;
  await tx
    .update(importSenders)
    .set({ profile: { ...sender.profile, [part]: after }, version: sql`${importSenders.version} + 1` })
    .where(eq(importSenders.id, sender.id));
  await recordAudit(tx, actor, {
    act: 'import-sender.change',
    entity: 'import-sender',
    entityId: sender.id,
    before: { [part]: before },
    after: { [part]: after },
  });
}

/** Forgets what was decided about the sender's columns, offices and cells. */
export async function forgetProfile(tx: Tx, actor: Actor, sender: Sender): Promise<void> {
  await tx
    .update(importSenders)
    .set({ profile: {}, version: sql`${importSenders.version} + 1` })
    .where(eq(importSenders.id, sender.id));
  await recordAudit(tx, actor, {
    act: 'import-sender.reset',
    entity: 'import-sender',
    entityId: sender.id,
    before: { ...sender.profile },
    after: {},
  });
}
