import { asc, eq } from 'drizzle-orm';
import type { Tx } from '../../db/index.ts';
import type { Day } from '../../kernel/day.ts';
import { units } from '../../municipality/tables.ts';
import { type IndicatorPlan, type Measurement, type Standing, standingOf } from '../core/indicator.ts';
import {
  agendaFields,
  agendaGoals,
  agendas,
  indicators,
  indicatorTargets,
  indicatorValues,
} from '../tables.ts';

export type Agenda = typeof agendas.$inferSelect;
export type AgendaField = typeof agendaFields.$inferSelect;
export type AgendaGoal = typeof agendaGoals.$inferSelect & { owner: string | null };
export type IndicatorRow = typeof indicators.$inferSelect;
export type ValueRow = typeof indicatorValues.$inferSelect;

/** An indicator with its path, its values and how it stands. */
export type Indicator = IndicatorRow & {
  plan: IndicatorPlan;
  values: ValueRow[];
  standing: Standing | undefined;
};

export type Outline = {
  agenda: Agenda | undefined;
  fields: (AgendaField & { goals: (AgendaGoal & { indicators: Indicator[] })[] })[];
};

/** The whole agenda: fields, goals, indicators with their standing on `today`. */
export async function readOutline(tx: Tx, today: Day): Promise<Outline> {
  const [agenda] = await tx.select().from(agendas);
  const fields = await tx
    .select()
    .from(agendaFields)
    .orderBy(asc(agendaFields.position), asc(agendaFields.code));
  const goals = await listGoals(tx);
  const all = await listIndicators(tx, today);
  return {
    agenda,
    fields: fields.map((field) => ({
      ...field,
      goals: goals
        .filter(({ fieldId }) => fieldId === field.id)
        .map((goal) => ({ ...goal, indicators: all.filter(({ goalId }) => goalId === goal.id) })),
    })),
  };
}

export async function listGoals(tx: Tx): Promise<AgendaGoal[]> {
  const rows = await tx
    .select({ goal: agendaGoals, owner: units.name })
    .from(agendaGoals)
    .leftJoin(units, eq(units.id, agendaGoals.ownerUnitId))
    .orderBy(asc(agendaGoals.code));
  return rows.map(({ goal, owner }) => ({ ...goal, owner: owner ?? goal.partner }));
}

export async function listIndicators(tx: Tx, today: Day): Promise<Indicator[]> {
  const rows = await tx.select().from(indicators).orderBy(asc(indicators.createdAt), asc(indicators.name));
  const targets = Map.groupBy(
    await tx.select().from(indicatorTargets).orderBy(asc(indicatorTargets.day)),
    ({ indicatorId }) => indicatorId,
  );
  const values = Map.groupBy(
    await tx
      .select()
      .from(indicatorValues)
      .orderBy(asc(indicatorValues.day), asc(indicatorValues.enteredAt), asc(indicatorValues.id)),
    ({ indicatorId }) => indicatorId,
  );
  return rows.map((row) => describe(row, targets.get(row.id) ?? [], values.get(row.id) ?? [], today));
}

function describe(
  row: IndicatorRow,
  targets: readonly { day: Day; value: number }[],
  values: ValueRow[],
  today: Day,
): Indicator {
  const plan: IndicatorPlan = {
    direction: row.direction,
    baseline: { day: row.baselineDay, value: row.baselineValue },
    targets: targets.map(({ day, value }) => ({ day, value })),
    tolerance: row.tolerance ?? undefined,
  };
  return {
    ...row,
    plan,
    values,
    standing: plan.targets.length > 0 ? standingOf(plan, measured(values), today) : undefined,
  };
}

export const measured = (values: readonly ValueRow[]): Measurement[] =>
  values.map(({ day, value, enteredAt, provisional }) => ({
    day,
    value,
    enteredAt: enteredAt.toISOString(),
    provisional,
  }));

export const findAgenda = async (tx: Tx): Promise<Agenda | undefined> => (await tx.select().from(agendas))[0];
export const listFields = (tx: Tx): Promise<AgendaField[]> =>
  tx.select().from(agendaFields).orderBy(asc(agendaFields.position), asc(agendaFields.code));
export const findField = async (tx: Tx, id: string): Promise<AgendaField | undefined> =>
  (await tx.select().from(agendaFields).where(eq(agendaFields.id, id)))[0];
export const findGoal = async (tx: Tx, id: string): Promise<AgendaGoal | undefined> =>
  (await listGoals(tx)).find((goal) => goal.id === id);
export const findIndicator = async (tx: Tx, id: string, today: Day): Promise<Indicator | undefined> =>
  (await listIndicators(tx, today)).find((indicator) => indicator.id === id);
