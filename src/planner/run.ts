import { compileProblem } from './core/compile.ts';
import { findConflict } from './core/conflict.ts';
import { findRelief } from './core/exact/relief.ts';
import { solveInstant } from './core/instant.ts';
import type { Portfolio } from './core/model.ts';
import { type Outcome, tellOutcome } from './core/outcome.ts';
import type { Problem } from './core/problem.ts';
import type { Conflict, Progress, Solution } from './core/solve.ts';
import { solvePair } from './solve-pair.ts';

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

/** Plans a portfolio within its time; `began` is the reading of performance.now() from which it counts. */
export async function planPortfolio(portfolio: Portfolio, run: PlanRun, began = clock()): Promise<Outcome> {
  const problem = compileProblem(portfolio);
  const solution = await solve(problem, run, began);
  const outcome = (solved: Solution): Outcome =>
    tellOutcome(problem, solved, { seconds: (clock() - began) / 1000, seed: run.seed });
  if (solution.choice) return outcome(solution);
  const conflict = await explainConflict(portfolio, run);
  if (!conflict) return outcome(solution);
  const status = conflict.proven === false ? 'unknown' : 'infeasible';
  return { ...outcome({ ...solution, status }), conflict };
}

/** The exact mode proves the least relief; when its time runs out, the quick answer stands. */
async function explainConflict(portfolio: Portfolio, run: PlanRun): Promise<Conflict | null> {
  const timeLimitMs = 1000 * run.seconds;
  const least =
    run.mode === 'exact' &&
    (await findRelief(portfolio, { clock, until: clock() + timeLimitMs, signal: run.signal }));
  return least || findConflict(portfolio, { seed: run.seed, clock, timeLimitMs });
}

async function solve(problem: Problem, run: PlanRun, began: number): Promise<Solution> {
  const leftMs = (): number => Math.max(1, 1000 * run.seconds - (clock() - began));
  const { seed, steps, onProgress, signal } = run;
  if (run.mode === 'instant')
    return solveInstant(problem, { seed, steps, timeLimitMs: leftMs(), clock, signal });
  return solvePair(problem, { seed, timeLimitMs: leftMs(), clock, onProgress, signal });
}
