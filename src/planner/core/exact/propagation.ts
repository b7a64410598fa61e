import type { Problem } from '../problem.ts';
import type { Knapsack, Member } from './covers.ts';
import { type Formulation, initiativeOf, ownColumns } from './formulation.ts';
import { type Limit, limitsOf } from './limits.ts';
import { type Domain, OPEN, SET, SHUT } from './relaxed-model.ts';

/** Passes over all limits and links; later ones shut little. */
const MOST_PASSES = 12;

/**
 * Shuts what a node has decided against without saying so: options that do not fit beside the least that chosen
 * initiatives take, whatever their start, and options that links forbid. The relaxation alone would still run a
 * tenth of them.
 */
export class Propagation {
  private readonly problem: Problem;
  private readonly draft: Formulation;
  private readonly limits: Limit[];
  /** Columns of the options of each initiative, the initiative of each column, the limits each takes from. */
  private readonly own: number[][];
  private readonly initiative: Int32Array;
  private readonly touched: number[][];
  /** Limits from which something takes whose options changed since they were looked at. */
  private readonly stale: Uint8Array;
  /** By initiative: must it run here, how many options are left. */
  private readonly must: Uint8Array;
  private readonly left: Int32Array;
  /** By initiative, for the limit looked at: options that take from it, and the least amount. */
  private readonly taking: Int32Array;
  private readonly least: Int32Array;
  private readonly met: Int32Array;
  private metCount = 0;
  private changes = 0;

  constructor(problem: Problem, draft: Formulation) {
    this.problem = problem;
    this.draft = draft;
    this.own = ownColumns(problem, draft);
    this.must = new Uint8Array(problem.count);
    this.left = new Int32Array(problem.count);
    this.taking = new Int32Array(problem.count);
    this.least = new Int32Array(problem.count);
    this.met = new Int32Array(problem.count);
    this.limits = limitsOf(problem, draft);
    this.stale = new Uint8Array(this.limits.length);
    this.initiative = initiativeOf(draft, this.own);
    this.touched = Array.from({ length: problem.count }, () => []);
    this.limits.forEach(({ columns }, l) => {
      for (const i of new Set(Array.from(columns, (column) => this.initiative[column]!)))
        this.touched[i]!.push(l);
    });
  }

  /**
   * Shuts and sets columns of the domain; false when it holds no plan. `settled`: a wider domain that has been run,
   * so that only what differs from it needs a look.
   */
  run(domain: Domain, settled?: Domain): boolean {
    if (settled) this.stale.fill(0);
    else this.stale.fill(1);
    for (let column = 0; settled && column < domain.length; column++)
      if (domain[column] !== settled[column]) this.spoil(column);
    for (let pass = 0; pass < MOST_PASSES; pass++) {
      const before = this.changes;
      if (!this.settle(domain) || !this.fitAll(domain) || !this.followLinks(domain)) return false;
      if (this.changes === before) return true;
    }
    return true;
  }

  /** What the domain leaves open, beside the least that all take that must run: one knapsack per limit. */
  knapsacks(domain: Domain): Knapsack[] {
    this.settle(domain);
    return this.limits.flatMap((limit) => {
      const room = this.roomOf(limit, domain);
      const members = this.membersOf(limit, domain);
      this.forgetLeast();
      return members.length > 1 && room > 0 ? [{ capacity: room, members }] : [];
    });
  }

  private membersOf({ columns, amounts }: Limit, domain: Domain): Member[] {
    const members: Member[] = [];
    let last = -1;
    for (let k = 0; k < columns.length; k++) {
      const column = columns[k]!;
      const i = this.initiative[column]!;
      const more = amounts[k]! - this.least[i]!;
      if (domain[column] !== OPEN || more === 0) continue;
      if (i !== last) members.push({ amounts: [], columns: [] });
      last = i;
      const member = members.at(-1)!;
      if (member.amounts.at(-1) !== more) member.columns[member.amounts.push(more) - 1] = [];
      member.columns.at(-1)!.push(column);
    }
    return members;
  }

  private spoil(column: number): void {
    for (const l of this.touched[this.initiative[column]!]!) this.stale[l] = 1;
  }

  private change(domain: Domain, column: number, to: number): boolean {
    if (domain[column] === to) return true;
    if (domain[column] !== OPEN) return false;
    domain[column] = to;
    this.changes++;
    this.spoil(column);
    return true;
  }

  /** "Is chosen" and the options of each initiative say the same. */
  private settle(domain: Domain): boolean {
    for (let i = 0; i < this.own.length; i++)
      if (this.draft.scope.free[i] && !this.settleOne(domain, i)) return false;
    return true;
  }

  private settleOne(domain: Domain, i: number): boolean {
    const columns = this.own[i]!;
    const chosen = this.draft.chosen[i]!;
    if (chosen >= 0 && domain[chosen] === SHUT && !this.leaveOut(domain, i)) return false;
    let left = 0;
    let last = -1;
    let set = -1;
    for (const column of columns) {
      if (domain[column] === SHUT) continue;
      left++;
      last = column;
      if (domain[column] === SET) set = column;
    }
    const must = this.draft.scope.mustChoose[i] === 1 || set >= 0 || (chosen >= 0 && domain[chosen] === SET);
    this.must[i] = must ? 1 : 0;
    this.left[i] = left;
    if (left === 0) return !must && (chosen < 0 || this.change(domain, chosen, SHUT));
    if (!must) return true;
    if (chosen >= 0 && !this.change(domain, chosen, SET)) return false;
    if (left === 1) return this.change(domain, last, SET);
    if (set < 0) return true;
    this.left[i] = 1;
    return columns.every((column) => column === set || this.change(domain, column, SHUT));
  }

  private fitAll(domain: Domain): boolean {
    for (let l = 0; l < this.limits.length; l++) {
      if (!this.stale[l]) continue;
      this.stale[l] = 0;
      if (!this.fit(this.limits[l]!, domain)) return false;
    }
    return true;
  }

  /** What must run takes at least its least amount; what does not fit beside that is shut. */
  private fit(limit: Limit, domain: Domain): boolean {
    const { columns, amounts } = limit;
    const room = this.roomOf(limit, domain);
    if (room >= 0)
      for (let k = 0; k < columns.length; k++)
        if (amounts[k]! > room + this.least[this.initiative[columns[k]!]!]!) this.shut(domain, columns[k]!);
    this.forgetLeast();
    return room >= 0;
  }

  /** What the limit leaves beside the least of all that must run; `least` holds that until it is forgotten. */
  private roomOf({ capacity, columns, amounts }: Limit, domain: Domain): number {
    const { must, left, taking, least, met, initiative } = this;
    let count = 0;
    for (let k = 0; k < columns.length; k++) {
      const i = initiative[columns[k]!]!;
      if (!must[i] || domain[columns[k]!] === SHUT) continue;
      if (taking[i] === 0) met[count++] = i;
      least[i] = taking[i] === 0 ? amounts[k]! : Math.min(least[i]!, amounts[k]!);
      taking[i] = taking[i]! + 1;
    }
    let room = capacity;
    for (let m = 0; m < count; m++) {
      const i = met[m]!;
      // With an option that takes nothing from this limit, the initiative may spare it.
      if (taking[i]! < left[i]!) least[i] = 0;
      room -= least[i]!;
    }
    this.metCount = count;
    return room;
  }

  private forgetLeast(): void {
    for (let m = 0; m < this.metCount; m++) {
      this.taking[this.met[m]!] = 0;
      this.least[this.met[m]!] = 0;
    }
  }

  private shut(domain: Domain, column: number): boolean {
    return this.change(domain, column, SHUT);
  }

  private followLinks(domain: Domain): boolean {
    const { problem, draft, must } = this;
    const { predecessors, onlyWith, notWith } = problem;
    for (let i = 0; i < problem.count; i++) {
      if (!draft.scope.free[i]) continue;
      for (let e = predecessors.first[i]!; e < predecessors.first[i + 1]!; e++)
        if (!this.followPredecessor(domain, i, predecessors.to[e]!, problem.predecessorLag[e]!)) return false;
      for (let e = onlyWith.first[i]!; e < onlyWith.first[i + 1]!; e++)
        if (!this.needs(domain, i, onlyWith.to[e]!)) return false;
      for (let e = notWith.first[i]!; e < notWith.first[i + 1]!; e++)
        if (must[i] && !this.leaveOut(domain, notWith.to[e]!)) return false;
    }
    return true;
  }

  /** Initiative i starts only when j has been finished for `lag` periods. */
  private followPredecessor(domain: Domain, i: number, j: number, lag: number): boolean {
    const { draft, own, must } = this;
    const { optionStart, optionFinish } = this.problem;
    if (!this.needs(domain, i, j)) return false;
    if (!draft.scope.free[j]) return true;
    let earliest = Number.POSITIVE_INFINITY;
    for (const column of own[j]!)
      if (domain[column] !== SHUT)
        earliest = Math.min(earliest, optionFinish[draft.option[column]!]! + 1 + lag);
    let latest = -1;
    for (const column of own[i]!) {
      if (domain[column] === SHUT) continue;
      const start = optionStart[draft.option[column]!]!;
      if (start >= earliest) latest = Math.max(latest, start);
      else if (!this.shut(domain, column)) return false;
    }
    if (!must[i]) return true;
    return own[j]!.every(
      (column) => optionFinish[draft.option[column]!]! + 1 + lag <= latest || this.shut(domain, column),
    );
  }

  /** Initiative i runs only when j does. */
  private needs(domain: Domain, i: number, j: number): boolean {
    const { draft, must, left } = this;
    if (!draft.scope.free[j]) return true;
    if (left[j] === 0) return this.leaveOut(domain, i);
    const chosen = draft.chosen[j]!;
    return !must[i] || chosen < 0 || this.change(domain, chosen, SET);
  }

  private leaveOut(domain: Domain, i: number): boolean {
    return !this.draft.scope.free[i] || this.own[i]!.every((column) => this.shut(domain, column));
  }
}
