import { Worker } from 'node:worker_threads';
import type { PlacementAdvice, PlacementQuestion } from './core/advise-placement.ts';

const longestMs = 30_000;

/** Runs placement in a thread of its own, so that no request waits for it. Undefined: it took too long. */
export function askPlacement(question: PlacementQuestion): Promise<PlacementAdvice | undefined> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), {
      workerData: question,
      resourceLimits: { maxOldGenerationSizeMb: 1_500 },
      execArgv: [],
    });
    const timer = setTimeout(() => {
      resolve(undefined);
      void worker.terminate();
    }, longestMs);
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => clearTimeout(timer));
  });
}
