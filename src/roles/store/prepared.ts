import { sql } from 'drizzle-orm';
import type { Tx } from '../../db/index.ts';
import type { Role } from '../../kernel/role.ts';
import { matrixDecision } from '../core/matrix/rights.ts';
import { decisionMatrices, roleConcepts, statements } from '../tables.ts';

/** A draft that waits for its decision: of the matrix, or of a role concept. */
export type PreparedDraft = {
  entity: 'matrix' | 'role-concept';
  id: string;
  /** The number of the matrix, or the concept's name. */
  name: string;
  since: string;
  /** The role has said what it has to say. */
  spoken: boolean;
};

/** All drafts that are decided under S5, and whether `role` has spoken. */
export async function listPrepared(tx: Tx, role: Role): Promise<PreparedDraft[]> {
  const { rows } = await tx.execute<PreparedDraft>(sql`
    select d.entity, d.id, d.name, (d.created_at at time zone 'Europe/Berlin')::date::text as since, exists (
      select from ${statements} s where s.municipality_id = d.municipality_id and s.decision = ${matrixDecision}
        and s.entity = d.entity and s.entity_id = d.id::text and s.role = ${role}
        and (d.changed_at is null or s.created_at >= d.changed_at)) as spoken
    from (
      select municipality_id, 'matrix' as entity, id, number::text as name, created_at, changed_at
        from ${decisionMatrices} where state = 'draft'
      union all
      select municipality_id, 'role-concept', id, name, created_at, null from ${roleConcepts} where state = 'draft'
    ) d order by d.created_at`);
  return rows;
}
