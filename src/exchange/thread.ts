import { refuse } from '../kernel/result.ts';
import { keepThreads } from '../web/threads.ts';
import type { FileRefusal, ImportLimits } from './core/limit.ts';

type Refused = { ok: false; error: FileRefusal };

/** Two at a time: the rest of the program keeps a core, and memory stays bounded. */
const ask = keepThreads(2, new URL('./worker.ts', import.meta.url));

/** Sends work to a thread of its own, bounded in time and memory; one that exceeds them is ended and answers why. */
export async function runInThread<T>(work: object, limits: ImportLimits): Promise<T | Refused> {
  const answer = await ask<T>(work, limits);
  if (answer.ok) return answer.value;
  const refusal = answer.error;
  return refuse(
    refusal === 'time-exceeded' ? { refusal, detail: { seconds: limits.timeMs / 1000 } } : { refusal },
  );
}
