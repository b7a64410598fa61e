import { parentPort } from 'node:worker_threads';
import { prepareFile } from './core/prepared-file.ts';
import { readInitiatives } from './core/read-initiatives.ts';

parentPort!.on('message', async ({ bytes, limits, options, task }) => {
  const reading = await readInitiatives(bytes, limits, options);
  parentPort!.postMessage(
    reading.ok && task ? { ok: true, value: prepareFile(reading.value, task) } : reading,
  );
});
