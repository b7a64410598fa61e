import { isDeepStrictEqual } from 'node:util';
import { asc, eq, inArray } from 'drizzle-orm';
import type { Tx } from '../../db/index.ts';
import { formatQuarter, yearOf } from '../../kernel/quarter.ts';
import { compareAuthorisations } from '../../plan/means/core/authorisation.ts';
import { planOrders } from '../../plan/planning/core/plan-orders.ts';
import { drawSheet, type MoneyYear } from '../../plan/planning/core/sheet.ts';
import { listConsultations } from '../../plan/planning/store/consultations.ts';
import { listScenarios } from '../../plan/planning/store/scenarios.ts';
import { findVersion, type PlanVersion } from '../../plan/planning/store/versions.ts';
import { initiativePosts, initiativeSavings, initiatives } from '../../plan/tables.ts';
import type { CouncilPaper, YearlyMoney } from '../core/council-paper.ts';
import type { MoneyOfYear } from '../core/money-block.ts';
import type { PlannedPost } from '../core/post-block.ts';

/** A plan version as it was frozen; savings and climate as the initiatives state them today. */
export async function readCouncilPaper(
  tx: Tx,
  municipality: string,
  id: string,
): Promise<CouncilPaper | undefined> {
  const version = await findVersion(tx, id);
  if (!version) return undefined;
  const { basis, outcome, insights } = version;
  const sheet = drawSheet(basis, outcome, insights);
  const { from, quarters } = basis.frame;
  const bars = sheet.groups
    .flatMap((group) => group.bars)
    .toSorted((a, b) => a.item.code.localeCompare(b.item.code, 'de', { numeric: true }));
  const ids = bars.map(({ item }) => item.id);
  const climates = await readClimates(tx, ids);
  return {
    municipality,
    name: version.name,
    number: version.number,
    body: version.body,
    state: version.state,
    resolvedOn: version.resolvedOn,
    paper: version.paper,
    note: version.note,
    sittings: await listConsultations(tx, id),
    fromYear: yearOf(from),
    toYear: yearOf(from + quarters - 1),
    initiatives: bars.map(({ item, start, finish }) => ({
      code: item.code,
      name: item.name,
      unit: item.unit.code,
      start: formatQuarter(from + start),
      end: formatQuarter(from + finish),
      cents: item.cents === 0 && item.assumptions.includes('no-cost') ? null : item.cents,
      runningCents:
        item.runningCents === 0 && item.assumptions.includes('no-running-cost') ? null : item.runningCents,
      legal: item.legal,
      running: item.fate === 'running',
      climate: climates.get(item.id) ?? null,
    })),
    leftOut: sheet.leftOut.map(({ item: { code, name } }) => ({ code, name })),
    missed: sheet.deadlines
      .filter(({ held }) => !held)
      .map(({ item: { code, name }, deadline }) => ({ code, name, deadline })),
    money: moneyOf(sheet.money),
    beyondBudget: basis.means.money,
    yearly: { running: sum(bars.map(({ item }) => item.runningCents)), ...(await readSavings(tx, ids)) },
    authorisations: compareAuthorisations(basis.means.authorisations, planOrders(basis, outcome)),
    posts: await readPosts(tx, ids),
    uncounted: {
      cost: sheet.uncounted.cost.length,
      running: sheet.uncounted.running.length,
      effort: sheet.uncounted.effort.length,
    },
    withGoal: bars.filter(({ item }) => item.goal !== null).length,
    variants: await readVariants(tx, version),
    teams: sheet.teams.map(({ name, days, capacity }) => ({
      name,
      quarters: days.map((asked, period) => ({
        ...{ quarter: from + period, days: asked, capacity: capacity[period] ?? 0 },
      })),
    })),
  };
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

function moneyOf(rows: readonly MoneyYear[]): MoneyOfYear[] {
  const years = [...new Set(rows.map(({ year }) => year))].toSorted((a, b) => a - b);
  return years.map((year) => {
    const of = (nature: MoneyYear['nature']) =>
      rows.find((row) => row.year === year && row.nature === nature);
    return {
      year,
      investive: of('investive')?.usedCents ?? 0,
      consumptive: of('consumptive')?.usedCents ?? 0,
      frame: {
        investive: of('investive')?.limitCents ?? null,
        consumptive: of('consumptive')?.limitCents ?? null,
      },
      carried: of('investive')?.carriedCents ?? 0,
    };
  });
}

/** The other scenarios there were when the plan was frozen. */
async function readVariants(tx: Tx, { basis, proposedAt, decidedAt }: PlanVersion): Promise<string[]> {
  const frozenAt = proposedAt ?? decidedAt;
  const scenarios = frozenAt ? await listScenarios(tx) : [];
  return scenarios
    .filter(({ finishedAt }) => finishedAt !== null && finishedAt <= frozenAt!)
    .filter(({ frame }) => !isDeepStrictEqual(frame, basis.frame))
    .map(({ name }) => name);
}

async function readClimates(tx: Tx, ids: readonly string[]) {
  const { id, climate } = initiatives;
  const rows = await tx
    .select({ id, climate })
    .from(initiatives)
    .where(inArray(id, [...ids]));
  return new Map(rows.map((row) => [row.id, row.climate]));
}

/** By code of the initiative and year. */
const readPosts = (tx: Tx, ids: readonly string[]): Promise<PlannedPost[]> =>
  tx
    .select({
      code: initiatives.code,
      name: initiatives.name,
      year: initiativePosts.year,
      fullTimeEquivalents: initiativePosts.fullTimeEquivalents,
      grade: initiativePosts.grade,
      until: initiativePosts.until,
    })
    .from(initiativePosts)
    .innerJoin(initiatives, eq(initiatives.id, initiativePosts.initiativeId))
    .where(inArray(initiativePosts.initiativeId, [...ids]))
    .orderBy(asc(initiatives.code), asc(initiativePosts.year), asc(initiativePosts.id));

/** The highest year of each initiative's saving: what it comes to when all are done. */
async function readSavings(tx: Tx, ids: readonly string[]): Promise<Omit<YearlyMoney, 'running'>> {
  const list = [...ids];
  const savings = await tx
    .select()
    .from(initiativeSavings)
    .where(inArray(initiativeSavings.initiativeId, list));
  return {
    saving: sumOfPeaks(savings),
    effectiveSaving: sumOfPeaks(savings.filter(({ budgetEffective }) => budgetEffective === true)),
    unknown: savings.filter(({ cents }) => cents === null).length,
  };
}

type Amount = { initiativeId: string; year: number; cents: number | null };

function sumOfPeaks(rows: readonly Amount[]): number {
  const byInitiative = Map.groupBy(rows, ({ initiativeId }) => initiativeId);
  return sum(
    [...byInitiative.values()].map((own) => {
      const years = Map.groupBy(own, ({ year }) => year);
      return Math.max(...[...years.values()].map((amounts) => sum(amounts.map(({ cents }) => cents ?? 0))));
    }),
  );
}
