import { asc, eq, sql } from 'drizzle-orm';
import { agendaFields, agendaGoals } from '../../../agenda/tables.ts';
import type { Tx } from '../../../db/index.ts';
import type { LegalDay } from '../../../law/core/legal-deadline.ts';
import { listLegalDays } from '../../../law/store/legal-days.ts';
import { listBudgets } from '../../../municipality/store/budgets.ts';
import { units } from '../../../municipality/tables.ts';
import { daysIn } from '../../../people/core/capacity.ts';
import { listTeams } from '../../../people/store/teams.ts';
import { commitmentOf } from '../../means/core/means.ts';
import { readMeans } from '../../means/store/means.ts';
import { initiativeAssessments } from '../../scoring/tables.ts';
import {
  initiativeContributions,
  initiativeCosts,
  initiativeDependencies,
  initiativeEfforts,
  initiativeSavings,
  initiatives,
} from '../../tables.ts';
import type { Candidate, Place, PlanInput } from '../core/candidate.ts';
import { type Scored, type ScoreFacts, type ScoreRules, scoreFacts } from '../core/criterion.ts';
import { readScoreRules } from './scheme.ts';

export type ScoredCandidate = { candidate: Candidate; facts: ScoreFacts; scored: Scored };

/** All that the planner needs of initiatives, teams and budgets. */
export async function readPlanInput(tx: Tx, today: string): Promise<PlanInput> {
  const scored = await listScored(tx, await readScoreRules(tx, today));
  const teams = await listTeams(tx);
  const budgets = await listBudgets(tx);
  const legal = await listLegalDays(tx, today);
  const means = await readMeans(tx, today);
  const states = new Map(budgets.map(({ fiscalYear, state }) => [fiscalYear, state]));
  return {
    candidates: scored.map(({ candidate }) => holdLaw(candidate, legal.get(candidate.id))),
    teams: teams.map((team) => ({
      id: team.id,
      name: team.name,
      code: team.code,
      daysIn: (quarter) => daysIn(team, quarter),
    })),
    budgets: budgets
      .filter(({ purpose }) => purpose === 'initiatives')
      .map(({ fiscalYear, nature, cents }) => ({ year: fiscalYear, nature, cents })),
    means,
    commitments: [...states.keys()].map((year) => ({
      year,
      commitment: commitmentOf(year, states, means.cycle),
    })),
  };
}

/** The day of a covered duty binds; an earlier hard deadline of the initiative's own stays. */
function holdLaw(candidate: Candidate, legal: LegalDay | undefined): Candidate {
  const { deadline, deadlineHardness } = candidate;
  if (!legal || (deadlineHardness === 'hard' && deadline !== null && deadline < legal.day)) return candidate;
  const { obligation, law } = legal.row;
  const duty = { id: obligation.id, law: law.abbreviation, title: obligation.title };
  return { ...candidate, deadline: legal.day, deadlineHardness: 'hard', duty };
}

/** Every initiative with its score, in the order of its number. */
export async function listScored(tx: Tx, rules: ScoreRules): Promise<ScoredCandidate[]> {
  const rows = await tx
    .select({
      row: initiatives,
      unit: { code: units.code, name: units.name },
      field: { code: agendaFields.code, name: agendaFields.name },
    })
    .from(initiatives)
    .innerJoin(units, eq(units.id, initiatives.unitId))
    .leftJoin(agendaFields, eq(agendaFields.id, initiatives.fieldId))
    .orderBy(asc(initiatives.code));
  const parts = await readParts(tx);
  const ranked = Map.groupBy(
    rows.filter(({ row }) => row.unitRank !== null),
    ({ row }) => row.unitId,
  );
  return rows.map(({ row, unit, field }) => {
    const facts = factsOf(row, parts, ranked.get(row.unitId)?.length ?? 0);
    const scored = scoreFacts(facts, rules);
    const candidate: Candidate = {
      ...row,
      unit,
      field,
      goal: mostServed(facts, parts.goals),
      duty: null,
      costs: facts.costs,
      efforts: parts.efforts.get(row.id) ?? [],
      predecessors: parts.predecessors.get(row.id) ?? [],
      points: scored.counts,
    };
    return { candidate: bare(candidate), facts, scored };
  });
}

/** The goal with the strongest contribution; of equals the first by its code. */
function mostServed({ contributions }: ScoreFacts, goals: ReadonlyMap<string, Place>): Place | null {
  const served = contributions.flatMap(({ goalId, strength }) => {
    const goal = goals.get(goalId);
    return goal ? [{ goal, strength }] : [];
  });
  served.sort((a, b) => b.strength - a.strength || a.goal.code.localeCompare(b.goal.code));
  return served[0]?.goal ?? null;
}

/** Only what the plan needs travels on, not the whole row. */
const bare = (one: Candidate): Candidate => ({
  id: one.id,
  code: one.code,
  name: one.name,
  state: one.state,
  kind: one.kind,
  class: one.class,
  mandatory: one.mandatory,
  unit: one.unit,
  field: one.field,
  goal: one.goal,
  plannedStart: one.plannedStart,
  plannedEnd: one.plannedEnd,
  forecastEnd: one.forecastEnd,
  deadline: one.deadline,
  deadlineHardness: one.deadlineHardness,
  duty: one.duty,
  costs: one.costs,
  efforts: one.efforts,
  predecessors: one.predecessors,
  points: one.points,
});

type Parts = Awaited<ReturnType<typeof readParts>>;

async function readParts(tx: Tx) {
  const grouped = <T extends { initiativeId: string }>(rows: readonly T[]) =>
    Map.groupBy(rows, ({ initiativeId }) => initiativeId);
  const { rows: risks } = await tx.execute<{ initiativeId: string; probability: number; impact: number }>(
    sql`select initiative_id as "initiativeId", probability, impact from initiative_risks`,
  );
  const dependencies = await tx.select().from(initiativeDependencies);
  const assessments = await tx
    .select({
      initiativeId: initiativeAssessments.initiativeId,
      total: initiativeAssessments.totalCents,
      effective: initiativeAssessments.effectiveCents,
    })
    .from(initiativeAssessments)
    .where(eq(initiativeAssessments.preferred, true));
  const goals = await tx
    .select({ id: agendaGoals.id, code: agendaGoals.code, name: agendaGoals.name })
    .from(agendaGoals);
  return {
    goals: new Map(goals.map(({ id, ...place }) => [id, place])),
    risks: grouped(risks),
    assessed: new Map(assessments.map(({ initiativeId, ...values }) => [initiativeId, values])),
    costs: grouped(await tx.select().from(initiativeCosts).orderBy(asc(initiativeCosts.year))),
    savings: grouped(await tx.select().from(initiativeSavings)),
    efforts: grouped(await tx.select().from(initiativeEfforts)),
    contributions: grouped(await tx.select().from(initiativeContributions)),
    predecessors: Map.groupBy(
      dependencies.map(({ successorId, predecessorId, type, hard }) => ({
        successorId,
        id: predecessorId,
        type,
        hard,
      })),
      ({ successorId }) => successorId,
    ),
  };
}

function factsOf(row: typeof initiatives.$inferSelect, parts: Parts, ranked: number): ScoreFacts {
  const { id, manualPriority, manualReason } = row;
  return {
    qualityOfLife: row.qualityOfLife,
    citizenService: row.citizenService,
    economy: row.economy,
    deadline: row.deadline,
    deadlineHardness: row.deadlineHardness,
    reason: row.reason,
    councilOrder: row.reason === 'council' || row.origin === 'council',
    unitRank: row.unitRank,
    ranked,
    contributions: parts.contributions.get(id) ?? [],
    risks: parts.risks.get(id) ?? [],
    costs: parts.costs.get(id) ?? [],
    savings: parts.savings.get(id) ?? [],
    effortDays: (parts.efforts.get(id) ?? []).reduce((sum, { days }) => sum + days, 0),
    assessed: parts.assessed.get(id) ?? null,
    manual: manualPriority === null ? null : { points: manualPriority, reason: manualReason ?? '' },
  };
}
