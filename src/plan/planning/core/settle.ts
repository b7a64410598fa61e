import type { Cents } from '../../../kernel/money.ts';
import { type Quarter, quarterOfDay, yearOf } from '../../../kernel/quarter.ts';
import type { Cost, InitiativeClass, InitiativeState } from '../../core/initiative.ts';
import { firstDayOf, lastDayOf } from '../../core/period.ts';
import type { Assumption, Candidate, Fate, OutsideReason, PlanItem } from './candidate.ts';
import type { Frame } from './frame.ts';
import type { Hand } from './hand.ts';

/** An initiative with its part in the plan settled. */
export type Planned = {
  candidate: Candidate;
  item: PlanItem;
  /** Quarters of the initiative that are over before the plan begins. */
  past: number;
  duration: number;
  earliest: number;
  /** First period in which it cannot run any more at its earliest start. */
  reach: number;
  firstQuarter: Quarter;
};

const doneStates: readonly InitiativeState[] = ['introduced', 'completed', 'effect-reviewed'];
const givenUpStates: readonly InitiativeState[] = ['rejected', 'cancelled', 'deferred'];
const runningStates: readonly InitiativeState[] = ['in-progress', 'paused'];

/** Whoever hard-depends on an initiative that is given up or left out by hand cannot come either. */
export function settleFates(
  candidates: readonly Candidate[],
  frame: Frame,
  today: string,
  provisionalUntil: Quarter | null,
): Planned[] {
  const planned = candidates.map((candidate) =>
    wait(plannedOf(candidate, frame, today), frame, provisionalUntil),
  );
  const byId = new Map(planned.map((one) => [one.candidate.id, one]));
  for (let changed = true; changed; ) {
    changed = false;
    for (const one of planned) {
      if (one.item.fate === 'outside' || one.item.fate === 'running') continue;
      const barred = one.candidate.predecessors.some(({ id, hard }) => {
        const before = byId.get(id)?.item;
        return hard && before?.outside && !['done', 'ends-before'].includes(before.outside);
      });
      if (!barred) continue;
      one.item = { ...one.item, fate: 'outside', outside: 'predecessor' };
      changed = true;
    }
  }
  return planned;
}

/** While the budget is provisional only what runs or is bound by law may begin (vorläufige Haushaltsführung). */
function wait(planned: Planned, frame: Frame, provisionalUntil: Quarter | null): Planned {
  const { item } = planned;
  const open = provisionalUntil === null ? 0 : provisionalUntil + 1 - frame.from;
  const free = !['must', 'free'].includes(item.fate) || item.legal || item.hand?.kind === 'at';
  if (free || planned.earliest >= open) return planned;
  return {
    ...planned,
    item: { ...item, assumptions: [...item.assumptions, 'provisional-wait'] },
    earliest: open,
    reach: open + planned.duration,
  };
}

/** Quarters by size class where nobody has said when it begins and ends (Synthese, plan.md 7.2). */
const usualDuration: Record<InitiativeClass, number> = { S: 2, M: 4, L: 8 };

function plannedOf(candidate: Candidate, frame: Frame, today: string): Planned {
  const time = timeOf(candidate, frame, today);
  const hand = frame.hands.find(({ initiativeId }) => initiativeId === candidate.id) ?? null;
  const outside = outsideReason(candidate, hand, time.wished, time.duration, frame);
  const item: PlanItem = {
    ...pick(candidate),
    ...amountsOf(candidate, frame),
    fate: outside ? 'outside' : fateOf(candidate, hand),
    ...(outside && { outside }),
    duration: time.duration,
    wishedStart: time.said ? time.wished : null,
    legal: isLegal(candidate),
    hand,
    assumptions: assumptionsOf(candidate, time),
    after: [],
  };
  const { past, duration, earliest, firstQuarter } = time;
  return { candidate, item, past, duration, earliest, reach: earliest + duration, firstQuarter };
}

const pick = (one: Candidate) => ({
  id: one.id,
  code: one.code,
  name: one.name,
  state: one.state,
  unit: one.unit,
  field: one.field,
  goal: one.goal,
  deadline: one.deadline,
  duty: one.duty,
  points: one.points,
});

/** It has neither begun nor been given up: its dates are still a matter of the plan. */
export const isAhead = (state: InitiativeState): boolean =>
  ![...doneStates, ...givenUpStates, ...runningStates].includes(state);

const isRunning = ({ state }: Candidate): boolean => runningStates.includes(state);

const fateOf = (candidate: Candidate, hand: Hand | null): Fate =>
  isRunning(candidate)
    ? 'running'
    : isLegal(candidate) || candidate.state === 'adopted' || hand
      ? 'must'
      : 'free';

function amountsOf({ costs, efforts, ...candidate }: Candidate, frame: Frame) {
  const of = (recurrence: Cost['recurrence']) => costs.filter((cost) => cost.recurrence === recurrence);
  return {
    cents: oneOffCents(costs, frame, runningStates.includes(candidate.state)),
    runningCents: sumFrom(of('running'), 0),
    days: efforts.reduce((sum, { days }) => sum + days, 0),
  };
}

type Time = {
  said: boolean;
  firstQuarter: Quarter;
  past: number;
  duration: number;
  wished: number;
  earliest: number;
  /** The legal deadline made an earlier start than wished necessary. */
  ahead: boolean;
  lost: boolean;
};

function timeOf(candidate: Candidate, frame: Frame, today: string): Time {
  const said = spanOf(candidate);
  const span = said ?? assumedSpan(candidate, frame);
  const past = isRunning(candidate) ? Math.max(0, frame.from - span.first) : 0;
  const duration = span.last - span.first + 1 - past;
  const wished = span.first + past - frame.from;
  const soonest = Math.max(0, quarterOfDay(today) - frame.from);
  const wish = Math.max(soonest, wished);
  const deadline = isLegal(candidate) ? periodUntil(candidate.deadline, frame.from) : null;
  const needed = deadline === null ? wish : deadline - duration + 1;
  // A wish that breaks its own legal deadline gives way to it.
  const earliest = needed < wish ? Math.max(soonest, needed) : wish;
  return {
    said: said !== undefined,
    firstQuarter: span.first,
    past,
    duration,
    wished,
    earliest,
    ahead: earliest < wish,
    lost: deadline !== null && earliest + duration - 1 > deadline,
  };
}

function assumptionsOf(candidate: Candidate, time: Time): Assumption[] {
  const saysNothing = (kind: Cost['recurrence']): boolean => {
    const costs = candidate.costs.filter(({ recurrence }) => recurrence === kind);
    return costs.length === 0 || costs.some(({ cents }) => cents === null);
  };
  const found: [Assumption, boolean][] = [
    ['duration', !time.said],
    ['no-effort', candidate.efforts.length === 0],
    ['no-cost', saysNothing('one-off')],
    ['no-running-cost', saysNothing('running')],
    ['deadline-lost', time.lost],
    ['start-ahead', time.ahead],
  ];
  return found.filter(([, holds]) => holds).map(([assumption]) => assumption);
}

/** One-off costs; what a running initiative paid before the plan is sunk. */
export const oneOffCents = (costs: readonly Cost[], frame: Frame, running: boolean): Cents =>
  sumFrom(
    costs.filter(({ recurrence }) => recurrence === 'one-off'),
    running ? yearOf(frame.from) : 0,
  );

/** What was paid before that year is sunk. */
const sumFrom = (costs: readonly Cost[], year: number): Cents =>
  costs.reduce((sum, cost) => sum + (cost.year < year ? 0 : (cost.cents ?? 0)), 0);

function spanOf({ plannedStart, plannedEnd, forecastEnd, state }: Candidate) {
  const end = (runningStates.includes(state) && forecastEnd) || plannedEnd;
  const [first, last] = [plannedStart && firstDayOf(plannedStart), end && lastDayOf(end)];
  if (!first || !last || last < first) return undefined;
  return { first: quarterOfDay(first), last: quarterOfDay(last) };
}

function assumedSpan(candidate: Candidate, frame: Frame) {
  const said = candidate.plannedStart && firstDayOf(candidate.plannedStart);
  const years = candidate.costs.map(({ year }) => year);
  const first = said ? quarterOfDay(said) : Math.max(frame.from, 4 * Math.min(...years, yearOf(frame.from)));
  return { first, last: first + usualDuration[candidate.class ?? 'M'] - 1 };
}

function outsideReason(
  { state }: Candidate,
  hand: Hand | null,
  wished: number,
  duration: number,
  frame: Frame,
): OutsideReason | undefined {
  if (doneStates.includes(state)) return 'done';
  if (givenUpStates.includes(state)) return 'given-up';
  if (state === 'idea') return 'idea';
  if (duration <= 0) return 'ends-before';
  if (runningStates.includes(state)) return undefined;
  if (hand?.kind === 'out') return 'by-hand';
  return wished >= frame.quarters && hand?.kind !== 'at' ? 'starts-later' : undefined;
}

const isLegal = ({ kind, mandatory, deadlineHardness }: Candidate): boolean =>
  mandatory === true || (mandatory === null && kind === 'mandatory') || deadlineHardness === 'hard';

/** The last period that ends on or before the day. */
export function periodUntil(day: string | null, from: Quarter): number | null {
  if (!day) return null;
  const quarter = quarterOfDay(day);
  const ends = /-(03-31|06-30|09-30|12-31)$/.test(day);
  return quarter - (ends ? 0 : 1) - from;
}
