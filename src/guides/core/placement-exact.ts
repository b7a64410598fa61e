import type { Highs, ModelData } from 'highs';
import { countRow, cover, findReach, gainOf, hasBit, type Reach } from './graph.ts';
import { type Placement, type PlacementProblem, placeGuides } from './placement.ts';

/** Above this many entries the exact model is not tried; the sharp bound of the greedy answer stands. */
const maxEntries = 60_000;

/**
 * Maximum coverage as a mixed-integer model, for municipal sizes: started from the greedy answer, it ends with the best
 * choice proven or, when time runs out, with the best found and a sharper bound.
 */
export function placeGuidesExactly(
  problem: PlacementProblem,
  highs: Highs,
  timeLimitSeconds: number,
): Placement {
  const greedy = placeGuides(problem);
  if (greedy.total === greedy.bound) return greedy;
  const reach = findReach(problem.graph, problem.steps);
  if (reach.sizes.reduce((sum, size) => sum + size, 0) > maxEntries) return greedy;
  const model = buildModel(problem, reach);
  const answer = solveModel(model, greedy, highs, timeLimitSeconds);
  const bound = Math.min(greedy.bound, Math.floor(answer.bound + 1e-6) + model.already);
  const exact = answer.chosen && restrictTo(problem, reach, answer.chosen);
  const better = exact && exact.total > greedy.total ? exact : greedy;
  return { ...better, bound: Math.max(bound, better.total) };
}

/** The placement when exactly these people are chosen: ordered and explained like any other. */
function restrictTo(problem: PlacementProblem, reach: Reach, chosen: readonly number[]): Placement {
  const wanted = new Set(chosen);
  const ordered = placeGuides({ ...problem, count: wanted.size, mayBe: (person) => wanted.has(person) });
  const covered = coveredBy(reach, [...(problem.present ?? []), ...chosen]);
  return { ...ordered, total: countRow(covered, 0, reach.words) };
}

function coveredBy(reach: Reach, guides: readonly number[]): Uint32Array {
  const covered = new Uint32Array(reach.words);
  for (const guide of guides) cover(reach, covered, guide);
  return covered;
}

type CoverModel = {
  /** Columns: first who may be chosen, then who may be reached. */
  candidates: number[];
  open: number[];
  /** Reached by present guides, whatever is chosen. */
  already: number;
  data: ModelData;
};

function buildModel(problem: PlacementProblem, reach: Reach): CoverModel {
  const present = coveredBy(reach, problem.present ?? []);
  const people = Array.from({ length: reach.size }, (_, person) => person);
  const useful = (person: number) => problem.perUnit > 0 || gainOf(reach, present, person) > 0;
  const candidates = people.filter((person) => isCandidate(problem, person) && useful(person));
  const open = people.filter((person) => !hasBit(present, person));
  const rows = [
    ...coverRows(reach, candidates, open),
    ...unitRows(problem, candidates),
    sizeRow(problem, candidates),
  ];
  const numCols = candidates.length + open.length;
  return {
    candidates,
    open,
    already: reach.size - open.length,
    data: toModelData(rows, numCols, candidates.length),
  };
}

const isCandidate = ({ present = [], mayBe }: PlacementProblem, person: number): boolean =>
  !present.includes(person) && (mayBe?.(person) ?? true);

type Row = { lower: number; upper: number; columns: number[]; values: number[] };

/** Who counts as reached is reached by somebody chosen. */
function coverRows(reach: Reach, candidates: readonly number[], open: readonly number[]): Row[] {
  return open.map((person, at) => {
    const word = person >>> 5;
    const by = candidates.flatMap((candidate, column) =>
      ((reach.bits[candidate * reach.words + word]! >>> (person & 31)) & 1) === 1 ? [column] : [],
    );
    return {
      lower: 0,
      upper: Number.POSITIVE_INFINITY,
      columns: [...by, candidates.length + at],
      values: [...by.map(() => 1), -1],
    };
  });
}

function unitRows(
  { unitOf, unitCount, perUnit, present = [] }: PlacementProblem,
  candidates: readonly number[],
): Row[] {
  return Array.from({ length: perUnit === 0 ? 0 : unitCount }, (_, unit) => {
    const columns = candidates.flatMap((person, column) => (unitOf[person] === unit ? [column] : []));
    const there = present.filter((person) => unitOf[person] === unit).length;
    const lower = Math.max(0, Math.min(perUnit - there, columns.length));
    return { lower, upper: Number.POSITIVE_INFINITY, columns, values: columns.map(() => 1) };
  });
}

const sizeRow = ({ count }: PlacementProblem, candidates: readonly number[]): Row => ({
  lower: 0,
  upper: count,
  columns: candidates.map((_, column) => column),
  values: candidates.map(() => 1),
});

/** Chosen is yes or no; reached follows, so it may be continuous. */
function toModelData(rows: readonly Row[], numCols: number, candidateCount: number): ModelData {
  const starts = new Int32Array(rows.length + 1);
  rows.forEach(({ columns }, row) => {
    starts[row + 1] = starts[row]! + columns.length;
  });
  return {
    numCols,
    numRows: rows.length,
    sense: -1 as ModelData['sense'],
    colCost: Float64Array.from({ length: numCols }, (_, column) => (column < candidateCount ? 0 : 1)),
    colLower: new Float64Array(numCols),
    colUpper: new Float64Array(numCols).fill(1),
    rowLower: Float64Array.from(rows, ({ lower }) => lower),
    rowUpper: Float64Array.from(rows, ({ upper }) => upper),
    matrix: {
      format: 'csr',
      numRows: rows.length,
      numCols,
      starts,
      indices: Int32Array.from(rows.flatMap(({ columns }) => columns)),
      values: Float64Array.from(rows.flatMap(({ values }) => values)),
    },
    integrality: Int32Array.from({ length: numCols }, (_, column) => (column < candidateCount ? 1 : 0)),
  };
}

function solveModel(model: CoverModel, greedy: Placement, highs: Highs, timeLimitSeconds: number) {
  const solver = highs.createModel(model.data);
  try {
    solver.options.set({
      time_limit: timeLimitSeconds,
      mip_rel_gap: 0,
      mip_abs_gap: 0.99,
      output_flag: false,
    });
    const picked = new Set(greedy.picks.map(({ person }) => person));
    const indices = model.candidates.flatMap((person, column) => (picked.has(person) ? [column] : []));
    solver.setSolution({ indices, values: indices.map(() => 1) });
    solver.run();
    const { colValue } = solver.getSolution();
    const feasible = Number(solver.info.get('primal_solution_status')) === 2;
    return {
      bound: Number(solver.info.get('mip_dual_bound')),
      chosen: feasible ? model.candidates.filter((_, column) => colValue[column]! > 0.5) : undefined,
    };
  } finally {
    solver.dispose();
  }
}
