import { daysBetween } from '../../kernel/day.ts';
import type { Cents } from '../../kernel/money.ts';
import type { CostRecurrence, CostSum } from './initiative.ts';
import type { Mover } from './life-cycle.ts';
import { lastDayOf, type Period } from './period.ts';
import { type Body, committedCost, competenceFor, isHigher, type Threshold } from './threshold.ts';

export type ChangeState = 'open' | 'approved' | 'rejected' | 'withdrawn';

/** The plan of an initiative as it was adopted, and what of it shall be different. */
export type Plan = { oneOff: CostSum; running: CostSum; end: Period | null };
export type Wish = {
  /** What it costs beyond the plan. */
  costs: readonly { recurrence: CostRecurrence; cents: Cents }[];
  end: Period | null;
  scope: string | null;
};

export type Tolerance = {
  limits: readonly Threshold[];
  termYears: number;
  costTolerance: number;
  delayToleranceDays: number;
};

/** Why a change cannot be decided within the initiative, with the figure and the limit it is held against. */
export type ChangeReason =
  | { code: 'cost-beyond-tolerance'; share: number; tolerance: number }
  | { code: 'delay-beyond-tolerance'; days: number; tolerance: number }
  | { code: 'scope-changes' }
  | { code: 'higher-body'; body: Body; aboveCents: Cents };

export type Change = {
  oldCents: Cents;
  newCents: Cents;
  decides: Body;
  /** Empty: within the tolerance, no body is asked. */
  because: ChangeReason[];
};

/**
 * A change beyond the tolerance goes to the body that adopted, or to a higher one where the value limits of the new sum
 * (one-off costs, and running ones over the term) name it (plan.md 1.2, 1.7).
 */
export function judgeChange(plan: Plan, wish: Wish, adopted: Body, rules: Tolerance): Change {
  const added = (recurrence: CostRecurrence): Cents =>
    wish.costs.filter((cost) => cost.recurrence === recurrence).reduce((sum, { cents }) => sum + cents, 0);
  const plus = (sum: CostSum, cents: Cents): CostSum => ({ ...sum, cents: sum.cents + cents });
  const old = committedCost(plan.oneOff, plan.running, rules.termYears);
  const now = committedCost(
    plus(plan.oneOff, added('one-off')),
    plus(plan.running, added('running')),
    rules.termYears,
  );
  const competent = competenceFor(now, rules.limits);
  const higher = competent && isHigher(competent.decides, adopted) ? competent : undefined;
  const share = Math.max(
    growth(plan.oneOff.cents, added('one-off')),
    growth(old.cents, now.cents - old.cents),
  );
  return {
    oldCents: old.cents,
    newCents: now.cents,
    decides: higher?.decides ?? adopted,
    because: [
      ...costReason(share, rules),
      ...delayReason(plan.end, wish.end, rules),
      ...(wish.scope?.trim() ? [{ code: 'scope-changes' as const }] : []),
      ...(higher
        ? [{ code: 'higher-body' as const, body: higher.decides, aboveCents: limitOf(higher) }]
        : []),
    ],
  };
}

/** Money where none was planned is more than any share of it. */
const growth = (old: Cents, added: Cents): number =>
  added <= 0 ? 0 : old === 0 ? Number.MAX_SAFE_INTEGER : added / old;

const costReason = (share: number, { costTolerance: tolerance }: Tolerance): ChangeReason[] =>
  share > tolerance ? [{ code: 'cost-beyond-tolerance', share, tolerance }] : [];

function delayReason(
  old: Period | null,
  wished: Period | null,
  { delayToleranceDays: tolerance }: Tolerance,
): ChangeReason[] {
  const [planned, now] = [old && lastDayOf(old), wished && lastDayOf(wished)];
  const days = planned && now ? daysBetween(planned, now) : 0;
  return days > tolerance ? [{ code: 'delay-beyond-tolerance', days, tolerance }] : [];
}

const limitOf = ({ because, decides }: { because: readonly Threshold[]; decides: Body }): Cents =>
  because.find(({ body, part }) => body === decides && part === 'decides')?.aboveCents ?? 0;

/**
 * Whose decision it is, as rows of the matrix: V4 the office, V5 the CIO, V6 the board; what a committee or the council
 * resolved is entered, with paper and day, by those who carry their decisions out (B1).
 */
const deciders: Record<Body, Mover> = {
  office: { decision: 'V4', need: 'decide' },
  cio: { decision: 'V5', need: 'decide' },
  board: { decision: 'V6', need: 'decide' },
  committee: { decision: 'B1', need: 'prepare' },
  council: { decision: 'B1', need: 'prepare' },
};
export const deciderOf = (body: Body): Mover => deciders[body];

/** A body of the council leaves a paper; inside the administration the audit entry is enough. */
export const needsPaper = (body: Body): boolean => body === 'committee' || body === 'council';
