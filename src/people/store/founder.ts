import type { Actor } from '../../audit/core/actor.ts';
import type { Tx } from '../../db/index.ts';
import { addMembership } from '../../identity/store/accounts.ts';
import { createPerson } from './persons.ts';

/** Gives whoever adopts a municipality a place in it: a person, tied to the account. Answers the person's id. */
export async function welcomeFounder(tx: Tx, actor: Actor, email: string | null): Promise<string> {
  const person = await createPerson(tx, actor, {
    name: actor.name,
    occupation: null,
    email,
    phone: null,
    unitId: null,
    leftOn: null,
    skills: [],
  });
  if (!person.ok) throw new Error(`No place for the founder: ${person.error.refusal}`);
  const { municipalityId, accountId } = actor;
  if (accountId) await addMembership(tx, { municipalityId, accountId, personId: person.value.id });
  return person.value.id;
}
