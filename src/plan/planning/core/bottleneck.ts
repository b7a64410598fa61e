import { limitKey } from '../../../planner/core/explain/explain.ts';
import type { Id } from '../../../planner/core/model.ts';
import type { Outcome } from '../../../planner/core/outcome.ts';
import type { Overload } from '../../../planner/core/solve.ts';
import { moneyStepCents } from './load.ts';
import type { Basis } from './portfolio.ts';

export type Bottleneck = {
  limit: Overload;
  /** Left-out initiatives that lack something here. */
  keepsOut: Id[];
  /** Lacks something here only, the most valuable first: so much more lets it in beside the plan as it stands. */
  lets: { id: Id; more: Overload } | null;
};

/** The limit that keeps most out. What lacks something elsewhere as well is not let in by more of this one. */
export function findBottleneck(
  basis: Pick<Basis, 'items' | 'overloads' | 'overspendings'>,
  { binding, rejected }: Pick<Outcome, 'binding' | 'rejected'>,
): Bottleneck | null {
  const out = new Set(rejected.map(({ id }) => id));
  const worst = binding
    .map(({ limit, stops }) => ({ limit, stops, keepsOut: stops.filter((id) => out.has(id)) }))
    .filter(({ stops }) => stops.length > 0)
    .toSorted((a, b) => b.keepsOut.length - a.keepsOut.length || b.stops.length - a.stops.length)[0];
  if (!worst) return null;
  const { limit, keepsOut } = worst;
  const points = new Map(basis.items.map((item) => [item.id, item.points]));
  const pointsOf = (id: Id) => points.get(String(id)) ?? 0;
  const only = rejected
    .filter(({ reason: { shortage } }) => shortage.length === 1 && limitKey(shortage[0]!) === limitKey(limit))
    .toSorted((a, b) => pointsOf(b.id) - pointsOf(a.id))[0];
  return {
    limit,
    keepsOut,
    lets: only ? { id: only.id, more: moreOf(only.reason.shortage[0]!, basis) } : null,
  };
}

/** What running initiatives take beyond a limit has to be made good first. */
function moreOf(
  shortage: Overload,
  { overloads, overspendings }: Pick<Basis, 'overloads' | 'overspendings'>,
): Overload {
  const beyond =
    shortage.kind === 'team'
      ? overloads.find(({ team, period }) => team === shortage.team && period === shortage.period)?.by
      : overspendings.find(({ kind, year }) => kind === shortage.kind && year === shortage.year)?.byCents;
  const by = shortage.kind === 'team' ? (beyond ?? 0) : (beyond ?? 0) / moneyStepCents;
  return { ...shortage, by: shortage.by + by };
}
