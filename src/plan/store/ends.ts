import { asc, notInArray } from 'drizzle-orm';
import type { Tx } from '../../db/index.ts';
import type { Day } from '../../kernel/day.ts';
import { lastDayOf } from '../core/period.ts';
import { initiatives } from '../tables.ts';

export type InitiativeEnd = { id: string; code: string; name: string; endsOn: Day | null };

/** When each initiative is to be done, by forecast before plan; what was given up ends nothing. */
export async function listInitiativeEnds(tx: Tx): Promise<InitiativeEnd[]> {
  const { id, code, name, plannedEnd, forecastEnd, state } = initiatives;
  const rows = await tx
    .select({ id, code, name, plannedEnd, forecastEnd })
    .from(initiatives)
    .where(notInArray(state, ['rejected', 'cancelled', 'deferred']))
    .orderBy(asc(code));
  return rows.map(({ plannedEnd: planned, forecastEnd: forecast, ...row }) => {
    const end = forecast ?? planned;
    return { ...row, endsOn: (end && lastDayOf(end)) ?? null };
  });
}
