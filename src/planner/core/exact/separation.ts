import type { Problem } from '../problem.ts';
import { separateCliques } from './cliques.ts';
import { Conflicts } from './conflicts.ts';
import { type Knapsack, separateCovers } from './covers.ts';
import type { Formulation } from './formulation.ts';
import type { Propagation } from './propagation.ts';
import type { Domain, Relaxed } from './relaxed-model.ts';
import { RowSet } from './row-set.ts';

/** Finds cuts that hold in a domain, from what it leaves of the limits; one domain at a time. */
export class Separation {
  private readonly propagation: Propagation;
  private readonly conflicts: Conflicts;
  private domain: Domain = new Uint8Array(0);
  private knapsacks: Knapsack[] = [];

  constructor(problem: Problem, draft: Formulation, propagation: Propagation) {
    this.propagation = propagation;
    this.conflicts = new Conflicts(problem, draft);
  }

  /** From now on cuts are found for this domain. */
  enter(domain: Domain): void {
    this.domain = domain;
    this.knapsacks = this.propagation.knapsacks(domain);
    this.conflicts.renew(this.knapsacks);
  }

  /** Covers and cliques that the point breaks. */
  cut(relaxed: Pick<Relaxed, 'point' | 'reduced'>): RowSet {
    const cuts = new RowSet();
    separateCovers(this.knapsacks, relaxed.point, cuts);
    separateCliques(this.conflicts, relaxed, this.domain, cuts);
    return cuts;
  }
}
