import { sql } from 'drizzle-orm';
import { type AgendaOutline, findGaps, type Gap } from '../agenda/core/goal.ts';
import { type Outline, readOutline } from '../agenda/store/outline.ts';
import type { Tx } from '../db/index.ts';
import type { Day } from '../kernel/day.ts';
import type { InitiativeState } from '../plan/core/initiative.ts';

/** An initiative as a measure of the agenda. */
export type Measure = {
  id: string;
  code: string;
  name: string;
  state: InitiativeState;
  unit: string;
  /** Contribution by goal id, 1 to 3. */
  goals: Record<string, number>;
  /** Whether a person answers for it: client or project lead. */
  hasPerson: boolean;
};

export type AgendaView = Outline & { measures: Measure[]; gaps: Gap[] };

/** The agenda with its measures and the gaps between them. */
export async function readAgenda(tx: Tx, today: Day): Promise<AgendaView> {
  const outline = await readOutline(tx, today);
  const measures = await listMeasures(tx);
  return { ...outline, measures, gaps: findGaps(outlineOf(outline, measures)) };
}

/** How many measures contribute to each goal, by the goal's id. */
export async function countMeasures(tx: Tx): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  for (const { goals } of await listMeasures(tx))
    for (const goal of Object.keys(goals)) counts.set(goal, (counts.get(goal) ?? 0) + 1);
  return counts;
}

/** Rejected and cancelled initiatives are no measures. */
async function listMeasures(tx: Tx): Promise<Measure[]> {
  const { rows } = await tx.execute<Measure>(sql`
    select i.id, i.code, i.name, i.state, u.name as unit,
      coalesce(i.client_id, i.lead_office_id, i.lead_it_id) is not null as "hasPerson",
      coalesce((select jsonb_object_agg(c.goal_id, c.strength) from initiative_contributions c
        where c.municipality_id = i.municipality_id and c.initiative_id = i.id), '{}') as goals
    from initiatives i join units u on u.municipality_id = i.municipality_id and u.id = i.unit_id
    where i.state not in ('rejected', 'cancelled') order by i.code`);
  return rows;
}

/** From the resolution to the end of the work. */
const underway: readonly InitiativeState[] = ['adopted', 'in-progress', 'paused'];

const outlineOf = ({ fields }: Outline, measures: readonly Measure[]): AgendaOutline => {
  const goals = fields.flatMap((field) => field.goals);
  return {
    goals,
    indicators: goals.flatMap((goal) =>
      goal.indicators.map(({ id, goalId, values }) => ({ id, goalId, values: values.length })),
    ),
    initiatives: measures.map(({ id, goals, state, hasPerson }) => ({
      id,
      goals: Object.keys(goals),
      isUnderway: underway.includes(state),
      hasPerson,
    })),
  };
};
