import { sql } from 'drizzle-orm';
import type { Tx } from '../../db/index.ts';
import { units } from '../../municipality/tables.ts';
import { persons } from '../../people/tables.ts';
import { initiatives } from '../../plan/tables.ts';

/** The unit somebody works in, with the initiatives it leads that are still open, and of them those on red. */
export type OwnUnit = { id: string; name: string; open: number; red: number };

export async function readOwnUnit(tx: Tx, personId: string): Promise<OwnUnit | undefined> {
  const { rows } = await tx.execute<OwnUnit>(sql`
    select u.id, u.name, count(i.id)::int as open, count(i.id) filter (where i.light = 'red')::int as red
    from ${persons} p
    join ${units} u on u.municipality_id = p.municipality_id and u.id = p.unit_id
    left join ${initiatives} i on i.municipality_id = u.municipality_id and i.unit_id = u.id
      and i.state not in ('introduced', 'completed', 'effect-reviewed', 'rejected', 'cancelled')
    where p.id = ${personId}
    group by u.id, u.name`);
  return rows[0];
}
