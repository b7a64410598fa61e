import type { Tx } from '../../db/index.ts';
import type { Day } from '../../kernel/day.ts';
import { type CostSum, type InitiativeState, sumCosts } from '../core/initiative.ts';
import type { Evidence } from '../core/life-cycle.ts';
import { committedCost, competenceFor } from '../core/threshold.ts';
import { findRules } from '../running/store/rules.ts';
import { checkFit, type Fit } from './fit.ts';
import type { WholeInitiative } from './initiatives.ts';

/** `fit`: null where the step does not ask for it. */
export type Findings = { evidence: Partial<Evidence>; fit: Fit | null };

/** What the program itself knows about a step: whether it fits, and which body the value limits ask for. */
export async function readFindings(
  tx: Tx,
  whole: WholeInitiative,
  to: InitiativeState,
  today: Day,
): Promise<Findings> {
  const { limits, termYears } = await findRules(tx, today);
  const competentBody = competenceFor(committedOf(whole, termYears), limits)?.decides ?? null;
  if (to !== 'planned') return { evidence: { competentBody }, fit: null };
  const fit = await checkFit(tx, whole);
  const fitsFrame = fit.shortages.length === 0;
  const dependenciesHold = fit.brokenLinks.length === 0;
  return { evidence: { competentBody, fitsFrame, dependenciesHold }, fit };
}

/** One-off costs, and the running ones over the term at which the municipality values contracts. */
export function committedOf(initiative: WholeInitiative, termYears: number): CostSum {
  const costs = (initiative.lists.costs ?? []) as { recurrence: string; cents: number | null }[];
  const sumOf = (recurrence: string) => sumCosts(costs.filter((cost) => cost.recurrence === recurrence));
  return committedCost(sumOf('one-off'), sumOf('running'), termYears);
}
