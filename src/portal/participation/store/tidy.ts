import { sql } from 'drizzle-orm';
import type { Actor } from '../../../audit/core/actor.ts';
import { recordAudit } from '../../../audit/store.ts';
import type { Tx } from '../../../db/index.ts';
import { dayInGermany } from '../../../kernel/day.ts';
import { addDays, confirmWithinMs, keepAddressDays } from '../core/contribution.ts';
import { entry, findContribution, forgetSalts } from './contributions.ts';
import { tellModerators } from './mails.ts';

const soonDays = 7;

/**
 * What the clock does: salts of past days go, what nobody confirmed within two days is deleted, addresses go a year
 * after their phase, and who moderates is reminded of answers that are due within a week.
 */
export async function tidyParticipation(tx: Tx, actor: Actor): Promise<void> {
  const today = dayInGermany(actor.now);
  await forgetSalts(tx, today);
  const before = new Date(actor.now.getTime() - confirmWithinMs).toISOString();
  const { rows: gone } = await tx.execute<{ id: string }>(
    sql`delete from contributions where state = 'unconfirmed' and submitted_at < ${before} returning id`,
  );
  const { rows: cleared } = await tx.execute<{ id: string }>(sql`
    update contributions c set email = null from participation_phases p
    where p.id = c.phase_id and c.email is not null and p.ends_on < ${addDays(today, -keepAddressDays)}::date
    returning c.id`);
  for (const { id } of gone) await recordAudit(tx, actor, entry('remove', id, null));
  for (const { id } of cleared) await recordAudit(tx, actor, entry('clear', id, null));
  const { rows: due } = await tx.execute<{ id: string }>(sql`
    select id from contributions where answered_on is null and state in ('waiting', 'published')
      and due_on <= ${addDays(today, soonDays)}::date order by due_on limit 200`);
  for (const { id } of due) await tellModerators(tx, actor, (await findContribution(tx, id))!, 'due');
}

/** Municipalities with a phase or an idea: the others have nothing to tidy. */
export async function listParticipating(tx: Tx): Promise<string[]> {
  const { rows } = await tx.execute<{ id: string }>(
    sql`select municipality_id as id from participation_phases union select municipality_id from contributions`,
  );
  return rows.map(({ id }) => id);
}
