import type { InitiativeState } from '../../plan/core/initiative.ts';
import type { CandidateChange, Comparison, Existing } from './compare.ts';

type Met = Exclude<Comparison, { kind: 'new' }>;

/** From the resolution on, times and costs are changed by a change request, not by an older sheet. */
const bound: ReadonlySet<string> = new Set<InitiativeState>(['adopted', 'in-progress', 'paused']);
const adoptedKeys: ReadonlySet<string> = new Set(['plannedStart', 'plannedEnd', 'costs']);

const isBound = ({ adopted, state }: Existing): boolean => adopted === true || bound.has(state);

/** The sheet names other times or costs than were adopted. */
export const touchesAdopted = ({ match, differences }: Met): boolean =>
  isBound(match.existing) && differences.some(({ key }) => adoptedKeys.has(key));

/** The row without what would change the adopted. */
export function keepAdopted(met: Met): Met {
  const differences = met.differences.filter(({ key }) => !adoptedKeys.has(key));
  const { fields, lists } = met.change;
  const change = { fields: without(fields), lists: without(lists) };
  return { ...met, kind: differences.length > 0 ? 'changed' : 'same', differences, change };
}

const without = <T extends CandidateChange['fields'] | CandidateChange['lists']>(change: T): T =>
  Object.fromEntries(Object.entries(change).filter(([key]) => !adoptedKeys.has(key))) as T;
