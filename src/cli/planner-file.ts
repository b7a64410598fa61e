import type { Refusal, Result } from '../kernel/result.ts';
import { faultSentence } from '../planner/core/faults.ts';
import type { Portfolio } from '../planner/core/model.ts';
import { readPsplib } from '../planner/core/rcpsp/psplib.ts';
import { readPortfolio } from '../planner/core/read.ts';
import { readPlan } from '../planner/core/read-plan.ts';
import { BadInput, readInput, readJson } from './input.ts';

export const readPortfolioFile = async (path: string) => accepted(path, readPortfolio(await readJson(path)));

export const readPlanFile = async (path: string, portfolio: Portfolio) =>
  accepted(path, readPlan(await readJson(path), portfolio));

export const readProblemFile = async (path: string) =>
  accepted(path, readPsplib((await readInput(path)).toString('utf8')));

/** What a reader accepts; refused, one sentence per fault. */
function accepted<T>(path: string, read: Result<T, Refusal[]>): T {
  if (read.ok) return read.value;
  throw new BadInput(...read.error.map((fault) => `${path}: ${faultSentence(fault).de}`));
}
