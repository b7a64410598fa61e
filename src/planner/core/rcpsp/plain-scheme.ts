import type { Parts, Scheme } from './generation.ts';
import { GIVEN_UP, type Rcpsp } from './model.ts';

/** The scheme in plain TypeScript, one word for each resource and period: for what does not fit into vectors. */
export function plainScheme(problem: Rcpsp, parts: Parts): Scheme {
  const { count, durations, before, after, horizon, assigned } = parts;
  const width = problem.capacities.length;
  const need = Int32Array.from(problem.demands.flat());
  const free = new Int32Array(2 * horizon * width);
  const list = new Int32Array(count);
  const finishes = new Int32Array(count);
  const fits = (j: number, t: number): boolean => {
    for (let r = 0; r < width; r++) if (need[j * width + r]! > free[t * width + r]!) return false;
    return true;
  };
  const take = (j: number, t: number): void => {
    for (let r = 0; r < width; r++) free[t * width + r] = free[t * width + r]! - need[j * width + r]!;
  };
  const generate: Scheme['generate'] = (direction, limit, known) => {
    const { first, to } = before[direction];
    for (let k = 0; k < free.length; k++) free[k] = problem.capacities[k % width]!;
    let makespan = 0;
    for (let k = 0; k < known; k++) {
      const j = list[k]!;
      for (let t = finishes[j]! - durations[j]!; t < finishes[j]!; t++) take(j, t);
      makespan = Math.max(makespan, finishes[j]!);
    }
    for (let k = known; k < count; k++) {
      const j = list[k]!;
      let start = 0;
      for (let e = first[j]!; e < first[j + 1]!; e++) start = Math.max(start, finishes[to[e]!]!);
      for (let t = start; t < start + durations[j]!; t++) if (!fits(j, t)) start = t + 1;
      assigned.starts++;
      if (start + durations[j]! + after[direction][j]! > limit) return GIVEN_UP;
      for (let t = start; t < start + durations[j]!; t++) take(j, t);
      finishes[j] = start + durations[j]!;
      makespan = Math.max(makespan, finishes[j]!);
    }
    return makespan;
  };
  return { list, finishes, generate };
}
