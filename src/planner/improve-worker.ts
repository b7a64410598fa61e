import { parentPort, workerData } from 'node:worker_threads';
import { compileProblem } from './core/compile.ts';
import { Exchange } from './core/exact/exchange.ts';
import { type ImproverOptions, runImprover } from './core/exact/improver.ts';
import type { Portfolio } from './core/model.ts';

export type ImproveTask = { portfolio: Portfolio; shared: SharedArrayBuffer } & Omit<
  ImproverOptions,
  'clock'
>;

const { portfolio, shared, ...options } = workerData as ImproveTask;
await runImprover(compileProblem(portfolio), new Exchange(shared), {
  ...options,
  clock: () => performance.now(),
});
parentPort?.close();
