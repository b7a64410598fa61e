import type { Highs } from 'highs';
import { boundByPrices, type Dual } from '../dual.ts';
import { boundOf, solveInstant, summarise } from '../instant.ts';
import type { Choice, Problem } from '../problem.ts';
import type { ExactOptions, Solution } from '../solve.ts';
import type { Exchange } from './exchange.ts';
import { type Formulation, formulate, planOf, pointOf } from './formulation.ts';
import { improveBySolver, totalValue } from './improve.ts';
import type { NodePool } from './node-pool.ts';
import { blockByReducedValue, type Root, solveRoot } from './root.ts';
import { openScope } from './scope.ts';
import { isOver, loadSolver, modelData, runMip, type Stop } from './solver.ts';
import { searchTree } from './tree.ts';

/**
 * Up to this many columns the whole model is searched. Above, the bound by prices stands (the relaxation would take
 * most of the time and lower it by 0.1 %), and the time goes to fix-and-optimise.
 */
const WHOLE_SEARCH = 12_000;

/** From here on a thread alone first improves its plan before it proves. */
const ALONE_FROM = 400;

/**
 * The best plan with a proven bound. Steps: a start plan at once, a bound by prices, the relaxation with cover
 * cuts, neighbourhoods solved exactly, then branch and cut on the whole model (tree.ts). Stops at the time limit with what it has; value and bound are valid at any time.
 * With something shared, another thread looks for better plans meanwhile (improver.ts) and this one proves; then that
 * one takes its part of the search tree.
 * HiGHS blocks its thread: run it in a worker (worker.ts) where something else must go on.
 */
export async function solveExact(
  problem: Problem,
  options: ExactOptions,
  shared?: Shared,
): Promise<Solution> {
  const highs = await loadSolver();
  return new ExactSearch(highs, problem, options, shared).run();
}

/** What two threads share: the best plan, and the nodes of the search tree. */
export type Shared = { exchange: Exchange; pool: NodePool };

class ExactSearch {
  private readonly highs: Highs;
  private readonly problem: Problem;
  private readonly options: ExactOptions;
  private readonly shared: Shared | undefined;
  private readonly began: number;
  private readonly stop: Stop;
  private best: Choice | null = null;
  private value = Number.NEGATIVE_INFINITY;
  private bound: number;
  private steps = 0;

  constructor(highs: Highs, problem: Problem, options: ExactOptions, shared?: Shared) {
    this.shared = shared;
    this.highs = highs;
    this.problem = problem;
    this.options = options;
    this.began = options.clock();
    this.stop = { clock: options.clock, until: this.began + options.timeLimitMs, signal: options.signal };
    this.bound = Number.POSITIVE_INFINITY;
  }

  run(): Solution {
    const draft = formulate(this.problem, openScope(this.problem));
    if (!draft) return this.infeasible();
    const dual = this.startPlan(draft);
    if (!dual) return this.infeasible();
    if (this.proven) return this.solution();
    if (this.best && draft.columns > WHOLE_SEARCH) {
      this.improve({ ...dual, blocked: new Uint8Array(dual.share.length), part: 1 });
      this.takeOver();
      return this.solution();
    }
    const root = this.relax(draft);
    if (root.status === 'infeasible') return this.infeasible();
    this.takeOver();
    if (this.proven || isOver(this.stop)) return this.solution();
    if (this.best) this.shared?.pool.begin();
    if (!this.shared && draft.columns >= ALONE_FROM)
      this.improve({ ...byOption(this.problem, draft, root), blocked: this.blocked(draft, root), part: 0.3 });
    this.takeOver();
    if (!this.proven && !isOver(this.stop)) {
      if (this.search(draft, root) === 'infeasible') return this.infeasible();
    }
    this.takeOver();
    return this.solution();
  }

  /** What another thread found. */
  private takeOver(): Choice | null {
    if (!this.shared || this.shared.exchange.value <= this.value) return null;
    const found = this.shared.exchange.best();
    if (found) this.take(found.choice, 'neighbourhoods');
    return found?.choice ?? null;
  }

  /** The given plan, or one found at once (one that breaks a row is not taken). Null: a must-have has no option. */
  private startPlan(draft: Formulation): Dual | null {
    const { clock, timeLimitMs, warmStart } = this.options;
    const dual = boundByPrices(this.problem, {
      rounds: 5000,
      timeLimitMs: 0.05 * timeLimitMs,
      clock,
      thorough: true,
    });
    if (dual) this.lower(boundOf(dual), 'prices');
    const steps = 300 * this.problem.count;
    const quick = {
      seed: this.options.seed ?? 1,
      steps,
      timeLimitMs: Math.min(3000, 0.1 * timeLimitMs),
      clock,
      signal: this.options.signal,
    };
    const choice = warmStart ?? solveInstant(this.problem, quick).choice;
    const point = choice && pointOf(this.problem, draft, choice);
    if (point && draft.rows.holds(point)) this.take(choice, 'start');
    return dual;
  }

  private relax(draft: Formulation): Root {
    return solveRoot(this.highs, this.problem, draft, {
      ...this.stop,
      rounds: 25,
      onBound: (bound) => this.lower(wholeBound(bound), 'relaxation'),
    });
  }

  private partOfTime(part: number): number {
    const now = this.options.clock();
    return now + part * Math.max(0, this.stop.until - now);
  }

  /** Neighbourhoods of the plan, for a part of the time that is left. */
  private improve({ part, ...guide }: Guide & { part: number }): void {
    if (!this.best) return;
    improveBySolver(
      this.highs,
      this.problem,
      { choice: this.best, value: this.value },
      {
        ...this.stop,
        ...guide,
        until: this.partOfTime(part),
        seed: 1,
        exchange: this.shared?.exchange,
        onBetter: ({ choice }) => this.take(choice, 'neighbourhoods'),
      },
    );
  }

  private blocked(draft: Formulation, root: Root): Uint8Array {
    const blocked = new Uint8Array(this.problem.optionProject.length);
    if (this.best) blockByReducedValue(draft, root, this.value, blocked);
    for (const o of this.best ?? []) if (o >= 0) blocked[o] = 0;
    return blocked;
  }

  /** Branch and cut from the plan that is known; without one the solver's own, which also looks for plans. */
  private search(draft: Formulation, root: Root): 'done' | 'infeasible' {
    if (!this.best) return this.searchFirstPlan(draft, root);
    searchTree(this.highs, this.problem, draft, root, {
      ...this.stop,
      value: () => this.value,
      onBound: (bound) => this.lower(wholeBound(bound), 'search'),
      onPoint: (point) => this.takePoint(draft, point),
      onNode: () => this.takeOver(),
      pool: this.shared?.pool,
    });
    return 'done';
  }

  private searchFirstPlan(draft: Formulation, root: Root): 'done' | 'infeasible' {
    const result = runMip(this.highs, modelData(this.highs, draft, { cuts: root.cuts, whole: true }), {
      ...this.stop,
      onProgress: ({ bound }) => this.lower(wholeBound(bound + draft.constant), 'search'),
      offer: () => {
        const choice = this.takeOver();
        return choice && pointOf(this.problem, draft, choice);
      },
      onSolution: (point) => this.takePoint(draft, point),
    });
    if (result.status === 'infeasible' && !this.best) return 'infeasible';
    if (result.point) this.takePoint(draft, result.point);
    if (result.status === 'stopped') this.lower(wholeBound(result.bound + draft.constant), 'search');
    else this.lower(this.value, 'search');
    return 'done';
  }

  private takePoint(draft: Formulation, point: Float64Array): void {
    const choice = planOf(this.problem, draft, point);
    if (choice) this.take(choice, 'search');
  }

  private get proven(): boolean {
    return this.best !== null && this.value >= this.bound;
  }

  private take(choice: Choice, phase: string): void {
    const value = totalValue(this.problem, choice);
    this.steps++;
    if (value <= this.value) return;
    this.best = Int32Array.from(choice);
    this.value = value;
    this.shared?.exchange.offer(this.best, value);
    this.report(phase);
  }

  private lower(bound: number, phase: string): void {
    if (bound >= this.bound) return;
    this.bound = Math.max(bound, this.value);
    this.report(phase);
  }

  private report(phase: string): void {
    const { bound, best, value } = this;
    const elapsedMs = this.options.clock() - this.began;
    const gap = best && value > 0 ? (bound - value) / value : null;
    this.options.onProgress?.({ value: best ? value : null, bound, gap, elapsedMs, phase });
  }

  private solution(): Solution {
    if (this.best) return summarise(this.best, this.value, Math.max(this.bound, this.value), this.steps);
    return { status: 'unknown', choice: null, value: 0, bound: this.bound, gap: null, steps: this.steps };
  }

  private infeasible(): Solution {
    return { status: 'infeasible', choice: null, value: 0, bound: 0, gap: null, steps: this.steps };
  }
}

/** Values are whole numbers, so a bound may be rounded down; the margin allows for the solver's tolerance. */
const wholeBound = (bound: number): number => Math.floor(bound + 1e-6 * Math.abs(bound) + 1e-6);

/** Where the relaxed plan and its prices lead the neighbourhoods. */
type Guide = { share: Float64Array; reduced: Float64Array; blocked: Uint8Array };

/** Shares and reduced values of the relaxed plan by option. */
function byOption(
  problem: Problem,
  draft: Formulation,
  root: Root,
): { share: Float64Array; reduced: Float64Array } {
  const share = new Float64Array(problem.optionProject.length);
  const reduced = new Float64Array(share.length).fill(Number.NEGATIVE_INFINITY);
  draft.option.forEach((o, column) => {
    share[o] = root.point[column] ?? 0;
    reduced[o] = root.reduced[column]!;
  });
  return { share, reduced };
}
