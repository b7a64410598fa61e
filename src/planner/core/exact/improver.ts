import type { Highs } from 'highs';
import { boundByPrices } from '../dual.ts';
import { solveInstant } from '../instant.ts';
import type { Problem } from '../problem.ts';
import type { Clock } from '../solve.ts';
import type { Shared } from './exact.ts';
import { formulate, planOf } from './formulation.ts';
import { improveBySolver, totalValue } from './improve.ts';
import { solveRoot, tightenRoot } from './root.ts';
import { openScope } from './scope.ts';
import { loadSolver, type Stop } from './solver.ts';
import { searchTree } from './tree.ts';

export type ImproverOptions = { clock: Clock; timeLimitMs: number; seed: number };

/** Length of the first search by ruin and recreate, and of those that start afresh later. */
const SEARCH_MS = [1000, 3000, 2000];

/** Neighbourhoods are solved this long before the next fresh search. */
const SOLVE_MS = 6000;

/** After so many cycles in a row without a better plan the thread helps to prove. */
const IDLE_CYCLES = 2;

/**
 * Looks for better plans in a thread of its own, while another one proves: by search from ever new seeds, and by
 * solving neighbourhoods of the best plan. Prices from the Lagrangian relaxation guide it, so that it need not
 * wait for the linear one. When some cycles find nothing, it helps to prove. Ends at the time limit or when the
 * exchange says stop.
 */
export async function runImprover(
  problem: Problem,
  { exchange, pool }: Shared,
  options: ImproverOptions,
): Promise<void> {
  const { clock, timeLimitMs } = options;
  const until = clock() + timeLimitMs;
  const highs = await loadSolver();
  const dual = boundByPrices(problem, {
    rounds: 5000,
    timeLimitMs: 0.05 * timeLimitMs,
    clock,
    thorough: true,
  });
  if (!dual) return;
  let before = -1;
  let idle = 0;
  for (let cycle = 0; !exchange.aborted && clock() < until; cycle++) {
    idle = exchange.value === before ? idle + 1 : 0;
    if (idle >= IDLE_CYCLES && pool.begun)
      return helpToProve(highs, problem, { exchange, pool }, { clock, until, signal: exchange });
    before = exchange.value;
    const seed = options.seed + cycle;
    const searchMs = Math.min(SEARCH_MS[Math.min(cycle, SEARCH_MS.length - 1)]!, until - clock());
    const found = solveInstant(problem, { seed, clock, timeLimitMs: Math.max(1, searchMs) });
    if (found.choice) exchange.offer(found.choice, found.value);
    const start = exchange.best();
    if (cycle === 0 || !start) continue;
    improveBySolver(highs, problem, start, {
      clock,
      until: Math.min(until, clock() + SOLVE_MS),
      signal: exchange,
      share: dual.share,
      reduced: dual.reduced,
      blocked: new Uint8Array(dual.reduced.length),
      seed,
      exchange,
      onBetter: ({ choice, value }) => exchange.offer(choice, value),
    });
  }
}

/** Searches its part of the tree until the exchange says stop. */
function helpToProve(highs: Highs, problem: Problem, { exchange, pool }: Shared, stop: Stop): void {
  const draft = formulate(problem, openScope(problem));
  if (!draft) return;
  const offer = (point: Float64Array): void => {
    const choice = planOf(problem, draft, point);
    if (choice) exchange.offer(choice, totalValue(problem, choice));
  };
  const relaxed = solveRoot(highs, problem, draft, { ...stop, rounds: 10 });
  const root = tightenRoot(highs, problem, draft, relaxed, { ...stop, rounds: 10, onSolution: offer });
  pool.join();
  const value = (): number => exchange.value;
  searchTree(highs, problem, draft, root, { ...stop, pool, helps: true, value, onPoint: offer });
}
