import { parentPort, workerData } from 'node:worker_threads';
import { compileProblem } from './core/compile.ts';
import { Exchange } from './core/exact/exchange.ts';
import { type ImproverOptions, runImprover } from './core/exact/improver.ts';
import { NodePool } from './core/exact/node-pool.ts';
import type { Portfolio } from './core/model.ts';

export type ImproveTask = {
  portfolio: Portfolio;
  shared: SharedArrayBuffer;
  nodes: SharedArrayBuffer;
} & Omit<ImproverOptions, 'clock'>;

const { portfolio, shared, nodes, ...options } = workerData as ImproveTask;
const sides = { exchange: new Exchange(shared), pool: new NodePool(1, nodes) };
await runImprover(compileProblem(portfolio), sides, { ...options, clock: () => performance.now() });
parentPort?.close();
