import { parentPort, workerData } from 'node:worker_threads';
import { readForStore } from './core/reading.ts';

parentPort!.postMessage(readForStore(workerData));
