import type { Highs, Model } from 'highs';
import type { Formulation } from './formulation.ts';
import type { RowSet } from './row-set.ts';
import { BASIC, type Cut, cutsOf, rowsOf, type Standing } from './standing.ts';

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
const IDLE_SOLVES = 5;

/**
 * The relaxation of a formulation under changing domains, in the solver. Cuts hold in the node in which they were
 * found and below, so whoever goes to a node takes up the cuts and the basis that were there: dual simplex goes
 * on from them.
 */
export class RelaxedModel {
  rows: RowSet;
  private readonly highs: Highs;
  private readonly model: Model;
  private readonly draft: Formulation;
  private cuts: readonly Cut[] = [];
  private idle: Uint8Array = new Uint8Array(0);

  constructor(highs: Highs, model: Model, draft: Formulation) {
    this.highs = highs;
    this.model = model;
    this.draft = draft;
    this.rows = draft.rows.clone();
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

  /** Adds cuts that hold in the node at hand and below. */
  add(cuts: RowSet): void {
    this.cuts = [...this.cuts, ...cutsOf(cuts)];
    const idle = new Uint8Array(this.cuts.length);
    idle.set(this.idle);
    this.idle = idle;
    this.rows.append(cuts);
    this.model.addRows(cuts.matrix(this.draft.columns));
  }

  /** Where the solver stands now. */
  stand(): Standing {
    const { colStatus, rowStatus } = this.model.getBasis();
    const { cuts, idle } = this;
    return { cuts, idle, columns: Uint8Array.from(colStatus), rows: Uint8Array.from(rowStatus) };
  }

  /** The same without the cuts that have carried no price for long; `rowDual` as the last solve answered. */
  forgetIdle(rowDual: Float64Array): Standing {
    const first = this.draft.rows.count;
    this.idle = this.idle.map((solves, k) => (rowDual[first + k]! > 1e-9 ? 0 : solves + 1));
    const here = this.stand();
    const mask = new Int32Array(here.rows.length);
    this.idle.forEach((solves, k) => {
      // Without a row at its limit the basis would have one variable too many.
      if (solves > IDLE_SOLVES && here.rows[first + k] === BASIC) mask[first + k] = 1;
    });
    if (!mask.includes(1)) return here;
    this.rows = this.rows.without(mask);
    this.cuts = this.cuts.filter((_, k) => !mask[first + k]);
    this.idle = this.idle.filter((_, k) => !mask[first + k]);
    this.model.deleteRows({ kind: 'mask', mask });
    const { cuts, idle } = this;
    return { ...here, cuts, idle, rows: here.rows.filter((_, r) => !mask[r]) };
  }

  /** Goes to where the solver stood. */
  goTo({ cuts, idle, columns, rows }: Standing): void {
    if (cuts !== this.cuts) this.exchange(cuts);
    this.cuts = cuts;
    this.idle = idle;
    this.model.setBasis({ colStatus: Int32Array.from(columns), rowStatus: Int32Array.from(rows) });
  }

  /** The first cuts, which nodes of one origin have in common, stay in the model. */
  private exchange(cuts: readonly Cut[]): void {
    let kept = 0;
    while (kept < cuts.length && cuts[kept] === this.cuts[kept]) kept++;
    const from = this.draft.rows.count + kept;
    const to = this.rows.count - 1;
    if (from <= to) this.model.deleteRows({ kind: 'range', from, to });
    const others = rowsOf(cuts.slice(kept));
    if (others.count > 0) this.model.addRows(others.matrix(this.draft.columns));
    this.rows.keepFirst(from);
    this.rows.append(others);
  }
}

/** Steepest edge would have to find its weights anew whenever a basis is set. */
const DEVEX = { simplex_dual_edge_weight_strategy: 1 };

const MOST_ITERATIONS = 2_147_483_647;

/** Least and most of every column. */
export function boxOf(domain: Domain): { lower: Float64Array; upper: Float64Array } {
  const lower = new Float64Array(domain.length);
  const upper = new Float64Array(domain.length);
  domain.forEach((state, column) => {
    if (state === SET) lower[column] = 1;
    if (state !== SHUT) upper[column] = 1;
  });
  return { lower, upper };
}
