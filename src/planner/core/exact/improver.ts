import { boundByPrices } from '../dual.ts';
import { solveInstant } from '../instant.ts';
import type { Problem } from '../problem.ts';
import type { Clock } from '../solve.ts';
import type { Exchange } from './exchange.ts';
import { improveBySolver } from './improve.ts';
import { loadSolver } from './solver.ts';

export type ImproverOptions = { clock: Clock; timeLimitMs: number; seed: number };

/** Length of the first search by ruin and recreate, and of those that start afresh later. */
const SEARCH_MS = [1000, 4000, 3000];

/** Neighbourhoods are solved this long before the next fresh search. */
const SOLVE_MS = 9000;

/**
 * Looks for better plans in a thread of its own, while another one proves: by search from ever new seeds, and by
 * solving neighbourhoods of the best plan. Prices from the Lagrangian relaxation guide it, so that it need not
 * wait for the linear one. Ends at the time limit or when the exchange says stop.
 */
export async function runImprover(
  problem: Problem,
  exchange: Exchange,
  options: ImproverOptions,
): Promise<void> {
  const { clock, timeLimitMs } = options;
  const until = clock() + timeLimitMs;
  const highs = await loadSolver();
  const dual = boundByPrices(problem, { rounds: 1500, timeLimitMs: 0.05 * timeLimitMs, clock });
  if (!dual) return;
  for (let cycle = 0; !exchange.aborted && clock() < until; cycle++) {
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
