import { parentPort, Worker, workerData } from 'node:worker_threads';
import { Exchange } from './core/exact/exchange.ts';
import { NodePool } from './core/exact/node-pool.ts';
import type { ImproveTask } from './improve-worker.ts';

/**
 * Starts the helping thread and says in the shared memory when it is gone, however it ended. The thread that searches
 * cannot hear of it: it calculates without a break.
 */
const task = workerData as ImproveTask;
const helper = new Worker(new URL('./improve-worker.ts', import.meta.url), { workerData: task });
helper.on('error', ({ message }) =>
  process.emitWarning(`The helping thread of the planner ended: ${message}`),
);
helper.once('exit', () => {
  new Exchange(task.shared).leave();
  new NodePool(1, task.nodes).leave();
  parentPort?.close();
});
