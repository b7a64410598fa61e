import { solveInstant } from '../instant.ts';
import { narrow, widen } from '../narrow.ts';
import type { Problem } from '../problem.ts';
import { type Formulation, pointOf } from './formulation.ts';
import { type Domain, SET, SHUT } from './relaxed-model.ts';
import type { Stop } from './solver.ts';

/** Rounds of one search by initiative, and the share of the time that all searches may take. */
const STEPS = 250;
const SHARE = 0.2;

/**
 * Looks for plans inside the nodes of the search tree, by ruin and recreate. Decisions about costly initiatives are
 * taken there already: to delay one and to fill the room with others is what a search of the whole seldom keeps up.
 */
export class NodeSearch {
  private readonly problem: Problem;
  private readonly draft: Formulation;
  private readonly stop: Stop;
  private readonly began: number;
  private spentMs = 0;
  private runs = 0;

  constructor(problem: Problem, draft: Formulation, stop: Stop) {
    this.problem = problem;
    this.draft = draft;
    this.stop = stop;
    this.began = stop.clock();
  }

  /** A plan in the node worth more than `value`; null, too, when these searches have had their share of the time. */
  findBetter(domain: Domain, value: number): Float64Array | null {
    const { problem, draft, stop } = this;
    const from = stop.clock();
    if (this.spentMs > SHARE * (from - this.began)) return null;
    const inside = narrow(
      problem,
      (o) => domain[draft.columnOf[o]!] !== SHUT,
      (i) => domain[draft.chosen[i]!] === SET,
    );
    const found = solveInstant(inside.problem, {
      seed: ++this.runs,
      steps: STEPS * problem.count,
      timeLimitMs: Math.max(1, stop.until - from),
      clock: stop.clock,
      signal: stop.signal,
    });
    this.spentMs += stop.clock() - from;
    if (!found.choice || found.value <= value) return null;
    return pointOf(problem, draft, widen(inside, found.choice));
  }
}
