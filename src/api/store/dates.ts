import { asc, inArray, sql } from 'drizzle-orm';
import type { Tx } from '../../db/index.ts';
import type { Day } from '../../kernel/day.ts';
import { readRadar } from '../../law/store/radar.ts';
import { reviewStanding, reviewWindow } from '../../plan/core/review.ts';
import { currentReportQuarter } from '../../plan/running/core/status.ts';
import { readOwing } from '../../plan/running/store/report-board.ts';
import { listLatestReports } from '../../plan/running/store/reports.ts';
import { listReviews } from '../../plan/running/store/reviews.ts';
import { initiatives } from '../../plan/tables.ts';
import type { DatedInitiative, Dates } from '../core/dates.ts';

/** What is planned or runs; ideas have no dates that anybody waits for. */
const datedStates = ['planned', 'adopted', 'in-progress', 'paused'] as const;

/** All dates of the municipality's plan that lie ahead or are late. */
export async function readDates(tx: Tx, municipalityId: string, today: Day): Promise<Dates> {
  const rows = await listDated(tx);
  const reports = await listLatestReports(
    tx,
    rows.map(({ id }) => id),
  );
  const names = new Map(rows.map(({ id, code, name }) => [id, `${code} ${name}`]));
  const quarter = currentReportQuarter(today);
  const owing = await readOwing(tx, quarter, today);
  return {
    initiatives: rows,
    reports: {
      quarter,
      dueOn: owing.dueOn,
      missing: owing.rows.filter(({ report }) => report?.state !== 'released').length,
    },
    decisions: [...reports.values()].flatMap(({ id, initiativeId, quarter, decideBy, decisionNeeded }) =>
      decideBy
        ? [{ id, initiativeId, name: names.get(initiativeId)!, quarter, decideBy, text: decisionNeeded }]
        : [],
    ),
    duties: (await readRadar(tx, { municipalityId, asOf: today })).rows,
    reviews: (await listReviews(tx))
      .filter(
        ({ state, completedOn }) => state !== 'released' && reviewStanding(completedOn, today) !== 'overdue',
      )
      .map(({ id, code, name, completedOn }) => ({
        initiativeId: id,
        name: `${code} ${name}`,
        until: reviewWindow(completedOn).until,
      })),
  };
}

type Milestone = DatedInitiative['milestones'][number] & { initiativeId: string };

async function listDated(tx: Tx): Promise<DatedInitiative[]> {
  const rows = await tx
    .select({
      id: initiatives.id,
      code: initiatives.code,
      name: initiatives.name,
      version: initiatives.version,
      deadline: initiatives.deadline,
      legalBasis: initiatives.legalBasis,
      plannedEnd: initiatives.plannedEnd,
      forecastEnd: initiatives.forecastEnd,
    })
    .from(initiatives)
    .where(inArray(initiatives.state, [...datedStates]))
    .orderBy(asc(initiatives.code));
  const { rows: milestones } = await tx.execute<Milestone>(sql`
    select initiative_id as "initiativeId", name, planned::text, forecast::text, decision
    from initiative_milestones where reached is null order by name`);
  const byInitiative = Map.groupBy(milestones, ({ initiativeId }) => initiativeId);
  return rows.map((row) => ({ ...row, milestones: byInitiative.get(row.id) ?? [] }));
}
