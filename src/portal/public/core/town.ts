import type { PublicGoal, PublicIndicator, PublicInitiative, PublicTown } from './public-view.ts';

export const simplePages = [
  '',
  'agenda',
  'kennzahlen',
  'vorhaben',
  'online-dienste',
  'beteiligung',
  'neues',
  'berichte',
  'daten',
] as const;

/** Every page of the town by its path, without the data files. */
export const pagesOf = (
  town: Pick<PublicTown, 'fields' | 'initiatives' | 'phases' | 'services'>,
): string[] => [
  ...simplePages.filter((page) => page !== 'online-dienste' || town.services.length > 0),
  ...goalsOf(town).map(({ id }) => `ziele/${id}`),
  ...indicatorsOf(town).map(({ id }) => `kennzahlen/${id}`),
  ...town.initiatives.map(({ id }) => `vorhaben/${id}`),
  ...town.phases.map(({ id }) => `beteiligung/${id}`),
];

export const goalsOf = ({ fields }: Pick<PublicTown, 'fields'>): PublicGoal[] =>
  fields.flatMap(({ goals }) => goals);
export const indicatorsOf = (town: Pick<PublicTown, 'fields'>): PublicIndicator[] =>
  goalsOf(town).flatMap(({ indicators }) => indicators);

/** How far a group of indicators has come: on their path or beyond, behind it, without a value. */
export type Course = { good: number; behind: number; unmeasured: number };

export function courseOf(indicators: readonly Pick<PublicIndicator, 'standing'>[]): Course {
  const good = indicators.filter(({ standing }) => standing && standing.light !== 'behind').length;
  const unmeasured = indicators.filter(({ standing }) => !standing).length;
  return { good, behind: indicators.length - good - unmeasured, unmeasured };
}

export const stages = ['running', 'planned', 'done', 'stopped', 'unknown'] as const;
/** What residents want to know of an initiative's state. */
export type Stage = (typeof stages)[number];

const stageOfState: Record<string, Stage> = {
  idea: 'planned',
  announced: 'planned',
  'in-assessment': 'planned',
  assessed: 'planned',
  planned: 'planned',
  adopted: 'planned',
  'in-progress': 'running',
  introduced: 'done',
  completed: 'done',
  'effect-reviewed': 'done',
  deferred: 'stopped',
  rejected: 'stopped',
  paused: 'stopped',
  cancelled: 'stopped',
};

export const stageOf = ({ state }: Pick<PublicInitiative, 'state'>): Stage =>
  stageOfState[state ?? ''] ?? 'unknown';
