import { and, desc, eq, gte, sql } from 'drizzle-orm';
import { type Actor, unnamed } from '../../audit/core/actor.ts';
import { recordAudit } from '../../audit/store.ts';
import type { Tx } from '../../db/index.ts';
import { units } from '../../municipality/tables.ts';
import { persons } from '../../people/tables.ts';
import type { ContactOutcome } from '../core/guide.ts';
import { guideContacts, guides, guideTopics } from '../tables.ts';

export type ContactFields = {
  day: string;
  /** With a unit of the Konzern, or (`outside`) with another municipality. */
  unitId: string | null;
  outside: string | null;
  topicId: string | null;
  minutes: number;
  outcome: ContactOutcome;
  note: string | null;
};

export async function logContact(
  tx: Tx,
  actor: Actor,
  guideId: string,
  fields: ContactFields,
): Promise<void> {
  const [created] = await tx
    .insert(guideContacts)
    .values({ ...fields, municipalityId: actor.municipalityId, guideId })
    .returning({ id: guideContacts.id });
  await noteContact(tx, actor, 'guide-contact.create', created!.id);
}

/** Takes back one's own entry. */
export async function removeContact(tx: Tx, actor: Actor, guideId: string, id: string): Promise<boolean> {
  const [removed] = await tx
    .delete(guideContacts)
    .where(and(eq(guideContacts.id, id), eq(guideContacts.guideId, guideId)))
    .returning({ id: guideContacts.id });
  if (!removed) return false;
  await noteContact(tx, actor, 'guide-contact.remove', id);
  return true;
}

/** That a contact was logged stays for good; who advised whom, and for how long, does not. */
const noteContact = (tx: Tx, actor: Actor, act: string, entityId: string): Promise<void> =>
  recordAudit(tx, unnamed(actor), { act, entity: 'guide-contact', entityId });

/** Contacts from a day on, the newest first; of one guide, or of all. */
export const listContacts = (tx: Tx, from: string, guideId?: string, limit = 5000) =>
  tx
    .select({
      id: guideContacts.id,
      guideId: guideContacts.guideId,
      guide: sql<string | null>`coalesce(${persons.name}, ${guides.name})`,
      day: guideContacts.day,
      unitId: guideContacts.unitId,
      unit: sql<string | null>`${units.code} || ' ' || ${units.name}`,
      outside: guideContacts.outside,
      topicId: guideContacts.topicId,
      topic: guideTopics.name,
      minutes: guideContacts.minutes,
      outcome: guideContacts.outcome,
      note: guideContacts.note,
    })
    .from(guideContacts)
    .innerJoin(
      guides,
      and(eq(guides.municipalityId, guideContacts.municipalityId), eq(guides.id, guideContacts.guideId)),
    )
    .leftJoin(
      persons,
      and(eq(persons.municipalityId, guides.municipalityId), eq(persons.id, guides.personId)),
    )
    .leftJoin(
      units,
      and(eq(units.municipalityId, guideContacts.municipalityId), eq(units.id, guideContacts.unitId)),
    )
    .leftJoin(
      guideTopics,
      and(
        eq(guideTopics.municipalityId, guideContacts.municipalityId),
        eq(guideTopics.id, guideContacts.topicId),
      ),
    )
    .where(and(gte(guideContacts.day, from), guideId ? eq(guideContacts.guideId, guideId) : undefined))
    .orderBy(desc(guideContacts.day), desc(guideContacts.createdAt))
    .limit(limit);
export type Contact = Awaited<ReturnType<typeof listContacts>>[number];
