import { Problem } from './problem';

/** Makespan of a schedule that was given up. */
export const GIVEN_UP: i32 = 1 << 29;

/** The serial schedule generation scheme (Kolisch 1996). */
export abstract class Scheme {
  /**
   * The activities in the order in which they are scheduled, predecessors first; at least one place more than there are
   * activities, for what a loop writes before it knows whether it counts.
   */
  readonly list: StaticArray<u16>;
  readonly finishes: StaticArray<i32>;
  /** Start times assigned so far. */
  starts: f64 = 0;

  constructor(protected readonly problem: Problem) {
    this.list = new StaticArray<u16>(wholeVectors(problem.count + 1));
    this.finishes = new StaticArray<i32>(wholeVectors(problem.count));
  }

  /**
   * Schedules the activities one after the other as early as possible. Returns the makespan, or GIVEN_UP as soon as it is
   * clear that it would exceed the limit. The first `known` activities of the list have their finishes already: these
   * starts are taken over, not assigned.
   */
  generate(direction: i32, limit: i32, known: i32): i32 {
    const answer = this.place(direction, limit, known);
    this.starts += <f64>((answer < 0 ? ~answer + 1 : this.problem.count) - known);
    return answer < 0 ? GIVEN_UP : answer;
  }

  /** The makespan, or the complement of the place in the list at which it came out that it must exceed the limit. */
  protected abstract place(direction: i32, limit: i32, known: i32): i32;
}

/** Rounded up to a multiple of eight, so that rows of two or four bytes each are whole vectors. */
export function wholeVectors(count: i32): i32 {
  return (count + 7) & ~7;
}
