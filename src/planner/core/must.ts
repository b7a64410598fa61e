import { Board } from './board.ts';
import { compileProblem } from './compile.ts';
import { boundByPrices } from './dual.ts';
import type { Id, Portfolio } from './model.ts';
import { isOverworked } from './overwork.ts';
import type { Choice, Problem } from './problem.ts';
import type { Clock } from './solve.ts';

/** Can these must-haves be held together? `unknown` when neither a plan nor a proof was found. */
export type Verdict = { fits: 'yes'; choice: Choice } | { fits: 'no' | 'unknown' };

const MOST_NODES = 20_000;
const EVEN_VALUE = 1000;

/**
 * Decides a problem in which everything must be chosen: by adding up what is needed at least, by a tree search
 * that places the most cramped initiative first, and last by prices (a bound below the value that every complete
 * plan has is a proof).
 */
export function decideMusts(problem: Problem, clock: Clock): Verdict {
  for (let i = 0; i < problem.count; i++)
    if (problem.optionFirst[i] === problem.optionFirst[i + 1]) return { fits: 'no' };
  if (isOverworked(problem)) return { fits: 'no' };
  const tree = new Tree(problem);
  const found = tree.descend();
  if (found) return { fits: 'yes', choice: tree.board.choice.slice() };
  return { fits: tree.nodes < MOST_NODES || isPricedOut(problem, clock) ? 'no' : 'unknown' };
}

function isPricedOut(problem: Problem, clock: Clock): boolean {
  const even = { ...problem, optionValue: new Int32Array(problem.optionValue.length).fill(EVEN_VALUE) };
  const dual = boundByPrices(even, { rounds: 400, clock, target: 0.5 * EVEN_VALUE * problem.count });
  return dual === null || dual.bound < EVEN_VALUE * problem.count - 0.01;
}

class Tree {
  nodes = 0;
  readonly board: Board;
  private readonly problem: Problem;

  constructor(problem: Problem) {
    this.problem = problem;
    this.board = new Board(problem);
  }

  /** True with everything placed on the board; false when there is no way or the nodes ran out. */
  descend(): boolean {
    const next = this.mostCramped();
    if (next === null) return true;
    for (const o of next.options) {
      if (++this.nodes >= MOST_NODES) return false;
      this.board.place(next.i, o);
      if (this.descend()) return true;
      this.board.remove(next.i);
    }
    return false;
  }

  private mostCramped(): { i: number; options: number[] } | null {
    let best: { i: number; options: number[] } | null = null;
    for (let i = 0; i < this.problem.count; i++) {
      if (this.board.choice[i]! >= 0) continue;
      const options = this.openOptions(i);
      if (best === null || options.length < best.options.length) best = { i, options };
      if (options.length === 0) break;
    }
    return best;
  }

  /** What is still open for i beside what is placed, in both directions of its links. */
  private openOptions(i: number): number[] {
    const { problem, board } = this;
    const out: number[] = [];
    if (!board.allowed(i)) return out;
    const first = this.firstStart(i);
    const last = board.lastFinish(i);
    for (let o = problem.optionFirst[i]!; o < problem.optionFirst[i + 1]!; o++)
      if (problem.optionStart[o]! >= first && problem.optionFinish[o]! <= last && board.fits(o)) out.push(o);
    return out;
  }

  /** Like the board's, but predecessors may still be open. */
  private firstStart(i: number): number {
    const { predecessors, predecessorLag, optionFinish } = this.problem;
    let first = 0;
    for (let e = predecessors.first[i]!; e < predecessors.first[i + 1]!; e++) {
      const o = this.board.choice[predecessors.to[e]!]!;
      if (o >= 0) first = Math.max(first, optionFinish[o]! + 1 + predecessorLag[e]!);
    }
    return first;
  }
}

/** The portfolio reduced to the given initiatives and all they need, everything a must. */
export function onlyMusts(portfolio: Portfolio, ids: Iterable<Id>): Portfolio {
  const needed = new Set<Id>();
  const byId = new Map(portfolio.projects.map((project) => [project.id, project]));
  const open = [...ids];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (needed.has(id)) continue;
    needed.add(id);
    const project = byId.get(id);
    if (project) open.push(...project.predecessors.map((link) => link.id), ...project.onlyWith);
  }
  const isNeeded = (id: Id): boolean => needed.has(id);
  const projects = portfolio.projects
    .filter((project) => isNeeded(project.id))
    .map((project) => ({ ...project, mandatory: true, notWith: project.notWith.filter(isNeeded) }));
  const groups = portfolio.groups.map((group) => ({ ...group, members: group.members.filter(isNeeded) }));
  return { ...portfolio, projects, groups };
}

export const compileMusts = (portfolio: Portfolio, ids: Iterable<Id>): Problem =>
  compileProblem(onlyMusts(portfolio, ids));
