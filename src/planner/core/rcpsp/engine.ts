import { binary } from './binary.ts';
import { longestTails, type Rcpsp, type Schedule } from './model.ts';

/** Forwards and backwards. */
export type Direction = 0 | 1;

/**
 * One problem in the memory of `../../assembly/genetic.ts` (decision 090). Population d holds lists that are
 * scheduled next in direction d.
 */
export type Engine = {
  /** Activities in the order in which `generate` schedules them, predecessors first. */
  list: Uint16Array;
  /** The finish of each activity: written by `generate`. */
  finishes: Int32Array;
  /** Latest time that a schedule can take. */
  horizon: number;
  /** Writes a random list, drawn with more weight for longer chains behind. */
  sample(direction: Direction): void;
  /**
   * Schedules the list as early as possible (serial schedule generation scheme, Kolisch 1996). Returns the makespan, or
   * GIVEN_UP as soon as it is clear that it would exceed the limit. The first `known` activities of the list have their
   * finishes already: these starts are taken over, not assigned.
   */
  generate(direction: Direction, limit: number, known: number): number;
  /** Starts assigned so far; divided by the number of activities they are the schedules generated. */
  starts(): number;
  /** Draws a list for this place of the backward population, and keeps it when it is better than the one there. */
  draw(at: number): void;
  /** Fills this place of the forward population from the backward one. */
  turn(at: number): void;
  /** Crosses list i of population `direction` with a good other one and keeps the child in the other population. */
  breed(direction: Direction, i: number): void;
  /** Drops the longest of both populations until no more are left than this. */
  shrink(size: number): void;
  /** Shortest makespan so far. */
  best(): number;
  schedule(): Schedule;
};

type Exports = Omit<Engine, 'list' | 'finishes' | 'horizon' | 'schedule'> & {
  memory: WebAssembly.Memory;
  reserve(words: number): number;
  prepare(words: number, seed: number, size: number): void;
  list(): number;
  finishes(): number;
  bestFinishes(): number;
  bestDirection(): Direction;
};

const module = new WebAssembly.Module(Uint8Array.from(atob(binary), (character) => character.charCodeAt(0)));

/** @param size lists in each of the two populations */
export function createEngine(problem: Rcpsp, seed: number, size: number): Engine {
  const { durations } = problem;
  const horizon = durations.reduce((sum, duration) => sum + duration, 0) + 1;
  const exports = new WebAssembly.Instance(module).exports as Exports;
  const words = describe(problem, horizon);
  const at = exports.reserve(words.length);
  new Int32Array(exports.memory.buffer, at, words.length).set(words);
  exports.prepare(at, seed, size);
  const { buffer } = exports.memory;
  return {
    ...exports,
    horizon,
    list: new Uint16Array(buffer, exports.list(), durations.length),
    finishes: new Int32Array(buffer, exports.finishes(), durations.length),
    schedule(): Schedule {
      const makespan = exports.best();
      const finishes = new Int32Array(buffer, exports.bestFinishes(), durations.length);
      const forwards = exports.bestDirection() === 0;
      return {
        makespan,
        starts: Array.from(finishes, (finish, i) => (forwards ? finish - durations[i]! : makespan - finish)),
      };
    },
  };
}

/** The problem in the order in which `../../assembly/problem.ts` reads it. */
function describe(problem: Rcpsp, horizon: number): number[] {
  const { durations, demands, capacities, successors } = problem;
  const predecessors: number[][] = successors.map(() => []);
  successors.forEach((list, i) => {
    for (const j of list) predecessors[j]!.push(i);
  });
  const reversed = { ...problem, successors: predecessors };
  const tails = longestTails(problem);
  const heads = longestTails(reversed);
  return [
    durations.length,
    capacities.length,
    horizon,
    ...capacities,
    ...durations,
    ...demands.flat(),
    ...flatten(predecessors),
    ...flatten(successors),
    ...leastAfter(problem, tails),
    ...leastAfter(reversed, heads),
    ...tails,
    ...heads,
  ];
}

/** Where the links of each activity begin, where the last ones end, and all links. */
function flatten(links: number[][]): number[] {
  const first = [0];
  for (const list of links) first.push(first.at(-1)! + list.length);
  return [...first, ...links.flat()];
}

/** Behind an activity come its longest chain and all the work of its successors, whichever takes longer. */
function leastAfter({ durations, demands, capacities, successors }: Rcpsp, tails: number[]): number[] {
  return durations.map((duration, i) => {
    const behind = allBehind(successors, i);
    const work = capacities.map((capacity, r) => {
      let sum = 0;
      for (const j of behind) sum += durations[j]! * demands[j]![r]!;
      return capacity > 0 ? Math.ceil(sum / capacity) : 0;
    });
    return Math.max(tails[i]! - duration, ...work);
  });
}

function allBehind(successors: number[][], i: number): Set<number> {
  const behind = new Set<number>();
  const open = [...successors[i]!];
  for (let j = open.pop(); j !== undefined; j = open.pop()) {
    if (behind.has(j)) continue;
    behind.add(j);
    open.push(...successors[j]!);
  }
  return behind;
}
