import { and, inArray, sql } from 'drizzle-orm';
import type { Tx } from '../../../db/index.ts';
import { quarterOfDay } from '../../../kernel/quarter.ts';
import type { CostRecurrence, CostSum } from '../../core/initiative.ts';
import { type Computed, computeLights } from '../../core/light.ts';
import type { Period } from '../../core/period.ts';
import { committedCost, competenceFor, isHigher } from '../../core/threshold.ts';
import { loadByTeamAndQuarter } from '../../store/load.ts';
import { initiativeCosts, initiativeEfforts } from '../../tables.ts';
import type { PlanRules } from '../core/rules.ts';
import { computedLights, forecastCents, type LightKey, type Report } from '../core/status.ts';

/** What the figures of an initiative say, beside which a report is put. */
export type Figures = {
  oneOff: CostSum;
  running: CostSum;
  highestLoad: { team: string; share: number } | null;
};

export type Planned = {
  id: string;
  plannedEnd: Period | null;
  forecastEnd: Period | null;
  deadline: string | null;
};

const none: CostSum = { cents: 0, unknown: 0 };

/** Costs and the load of the teams that take part, of this quarter and the next; one query each for all of them. */
export async function readFigures(
  tx: Tx,
  ids: readonly string[],
  today: string,
): Promise<Map<string, Figures>> {
  if (ids.length === 0) return new Map();
  const costs = await sumsOf(tx, ids);
  const teams = await teamsOf(tx, ids);
  const quarter = quarterOfDay(today);
  const { teams: loads } = await loadByTeamAndQuarter(tx, quarter, quarter + 1);
  const shares = new Map(
    loads.map(({ team, quarters }) => [
      team.id,
      { team: team.name, share: Math.max(...quarters.map(shareOf)) },
    ]),
  );
  return new Map(
    ids.map((id) => {
      const sumOf = (recurrence: CostRecurrence) => costs.get(`${id} ${recurrence}`) ?? none;
      const highest = (teams.get(id) ?? [])
        .flatMap((team) => shares.get(team) ?? [])
        .toSorted((a, b) => b.share - a.share)[0];
      return [id, { oneOff: sumOf('one-off'), running: sumOf('running'), highestLoad: highest ?? null }];
    }),
  );
}

/** A team that can give nothing is overloaded by anything asked of it. */
const shareOf = ({ capacityDays, effortDays }: { capacityDays: number; effortDays: number }): number =>
  capacityDays > 0 ? effortDays / capacityDays : effortDays > 0 ? 9.99 : 0;

async function sumsOf(tx: Tx, ids: readonly string[]): Promise<Map<string, CostSum>> {
  const rows = await tx
    .select({
      id: initiativeCosts.initiativeId,
      recurrence: initiativeCosts.recurrence,
      cents: sql<number>`coalesce(sum(${initiativeCosts.cents}), 0)::float8`,
      unknown: sql<number>`count(*) filter (where ${initiativeCosts.cents} is null)::int`,
    })
    .from(initiativeCosts)
    .where(inArray(initiativeCosts.initiativeId, [...ids]))
    .groupBy(initiativeCosts.initiativeId, initiativeCosts.recurrence);
  return new Map(
    rows.map(({ id, recurrence, cents, unknown }) => [`${id} ${recurrence}`, { cents, unknown }]),
  );
}

async function teamsOf(tx: Tx, ids: readonly string[]): Promise<Map<string, string[]>> {
  const rows = await tx
    .selectDistinct({ id: initiativeEfforts.initiativeId, team: initiativeEfforts.teamId })
    .from(initiativeEfforts)
    .where(and(inArray(initiativeEfforts.initiativeId, [...ids]), sql`${initiativeEfforts.days} > 0`));
  const byId = Map.groupBy(rows, ({ id }) => id);
  return new Map([...byId].map(([id, list]) => [id, list.map(({ team }) => team)]));
}

/** The sum a forecast is held against; null where a part of the plan has no figure, since unknown is not nought. */
export const plannedCentsOf = ({ oneOff }: Figures): number | null =>
  oneOff.unknown > 0 || oneOff.cents === 0 ? null : oneOff.cents;

type Said = Pick<Report, 'forecastEnd' | 'actualCents' | 'committedCents' | 'remainingCents'>;

/** The lights that follow from plan, forecast and load, whatever is reported. */
export function lightsFrom(
  planned: Planned,
  figures: Figures,
  said: Said | null,
  rules: PlanRules,
  today: string,
): Record<LightKey, Computed> {
  const forecast = said && forecastCents(said);
  const computed = computeLights(
    {
      today,
      plannedEnd: planned.plannedEnd,
      forecastEnd: said?.forecastEnd ?? planned.forecastEnd,
      deadline: planned.deadline,
      plannedCents: plannedCentsOf(figures),
      forecastCents: forecast,
      higherBody: needsHigherBody(figures, forecast, rules),
      highestLoad: figures.highestLoad,
    },
    rules.lightLimits,
  );
  return computedLights(computed);
}

function needsHigherBody(figures: Figures, forecast: number | null, rules: PlanRules): boolean {
  if (forecast === null) return false;
  const bodyFor = (oneOff: CostSum) =>
    competenceFor(committedCost(oneOff, figures.running, rules.termYears), rules.limits)?.decides;
  const [planned, expected] = [bodyFor(figures.oneOff), bodyFor({ ...figures.oneOff, cents: forecast })];
  return planned !== undefined && expected !== undefined && isHigher(expected, planned);
}

/** One initiative's figures. */
export async function figuresOf(tx: Tx, id: string, today: string): Promise<Figures> {
  return (await readFigures(tx, [id], today)).get(id)!;
}
