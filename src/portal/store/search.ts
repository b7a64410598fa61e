import { sql } from 'drizzle-orm';
import type { Tx } from '../../db/index.ts';
import type { Language } from '../../kernel/text.ts';
import { type Look, readRadar } from '../../law/store/radar.ts';
import { isOurs, wordsOf } from '../law/filter.ts';

export type Found = {
  kind:
    | 'initiative'
    | 'goal'
    | 'duty'
    | 'impulse'
    | 'question'
    | 'unit'
    | 'person'
    | 'team'
    | 'incident'
    | 'target';
  id: string;
  name: string;
  note: string | null;
};

export type Searcher = { look: Look; language: Language; withSecurity: boolean };

/**
 * At most 40 things whose name contains the words, the most similar first. Persons who have left are not found, duties only
 * if they bind or may bind this municipality, and what is kept about IT security only by those who may see it.
 */
export async function search(tx: Tx, text: string, searcher: Searcher): Promise<Found[]> {
  const { withSecurity } = searcher;
  const duties = JSON.stringify(await listDuties(tx, searcher));
  const { rows } = await tx.execute<Found>(sql`
    with words as (select unaccent(lower(${text})) as asked)
    select kind, id, name, note from (
      select 'initiative' as kind, id::text, name, code || coalesce(': ' || left(description, 120), '') as note,
        code || ' ' || name || ' ' || coalesce(description, '') as searched from initiatives
      union all
      select 'goal', id::text, name, code || coalesce(': ' || left(description, 120), ''),
        code || ' ' || name || ' ' || coalesce(description, '') from agenda_goals
      union all
      select 'duty', id, name, note, searched
        from jsonb_to_recordset(${duties}::jsonb) as duties (id text, name text, note text, searched text)
      union all
      select 'impulse', id::text, title, number::text, title || ' ' || text from impulses
      union all
      select 'question', id::text, title, null, title || ' ' || coalesce(text, '') from guide_questions
      union all
      select 'unit', id::text, name, code, code || ' ' || name from units
      union all
      select 'person', id::text, name, occupation, name || ' ' || coalesce(occupation, '') from persons
        where left_on is null or left_on >= ${searcher.look.asOf}::date
      union all
      select 'team', id::text, name, code, code || ' ' || name from teams
      union all
      select 'incident', id::text, title, number::text, title || ' ' || coalesce(description, '')
        from security_incidents where ${withSecurity}
      union all
      select 'target', id::text, name, null, name from security_targets where ${withSecurity}
    ) things, words
    where unaccent(lower(searched)) like '%' || replace(replace(asked, '%', ''), '_', '') || '%'
      or word_similarity(asked, unaccent(lower(name))) > 0.5
    order by word_similarity(asked, unaccent(lower(name))) desc, name limit 40`);
  return rows;
}

/** Duties are no rows of a table: the law names them, the profile says which are ours. */
async function listDuties(tx: Tx, { look, language }: Searcher) {
  const { rows } = await readRadar(tx, look);
  return rows.filter(isOurs).map((row) => ({
    id: row.obligation.id,
    name: row.obligation.title[language],
    note: `${row.law.abbreviation}, ${row.obligation.legalRefs[0]}`,
    searched: wordsOf(row),
  }));
}
