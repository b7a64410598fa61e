import { Worker } from 'node:worker_threads';
import { createPlaces } from '../../kernel/places.ts';
import type { Paper } from '../core/paper.ts';
import type { PlanOnPaper } from '../core/plan-paper.ts';

export type DrawingTask =
  | { form: 'docx' | 'odt' | 'pdf'; paper: Paper }
  | { form: 'plan-pdf' | 'plan-xlsx'; paper: PlanOnPaper };

export type DrawingLimits = { timeMs: number; memoryMb: number };

/** Well above what the demo plan needs; the PDF of a plan with 5,000 bars was never timed in the thread. */
const limits: DrawingLimits = { timeMs: 90_000, memoryMb: 1_000 };

/** One paper at a time, so that memory and processor are left for pages. */
const inPlace = createPlaces(1);

/** The thread holds fonts and libraries, so it is kept for the next paper and ends after a minute without one. */
const idleMs = 60_000;
let idle: Worker | undefined;
let retirement: NodeJS.Timeout | undefined;

/** Draws a paper in a thread of its own, so that no other request waits; @throws where it exceeds its bounds. */
export const drawInThread = (task: DrawingTask, bounds = limits): Promise<Uint8Array> =>
  inPlace(async () => {
    const worker = take(bounds);
    try {
      const bytes = await answerOf(worker, task, bounds);
      rest(worker);
      return bytes;
    } catch (error) {
      await worker.terminate();
      throw error;
    }
  });

function take({ memoryMb }: DrawingLimits): Worker {
  clearTimeout(retirement);
  const known = idle;
  idle = undefined;
  known?.ref();
  return (
    known ??
    new Worker(new URL('./worker.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: memoryMb },
      execArgv: [],
    })
  );
}

function answerOf(worker: Worker, task: DrawingTask, { timeMs }: DrawingLimits): Promise<Uint8Array> {
  const { promise, resolve, reject } = Promise.withResolvers<Uint8Array>();
  const timer = setTimeout(() => reject(new Error(`No ${task.form} within ${timeMs} ms.`)), timeMs);
  worker.once('message', resolve);
  worker.once('error', reject);
  worker.once('exit', () => reject(new Error(`The thread that draws the ${task.form} ended.`)));
  worker.postMessage(task);
  return promise.finally(() => {
    clearTimeout(timer);
    for (const event of ['message', 'error', 'exit']) worker.removeAllListeners(event);
  });
}

/** Neither the thread nor its retirement keeps the program from ending. */
function rest(worker: Worker): void {
  const leave = () => {
    if (idle === worker) idle = undefined;
  };
  worker.once('error', leave);
  worker.once('exit', leave);
  worker.unref();
  idle = worker;
  retirement = setTimeout(() => {
    leave();
    void worker.terminate();
  }, idleMs);
  retirement.unref();
}
