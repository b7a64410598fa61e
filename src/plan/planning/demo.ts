import { createHash } from 'node:crypto';
import type { Actor } from '../../audit/core/actor.ts';
import { recordAudits } from '../../audit/store.ts';
import type { Tx } from '../../db/index.ts';
import { quarterOfDay } from '../../kernel/quarter.ts';
import { compileProblem } from '../../planner/core/compile.ts';
import { choiceFrom } from '../../planner/core/explain/explain.ts';
import { solveInstant } from '../../planner/core/instant.ts';
import type { Portfolio } from '../../planner/core/model.ts';
import { type Outcome, tellOutcome } from '../../planner/core/outcome.ts';
import { lastDayOf } from '../core/period.ts';
import type { Candidate } from './core/candidate.ts';
import type { Sitting } from './core/consultation.ts';
import { type Frame, usualDecay } from './core/frame.ts';
import type { Insights } from './core/insights.ts';
import { type Basis, portfolioOf } from './core/portfolio.ts';
import type { AdoptingBody, Stage } from './core/round.ts';
import { createConsultation } from './store/consultations.ts';
import { readPlanInput } from './store/input.ts';
import { readScoreRules } from './store/scheme.ts';
import { planRoundSteps, planRounds, planScenarios, planVersions } from './tables.ts';

type DemoFrame = {
  key: string;
  from: number;
  years: number;
  budget?: number;
  teams?: Record<string, number>;
  /** Whether commitment appropriations are a limit. */
  authorisations?: true;
  /** Left out by hand, by code. */
  out?: string[];
  /** The day it was planned on, where that is not the day of the demo. */
  planned?: string;
};

/** The plans in data/demo/plan.yaml. */
export type DemoPlans = {
  round: {
    name: string;
    from: number;
    to: number;
    stage: Stage;
    days: Partial<Record<Stage, string>>;
    steps: { stage: Stage; on: string; note: string }[];
  };
  versions: (DemoFrame & {
    name: string;
    body: AdoptingBody;
    resolved: string;
    paper: string;
    note: string;
    sittings: Sitting[];
  })[];
  scenarios: (DemoFrame & { name: string; note: string; on: string; working?: boolean })[];
};

/** data/demo/plan-answers.json by key: what the planner found to the portfolio of that print, beginnings by code. */
export type DemoAnswers = Record<
  string,
  { print: string; value: number; bound: number; starts: Record<string, number>; insights: Insights | null }
>;

type IdOf = (thing: string, key: string) => string;
type Demo = { plans: DemoPlans; answers: DemoAnswers; today: string };
const noon = (day: string): Date => new Date(`${day}T12:00:00Z`);

/** Loads the round, the version in force and the scenarios as calculated before; nothing is searched at the start. */
export async function loadDemo(tx: Tx, actor: Actor, idOf: IdOf, demo: Demo): Promise<void> {
  await loadRound(tx, actor, idOf, demo.plans.round);
  for (const version of demo.plans.versions) await loadVersion(tx, actor, idOf, demo, version);
  for (const scenario of demo.plans.scenarios) await loadScenario(tx, actor, idOf, demo, scenario);
}

async function loadRound(tx: Tx, actor: Actor, idOf: IdOf, round: DemoPlans['round']): Promise<void> {
  const { municipalityId, name: takenBy, role } = actor;
  const { name, from, to, stage, days, steps } = round;
  const id = idOf('plan-round', name);
  const years = { fromYear: from, toYear: to };
  await tx
    .insert(planRounds)
    .values({ municipalityId, id, name, ...years, stage, days, createdAt: noon(steps[0]!.on) });
  await tx.insert(planRoundSteps).values(
    steps.map(({ stage, on, note }) => ({
      municipalityId,
      roundId: id,
      stage,
      note,
      takenBy,
      role,
      takenAt: noon(on),
    })),
  );
  await recordAudits(tx, actor, [
    { act: 'plan-round.create', entity: 'plan-round', entityId: id, after: { name, stage } },
  ]);
}

async function loadVersion(
  tx: Tx,
  actor: Actor,
  idOf: IdOf,
  demo: Demo,
  version: DemoPlans['versions'][number],
): Promise<void> {
  const { key, name, body, resolved, paper, note } = version;
  const { scheme, focusGoals, rate } = await readScoreRules(tx, demo.today);
  const id = idOf('plan-version', key);
  await tx.insert(planVersions).values({
    ...(await calculatedOf(tx, idOf, demo, version)),
    municipalityId: actor.municipalityId,
    id,
    number: 1 + demo.plans.versions.indexOf(version),
    name,
    scheme: { scheme, focusGoals, rate },
    body,
    state: 'adopted',
    resolvedOn: resolved,
    paper,
    note,
    decidedBy: actor.name,
    decidedRole: actor.role,
    decidedAt: noon(resolved),
  });
  await recordAudits(tx, actor, [
    { act: 'plan-version.adopt', entity: 'plan-version', entityId: id, after: { name, paper } },
  ]);
  for (const sitting of version.sittings) await createConsultation(tx, actor, id, sitting);
}

async function loadScenario(
  tx: Tx,
  actor: Actor,
  idOf: IdOf,
  demo: Demo,
  scenario: DemoPlans['scenarios'][number],
): Promise<void> {
  const { key, name, note, on, working = false } = scenario;
  const calculated = await calculatedOf(tx, idOf, demo, scenario);
  const { value, bound, selected } = calculated.outcome;
  const id = idOf('plan-scenario', key);
  await tx.insert(planScenarios).values({
    ...calculated,
    ...{ value, bound, selected: selected.length, state: 'done' },
    municipalityId: actor.municipalityId,
    id,
    name,
    note,
    frame: calculated.basis.frame,
    working,
    startedAt: noon(on),
    finishedAt: noon(on),
    calculatedBy: actor.name,
    createdAt: noon(on),
  });
  await recordAudits(tx, actor, [
    { act: 'plan-scenario.create', entity: 'plan-scenario', entityId: id, after: { name } },
  ]);
}

/** The answer calculated before where it belongs to this portfolio; else a quick one without what is found out beside. */
async function calculatedOf(
  tx: Tx,
  idOf: IdOf,
  { answers, today }: Demo,
  frame: DemoFrame,
): Promise<{ basis: Basis; outcome: Outcome; insights: Insights | null }> {
  const basis = await demoBasis(tx, idOf, frame, today);
  const answer = answers[frame.key];
  const problem = compileProblem(basis.portfolio);
  if (answer?.print !== printOf(basis.portfolio)) {
    const found = solveInstant(problem, { seed: 1, steps: 300, clock: () => 0 });
    return { basis, outcome: tellOutcome(problem, found, { seconds: 0, seed: 1 }), insights: null };
  }
  const { value, bound, starts, insights } = answer;
  const assignments = basis.items.flatMap(({ id, code }) =>
    starts[code] === undefined ? [] : [{ id, mode: 0, start: starts[code], finish: starts[code] }],
  );
  const status = value === bound ? ('optimal' as const) : ('feasible' as const);
  const choice = choiceFrom(problem, { assignments });
  const solution = { status, choice, value, bound, gap: (bound - value) / value, steps: 0 };
  return { basis, outcome: tellOutcome(problem, solution, { seconds: 0, seed: 1 }), insights };
}

export const printOf = (portfolio: Portfolio): string =>
  createHash('sha256').update(JSON.stringify(portfolio)).digest('base64url').slice(0, 22);

/** What a plan of the demo is calculated from; bin/demo-plan.mjs asks for the same. */
export async function demoBasis(tx: Tx, idOf: IdOf, demo: DemoFrame, demoDay: string): Promise<Basis> {
  const today = demo.planned ?? demoDay;
  const input = await readPlanInput(tx, today);
  const candidates = demo.planned
    ? input.candidates.map((candidate) => asOn(candidate, today))
    : input.candidates;
  return portfolioOf({ ...input, candidates }, frameOf(idOf, demo), today);
}

const frameOf = (
  idOf: IdOf,
  { from, years, budget = 100, teams = {}, authorisations, out = [] }: DemoFrame,
): Frame => ({
  from: 4 * from,
  quarters: 4 * years,
  budgetPercent: budget,
  capacityPercent: 100,
  years: [],
  teams: Object.entries(teams).map(([code, percent]) => ({ teamId: idOf('team', code), percent })),
  carryOver: true,
  ...(authorisations && { holdAuthorisations: true }),
  decay: usualDecay,
  hands: out.map((code) => ({ initiativeId: idOf('initiative', code), kind: 'out' })),
});

/** An older plan did not know what has been adopted, begun or ended since. */
function asOn(candidate: Candidate, day: string): Candidate {
  const { state, plannedStart, plannedEnd } = candidate;
  const began = plannedStart !== null && quarterOfDay(`${lastDayOf(plannedStart)}`) <= quarterOfDay(day);
  const ended = plannedEnd !== null && `${lastDayOf(plannedEnd)}` <= day;
  if (state === 'adopted' || (['in-progress', 'paused'].includes(state) && !began))
    return { ...candidate, state: 'planned' };
  if (['introduced', 'completed', 'effect-reviewed'].includes(state) && !ended)
    return { ...candidate, state: began ? 'in-progress' : 'planned' };
  return candidate;
}
