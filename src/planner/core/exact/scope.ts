import type { Choice, Problem } from '../problem.ts';

/**
 * Which part of a problem is decided: free initiatives choose among their allowed options, all others keep
 * `choice`. `allowed` and `mustChoose` already respect the links to what is kept.
 */
export type Scope = {
  free: Uint8Array;
  choice: Choice;
  /** Per option: 1 when it may be taken (options of free initiatives only). */
  allowed: Uint8Array;
  /** Per initiative: free, and must be chosen. */
  mustChoose: Uint8Array;
};

/** Everything is free; `blocked[o] = 1` takes option o out. */
export function openScope(problem: Problem, blocked?: Uint8Array): Scope {
  const allowed = new Uint8Array(problem.optionProject.length).fill(1);
  if (blocked) for (let o = 0; o < allowed.length; o++) if (blocked[o]) allowed[o] = 0;
  return {
    free: new Uint8Array(problem.count).fill(1),
    choice: new Int32Array(problem.count).fill(-1),
    allowed,
    mustChoose: problem.mandatory,
  };
}

/** Only the members are free, the rest keeps its choice (which must be a feasible plan). */
export function scopeAround(
  problem: Problem,
  choice: Choice,
  members: Iterable<number>,
  blocked?: Uint8Array,
): Scope {
  const free = new Uint8Array(problem.count);
  for (const i of members) free[i] = 1;
  const allowed = new Uint8Array(problem.optionProject.length);
  const mustChoose = new Uint8Array(problem.count);
  for (let i = 0; i < problem.count; i++) {
    if (!free[i]) continue;
    const window = windowBesideKept(problem, choice, free, i);
    mustChoose[i] = problem.mandatory[i] || window.needed ? 1 : 0;
    if (window.excluded) continue;
    for (let o = problem.optionFirst[i]!; o < problem.optionFirst[i + 1]!; o++)
      if (o === choice[i] || !blocked?.[o])
        allowed[o] = problem.optionStart[o]! >= window.from && problem.optionFinish[o]! <= window.to ? 1 : 0;
  }
  return { free, choice, allowed, mustChoose };
}

type Window = { from: number; to: number; needed: boolean; excluded: boolean };

function windowBesideKept(problem: Problem, choice: Choice, free: Uint8Array, i: number): Window {
  const window: Window = { from: 0, to: problem.periods, needed: false, excluded: false };
  boundByKeptPredecessors(problem, choice, free, i, window);
  boundByKeptSuccessors(problem, choice, free, i, window);
  const { notWith } = problem;
  for (let e = notWith.first[i]!; e < notWith.first[i + 1]!; e++) {
    const j = notWith.to[e]!;
    if (!free[j] && choice[j]! >= 0) window.excluded = true;
  }
  return window;
}

function boundByKeptPredecessors(p: Problem, choice: Choice, free: Uint8Array, i: number, w: Window): void {
  for (let e = p.predecessors.first[i]!; e < p.predecessors.first[i + 1]!; e++) {
    const j = p.predecessors.to[e]!;
    if (free[j]) continue;
    const o = choice[j]!;
    if (o < 0) w.excluded = true;
    else w.from = Math.max(w.from, p.optionFinish[o]! + 1 + p.predecessorLag[e]!);
  }
  for (let e = p.onlyWith.first[i]!; e < p.onlyWith.first[i + 1]!; e++) {
    const j = p.onlyWith.to[e]!;
    if (!free[j] && choice[j]! < 0) w.excluded = true;
  }
}

function boundByKeptSuccessors(p: Problem, choice: Choice, free: Uint8Array, i: number, w: Window): void {
  for (let e = p.successors.first[i]!; e < p.successors.first[i + 1]!; e++) {
    const j = p.successors.to[e]!;
    const o = choice[j]!;
    if (free[j] || o < 0) continue;
    w.needed = true;
    w.to = Math.min(w.to, p.optionStart[o]! - 1 - p.successorLag[e]!);
  }
  for (let j = 0; j < p.count; j++) {
    if (free[j] || choice[j]! < 0) continue;
    for (let e = p.onlyWith.first[j]!; e < p.onlyWith.first[j + 1]!; e++)
      if (p.onlyWith.to[e] === i) w.needed = true;
  }
}
