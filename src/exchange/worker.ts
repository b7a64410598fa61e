import { parentPort } from 'node:worker_threads';
import { readApplicationRows } from './core/application-row.ts';
import { readPlainTable } from './core/plain-table.ts';
import { prepareFile } from './core/prepared-file.ts';
import { readInitiatives } from './core/read-initiatives.ts';

parentPort!.on('message', async ({ bytes, limits, options, task, headings, applications }) => {
  if (applications)
    return parentPort!.postMessage({
      ok: true,
      value: readApplicationRows(applications.rows, applications.stock),
    });
  if (headings) return parentPort!.postMessage(await readPlainTable(bytes, limits, headings));
  const reading = await readInitiatives(bytes, limits, options);
  parentPort!.postMessage(
    reading.ok && task ? { ok: true, value: prepareFile(reading.value, task) } : reading,
  );
});
