import { asc, sql } from 'drizzle-orm';
import type { Tx } from '../db/index.ts';
import { type Day, dayInGermany } from '../kernel/day.ts';
import { numberInYear, type Quarter, quarterOfDay, yearOf } from '../kernel/quarter.ts';
import { budgets } from '../municipality/tables.ts';
import { daysIn } from '../people/core/capacity.ts';
import { teamCapacities, teams } from '../people/tables.ts';
import { sumLoad } from '../plan/core/load.ts';
import { initiativeCosts, initiativeEfforts, initiatives } from '../plan/tables.ts';
import { type Deadline, type Situation, shareOf, type TeamLoad } from './core/situation.ts';

/** How many quarters the start page looks ahead. */
const horizon = 12;

/** All the start page needs, in few queries. */
export async function readSituation(tx: Tx, now: Date): Promise<Situation> {
  const today = dayInGermany(now);
  // The plan of a year is made in the autumn before: from October on the page looks at the next one.
  const first = planningQuarter(quarterOfDay(today));
  const year = yearOf(first);
  const quarters = Array.from({ length: horizon }, (_, offset) => first + offset);
  const [counts, bound, budget, teamLoads, deadlines] = await Promise.all([
    countInitiatives(tx),
    sumBound(tx, year),
    readBudget(tx, year),
    readTeamLoads(tx, quarters),
    readDeadlines(tx, today),
  ]);
  return { today, year, quarters, ...counts, bound, budget, teams: teamLoads, deadlines };
}

const planningQuarter = (current: Quarter): Quarter =>
  numberInYear(current) === 4 ? current + 1 : current - (numberInYear(current) - 1);

async function countInitiatives(tx: Tx): Promise<{ inPlan: number; open: number }> {
  const [row] = await tx
    .select({
      inPlan: sql<number>`count(*) filter (where ${initiatives.state} in ('planned', 'adopted', 'in-progress'))::int`,
      open: sql<number>`count(*)::int`,
    })
    .from(initiatives)
    .where(
      sql`${initiatives.state} not in ('introduced', 'completed', 'effect-reviewed', 'rejected', 'cancelled')`,
    );
  return row!;
}

/** One-off costs of the year, of initiatives that are planned, adopted or running. */
async function sumBound(tx: Tx, year: number): Promise<Situation['bound']> {
  const [row] = await tx
    .select({
      cents: sql<number>`coalesce(sum(${initiativeCosts.cents}), 0)::float8`,
      unknown: sql<number>`count(*) filter (where ${initiativeCosts.cents} is null)::int`,
    })
    .from(initiativeCosts)
    .innerJoin(initiatives, sql`${initiatives.id} = ${initiativeCosts.initiativeId}`)
    .where(
      sql`${initiativeCosts.year} = ${year} and ${initiativeCosts.recurrence} = 'one-off'
        and ${initiatives.state} in ('planned', 'adopted', 'in-progress')`,
    );
  return row!;
}

async function readBudget(tx: Tx, year: number): Promise<number | null> {
  const [row] = await tx
    .select({ cents: sql<number | null>`sum(${budgets.cents})::float8` })
    .from(budgets)
    .where(sql`${budgets.fiscalYear} = ${year} and ${budgets.purpose} = 'initiatives'`);
  return row?.cents ?? null;
}

async function readTeamLoads(tx: Tx, quarters: readonly Quarter[]): Promise<TeamLoad[]> {
  const [listed, changes, efforts] = await Promise.all([
    tx.select().from(teams).orderBy(asc(teams.position), asc(teams.name)),
    tx.select().from(teamCapacities),
    tx
      .select({
        teamId: initiativeEfforts.teamId,
        quarter: initiativeEfforts.quarter,
        days: initiativeEfforts.days,
        state: initiatives.state,
        plannedStart: initiatives.plannedStart,
        plannedEnd: initiatives.plannedEnd,
      })
      .from(initiativeEfforts)
      .innerJoin(initiatives, sql`${initiatives.id} = ${initiativeEfforts.initiativeId}`)
      .where(sql`${initiatives.state} in ('planned', 'adopted', 'in-progress')`),
  ]);
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

/** Deadlines of open initiatives, the nearest first. */
async function readDeadlines(tx: Tx, today: Day): Promise<Deadline[]> {
  return tx
    .select({
      id: initiatives.id,
      name: initiatives.name,
      day: sql<string>`${initiatives.deadline}`,
      planned: sql<boolean>`${initiatives.state} in ('planned', 'adopted', 'in-progress')`,
    })
    .from(initiatives)
    .where(
      sql`${initiatives.deadline} >= ${today}
        and ${initiatives.state} not in ('introduced', 'completed', 'effect-reviewed', 'rejected', 'cancelled')`,
    )
    .orderBy(asc(initiatives.deadline), asc(initiatives.name))
    .limit(12);
}

export type Found = {
  kind: 'initiative' | 'impulse' | 'question' | 'unit' | 'person' | 'team';
  id: string;
  name: string;
  note: string | null;
};

/** At most 40 things whose name contains the words, the most similar first. Persons who have left are not found. */
export async function search(tx: Tx, text: string): Promise<Found[]> {
  const { rows } = await tx.execute<Found>(sql`
    with words as (select unaccent(lower(${text})) as asked)
    select kind, id, name, note from (
      select 'initiative' as kind, id, name, code || coalesce(': ' || left(description, 120), '') as note,
        code || ' ' || name || ' ' || coalesce(description, '') as searched from initiatives
      union all
      select 'impulse', id, title, number::text, title || ' ' || text from impulses
      union all
      select 'question', id, title, null, title || ' ' || coalesce(text, '') from guide_questions
      union all
      select 'unit', id, name, code, code || ' ' || name from units
      union all
      select 'person', id, name, occupation, name || ' ' || coalesce(occupation, '') from persons where left_on is null
      union all
      select 'team', id, name, code, code || ' ' || name from teams
    ) things, words
    where unaccent(lower(searched)) like '%' || replace(replace(asked, '%', ''), '_', '') || '%'
      or word_similarity(asked, unaccent(lower(name))) > 0.5
    order by word_similarity(asked, unaccent(lower(name))) desc, name limit 40`);
  return rows;
}
