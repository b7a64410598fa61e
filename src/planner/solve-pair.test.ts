import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Worker } from 'node:worker_threads';
import { Exchange } from './core/exact/exchange.ts';
import { NodePool } from './core/exact/node-pool.ts';
import type { Portfolio } from './core/model.ts';
import type { ImproveTask } from './improve-worker.ts';

test('the thread that searches learns at once that its helper died, although it never rests', async () => {
  const exchange = new Exchange(1);
  const pool = new NodePool(0);
  const unreadable = { periods: null } as unknown as Portfolio;
  const task: ImproveTask = {
    portfolio: unreadable,
    shared: exchange.buffer,
    nodes: pool.buffer,
    timeLimitMs: 60_000,
    seed: 1,
  };
  const watch = new Worker(new URL('./improve-watch-worker.ts', import.meta.url), { workerData: task });
  const until = performance.now() + 20_000;
  while (!pool.abandoned && performance.now() < until) pool.pause();
  assert.ok(pool.abandoned);
  await watch.terminate();
});
