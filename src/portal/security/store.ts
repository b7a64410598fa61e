import { sql } from 'drizzle-orm';
import type { Actor } from '../../audit/core/actor.ts';
import type { Tx } from '../../db/index.ts';
import type { Day } from '../../kernel/day.ts';
import { type Refusal, type Result, refuse } from '../../kernel/result.ts';
import { listUnits } from '../../municipality/store/units.ts';
import type { InitiativeState } from '../../plan/core/initiative.ts';
import { createInitiative } from '../../plan/store/initiatives.ts';
import type { AnswerPlace } from '../../security/store/answers.ts';
import { linkMeasure, listMeasures, type Measure } from '../../security/store/measures.ts';

export type RunningMeasure = Measure & { name: string; state: InitiativeState; endsOn: Day | null };

/** Measures with how far their initiatives are. */
export async function listRunningMeasures(tx: Tx): Promise<RunningMeasure[]> {
  const measures = await listMeasures(tx);
  const { rows } = await tx.execute<Pick<RunningMeasure, 'id' | 'name' | 'state' | 'endsOn'>>(sql`
    select m.id, i.name, i.state, i.ends_on::text as "endsOn" from security_measures m
    join initiatives i on i.municipality_id = m.municipality_id and i.id = m.initiative_id`);
  const initiatives = new Map(rows.map((row) => [row.id, row]));
  return measures.flatMap((measure) => {
    const initiative = initiatives.get(measure.id);
    return initiative ? [{ ...measure, ...initiative }] : [];
  });
}

/** One click: an idea in the plan that closes the gap, in the unit of who runs IT if there is one. It names no gap. */
export async function makeInitiative(
  tx: Tx,
  actor: Actor,
  place: AnswerPlace,
  { name, description }: { name: string; description: string },
): Promise<Result<{ id: string; code: string }, Refusal<'no-unit'>>> {
  const unitId = (await findUnitOfCio(tx)) ?? (await listUnits(tx))[0]?.id;
  if (!unitId) return refuse({ refusal: 'no-unit' });
  const created = await createInitiative(tx, actor, {
    name,
    description,
    unitId,
    origin: 'it',
    reason: 'security',
    public: false,
  });
  if (!created.ok) return refuse({ refusal: 'no-unit' });
  await linkMeasure(tx, actor, place, created.value);
  return created;
}

async function findUnitOfCio(tx: Tx): Promise<string | undefined> {
  const { rows } = await tx.execute<{ unitId: string }>(sql`
    select p.unit_id as "unitId" from role_holders h
    join persons p on p.municipality_id = h.municipality_id and p.id = h.person_id
    where h.role = 'cio' and h.until_day is null and p.unit_id is not null limit 1`);
  return rows[0]?.unitId;
}
