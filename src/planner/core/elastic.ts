import { compileProblem } from './compile.ts';
import type { Assignment, Id, Portfolio } from './model.ts';
import { onlyMusts } from './must.ts';
import type { Problem } from './problem.ts';
import { Random } from './random.ts';
import type { Relief } from './solve.ts';

const RESTARTS = 60;

/**
 * Places all must-haves with the least overload it finds: overload counts as a share of the mean limit of its
 * team or budget, so that person-days and money can be weighed. Deadlines that no start can hold give way first.
 */
export function findRelief(
  portfolio: Portfolio,
  musts: Id[],
  seed: number,
): { relief: Relief[]; assignments: Assignment[] } {
  const { portfolio: softened, relief } = softenDeadlines(onlyMusts(portfolio, musts));
  const problem = compileProblem(softened, { keepOverloads: true });
  const placing = new Placing(problem, new Random(seed));
  placing.run();
  const { projects } = softened;
  const assignments = placing.bestList().map(([i, o]) => ({
    id: projects[i]!.id,
    mode: problem.optionMode[o]!,
    start: problem.optionStart[o]!,
    finish: problem.optionFinish[o]!,
  }));
  return {
    relief: [...relief, ...dividedBonds(softened), ...overloadsOf(problem, placing.bestUse())],
    assignments,
  };
}

/** Deadlines (and chains of predecessors) that leave no start at all are moved to the earliest possible finish. */
function softenDeadlines(portfolio: Portfolio): { portfolio: Portfolio; relief: Relief[] } {
  const free = {
    ...portfolio,
    projects: portfolio.projects.map((project) => ({ ...project, deadline: null })),
  };
  const problem = compileProblem(free, { keepOverloads: true });
  const relief: Relief[] = [];
  const projects = portfolio.projects.map((project, i) => {
    const earliest = earliestFinishOf(problem, i);
    if (project.deadline === null || project.deadline >= earliest) return project;
    relief.push({ kind: 'deadline', id: project.id, by: earliest - project.deadline });
    return { ...project, deadline: earliest };
  });
  return { portfolio: { ...portfolio, projects }, relief };
}

function earliestFinishOf(problem: Problem, i: number): number {
  let earliest = problem.periods - 1;
  for (let o = problem.optionFirst[i]!; o < problem.optionFirst[i + 1]!; o++)
    earliest = Math.min(earliest, problem.optionFinish[o]!);
  return earliest;
}

function dividedBonds({ projects, groups }: Portfolio): Relief[] {
  const ids = new Set(projects.map((project) => project.id));
  const pairs = projects.flatMap((project) =>
    project.notWith.filter((id) => ids.has(id)).map((id) => [project.id, id]),
  );
  const once = pairs.filter(([a, b], k) => !pairs.slice(0, k).some(([c, d]) => c === b && d === a));
  const full = groups.filter((group) => group.members.length > group.atMost).map((group) => group.members);
  return [...once, ...full].map((members) => ({ kind: 'bond', ids: members }));
}

function overloadsOf(problem: Problem, use: Float64Array): Relief[] {
  const { limit, periods, portfolio, firstInvestiveRow, firstConsumptiveRow } = problem;
  const out: Relief[] = [];
  let carried = 0;
  for (let row = 0; row < problem.rows; row++) {
    const by = use[row]! - limit[row]!;
    if (row < firstInvestiveRow) {
      const team = portfolio.teams[Math.floor(row / periods)]!.id;
      if (by > 0) out.push({ kind: 'team', team, period: row % periods, by });
    } else if (row < firstConsumptiveRow) {
      // With carry-over a year's row holds all years before: what was granted there helps here too.
      const more = portfolio.budgets.carryOverInvestive ? by - carried : by;
      if (more > 0) out.push({ kind: 'investive', year: row - firstInvestiveRow, by: more });
      carried = Math.max(carried, by);
    } else if (by > 0) out.push({ kind: 'consumptive', year: row - firstConsumptiveRow, by });
  }
  return out;
}

/** Local search: each initiative in turn takes its cheapest option beside the others, until nothing moves. */
class Placing {
  private readonly problem: Problem;
  private readonly random: Random;
  private readonly choice: Int32Array;
  private readonly use: Float64Array;
  private readonly weight: Float64Array;
  private best: Int32Array | null = null;
  private bestCost = Number.POSITIVE_INFINITY;

  constructor(problem: Problem, random: Random) {
    this.problem = problem;
    this.random = random;
    this.choice = new Int32Array(problem.count).fill(-1);
    this.use = new Float64Array(problem.rows);
    this.weight = rowWeights(problem);
  }

  run(): void {
    for (let k = 0; k < RESTARTS && this.bestCost > 0; k++) {
      this.settle();
      const cost = this.cost();
      if (cost < this.bestCost) {
        this.bestCost = cost;
        this.best = this.choice.slice();
      } else if (this.best) this.setTo(this.best);
      this.shake();
    }
  }

  bestList(): [i: number, o: number][] {
    return Array.from(this.best ?? this.choice, (o, i): [number, number] => [i, o]).filter(([, o]) => o >= 0);
  }

  bestUse(): Float64Array {
    if (this.best) this.setTo(this.best);
    return this.use;
  }

  private settle(): void {
    for (let pass = 0, moved = true; moved && pass < 50; pass++) {
      moved = false;
      for (let i = 0; i < this.choice.length; i++) if (this.improve(i)) moved = true;
    }
  }

  private improve(i: number): boolean {
    const before = this.choice[i]!;
    this.set(i, -1);
    let best = -1;
    let bestCost = Number.POSITIVE_INFINITY;
    for (let o = this.problem.optionFirst[i]!; o < this.problem.optionFirst[i + 1]!; o++) {
      const cost = this.extraCost(o) + 1e3 * this.disorder(i, o) + (o === before ? -1e-9 : 0);
      if (cost < bestCost) {
        bestCost = cost;
        best = o;
      }
    }
    this.set(i, best);
    return best !== before;
  }

  private extraCost(o: number): number {
    const { entryFirst, entryRow, entryAmount, limit } = this.problem;
    let cost = 0;
    for (let e = entryFirst[o]!; e < entryFirst[o + 1]!; e++) {
      const row = entryRow[e]!;
      const over = Math.max(0, this.use[row]! - limit[row]!);
      cost += this.weight[row]! * (Math.max(0, this.use[row]! + entryAmount[e]! - limit[row]!) - over);
    }
    return cost;
  }

  /** Periods by which the option stands before a predecessor's finish or behind a successor's start. */
  private disorder(i: number, o: number): number {
    const { predecessors, predecessorLag, successors, successorLag, optionStart, optionFinish } =
      this.problem;
    let sum = 0;
    for (let e = predecessors.first[i]!; e < predecessors.first[i + 1]!; e++) {
      const p = this.choice[predecessors.to[e]!]!;
      if (p >= 0) sum += Math.max(0, optionFinish[p]! + 1 + predecessorLag[e]! - optionStart[o]!);
    }
    for (let e = successors.first[i]!; e < successors.first[i + 1]!; e++) {
      const s = this.choice[successors.to[e]!]!;
      if (s >= 0) sum += Math.max(0, optionFinish[o]! + 1 + successorLag[e]! - optionStart[s]!);
    }
    return sum;
  }

  private cost(): number {
    let cost = 0;
    for (let row = 0; row < this.use.length; row++)
      cost += this.weight[row]! * Math.max(0, this.use[row]! - this.problem.limit[row]!);
    this.choice.forEach((o, i) => {
      if (o >= 0) cost += 500 * this.disorder(i, o);
    });
    return cost;
  }

  private shake(): void {
    for (let k = 0; k < 1 + this.choice.length / 4; k++) {
      const i = this.random.below(this.choice.length);
      const first = this.problem.optionFirst[i]!;
      const options = this.problem.optionFirst[i + 1]! - first;
      if (options > 0) this.set(i, first + this.random.below(options));
    }
  }

  private setTo(choice: Int32Array): void {
    for (let i = 0; i < choice.length; i++) this.set(i, choice[i]!);
  }

  private set(i: number, o: number): void {
    const { entryFirst, entryRow, entryAmount } = this.problem;
    const old = this.choice[i]!;
    if (old >= 0)
      for (let e = entryFirst[old]!; e < entryFirst[old + 1]!; e++)
        this.use[entryRow[e]!] = this.use[entryRow[e]!]! - entryAmount[e]!;
    if (o >= 0)
      for (let e = entryFirst[o]!; e < entryFirst[o + 1]!; e++)
        this.use[entryRow[e]!] = this.use[entryRow[e]!]! + entryAmount[e]!;
    this.choice[i] = o;
  }
}

/** 1 / mean limit of the team or budget a row belongs to. */
function rowWeights(problem: Problem): Float64Array {
  const { rows, limit, periods, firstInvestiveRow, firstConsumptiveRow } = problem;
  const weight = new Float64Array(rows);
  const fill = (from: number, to: number): void => {
    let sum = 0;
    for (let row = from; row < to; row++) sum += limit[row]!;
    weight.fill((to - from) / Math.max(1, sum), from, to);
  };
  for (let row = 0; row < firstInvestiveRow; row += periods) fill(row, row + periods);
  fill(firstInvestiveRow, firstConsumptiveRow);
  fill(firstConsumptiveRow, rows);
  return weight;
}
