import type { Assignment, Id } from './model.ts';
import type { Choice } from './problem.ts';

/** Milliseconds from any fixed origin; cores get the clock as an argument (e.g. `() => performance.now()`). */
export type Clock = () => number;

export type InstantOptions = {
  /** Same seed, same steps: same plan. A time limit can only stop earlier. */
  seed: number;
  /** Number of improvement rounds; without it only the time limit stops. */
  steps?: number;
  timeLimitMs?: number;
  clock: Clock;
  warmStart?: Choice;
  /** A wish to cancel: the best plan so far is the answer. */
  signal?: { readonly aborted: boolean } | undefined;
};

/** Where mandatory initiatives do not fit: the limit, and by how much it is exceeded. */
export type Overload =
  | { kind: 'team'; team: Id; period: number; by: number }
  | { kind: 'investive' | 'consumptive'; year: number; by: number };

/** What would have to give: more of a limit, a later deadline (periods), or one of the must-haves a bond divides. */
export type Relief = Overload | { kind: 'deadline'; id: Id; by: number } | { kind: 'bond'; ids: Id[] };

export type Conflict = {
  /** Is it proven that the must-haves clash, or was only no plan found in the given time? */
  proven?: boolean;
  /** A subset of the must-haves that clashes; when proven, with any one fewer it no longer provably does. */
  clashing: Id[];
  /** The least relief found that makes all must-haves fit, and the plan of the must-haves with it. */
  relief: Relief[];
  assignments: Assignment[];
};

/**
 * What a solver answers. `bound` is a proven upper bound of the value of any plan; `gap` is
 * (bound − value) / value, a fraction; null without a value. `choice` is null when infeasible.
 */
export type Solution = {
  status: 'optimal' | 'feasible' | 'infeasible' | 'unknown';
  choice: Choice | null;
  value: number;
  bound: number;
  gap: number | null;
  steps: number;
};

export type Progress = {
  value: number | null;
  bound: number;
  gap: number | null;
  elapsedMs: number;
  phase: string;
};

export type ExactOptions = {
  /** Of the start plan and the neighbourhoods; default 1. */
  seed?: number;
  warmStart?: Choice;
  timeLimitMs: number;
  clock: Clock;
  onProgress?: (progress: Progress) => void;
  signal?: { readonly aborted: boolean };
};

/** Shape of `solveExact` (exact.ts). */
