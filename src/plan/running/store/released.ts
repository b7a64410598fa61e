import { and, eq, sql } from 'drizzle-orm';
import type { Tx } from '../../../db/index.ts';
import { completionReviews, statusReports } from '../tables.ts';

/** How many released reports and reviews an initiative has; the life cycle asks for one of each. */
export async function countReleased(
  tx: Tx,
  initiativeId: string,
): Promise<{ reports: number; reviews: number }> {
  const counted = { count: sql<number>`count(*)::int` };
  const [reports] = await tx
    .select(counted)
    .from(statusReports)
    .where(and(eq(statusReports.initiativeId, initiativeId), eq(statusReports.state, 'released')));
  const [reviews] = await tx
    .select(counted)
    .from(completionReviews)
    .where(and(eq(completionReviews.initiativeId, initiativeId), eq(completionReviews.state, 'released')));
  return { reports: reports!.count, reviews: reviews!.count };
}
