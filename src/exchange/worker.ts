import { parentPort, workerData } from 'node:worker_threads';
import { readInitiatives } from './core/read-initiatives.ts';

const { bytes, limits, options } = workerData;
parentPort!.postMessage(await readInitiatives(bytes, limits, options));
