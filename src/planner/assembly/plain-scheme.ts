import { Problem } from './problem';
import { Scheme } from './scheme';

/** One word for each resource and period, for what does not fit into vectors. */
@final
export class PlainScheme extends Scheme {
  /** What is free of resource r in period t: at t * width + r. */
  private readonly free: StaticArray<i32>;

  constructor(problem: Problem) {
    super(problem);
    this.free = new StaticArray<i32>(problem.horizon * problem.width);
    this.clear(problem.horizon);
  }

  protected place(direction: i32, limit: i32, known: i32): i32 {
    const count = this.problem.count;
    const durations = this.problem.durations;
    const after = this.problem.after[direction];
    let makespan = 0;
    for (let k = 0; k < count; k++) {
      const j: i32 = this.list[k];
      if (k >= known) {
        const end = this.findRoom(j, this.readyAt(direction, j)) + durations[j];
        if (end + after[j] > limit) {
          this.clear(makespan);
          return ~k;
        }
        this.finishes[j] = end;
      }
      const end = this.finishes[j];
      for (let t = end - durations[j]; t < end; t++) this.take(j, t);
      makespan = max(makespan, end);
    }
    this.clear(makespan);
    return makespan;
  }

  /** When all predecessors are finished. */
  private readyAt(direction: i32, j: i32): i32 {
    const links = this.problem.before[direction];
    let ready = 0;
    for (let k = 0, linked = links.countOf(j); k < linked; k++)
      ready = max(ready, this.finishes[links.at(j, k)]);
    return ready;
  }

  /** The first start from here on at which the activity fits. */
  private findRoom(j: i32, from: i32): i32 {
    const duration = this.problem.durations[j];
    let start = from;
    for (let t = start; t < start + duration; t++) if (!this.fits(j, t)) start = t + 1;
    return start;
  }

  private fits(j: i32, t: i32): bool {
    const width = this.problem.width;
    for (let r = 0; r < width; r++)
      if (this.problem.demands[j * width + r] > this.free[t * width + r]) return false;
    return true;
  }

  private take(j: i32, t: i32): void {
    const width = this.problem.width;
    for (let r = 0; r < width; r++) this.free[t * width + r] -= this.problem.demands[j * width + r];
  }

  private clear(until: i32): void {
    const width = this.problem.width;
    for (let k = 0; k < until * width; k++) this.free[k] = this.problem.capacities[k % width];
  }
}
