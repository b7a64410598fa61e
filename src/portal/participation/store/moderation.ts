import { sql } from 'drizzle-orm';
import type { Actor } from '../../../audit/core/actor.ts';
import { recordAudit } from '../../../audit/store.ts';
import type { Tx } from '../../../db/index.ts';
import { submitImpulse } from '../../../guides/store/impulse-steps.ts';
import type { Impulse } from '../../../guides/store/impulses.ts';
import { dayInGermany } from '../../../kernel/day.ts';
import { ok, type Refusal, type Result, refuse } from '../../../kernel/result.ts';
import type { Outcome } from '../core/contribution.ts';
import { type Contribution, entry, findContribution } from './contributions.ts';
import { type OwnPage, tellAnswer, tellModerated } from './mails.ts';

export type ModerationFault = Refusal<'not-found' | 'done-before'>;

/** Lets it appear, or not, with the reason the giver reads. Whose it was is known no longer after a refusal. */
export async function moderateContribution(
  tx: Tx,
  actor: Actor,
  id: string,
  decided: { publish: boolean; reason: string | null },
  page: OwnPage,
): Promise<Result<Contribution, ModerationFault>> {
  const today = dayInGermany(actor.now);
  const before = await findContribution(tx, id);
  if (!before || before.state === 'unconfirmed' || before.kind === 'idea')
    return refuse({ refusal: 'not-found' });
  const { rowCount } = await tx.execute(sql`
    update contributions set state = ${decided.publish ? 'published' : 'refused'}, moderated_on = ${today},
      refusal = ${decided.publish ? null : decided.reason},
      email = ${decided.publish ? sql`email` : null}
    where id = ${id} and state = 'waiting'`);
  if (rowCount !== 1) return refuse({ refusal: 'done-before' });
  await recordAudit(tx, actor, entry(decided.publish ? 'release' : 'refuse', id, { number: before.number }));
  const after = (await findContribution(tx, id))!;
  await tellModerated(tx, actor, { ...after, email: before.email }, page);
  return ok(after);
}

/** The first answer meets the duty; each is shown and mailed. */
export async function answerContribution(
  tx: Tx,
  actor: Actor,
  id: string,
  { outcome, text }: { outcome: Outcome; text: string },
  page: OwnPage,
): Promise<Result<Contribution, ModerationFault>> {
  const today = dayInGermany(actor.now);
  const { rowCount } = await tx.execute(sql`
    update contributions set answered_on = coalesce(answered_on, ${today}::date)
    where id = ${id} and state = 'published'`);
  if (rowCount !== 1) return refuse({ refusal: 'not-found' });
  await tx.execute(sql`insert into contribution_answers
    (municipality_id, contribution_id, outcome, text, answered_at, by_name)
    values (${actor.municipalityId}, ${id}, ${outcome}, ${text}, ${actor.now.toISOString()}, ${actor.name})`);
  const after = (await findContribution(tx, id))!;
  await recordAudit(tx, actor, entry('answer', id, { number: after.number, outcome }));
  await tellAnswer(tx, actor, after, page);
  return ok(after);
}

/** Hands a published contribution to the guides as an impulse, once; its giver hears of each step from there. */
export async function passOnAsImpulse(
  tx: Tx,
  actor: Actor,
  id: string,
): Promise<Result<Impulse, ModerationFault>> {
  const { rows } = await tx.execute<{ impulseId: string | null }>(
    sql`select impulse_id as "impulseId" from contributions where id = ${id} and state = 'published' for update`,
  );
  const known = rows[0] && (await findContribution(tx, id));
  if (!known) return refuse({ refusal: 'not-found' });
  if (known.impulseId) return refuse({ refusal: 'done-before' });
  const impulse = await submitImpulse(tx, actor, {
    title: known.title,
    text: known.text,
    unitId: null,
    topicId: null,
    showsName: known.showsName,
    giver: { name: known.giverName, email: known.email, language: known.language },
    files: [],
  });
  await tx.execute(sql`update contributions set impulse_id = ${impulse.id} where id = ${id}`);
  await recordAudit(tx, actor, entry('pass-on', id, { number: known.number, impulse: impulse.number }));
  return ok(impulse);
}
