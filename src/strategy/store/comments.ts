import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Actor } from '../../audit/core/actor.ts';
import { recordAudit } from '../../audit/store.ts';
import type { Tx } from '../../db/index.ts';
import { ok, type Refusal, type Result, refuse } from '../../kernel/result.ts';
import { strategyComments } from '../tables.ts';

export type StrategyComment = typeof strategyComments.$inferSelect;

/** What was said on the draft, in order; answered ones stay with their answer. */
export const listComments = (tx: Tx): Promise<StrategyComment[]> =>
  tx.select().from(strategyComments).orderBy(asc(strategyComments.givenAt), asc(strategyComments.id));

export type CommentInput = { chapterId: string | null; guidelineId: string | null; text: string };

export async function addComment(tx: Tx, actor: Actor, input: CommentInput): Promise<string> {
  const [row] = await tx
    .insert(strategyComments)
    .values({
      ...input,
      municipalityId: actor.municipalityId,
      role: actor.role,
      givenBy: actor.name,
      givenAt: actor.now,
    })
    .returning({ id: strategyComments.id });
  await recordAudit(tx, actor, {
    act: 'strategy-comment.create',
    entity: 'strategy-comment',
    entityId: row!.id,
    after: input,
  });
  return row!.id;
}

/** Says what became of a comment; once. */
export async function answerComment(
  tx: Tx,
  actor: Actor,
  id: string,
  input: { answer: string; taken: boolean },
): Promise<Result<void, Refusal<'not-found'>>> {
  const [row] = await tx
    .update(strategyComments)
    .set({ ...input, answeredBy: actor.name, answeredAt: actor.now })
    .where(and(eq(strategyComments.id, id), isNull(strategyComments.answer)))
    .returning({ id: strategyComments.id });
  if (!row) return refuse({ refusal: 'not-found' });
  await recordAudit(tx, actor, {
    act: 'strategy-comment.answer',
    entity: 'strategy-comment',
    entityId: id,
    after: input,
  });
  return ok(undefined);
}
