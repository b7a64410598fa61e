import { parentPort, workerData } from 'node:worker_threads';
import { loadSolver } from '../planner/core/exact/solver.ts';
import { Random } from '../planner/core/random.ts';
import { advisePlacement } from './core/advise-placement.ts';

/** The same chance for every question, so that the same question has the same answer. */
const random = () => {
  const source = new Random(1);
  return () => source.fraction();
};
parentPort!.postMessage(advisePlacement(workerData, await loadSolver(), random));
