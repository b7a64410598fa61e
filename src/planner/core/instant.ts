import { boundByPrices, type Dual } from './dual.ts';
import { preferOptions } from './preference.ts';
import type { Choice, Problem } from './problem.ts';
import { Random } from './random.ts';
import { Rounds } from './rounds.ts';
import { Search } from './search.ts';
import type { InstantOptions, Solution } from './solve.ts';

/** Rounds of pricing before the search; they converge earlier on small portfolios. */
const PRICING_ROUNDS = 1500;

/**
 * A good plan at once, better the longer it may run, with a proven upper bound: prices of the limits by
 * Lagrangian relaxation, then large neighbourhood search (ruin and recreate under annealing).
 * Deterministic for a seed and a number of steps, as long as the time limit does not stop it first.
 * Status `unknown`: no plan that holds every must-have was found (it is not proven that there is none).
 */
export function solveInstant(problem: Problem, options: InstantOptions): Solution {
  const began = options.clock();
  const limit = options.timeLimitMs ?? Number.POSITIVE_INFINITY;
  const dual = boundByPrices(problem, {
    rounds: PRICING_ROUNDS,
    timeLimitMs: 0.35 * limit,
    clock: options.clock,
  });
  if (!dual) return { status: 'infeasible', choice: null, value: 0, bound: 0, gap: null, steps: 0 };
  const search = new Search(problem, preferOptions(problem, dual), new Random(options.seed));
  const best = findFirst(search, options.warmStart);
  if (!best) return { status: 'unknown', choice: null, value: 0, bound: boundOf(dual), gap: null, steps: 0 };
  const rounds = new Rounds(search);
  const steps = runRounds(rounds, options, began, limit);
  return summarise(rounds.best, rounds.bestValue, boundOf(dual), steps);
}

export const boundOf = (dual: Dual): number => Math.floor(dual.bound + 1e-6 * Math.abs(dual.bound) + 1e-6);

export function summarise(choice: Choice, value: number, bound: number, steps: number): Solution {
  const status = value >= bound ? 'optimal' : 'feasible';
  const gap = value > 0 ? Math.max(0, bound - value) / value : bound <= 0 ? 0 : null;
  return { status, choice, value, bound, gap, steps };
}

function runRounds(rounds: Rounds, options: InstantOptions, began: number, limit: number): number {
  const most = options.steps ?? Number.POSITIVE_INFINITY;
  if (most === Number.POSITIVE_INFINITY && limit === Number.POSITIVE_INFINITY)
    throw new Error('solveInstant needs steps or a time limit');
  let step = 0;
  let elapsed = options.clock() - began;
  const searchFrom = elapsed;
  while (step < most && elapsed < limit && !options.signal?.aborted) {
    const progress = Math.max(step / most, (elapsed - searchFrom) / (limit - searchFrom)) || 0;
    rounds.run(progress, 16);
    step += 16;
    elapsed = options.clock() - began;
  }
  return step;
}

/** Must-haves first; on failure the one that found no place goes to the front of the next attempt. */
function findFirst(search: Search, warmStart: Choice | undefined): boolean {
  const { board, problem } = search;
  if (warmStart) {
    board.reset(warmStart);
    return true;
  }
  const first = Array.from({ length: problem.count }, (_, i) => i).filter((i) => problem.mandatory[i]);
  for (let attempt = 0; attempt < 200; attempt++) {
    const stuck = first.findIndex((i) => board.choice[i]! < 0 && !search.putIn(i));
    if (stuck < 0) {
      search.fill(0);
      board.commit();
      return true;
    }
    board.rollback();
    first.unshift(...first.splice(stuck, 1));
  }
  return false;
}
