import { compileProblem } from './core/compile.ts';
import { findConflict } from './core/conflict.ts';
import { solveExact } from './core/exact/exact.ts';
import { solveInstant } from './core/instant.ts';
import type { Portfolio } from './core/model.ts';
import { type Outcome, tellOutcome } from './core/outcome.ts';
import type { Problem } from './core/problem.ts';
import type { Progress, Solution } from './core/solve.ts';

export type PlanRun = {
  mode: 'instant' | 'exact';
  /** Time for everything, from `began` on. */
  seconds: number;
  seed: number;
  steps?: number | undefined;
  onProgress?: (progress: Progress) => void;
  signal?: { readonly aborted: boolean };
};

const clock = (): number => performance.now();

/** Share of the time that the exact mode gives to the instant plan it starts from, at most 5 s. */
const WARM_SHARE = 0.1;
const LONGEST_WARM_MS = 5000;

/** Plans a portfolio within its time; `began` is the reading of performance.now() from which it counts. */
export async function planPortfolio(portfolio: Portfolio, run: PlanRun, began = clock()): Promise<Outcome> {
  const problem = compileProblem(portfolio);
  const solution = await solve(problem, run, began);
  const outcome = (solved: Solution): Outcome =>
    tellOutcome(problem, solved, { seconds: (clock() - began) / 1000, seed: run.seed });
  if (solution.choice) return outcome(solution);
  const conflict = findConflict(portfolio, { seed: run.seed, clock, timeLimitMs: 1000 * run.seconds });
  if (!conflict) return outcome(solution);
  const status = conflict.proven === false ? 'unknown' : 'infeasible';
  return { ...outcome({ ...solution, status }), conflict };
}

async function solve(problem: Problem, run: PlanRun, began: number): Promise<Solution> {
  const leftMs = (): number => Math.max(1, 1000 * run.seconds - (clock() - began));
  const { seed, steps } = run;
  if (run.mode === 'instant') return solveInstant(problem, { seed, steps, timeLimitMs: leftMs(), clock });
  const warmMs = Math.min(LONGEST_WARM_MS, WARM_SHARE * leftMs());
  const warm = solveInstant(problem, { seed, timeLimitMs: warmMs, clock });
  if (warm.status === 'infeasible' || warm.status === 'optimal') return warm;
  const { onProgress, signal } = run;
  const exact = await solveExact(problem, {
    warmStart: warm.choice ?? undefined,
    timeLimitMs: leftMs(),
    clock,
    onProgress,
    signal,
  });
  return strongest(exact, warm);
}

/** The better plan under the tighter bound. */
function strongest(exact: Solution, warm: Solution): Solution {
  if (!exact.choice || !warm.choice) return exact.choice ? exact : { ...exact, choice: warm.choice };
  const better = exact.value >= warm.value ? exact : warm;
  const bound = Math.min(exact.bound, warm.bound);
  const status = better.value >= bound ? 'optimal' : 'feasible';
  const gap = better.value > 0 ? Math.max(0, bound - better.value) / better.value : better.gap;
  return { ...better, bound, status, gap };
}
