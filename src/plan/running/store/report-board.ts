import { and, asc, eq, gt, notInArray, or, sql } from 'drizzle-orm';
import type { Tx } from '../../../db/index.ts';
import type { Quarter } from '../../../kernel/quarter.ts';
import { units } from '../../../municipality/tables.ts';
import type { InitiativeState, Light } from '../../core/initiative.ts';
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

export type BoardRow = {
  id: string;
  code: string;
  name: string;
  unitId: string;
  unitName: string;
  state: InitiativeState;
  crossCutting: boolean;
  clientId: string | null;
  leadOfficeId: string | null;
  leadItId: string | null;
  report: StoredReport | undefined;
  /** Of the report as it was frozen; without one what the figures say today. */
  computed: Record<LightKey, Light | null>;
  /** Dimensions whose reported light is kinder than the computed one. */
  kinder: LightKey[];
};

export type Board = { quarter: Quarter; dueOn: string; rows: BoardRow[] };

/** Who must report for a quarter, who has, and all lights; by number. */
export async function readBoard(tx: Tx, quarter: Quarter, today: string): Promise<Board> {
  const lastDay = lastDayOfQuarter(quarter);
  const rules = await findRules(tx, today);
  const reports = new Map(
    (await listReportsOfQuarter(tx, quarter)).map((report) => [report.initiativeId, report]),
  );
  const steps = await stepsAfter(tx, lastDay);
  const owing = (await listCandidates(tx)).filter(
    ({ id, state, stateSince }) =>
      reports.has(id) ||
      mustReport(stateAt(min(lastDay, today), { state, since: stateSince }, steps.get(id) ?? [])),
  );
  const missing = owing.filter(({ id }) => !reports.has(id)).map(({ id }) => id);
  const figures = await readFigures(tx, missing, today);
  const rows = owing.map((row) => {
    const report = reports.get(row.id);
    const computed = report
      ? lightsOf(report.computed)
      : lightsOf(lightsFrom(row, figures.get(row.id)!, null, rules, today));
    const kinder = report ? disagreements(report.lights, computed).filter((one) => one.kinder) : [];
    return { ...row, report, computed, kinder: kinder.map(({ key }) => key) };
  });
  return { quarter, dueOn: dueDayOf(quarter, rules.reportDueDays), rows };
}

const min = (one: string, other: string): string => (one < other ? one : other);

const lightsOf = (lights: Record<LightKey, { light: Light | null }>): Record<LightKey, Light | null> =>
  Object.fromEntries(Object.entries(lights).map(([key, { light }]) => [key, light])) as Record<
    LightKey,
    Light | null
  >;

const listCandidates = (tx: Tx) =>
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
    .where(notInArray(initiatives.state, [...neverRan]))
    .orderBy(asc(initiatives.code));

async function stepsAfter(tx: Tx, day: string) {
  const rows = await tx
    .select({
      id: initiativeSteps.initiativeId,
      from: initiativeSteps.fromState,
      on: sql<string>`to_char(${initiativeSteps.takenAt} at time zone 'Europe/Berlin', 'YYYY-MM-DD')`,
    })
    .from(initiativeSteps)
    .where(
      or(
        gt(initiativeSteps.takenAt, new Date(`${day}T00:00:00Z`)),
        eq(initiativeSteps.fromState, 'in-progress'),
      ),
    );
  return Map.groupBy(rows, ({ id }) => id);
}
