import { inArray, isNotNull, or } from 'drizzle-orm';
import type { Tx } from '../../../db/index.ts';
import { initiatives } from '../../tables.ts';
import { lightsFrom, readFigures } from './figures.ts';
import { listLatestReports } from './reports.ts';
import { findRules } from './rules.ts';

const running = ['in-progress', 'paused', 'introduced'] as const;

/**
 * Works out the light that follows from plan, last forecast and load for all that run, or for these, and keeps it beside
 * the reported one. It is no change anybody made: neither version nor audit moves.
 */
export async function refreshComputedLights(tx: Tx, today: string, ids?: readonly string[]): Promise<void> {
  const rows = await tx
    .select({
      id: initiatives.id,
      state: initiatives.state,
      plannedEnd: initiatives.plannedEnd,
      forecastEnd: initiatives.forecastEnd,
      deadline: initiatives.deadline,
      kept: initiatives.computedLight,
    })
    .from(initiatives)
    .where(
      ids
        ? inArray(initiatives.id, [...ids])
        : or(inArray(initiatives.state, [...running]), isNotNull(initiatives.computedLight)),
    );
  const open = rows.filter(({ state }) => (running as readonly string[]).includes(state));
  const openIds = open.map(({ id }) => id);
  const rules = await findRules(tx, today);
  const figures = await readFigures(tx, openIds, today);
  const reports = await listLatestReports(tx, openIds);
  const found = rows.map(({ id, kept, ...planned }) => {
    const own = figures.get(id);
    const light = own
      ? lightsFrom({ id, ...planned }, own, reports.get(id) ?? null, rules, today).overall.light
      : null;
    return { id, kept, light };
  });
  for (const [light, same] of Map.groupBy(
    found.filter(({ kept, light }) => kept !== light),
    ({ light }) => light,
  ))
    await tx
      .update(initiatives)
      .set({ computedLight: light })
      .where(
        inArray(
          initiatives.id,
          same.map(({ id }) => id),
        ),
      );
}
