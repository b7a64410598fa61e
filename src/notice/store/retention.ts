import { and, inArray, isNotNull, lt } from 'drizzle-orm';
import type { Tx } from '../../db/index.ts';
import { mails, notices } from '../tables.ts';

const keepMs = 365 * 86_400_000;

/** Read notices, and what is left of mails that have gone, are kept for a year. */
export async function clearOld(tx: Tx, now: Date): Promise<void> {
  const limit = new Date(now.getTime() - keepMs);
  await tx.delete(notices).where(and(isNotNull(notices.readAt), lt(notices.createdAt, limit)));
  await tx
    .delete(mails)
    .where(and(inArray(mails.state, ['sent', 'failed', 'handed-over']), lt(mails.createdAt, limit)));
}
