import type { Highs } from 'highs';
import type { Choice, Problem } from '../problem.ts';
import { Random } from '../random.ts';
import type { Exchange } from './exchange.ts';
import { choiceOf, formulate, pointOf } from './formulation.ts';
import { scopeAround } from './scope.ts';
import { isOver, modelData, runMip, type Stop } from './solver.ts';

export type Improvement = { choice: Choice; value: number };

export type ImproveOptions = Stop & {
  /** Share of each option in the relaxed plan; empty when there is none. */
  share: Float64Array;
  /** Value of each option less the prices of what it takes. */
  reduced: Float64Array;
  /** Options no better plan can contain: 1. */
  blocked: Uint8Array;
  seed: number;
  /** Plans of other threads are taken over when they are better. */
  exchange?: Exchange | undefined;
  onBetter: (better: Improvement) => void;
};

/** Columns a neighbourhood may have: what the solver searches in a second or two. */
const FIRST_SIZE = 350;

/**
 * Fix and optimise: frees a neighbourhood of the plan, solves it exactly, keeps what is better. Neighbourhoods
 * are windows in time, initiatives that compete for the same team or budget, or those on which the plan and the
 * relaxation disagree. Their size follows how fast the solver was.
 */
export function improveBySolver(
  highs: Highs,
  problem: Problem,
  start: Improvement,
  options: ImproveOptions,
): Improvement {
  const random = new Random(options.seed);
  const blocked = blockUnpromising(problem, options);
  let best = start;
  let size = FIRST_SIZE;
  let kind = 0;
  while (!isOver(options)) {
    best = options.exchange?.poll(best.value) ?? best;
    const members = neighbourhood(problem, best.choice, { ...options, blocked }, random, kind++ % 3, size);
    const began = options.clock();
    const until = Math.min(options.until, began + 4000);
    const result = solveAround(highs, problem, best, members, { ...options, blocked, until });
    const seconds = (options.clock() - began) / 1000;
    size = seconds > 3.5 ? Math.max(120, size * 0.85) : seconds < 1 ? Math.min(4000, size * 1.08) : size;
    if (result.value <= best.value) continue;
    best = result;
    options.onBetter(best);
  }
  return best;
}

function solveAround(
  highs: Highs,
  problem: Problem,
  best: Improvement,
  members: number[],
  options: ImproveOptions,
): Improvement {
  const draft = formulate(problem, scopeAround(problem, best.choice, members, options.blocked));
  if (!draft || draft.columns === 0) return best;
  const result = runMip(highs, modelData(highs, draft, { whole: true }), {
    ...options,
    start: pointOf(problem, draft, best.choice),
    settings: { mip_heuristic_effort: 0.1 },
  });
  if (!result.point) return best;
  const choice = choiceOf(problem, draft, result.point);
  return { choice, value: totalValue(problem, choice) };
}

export function totalValue(problem: Problem, choice: Choice): number {
  let value = 0;
  for (const o of choice) if (o >= 0) value += problem.optionValue[o]!;
  return value;
}

/** Initiatives in random order by closeness to the theme, until their options fill the size. */
function neighbourhood(
  problem: Problem,
  choice: Choice,
  options: ImproveOptions,
  random: Random,
  kind: number,
  size: number,
): number[] {
  const score =
    kind === 0
      ? scoreByTime(problem, choice, random)
      : kind === 1
        ? scoreByLimit(problem, random)
        : scoreByDisagreement(problem, choice, options);
  const order = Array.from({ length: problem.count }, (_, i) => i)
    .map((i) => ({ i, score: score(i) + random.fraction() }))
    .sort((a, b) => b.score - a.score);
  const members: number[] = [];
  let columns = 0;
  for (const { i } of order) {
    let own = choice[i]! >= 0 ? 1 : 0;
    for (let o = problem.optionFirst[i]!; o < problem.optionFirst[i + 1]!; o++)
      own += options.blocked[o] ? 0 : 1;
    if (own === 0) continue;
    if (columns + own > size && members.length > 1) break;
    columns += own;
    members.push(i);
  }
  return members;
}

/** Those that run, or could best run, around a period. */
function scoreByTime(problem: Problem, choice: Choice, random: Random): (i: number) => number {
  const centre = random.fraction() * problem.periods;
  return (i) => {
    const o = choice[i]!;
    if (o < 0) return random.fraction() < 0.3 ? 2 : 0;
    const middle = (problem.optionStart[o]! + problem.optionFinish[o]!) / 2;
    return 4 - (8 * Math.abs(middle - centre)) / problem.periods;
  };
}

/** Those that take much from one limit. */
function scoreByLimit(problem: Problem, random: Random): (i: number) => number {
  const row = random.below(problem.rows);
  const team = row < problem.firstInvestiveRow ? Math.floor(row / problem.periods) : -1;
  return (i) => {
    let most = 0;
    for (let o = problem.optionFirst[i]!; o < problem.optionFirst[i + 1]!; o++)
      for (let e = problem.entryFirst[o]!; e < problem.entryFirst[o + 1]!; e++) {
        const r = problem.entryRow[e]!;
        const same =
          team < 0 ? r === row : r < problem.firstInvestiveRow && Math.floor(r / problem.periods) === team;
        if (same) most = Math.max(most, problem.entryAmount[e]! / Math.max(1, problem.limit[r]!));
      }
    return 3 * most;
  };
}

/** Those on which the plan and the relaxation disagree. */
function scoreByDisagreement(
  problem: Problem,
  choice: Choice,
  options: ImproveOptions,
): (i: number) => number {
  return (i) => {
    const o = choice[i]!;
    if (o >= 0) return 2 - 2 * (options.share[o] ?? 0);
    let share = 0;
    for (let k = problem.optionFirst[i]!; k < problem.optionFirst[i + 1]!; k++)
      share += options.share[k] ?? 0;
    return 2 * share;
  };
}

/** Most options of an initiative that are worth a look inside a neighbourhood. */
const PROMISING = 12;

/** Leaves each initiative its options of best reduced value and those of the relaxed plan; 1 = left out. */
function blockUnpromising(problem: Problem, { share, reduced, blocked }: ImproveOptions): Uint8Array {
  const out = Uint8Array.from(blocked);
  for (let i = 0; i < problem.count; i++) {
    const own: number[] = [];
    for (let o = problem.optionFirst[i]!; o < problem.optionFirst[i + 1]!; o++) own.push(o);
    own.sort((a, b) => reduced[b]! - reduced[a]!);
    own.forEach((o, k) => {
      const hopeless = reduced[o]! < -0.5 * problem.optionValue[o]! && !problem.mandatory[i];
      if ((k >= PROMISING || hopeless) && !(share[o]! > 0.01)) out[o] = 1;
    });
  }
  return out;
}
