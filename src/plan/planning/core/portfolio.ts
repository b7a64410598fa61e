import type { Cents } from '../../../kernel/money.ts';
import { type Quarter, yearOf } from '../../../kernel/quarter.ts';
import type { Id, Initiative, Mode, Portfolio } from '../../../planner/core/model.ts';
import type { BudgetNature, DependencyType } from '../../core/initiative.ts';
import { daysWith, extraCents } from '../../means/core/means.ts';
import type { Candidate, PlanInput, PlanItem } from './candidate.ts';
import { budgetPercentOf, capacityPercentOf, type Frame } from './frame.ts';
import { demandOf, moneyStepCents, spendingOf } from './load.ts';
import { holdAuthorisations } from './order-limit.ts';
import { type Planned, periodUntil, settleFates } from './settle.ts';

/** No limit is known: half a billion euro. */
export const unlimited = 5_000_000;

export type Overload = { kind: 'team'; team: string; period: number; by: number };
export type Overspending = { kind: BudgetNature; year: number; byCents: Cents };

/** What a calculation was made from: it travels with its result, so that a page can be drawn from it alone. */
export type Basis = {
  frame: Frame;
  portfolio: Portfolio;
  items: readonly PlanItem[];
  /** What running initiatives take beyond capacity and budget; the plan does not add to it. */
  overloads: readonly Overload[];
  overspendings: readonly Overspending[];
  means: PlanInput['means'];
  commitments: PlanInput['commitments'];
};

/** Initiatives the plan may choose, and those of them that have no points, so that nothing speaks for choosing them. */
export function countUnscored({ portfolio }: Basis): { unscored: number; free: number } {
  const free = portfolio.projects.filter(({ mandatory }) => !mandatory);
  return { unscored: free.filter(({ value }) => value <= leastValue).length, free: free.length };
}

/** The planner knows no project without value. */
const leastValue = 1;

/** The planner's portfolio from stored initiatives, teams, budgets and the frame of a scenario. */
export function portfolioOf(input: PlanInput, frame: Frame, today: string): Basis {
  const planned = settleFates(input.candidates, frame, today, input.means.provisionalUntil);
  const inside = planned.filter(({ item }) => item.fate !== 'outside');
  const tail = Math.ceil(Math.max(0, ...inside.map(({ reach }) => reach - frame.quarters)) / 4) * 4;
  const periods = frame.quarters + Math.min(tail, 12);
  const projects = inside.map((one) => toProject(one, inside, frame, periods));
  const limits = limitsOf(input, frame, periods);
  const { overloads, overspendings } = admitRunning(limits, projects);
  const running = new Set<Id>(
    inside.filter(({ item }) => item.fate === 'running').map(({ item }) => item.id),
  );
  const span = { from: frame.from, periods };
  const authorisations = frame.holdAuthorisations ? input.means.authorisations : [];
  const orders = holdAuthorisations(authorisations, projects, (id) => running.has(id), span);
  return {
    frame,
    portfolio: {
      format: 'augenmass-portfolio-1',
      id: 'plan',
      periods,
      periodsPerYear: 4,
      ...limits,
      teams: [...limits.teams, ...orders.teams],
      projects: orders.projects,
      groups: [],
    },
    items: planned.map(({ item, candidate }) => ({
      ...item,
      after: linksOf(candidate, inside).map(({ id }) => id),
    })),
    overloads,
    overspendings,
    means: input.means,
    commitments: input.commitments,
  };
}

/** Hard predecessors that stand in the plan too; what runs already waits for nobody. */
const linksOf = ({ id: own, predecessors }: Candidate, inside: readonly Planned[]) =>
  inside.some(({ item }) => item.id === own && item.fate !== 'running')
    ? predecessors.filter(({ id, hard }) => hard && inside.some(({ item }) => item.id === id))
    : [];

function toProject(one: Planned, inside: readonly Planned[], frame: Frame, periods: number): Initiative {
  const { candidate, item } = one;
  const duration = Math.min(one.duration, periods);
  const { from, deadline, pinned } = windowOf(one, frame, periods, duration);
  return {
    id: item.id,
    name: item.name,
    value: Math.max(leastValue, Math.round(10 * candidate.points)),
    decay: frame.decay,
    earliestStart: from,
    earliestFinish: from + duration - 1,
    mandatory: item.fate !== 'free',
    deadline,
    fixed: pinned ? { start: from, mode: 0 } : null,
    predecessors: linksOf(candidate, inside).map(({ id, type }) => {
      const before = inside.find(({ item }) => item.id === id)!;
      return { id, lag: lagOf(type, Math.min(before.duration, periods), duration) };
    }),
    onlyWith: [],
    notWith: [],
    modes: [modeOf(one, frame, duration)],
  };
}

/** When it may run. What is chosen begins within the plan, though it may end in the outlook behind it. */
function windowOf({ candidate, item, earliest }: Planned, frame: Frame, periods: number, duration: number) {
  if (item.fate === 'running') return { from: 0, deadline: null, pinned: true };
  const at = item.hand?.kind === 'at' ? Math.max(0, item.hand.start - frame.from) : null;
  const from = Math.max(0, Math.min(at ?? earliest, periods - duration));
  const latest = Math.min(frame.quarters - 1 + duration - 1, periods - 1);
  const lost = item.assumptions.includes('deadline-lost');
  const legal = item.legal && !lost && at === null ? periodUntil(candidate.deadline, frame.from) : null;
  const deadline = Math.max(from + duration - 1, Math.min(legal ?? latest, latest));
  return { from, deadline, pinned: at !== null };
}

function modeOf(one: Planned, frame: Frame, duration: number): Mode {
  const { costs, efforts } = one.candidate;
  const { investive, consumptive } = spendingOf(costs, one, yearOf(frame.from));
  return {
    name: '',
    duration,
    demand: demandOf(efforts, one).map(({ team, perPeriod }) => ({
      team,
      perPeriod: perPeriod.slice(0, duration),
    })),
    investive: investive.slice(0, duration),
    consumptive: consumptive.slice(0, duration),
    running: 0,
  };
}

/** The planner knows finish to start with a lag; the other kinds are the same with another lag. */
export function lagOf(type: DependencyType, before: number, own: number): number {
  switch (type) {
    case 'end-start':
      return 0;
    case 'start-start':
      return -before;
    case 'end-end':
      return -own;
    case 'start-end':
      return 1 - before - own;
  }
}

type Limits = Pick<Portfolio, 'teams' | 'budgets'>;

function limitsOf(input: PlanInput, frame: Frame, periods: number): Limits {
  const years = Array.from({ length: periods / 4 }, (_, y) => yearOf(frame.from) + y);
  const limits = (nature: BudgetNature): number[] =>
    years.map((year) => {
      const cents = budgetIn(input.budgets, year, nature);
      if (cents === undefined) return unlimited;
      const planned = (cents * budgetPercentOf(frame, year, nature)) / 100;
      return Math.max(0, Math.floor((planned + extraCents(input.means, year, nature)) / moneyStepCents));
    });
  return {
    teams: input.teams.map((team) => ({
      id: team.id,
      name: team.name,
      capacity: Array.from({ length: periods }, (_, period) =>
        daysOf(input.means, team, frame, frame.from + period),
      ),
    })),
    budgets: {
      investive: limits('investive'),
      consumptive: limits('consumptive'),
      carryOverInvestive: frame.carryOver,
    },
  };
}

/** The percentage of the scenario changes the team itself, not who is away or bought in. */
const daysOf = (
  means: PlanInput['means'],
  { id, daysIn }: PlanInput['teams'][number],
  frame: Frame,
  quarter: Quarter,
): number => Math.floor(daysWith(means, id, quarter, (daysIn(quarter) * capacityPercentOf(frame, id)) / 100));

/** A year nobody has budgeted yet continues the last one before it. */
export function budgetIn(
  budgets: PlanInput['budgets'],
  year: number,
  nature: BudgetNature,
): Cents | undefined {
  const known = budgets.filter((one) => one.nature === nature && one.year <= year);
  return known.toSorted((a, b) => b.year - a.year)[0]?.cents;
}

/** Running initiatives run: where they take more than there is, the limit is what they take, and that is told. */
function admitRunning(
  { teams, budgets }: Limits,
  projects: readonly Initiative[],
): Pick<Basis, 'overloads' | 'overspendings'> {
  const overloads: Overload[] = [];
  const overspendings: Overspending[] = [];
  const fixed = projects.filter((project) => project.fixed && project.mandatory && project.deadline === null);
  for (const team of teams)
    for (let period = 0; period < team.capacity.length; period++) {
      const taken = fixed.reduce((sum, project) => sum + daysAt(project, team.id, period), 0);
      const over = taken - team.capacity[period]!;
      if (over <= 0) continue;
      overloads.push({ kind: 'team', team: String(team.id), period, by: over });
      team.capacity[period] = taken;
    }
  for (const kind of ['investive', 'consumptive'] as const)
    for (let year = 0; year < budgets[kind].length; year++) {
      const spent = fixed.reduce((sum, project) => sum + spentIn(project, kind, year), 0);
      const over = spent - budgets[kind][year]!;
      if (over <= 0) continue;
      overspendings.push({ kind, year, byCents: over * moneyStepCents });
      budgets[kind][year] = spent;
    }
  return { overloads, overspendings };
}

const daysAt = (project: Initiative, team: Portfolio['teams'][number]['id'], period: number): number =>
  project.modes[0]!.demand.find((demand) => demand.team === team)?.perPeriod[period - project.fixed!.start] ??
  0;

const spentIn = (project: Initiative, kind: BudgetNature, year: number): number =>
  project.modes[0]![kind].reduce(
    (sum, amount, i) => sum + (Math.floor((project.fixed!.start + i) / 4) === year ? amount : 0),
    0,
  );
