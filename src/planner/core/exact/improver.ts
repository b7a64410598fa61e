import type { Highs } from 'highs';
import { boundByPrices } from '../dual.ts';
import { solveInstant } from '../instant.ts';
import type { Problem } from '../problem.ts';
import type { Clock } from '../solve.ts';
import type { Shared } from './exact.ts';
import { formulate, planOf } from './formulation.ts';
import { improveBySolver, totalValue } from './improve.ts';
import { openScope } from './scope.ts';
import { loadSolver, type Stop } from './solver.ts';
import { searchTree } from './tree.ts';

export type ImproverOptions = { clock: Clock; timeLimitMs: number; seed: number };

/** Length of the first search by ruin and recreate, of the long ones (at most a share of all time), of all others. */
const FIRST_MS = 1000;
const LONG_MS = 12_000;
const LONG_SHARE = 0.1;
const OTHER_MS = 2000;

/** From so many options on the tree brings less than luck does: the plans of three searches of 200 initiatives differ by 2 %. */
const MANY_OPTIONS = 1200;
const LONG_SEARCHES = 3;

/** Neighbourhoods are solved this long before the next fresh search. */
const SOLVE_MS = 6000;

/**
 * Looks for better plans in a thread of its own, while another one proves: by search from ever new seeds, and by
 * solving neighbourhoods of the best plan. Prices from the Lagrangian relaxation guide it, so that it need not
 * wait for the linear one. After its first searches, as soon as the other thread has a search tree, it helps there. Ends
 * at the time limit or when the exchange says stop.
 */
export async function runImprover(problem: Problem, shared: Shared, options: ImproverOptions): Promise<void> {
  const { exchange, pool } = shared;
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
  const leave = {
    get aborted(): boolean {
      return exchange.aborted || pool.begun;
    },
  };
  const beforeTree = searchesBeforeTree(problem, timeLimitMs);
  for (let cycle = 0; !exchange.aborted && clock() < until; cycle++) {
    if (cycle >= beforeTree.length && pool.begun)
      return helpToProve(highs, problem, shared, { clock, until, signal: exchange });
    const seed = options.seed + cycle;
    const searchMs = Math.max(1, Math.min(beforeTree[cycle] ?? OTHER_MS, until - clock()));
    const found = solveInstant(problem, { seed, clock, timeLimitMs: searchMs, signal: exchange });
    if (found.choice) exchange.offer(found.choice, found.value);
    const start = exchange.best();
    if (cycle === 0 || !start) continue;
    improveBySolver(highs, problem, start, {
      clock,
      until: Math.min(until, clock() + SOLVE_MS),
      signal: leave,
      share: dual.share,
      reduced: dual.reduced,
      blocked: new Uint8Array(dual.reduced.length),
      seed,
      exchange,
      onBetter: ({ choice, value }) => exchange.offer(choice, value),
    });
  }
}

function searchesBeforeTree(problem: Problem, timeLimitMs: number): number[] {
  const longMs = Math.min(LONG_MS, LONG_SHARE * timeLimitMs);
  return problem.optionProject.length < MANY_OPTIONS
    ? [FIRST_MS, Math.min(OTHER_MS, longMs)]
    : [FIRST_MS, ...Array<number>(LONG_SEARCHES).fill(longMs)];
}

/** Searches its part of the tree until the exchange says stop. */
function helpToProve(highs: Highs, problem: Problem, { exchange, pool }: Shared, stop: Stop): void {
  const draft = formulate(problem, openScope(problem));
  if (!draft) return;
  pool.join();
  searchTree(highs, problem, draft, null, {
    ...stop,
    pool,
    value: () => exchange.value,
    onPoint: (point) => {
      const choice = planOf(problem, draft, point);
      if (choice) exchange.offer(choice, totalValue(problem, choice));
    },
  });
}
