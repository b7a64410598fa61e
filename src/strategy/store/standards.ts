import { desc, eq, getTableColumns, sql } from 'drizzle-orm';
import type { Actor } from '../../audit/core/actor.ts';
import { changeRow, type SaveFault } from '../../audit/store.ts';
import { type Tx, updateVersioned } from '../../db/index.ts';
import { ok, type Refusal, type Result, refuse } from '../../kernel/result.ts';
import { applications, standardMoves, standards } from '../tables.ts';

type StandardRow = typeof standards.$inferSelect;
/** With how many applications run on it today. */
export type Standard = StandardRow & { applications: number };

export const listStandards = (tx: Tx): Promise<Standard[]> =>
  tx
    .select({
      ...getTableColumns(standards),
      applications: sql<number>`(select count(*)::int from ${applications} a
        where a.standard_id = standards.id and a.life_cycle in ('active', 'phasing-out'))`,
    })
    .from(standards)
    .orderBy(sql`${standards.name} collate german`);

export const findStandard = async (tx: Tx, id: string): Promise<Standard | undefined> =>
  (await listStandards(tx)).find((one) => one.id === id);

export const listMoves = (tx: Tx, standardId: string) =>
  tx
    .select()
    .from(standardMoves)
    .where(eq(standardMoves.standardId, standardId))
    .orderBy(desc(standardMoves.movedOn), desc(standardMoves.id));
export type StandardMove = Awaited<ReturnType<typeof listMoves>>[number];

/** What may be changed without a decision; the ring is moved by deciding on a proposal. */
type StandardDescription = Pick<StandardRow, 'name' | 'sector' | 'description' | 'supportUntil'>;

export async function describeStandard(
  tx: Tx,
  actor: Actor,
  id: string,
  fields: StandardDescription,
  version: number,
): Promise<Result<Standard, Refusal<'name-taken'> | SaveFault<Standard>>> {
  const named = await findStandardNamed(tx, fields.name);
  if (named && named.id !== id) return refuse({ refusal: 'name-taken', at: 'name' });
  const changed = await changeRow(tx, actor, 'standard', id, {
    find: () => findStandard(tx, id),
    update: () => updateVersioned(tx, standards, eq(standards.id, id), version, fields),
  });
  return changed.ok ? ok(changed.value) : changed;
}

export async function findStandardNamed(tx: Tx, name: string): Promise<StandardRow | undefined> {
  const [row] = await tx.select().from(standards).where(sql`lower(${standards.name}) = lower(${name})`);
  return row;
}
