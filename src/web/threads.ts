import { Worker } from 'node:worker_threads';
import { createPlaces } from '../kernel/places.ts';
import { ok, type Result, refuse } from '../kernel/result.ts';

/** Milliseconds and megabytes that one piece of work may take. */
export type Bounds = { timeMs: number; memoryMb: number };
export type Exceeded = 'time-exceeded' | 'memory-exceeded';

/** A thread takes a quarter of a second to start and then holds its libraries, so it is kept a while for the next work. */
const idleMs = 60_000;

type Thread = { worker: Worker; memoryMb: number; retirement?: NodeJS.Timeout };

/**
 * Hands work to threads of this module, so many at a time, so that no other request waits. A thread that exceeds the
 * bounds of its work is ended. The module answers each message with one. @throws what the thread throws.
 */
export function keepThreads(count: number, module: URL) {
  const inPlace = createPlaces(count);
  const idle: Thread[] = [];
  return <T>(work: object, bounds: Bounds): Promise<Result<T, Exceeded>> =>
    inPlace(() => answerOf<T>(take(idle, module, bounds), work, bounds, idle));
}

function take(idle: Thread[], module: URL, { memoryMb }: Bounds): Thread {
  const index = idle.findIndex((thread) => thread.memoryMb === memoryMb);
  const [known] = index < 0 ? [] : idle.splice(index, 1);
  if (known) {
    clearTimeout(known.retirement);
    known.worker.ref();
    return known;
  }
  const worker = new Worker(module, {
    resourceLimits: { maxOldGenerationSizeMb: memoryMb },
    execArgv: [],
  });
  return { worker, memoryMb };
}

function answerOf<T>(
  thread: Thread,
  work: object,
  { timeMs }: Bounds,
  idle: Thread[],
): Promise<Result<T, Exceeded>> {
  const { worker } = thread;
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      resolve(refuse('time-exceeded'));
      end();
    }, timeMs);
    const settle = () => {
      clearTimeout(timer);
      for (const event of ['message', 'error', 'exit']) worker.removeAllListeners(event);
    };
    const end = () => {
      settle();
      void worker.terminate();
    };
    worker.once('message', (answer: T) => {
      settle();
      rest(thread, idle);
      resolve(ok(answer));
    });
    worker.once('error', (error: NodeJS.ErrnoException) => {
      end();
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') resolve(refuse('memory-exceeded'));
      else reject(error);
    });
    // Without an answer the thread was ended from outside.
    worker.once('exit', () => {
      settle();
      resolve(refuse('memory-exceeded'));
    });
    worker.postMessage(work);
  });
}

/** Neither the thread nor its retirement keeps the program from ending. */
function rest(thread: Thread, idle: Thread[]): void {
  const { worker } = thread;
  const leave = () => {
    const index = idle.indexOf(thread);
    if (index >= 0) idle.splice(index, 1);
  };
  worker.once('exit', leave);
  worker.on('error', leave);
  thread.retirement = setTimeout(() => {
    leave();
    void worker.terminate();
  }, idleMs);
  thread.retirement.unref();
  worker.unref();
  idle.push(thread);
}
