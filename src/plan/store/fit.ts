import { and, eq, inArray, or } from 'drizzle-orm';
import type { Tx } from '../../db/index.ts';
import { type Day, dayInGermany } from '../../kernel/day.ts';
import { quarterCode, quarterOfDay } from '../../kernel/quarter.ts';
import { listBudgets } from '../../municipality/store/budgets.ts';
import { daysIn } from '../../people/core/capacity.ts';
import { listTeams } from '../../people/store/teams.ts';
import {
  findBrokenLinks,
  findShortages,
  type Link,
  type Shortage,
  type TeamUse,
  type YearUse,
} from '../core/fit.ts';
import { bindingStates, type DependencyType, isGoing } from '../core/initiative.ts';
import { sumLoad } from '../core/load.ts';
import { firstDayOf, lastDayOf } from '../core/period.ts';
import type { Candidate } from '../planning/core/candidate.ts';
import { type Placement, placementOf, spansOf } from '../planning/core/placement.ts';
import { type CalculatedDraft, findCalculatedDraft } from '../planning/store/scenarios.ts';
import { initiativeCosts, initiativeEfforts, initiatives } from '../tables.ts';
import type { WholeInitiative } from './initiatives.ts';

/** By what it was judged: null without a calculated draft; only one that has it inside counts before the entered dates. */
export type Judged = Placement & { draft: string; calculatedOn: Day };
export type Fit = { shortages: Shortage[]; brokenLinks: string[]; judged: Judged | null };

/** Whether an initiative fits beside what is planned already, and whether its predecessors are done in time. */
export async function checkFit(tx: Tx, whole: WholeInitiative): Promise<Fit> {
  const links = await listLinks(tx, whole);
  const draft = await findCalculatedDraft(tx);
  const judged = draft ? judgeBy(draft, whole) : null;
  if (draft && judged?.place === 'inside') {
    // What a calculated plan holds keeps within its money and people.
    const [start, finish] = [quarterCode(judged.start), quarterCode(judged.finish)];
    return { shortages: [], brokenLinks: findBrokenLinks(start, finish, linksIn(draft, links)), judged };
  }
  return {
    shortages: findShortages(await yearUses(tx, whole), await teamUses(tx, whole)),
    brokenLinks: findBrokenLinks(whole.plannedStart, whole.plannedEnd, links),
    judged,
  };
}

function judgeBy({ name, basis, outcome, finishedAt }: CalculatedDraft, whole: WholeInitiative): Judged {
  const { costs = [], efforts = [] } = whole.lists as Partial<Pick<Candidate, 'costs' | 'efforts'>>;
  const placement = placementOf({ ...whole, costs, efforts }, basis, outcome);
  return { ...placement, draft: name, calculatedOn: dayInGermany(finishedAt) };
}

/** Predecessors in the quarters of the draft; those it does not hold keep their entered dates. */
function linksIn({ basis, outcome }: CalculatedDraft, links: readonly InitiativeLink[]): Link[] {
  const spans = spansOf(basis, outcome);
  return links.map(({ predecessor, ...link }) => {
    const span = spans.get(predecessor.id);
    return {
      ...link,
      predecessor: span
        ? { ...predecessor, plannedStart: quarterCode(span.start), plannedEnd: quarterCode(span.finish) }
        : predecessor,
    };
  });
}

const bindsOrIs = (id: string) => or(inArray(initiatives.state, bindingStates), eq(initiatives.id, id));

async function yearUses(tx: Tx, whole: WholeInitiative): Promise<YearUse[]> {
  const own = (whole.lists.costs ?? []).filter(({ recurrence }) => recurrence === 'one-off');
  const budgets = (await listBudgets(tx)).filter(({ purpose }) => purpose === 'initiatives');
  const costs = await tx
    .select({ year: initiativeCosts.year, nature: initiativeCosts.nature, cents: initiativeCosts.cents })
    .from(initiativeCosts)
    .innerJoin(
      initiatives,
      and(
        eq(initiatives.municipalityId, initiativeCosts.municipalityId),
        eq(initiatives.id, initiativeCosts.initiativeId),
      ),
    )
    .where(and(bindsOrIs(whole.id), eq(initiativeCosts.recurrence, 'one-off')));
  return budgets
    .filter(({ fiscalYear, nature }) =>
      own.some((cost) => cost.year === fiscalYear && cost.nature === nature),
    )
    .map(({ fiscalYear, nature, cents }) => ({
      year: fiscalYear,
      nature,
      frameCents: cents,
      plannedCents: costs
        .filter((cost) => cost.year === fiscalYear && cost.nature === nature)
        .reduce((sum, cost) => sum + (cost.cents ?? 0), 0),
    }));
}

async function teamUses(tx: Tx, whole: WholeInitiative): Promise<TeamUse[]> {
  const [start, end] = [
    whole.plannedStart && firstDayOf(whole.plannedStart),
    whole.plannedEnd && lastDayOf(whole.plannedEnd),
  ];
  const involved = new Set((whole.lists.efforts ?? []).map(({ teamId }) => teamId));
  if (!start || !end || involved.size === 0) return [];
  const [from, to] = [quarterOfDay(start), quarterOfDay(end)];
  const efforts = await tx
    .select({
      teamId: initiativeEfforts.teamId,
      state: initiatives.state,
      plannedStart: initiatives.plannedStart,
      plannedEnd: initiatives.plannedEnd,
      quarter: initiativeEfforts.quarter,
      days: initiativeEfforts.days,
    })
    .from(initiativeEfforts)
    .innerJoin(
      initiatives,
      and(
        eq(initiatives.municipalityId, initiativeEfforts.municipalityId),
        eq(initiatives.id, initiativeEfforts.initiativeId),
      ),
    )
    .where(bindsOrIs(whole.id));
  const { byTeam } = sumLoad(efforts, from, to);
  const teams = (await listTeams(tx)).filter(({ id }) => involved.has(id));
  return teams.flatMap((team) =>
    Array.from({ length: to - from + 1 }, (_, index) => from + index).map((quarter) => ({
      team: team.name,
      quarter,
      plannedDays: byTeam.get(team.id)?.get(quarter) ?? 0,
      capacityDays: daysIn(team, quarter),
    })),
  );
}

type InitiativeLink = Link & { predecessor: { id: string } };

async function listLinks(tx: Tx, whole: WholeInitiative): Promise<InitiativeLink[]> {
  const rows = whole.lists.dependencies ?? [];
  if (rows.length === 0) return [];
  const predecessors = await tx
    .select({
      id: initiatives.id,
      code: initiatives.code,
      state: initiatives.state,
      plannedStart: initiatives.plannedStart,
      plannedEnd: initiatives.plannedEnd,
    })
    .from(initiatives)
    .where(
      inArray(
        initiatives.id,
        rows.map(({ predecessorId }) => String(predecessorId)),
      ),
    );
  return rows.flatMap((row) => {
    const found = predecessors.find(({ id }) => id === row.predecessorId);
    return found
      ? [
          {
            type: row.type as DependencyType,
            hard: row.hard === true,
            predecessor: { ...found, goesOn: isGoing(found.state) },
          },
        ]
      : [];
  });
}
