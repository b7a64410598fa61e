import { type Bounds, keepThreads } from '../../web/threads.ts';
import type { Paper } from '../core/paper.ts';
import type { PlanOnPaper } from '../core/plan-paper.ts';

export type DrawingTask =
  | { form: 'docx' | 'odt' | 'pdf'; paper: Paper }
  | { form: 'plan-pdf' | 'plan-xlsx'; paper: PlanOnPaper };

/** Well above what the demo plan needs; the PDF of a plan with 5,000 bars was never timed in the thread. */
const limits: Bounds = { timeMs: 90_000, memoryMb: 1_000 };

/** One paper at a time, so that memory and processor are left for pages. */
const ask = keepThreads(1, new URL('./worker.ts', import.meta.url));

/** Draws a paper in a thread of its own, so that no other request waits; @throws where it exceeds its bounds. */
export async function drawInThread(task: DrawingTask, bounds = limits): Promise<Uint8Array<ArrayBuffer>> {
  const answer = await ask<Uint8Array<ArrayBuffer>>(task, bounds);
  if (answer.ok) return answer.value;
  const most = answer.error === 'time-exceeded' ? `${bounds.timeMs} ms` : `${bounds.memoryMb} MB`;
  throw new Error(`No ${task.form} within ${most}.`);
}
