import { and, asc, eq, inArray, notExists } from 'drizzle-orm';
import type { Tx } from '../../../db/index.ts';
import type { Day } from '../../../kernel/day.ts';
import type { Quarter } from '../../../kernel/quarter.ts';
import type { Change } from '../../core/change.ts';
import { initiatives } from '../../tables.ts';
import { unsaidLights } from '../core/status.ts';
import { changeRequests } from '../tables.ts';
import { changeableStates, weighChange, wishFrom } from './changes.ts';
import { listLatestReports } from './reports.ts';

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
  const found: Unasked[] = [];
  for (const row of rows) {
    const report = reports.get(row.id);
    if (!report) continue;
    const wish = await wishFrom(tx, row, { ...report, lights: unsaidLights() }, today);
    if (wish.costs.length === 0 && wish.newEnd === null) continue;
    const change = await weighChange(tx, row, { ...wish, scope: null }, today);
    const { quarter } = report;
    if (change.because.length > 0)
      found.push({ id: row.id, code: row.code, name: row.name, quarter, change });
  }
  return found;
}
