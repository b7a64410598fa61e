import type { Day } from '../../kernel/day.ts';

/** What was promised against what was reached, 12 to 24 months after completion (plan.md 1.7). */
export const verdicts = ['reached', 'partly', 'missed'] as const;
export type Verdict = (typeof verdicts)[number];

export type Benefit = {
  name: string;
  unit: string | null;
  /** more: the higher the better, such as savings; less: the lower the better, such as days of waiting. */
  better: 'more' | 'less';
  promised: number | null;
  reached: number | null;
  /** Said by a person where figures cannot say it. */
  verdict: Verdict | null;
  note: string | null;
};

export type Review = {
  benefits: Benefit[];
  judgement: string | null;
  lessons: string | null;
  /** What is done about benefits that were not reached. */
  followUp: string | null;
};

/** From half of what was promised on it counts as partly reached. A judgement of ours. */
const partlyFrom = 0.5;

/** The share of the promise that was reached; null where a figure is missing or nothing was promised. */
export function reachedShare({ better, promised, reached }: Benefit): number | null {
  if (promised === null || reached === null) return null;
  const [over, under] = better === 'more' ? [reached, promised] : [promised, reached];
  if (under <= 0) return over >= under ? 1 : null;
  return over / under;
}

/** Figures speak before opinions. */
export function verdictOf(benefit: Benefit): Verdict | null {
  const share = reachedShare(benefit);
  if (share === null) return benefit.verdict;
  return share >= 1 ? 'reached' : share >= partlyFrom ? 'partly' : 'missed';
}

export type ReviewFault = {
  refusal: 'benefits-missing' | 'reached-missing' | 'judgement-missing' | 'follow-up-missing';
  at: string;
};

/** What keeps a review from being released: every benefit answered, a judgement, and what follows where one was missed. */
export function reviewFaults({ benefits, judgement, followUp }: Review): ReviewFault[] {
  const found = benefits.map(verdictOf);
  return [
    ...(benefits.length === 0 ? [{ refusal: 'benefits-missing' as const, at: 'benefits' }] : []),
    ...found.flatMap((verdict, row) =>
      verdict === null ? [{ refusal: 'reached-missing' as const, at: `benefits.${row}.reached` }] : [],
    ),
    ...(judgement?.trim() ? [] : [{ refusal: 'judgement-missing' as const, at: 'judgement' }]),
    ...(found.some((verdict) => verdict === 'missed' || verdict === 'partly') && !followUp?.trim()
      ? [{ refusal: 'follow-up-missing' as const, at: 'followUp' }]
      : []),
  ];
}

/** Benefit shows 12 to 24 months after completion. */
export const reviewWindow = (completedOn: Day): { from: Day; until: Day } => ({
  from: yearsAfter(completedOn, 1),
  until: yearsAfter(completedOn, 2),
});

export type ReviewStanding = 'too-early' | 'due' | 'overdue';

export function reviewStanding(completedOn: Day, today: Day): ReviewStanding {
  const { from, until } = reviewWindow(completedOn);
  return today < from ? 'too-early' : today <= until ? 'due' : 'overdue';
}

/** 29 February has its day on 1 March where the year has none. */
function yearsAfter(day: Day, years: number): Day {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return new Date(Date.UTC(year + years, month - 1, date)).toISOString().slice(0, 10);
}
