import { lte } from 'drizzle-orm';
import type { Actor } from '../../audit/core/actor.ts';
import { recordAudit } from '../../audit/store.ts';
import type { Tx } from '../../db/index.ts';
import { type Day, dayInGermany } from '../../kernel/day.ts';
import type { ContactGraph } from '../core/read-graph.ts';
import { contactLists } from '../tables.ts';

export type ContactList = {
  source: string;
  people: string[];
  units: string[];
  unitOf: number[];
  /** Contacts as pairs of indices, one after the other. */
  pairs: number[];
  /** Hours a week that each can give; null: not known. */
  hours: number[] | null;
  importedOn: string;
};

export async function findContactList(tx: Tx): Promise<ContactList | undefined> {
  const [row] = await tx
    .select({
      source: contactLists.source,
      people: contactLists.people,
      units: contactLists.units,
      unitOf: contactLists.unitOf,
      pairs: contactLists.pairs,
      hours: contactLists.hours,
      importedOn: contactLists.importedOn,
    })
    .from(contactLists);
  return row;
}

/** Puts a list in the place of the one before; who knows whom is kept once and no longer than needed. */
export async function replaceContactList(
  tx: Tx,
  actor: Actor,
  graph: ContactGraph,
  source: string,
): Promise<void> {
  await tx.delete(contactLists);
  await tx.insert(contactLists).values({
    municipalityId: actor.municipalityId,
    source,
    people: graph.people,
    units: graph.units,
    unitOf: [...graph.unitOf],
    pairs: pairsOf(graph),
    hours: graph.hours,
    importedOn: dayInGermany(actor.now),
  });
  await recordAudit(tx, actor, {
    act: 'contact-list.import',
    entity: 'contact-list',
    entityId: actor.municipalityId,
    after: { source, people: graph.people.length, contacts: graph.contacts, units: graph.units.length },
  });
}

/** Nobody works with it any more, or its period is over: with `until` only one that was imported by that day. */
export async function removeContactList(tx: Tx, actor: Actor, until?: Day): Promise<void> {
  const removed = await tx
    .delete(contactLists)
    .where(until === undefined ? undefined : lte(contactLists.importedOn, until))
    .returning({ source: contactLists.source });
  if (removed.length === 0) return;
  await recordAudit(tx, actor, {
    act: 'contact-list.remove',
    entity: 'contact-list',
    entityId: actor.municipalityId,
    before: removed[0],
  });
}

/** Each contact once, the lower index first. */
function pairsOf({ graph }: ContactGraph): number[] {
  const pairs: number[] = [];
  for (let person = 0; person < graph.size; person++) {
    const seen = new Set<number>();
    for (let at = graph.offsets[person]!; at < graph.offsets[person + 1]!; at++) {
      const other = graph.targets[at]!;
      if (other <= person || seen.has(other)) continue;
      seen.add(other);
      pairs.push(person, other);
    }
  }
  return pairs;
}
