import { inArray, sql } from 'drizzle-orm';
import type { Tx } from '../../db/index.ts';
import type { Beside } from '../core/facts.ts';
import { initiativeOpinions } from '../tables.ts';

type Counts = Omit<Beside, 'opinions'>;

/**
 * What initiatives have beside their fields and lists, by initiative, since their states demand it: opinions, economic
 * assessments, released reports and released reviews.
 */
export async function readBeside(tx: Tx, ids: readonly string[]): Promise<Map<string, Beside>> {
  if (ids.length === 0) return new Map();
  const opinions = await tx
    .select({
      id: initiativeOpinions.initiativeId,
      body: initiativeOpinions.body,
      vote: initiativeOpinions.vote,
    })
    .from(initiativeOpinions)
    .where(inArray(initiativeOpinions.initiativeId, [...ids]));
  const spoken = Map.groupBy(opinions, ({ id }) => id);
  const { rows } = await tx.execute<Counts & { id: string }>(sql`
    select wanted.id,
      (select count(*)::int from initiative_assessments a where a.initiative_id = wanted.id) as assessments,
      (select count(*)::int from status_reports r where r.initiative_id = wanted.id and r.state = 'released')
        as reports,
      (select count(*)::int from completion_reviews c where c.initiative_id = wanted.id and c.state = 'released')
        as reviews
    from unnest(${sql.param([...ids])}::uuid[]) as wanted(id)`);
  return new Map(rows.map(({ id, ...counts }) => [id, { ...counts, opinions: spoken.get(id) ?? [] }]));
}
