import { and, count, eq } from 'drizzle-orm';
import type { Tx } from '../../db/index.ts';
import type { Beside } from '../core/facts.ts';
import { completionReviews, statusReports } from '../running/tables.ts';
import { initiativeAssessments } from '../scoring/tables.ts';

/** How many economic assessments, released reports and released reviews an initiative has: its states demand them. */
export async function countBeside(tx: Tx, initiativeId: string): Promise<Omit<Beside, 'opinions'>> {
  const [assessments] = await tx
    .select({ number: count() })
    .from(initiativeAssessments)
    .where(eq(initiativeAssessments.initiativeId, initiativeId));
  const [reports] = await tx
    .select({ number: count() })
    .from(statusReports)
    .where(and(eq(statusReports.initiativeId, initiativeId), eq(statusReports.state, 'released')));
  const [reviews] = await tx
    .select({ number: count() })
    .from(completionReviews)
    .where(and(eq(completionReviews.initiativeId, initiativeId), eq(completionReviews.state, 'released')));
  return { assessments: assessments!.number, reports: reports!.number, reviews: reviews!.number };
}
