import type { Assignment, Id, Initiative, Mode, Portfolio } from '../model.ts';
import { tabulate, usualRisk } from './spread.ts';

/** A planned initiative, ready to be played out many times. */
export type Role = {
  id: Id;
  plannedStart: number;
  plannedFinish: number;
  duration: number;
  deadline: number | null;
  /** Roles that must be finished before, with their lags. */
  before: number[];
  lags: number[];
  /** Common cause: supplier or leading team. */
  cause: number;
  durations: Float64Array;
  efforts: Float64Array;
  costs: Float64Array;
  /** `profiles[n]`: effort when it takes n periods, as triples team row offset, period, person-days. */
  profiles: { rows: Int32Array; amounts: Float64Array }[];
  /** Costs by kind as planned, without running costs. */
  investive: number;
  consumptive: number;
};

export type Script = {
  /** In order of priority: planned start, then planned finish, then id. */
  roles: Role[];
  causes: number;
  /** Periods played: the horizon and as much again. */
  horizon: number;
  /** Capacity of team r in period t at r × horizon + t; behind the plan the last year repeats. */
  capacity: Float64Array;
  correlation: number;
};

/** Keeps what fits exactly from failing by a rounding of the stretched profiles. */
const ROUNDING = 1e-6;

/** Longest stretch considered: four times the planned duration and two periods. */
const longest = (duration: number): number => 4 * duration + 2;

export function writeScript(portfolio: Portfolio, assignments: Assignment[]): Script {
  const projects = new Map(portfolio.projects.map((project) => [project.id, project]));
  const ordered = [...assignments].sort((a, b) => a.start - b.start || a.finish - b.finish);
  const place = new Map(orderedByNeed(ordered, projects).map((assignment, k) => [assignment.id, k]));
  const horizon = 2 * portfolio.periods + 2;
  const teams = new Map(portfolio.teams.map((team, r) => [team.id, r]));
  const causes = new Map<string, number>();
  const roles: Role[] = [];
  for (const assignment of ordered) {
    const project = projects.get(assignment.id)!;
    const mode = project.modes[assignment.mode]!;
    roles[place.get(assignment.id)!] = {
      ...timesOf(project, mode, assignment.start),
      ...linksOf(project, place),
      ...spreadsOf(project),
      cause: causeOf(project, mode, causes),
      profiles: profilesOf(mode, teams, horizon),
      investive: sum(mode.investive),
      consumptive: sum(mode.consumptive),
    };
  }
  const correlation = portfolio.correlation ?? 0.3;
  return { roles, causes: causes.size, horizon, capacity: capacityOf(portfolio, horizon), correlation };
}

/** Keeps the order, but moves an initiative behind its predecessors (an adopted plan has them before). */
function orderedByNeed(ordered: Assignment[], projects: Map<Id, Initiative>): Assignment[] {
  const out: Assignment[] = [];
  const state = new Map<Id, boolean>();
  const byId = new Map(ordered.map((assignment) => [assignment.id, assignment]));
  const visit = (assignment: Assignment): void => {
    if (state.has(assignment.id)) return;
    state.set(assignment.id, true);
    for (const { id } of projects.get(assignment.id)!.predecessors) {
      const before = byId.get(id);
      if (before) visit(before);
    }
    out.push(assignment);
  };
  ordered.forEach(visit);
  return out;
}

const sum = (amounts: number[]): number => amounts.reduce((total, amount) => total + amount, 0);

const timesOf = (project: Initiative, { duration }: Mode, start: number) => ({
  id: project.id,
  plannedStart: start,
  plannedFinish: start + duration - 1,
  duration,
  deadline: project.deadline,
});

function linksOf(project: Initiative, place: Map<Id, number>): Pick<Role, 'before' | 'lags'> {
  const links = project.predecessors.filter((link) => place.has(link.id));
  return { before: links.map((link) => place.get(link.id)!), lags: links.map((link) => link.lag) };
}

const tables = new Map<string, Float64Array>();

function spreadsOf({ risk }: Initiative): Pick<Role, 'durations' | 'efforts' | 'costs'> {
  const table = (name: 'duration' | 'effort' | 'cost'): Float64Array => {
    const spread = risk?.[name] ?? usualRisk[name];
    const key = JSON.stringify(spread);
    const known = tables.get(key) ?? tabulate(spread);
    if (tables.size < 1000) tables.set(key, known);
    return known;
  };
  return { durations: table('duration'), efforts: table('effort'), costs: table('cost') };
}

function causeOf(project: Initiative, mode: Mode, causes: Map<string, number>): number {
  const lead = mode.demand.toSorted((a, b) => sum(b.perPeriod) - sum(a.perPeriod))[0]?.team;
  const key = project.risk?.supplier ? `supplier ${project.risk.supplier}` : `team ${lead}`;
  if (!causes.has(key)) causes.set(key, causes.size);
  return causes.get(key)!;
}

/** The planned profile stretched or squeezed to n periods, total effort unchanged. */
function profilesOf(mode: Mode, teams: Map<Id, number>, horizon: number): Role['profiles'] {
  return Array.from({ length: longest(mode.duration) + 1 }, (_, periods) => {
    const rows: number[] = [];
    const amounts: number[] = [];
    for (const { team, perPeriod } of mode.demand)
      for (let t = 0; t < periods; t++) {
        const amount = shareOf(perPeriod, t / periods, (t + 1) / periods);
        if (amount <= 0) continue;
        rows.push(teams.get(team)! * horizon + t);
        amounts.push(amount);
      }
    return { rows: Int32Array.from(rows), amounts: Float64Array.from(amounts) };
  });
}

/** What falls between two shares of the duration. */
function shareOf(perPeriod: number[], from: number, to: number): number {
  const length = perPeriod.length;
  return perPeriod.reduce((total, amount, k) => {
    const overlap = Math.min(to * length, k + 1) - Math.max(from * length, k);
    return total + Math.max(0, overlap) * amount;
  }, 0);
}

function capacityOf({ teams, periods, periodsPerYear }: Portfolio, horizon: number): Float64Array {
  const capacity = new Float64Array(teams.length * horizon);
  const cycle = Math.min(periods, periodsPerYear);
  teams.forEach((team, r) => {
    for (let t = 0; t < horizon; t++) {
      const from = t < periods ? t : periods - cycle + ((t - periods) % cycle);
      capacity[r * horizon + t] = team.capacity[from]! + ROUNDING;
    }
  });
  return capacity;
}
