import { inArray } from 'drizzle-orm';
import type { Actor } from '../../audit/core/actor.ts';
import type { Tx } from '../../db/index.ts';
import { allOrNothing } from '../../roles/store/step.ts';
import { initiatives } from '../tables.ts';
import { changeInitiatives } from './change-many.ts';
import type { InitiativeFields } from './initiatives.ts';

/**
 * Sets the same fields on several; each change is one of its own in the history. One that cannot take them is left as it
 * is. Answers how many there were.
 */
export async function changeSeveral(
  tx: Tx,
  actor: Actor,
  ids: readonly string[],
  fields: Partial<InitiativeFields>,
): Promise<number> {
  let wanted = await tx
    .select({ id: initiatives.id, version: initiatives.version })
    .from(initiatives)
    .where(inArray(initiatives.id, [...ids]));
  for (;;) {
    const changes = wanted.map((one) => ({ ...one, change: { fields } }));
    const changed = await allOrNothing(tx, (step) => changeInitiatives(step, actor, changes));
    if (changed.ok) return changed.value.length;
    const { index } = changed.error;
    wanted = wanted.filter((_, at) => at !== index);
  }
}
