import type { Highs } from 'highs';
import type { Problem } from '../problem.ts';
import type { Formulation } from './formulation.ts';
import { Propagation } from './propagation.ts';
import { RowSet } from './row-set.ts';
import { Separation } from './separation.ts';
import { findRootCuts, isOver, type LpResult, modelData, runLp, type Stop } from './solver.ts';

/** The relaxation of a formulation, tightened by cuts. */
export type Root = {
  status: 'solved' | 'infeasible' | 'stopped';
  /** Valid upper bound of the value, without rounding to whole values. */
  bound: number;
  /** Bound before the first cut. */
  relaxation: number;
  /** Share of each column in the relaxed plan; empty when stopped before the first solution. */
  point: Float64Array;
  /** What taking the column costs at least against the bound (0 or below), per column. */
  reduced: Float64Array;
  /** Cuts that carry a price at the end. */
  cuts: RowSet;
  /** Price of one unit of each limit row of the problem. */
  price: Float64Array;
  rounds: number;
};

export type RootOptions = Stop & {
  rounds: number;
  /** Cuts to begin with. */
  cuts?: RowSet;
  onBound?: (bound: number) => void;
};

/** Solves the relaxation and adds cover and clique cuts in rounds, as long as they still move the bound. */
export function solveRoot(highs: Highs, problem: Problem, draft: Formulation, options: RootOptions): Root {
  const cuts = options.cuts?.clone() ?? new RowSet();
  return highs.withModel(modelData(highs, draft, { cuts, whole: false }), (model) => {
    model.options.set({ output_flag: false, solver: 'simplex' });
    let lp = runLp(highs, model, options);
    let best = boundOf(draft, cuts, lp);
    const relaxation = best.bound;
    options.onBound?.(best.bound);
    if (lp.status !== 'optimal') return rootOf(problem, draft, lp, cuts, best, relaxation, 0);
    const separation = new Separation(problem, draft, new Propagation(problem, draft));
    separation.enter(new Uint8Array(draft.columns));
    let rounds = 0;
    let stalled = 0;
    while (rounds < options.rounds && stalled < 3 && !isOver(options)) {
      const found = separation.cut({ point: lp.point, reduced: best.reduced });
      if (found.count === 0) break;
      for (let r = 0; r < found.count; r++) cuts.copy(found, r);
      model.addRows(found.matrix(draft.columns));
      const next = runLp(highs, model, options);
      if (next.status !== 'optimal') break;
      lp = next;
      rounds++;
      const now = boundOf(draft, cuts, lp);
      stalled = now.bound > best.bound - 1e-4 * Math.abs(best.bound) ? stalled + 1 : 0;
      if (now.bound < best.bound) best = now;
      options.onBound?.(best.bound);
    }
    return rootOf(problem, draft, lp, cuts, best, relaxation, rounds);
  });
}

/** The relaxation with the solver's own cuts beside ours; both sets hold what the other cannot see. */
export function tightenRoot(
  highs: Highs,
  problem: Problem,
  draft: Formulation,
  root: Root,
  options: RootOptions & { onSolution: (point: Float64Array) => void },
): Root {
  const loss = draft.value.map((value) => -value);
  const data = modelData(highs, { ...draft, value: loss }, { cuts: root.cuts, whole: true });
  const minimize = highs.constants.objectiveSense.minimize;
  const found = findRootCuts(highs, { ...data, sense: minimize }, options);
  if (found.count === 0 || isOver(options)) return root;
  const tight = solveRoot(highs, problem, draft, { ...options, cuts: root.cuts.joined(found) });
  return tight.status === 'solved' && tight.bound < root.bound
    ? { ...tight, relaxation: root.relaxation }
    : root;
}

type Bound = { bound: number; reduced: Float64Array; rowDual: Float64Array };

function boundOf(draft: Formulation, cuts: RowSet, lp: LpResult): Bound {
  const { bound, reduced } = draft.rows.joined(cuts).boundByDuals(lp.rowDual, draft.value);
  return { bound: bound + draft.constant, reduced, rowDual: lp.rowDual };
}

function rootOf(
  problem: Problem,
  draft: Formulation,
  lp: LpResult,
  cuts: RowSet,
  best: Bound,
  relaxation: number,
  rounds: number,
): Root {
  const price = new Float64Array(problem.rows);
  draft.limitRow.forEach((row, r) => {
    if (row >= 0) price[r] = Math.max(0, lp.rowDual[row] ?? 0);
  });
  return {
    status: lp.status === 'optimal' ? 'solved' : lp.status,
    bound: best.bound,
    relaxation,
    point: lp.status === 'optimal' ? lp.point : new Float64Array(0),
    reduced: best.reduced,
    cuts: tightCuts(draft, cuts, lp),
    price,
    rounds,
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
