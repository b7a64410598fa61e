import { and, asc, eq } from 'drizzle-orm';
import type { Tx } from '../../db/index.ts';
import type { Quarter } from '../../kernel/quarter.ts';
import { daysIn } from '../../people/core/capacity.ts';
import { listTeams } from '../../people/store/teams.ts';
import { type Effort, sumLoad } from '../core/load.ts';
import { initiativeEfforts, initiatives } from '../tables.ts';

export type TeamLoad = {
  team: { id: string; code: string; name: string };
  /** One per asked quarter, in order. */
  quarters: { quarter: Quarter; capacityDays: number; effortDays: number }[];
};

export type LoadByTeam = {
  teams: TeamLoad[];
  /** Efforts without planned dates, which stand in no quarter. */
  withoutDates: number;
};

/** Capacity and effort in person-days of every team in the quarters from `from` to `to`, both included. */
export async function loadByTeamAndQuarter(tx: Tx, from: Quarter, to: Quarter): Promise<LoadByTeam> {
  const [teams, efforts] = [await listTeams(tx), await listEfforts(tx)];
  const { byTeam, withoutDates } = sumLoad(efforts, from, to);
  const quarters = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  return {
    withoutDates,
    teams: teams.map((team) => ({
      team: { id: team.id, code: team.code, name: team.name },
      quarters: quarters.map((quarter) => ({
        quarter,
        capacityDays: daysIn(team, quarter),
        effortDays: byTeam.get(team.id)?.get(quarter) ?? 0,
      })),
    })),
  };
}

const listEfforts = (tx: Tx): Promise<Effort[]> =>
  tx
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
    .orderBy(asc(initiatives.code));
