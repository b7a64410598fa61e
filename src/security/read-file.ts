import { Worker } from 'node:worker_threads';
import { createPlaces } from '../kernel/places.ts';
import { type Result, refuse } from '../kernel/result.ts';
import type { OscalFault } from './core/fault.ts';
import { maxOscalBytes } from './core/read-catalogue.ts';
import { type CatalogueReading, type ReadingTask, readForStore } from './core/reading.ts';

export type ReadingLimits = { timeMs: number; memoryMb: number };

const limits: ReadingLimits = { timeMs: 20_000, memoryMb: 1_000 };

type Answer = Result<CatalogueReading, OscalFault[]>;

/** One file at a time, so that memory stays bounded. */
const inPlace = createPlaces(1);

/** Reads a catalogue in a thread of its own, so that no request waits and no file harms the server. */
export function readInThread(task: ReadingTask, bounds = limits): Promise<Answer> {
  // Refused before a thread is started for it.
  if (task.bytes.length > maxOscalBytes) return Promise.resolve(readForStore(task));
  return inPlace(() => ask(task, bounds));
}

function ask(task: ReadingTask, { timeMs, memoryMb }: ReadingLimits): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), {
      workerData: task,
      resourceLimits: { maxOldGenerationSizeMb: memoryMb },
      execArgv: [],
    });
    const timer = setTimeout(() => {
      resolve(refuse([{ refusal: 'time-exceeded', detail: { limit: timeMs / 1000 } }]));
      void worker.terminate();
    }, timeMs);
    worker.once('message', resolve);
    worker.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') resolve(refuse([{ refusal: 'memory-exceeded' }]));
      else reject(error);
    });
    worker.once('exit', () => clearTimeout(timer));
  });
}
