import { asc, notInArray } from 'drizzle-orm';
import type { Tx } from '../../db/index.ts';
import type { Day } from '../../kernel/day.ts';
import { toQuarter } from '../../kernel/quarter.ts';
import { sumBudgets } from '../../municipality/core/budget.ts';
import { listBudgets } from '../../municipality/store/budgets.ts';
import { isGoing } from '../../plan/core/initiative.ts';
import { extraCents, type Means } from '../../plan/means/core/means.ts';
import { readMeans } from '../../plan/means/store/means.ts';
import { listInitiativeEnds } from '../../plan/store/ends.ts';
import { loadByTeamAndQuarter } from '../../plan/store/load.ts';
import { initiativeCosts, initiatives } from '../../plan/tables.ts';
import { replacementOf } from '../../strategy/core/application.ts';
import { countFacts, figuresOf } from '../../strategy/core/consolidation.ts';
import { listApplications } from '../../strategy/store/applications.ts';
import { carryRemainders, type MoneyOfYear } from '../core/money-block.ts';
import type { YearlyReport } from '../core/yearly-report.ts';
import { readAgendaReport } from './agenda-report.ts';

/** What a year was like, as it stands today; undefined as long as there is no agenda to report on. */
export async function readYearlyReport(
  tx: Tx,
  municipality: string,
  year: number,
  today: Day,
): Promise<YearlyReport | undefined> {
  const agenda = await readAgendaReport(tx, municipality, today);
  if (!agenda) return undefined;
  const { id, code, name, state, light, climate } = initiatives;
  const listed = await tx
    .select({ id, code, name, state, light, climate })
    .from(initiatives)
    .where(notInArray(state, [...notReported]))
    .orderBy(asc(code));
  const load = await loadByTeamAndQuarter(tx, toQuarter(year, 1), toQuarter(year, 4));
  const means = await readMeans(tx, today);
  return {
    municipality,
    year,
    agenda,
    initiatives: listed,
    money: await moneyFrom(
      tx,
      year,
      new Set(listed.filter((one) => isGoing(one.state)).map(({ id }) => id)),
      means,
    ),
    beyondBudget: means.money,
    teams: load.teams.map(({ team, quarters }) => ({
      name: team.name,
      quarters: quarters.map(({ quarter, effortDays, capacityDays }) => ({
        ...{ quarter, days: effortDays, capacity: capacityDays },
      })),
    })),
    applications: await countRegister(tx, today),
  };
}

/** An idea is none of the administration's initiatives yet; the others are given up or put off. */
const notReported = ['idea', 'rejected', 'cancelled', 'deferred'] as const;

/** One-off cost of the year and the two after it, beside the frame of the plan: the budget and what is there beyond it. */
async function moneyFrom(
  tx: Tx,
  year: number,
  counted: ReadonlySet<string>,
  means: Means,
): Promise<MoneyOfYear[]> {
  const costs = (await tx.select().from(initiativeCosts)).filter(
    ({ recurrence, initiativeId }) => recurrence === 'one-off' && counted.has(initiativeId),
  );
  const frames = new Map(sumBudgets(await listBudgets(tx)).map((one) => [one.fiscalYear, one.frame]));
  const spent = (of: number, nature: 'investive' | 'consumptive') =>
    costs
      .filter((cost) => cost.year === of && cost.nature === nature)
      .reduce((sum, { cents }) => sum + (cents ?? 0), 0);
  const frameOf = (of: number, nature: 'investive' | 'consumptive') => {
    const cents = frames.get(of)?.[nature] ?? null;
    return cents === null ? null : cents + extraCents(means, of, nature);
  };
  const years = [year, year + 1, year + 2].map((one) => ({
    year: one,
    investive: spent(one, 'investive'),
    consumptive: spent(one, 'consumptive'),
    frame: { investive: frameOf(one, 'investive'), consumptive: frameOf(one, 'consumptive') },
  }));
  return carryRemainders(years, means);
}

async function countRegister(tx: Tx, today: Day): Promise<YearlyReport['applications']> {
  const applications = await listApplications(tx);
  if (applications.length === 0) return null;
  const ends = new Map((await listInitiativeEnds(tx)).map((one) => [one.id, one]));
  const facts = countFacts(applications, { operationCents: null, workplaces: null });
  return {
    inUse: facts.inUse,
    duplicates: figuresOf(facts).duplicates ?? 0,
    due: applications.filter(
      (one) =>
        replacementOf(one, one.successorId ? ends.get(one.successorId) : undefined, today).state === 'due',
    ).length,
  };
}
