import { compileProblem } from '../compile.ts';
import type { Assignment, Id, Portfolio } from '../model.ts';
import type { Choice, Problem } from '../problem.ts';
import type { Conflict, Overload } from '../solve.ts';
import { choiceOf, type Formulation, formulate } from './formulation.ts';
import { openScope, type Scope } from './scope.ts';
import { isOver, loadSolver, modelData, runMip, type Stop, secondsLeft } from './solver.ts';

/**
 * Where the must-haves alone exceed the limits: the least extra capacity and budget that makes them fit (least sum of
 * shares of the limits), where, and a smallest clashing subset. Null when they fit, or when time ran out.
 * `clashing` names must-haves that fit with any one of them left out (within the time; else a larger subset).
 * Must-haves whose windows are empty have no option at any capacity: they are the clash, without relief.
 */
export async function findRelief(portfolio: Portfolio, stop: Stop): Promise<Conflict | null> {
  const problem = compileProblem(portfolio, { keepOverloads: true });
  const must = mandatoryOf(problem);
  const stuck = must.filter((i) => problem.optionFirst[i] === problem.optionFirst[i + 1]);
  const idOf = (i: number): Id => portfolio.projects[i]!.id;
  if (stuck.length > 0) return { proven: true, clashing: stuck.map(idOf), relief: [], assignments: [] };
  const elastic = await solveElastic(problem, problem.mandatory, stop);
  if (!elastic || elastic.relief.length === 0) return null;
  const clashing = await shrinkClash(problem, must, stop);
  return {
    proven: elastic.proven,
    clashing: clashing.map(idOf),
    relief: elastic.relief,
    assignments: assignmentsOf(problem, elastic.choice),
  };
}

const mandatoryOf = (problem: Problem): number[] =>
  Array.from({ length: problem.count }, (_, i) => i).filter((i) => problem.mandatory[i]);

export function assignmentsOf(problem: Problem, choice: Choice): Assignment[] {
  return [...choice].flatMap((o, i) =>
    o < 0
      ? []
      : [
          {
            id: problem.portfolio.projects[i]!.id,
            mode: problem.optionMode[o]!,
            start: problem.optionStart[o]!,
            finish: problem.optionFinish[o]!,
          },
        ],
  );
}

type Elastic = { choice: Choice; relief: Overload[]; proven: boolean };

async function solveElastic(problem: Problem, must: Uint8Array, stop: Stop): Promise<Elastic | null> {
  const highs = await loadSolver();
  const draft = formulate(problem, onlyThese(problem, must), true);
  if (!draft) return null;
  const { integer, continuous } = highs.constants.variableType;
  const upper = new Float64Array(draft.columns).fill(1);
  const integrality = new Int32Array(draft.columns).fill(integer);
  const value = new Float64Array(draft.columns);
  draft.overload.forEach((column, row) => {
    upper[column] = Number.POSITIVE_INFINITY;
    integrality[column] = continuous;
    value[column] = -1 / Math.max(1, problem.limit[row]!);
  });
  const data = modelData(highs, { ...draft, value }, { whole: true, upper, integrality });
  const result = runMip(highs, data, { ...stop, settings: { mip_rel_gap: 0.001, mip_abs_gap: 1e-6 } });
  if (!result.point) return null;
  return {
    choice: choiceOf(problem, draft, result.point),
    relief: reliefOf(problem, draft, result.point),
    proven: result.status === 'optimal',
  };
}

/** The given initiatives must be chosen, all others are left out. */
function onlyThese(problem: Problem, must: Uint8Array): Scope {
  const scope = openScope(problem);
  const free = Uint8Array.from(must);
  const allowed = scope.allowed.map((_, o) => must[problem.optionProject[o]!]!);
  return { ...scope, free, allowed, mustChoose: must };
}

function reliefOf(problem: Problem, draft: Formulation, point: Float64Array): Overload[] {
  const short = Float64Array.from(draft.overload, (column) => Math.max(0, Math.round(point[column]!)));
  return namedOverloads(problem, short);
}

/**
 * Names what is missing per row. With carry-over an investive row holds a running sum, so that what is added in
 * one year also helps in the later ones.
 */
export function namedOverloads(problem: Problem, short: Float64Array): Overload[] {
  const { portfolio, firstInvestiveRow, firstConsumptiveRow } = problem;
  const overloads: Overload[] = [];
  let carried = 0;
  for (let row = 0; row < problem.rows; row++) {
    const investive = row >= firstInvestiveRow && row < firstConsumptiveRow;
    const by = short[row]! - (investive && portfolio.budgets.carryOverInvestive ? carried : 0);
    if (by <= 0) continue;
    overloads.push(nameRow(problem, row, by));
    if (investive) carried += by;
  }
  return overloads;
}

/** A limit row of the problem in the words of the portfolio. */
export function nameRow(problem: Problem, row: number, by: number): Overload {
  const { portfolio, periods, firstInvestiveRow, firstConsumptiveRow } = problem;
  if (row >= firstConsumptiveRow) return { kind: 'consumptive', year: row - firstConsumptiveRow, by };
  if (row >= firstInvestiveRow) return { kind: 'investive', year: row - firstInvestiveRow, by };
  return { kind: 'team', team: portfolio.teams[Math.floor(row / periods)]!.id, period: row % periods, by };
}

/** Deletion filter: what can be left out while the rest still clashes is left out. */
async function shrinkClash(problem: Problem, must: number[], stop: Stop): Promise<number[]> {
  let kept = must;
  for (const i of must) {
    if (isOver(stop)) return kept;
    const without = withNeeds(
      problem,
      kept.filter((j) => j !== i),
    );
    if (without.includes(i)) continue;
    const mask = new Uint8Array(problem.count);
    for (const j of without) mask[j] = 1;
    const each = {
      ...stop,
      until: Math.min(stop.until, stop.clock() + Math.max(50, 250 * secondsLeft(stop))),
    };
    const elastic = await solveElastic(problem, mask, each);
    if (elastic && elastic.relief.length > 0 && elastic.proven) kept = without;
  }
  return kept;
}

/** The initiatives and all they need. */
function withNeeds(problem: Problem, list: number[]): number[] {
  const all = new Set(list);
  for (const i of all)
    for (const links of [problem.predecessors, problem.onlyWith])
      for (let e = links.first[i]!; e < links.first[i + 1]!; e++) all.add(links.to[e]!);
  return [...all].sort((a, b) => a - b);
}
