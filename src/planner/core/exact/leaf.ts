import type { Highs } from 'highs';
import type { Formulation } from './formulation.ts';
import { type Domain, OPEN, SET } from './relaxed-model.ts';
import type { RowSet } from './row-set.ts';
import { modelData, runMip, type Stop } from './solver.ts';

/** What is left of a node when the solver has searched it: a better point, and the bound of what stays open. */
export type Leaf = { done: boolean; point: Float64Array | null; bound: number };

/**
 * Searches a node to the end with the solver's own branch and cut: only the open columns, and only for plans
 * worth at least `above`. Small nodes take it milliseconds, since it reduces them before it starts. Restarts, which pay
 * in long searches, would make those of a second last two to three times as long.
 */
export function solveLeaf(
  highs: Highs,
  draft: Formulation,
  rows: RowSet,
  node: { domain: Domain; bound: number },
  options: Stop & { above: number },
): Leaf {
  const fixed = Float64Array.from(node.domain, (state) => (state === SET ? 1 : 0));
  const columnOf = new Int32Array(draft.columns).fill(-1);
  const open: number[] = [];
  let constant = draft.constant;
  node.domain.forEach((state, column) => {
    if (state === OPEN) columnOf[column] = open.push(column) - 1;
    else constant += draft.value[column]! * fixed[column]!;
  });
  const rest = rows.reduced(columnOf, fixed);
  if (!rest) return { done: true, point: null, bound: Number.NEGATIVE_INFINITY };
  const loss = Float64Array.from(open, (column) => -draft.value[column]!);
  const data = {
    ...modelData(highs, { columns: open.length, value: loss, rows: rest }, { whole: true }),
    sense: highs.constants.objectiveSense.minimize,
  };
  const result = runMip(highs, data, {
    ...options,
    settings: {
      mip_heuristic_effort: 0.02,
      mip_allow_restart: false,
      objective_bound: constant - options.above + 0.5,
    },
  });
  const point = result.point && fixed.slice();
  open.forEach((column, k) => {
    if (point) point[column] = result.point![k]!;
  });
  const bound = Math.min(node.bound, constant - result.bound);
  return { done: result.status !== 'stopped', point, bound };
}
