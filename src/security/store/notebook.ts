import { and, asc, eq, getTableColumns, isNull } from 'drizzle-orm';
import type { Actor } from '../../audit/core/actor.ts';
import { recordAudit } from '../../audit/store.ts';
import type { Tx } from '../../db/index.ts';
import type { Day } from '../../kernel/day.ts';
import { persons } from '../../people/tables.ts';
import { securityEntries, securityTasks } from '../tables.ts';

const { municipalityId: _e, incidentId: _i, ...entryColumns } = getTableColumns(securityEntries);
const { municipalityId: _t, incidentId: _j, ...taskColumns } = getTableColumns(securityTasks);

export type Entry = Omit<typeof securityEntries.$inferSelect, 'municipalityId' | 'incidentId'>;
export type Task = Omit<typeof securityTasks.$inferSelect, 'municipalityId' | 'incidentId'> & {
  person: string | null;
};

/** What happened, in the order in which it happened. */
export const listEntries = (tx: Tx, incidentId: string): Promise<Entry[]> =>
  tx
    .select(entryColumns)
    .from(securityEntries)
    .where(eq(securityEntries.incidentId, incidentId))
    .orderBy(asc(securityEntries.happenedAt), asc(securityEntries.id));

export async function addEntry(
  tx: Tx,
  actor: Actor,
  incidentId: string,
  entry: { happenedAt: Date; text: string },
): Promise<void> {
  const [created] = await tx
    .insert(securityEntries)
    .values({
      ...entry,
      municipalityId: actor.municipalityId,
      incidentId,
      enteredBy: actor.name,
      enteredAt: actor.now,
    })
    .returning({ id: securityEntries.id });
  await recordAudit(tx, actor, {
    act: 'security-entry.create',
    entity: 'security-entry',
    entityId: created!.id,
    after: { incidentId, ...entry },
  });
}

/** What is still to be done first. */
export async function listTasks(tx: Tx, incidentId: string): Promise<Task[]> {
  const rows = await tx
    .select({ ...taskColumns, person: persons.name })
    .from(securityTasks)
    .leftJoin(
      persons,
      and(eq(persons.municipalityId, securityTasks.municipalityId), eq(persons.id, securityTasks.personId)),
    )
    .where(eq(securityTasks.incidentId, incidentId))
    .orderBy(asc(securityTasks.dueOn), asc(securityTasks.id));
  return [...rows.filter(({ doneAt }) => !doneAt), ...rows.filter(({ doneAt }) => doneAt)];
}

export async function addTask(
  tx: Tx,
  actor: Actor,
  incidentId: string,
  task: { text: string; personId: string | null; dueOn: Day | null },
): Promise<void> {
  const [created] = await tx
    .insert(securityTasks)
    .values({ ...task, municipalityId: actor.municipalityId, incidentId })
    .returning({ id: securityTasks.id });
  await recordAudit(tx, actor, {
    act: 'security-task.create',
    entity: 'security-task',
    entityId: created!.id,
    after: { incidentId, ...task },
  });
}

/** False where there is no such task, or it is done already. */
export async function finishTask(tx: Tx, actor: Actor, incidentId: string, id: string): Promise<boolean> {
  const [done] = await tx
    .update(securityTasks)
    .set({ doneAt: actor.now, doneBy: actor.name })
    .where(
      and(eq(securityTasks.incidentId, incidentId), eq(securityTasks.id, id), isNull(securityTasks.doneAt)),
    )
    .returning({ text: securityTasks.text });
  if (!done) return false;
  await recordAudit(tx, actor, {
    act: 'security-task.close',
    entity: 'security-task',
    entityId: id,
    after: { incidentId, text: done.text },
  });
  return true;
}
