import type { Day } from '../../kernel/day.ts';
import type { Role } from '../../kernel/role.ts';
import type { InitiativeState, OpinionBody } from '../../plan/core/initiative.ts';
import { findStep, moversOf } from '../../plan/core/life-cycle.ts';
import { firstDayOf } from '../../plan/core/period.ts';
import type { Matrix } from '../../roles/core/matrix/matrix.ts';
import { mustBeHeard } from '../../roles/core/matrix/rights.ts';

/** Why something waits for somebody: they were asked, or the decision matrix gives them the next move. */
export type Reason =
  | { kind: 'handover' }
  | { kind: 'adoption'; thing: Prepared; decision: string }
  | { kind: 'hearing' | 'consent'; thing: Prepared | 'residual-risk'; decision: string }
  | { kind: 'maturity-answers' }
  | { kind: 'maturity-release'; decision: string }
  | { kind: 'impulse'; decision: string }
  | { kind: 'step'; from: AwaitedState; to: InitiativeState; decision: string }
  | { kind: 'opinion'; body: OpinionBody }
  | { kind: 'change' | 'residual-risk'; decision: string }
  | { kind: 'incident-report' }
  | { kind: 'status-report' | 'completion-review' };

/** A version that somebody prepared and somebody else decides. */
export type Prepared = 'matrix' | 'role-concept' | 'guide' | 'standard-proposal' | 'strategy' | 'plan';

/** How a role must speak before a decision counts; undefined where it need not. */
export function speaksOn(matrix: Matrix, decision: string, role: Role): 'hearing' | 'consent' | undefined {
  const { heard, consent } = mustBeHeard(matrix, decision);
  return heard.includes(role) ? 'hearing' : consent.includes(role) ? 'consent' : undefined;
}

export type WaitingItem = {
  id: string;
  name: string;
  /** How many fields are blank that must be filled before. */
  missing?: number;
  /** The day it is due, or from which it may be done; null where none is set. */
  dueOn: Day | null;
  /** Since when it waits. */
  since: Day | null;
  /** Its hour has passed, though its day may not be over. */
  isLate?: boolean;
};

/** What waits for one reason: how many, and the first of them. */
export type Waiting = { reason: Reason; count: number; items: readonly WaitingItem[] };

/** How many things of one kind are named; of the others only the number is said. */
export const maxNamed = 40;

export const listed = (reason: Reason, items: readonly WaitingItem[], count = items.length): Waiting[] =>
  count > 0 ? [{ reason, count, items: items.slice(0, maxNamed) }] : [];

const kinds: readonly Reason['kind'][] = [
  'incident-report',
  'handover',
  'consent',
  'hearing',
  'adoption',
  'maturity-answers',
  'maturity-release',
  'impulse',
  'residual-risk',
  'change',
  'status-report',
  'opinion',
  'step',
  'completion-review',
];

/** The nearest day first, then by how directly somebody is asked. */
export const orderWaiting = (waiting: readonly Waiting[]): Waiting[] =>
  waiting.toSorted(
    (a, b) => dayOf(a).localeCompare(dayOf(b)) || kinds.indexOf(a.reason.kind) - kinds.indexOf(b.reason.kind),
  );

export const nearestDue = ({ items }: Waiting): Day | null =>
  items.flatMap(({ dueOn }) => dueOn ?? []).toSorted()[0] ?? null;

const dayOf = (waiting: Waiting): Day => nearestDue(waiting) ?? '9999-12-31';

/** States that only a decision ends, not work: whoever may take the step keeps the initiative waiting. */
export type AwaitedState = 'announced' | 'assessed' | 'planned' | 'adopted' | 'deferred';

const awaited: readonly (readonly [AwaitedState, InitiativeState])[] = [
  ['announced', 'in-assessment'],
  ['assessed', 'planned'],
  ['planned', 'adopted'],
  ['adopted', 'in-progress'],
  ['deferred', 'in-assessment'],
];

export type AwaitedStep = {
  from: AwaitedState;
  to: InitiativeState;
  crossCutting: boolean;
  decision: string;
};

type May = (decision: string, need: 'decide' | 'prepare' | 'anyone') => boolean;

/** The steps that whoever has these rights may take, apart for departmental and cross-cutting initiatives. */
export const awaitedSteps = (may: May): AwaitedStep[] =>
  awaited.flatMap(([from, to]) =>
    [false, true].flatMap((crossCutting) => {
      const mover = moversOf(findStep(from, to)!, { crossCutting }).find(({ decision, need }) =>
        may(decision, need),
      );
      return mover ? [{ from, to, crossCutting, decision: mover.decision }] : [];
    }),
  );

export type Candidate = {
  state: AwaitedState;
  stateSince: Day;
  plannedStart: string | null;
  resumeOn: Day | null;
};

/** The day from which the step may be taken; null: at any time. An adopted initiative waits for its planned start. */
export function dueOf({ state, plannedStart, resumeOn }: Candidate): Day | null {
  if (state === 'deferred') return resumeOn;
  if (state !== 'adopted') return null;
  return (plannedStart && firstDayOf(plannedStart)) ?? null;
}

/** Whether the initiative waits today, or will only later. */
export function isReady(candidate: Candidate, today: Day): boolean {
  const due = dueOf(candidate);
  if (candidate.state === 'deferred' || candidate.state === 'adopted') return due !== null && due <= today;
  return true;
}
