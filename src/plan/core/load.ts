import { type Quarter, quarterOfDay } from '../../kernel/quarter.ts';
import { countsAsLoad, type InitiativeState } from './initiative.ts';
import { type Period, readPeriod } from './period.ts';

/** Person-days of one team for one initiative. */
export type Effort = {
  teamId: string;
  state: InitiativeState;
  plannedStart: Period | null;
  plannedEnd: Period | null;
  /** Null: spread evenly over the planned quarters. */
  quarter: Quarter | null;
  days: number;
};

export type Load = {
  /** Person-days by team and quarter. */
  byTeam: Map<string, Map<Quarter, number>>;
  /** Efforts that lie in no quarter, because start or end is not planned yet. */
  withoutDates: number;
};

/** The effort of all running and planned initiatives, spread over the quarters from `from` to `to`. */
export function sumLoad(efforts: readonly Effort[], from: Quarter, to: Quarter): Load {
  const load: Load = { byTeam: new Map(), withoutDates: 0 };
  for (const effort of efforts.filter(({ state }) => countsAsLoad(state))) {
    const quarters = quartersOf(effort);
    if (quarters.length === 0) load.withoutDates += 1;
    const team = load.byTeam.get(effort.teamId) ?? new Map<Quarter, number>();
    load.byTeam.set(effort.teamId, team);
    for (const quarter of quarters.filter((candidate) => candidate >= from && candidate <= to))
      team.set(quarter, (team.get(quarter) ?? 0) + effort.days / quarters.length);
  }
  return load;
}

function quartersOf({ quarter, plannedStart, plannedEnd }: Effort): Quarter[] {
  if (quarter !== null) return [quarter];
  const start = plannedStart === null ? undefined : readPeriod(plannedStart);
  const end = plannedEnd === null ? undefined : readPeriod(plannedEnd);
  if (!start || !end) return [];
  const first = quarterOfDay(start.first);
  return Array.from({ length: quarterOfDay(end.last) - first + 1 }, (_, index) => first + index);
}
