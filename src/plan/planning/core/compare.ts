import type { Outcome } from '../../../planner/core/outcome.ts';
import type { PlanItem } from './candidate.ts';
import type { Basis } from './portfolio.ts';

/** A plan that can be laid beside another one: a scenario or a version. */
export type ComparedPlan = {
  basis: Basis;
  outcome: Pick<Outcome, 'selected' | 'rejected' | 'late' | 'value' | 'gap'>;
};

/** Absolute quarters, so that plans of different horizons compare. */
type Place = { start: number; finish: number };

export type PlanDifference =
  | { item: PlanItem; kind: 'came'; to: Place }
  | { item: PlanItem; kind: 'went'; from: Place }
  | { item: PlanItem; kind: 'moved'; from: Place; to: Place; by: number };

/**
 * What came, went and moved from one plan to the other; what stands in both at the same place is counted. Plans that
 * begin at different times are compared from where the later one begins: before that it shows nothing.
 */
export function comparePlans(
  before: ComparedPlan,
  after: ComparedPlan,
): { differences: PlanDifference[]; same: number } {
  const [from, to] = [placesOf(before), placesOf(after)];
  const common = Math.max(before.basis.frame.from, after.basis.frame.from);
  const startOf = ({ start, finish }: Place) => (finish < common ? start : Math.max(start, common));
  const items = new Map([...before.basis.items, ...after.basis.items].map((item) => [item.id, item]));
  let same = 0;
  const differences: PlanDifference[] = [];
  for (const [id, item] of items) {
    const [was, is] = [from.get(id), to.get(id)];
    if (was && !is) differences.push({ item, kind: 'went', from: was });
    else if (!was && is) differences.push({ item, kind: 'came', to: is });
    else if (was && is) {
      if (startOf(was) === startOf(is) && was.finish === is.finish) same++;
      else differences.push({ item, kind: 'moved', from: was, to: is, by: is.finish - was.finish });
    }
  }
  const order = { came: 0, went: 1, moved: 2 };
  return {
    same,
    differences: differences.sort(
      (a, b) => order[a.kind] - order[b.kind] || a.item.code.localeCompare(b.item.code),
    ),
  };
}

function placesOf({ basis, outcome }: ComparedPlan): Map<string, Place> {
  return new Map(
    outcome.selected.map(({ id, start, finish }) => [
      String(id),
      { start: basis.frame.from + start, finish: basis.frame.from + finish },
    ]),
  );
}
