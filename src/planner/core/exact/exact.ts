import type { Highs } from 'highs';
import { boundByPrices } from '../dual.ts';
import { boundOf, solveInstant, summarise } from '../instant.ts';
import type { Choice, Problem } from '../problem.ts';
import type { ExactOptions, Solution } from '../solve.ts';
import type { Exchange } from './exchange.ts';
import { choiceOf, type Formulation, formulate, pointOf } from './formulation.ts';
import { improveBySolver, totalValue } from './improve.ts';
import { blockByReducedValue, type Root, solveRoot } from './root.ts';
import { openScope } from './scope.ts';
import { isOver, loadSolver, modelData, runMip, type Stop } from './solver.ts';

/** Up to this many options the whole model is searched; above, the time goes to fix-and-optimise. */
const WHOLE_SEARCH = 12_000;

/** From here on a thread alone first improves its plan before it proves. */
const ALONE_FROM = 400;

/**
 * The best plan with a proven bound. Steps: a start plan at once, a bound by prices, the relaxation with cover
 * cuts, options fixed out by their reduced value, neighbourhoods solved exactly, then branch and cut on the
 * whole model. Stops at the time limit with what it has; value and bound are valid at any time.
 * With an exchange, another thread looks for better plans meanwhile (improver.ts) and this one proves.
 * HiGHS blocks its thread: run it in a worker (worker.ts) where something else must go on.
 */
export async function solveExact(
  problem: Problem,
  options: ExactOptions,
  exchange?: Exchange,
): Promise<Solution> {
  const highs = await loadSolver();
  return new ExactSearch(highs, problem, options, exchange).run();
}

class ExactSearch {
  private readonly highs: Highs;
  private readonly problem: Problem;
  private readonly options: ExactOptions;
  private readonly exchange: Exchange | undefined;
  private readonly began: number;
  private readonly stop: Stop;
  private best: Choice | null = null;
  private value = Number.NEGATIVE_INFINITY;
  private bound: number;
  private steps = 0;

  constructor(highs: Highs, problem: Problem, options: ExactOptions, exchange?: Exchange) {
    this.exchange = exchange;
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
    this.startPlan(draft);
    if (this.proven) return this.solution();
    const root = this.relax(draft);
    if (root.status === 'infeasible') return this.infeasible();
    this.takeOver();
    if (this.proven || isOver(this.stop)) return this.solution();
    this.improve(draft, root);
    this.takeOver();
    if (!this.proven && draft.columns <= WHOLE_SEARCH && !isOver(this.stop)) {
      if (this.search(draft, root) === 'infeasible') return this.infeasible();
    }
    this.takeOver();
    return this.solution();
  }

  /** What another thread found. */
  private takeOver(): Choice | null {
    const found = this.exchange?.poll(this.value);
    if (found) this.take(found.choice, 'neighbourhoods');
    return found?.choice ?? null;
  }

  /** The given plan, or one found at once; a plan that breaks a row is not taken. */
  private startPlan(draft: Formulation): void {
    const { clock, timeLimitMs, warmStart } = this.options;
    const dual = boundByPrices(this.problem, { rounds: 600, timeLimitMs: 0.03 * timeLimitMs, clock });
    if (dual) this.lower(boundOf(dual), 'prices');
    const steps = 300 * this.problem.count;
    const quick = {
      seed: this.options.seed ?? 1,
      steps,
      timeLimitMs: Math.min(3000, 0.1 * timeLimitMs),
      clock,
    };
    const choice = warmStart ?? solveInstant(this.problem, quick).choice;
    const point = choice && pointOf(this.problem, draft, choice);
    if (point && draft.rows.holds(point)) this.take(choice, 'start');
  }

  private relax(draft: Formulation): Root {
    const large = draft.columns > WHOLE_SEARCH;
    return solveRoot(this.highs, this.problem, draft, {
      ...this.stop,
      rounds: large ? 8 : 25,
      method: large ? 'ipm' : 'simplex',
      onBound: (bound) => this.lower(wholeBound(bound), 'relaxation'),
    });
  }

  private improve(draft: Formulation, root: Root): void {
    if (!this.best) return;
    const { clock } = this.options;
    const whole = draft.columns <= WHOLE_SEARCH;
    const alone = this.exchange === undefined;
    const share = !whole ? 1 : alone && draft.columns >= ALONE_FROM ? 0.3 : 0;
    if (share === 0) return;
    const until = Math.min(this.stop.until, clock() + share * (this.stop.until - clock()));
    improveBySolver(
      this.highs,
      this.problem,
      { choice: this.best, value: this.value },
      {
        ...this.stop,
        until,
        ...byOption(this.problem, draft, root),
        blocked: this.blocked(draft, root),
        seed: 1,
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

  private search(draft: Formulation, root: Root): 'done' | 'infeasible' {
    const blocked = this.blocked(draft, root);
    const upper = new Float64Array(draft.columns).fill(1);
    draft.option.forEach((o, column) => {
      if (blocked[o]) upper[column] = 0;
    });
    const result = runMip(this.highs, modelData(this.highs, draft, { cuts: root.cuts, whole: true, upper }), {
      ...this.stop,
      start: this.best && pointOf(this.problem, draft, this.best),
      settings: this.best ? { mip_heuristic_effort: 0.02 } : {},
      onProgress: ({ bound }) => this.lower(wholeBound(bound + draft.constant), 'search'),
      offer: () => {
        const choice = this.takeOver();
        return choice && pointOf(this.problem, draft, choice);
      },
      onSolution: (point) => this.take(choiceOf(this.problem, draft, point), 'search'),
    });
    if (result.status === 'infeasible' && !this.best) return 'infeasible';
    if (result.point) this.take(choiceOf(this.problem, draft, result.point), 'search');
    if (result.status === 'stopped') this.lower(wholeBound(result.bound + draft.constant), 'search');
    else this.lower(this.value, 'search');
    return 'done';
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
    this.exchange?.offer(this.best, value);
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
