import { sql } from 'drizzle-orm';
import type { Tx } from '../../db/index.ts';

export type Found = {
  kind: 'initiative' | 'impulse' | 'question' | 'unit' | 'person' | 'team' | 'incident' | 'target';
  id: string;
  name: string;
  note: string | null;
};

/**
 * At most 40 things whose name contains the words, the most similar first. Persons who have left are not found, and what is
 * kept about IT security only by those who may see it.
 */
export async function search(tx: Tx, text: string, withSecurity: boolean): Promise<Found[]> {
  const { rows } = await tx.execute<Found>(sql`
    with words as (select unaccent(lower(${text})) as asked)
    select kind, id, name, note from (
      select 'initiative' as kind, id, name, code || coalesce(': ' || left(description, 120), '') as note,
        code || ' ' || name || ' ' || coalesce(description, '') as searched from initiatives
      union all
      select 'impulse', id, title, number::text, title || ' ' || text from impulses
      union all
      select 'question', id, title, null, title || ' ' || coalesce(text, '') from guide_questions
      union all
      select 'unit', id, name, code, code || ' ' || name from units
      union all
      select 'person', id, name, occupation, name || ' ' || coalesce(occupation, '') from persons where left_on is null
      union all
      select 'team', id, name, code, code || ' ' || name from teams
      union all
      select 'incident', id, title, number::text, title || ' ' || coalesce(description, '') from security_incidents
        where ${withSecurity}
      union all
      select 'target', id, name, null, name from security_targets where ${withSecurity}
    ) things, words
    where unaccent(lower(searched)) like '%' || replace(replace(asked, '%', ''), '_', '') || '%'
      or word_similarity(asked, unaccent(lower(name))) > 0.5
    order by word_similarity(asked, unaccent(lower(name))) desc, name limit 40`);
  return rows;
}
