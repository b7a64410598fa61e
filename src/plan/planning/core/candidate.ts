import type { Cents } from '../../../kernel/money.ts';
import type { Quarter } from '../../../kernel/quarter.ts';
import type { Bilingual } from '../../../kernel/text.ts';
import type {
  BudgetNature,
  Cost,
  DeadlineHardness,
  DependencyType,
  InitiativeClass,
  InitiativeKind,
  InitiativeState,
} from '../../core/initiative.ts';
import type { Period } from '../../core/period.ts';
import type { Commitment, Means } from '../../means/core/means.ts';
import type { Hand } from './hand.ts';

export type Place = { code: string; name: string };

/** The duty of the Rechtsradar that sets the deadline. */
export type Duty = { id: string; law: string; title: Bilingual };

/** An initiative as the store knows it, with what the plan needs of it. */
export type Candidate = {
  id: string;
  code: string;
  name: string;
  state: InitiativeState;
  kind: InitiativeKind | null;
  class: InitiativeClass | null;
  mandatory: boolean | null;
  unit: Place;
  field: Place | null;
  /** The goal of the agenda it serves most. */
  goal: Place | null;
  plannedStart: Period | null;
  plannedEnd: Period | null;
  forecastEnd: Period | null;
  deadline: string | null;
  deadlineHardness: DeadlineHardness | null;
  duty: Duty | null;
  costs: readonly Cost[];
  efforts: readonly { teamId: string; quarter: Quarter | null; days: number }[];
  predecessors: readonly { id: string; type: DependencyType; hard: boolean }[];
  /** 0 to 100. */
  points: number;
};

export type PlanInput = {
  candidates: readonly Candidate[];
  teams: readonly { id: string; name: string; code: string; daysIn: (quarter: Quarter) => number }[];
  /** What initiatives may cost, per year and nature; a missing year continues the last known one. */
  budgets: readonly { year: number; nature: BudgetNature; cents: Cents }[];
  means: Means;
  /** How binding each year is; a year that is not named is an intention. */
  commitments: readonly { year: number; commitment: Commitment }[];
};

/** running: goes on as it is. must: law, resolution or hand. free: chosen if it pays. outside: not planned at all. */
export type Fate = 'running' | 'must' | 'free' | 'outside';

export type OutsideReason =
  | 'idea'
  | 'done'
  | 'given-up'
  | 'ends-before'
  | 'starts-later'
  | 'by-hand'
  | 'predecessor';

/** What had to be assumed, or what cannot be held; each is told beside the initiative. */
export type Assumption =
  | 'duration'
  | 'no-effort'
  | 'no-cost'
  | 'no-running-cost'
  | 'deadline-lost'
  | 'start-ahead'
  | 'provisional-wait';

/** What the pages show of an initiative beside its bar. Quarters count from 0 at the start of the plan. */
export type PlanItem = Pick<
  Candidate,
  'id' | 'code' | 'name' | 'state' | 'unit' | 'field' | 'goal' | 'deadline' | 'duty'
> & {
  fate: Fate;
  outside?: OutsideReason;
  points: number;
  /** One-off costs from the start of the plan on. */
  cents: Cents;
  runningCents: Cents;
  days: number;
  duration: number;
  wishedStart: number | null;
  legal: boolean;
  hand: Hand | null;
  assumptions: readonly Assumption[];
  /** Hard predecessors inside the plan. */
  after: readonly string[];
};
