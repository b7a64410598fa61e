import type { Problem } from '../problem.ts';
import { spansOf } from './covers.ts';
import { columnsOf, type Formulation, leftOver } from './formulation.ts';
import { type Domain, OPEN, SET, SHUT } from './relaxed-model.ts';

/** What the options take from a limit, or from a sum of limits. */
type Use = { capacity: number; columns: Int32Array; amounts: Int32Array };

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
  private readonly uses: Use[];
  /** Columns of the options of each initiative, and the initiative of each column. */
  private readonly own: number[][];
  private readonly initiative: Int32Array;
  /** By initiative: must it run here, how many options are left. */
  private readonly must: Uint8Array;
  private readonly left: Int32Array;
  /** By initiative, for the limit looked at: options that take from it, and the least amount. */
  private readonly taking: Int32Array;
  private readonly least: Int32Array;
  private readonly met: Int32Array;
  private changes = 0;

  constructor(problem: Problem, draft: Formulation) {
    this.problem = problem;
    this.draft = draft;
    this.own = Array.from({ length: problem.count }, (_, i) => columnsOf(problem, draft.columnOf, i));
    this.initiative = Int32Array.from(draft.option, (o) => problem.optionProject[o]!);
    this.must = new Uint8Array(problem.count);
    this.left = new Int32Array(problem.count);
    this.taking = new Int32Array(problem.count);
    this.least = new Int32Array(problem.count);
    this.met = new Int32Array(problem.count);
    const single = Array.from({ length: problem.rows }, (_, row) => [row]);
    const room = leftOver(problem, draft.scope);
    this.uses = [...single, ...spansOf(problem)].map((rows) => useOf(problem, draft, room, rows));
  }

  /** Shuts and sets columns of the domain; false when it holds no plan. */
  run(domain: Domain): boolean {
    for (let pass = 0; pass < MOST_PASSES; pass++) {
      const before = this.changes;
      if (!this.settle(domain)) return false;
      for (const use of this.uses) if (!this.fit(use, domain)) return false;
      if (!this.followLinks(domain)) return false;
      if (this.changes === before) return true;
    }
    return true;
  }

  private change(domain: Domain, column: number, to: number): boolean {
    if (domain[column] === to) return true;
    if (domain[column] !== OPEN) return false;
    domain[column] = to;
    this.changes++;
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

  /** What must run takes at least its least amount; what does not fit beside that is shut. */
  private fit({ capacity, columns, amounts }: Use, domain: Domain): boolean {
    const { must, left, taking, least, met, initiative } = this;
    let count = 0;
    for (let k = 0; k < columns.length; k++) {
      const i = initiative[columns[k]!]!;
      if (!must[i] || domain[columns[k]!] === SHUT) continue;
      if (taking[i] === 0) met[count++] = i;
      least[i] = taking[i] === 0 ? amounts[k]! : Math.min(least[i]!, amounts[k]!);
      taking[i] = taking[i]! + 1;
    }
    let slack = capacity;
    for (let m = 0; m < count; m++) {
      const i = met[m]!;
      // With an option that takes nothing from this limit, the initiative may spare it.
      if (taking[i]! < left[i]!) least[i] = 0;
      slack -= least[i]!;
    }
    if (slack >= 0)
      for (let k = 0; k < columns.length; k++)
        if (amounts[k]! > slack + least[initiative[columns[k]!]!]!) this.shut(domain, columns[k]!);
    for (let m = 0; m < count; m++) {
      taking[met[m]!] = 0;
      least[met[m]!] = 0;
    }
    return slack >= 0;
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

function useOf(problem: Problem, draft: Formulation, room: Float64Array, rows: number[]): Use {
  const inside = new Set(rows);
  const columns: number[] = [];
  const amounts: number[] = [];
  draft.option.forEach((o, column) => {
    let amount = 0;
    for (let e = problem.entryFirst[o]!; e < problem.entryFirst[o + 1]!; e++)
      if (inside.has(problem.entryRow[e]!)) amount += problem.entryAmount[e]!;
    if (amount === 0) return;
    columns.push(column);
    amounts.push(amount);
  });
  const capacity = rows.reduce((sum, row) => sum + room[row]!, 0);
  return { capacity, columns: Int32Array.from(columns), amounts: Int32Array.from(amounts) };
}
