import { asc, eq, getTableColumns } from 'drizzle-orm';
import type { Actor } from '../../audit/core/actor.ts';
import { changeRow, recordAudit, type SaveFault } from '../../audit/store.ts';
import { type Tx, updateVersioned } from '../../db/index.ts';
import type { Result } from '../../kernel/result.ts';
import { contactPurposes } from '../core/duty.ts';
import { securityContacts } from '../tables.ts';

const { municipalityId: _, ...columns } = getTableColumns(securityContacts);

export type Contact = Omit<typeof securityContacts.$inferSelect, 'municipalityId'>;
export type ContactFields = Omit<Contact, 'id' | 'version'>;

/** In the order in which one calls them. */
export async function listContacts(tx: Tx): Promise<Contact[]> {
  const rows = await tx.select(columns).from(securityContacts).orderBy(asc(securityContacts.name));
  return rows.toSorted((a, b) => contactPurposes.indexOf(a.purpose) - contactPurposes.indexOf(b.purpose));
}

export async function findContact(tx: Tx, id: string): Promise<Contact | undefined> {
  const [row] = await tx.select(columns).from(securityContacts).where(eq(securityContacts.id, id));
  return row;
}

export async function createContact(tx: Tx, actor: Actor, fields: ContactFields): Promise<void> {
  const [created] = await tx
    .insert(securityContacts)
    .values({ ...fields, municipalityId: actor.municipalityId })
    .returning({ id: securityContacts.id });
  await recordAudit(tx, actor, {
    act: 'security-contact.create',
    entity: 'security-contact',
    entityId: created!.id,
    after: fields,
  });
}

export const changeContact = (
  tx: Tx,
  actor: Actor,
  id: string,
  fields: ContactFields,
  version: number,
): Promise<Result<Contact, SaveFault<Contact>>> =>
  changeRow(tx, actor, 'security-contact', id, {
    find: () => findContact(tx, id),
    update: () => updateVersioned(tx, securityContacts, eq(securityContacts.id, id), version, fields),
  });

export async function removeContact(tx: Tx, actor: Actor, id: string): Promise<boolean> {
  const contact = await findContact(tx, id);
  if (!contact) return false;
  await tx.delete(securityContacts).where(eq(securityContacts.id, id));
  await recordAudit(tx, actor, {
    act: 'security-contact.remove',
    entity: 'security-contact',
    entityId: id,
    before: contact,
  });
  return true;
}
