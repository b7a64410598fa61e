import { and, asc, eq, inArray, notExists } from 'drizzle-orm';
import type { Tx } from '../../../db/index.ts';
import type { Day } from '../../../kernel/day.ts';
import type { Quarter } from '../../../kernel/quarter.ts';
import type { Change } from '../../core/change.ts';
import { initiatives } from '../../tables.ts';
import { unsaidLights } from '../core/status.ts';
import { changeRequests } from '../tables.ts';
import { changeableStates } from './changes.ts';
import { listLatestReports } from './reports.ts';
import { readScales, weigh, wishFrom } from './scales.ts';

/** The latest forecast of an initiative needs a body that nobody has asked yet. */
export type Unasked = { id: string; code: string; name: string; quarter: Quarter; change: Change };

export async function listUnasked(tx: Tx, today: Day): Promise<Unasked[]> {
  const { id, code, name, plannedEnd } = initiatives;
  const open = tx
    .select()
    .from(changeRequests)
    .where(
      and(
        eq(changeRequests.municipalityId, initiatives.municipalityId),
        eq(changeRequests.initiativeId, id),
        eq(changeRequests.state, 'open'),
      ),
    );
  const rows = await tx
    .select({ id, code, name, plannedEnd })
    .from(initiatives)
    .where(and(inArray(initiatives.state, [...changeableStates]), notExists(open)))
    .orderBy(asc(code));
  const reports = await listLatestReports(
    tx,
    rows.map((row) => row.id),
  );
  const reported = rows.flatMap((row) => {
    const report = reports.get(row.id);
    return report ? [{ row, report }] : [];
  });
  const scales = await readScales(
    tx,
    reported.map(({ row }) => row.id),
    today,
  );
  return reported.flatMap(({ row, report }) => {
    const wish = wishFrom(scales, row, { ...report, lights: unsaidLights() });
    if (wish.costs.length === 0 && wish.newEnd === null) return [];
    const change = weigh(scales, row, { ...wish, scope: null });
    return change.because.length > 0
      ? [{ id: row.id, code: row.code, name: row.name, quarter: report.quarter, change }]
      : [];
  });
}
