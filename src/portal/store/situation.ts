import { and, asc, eq, sql } from 'drizzle-orm';
import type { Tx } from '../../db/index.ts';
import { type Day, dayInGermany } from '../../kernel/day.ts';
import { numberInYear, type Quarter, quarterOfDay, yearOf } from '../../kernel/quarter.ts';
import { budgetNatures } from '../../municipality/core/budget.ts';
import { budgets } from '../../municipality/tables.ts';
import { daysIn } from '../../people/core/capacity.ts';
import { teamCapacities, teams } from '../../people/tables.ts';
import { sumLoad } from '../../plan/core/load.ts';
import { lastDayOf } from '../../plan/core/period.ts';
import { extraCents } from '../../plan/means/core/means.ts';
import { readMeans } from '../../plan/means/store/means.ts';
import { drawSheet, judgeDeadlines } from '../../plan/planning/core/sheet.ts';
import { findCalculatedDraft } from '../../plan/planning/store/scenarios.ts';
import { initiativeCosts, initiativeEfforts, initiatives } from '../../plan/tables.ts';
import {
  type Deadline,
  type Draft,
  type Situation,
  shareOf,
  standingOf,
  type TeamLoad,
} from '../core/situation.ts';

/** How many quarters the start page looks ahead. */
const horizon = 12;
/** How many of the deadlines ahead it names. */
const deadlinesAhead = 12;

/** Plan, money, load and deadlines; one query after the other, since a transaction is one connection. */
export async function readSituation(tx: Tx, now: Date): Promise<Situation> {
  const today = dayInGermany(now);
  // The plan of a year is made in the autumn before: from October on the page looks at the next one.
  const first = planningQuarter(quarterOfDay(today));
  const year = yearOf(first);
  const quarters = Array.from({ length: horizon }, (_, offset) => first + offset);
  const { inPlan, open, bound, unknown, budget } = await sumPlan(tx, year);
  const teamLoads = await readTeamLoads(tx, quarters);
  const draft = await readDraft(tx);
  const deadlines = await readDeadlines(tx, today, draft);
  const ahead = deadlines.filter(({ standing }) => standing !== 'overdue');
  const means = await readMeans(tx, today);
  const extra = budgetNatures.reduce((sum, nature) => sum + extraCents(means, year, nature), 0);
  return {
    today,
    year,
    quarters,
    inPlan,
    open,
    bound: { cents: bound, unknown },
    budget: budget && budget + extra,
    teams: teamLoads,
    overdue: deadlines.filter(({ standing }) => standing === 'overdue'),
    deadlines: ahead.slice(0, deadlinesAhead),
    draft,
  };
}

const planningQuarter = (current: Quarter): Quarter =>
  numberInYear(current) === 4 ? current + 1 : current - (numberInYear(current) - 1);

type PlanSum = { inPlan: number; open: number; bound: number; unknown: number; budget: number | null };

/** How many are planned, adopted or running; their one-off costs of the year beside the year's budget. */
async function sumPlan(tx: Tx, year: number): Promise<PlanSum> {
  const { rows } = await tx.execute<PlanSum>(sql`
    select i."inPlan", i.open, c.bound, c.unknown, b.budget
    from (
      select count(*) filter (where state in ('planned', 'adopted', 'in-progress'))::int as "inPlan",
        count(*)::int as open
      from ${initiatives}
      where state not in ('introduced', 'completed', 'effect-reviewed', 'rejected', 'cancelled')
    ) i, (
      select coalesce(sum(c.cents), 0)::float8 as bound, count(*) filter (where c.cents is null)::int as unknown
      from ${initiativeCosts} c
      join ${initiatives} i on i.municipality_id = c.municipality_id and i.id = c.initiative_id
      where c.year = ${year} and c.recurrence = 'one-off' and i.state in ('planned', 'adopted', 'in-progress')
    ) c, (
      select sum(cents)::float8 as budget from ${budgets}
      where fiscal_year = ${year} and purpose = 'initiatives'
    ) b`);
  return rows[0]!;
}

async function readTeamLoads(tx: Tx, quarters: readonly Quarter[]): Promise<TeamLoad[]> {
  const listed = await tx.select().from(teams).orderBy(asc(teams.position), asc(teams.name));
  const changes = await tx.select().from(teamCapacities);
  const efforts = await tx
    .select({
      teamId: initiativeEfforts.teamId,
      quarter: initiativeEfforts.quarter,
      days: initiativeEfforts.days,
      state: initiatives.state,
      plannedStart: initiatives.plannedStart,
      plannedEnd: initiatives.plannedEnd,
    })
    .from(initiativeEfforts)
    .innerJoin(
      initiatives,
      and(
        eq(initiatives.municipalityId, initiativeEfforts.municipalityId),
        eq(initiatives.id, initiativeEfforts.initiativeId),
      ),
    )
    .where(sql`${initiatives.state} in ('planned', 'adopted', 'in-progress')`);
  const load = sumLoad(efforts, quarters[0]!, quarters.at(-1)!);
  return listed.map((team) => {
    const own = changes.filter(({ teamId }) => teamId === team.id);
    const effort = load.byTeam.get(team.id);
    return {
      id: team.id,
      name: team.name,
      shares: quarters.map((quarter) =>
        shareOf(daysIn({ ...team, changes: own }, quarter), effort?.get(quarter) ?? 0),
      ),
    };
  });
}

async function readDraft(tx: Tx): Promise<Draft | undefined> {
  const draft = await findCalculatedDraft(tx);
  if (!draft) return undefined;
  const sheet = drawSheet(draft.basis, draft.outcome, draft.insights);
  return {
    name: draft.name,
    calculatedOn: dayInGermany(draft.finishedAt),
    chosen: sheet.chosen,
    considered: sheet.considered,
    missed: judgeDeadlines(sheet.deadlines).missed,
    deadlines: sheet.deadlines.length,
    leftOut: new Set(sheet.leftOut.map(({ item }) => item.id)),
  };
}

/** Deadlines of open initiatives in the order of their days, passed ones too. */
async function readDeadlines(tx: Tx, today: Day, draft: Draft | undefined): Promise<Deadline[]> {
  const { id, name, light, plannedEnd, forecastEnd } = initiatives;
  const rows = await tx
    .select({
      id,
      name,
      light,
      end: sql<string | null>`coalesce(${forecastEnd}, ${plannedEnd})`,
      day: sql<string>`${initiatives.deadline}`,
      planned: sql<boolean>`${initiatives.state} in ('planned', 'adopted', 'in-progress')`,
    })
    .from(initiatives)
    .where(
      sql`${initiatives.deadline} is not null
        and ${initiatives.state} not in ('introduced', 'completed', 'effect-reviewed', 'rejected', 'cancelled')`,
    )
    .orderBy(asc(initiatives.deadline), asc(initiatives.name));
  return rows.map(({ end, ...row }) => {
    const endsOn = (end && lastDayOf(end)) ?? null;
    const leftOut = draft?.leftOut.has(row.id) ?? false;
    const standing = standingOf({ ...row, today, endsOn, leftOut });
    return { id: row.id, name: row.name, day: row.day, standing };
  });
}
