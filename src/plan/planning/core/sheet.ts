import type { Cents } from '../../../kernel/money.ts';
import { quarterOfDay, yearOf } from '../../../kernel/quarter.ts';
import { type BudgetNature, budgetNatures } from '../../../municipality/core/budget.ts';
import type { LeftOut } from '../../../planner/core/explain/explain.ts';
import type { Assignment, Id, Mode } from '../../../planner/core/model.ts';
import type { Outcome } from '../../../planner/core/outcome.ts';
import type { Commitment } from '../../means/core/means.ts';
import { remaindersInto } from '../../means/core/remainder.ts';
import type { Assumption, PlanItem } from './candidate.ts';
import type { Frame } from './frame.ts';
import type { Insights } from './insights.ts';
import { moneyStepCents } from './load.ts';
import { distanceOf } from './order-limit.ts';
import { type Basis, unlimited } from './portfolio.ts';
import { periodUntil } from './settle.ts';

/** Periods count from 0 at the start of the plan; a finish is inclusive. */
export type Bar = { item: PlanItem; start: number; finish: number };
export type BarGroup = { code: string; name: string; bars: Bar[] };
export type Grouping = 'field' | 'goal' | 'unit';

export type LeftOutItem = { item: PlanItem; why: LeftOut | null };
export type TeamRow = { id: string; name: string; days: number[]; capacity: number[] };
export type MoneyYear = {
  year: number;
  nature: BudgetNature;
  usedCents: Cents;
  /** Null: no frame is known. */
  limitCents: Cents | null;
  /** Left of earlier years and spendable in this one. */
  carriedCents: Cents;
  commitment: Commitment;
};
export type DeadlineRow = {
  item: PlanItem;
  deadline: string;
  finish: number;
  held: boolean;
  /** Chance that it is held, 0 to 1; null while it was not played out. */
  chance: number | null;
};

/** What is in the plan and could not be counted: its sums are at least what they say. */
export type Uncounted = { effort: PlanItem[]; cost: PlanItem[]; running: PlanItem[] };
/** Whether anybody has said how much there is. */
export type Limited = { money: boolean; people: boolean };

/** Everything the plan page draws. */
export type Sheet = {
  groups: BarGroup[];
  chosen: number;
  considered: number;
  leftOut: LeftOutItem[];
  outside: PlanItem[];
  teams: TeamRow[];
  money: MoneyYear[];
  deadlines: DeadlineRow[];
  links: { from: string; to: string }[];
  uncounted: Uncounted;
  limited: Limited;
};

export function drawSheet(
  basis: Basis,
  outcome: Pick<Outcome, 'selected' | 'rejected'>,
  insights: Insights | null,
  grouping: Grouping = 'field',
): Sheet {
  const items = new Map(basis.items.map((item) => [item.id, item]));
  const bars = outcome.selected.flatMap(({ id, start, finish }) => {
    const item = items.get(String(id));
    return item ? [{ item, start, finish }] : [];
  });
  const chosen = new Set(bars.map(({ item }) => item.id));
  const why = new Map(outcome.rejected.map(({ id, reason }) => [String(id), { id, ...reason } as LeftOut]));
  const considered = basis.items.filter(({ fate }) => fate !== 'outside');
  const [teams, money] = [teamRows(basis, outcome.selected), moneyYears(basis, outcome.selected)];
  return {
    groups: groupBars(bars, grouping),
    chosen: bars.length,
    considered: considered.length,
    leftOut: considered
      .filter(({ id }) => !chosen.has(id))
      .map((item) => ({ item, why: why.get(item.id) ?? null }))
      .sort((a, b) => b.item.points - a.item.points),
    outside: basis.items.filter(({ fate }) => fate === 'outside'),
    teams,
    money: withCarried(money, basis.frame.carryOver),
    deadlines: deadlineRows(basis, bars, insights),
    links: bars.flatMap(({ item }) =>
      item.after.filter((id) => chosen.has(id)).map((from) => ({ from, to: item.id })),
    ),
    uncounted: uncountedOf(bars),
    limited: { money: money.some(({ limitCents }) => limitCents !== null), people: teams.length > 0 },
  };
}

function uncountedOf(bars: readonly Bar[]): Uncounted {
  const lacking = (what: Assumption) =>
    bars.map(({ item }) => item).filter(({ assumptions }) => assumptions.includes(what));
  return {
    effort: lacking('no-effort'),
    cost: lacking('no-cost'),
    running: lacking('no-running-cost'),
  };
}

function groupBars(bars: readonly Bar[], grouping: Grouping): BarGroup[] {
  const place = ({ item }: Bar) => item[grouping] ?? { code: '', name: '' };
  return [...Map.groupBy(bars, (bar) => place(bar).code)]
    .sort(([a], [b]) => (a === '' ? 1 : b === '' ? -1 : a.localeCompare(b, 'de', { numeric: true })))
    .map(([code, members]) => ({
      code,
      name: place(members[0]!).name,
      bars: members.toSorted((a, b) => a.start - b.start || a.finish - b.finish),
    }));
}

type Placed = Pick<Assignment, 'id' | 'mode' | 'start'>;

function modesOf({ portfolio }: Basis, selected: readonly Placed[]): { start: number; mode: Mode }[] {
  const projects = new Map<Id, Mode[]>(portfolio.projects.map(({ id, modes }) => [id, modes]));
  return selected.flatMap(({ id, mode, start }) => {
    const found = projects.get(id)?.[mode];
    return found ? [{ start, mode: found }] : [];
  });
}

function teamRows(basis: Basis, selected: readonly Placed[]): TeamRow[] {
  const { teams, periods } = basis.portfolio;
  const days = new Map(teams.map(({ id }) => [id, new Array<number>(periods).fill(0)]));
  for (const { start, mode } of modesOf(basis, selected))
    for (const { team, perPeriod } of mode.demand) {
      const row = days.get(team);
      if (row) for (const [i, amount] of perPeriod.entries()) row[start + i]! += amount;
    }
  const quarters = basis.frame.quarters;
  const ofPeople = teams.filter(({ id }) => distanceOf(id) === undefined);
  return ofPeople.map(({ id, name, capacity }) => {
    const own = capacity.slice(0, quarters);
    for (const { team, period, by } of basis.overloads)
      if (team === id && period < quarters) own[period]! -= by;
    return { id: String(id), name: name ?? '', days: days.get(id)!.slice(0, quarters), capacity: own };
  });
}

function moneyYears(basis: Basis, selected: readonly Placed[]): MoneyYear[] {
  const years = Array.from({ length: Math.ceil(basis.frame.quarters / 4) }, (_, y) => y);
  const modes = modesOf(basis, selected);
  const commitments = new Map(basis.commitments.map(({ year, commitment }) => [year, commitment]));
  return budgetNatures.flatMap((nature) =>
    years.map((year) => {
      const used = modes.reduce(
        (sum, { start, mode }) =>
          sum +
          mode[nature].reduce(
            (own, amount, i) => own + (Math.floor((start + i) / 4) === year ? amount : 0),
            0,
          ),
        0,
      );
      const limit = basis.portfolio.budgets[nature][year] ?? 0;
      const over = basis.overspendings.find((one) => one.kind === nature && one.year === year)?.byCents ?? 0;
      return {
        year: yearOf(basis.frame.from) + year,
        nature,
        usedCents: used * moneyStepCents,
        limitCents: limit >= unlimited ? null : limit * moneyStepCents - over,
        carriedCents: 0,
        commitment: commitments.get(yearOf(basis.frame.from) + year) ?? 'medium-term',
      };
    }),
  );
}

function withCarried(rows: MoneyYear[], carryOver: boolean): MoneyYear[] {
  if (!carryOver) return rows;
  const carried = remaindersInto(rows.filter(({ nature }) => nature === 'investive'));
  return rows.map((row) => {
    const found = row.nature === 'investive' ? carried.get(row.year) : undefined;
    return { ...row, carriedCents: found ?? 0 };
  });
}

function deadlineRows(basis: Basis, bars: readonly Bar[], insights: Insights | null): DeadlineRow[] {
  const chances = new Map(insights?.risk.deadlines.map(({ id, chance }) => [String(id), chance]));
  return bars
    .flatMap(({ item, finish }) => {
      const until = item.legal ? periodUntil(item.deadline, basis.frame.from) : null;
      if (until === null || item.deadline === null) return [];
      const held = finish <= until;
      const known = item.assumptions.includes('deadline-lost') || item.fate === 'running';
      const chance = known ? null : (chances.get(item.id) ?? null);
      return [{ item, deadline: item.deadline, finish, held, chance }];
    })
    .sort((a, b) => a.deadline.localeCompare(b.deadline));
}

/** How many legal deadlines the plan does not hold, and of the others how many are more likely missed than held. */
export function judgeDeadlines(rows: readonly DeadlineRow[]): { missed: number; unlikely: number } {
  const held = rows.filter((row) => row.held && !row.item.assumptions.includes('deadline-lost'));
  const unlikely = held.filter(({ chance }) => chance !== null && chance < 0.5);
  return { missed: rows.length - held.length, unlikely: unlikely.length };
}

/** Where a legal deadline ends on the axis, in quarters from the start; null without one and outside of the plan. */
export function dueAt(
  { legal, deadline }: Pick<PlanItem, 'legal' | 'deadline'>,
  { from, quarters }: Pick<Frame, 'from' | 'quarters'>,
): number | null {
  if (!legal || !deadline) return null;
  const [year, month, day] = deadline.split('-').map(Number) as [number, number, number];
  const daysInMonth = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const at = quarterOfDay(deadline) - from + (((month - 1) % 3) + day / daysInMonth) / 3;
  return at >= 0 && at <= quarters ? at : null;
}

/**
 * How far a plan is at most below the best one, in percent rounded up to a tenth: the gap relative to the bound.
 * Null without a value.
 */
export const belowBestPercent = (gap: number | null): number | null =>
  gap === null ? null : Math.max(0, Math.ceil((1000 * gap) / (1 + gap) - 1e-9)) / 10;
