/**
 * The resource-constrained project scheduling problem: everything must be done, in one mode, as early as possible.
 * Times are whole periods from 0; activity i runs in start[i] … start[i] + duration[i] − 1.
 */
export type Rcpsp = {
  durations: number[];
  /** `demands[i][r]`: what activity i takes of resource r in every period it runs. */
  demands: number[][];
  capacities: number[];
  /** Activities that start after activity i is finished; free of loops. */
  successors: number[][];
};

export type Schedule = { starts: number[]; makespan: number };

/** Makespan of a schedule that was given up. */
export const GIVEN_UP = 1 << 29;

/** Length of the longest chain: no schedule is shorter. */
export function criticalPath(problem: Rcpsp): number {
  return Math.max(0, ...longestTails(problem));
}

/** From the start of each activity to the end of its longest chain of successors. */
export function longestTails({ durations, successors }: Rcpsp): number[] {
  const tails = new Array<number>(durations.length).fill(-1);
  const visit = (i: number): number => {
    if (tails[i]! < 0) tails[i] = durations[i]! + Math.max(0, ...successors[i]!.map(visit));
    return tails[i]!;
  };
  durations.forEach((_, i) => {
    visit(i);
  });
  return tails;
}

/** Longest chain or work of the busiest resource, whichever is longer. */
export function lowerBound(problem: Rcpsp): number {
  const { durations, demands, capacities } = problem;
  const work = capacities.map((capacity, r) => {
    const total = durations.reduce((sum, duration, i) => sum + duration * demands[i]![r]!, 0);
    return capacity > 0 ? Math.ceil(total / capacity) : 0;
  });
  return Math.max(criticalPath(problem), ...work);
}

/** What is wrong with a schedule, in words for developers; empty when it is valid. Independent of the solver. */
export function checkSchedule(problem: Rcpsp, { starts, makespan }: Schedule): string[] {
  const { durations, demands, capacities, successors } = problem;
  const faults: string[] = [];
  if (starts.length !== durations.length) return ['not one start per activity'];
  starts.forEach((start, i) => {
    if (!Number.isInteger(start) || start < 0) faults.push(`activity ${i} starts at ${start}`);
    if (start + durations[i]! > makespan) faults.push(`activity ${i} ends after the makespan`);
    for (const j of successors[i]!)
      if (starts[j]! < start + durations[i]!) faults.push(`activity ${j} starts before ${i} is finished`);
  });
  for (let t = 0; t < makespan; t++)
    capacities.forEach((capacity, r) => {
      const used = starts.reduce(
        (sum, start, i) => (start <= t && t < start + durations[i]! ? sum + demands[i]![r]! : sum),
        0,
      );
      if (used > capacity) faults.push(`resource ${r} is over capacity in period ${t} by ${used - capacity}`);
    });
  return faults;
}
