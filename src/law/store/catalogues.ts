import { desc, eq, isNotNull } from 'drizzle-orm';
import type { Actor } from '../../audit/core/actor.ts';
import { recordAudit } from '../../audit/store.ts';
import type { Tx } from '../../db/index.ts';
import { keepNewest } from '../../kernel/newest.ts';
import { ok, type Refusal, type Result, refuse } from '../../kernel/result.ts';
import type { Catalogue } from '../core/catalogue.ts';
import { type CatalogueFault, catalogueFaultSentence } from '../core/fault.ts';
import { readCatalogue } from '../core/read-catalogue.ts';
import { openUpdate, replace, type SignedUpdate } from '../core/update.ts';
import { readPublicKey, verifyEd25519 } from '../ed25519.ts';
import { shippedCatalogue } from '../shipped.ts';
import { lawCatalogues, lawPublishers } from '../tables.ts';

export type Publisher = { id: string; name: string; publicKey: string };

export const listPublishers = (tx: Tx): Promise<Publisher[]> =>
  tx
    .select({ id: lawPublishers.id, name: lawPublishers.name, publicKey: lawPublishers.publicKey })
    .from(lawPublishers)
    .orderBy(lawPublishers.name);

export async function addPublisher(
  tx: Tx,
  actor: Actor,
  { name, publicKey }: Omit<Publisher, 'id'>,
): Promise<Result<string, Refusal<'key-not-readable' | 'publisher-taken'>>> {
  if (!readPublicKey(publicKey)) return refuse({ refusal: 'key-not-readable', at: 'publicKey' });
  const [created] = await tx
    .insert(lawPublishers)
    .values({ municipalityId: actor.municipalityId, name, publicKey: publicKey.trim() })
    .onConflictDoNothing()
    .returning({ id: lawPublishers.id });
  if (!created) return refuse({ refusal: 'publisher-taken', at: 'name' });
  await recordAudit(tx, actor, {
    act: 'law-publisher.create',
    entity: 'law-publisher',
    entityId: created.id,
    after: { name, publicKey },
  });
  return ok(created.id);
}

export async function removePublisher(tx: Tx, actor: Actor, id: string): Promise<boolean> {
  const [gone] = await tx.delete(lawPublishers).where(eq(lawPublishers.id, id)).returning();
  if (!gone) return false;
  await recordAudit(tx, actor, {
    act: 'law-publisher.remove',
    entity: 'law-publisher',
    entityId: id,
    before: { name: gone.name, publicKey: gone.publicKey },
  });
  return true;
}

const columns = {
  id: lawCatalogues.id,
  publisher: lawCatalogues.publisher,
  catalogueVersion: lawCatalogues.catalogueVersion,
  knowledgeAsOf: lawCatalogues.knowledgeAsOf,
  offeredAt: lawCatalogues.offeredAt,
  offeredBy: lawCatalogues.offeredBy,
  adoptedAt: lawCatalogues.adoptedAt,
  adoptedBy: lawCatalogues.adoptedBy,
};

export type StoredCatalogue = Omit<typeof lawCatalogues.$inferSelect, 'municipalityId' | 'content'>;

/** What came by file, the newest first. */
export const listCatalogues = (tx: Tx): Promise<StoredCatalogue[]> =>
  tx.select(columns).from(lawCatalogues).orderBy(desc(lawCatalogues.offeredAt));

export async function findCatalogue(
  tx: Tx,
  id: string,
): Promise<{ stored: StoredCatalogue; catalogue: Catalogue } | undefined> {
  const [stored] = await tx.select(columns).from(lawCatalogues).where(eq(lawCatalogues.id, id));
  return stored && { stored, catalogue: await parsed(tx, id) };
}

/** A catalogue as it came never changes, so it is read once. */
const kept = new Map<string, Catalogue>();
const maxKept = 20;

async function parsed(tx: Tx, id: string): Promise<Catalogue> {
  const found = kept.get(id);
  if (found) return found;
  const [row] = await tx
    .select({ content: lawCatalogues.content })
    .from(lawCatalogues)
    .where(eq(lawCatalogues.id, id));
  const read = readCatalogue(row!.content);
  if (!read.ok) throw new Error(read.error.map((fault) => catalogueFaultSentence(fault, 'en')).join('\n'));
  keepNewest(kept, id, read.value, maxKept);
  return read.value;
}

/** The catalogue that counts: the newest adopted one, or the shipped one once that may replace it. */
export async function catalogueInUse(tx: Tx): Promise<Catalogue> {
  const [newest] = await tx
    .select({ id: lawCatalogues.id })
    .from(lawCatalogues)
    .where(isNotNull(lawCatalogues.adoptedAt))
    .orderBy(desc(lawCatalogues.adoptedAt))
    .limit(1);
  const shipped = shippedCatalogue();
  if (!newest) return shipped;
  const adopted = await parsed(tx, newest.id);
  return isNewer(shipped, adopted) && replace(adopted, shipped).ok ? shipped : adopted;
}

const isNewer = (a: Catalogue, b: Catalogue): boolean =>
  a.catalogueVersion > b.catalogueVersion && a.knowledgeAsOf >= b.knowledgeAsOf;

export type Offer = Omit<SignedUpdate, 'publicKey'> & { publisherId: string };

/** Keeps a signed catalogue as an offer; nothing changes until it is adopted. Refused whole. */
export async function offerCatalogue(
  tx: Tx,
  actor: Actor,
  { bytes, signature, publisherId }: Offer,
): Promise<Result<string, CatalogueFault[] | Refusal<'publisher-unknown'>>> {
  const [publisher] = await tx.select().from(lawPublishers).where(eq(lawPublishers.id, publisherId));
  if (!publisher) return refuse({ refusal: 'publisher-unknown', at: 'publisherId' });
  const { publicKey } = publisher;
  const update = openUpdate({ bytes, signature, publicKey }, await catalogueInUse(tx), verifyEd25519);
  if (!update.ok) return update;
  const { catalogueVersion, knowledgeAsOf } = update.value;
  const [created] = await tx
    .insert(lawCatalogues)
    .values({
      municipalityId: actor.municipalityId,
      publisher: publisher.name,
      catalogueVersion,
      knowledgeAsOf,
      content: new TextDecoder().decode(bytes),
      offeredAt: actor.now,
      offeredBy: actor.name,
    })
    .returning({ id: lawCatalogues.id });
  await recordAudit(tx, actor, {
    act: 'law-catalogue.upload',
    entity: 'law-catalogue',
    entityId: created!.id,
    after: { publisher: publisher.name, catalogueVersion, knowledgeAsOf },
  });
  return ok(created!.id);
}

/** From now on the offered catalogue counts. Refused when another one that counts meanwhile is newer. */
export async function adoptCatalogue(
  tx: Tx,
  actor: Actor,
  id: string,
): Promise<Result<Catalogue, CatalogueFault[] | Refusal<'not-found'>>> {
  const found = await findCatalogue(tx, id);
  if (!found || found.stored.adoptedAt) return refuse({ refusal: 'not-found' });
  const current = await catalogueInUse(tx);
  const checked = replace(current, found.catalogue);
  if (!checked.ok) return checked;
  await tx
    .update(lawCatalogues)
    .set({ adoptedAt: actor.now, adoptedBy: actor.name })
    .where(eq(lawCatalogues.id, id));
  await recordAudit(tx, actor, {
    act: 'law-catalogue.adopt',
    entity: 'law-catalogue',
    entityId: id,
    before: { catalogueVersion: current.catalogueVersion },
    after: { catalogueVersion: found.catalogue.catalogueVersion },
  });
  return ok(found.catalogue);
}

/** Takes an offer away that nobody adopted. */
export async function discardCatalogue(tx: Tx, actor: Actor, id: string): Promise<boolean> {
  const found = await findCatalogue(tx, id);
  if (!found || found.stored.adoptedAt) return false;
  await tx.delete(lawCatalogues).where(eq(lawCatalogues.id, id));
  const { publisher, catalogueVersion } = found.stored;
  await recordAudit(tx, actor, {
    act: 'law-catalogue.discard',
    entity: 'law-catalogue',
    entityId: id,
    before: { publisher, catalogueVersion },
  });
  return true;
}
