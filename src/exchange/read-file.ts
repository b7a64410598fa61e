import { open } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import { type Result, refuse } from '../kernel/result.ts';
import { tooLarge } from './core/container.ts';
import { type FileRefusal, type ImportLimits, importLimits } from './core/limit.ts';
import type { ReadOptions } from './core/read-sheet.ts';
import type { ImportReading } from './core/reading.ts';

type Answer = Result<ImportReading, FileRefusal>;

/** Reads a file of the disk; its size is known before its content is. Throws where there is no such file. */
export async function readSpreadsheetFile(
  path: string,
  options: ReadOptions = {},
  limits = importLimits,
): Promise<Answer> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    if (size > limits.fileBytes) return refuse(tooLarge(size, limits));
    return await readSpreadsheet(new Uint8Array(await file.readFile()), options, limits);
  } finally {
    await file.close();
  }
}

/** Two at a time: the rest of the program keeps a core, and memory stays bounded. */
const places = 2;
let running = 0;
const waiting: (() => void)[] = [];

/** Reads a spreadsheet in a thread of its own, so that no request waits and no file harms the server. */
export async function readSpreadsheet(
  bytes: Uint8Array,
  options: ReadOptions = {},
  limits = importLimits,
): Promise<Answer> {
  if (bytes.length > limits.fileBytes) return refuse(tooLarge(bytes.length, limits));
  if (running >= places) await new Promise<void>((resolve) => waiting.push(resolve));
  running++;
  try {
    return await runWorker(bytes, options, limits);
  } finally {
    running--;
    waiting.shift()?.();
  }
}

function runWorker(bytes: Uint8Array, options: ReadOptions, limits: ImportLimits): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), {
      workerData: { bytes, options, limits },
      resourceLimits: { maxOldGenerationSizeMb: limits.memoryMb },
      execArgv: [],
    });
    const timer = setTimeout(() => {
      resolve(refuse({ refusal: 'time-exceeded', detail: { seconds: limits.timeMs / 1000 } }));
      worker.terminate();
    }, limits.timeMs);
    worker.once('message', resolve);
    worker.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'ERR_WORKER_OUT_OF_MEMORY'
        ? resolve(refuse({ refusal: 'memory-exceeded' }))
        : reject(error),
    );
    worker.once('exit', (code) => {
      clearTimeout(timer);
      // After an answer this changes nothing; without one the thread was ended from outside.
      if (code !== 0) resolve(refuse({ refusal: 'memory-exceeded' }));
    });
  });
}
