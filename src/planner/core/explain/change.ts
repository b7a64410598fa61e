import type { Id, Portfolio } from '../model.ts';
import type { Overload } from '../solve.ts';

/** A change of the portfolio that lets an initiative in; every part is needed. */
export type Change = {
  /** Extra person-days and money. */
  limits: Overload[];
  /** Extra value, for one that fits but is worth less than what it would displace. */
  values: { id: Id; add: number }[];
  /** A later deadline or end of the plan is needed: the last period in which it would run. */
  deadline?: { id: Id; until: number };
};

export const NO_CHANGE: Change = { limits: [], values: [] };

/** The portfolio after the change; the one given stays as it is. */
export function applyChange(portfolio: Portfolio, change: Change): Portfolio {
  const next = structuredClone(portfolio);
  for (const limit of change.limits) addLimit(next, limit);
  for (const project of next.projects) {
    for (const { id, add } of change.values) if (project.id === id) project.value += add;
    if (change.deadline?.id === project.id && project.deadline !== null)
      project.deadline = Math.max(project.deadline, change.deadline.until);
  }
  return next;
}

function addLimit(portfolio: Portfolio, limit: Overload): void {
  if (limit.kind === 'team') {
    const capacity = portfolio.teams.find(({ id }) => id === limit.team)?.capacity;
    if (capacity) capacity[limit.period] = (capacity[limit.period] ?? 0) + limit.by;
    return;
  }
  const budget = portfolio.budgets[limit.kind];
  budget[limit.year] = (budget[limit.year] ?? 0) + limit.by;
}
