export type MapGuideline = { id: string; goalIds: readonly string[]; initiativeIds: readonly string[] };
export type MapGoal = { id: string };
export type MapIndicator = { id: string; goalId: string };
export type MapInitiative = { id: string; goalIds: readonly string[] };

export type StrategyMap = {
  goals: readonly MapGoal[];
  guidelines: readonly MapGuideline[];
  initiatives: readonly MapInitiative[];
  indicators: readonly MapIndicator[];
};

/** What has no link on the other side: every pair is asked in both directions. */
export const gapKinds = [
  'goal-without-guideline',
  'guideline-without-goal',
  'goal-without-initiative',
  'initiative-without-goal',
  'guideline-without-initiative',
  'initiative-without-guideline',
  'goal-without-indicator',
  'indicator-without-initiative',
  'initiative-without-indicator',
] as const;
export type MapGapKind = (typeof gapKinds)[number];
export type MapGaps = Record<MapGapKind, string[]>;

/** Ids of what is not linked. Initiatives and indicators meet in the goal they both point at. */
export function findMapGaps({ goals, guidelines, initiatives, indicators }: StrategyMap): MapGaps {
  const known = new Set(goals.map(({ id }) => id));
  const served = new Set(guidelines.flatMap(({ goalIds }) => goalIds));
  const worked = new Set(initiatives.flatMap(({ goalIds }) => goalIds));
  const measured = new Set(indicators.map(({ goalId }) => goalId));
  const ruled = new Set(guidelines.flatMap(({ initiativeIds }) => initiativeIds));
  const live = new Set(initiatives.map(({ id }) => id));
  const without = <T extends { id: string }>(all: readonly T[], isLinked: (one: T) => boolean) =>
    all.filter((one) => !isLinked(one)).map(({ id }) => id);
  return {
    'goal-without-guideline': without(goals, ({ id }) => served.has(id)),
    'guideline-without-goal': without(guidelines, ({ goalIds }) => goalIds.some((id) => known.has(id))),
    'goal-without-initiative': without(goals, ({ id }) => worked.has(id)),
    'initiative-without-goal': without(initiatives, ({ goalIds }) => goalIds.some((id) => known.has(id))),
    'guideline-without-initiative': without(guidelines, ({ initiativeIds }) =>
      initiativeIds.some((id) => live.has(id)),
    ),
    'initiative-without-guideline': without(initiatives, ({ id }) => ruled.has(id)),
    'goal-without-indicator': without(goals, ({ id }) => measured.has(id)),
    'indicator-without-initiative': without(indicators, ({ goalId }) => worked.has(goalId)),
    'initiative-without-indicator': without(initiatives, ({ goalIds }) =>
      goalIds.some((id) => measured.has(id)),
    ),
  };
}
