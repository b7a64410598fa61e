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

/** What is known of a cut: solves without a price, and where it holds (null: everywhere). */
type Cut = { idle: number; place: Place | null };

/** The node in which a cut was found: only there and below is it sure. Elsewhere its right side is loose. */
type Place = { domain: Domain; tight: number; loose: number };

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
  private cuts: Cut[];

  constructor(highs: Highs, model: Model, draft: Formulation, rows: RowSet) {
    this.highs = highs;
    this.model = model;
    this.draft = draft;
    this.rows = rows;
    this.firstCut = draft.rows.count;
    this.cuts = Array.from({ length: rows.count - this.firstCut }, () => ({ idle: 0, place: null }));
    model.options.set({ output_flag: false, solver: 'simplex', presolve: 'off', ...DEVEX });
  }

  solve(domain: Domain, iterations = MOST_ITERATIONS): Relaxed {
    const { model, draft, highs } = this;
    const { lower, upper } = boxOf(domain);
    model.changeColsBounds({ kind: 'range', from: 0, to: draft.columns - 1 }, lower, upper);
    this.place(domain);
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

  /** Adds cuts that hold in the domain and in whatever is inside it. */
  add(cuts: RowSet, where: Domain): void {
    const domain = where.slice();
    for (let r = 0; r < cuts.count; r++) {
      const { upper, values } = cuts.row(r);
      this.rows.copy(cuts, r);
      this.cuts.push({ idle: 0, place: { domain, tight: upper, loose: values.reduce((a, b) => a + b, 0) } });
    }
    this.model.addRows(cuts.matrix(this.draft.columns));
  }

  /** Makes cuts tight where they hold and loose elsewhere. */
  private place(domain: Domain): void {
    const inside = new Map<Domain, boolean>();
    this.cuts.forEach(({ place }, k) => {
      if (!place) return;
      const holds = inside.get(place.domain) ?? isWithin(domain, place.domain);
      inside.set(place.domain, holds);
      const row = this.firstCut + k;
      const upper = holds ? place.tight : place.loose;
      if (this.rows.upper(row) === upper) return;
      this.rows.setUpper(row, upper);
      this.model.changeRowBounds(row, Number.NEGATIVE_INFINITY, upper);
    });
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
    this.cuts.forEach((cut, k) => {
      cut.idle = rowDual[this.firstCut + k]! > 1e-9 ? 0 : cut.idle + 1;
    });
    const isOld = (cut: Cut): boolean => cut.idle > IDLE_SOLVES;
    if (this.cuts.filter(isOld).length < FORGET_AT_ONCE) return;
    const mask = new Int32Array(this.rows.count);
    this.cuts.forEach((cut, k) => {
      if (isOld(cut)) mask[this.firstCut + k] = 1;
    });
    this.rows = this.rows.without(mask);
    this.cuts = this.cuts.filter((cut) => !isOld(cut));
    this.model.deleteRows({ kind: 'mask', mask });
  }
}

/** Is everything that the outer domain decides decided alike in the inner one? */
function isWithin(inner: Domain, outer: Domain): boolean {
  for (let column = 0; column < outer.length; column++)
    if (outer[column] !== OPEN && inner[column] !== outer[column]) return false;
  return true;
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
