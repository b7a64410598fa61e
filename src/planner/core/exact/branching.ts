import type { Problem } from '../problem.ts';
import { sumAt } from './covers.ts';
import { type Formulation, ownColumns } from './formulation.ts';
import { type Domain, SET, SHUT } from './relaxed-model.ts';

/** One half of a decision: columns that it shuts, or the one that it sets. */
export type Side = {
  kind: (typeof KINDS)[number];
  shut: number[];
  set: number | null;
  /** How far the relaxed plan is from it. */
  distance: number;
};

/** A decision about one initiative that the relaxed plan leaves half taken. */
export type Branch = { initiative: number; sides: [Side, Side] };

const KINDS = ['out', 'in', 'later', 'earlier'] as const;

/**
 * Decisions that the relaxed plan leaves open: is the initiative chosen, does it start up to a period or later,
 * and at last in which mode. Halving the window of starts changes far more than shutting out a single start.
 */
export class Branching {
  private readonly problem: Problem;
  private readonly draft: Formulation;
  private readonly own: number[][];

  constructor(problem: Problem, draft: Formulation) {
    this.problem = problem;
    this.draft = draft;
    this.own = ownColumns(problem, draft);
  }

  openIn(point: Float64Array): Branch[] {
    const open: Branch[] = [];
    this.own.forEach((columns, initiative) => {
      const used = columns.filter((column) => point[column]! > 1e-6);
      const share = used.reduce((sum, column) => sum + point[column]!, 0);
      const chosen = this.draft.chosen[initiative]!;
      if (chosen >= 0 && share > 1e-6 && share < 1 - 1e-6)
        open.push({
          initiative,
          sides: [
            { kind: 'out', shut: columns, set: null, distance: share },
            { kind: 'in', shut: [], set: chosen, distance: 1 - share },
          ],
        });
      if (used.length < 2) return;
      const sides = this.splitStarts(columns, used, point) ?? this.splitModes(columns, used, point);
      open.push({ initiative, sides });
    });
    return open;
  }

  /** Where the share before and the share after are most alike; null when all starts are the same. */
  private splitStarts(columns: number[], used: number[], point: Float64Array): [Side, Side] | null {
    const start = (column: number): number => this.problem.optionStart[this.draft.option[column]!]!;
    const shareUpTo = (last: number): number =>
      sumAt(
        used.filter((column) => start(column) <= last),
        point,
      );
    const total = shareUpTo(this.problem.periods);
    const least = (last: number): number => Math.min(shareUpTo(last), total - shareUpTo(last));
    const split = used.map(start).reduce((best, last) => (least(last) > least(best) ? last : best));
    if (least(split) < 1e-6) return null;
    const early = shareUpTo(split);
    const isEarly = (column: number): boolean => start(column) <= split;
    return [
      { kind: 'later', shut: columns.filter(isEarly), set: null, distance: early },
      { kind: 'earlier', shut: columns.filter((c) => !isEarly(c)), set: null, distance: total - early },
    ];
  }

  private splitModes(columns: number[], used: number[], point: Float64Array): [Side, Side] {
    const mode = (column: number): number => this.problem.optionMode[this.draft.option[column]!]!;
    const first = mode(used[0]!);
    const isFirst = (column: number): boolean => mode(column) === first;
    const share = sumAt(used.filter(isFirst), point);
    const rest = sumAt(
      used.filter((column) => !isFirst(column)),
      point,
    );
    return [
      { kind: 'later', shut: columns.filter(isFirst), set: null, distance: share },
      { kind: 'earlier', shut: columns.filter((c) => !isFirst(c)), set: null, distance: rest },
    ];
  }
}

/** The domain of a side, or null when it contradicts what is already decided. */
export function domainOf(domain: Domain, side: Side): Domain | null {
  const next = domain.slice();
  for (const column of side.shut) {
    if (next[column] === SET) return null;
    next[column] = SHUT;
  }
  if (side.set === null) return next;
  if (next[side.set] === SHUT) return null;
  next[side.set] = SET;
  return next;
}

/**
 * What decisions of each kind have cost so far, per initiative and unit of distance (pseudo-costs: Bénichou et al.
 * 1971). An initiative without experience of its own is judged by its value and the experience with all others.
 */
export class Experience {
  private readonly problem: Problem;
  private readonly cost: Float64Array;
  private readonly count: Int32Array;
  private readonly weight: Float64Array;
  private readonly all = KINDS.map(() => ({ cost: 0.1, count: 1 }));

  constructor(problem: Problem) {
    this.problem = problem;
    this.cost = new Float64Array(problem.count * KINDS.length);
    this.count = new Int32Array(problem.count * KINDS.length);
    this.weight = Float64Array.from({ length: problem.count }, (_, i) => this.bestValue(i));
  }

  private bestValue(i: number): number {
    const { optionFirst, optionValue } = this.problem;
    return optionValue.subarray(optionFirst[i], optionFirst[i + 1]).reduce((a, b) => Math.max(a, b), 1);
  }

  learn(initiative: number, side: Side, cost: number): void {
    if (side.distance < 1e-6) return;
    const kind = KINDS.indexOf(side.kind);
    const at = initiative * KINDS.length + kind;
    const unit = Math.max(0, cost) / side.distance;
    this.cost[at] = this.cost[at]! + unit;
    this.count[at] = this.count[at]! + 1;
    const all = this.all[kind]!;
    all.cost += unit / this.weight[initiative]!;
    all.count++;
  }

  expect(initiative: number, side: Side): number {
    const kind = KINDS.indexOf(side.kind);
    const at = initiative * KINDS.length + kind;
    const all = this.all[kind]!;
    const unit =
      this.count[at]! > 0
        ? this.cost[at]! / this.count[at]!
        : (this.weight[initiative]! * all.cost) / all.count;
    return unit * side.distance;
  }

  /** How often the lesser known side has been tried. */
  known({ initiative, sides }: Branch): number {
    return Math.min(...sides.map(({ kind }) => this.count[initiative * KINDS.length + KINDS.indexOf(kind)]!));
  }
}
