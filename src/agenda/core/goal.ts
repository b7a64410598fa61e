/** The three target dimensions of the digital municipality: Lebens- und Standortqualität, Bürgerservice, Wirtschaftlichkeit. */
export const dimensions = ['qualityOfLife', 'citizenService', 'economy'] as const;
export type Dimension = (typeof dimensions)[number];

export const frequencies = ['monthly', 'quarterly', 'half-yearly', 'yearly'] as const;
export type Frequency = (typeof frequencies)[number];

/** Where on the way from means to effect an indicator measures (IOOI model). */
export const indicatorLevels = ['input', 'output', 'outcome', 'impact'] as const;
export type IndicatorLevel = (typeof indicatorLevels)[number];

/** Licences for open data, by their DCAT-AP.de names. */
export const licences = ['dl-de/by-2-0', 'dl-de/zero-2-0', 'cc-by/4.0', 'cc-zero'] as const;
export type Licence = (typeof licences)[number];

/** What the gaps of an agenda are found in. */
export type AgendaOutline = {
  goals: readonly { id: string; ownerUnitId: string | null; partner: string | null }[];
  indicators: readonly { id: string; goalId: string; values: number }[];
  /** Initiatives that are open or done; a rejected one contributes to nothing. */
  initiatives: readonly {
    id: string;
    goals: readonly string[];
    /** Decided and not finished: from then on somebody has to answer for it. */
    isUnderway: boolean;
    hasPerson: boolean;
  }[];
};

export type Gap = {
  gap:
    | 'goal-without-initiative'
    | 'goal-without-indicator'
    | 'goal-without-owner'
    | 'indicator-without-value'
    | 'initiative-without-goal'
    | 'measure-without-owner';
  id: string;
};

/** Every gap between goals, indicators and initiatives, in the order of a council's questions. */
export function findGaps({ goals, indicators, initiatives }: AgendaOutline): Gap[] {
  const served = new Set(initiatives.flatMap((initiative) => initiative.goals));
  const measured = new Set(indicators.map(({ goalId }) => goalId));
  const list = (gap: Gap['gap'], things: readonly { id: string }[]): Gap[] =>
    things.map(({ id }) => ({ gap, id }));
  return [
    ...list(
      'goal-without-initiative',
      goals.filter(({ id }) => !served.has(id)),
    ),
    ...list(
      'goal-without-indicator',
      goals.filter(({ id }) => !measured.has(id)),
    ),
    ...list(
      'goal-without-owner',
      goals.filter(({ ownerUnitId, partner }) => !ownerUnitId && !partner),
    ),
    ...list(
      'indicator-without-value',
      indicators.filter(({ values }) => values === 0),
    ),
    ...list(
      'initiative-without-goal',
      initiatives.filter((initiative) => initiative.goals.length === 0),
    ),
    ...list(
      'measure-without-owner',
      initiatives.filter(({ goals, isUnderway, hasPerson }) => goals.length > 0 && isUnderway && !hasPerson),
    ),
  ];
}
