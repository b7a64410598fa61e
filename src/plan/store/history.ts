import type { Actor } from '../../audit/core/actor.ts';
import type { AuditEntry } from '../../audit/core/chain.ts';
import { listAudit } from '../../audit/store.ts';
import type { Tx } from '../../db/index.ts';
import { type Result, refuse } from '../../kernel/result.ts';
import { type Lists, listOf } from '../core/list.ts';
import { type UndoRefusal, undoOf } from '../core/undo.ts';
import {
  changeInitiative,
  findWholeInitiative,
  flat,
  type InitiativeFields,
  type WholeInitiative,
} from './initiatives.ts';

/** What was done to an initiative, newest first. */
export const listHistory = (tx: Tx, id: string, before?: number, limit = 50): Promise<AuditEntry[]> =>
  listAudit(tx, { entity: 'initiative', entityId: id, before }, limit);

/** Takes one change back, as a change of its own. */
export async function undoChange(
  tx: Tx,
  actor: Actor,
  id: string,
  sequence: number,
): Promise<Result<WholeInitiative, UndoRefusal | { refusal: string; at?: string }>> {
  const [entry] = await listAudit(tx, { entity: 'initiative', entityId: id, before: sequence + 1 }, 1);
  const whole = await findWholeInitiative(tx, id);
  if (!whole || entry?.sequence !== sequence) return refuse({ refusal: 'not-found' });
  if (entry.act !== 'initiative.change') return refuse({ refusal: 'nothing-to-undo' });
  const undo = undoOf(entry, flat(whole));
  return undo.ok ? changeInitiative(tx, actor, id, partsOf(undo.value), whole.version) : undo;
}

function partsOf(values: Readonly<Record<string, unknown>>): {
  fields: Partial<InitiativeFields>;
  lists: Lists;
} {
  const entries = Object.entries(values);
  return {
    fields: Object.fromEntries(entries.filter(([key]) => !listOf(key))) as Partial<InitiativeFields>,
    lists: Object.fromEntries(entries.filter(([key]) => listOf(key))) as Lists,
  };
}
