import { and, eq, isNull, lt, sql } from 'drizzle-orm';
import type { Tx } from '../db/index.ts';
import type { Occasion } from './store/notices.ts';
import { notices } from './tables.ts';

const readWithinDays = 30;

/** People of the demo have read what is older than a month; the rest is new on the first day. */
export async function loadDemo(tx: Tx, { municipalityId, now }: Occasion): Promise<void> {
  const before = new Date(now.getTime() - readWithinDays * 86_400_000);
  await tx
    .update(notices)
    .set({ readAt: sql`${notices.createdAt} + interval '1 day'` })
    .where(
      and(eq(notices.municipalityId, municipalityId), isNull(notices.readAt), lt(notices.createdAt, before)),
    );
}
