import type { Highs } from 'highs';
import type { Problem } from '../problem.ts';
import type { Formulation } from './formulation.ts';
import { Propagation } from './propagation.ts';
import { RowSet } from './row-set.ts';
import { Separation } from './separation.ts';
import { isOver, type LpResult, modelData, runLp, type Stop } from './solver.ts';

/** The relaxation of a formulation, tightened by cuts. */
export type Root = {
  status: 'solved' | 'infeasible' | 'stopped';
  /** Valid upper bound of the value, without rounding to whole values. */
  bound: number;
  /** Share of each column in the relaxed plan; empty when stopped before the first solution. */
  point: Float64Array;
  /** What taking the column costs at least against the bound (0 or below), per column. */
  reduced: Float64Array;
  /** Cuts that carry a price at the end. */
  cuts: RowSet;
};

export type RootOptions = Stop & {
  rounds: number;
  onBound?: (bound: number) => void;
};

/** Solves the relaxation and adds cover and clique cuts in rounds, as long as they still move the bound. */
export function solveRoot(highs: Highs, problem: Problem, draft: Formulation, options: RootOptions): Root {
  const cuts = new RowSet();
  return highs.withModel(modelData(highs, draft, { whole: false }), (model) => {
    model.options.set({ output_flag: false, solver: 'simplex' });
    let lp = runLp(highs, model, options);
    let best = boundOf(draft, cuts, lp);
    options.onBound?.(best.bound);
    if (lp.status !== 'optimal') return rootOf(draft, lp, cuts, best);
    const separation = new Separation(problem, draft, new Propagation(problem, draft));
    separation.enter(new Uint8Array(draft.columns));
    let stalled = 0;
    for (let round = 0; round < options.rounds && stalled < 3 && !isOver(options); round++) {
      const found = separation.cut({ point: lp.point, reduced: best.reduced });
      if (found.count === 0) break;
      cuts.append(found);
      model.addRows(found.matrix(draft.columns));
      const next = runLp(highs, model, options);
      if (next.status !== 'optimal') break;
      lp = next;
      const now = boundOf(draft, cuts, lp);
      stalled = now.bound > best.bound - 1e-4 * Math.abs(best.bound) ? stalled + 1 : 0;
      if (now.bound < best.bound) best = now;
      options.onBound?.(best.bound);
    }
    return rootOf(draft, lp, cuts, best);
  });
}

type Bound = { bound: number; reduced: Float64Array; rowDual: Float64Array };

function boundOf(draft: Formulation, cuts: RowSet, lp: LpResult): Bound {
  const { bound, reduced } = draft.rows.joined(cuts).boundByDuals(lp.rowDual, draft.value);
  return { bound: bound + draft.constant, reduced, rowDual: lp.rowDual };
}

function rootOf(draft: Formulation, lp: LpResult, cuts: RowSet, { bound, reduced }: Bound): Root {
  return {
    status: lp.status === 'optimal' ? 'solved' : lp.status,
    bound,
    point: lp.status === 'optimal' ? lp.point : new Float64Array(0),
    reduced,
    cuts: tightCuts(draft, cuts, lp),
  };
}

function tightCuts(draft: Formulation, cuts: RowSet, lp: LpResult): RowSet {
  const tight = new RowSet();
  for (let r = 0; r < cuts.count; r++) if (lp.rowDual[draft.rows.count + r]! > 1e-7) tight.copy(cuts, r);
  return tight;
}

/**
 * Options no plan better than `value` can contain: taking one costs more than the bound stands above it.
 * Values are whole numbers, so a better plan is better by at least 1.
 */
export function blockByReducedValue(draft: Formulation, root: Root, value: number, into: Uint8Array): number {
  let blocked = 0;
  draft.option.forEach((o, column) => {
    if (root.bound + Math.min(0, root.reduced[column]!) >= value + 1 - 1e-6 || into[o]) return;
    into[o] = 1;
    blocked++;
  });
  return blocked;
}
