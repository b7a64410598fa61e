import { Worker } from 'node:worker_threads';
import { createPlaces } from '../kernel/places.ts';
import { refuse } from '../kernel/result.ts';
import type { FileRefusal, ImportLimits } from './core/limit.ts';

type Refused = { ok: false; error: FileRefusal };

/** Two at a time: the rest of the program keeps a core, and memory stays bounded. */
const inPlace = createPlaces(2);
/** A thread takes a quarter of a second to start, so it is kept a while for the next page of the preview. */
const idleMs = 60_000;

type Thread = { worker: Worker; memoryMb: number; retirement?: NodeJS.Timeout };

const idle: Thread[] = [];

/** Sends work to a thread of its own, bounded in time and memory; one that exceeds them is ended and answers why. */
export const runInThread = <T>(work: object, limits: ImportLimits): Promise<T | Refused> =>
  inPlace(() => answerOf<T>(take(limits), work, limits));

function take({ memoryMb }: ImportLimits): Thread {
  const index = idle.findIndex((thread) => thread.memoryMb === memoryMb);
  const [known] = index < 0 ? [] : idle.splice(index, 1);
  if (known) {
    clearTimeout(known.retirement);
    known.worker.ref();
    return known;
  }
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: memoryMb },
    execArgv: [],
  });
  return { worker, memoryMb };
}

function answerOf<T>(thread: Thread, work: object, limits: ImportLimits): Promise<T | Refused> {
  const { worker } = thread;
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      resolve(refuse({ refusal: 'time-exceeded', detail: { seconds: limits.timeMs / 1000 } }));
      end();
    }, limits.timeMs);
    const settle = () => {
      clearTimeout(timer);
      for (const event of ['message', 'error', 'exit']) worker.removeAllListeners(event);
    };
    const end = () => {
      settle();
      worker.terminate();
    };
    worker.once('message', (answer: T) => {
      settle();
      rest(thread);
      resolve(answer);
    });
    worker.once('error', (error: NodeJS.ErrnoException) => {
      end();
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') resolve(refuse({ refusal: 'memory-exceeded' }));
      else reject(error);
    });
    // Without an answer the thread was ended from outside.
    worker.once('exit', () => {
      settle();
      resolve(refuse({ refusal: 'memory-exceeded' }));
    });
    worker.postMessage(work);
  });
}

/** Neither the thread nor its retirement keeps the program from ending. */
function rest(thread: Thread): void {
  const { worker } = thread;
  const leave = () => {
    const index = idle.indexOf(thread);
    if (index >= 0) idle.splice(index, 1);
  };
  worker.once('exit', leave);
  worker.on('error', leave);
  thread.retirement = setTimeout(() => {
    leave();
    worker.terminate();
  }, idleMs);
  thread.retirement.unref();
  worker.unref();
  idle.push(thread);
}
