import type { Tx } from '../../db/index.ts';
import type { Day } from '../../kernel/day.ts';
import { listGuidelines } from '../../strategy/store/document.ts';
import { paths } from '../../web/paths.ts';
import { readAgenda } from '../agenda-store.ts';
import { findMapGaps, type MapGaps } from '../core/strategy-map.ts';

/** A thing of the map, to be shown and linked. */
export type MapThing = { id: string; code: string; name: string; href: string };
export type MapColumn = 'indicators' | 'goals' | 'initiatives' | 'guidelines';
export type ReadMap = {
  things: Record<MapColumn, MapThing[]>;
  links: {
    indicatorGoal: Link[];
    goalInitiative: Link[];
    initiativeGuideline: Link[];
    guidelineGoal: Link[];
  };
  gaps: MapGaps;
};
type Link = readonly [string, string];

/** Goals, guidelines, initiatives and indicators with all that ties them together. */
export async function readStrategyMap(tx: Tx, today: Day): Promise<ReadMap> {
  const { fields, measures } = await readAgenda(tx, today);
  const guidelines = await listGuidelines(tx);
  const goals = fields.flatMap((field) => field.goals);
  const indicators = goals.flatMap((goal) => goal.indicators);
  const initiatives = measures.map((one) => ({ ...one, goalIds: Object.keys(one.goals) }));
  const rules = guidelines.map((one) => ({
    ...one,
    initiativeIds: one.initiatives.map(({ initiativeId }) => initiativeId),
  }));
  const goalCodes = new Map(goals.map(({ id, code }) => [id, code]));
  return {
    things: {
      indicators: indicators.map(({ id, name, goalId }) => ({
        id,
        code: goalCodes.get(goalId) ?? '',
        name,
        href: paths.indicator(id),
      })),
      goals: goals.map(({ id, code, name }) => ({ id, code, name, href: paths.goal(id) })),
      initiatives: initiatives.map(({ id, code, name }) => ({ id, code, name, href: paths.initiative(id) })),
      guidelines: rules.map(({ id, code, name }) => ({
        id,
        code,
        name,
        href: `${paths.strategy()}#l-${id}`,
      })),
    },
    links: {
      indicatorGoal: indicators.map(({ id, goalId }) => [id, goalId]),
      goalInitiative: initiatives.flatMap(({ id, goalIds }) => goalIds.map((goal): Link => [goal, id])),
      initiativeGuideline: rules.flatMap(({ id, initiativeIds }) =>
        initiativeIds.map((one): Link => [one, id]),
      ),
      guidelineGoal: rules.flatMap(({ id, goalIds }) => goalIds.map((goal): Link => [id, goal])),
    },
    gaps: findMapGaps({ goals, guidelines: rules, initiatives, indicators }),
  };
}
