import { sql } from 'drizzle-orm';
import type { Tx } from '../../../db/index.ts';
import type { SourceContribution, SourcePhase } from '../core/public-phase.ts';
import { listPhases } from './phases.ts';

/** What the public view of participation is made from: released phases, and of contributions those let through. */
export async function readPhases(tx: Tx): Promise<SourcePhase[]> {
  const phases = (await listPhases(tx)).filter(({ released }) => released);
  const { rows } = await tx.execute<SourceContribution & { phaseId: string }>(sql`
    select c.phase_id as "phaseId", c.number, c.field_id as "fieldId", c.kind, c.title, c.text,
      c.giver_name as "giverName", c.shows_name as "showsName", c.state, c.confirmed_on::text as "confirmedOn",
      c.due_on::text as "dueOn", c.answered_on::text as "answeredOn", c.impulse_id is not null as "passedOn",
      i.initiative_id as "initiativeId",
      coalesce((select json_agg(json_build_object('outcome', a.outcome, 'text', a.text,
          'day', (a.answered_at at time zone 'Europe/Berlin')::date::text) order by a.answered_at, a.id)
        from contribution_answers a where a.municipality_id = c.municipality_id and a.contribution_id = c.id), '[]')
        as answers
    from contributions c
    left join impulses i on i.municipality_id = c.municipality_id and i.id = c.impulse_id
    where c.state = 'published' order by c.number desc`);
  const byPhase = Map.groupBy(rows, ({ phaseId }) => phaseId);
  return phases.map((phase) => ({ ...phase, contributions: byPhase.get(phase.id) ?? [] }));
}
