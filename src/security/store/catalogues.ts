import { randomUUID } from 'node:crypto';
import { and, asc, desc, eq, getTableColumns, isNull } from 'drizzle-orm';
import type { Actor } from '../../audit/core/actor.ts';
import { recordAudit } from '../../audit/store.ts';
import type { Tx } from '../../db/index.ts';
import { keepNewest } from '../../kernel/newest.ts';
import { ok, type Refusal, type Result, refuse } from '../../kernel/result.ts';
import type { SecurityCatalogue } from '../core/catalogue.ts';
import type { CatalogueReading } from '../core/reading.ts';
import { securityCatalogues } from '../tables.ts';

const { municipalityId: _, content: _content, ...columns } = getTableColumns(securityCatalogues);

/** One version of a catalogue, without its requirements. */
export type CatalogueVersion = Omit<typeof securityCatalogues.$inferSelect, 'municipalityId' | 'content'>;

/** All versions, the newest first. */
export const listVersions = (tx: Tx): Promise<CatalogueVersion[]> =>
  tx
    .select(columns)
    .from(securityCatalogues)
    .orderBy(desc(securityCatalogues.offeredAt), desc(securityCatalogues.id));

/** Adopted versions of all catalogues, the oldest first. */
const listAdopted = async (tx: Tx): Promise<CatalogueVersion[]> =>
  (await tx.select(columns).from(securityCatalogues).orderBy(asc(securityCatalogues.adoptedAt))).filter(
    ({ adoptedAt }) => adoptedAt !== null,
  );

/** A catalogue in use: its newest adopted version, and all adopted ones, the oldest first. */
export type CatalogueInUse = { current: CatalogueVersion; versions: readonly CatalogueVersion[] };

export async function listInUse(tx: Tx): Promise<CatalogueInUse[]> {
  const byCatalogue = Map.groupBy(await listAdopted(tx), ({ catalogueId }) => catalogueId);
  return [...byCatalogue.values()].map((versions) => ({ current: versions.at(-1)!, versions }));
}

export async function findInUse(tx: Tx, catalogueId: string): Promise<CatalogueInUse | undefined> {
  return (await listInUse(tx)).find(({ current }) => current.catalogueId === catalogueId);
}

export async function findVersion(tx: Tx, id: string): Promise<CatalogueVersion | undefined> {
  const [row] = await tx.select(columns).from(securityCatalogues).where(eq(securityCatalogues.id, id));
  return row;
}

/** A version as it came never changes, so it is read once; ids are found through the viewer first. */
const kept = new Map<string, SecurityCatalogue>();
const maxKept = 6;

export async function readContent(tx: Tx, { id }: Pick<CatalogueVersion, 'id'>): Promise<SecurityCatalogue> {
  const known = kept.get(id);
  if (known) return known;
  const catalogue: SecurityCatalogue = JSON.parse(await readText(tx, id));
  keepNewest(kept, id, catalogue, maxKept);
  return catalogue;
}

/** The stored catalogue as it goes to the thread that compares. */
export async function readText(tx: Tx, id: string): Promise<string> {
  const [row] = await tx
    .select({ content: securityCatalogues.content })
    .from(securityCatalogues)
    .where(eq(securityCatalogues.id, id));
  return row!.content;
}

export type OfferRefusal = Refusal<'title-known'>;

/** Keeps what was read as an offer; nothing changes until it is adopted. `before`: the version it was compared with. */
export async function offerVersion(
  tx: Tx,
  actor: Actor,
  reading: CatalogueReading,
  fileName: string,
  before: CatalogueVersion | null,
): Promise<Result<string, OfferRefusal>> {
  const { title, version, lastModified, oscalVersion, content, counts, diff } = reading;
  if (!before && (await listInUse(tx)).some(({ current }) => current.title === title.slice(0, 400)))
    return refuse({ refusal: 'title-known', at: 'catalogueId' });
  const id = randomUUID();
  await tx.insert(securityCatalogues).values({
    municipalityId: actor.municipalityId,
    id,
    catalogueId: before?.catalogueId ?? id,
    beforeId: before?.id ?? null,
    title: title.slice(0, 400),
    edition: version.slice(0, 200),
    lastModified: new Date(lastModified),
    oscalVersion: oscalVersion.slice(0, 40),
    fileName,
    content,
    counts,
    diff,
    offeredAt: actor.now,
    offeredBy: actor.name,
  });
  await recordAudit(tx, actor, {
    act: 'security-catalogue.upload',
    entity: 'security-catalogue',
    entityId: id,
    after: { title, version, lastModified, requirements: counts.requirements },
  });
  return ok(id);
}

export type AdoptionRefusal = Refusal<'not-found' | 'other-version-in-use'>;

/** From now on this version is in use. Refused when another one was adopted since it was compared. */
export async function adoptVersion(
  tx: Tx,
  actor: Actor,
  id: string,
): Promise<Result<CatalogueVersion, AdoptionRefusal>> {
  const offered = await findVersion(tx, id);
  if (!offered || offered.adoptedAt) return refuse({ refusal: 'not-found' });
  const current = (await findInUse(tx, offered.catalogueId))?.current;
  if ((current?.id ?? null) !== offered.beforeId) return refuse({ refusal: 'other-version-in-use' });
  const [adopted] = await tx
    .update(securityCatalogues)
    .set({ adoptedAt: actor.now, adoptedBy: actor.name })
    .where(and(eq(securityCatalogues.id, id), isNull(securityCatalogues.adoptedAt)))
    .returning(columns);
  if (!adopted) return refuse({ refusal: 'not-found' });
  await recordAudit(tx, actor, {
    act: 'security-catalogue.adopt',
    entity: 'security-catalogue',
    entityId: id,
    after: { title: adopted.title, version: adopted.edition },
  });
  return ok(adopted);
}

/** Takes an offer back; an adopted version stays for good. */
export async function discardVersion(tx: Tx, actor: Actor, id: string): Promise<boolean> {
  const [gone] = await tx
    .delete(securityCatalogues)
    .where(and(eq(securityCatalogues.id, id), isNull(securityCatalogues.adoptedAt)))
    .returning(columns);
  if (!gone) return false;
  await recordAudit(tx, actor, {
    act: 'security-catalogue.discard',
    entity: 'security-catalogue',
    entityId: id,
    before: { title: gone.title, version: gone.edition },
  });
  return true;
}
