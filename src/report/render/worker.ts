import { parentPort } from 'node:worker_threads';
import { planPaperOf } from '../core/plan-paper.ts';
import type { DrawingTask } from './drawing.ts';

/** Each form is loaded by the first paper that wants it. */
parentPort!.on('message', async (task: DrawingTask) => parentPort!.postMessage(await draw(task)));

async function draw(task: DrawingTask): Promise<Uint8Array> {
  switch (task.form) {
    case 'docx':
      return (await import('./docx.ts')).renderDocx(task.paper);
    case 'odt':
      return (await import('./odt.ts')).renderOdt(task.paper);
    case 'pdf':
      return (await import('./pdf.ts')).renderPdf(task.paper);
    case 'plan-pdf':
      return (await import('./plan-pdf.ts')).renderPlanPdf(planPaperOf(task.paper));
    case 'plan-xlsx':
      return (await import('./plan-workbook.ts')).renderPlanWorkbook(planPaperOf(task.paper));
  }
}
