import type { PublicGoal, PublicIndicator, PublicInitiative, PublicTown } from './public-view.ts';

const simplePages = [
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

/** The pages of the main navigation; online services only where the town shows some. */
export const mainPages = ({ services }: Pick<PublicTown, 'services'>) =>
  simplePages.filter((page) => page !== 'online-dienste' || services.length > 0);

/** Every page of the town by its path, without the data files. */
export const pagesOf = (
  town: Pick<PublicTown, 'fields' | 'initiatives' | 'phases' | 'services'>,
): string[] => [
  ...mainPages(town),
  ...goalsOf(town).map(({ id }) => `ziele/${id}`),
  ...indicatorsOf(town).map(({ id }) => `kennzahlen/${id}`),
  ...town.initiatives.map(({ id }) => `vorhaben/${id}`),
  ...town.phases.map(({ id }) => `beteiligung/${id}`),
];

export const goalsOf = ({ fields }: Pick<PublicTown, 'fields'>): PublicGoal[] =>
  fields.flatMap(({ goals }) => goals);
export const indicatorsOf = (town: Pick<PublicTown, 'fields'>): PublicIndicator[] =>
  goalsOf(town).flatMap(({ indicators }) => indicators);

export const stages = ['running', 'planned', 'proposed', 'done', 'stopped', 'unknown'] as const;
/** What residents want to know of an initiative's state. */
export type Stage = (typeof stages)[number];

/** The stages of a measure in the order in which it passes them; what is given up is no measure. */
export const measureStages = [
  'done',
  'running',
  'planned',
  'proposed',
  'stopped',
] as const satisfies readonly Stage[];

const stageOfState: Record<string, Stage> = {
  idea: 'proposed',
  announced: 'proposed',
  'in-assessment': 'proposed',
  assessed: 'proposed',
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
