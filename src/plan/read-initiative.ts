import type { Tx } from '../db/index.ts';
import { readChoices } from './choices.ts';
import { missingFields } from './core/field.ts';
import { type CostSum, sumCosts } from './core/initiative.ts';
import { moversOf, stepsFrom } from './core/life-cycle.ts';
import { committedCost, competenceFor } from './core/threshold.ts';
import { listChanges } from './running/store/changes.ts';
import { findRules } from './running/store/rules.ts';
import { findWholeInitiative, type WholeInitiative } from './store/initiatives.ts';
import { listOpinions } from './store/opinions.ts';
import { listSteps, readFacts } from './store/steps.ts';

/** Everything the page of an initiative shows; undefined where there is none. */
export async function readInitiativePage(tx: Tx, id: string, today: string) {
  const initiative = await findWholeInitiative(tx, id);
  if (!initiative) return undefined;
  const facts = await readFacts(tx, initiative);
  const next = stepsFrom(initiative.state).map((step) => ({
    to: step.to,
    movers: moversOf(step, facts),
    missing: missingFields(step.to, facts).map(({ key }) => ({ refusal: 'field-missing' as const, at: key })),
  }));
  const { limits, termYears } = await findRules(tx, today);
  const committed = committedOf(initiative, termYears);
  return {
    initiative,
    choices: await readChoices(tx),
    opinions: await listOpinions(tx, id),
    steps: await listSteps(tx, id),
    changes: await listChanges(tx, id),
    next,
    committed,
    competence: competenceFor(committed, limits),
    termYears,
  };
}

/** One-off costs, and the running ones over the term at which the municipality values contracts. */
export function committedOf(initiative: WholeInitiative, termYears: number): CostSum {
  const costs = (initiative.lists.costs ?? []) as { recurrence: string; cents: number | null }[];
  const sumOf = (recurrence: string) => sumCosts(costs.filter((cost) => cost.recurrence === recurrence));
  return committedCost(sumOf('one-off'), sumOf('running'), termYears);
}
