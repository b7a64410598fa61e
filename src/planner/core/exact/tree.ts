import type { Highs } from 'highs';
import type { Problem } from '../problem.ts';
import { type Branch, Branching, domainOf, Experience, type Side } from './branching.ts';
import { Enumeration } from './enumeration.ts';
import type { Formulation } from './formulation.ts';
import type { NodePool, SharedNode } from './node-pool.ts';
import { NodeQueue } from './node-queue.ts';
import { NodeSearch } from './node-search.ts';
import { Propagation } from './propagation.ts';
import { boxOf, type Domain, OPEN, type Relaxed, RelaxedModel, SET, SHUT } from './relaxed-model.ts';
import type { RowSet } from './row-set.ts';
import { Separation } from './separation.ts';
import { isOver, modelData, runMip, type Stop } from './solver.ts';
import { cutsOf, firstStanding } from './standing.ts';

/** Decisions that are tried out per node, and dual simplex iterations of a trial. */
const TRIALS = 2;
const TRIAL_ITERATIONS = 60;

/** Costs of a decision that were seen this often are believed without a trial. */
const BELIEVED = 4;

/** A child this near to the highest bound, as a share of the distance to the plan, is next: its cuts are in the model. */
const NEAR = 0.8;

export type TreeOptions = Stop & {
  /** Value that a plan must exceed to be of interest; may rise meanwhile. */
  value: () => number;
  onBound?: (bound: number) => void;
  onPoint: (point: Float64Array) => void;
  /** Called between nodes, to take over what others found. */
  onNode?: () => void;
  /** Shares the tree with another thread. */
  pool?: NodePool | undefined;
};

/** What the search begins with: a bound of all plans, and cuts. */
export type TreeRoot = { bound: number; cuts: RowSet };

type Node = SharedNode & {
  /** The decision that made it, and the bound before. */
  from: { initiative: number; side: Side; bound: number } | null;
};

/** A decision that may be the best of a node, with its children once it is tried out. */
type Candidate = { branch: Branch; children?: Node[]; score: number };

/**
 * Branch and cut for the bound: the node with the highest bound first, decisions about what costs most first
 * (strong branching, then experience: Achterberg, Koch, Martin 2005), at every node cover and clique cuts of what it
 * leaves of the limits, fixing by reduced value, enumeration where little is left, and a search for plans. A general
 * solver branches on single starts and lowers the bound far more slowly.
 * Without a root it lives on the nodes of the pool, and ends only when it is stopped.
 */
export function searchTree(
  highs: Highs,
  problem: Problem,
  draft: Formulation,
  root: TreeRoot | null,
  options: TreeOptions,
): void {
  highs.withModel(modelData(highs, draft, { whole: false }), (model) => {
    const relaxed = new RelaxedModel(highs, model, draft);
    new TreeSearch(highs, problem, draft, relaxed, options).run(root);
  });
}

class TreeSearch {
  private readonly highs: Highs;
  private readonly draft: Formulation;
  private readonly relaxed: RelaxedModel;
  private readonly options: TreeOptions;
  private readonly branching: Branching;
  private readonly experience: Experience;
  private readonly propagation: Propagation;
  private readonly separation: Separation;
  private readonly enumeration: Enumeration;
  private readonly plans: NodeSearch;
  private readonly queue = new NodeQueue<Node>();

  constructor(
    highs: Highs,
    problem: Problem,
    draft: Formulation,
    relaxed: RelaxedModel,
    options: TreeOptions,
  ) {
    this.highs = highs;
    this.draft = draft;
    this.relaxed = relaxed;
    this.options = options;
    this.branching = new Branching(problem, draft);
    this.experience = new Experience(problem);
    this.propagation = new Propagation(problem, draft);
    this.separation = new Separation(problem, draft, this.propagation);
    this.enumeration = new Enumeration(problem, draft, options);
    this.plans = new NodeSearch(problem, draft, options);
  }

  run(root: TreeRoot | null): void {
    const { options } = this;
    let next = root && this.first(root);
    while (!isOver(options)) {
      options.onNode?.();
      next = this.highestOf(next);
      this.tellBound(next);
      if (!next && !this.waitForNodes({ forever: root === null })) return;
      if (!next) continue;
      const deeper: Node | null = this.promising(next.bound) ? this.explore(next) : null;
      // A node that was cut short still counts, and so does its bound.
      if (isOver(options)) return;
      next = deeper;
    }
  }

  private first({ bound, cuts }: TreeRoot): Node {
    const { columns, rows } = this.draft;
    const standing = firstStanding({ columns, rows: rows.count }, cutsOf(cuts));
    return { bound, domain: new Uint8Array(columns), from: null, standing };
  }

  /** Goes deeper as long as the child stands near the highest bound; else the highest of all is next. */
  private highestOf(child: Node | null): Node | null {
    const { queue, options } = this;
    const value = options.value();
    if (child && child.bound - value >= NEAR * (queue.highest - value)) return child;
    if (child) queue.push(child);
    const shared = options.pool?.take(queue.highest);
    return shared ? { ...shared, from: null } : queue.pop();
  }

  private tellBound(next: Node | null): void {
    const { queue, options } = this;
    const { pool } = options;
    const own = Math.max(next?.bound ?? Number.NEGATIVE_INFINITY, queue.highest);
    if (pool?.wants) this.giveAway(pool);
    pool?.hold(own);
    options.onBound?.(Math.max(options.value(), own, pool?.highest() ?? own));
  }

  private giveAway(pool: NodePool): void {
    const node = this.queue.pop();
    if (node && !pool.give(node)) this.queue.push(node);
  }

  /** Does another thread still hold nodes? */
  private waitForNodes({ forever }: { forever: boolean }): boolean {
    const { pool } = this.options;
    if (!pool || (!forever && (pool.abandoned || pool.highest() === Number.NEGATIVE_INFINITY))) return false;
    pool.pause();
    return true;
  }

  /** Can a node with this bound hold a better plan? Values are whole numbers. */
  private promising(bound: number): boolean {
    return bound >= this.options.value() + 1 - 1e-6;
  }

  /** Returns the child to go on with; the other one waits. */
  private explore(node: Node): Node | null {
    const relaxed = this.relax(node);
    if (!relaxed) return null;
    const settled = node.from ? node.domain.slice() : undefined;
    fixByReducedValue(node.domain, relaxed, this.options.value());
    if (!this.propagation.run(node.domain, settled)) return null;
    if (this.enumerate(node, relaxed)) return null;
    const branches = this.branching.openIn(relaxed.point);
    if (branches.length === 0 && relaxed.complete) this.options.onPoint(relaxed.point);
    const better = this.plans.findBetter(node.domain, this.options.value());
    if (better) this.options.onPoint(better);
    if (!this.promising(node.bound)) return null;
    if (branches.length === 0) return this.leaveToSolver(node);
    const standing = this.relaxed.forgetIdle(relaxed.rowDual);
    const children = this.branch({ ...node, standing }, relaxed, branches);
    const [first, second] = children.sort((a, b) => b.bound - a.bound);
    if (second) this.queue.push(second);
    return first ?? null;
  }

  /** True when nothing is left to look for in the node; else its domain may be smaller. */
  private enumerate(node: Node, relaxed: Relaxed): boolean {
    const { domain } = node;
    const before = domain.slice();
    const { done, point } = this.enumeration.run(domain, this.relaxed.rows, relaxed, this.options.value());
    if (point) this.options.onPoint(point);
    const narrowed = domain.some((state, column) => state !== before[column]);
    return done || (narrowed && !this.propagation.run(domain, before));
  }

  /** The relaxation with a round of cuts; lowers the bound of the node. Null: nothing in it. */
  private relax(node: Node): Relaxed | null {
    this.relaxed.goTo(node.standing);
    let relaxed = this.relaxed.solve(node.domain);
    if (relaxed.feasible && this.promising(relaxed.bound)) {
      this.separation.enter(node.domain);
      const cuts = this.separation.cut(relaxed);
      if (cuts.count > 0) {
        this.relaxed.add(cuts);
        relaxed = this.relaxed.solve(node.domain);
      }
    }
    if (!relaxed.feasible) return null;
    if (node.from)
      this.experience.learn(node.from.initiative, node.from.side, node.from.bound - relaxed.bound);
    node.bound = Math.min(node.bound, relaxed.bound);
    return this.promising(node.bound) ? relaxed : null;
  }

  /** No decision is open and yet the plan is not there, as after trouble with the relaxation. */
  private leaveToSolver(node: Node): Node | null {
    const { highs, draft, options } = this;
    const shape = { ...draft, rows: this.relaxed.rows };
    const result = runMip(highs, modelData(highs, shape, { whole: true, ...boxOf(node.domain) }), options);
    if (result.point) options.onPoint(result.point);
    return result.status === 'stopped' ? node : null;
  }

  /** Children of the best decision; one child alone when a trial shows that its other side holds nothing. */
  private branch(node: Node, relaxed: Relaxed, branches: Branch[]): Node[] {
    const { experience } = this;
    const expected = ({ initiative, sides }: Branch): number =>
      product(sides.map((side) => experience.expect(initiative, side)));
    const order = branches
      .map((branch) => ({ branch, score: expected(branch) }))
      .sort((a, b) => b.score - a.score);
    let best: Candidate = { ...order[0]!, score: Number.NEGATIVE_INFINITY };
    let trials = 0;
    for (const { branch, score } of order) {
      if (experience.known(branch) >= BELIEVED) {
        if (score > best.score) best = { branch, score };
        continue;
      }
      if (trials++ >= TRIALS) continue;
      const children = this.tryOut(node, relaxed, branch);
      if (children.length < 2) return children;
      const seen = product(children.map(({ bound }) => relaxed.bound - bound));
      if (seen > best.score) best = { branch, children, score: seen };
    }
    return best.children ?? this.untried(node, relaxed, best.branch);
  }

  private untried(node: Node, relaxed: Relaxed, { initiative, sides }: Branch): Node[] {
    return sides.flatMap((side) => {
      const domain = domainOf(node.domain, side);
      const from = { initiative, side, bound: relaxed.bound };
      return domain && this.propagation.run(domain, node.domain) ? [{ ...node, domain, from }] : [];
    });
  }

  /** Solves both sides a little way; sides that cannot hold a better plan fall away. */
  private tryOut(node: Node, relaxed: Relaxed, branch: Branch): Node[] {
    return this.untried(node, relaxed, branch).filter((child) => {
      this.relaxed.goTo(node.standing);
      const trial = this.relaxed.solve(child.domain, TRIAL_ITERATIONS);
      if (!trial.feasible) return false;
      if (trial.complete && child.from)
        this.experience.learn(branch.initiative, child.from.side, relaxed.bound - trial.bound);
      child.bound = Math.min(child.bound, trial.bound);
      child.standing = this.relaxed.stand();
      return this.promising(child.bound);
    });
  }
}

/** Both sides must cost something: the product favours decisions that raise the bound on either side. */
const product = (costs: number[]): number => costs.reduce((all, cost) => all * Math.max(cost, 1e-3), 1);

/** A column whose other value costs more than the bound stands above the plan keeps its value below this node. */
function fixByReducedValue(domain: Domain, { bound, reduced }: Relaxed, value: number): void {
  reduced.forEach((amount, column) => {
    if (domain[column] !== OPEN || bound - Math.abs(amount) >= value + 1 - 1e-6) return;
    domain[column] = amount < 0 ? SHUT : SET;
  });
}
