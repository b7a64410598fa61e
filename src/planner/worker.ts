import { parentPort } from 'node:worker_threads';
import type { Portfolio } from './core/model.ts';
import { type PlanRun, planPortfolio } from './run.ts';

export type WorkerTask = {
  portfolio: Portfolio;
  run: Omit<PlanRun, 'onProgress' | 'signal'>;
  stop?: SharedArrayBuffer;
};

/** One task per thread: answers with `{progress}` as it goes and `{outcome}` at the end. */
parentPort?.once('message', async ({ portfolio, run, stop }: WorkerTask) => {
  const flag = new Int32Array(stop ?? new SharedArrayBuffer(4));
  const signal = {
    get aborted(): boolean {
      return Atomics.load(flag, 0) !== 0;
    },
  };
  const onProgress = (progress: unknown): void => parentPort?.postMessage({ progress });
  parentPort?.postMessage({ outcome: await planPortfolio(portfolio, { ...run, onProgress, signal }) });
});
