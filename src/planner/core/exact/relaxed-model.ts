import type { Highs, Model } from 'highs';
import type { Formulation } from './formulation.ts';
import type { RowSet } from './row-set.ts';

/** What a node of the search tree says of a column: open, shut (0) or set (1). */
export const OPEN = 0;
export const SHUT = 1;
export const SET = 2;

/** State of every column. */
export type Domain = Uint8Array;

export type Relaxed = {
  /** False: no point holds all rows. Then the rest means nothing. */
  feasible: boolean;
  /** Solved to the end, not stopped after a number of iterations. */
  complete: boolean;
  /** Valid upper bound of the value, also when stopped early. */
  bound: number;
  point: Float64Array;
  reduced: Float64Array;
  rowDual: Float64Array;
};

/** Solves without a price after which a cut is forgotten. */
const IDLE_SOLVES = 15;

/** Cuts are forgotten this many at a time: each time costs the solver its factors. */
const FORGET_AT_ONCE = 50;

/**
 * The relaxation of a formulation under changing domains, kept warm in the solver: dual simplex goes on from the
 * last basis. Cuts come as they are found and are forgotten when they have been idle for long.
 */
export class RelaxedModel {
  rows: RowSet;
  private readonly highs: Highs;
  private readonly model: Model;
  private readonly draft: Formulation;
  private readonly firstCut: number;
  private idle: number[];

  constructor(highs: Highs, model: Model, draft: Formulation, rows: RowSet) {
    this.highs = highs;
    this.model = model;
    this.draft = draft;
    this.rows = rows;
    this.firstCut = draft.rows.count;
    this.idle = new Array(rows.count - this.firstCut).fill(0);
    model.options.set({ output_flag: false, solver: 'simplex', presolve: 'off', ...DEVEX });
  }

  solve(domain: Domain, iterations = MOST_ITERATIONS): Relaxed {
    const { model, draft, highs } = this;
    const { lower, upper } = boxOf(domain);
    model.changeColsBounds({ kind: 'range', from: 0, to: draft.columns - 1 }, lower, upper);
    model.options.set({ simplex_iteration_limit: iterations });
    model.run();
    const status = model.getModelStatus();
    const { colValue, rowDual } = model.getSolution();
    const { bound, reduced } = this.rows.boundByDuals(rowDual, draft.value, { lower, upper });
    const { infeasible, optimal } = highs.constants.modelStatus;
    return {
      feasible: status !== infeasible,
      complete: status === optimal,
      bound: bound + draft.constant,
      point: colValue,
      reduced,
      rowDual,
    };
  }

  add(cuts: RowSet): void {
    for (let r = 0; r < cuts.count; r++) {
      this.rows.copy(cuts, r);
      this.idle.push(0);
    }
    this.model.addRows(cuts.matrix(this.draft.columns));
  }

  /** Work from the same basis, however often the domain changes in between. */
  mark(): () => void {
    const basis = this.model.getBasis();
    return () => {
      this.model.setBasis(basis);
    };
  }

  /** Counts which cuts carry no price and forgets those that have not for long. */
  forgetIdle(rowDual: Float64Array): void {
    let old = 0;
    this.idle = this.idle.map((solves, k) => {
      const now = rowDual[this.firstCut + k]! > 1e-9 ? 0 : solves + 1;
      if (now > IDLE_SOLVES) old++;
      return now;
    });
    if (old < FORGET_AT_ONCE) return;
    const forgotten = (r: number): boolean => (this.idle[r - this.firstCut] ?? 0) > IDLE_SOLVES;
    const mask = Int32Array.from({ length: this.rows.count }, (_, r) => (forgotten(r) ? 1 : 0));
    this.rows = this.rows.without(mask);
    this.idle = this.idle.filter((solves) => solves <= IDLE_SOLVES);
    this.model.deleteRows({ kind: 'mask', mask });
  }
}

/** Steepest edge would have to find its weights anew whenever a basis is set. */
const DEVEX = { simplex_dual_edge_weight_strategy: 1 };

const MOST_ITERATIONS = 2_147_483_647;

function boxOf(domain: Domain): { lower: Float64Array; upper: Float64Array } {
  const lower = new Float64Array(domain.length);
  const upper = new Float64Array(domain.length);
  domain.forEach((state, column) => {
    if (state === SET) lower[column] = 1;
    if (state !== SHUT) upper[column] = 1;
  });
  return { lower, upper };
}
