import { and, asc, eq, gt, notInArray, or, sql } from 'drizzle-orm';
import type { Tx } from '../../../db/index.ts';
import type { Quarter } from '../../../kernel/quarter.ts';
import { units } from '../../../municipality/tables.ts';
import type { Light } from '../../core/initiative.ts';
import { initiativeSteps, initiatives } from '../../tables.ts';
import {
  disagreements,
  dueDayOf,
  type LightKey,
  lastDayOfQuarter,
  mustReport,
  neverRan,
  stateAt,
} from '../core/status.ts';
import { lightsFrom, readFigures } from './figures.ts';
import { listReportsOfQuarter, type StoredReport } from './reports.ts';
import { findRules } from './rules.ts';

/** An initiative that must report for a quarter, or has. */
export type Owing = Awaited<ReturnType<typeof listCandidates>>[number] & { report: StoredReport | undefined };

export type BoardRow = Owing & {
  /** Of the report as it was frozen; without one what the figures say today. */
  computed: Record<LightKey, Light | null>;
  /** Dimensions whose reported light is kinder than the computed one. */
  kinder: LightKey[];
};

export type Board = { quarter: Quarter; dueOn: string; rows: BoardRow[] };

/** Who must report for a quarter, by when, and who has; by number. */
export async function readOwing(
  tx: Tx,
  quarter: Quarter,
  today: string,
  only?: string,
): Promise<{ dueOn: string; rows: Owing[] }> {
  const lastDay = lastDayOfQuarter(quarter);
  const { reportDueDays } = await findRules(tx, today);
  const reports = new Map(
    (await listReportsOfQuarter(tx, quarter, only)).map((report) => [report.initiativeId, report]),
  );
  const steps = await stepsAfter(tx, lastDay, only);
  const rows = (await listCandidates(tx, only)).filter(
    ({ id, state, stateSince }) =>
      reports.has(id) ||
      mustReport(stateAt(min(lastDay, today), { state, since: stateSince }, steps.get(id) ?? [])),
  );
  return {
    dueOn: dueDayOf(quarter, reportDueDays),
    rows: rows.map((row) => ({ ...row, report: reports.get(row.id) })),
  };
}

/** Whether one initiative must report for a quarter, or has. */
export async function mustReportFor(tx: Tx, id: string, quarter: Quarter, today: string): Promise<boolean> {
  return (await readOwing(tx, quarter, today, id)).rows.length > 0;
}

/** The same with all lights. */
export async function readBoard(tx: Tx, quarter: Quarter, today: string): Promise<Board> {
  const owing = await readOwing(tx, quarter, today);
  const rules = await findRules(tx, today);
  const missing = owing.rows.filter(({ report }) => !report).map(({ id }) => id);
  const figures = await readFigures(tx, missing, today);
  const rows = owing.rows.map((row) => {
    const { report } = row;
    const computed = report
      ? lightsOf(report.computed)
      : lightsOf(lightsFrom(row, figures.get(row.id)!, null, rules, today));
    const kinder = report ? disagreements(report.lights, computed).filter((one) => one.kinder) : [];
    return { ...row, computed, kinder: kinder.map(({ key }) => key) };
  });
  return { quarter, dueOn: owing.dueOn, rows };
}

const min = (one: string, other: string): string => (one < other ? one : other);

const lightsOf = (lights: Record<LightKey, { light: Light | null }>): Record<LightKey, Light | null> =>
  Object.fromEntries(Object.entries(lights).map(([key, { light }]) => [key, light])) as Record<
    LightKey,
    Light | null
  >;

const listCandidates = (tx: Tx, only?: string) =>
  tx
    .select({
      id: initiatives.id,
      code: initiatives.code,
      name: initiatives.name,
      unitId: initiatives.unitId,
      unitName: units.name,
      state: initiatives.state,
      stateSince: initiatives.stateSince,
      crossCutting: initiatives.crossCutting,
      plannedEnd: initiatives.plannedEnd,
      forecastEnd: initiatives.forecastEnd,
      deadline: initiatives.deadline,
      clientId: initiatives.clientId,
      leadOfficeId: initiatives.leadOfficeId,
      leadItId: initiatives.leadItId,
    })
    .from(initiatives)
    .innerJoin(
      units,
      and(eq(units.municipalityId, initiatives.municipalityId), eq(units.id, initiatives.unitId)),
    )
    .where(and(notInArray(initiatives.state, [...neverRan]), only ? eq(initiatives.id, only) : undefined))
    .orderBy(asc(initiatives.code));

async function stepsAfter(tx: Tx, day: string, only?: string) {
  const rows = await tx
    .select({
      id: initiativeSteps.initiativeId,
      from: initiativeSteps.fromState,
      on: sql<string>`to_char(${initiativeSteps.takenAt} at time zone 'Europe/Berlin', 'YYYY-MM-DD')`,
    })
    .from(initiativeSteps)
    .where(
      and(
        or(
          gt(initiativeSteps.takenAt, new Date(`${day}T00:00:00Z`)),
          eq(initiativeSteps.fromState, 'in-progress'),
        ),
        only ? eq(initiativeSteps.initiativeId, only) : undefined,
      ),
    );
  return Map.groupBy(rows, ({ id }) => id);
}
