import { formatDay } from '../../kernel/day.ts';
import { formatQuarter, yearOf } from '../../kernel/quarter.ts';
import type { Language } from '../../kernel/text.ts';
import type { PlanItem } from '../../plan/planning/core/candidate.ts';
import type { Insights } from '../../plan/planning/core/insights.ts';
import type { Basis } from '../../plan/planning/core/portfolio.ts';
import { assumptionTexts, fateText, leftOutReason } from '../../plan/planning/core/reason.ts';
import { type Bar, drawSheet, type Grouping, type Sheet } from '../../plan/planning/core/sheet.ts';
import type { Outcome } from '../../planner/core/outcome.ts';
import { planWords } from './plan-words.ts';

/** A plan as it is put on paper, and which one it is. */
export type PlanOnPaper = {
  basis: Basis;
  outcome: Pick<Outcome, 'selected' | 'rejected'>;
  insights: Insights | null;
  /** „Fassung 2: Haushalt 2027“ or the scenario's name. */
  name: string;
  municipality: string;
  day: string;
  language: Language;
  grouping: Grouping;
};

type Cell = string | number | null;
/** Amounts in euro, shares from 0 to 1. */
export type Grid = {
  name: string;
  head: string[];
  rows: Cell[][];
  /** Columns of amounts and of shares. */
  euro: number[];
  share: number[];
};

export type PlanPaper = PlanOnPaper & { title: string; sheet: Sheet; quarters: string[] };

export function planPaperOf(plan: PlanOnPaper): PlanPaper {
  const { from, quarters } = plan.basis.frame;
  return {
    ...plan,
    title: planWords[plan.language].title(yearOf(from), yearOf(from + quarters - 1)),
    sheet: drawSheet(plan.basis, plan.outcome, plan.insights, plan.grouping),
    quarters: Array.from({ length: quarters }, (_, period) => formatQuarter(from + period)),
  };
}

/** Everything the paper says in tables, in its order. */
export const gridsOf = (paper: PlanPaper): Grid[] =>
  [timetableOf, moneyOf, loadOf, deadlinesOf, leftOutOf].map((grid) => grid(paper));

const barsOf = ({ sheet }: PlanPaper): Bar[] => sheet.groups.flatMap(({ bars }) => bars);
const euro = (cents: number): number => cents / 100;

function timetableOf(paper: PlanPaper): Grid {
  const t = planWords[paper.language];
  const { from } = paper.basis.frame;
  const rows = barsOf(paper).map(({ item, start, finish }): Cell[] => [
    ...headOf(item),
    formatQuarter(from + start),
    formatQuarter(from + finish),
    item.deadline && formatDay(item.deadline, paper.language),
    costOf(item),
    runningOf(item),
    daysOf(item),
    [fateText(item, paper.language), ...assumed(item, paper.language)].join('; '),
  ]);
  const head = [...t.initiative, t.start, t.end, t.deadline, t.cost, t.running, t.days, t.why];
  return { name: t.timetable, head, rows, euro: [7, 8], share: [] };
}

/** What nobody has said is blank, not 0. */
const costOf = ({ cents, assumptions }: PlanItem): Cell =>
  cents === 0 && assumptions.includes('no-cost') ? null : euro(cents);
const runningOf = ({ runningCents, assumptions }: PlanItem): Cell =>
  runningCents === 0 && assumptions.includes('no-running-cost') ? null : euro(runningCents);
const daysOf = ({ days, assumptions }: PlanItem): Cell =>
  days === 0 && assumptions.includes('no-effort') ? null : days;
const assumed = ({ assumptions }: PlanItem, language: Language): string[] =>
  assumptions.map((one) => assumptionTexts[one][language]);

const headOf = ({ code, name, unit, field }: PlanItem): Cell[] => [
  code,
  name,
  unit.name || unit.code,
  field?.name ?? null,
];

function moneyOf({ sheet, language }: PlanPaper): Grid {
  const t = planWords[language];
  const rows = sheet.money.map(({ year, nature, usedCents, limitCents, carriedCents }): Cell[] => {
    const limit = limitCents === null ? null : limitCents + carriedCents;
    return [
      year,
      t[nature],
      euro(usedCents),
      limitCents === null ? t.unlimited : euro(limitCents),
      carriedCents === 0 ? null : euro(carriedCents),
      limit === null ? null : euro(limit - usedCents),
    ];
  });
  return { name: t.money, head: [...t.moneyHead], rows, euro: [2, 3, 4, 5], share: [] };
}

function loadOf({ sheet, quarters, language }: PlanPaper): Grid {
  const t = planWords[language];
  const rows = sheet.teams.map(({ name, days, capacity }): Cell[] => [
    name,
    ...days.map((amount, period) => shareOf(amount, capacity[period] ?? 0)),
  ]);
  return {
    name: t.load,
    head: [t.team, ...quarters],
    rows,
    euro: [],
    share: quarters.map((_, at) => at + 1),
  };
}

/** Work where nobody is there is as much too much as can be said. */
const shareOf = (days: number, capacity: number): number | null =>
  capacity > 0 ? Math.round((days / capacity) * 1000) / 1000 : days > 0 ? 9.99 : null;

function deadlinesOf({ sheet, basis, language }: PlanPaper): Grid {
  const t = planWords[language];
  const played = sheet.deadlines.some(({ chance }) => chance !== null);
  const rows = sheet.deadlines.map(({ item, deadline, finish, held, chance }): Cell[] => [
    ...headOf(item).slice(0, 3),
    formatDay(deadline, language),
    formatQuarter(basis.frame.from + finish),
    held && !item.assumptions.includes('deadline-lost') ? t.held : t.missed,
    ...(played ? [chance] : []),
  ]);
  return { name: t.deadlines, head: t.deadlineHead.slice(0, played ? 7 : 6), rows, euro: [], share: [6] };
}

function leftOutOf({ sheet, basis, language }: PlanPaper): Grid {
  const t = planWords[language];
  const rows = sheet.leftOut.map(({ item, why }): Cell[] => [
    ...headOf(item).slice(0, 3),
    item.points,
    costOf(item),
    daysOf(item),
    leftOutReason(why, basis, language),
  ]);
  return { name: t.leftOut, head: [...t.leftOutHead], rows, euro: [4], share: [] };
}
