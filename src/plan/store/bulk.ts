import { inArray } from 'drizzle-orm';
import type { Actor } from '../../audit/core/actor.ts';
import type { Tx } from '../../db/index.ts';
import { initiatives } from '../tables.ts';
import { changeInitiative, type InitiativeFields } from './initiatives.ts';

/** Sets the same fields on several; each change is one of its own in the history. Answers how many there were. */
export async function changeSeveral(
  tx: Tx,
  actor: Actor,
  ids: readonly string[],
  fields: Partial<InitiativeFields>,
): Promise<number> {
  const found = await tx
    .select({ id: initiatives.id, version: initiatives.version })
    .from(initiatives)
    .where(inArray(initiatives.id, [...ids]));
  let count = 0;
  for (const { id, version } of found)
    if ((await changeInitiative(tx, actor, id, { fields }, version)).ok) count += 1;
  return count;
}
