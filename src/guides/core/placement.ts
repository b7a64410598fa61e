import { countRow, cover, findReach, type Graph, gainOf, type Reach, type Steps } from './graph.ts';
import { lagrangianBound } from './placement-bound.ts';

/** Where to place guides: the graph, who belongs to which unit, who may be chosen. */
export type PlacementProblem = {
  graph: Graph;
  /** Unit of each person by index; −1 for none. */
  unitOf: ArrayLike<number>;
  unitCount: number;
  /** How many guides are to be added at most. */
  count: number;
  /** Each unit gets at least so many, as far as it has people who may be chosen. */
  perUnit: number;
  /** Reached is who is at most so many steps away. */
  steps: Steps;
  /** People who are guides already: they are reached from the start and not chosen again. */
  present?: readonly number[];
  /** False for who may not be chosen, for example because no hours are left for it. */
  mayBe?: (person: number) => boolean;
};

export type Pick = {
  person: number;
  /** People nobody chosen before reaches. */
  marginal: number;
  /** Everyone this person reaches. */
  reach: number;
  /** True where giving up this pick would leave its unit below the minimum. */
  forUnit: boolean;
};

export type Placement = {
  /** In the order in which each adds most. */
  picks: Pick[];
  /** People reached by present and chosen guides. */
  total: number;
  /** As many guides cannot reach more than this. */
  bound: number;
};

/**
 * Greedy maximum coverage with lazy evaluation, then exchanges of single picks while they gain.
 * Without unit minimum the greedy part alone reaches at least 1 − 1/e (63 %) of the best possible
 * (Nemhauser, Wolsey, Fisher 1978); the bound returned is the sharper one of this very instance.
 */
export function placeGuides(problem: PlacementProblem): Placement {
  const reach = findReach(problem.graph, problem.steps);
  const { chosen, bound } = chooseGreedily(problem, reach);
  exchangePicks(problem, reach, chosen);
  const covered = coveredBy(reach, [...(problem.present ?? []), ...chosen]);
  const total = countRow(covered, 0, reach.words);
  const sharper = Math.min(bound, upperBound(problem, reach, covered), priceBound(problem, reach, total));
  return { picks: orderPicks(problem, reach, chosen), total, bound: Math.max(total, sharper) };
}

function chooseGreedily(problem: PlacementProblem, reach: Reach): { chosen: number[]; bound: number } {
  const covered = coveredBy(reach, problem.present ?? []);
  const need = unitNeeds(problem);
  const chosen: number[] = [];
  // Gains only shrink while guides are added, so the last known one is an upper bound: most people need no second look.
  const known = Int32Array.from(reach.sizes);
  let bound = upperBound(problem, reach, covered);
  while (chosen.length < problem.count) {
    const free = (person: number) => isFree(problem, chosen, person);
    const forUnit = (person: number) => free(person) && isOwed(problem, need, person);
    const owed = need.sum >= problem.count - chosen.length;
    const adding = owed ? undefined : bestGain(reach, covered, free, known, 0);
    // A unit gets its guide also where everyone is reached already.
    const next = adding ?? (need.sum > 0 ? bestGain(reach, covered, forUnit, known, -1) : undefined);
    if (next === undefined) break;
    cover(reach, covered, next);
    chosen.push(next);
    payUnit(problem, need, next);
    bound = Math.min(bound, upperBound(problem, reach, covered));
  }
  return { chosen, bound };
}

/** The person who adds most and more than `floor`; ties go to the first. */
function bestGain(
  reach: Reach,
  covered: Uint32Array,
  may: (person: number) => boolean,
  known: Int32Array,
  floor: number,
): number | undefined {
  let best: number | undefined;
  let most = floor;
  for (let person = 0; person < reach.size; person++) {
    if (known[person]! <= most || !may(person)) continue;
    const gain = gainOf(reach, covered, person);
    known[person] = gain;
    if (gain > most) [best, most] = [person, gain];
  }
  return best;
}

const isFree = (
  { present = [], mayBe }: PlacementProblem,
  chosen: readonly number[],
  person: number,
): boolean => !chosen.includes(person) && !present.includes(person) && (mayBe?.(person) ?? true);

function priceBound(
  { present = [], count, mayBe = () => true }: PlacementProblem,
  reach: Reach,
  total: number,
): number {
  return lagrangianBound(reach, coveredBy(reach, present), count, mayBe, total, 100);
}

type Needs = { open: Int32Array; sum: number };

/** How many guides each unit still needs; a unit with fewer candidates needs only those. */
function unitNeeds(problem: PlacementProblem): Needs {
  const { graph, unitOf, unitCount, perUnit, present = [] } = problem;
  const candidates = new Int32Array(unitCount);
  for (let person = 0; person < graph.size; person++) {
    if (unitOf[person]! >= 0 && isFree(problem, [], person)) candidates[unitOf[person]!]!++;
  }
  const open = new Int32Array(unitCount).fill(perUnit);
  for (const person of present) if (unitOf[person]! >= 0) open[unitOf[person]!]!--;
  for (let unit = 0; unit < unitCount; unit++)
    open[unit] = Math.max(0, Math.min(open[unit]!, candidates[unit]!));
  return { open, sum: open.reduce((sum, need) => sum + need, 0) };
}

const isOwed = ({ unitOf }: PlacementProblem, { open }: Needs, person: number): boolean =>
  unitOf[person]! >= 0 && open[unitOf[person]!]! > 0;

function payUnit(problem: PlacementProblem, need: Needs, person: number): void {
  if (!isOwed(problem, need, person)) return;
  need.open[problem.unitOf[person]!]!--;
  need.sum--;
}

function coveredBy(reach: Reach, guides: readonly number[]): Uint32Array {
  const covered = new Uint32Array(reach.words);
  for (const guide of guides) cover(reach, covered, guide);
  return covered;
}

/**
 * No set of `count` people reaches more than what is covered now plus the `count` largest gains: reach is submodular,
 * so gains only shrink. The unit minimum is left out, which keeps the bound valid.
 */
function upperBound({ count, mayBe }: PlacementProblem, reach: Reach, covered: Uint32Array): number {
  const gains = new Int32Array(reach.size);
  for (let person = 0; person < reach.size; person++) {
    if (mayBe?.(person) ?? true) gains[person] = gainOf(reach, covered, person);
  }
  gains.sort();
  let bound = countRow(covered, 0, reach.words);
  for (let rank = 1; rank <= Math.min(count, reach.size); rank++) bound += gains[reach.size - rank]!;
  return Math.min(bound, reach.size);
}

/** Exchanges stop after so many looks at a person's reach: on the largest graphs they would take minutes. */
const maxLooks = 1_500_000;

/** Swaps single picks while the reach grows; a unit's minimum is kept by swapping inside the unit. */
function exchangePicks(problem: PlacementProblem, reach: Reach, chosen: number[]): void {
  let looks = 0;
  for (let gained = true; gained; ) {
    gained = false;
    for (let slot = 0; slot < chosen.length; slot++) {
      looks += reach.size;
      if (looks > maxLooks) return;
      const better = betterPick(problem, reach, chosen, slot);
      if (better === undefined) continue;
      chosen[slot] = better;
      gained = true;
    }
  }
}

function betterPick(problem: PlacementProblem, reach: Reach, chosen: readonly number[], slot: number) {
  const old = chosen[slot]!;
  const others = chosen.filter((person) => person !== old);
  const covered = coveredBy(reach, [...(problem.present ?? []), ...others]);
  const tied = isUnitTied(problem, chosen, old);
  const may = (person: number) =>
    person !== old &&
    isFree(problem, others, person) &&
    (!tied || problem.unitOf[person] === problem.unitOf[old]);
  return bestGain(reach, covered, may, Int32Array.from(reach.sizes), gainOf(reach, covered, old));
}

/** True when giving up this pick would leave its unit below the minimum. */
function isUnitTied(
  { unitOf, perUnit, present = [] }: PlacementProblem,
  chosen: readonly number[],
  pick: number,
): boolean {
  const unit = unitOf[pick]!;
  if (perUnit === 0 || unit < 0) return false;
  return [...chosen, ...present].filter((person) => unitOf[person] === unit).length <= perUnit;
}

function orderPicks(problem: PlacementProblem, reach: Reach, chosen: readonly number[]): Pick[] {
  const covered = coveredBy(reach, problem.present ?? []);
  const left = [...chosen].sort((a, b) => a - b);
  const picks: Pick[] = [];
  while (left.length > 0) {
    const gains = left.map((person) => gainOf(reach, covered, person));
    const marginal = Math.max(...gains);
    const [person] = left.splice(gains.indexOf(marginal), 1);
    cover(reach, covered, person!);
    picks.push({
      person: person!,
      marginal,
      reach: reach.sizes[person!]!,
      forUnit: isUnitTied(problem, chosen, person!),
    });
  }
  return picks;
}
