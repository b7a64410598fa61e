import { asc, eq, notInArray } from 'drizzle-orm';
import { readOutline } from '../../agenda/store/outline.ts';
import type { Tx } from '../../db/index.ts';
import type { Day } from '../../kernel/day.ts';
import { initiativeContributions, initiatives } from '../../plan/tables.ts';
import type { AgendaReport, ReportedMeasure } from '../core/agenda-report.ts';

/** The agenda as it stands on a day; undefined as long as there is none. */
export async function readAgendaReport(
  tx: Tx,
  municipality: string,
  today: Day,
): Promise<AgendaReport | undefined> {
  const { agenda, fields } = await readOutline(tx, today);
  if (!agenda) return undefined;
  const measures = await listMeasures(tx);
  return {
    municipality,
    name: agenda.name,
    fromYear: agenda.fromYear,
    toYear: agenda.toYear,
    fields: fields.map(({ code, name, goals }) => ({
      code,
      name,
      goals: goals.map((goal) => ({
        code: goal.code,
        name: goal.name,
        owner: goal.owner,
        indicators: goal.indicators.map(({ name: indicator, unit, plan, standing }) => {
          const last = plan.targets.at(-1)!;
          return {
            name: indicator,
            unit,
            baseline: plan.baseline.value,
            target: last.value,
            targetYear: Number(last.day.slice(0, 4)),
            standing,
          };
        }),
        measures: measures.get(goal.id) ?? [],
      })),
    })),
  };
}

/** Initiatives by the goal they contribute to; given-up ones contribute to nothing. */
async function listMeasures(tx: Tx): Promise<Map<string, ReportedMeasure[]>> {
  const { code, name, state } = initiatives;
  const { goalId, strength, initiativeId } = initiativeContributions;
  const rows = await tx
    .select({ goalId, strength, code, name, state })
    .from(initiativeContributions)
    .innerJoin(initiatives, eq(initiatives.id, initiativeId))
    .where(notInArray(state, ['rejected', 'cancelled']))
    .orderBy(asc(code));
  return Map.groupBy(rows, (row) => row.goalId);
}
