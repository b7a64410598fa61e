import { and, asc, eq } from 'drizzle-orm';
import type { Actor } from '../../audit/core/actor.ts';
import { recordAudit } from '../../audit/store.ts';
import type { Tx } from '../../db/index.ts';
import { dayInGermany } from '../../kernel/day.ts';
import type { OpinionBody, Vote } from '../core/initiative.ts';
import { initiativeOpinions } from '../tables.ts';

export type Opinion = {
  body: OpinionBody;
  vote: Vote;
  statement: string | null;
  spokenOn: string;
  spokenBy: string;
};

const columns = {
  body: initiativeOpinions.body,
  vote: initiativeOpinions.vote,
  statement: initiativeOpinions.statement,
  spokenOn: initiativeOpinions.spokenOn,
  spokenBy: initiativeOpinions.spokenBy,
};

export const listOpinions = (tx: Tx, initiativeId: string): Promise<Opinion[]> =>
  tx
    .select(columns)
    .from(initiativeOpinions)
    .where(eq(initiativeOpinions.initiativeId, initiativeId))
    .orderBy(asc(initiativeOpinions.body));

/** Speaks for a body, over what it said before; the audit keeps both. */
export async function giveOpinion(
  tx: Tx,
  actor: Actor,
  initiativeId: string,
  { body, vote, statement }: Pick<Opinion, 'body' | 'vote' | 'statement'>,
): Promise<void> {
  const [before] = await tx
    .select(columns)
    .from(initiativeOpinions)
    .where(and(eq(initiativeOpinions.initiativeId, initiativeId), eq(initiativeOpinions.body, body)));
  const opinion = { body, vote, statement, spokenOn: dayInGermany(actor.now), spokenBy: actor.name };
  await tx
    .insert(initiativeOpinions)
    .values({ ...opinion, municipalityId: actor.municipalityId, initiativeId })
    .onConflictDoUpdate({
      target: [initiativeOpinions.municipalityId, initiativeOpinions.initiativeId, initiativeOpinions.body],
      set: opinion,
    });
  await recordAudit(tx, actor, {
    act: 'initiative-opinion.give',
    entity: 'initiative',
    entityId: initiativeId,
    before,
    after: opinion,
  });
}
