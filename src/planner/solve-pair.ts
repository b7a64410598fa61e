import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { solveExact } from './core/exact/exact.ts';
import { Exchange } from './core/exact/exchange.ts';
import { NodePool } from './core/exact/node-pool.ts';
import type { Problem } from './core/problem.ts';
import type { ExactOptions, Solution } from './core/solve.ts';
import type { ImproveTask } from './improve-worker.ts';

/** Below this many options the proof takes less time than a second thread needs to start. */
const FEW_OPTIONS = 400;

/** Solves exactly in this thread, while a second one looks for better plans and then helps, where the machine has room for it. */
export async function solvePair(problem: Problem, options: ExactOptions): Promise<Solution> {
  if (problem.optionProject.length < FEW_OPTIONS || availableParallelism() < 2)
    return solveExact(problem, options);
  const exchange = new Exchange(problem.count);
  const pool = new NodePool(0);
  const { timeLimitMs, seed = 1 } = options;
  const task: ImproveTask = {
    portfolio: problem.portfolio,
    shared: exchange.buffer,
    nodes: pool.buffer,
    timeLimitMs,
    seed: seed + 1,
  };
  const worker = new Worker(new URL('./improve-watch-worker.ts', import.meta.url), { workerData: task });
  worker.on('error', () => exchange.stop());
  try {
    return await solveExact(problem, options, { exchange, pool });
  } finally {
    exchange.stop();
    await worker.terminate();
  }
}
