import { eq, inArray, lte, sql } from 'drizzle-orm';
import type { Tx } from '../../db/index.ts';
import type { Result } from '../../kernel/result.ts';
import { ok, refuse } from '../../kernel/result.ts';
import { type Limit, minutesUntil, windowEnd } from '../core/limits.ts';
import { rateLimits } from '../tables.ts';
import { hashToken } from './token.ts';

export type TooManyAttempts = { refusal: 'too-many-attempts'; detail: { minutes: number } };

/**
 * Counts an attempt of `subject`. Give it a transaction of its own, so that the count stays when the attempt is
 * rolled back.
 */
export async function countAttempt(
  tx: Tx,
  limit: Limit,
  subject: string,
  now: Date,
): Promise<Result<void, TooManyAttempts>> {
  await forgetExpired(tx, now);
  const over = sql`${rateLimits.endsAt} <= ${now}`;
  const [row] = await tx
    .insert(rateLimits)
    .values({ key: keyOf(limit, subject), count: 1, endsAt: windowEnd(limit, now) })
    .onConflictDoUpdate({
      target: rateLimits.key,
      set: {
        count: sql`case when ${over} then 1 else ${rateLimits.count} + 1 end`,
        endsAt: sql`case when ${over} then excluded.ends_at else ${rateLimits.endsAt} end`,
      },
    })
    .returning();
  if (row!.count <= limit.max) return ok(undefined);
  return refuse({ refusal: 'too-many-attempts', detail: { minutes: minutesUntil(row!.endsAt, now) } });
}

/** A few at a time, and none that another attempt holds, so that attempts at once do not wait for each other. */
async function forgetExpired(tx: Tx, now: Date): Promise<void> {
  const expired = tx
    .select({ key: rateLimits.key })
    .from(rateLimits)
    .where(lte(rateLimits.endsAt, now))
    .limit(100)
    .for('update', { skipLocked: true });
  await tx.delete(rateLimits).where(inArray(rateLimits.key, expired));
}

/** A success ends the count. */
export async function forgetAttempts(tx: Tx, limit: Limit, subject: string): Promise<void> {
  await tx.delete(rateLimits).where(eq(rateLimits.key, keyOf(limit, subject)));
}

const keyOf = (limit: Limit, subject: string): string => hashToken(`${limit.name}|${subject}`);
