import { parentPort, workerData } from 'node:worker_threads';
import loadHighs, { type Highs } from 'highs';
import { Random } from '../planner/core/random.ts';
import { advisePlacement } from './core/advise-placement.ts';

const highs = await (loadHighs as unknown as () => Promise<Highs>)();
/** The same chance for every question, so that the same question has the same answer. */
const random = () => {
  const source = new Random(1);
  return () => source.fraction();
};
parentPort!.postMessage(advisePlacement(workerData, highs, random));
