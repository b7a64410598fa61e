import type { Tx } from '../db/index.ts';
import { readChoices } from './choices.ts';
import { missingFor, moversOf, stepsFrom } from './core/life-cycle.ts';
import type { Computed } from './core/light.ts';
import { competenceFor } from './core/threshold.ts';
import { listChangesOf } from './running/store/changes.ts';
import { figuresOf, lightsFrom } from './running/store/figures.ts';
import { listLatestReports } from './running/store/reports.ts';
import { findRules } from './running/store/rules.ts';
import { committedOf } from './store/findings.ts';
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
    missing: missingFor(initiative.state, step.to, facts, today),
  }));
  const { limits, termYears } = await findRules(tx, today);
  const committed = committedOf(initiative, termYears);
  return {
    initiative,
    choices: await readChoices(tx, today),
    opinions: await listOpinions(tx, id),
    steps: await listSteps(tx, id),
    changes: await listChangesOf(tx, id),
    computed: await computedOf(tx, initiative, today),
    next,
    committed,
    competence: competenceFor(committed, limits),
    termYears,
  };
}

/** The light of today from the latest report and the figures, with its reason. */
async function computedOf(tx: Tx, initiative: WholeInitiative, today: string): Promise<Computed> {
  const report = (await listLatestReports(tx, [initiative.id])).get(initiative.id) ?? null;
  const [figures, rules] = [await figuresOf(tx, initiative.id, today), await findRules(tx, today)];
  return lightsFrom(initiative, figures, report, rules, today).overall;
}
