/**
 * The genetic search of `../core/rcpsp/genetic.ts` child by child, in AssemblyScript; `node bin/assembly.mjs` compiles it
 * into `../core/rcpsp/binary.ts` (decision 090). One instance of the module holds one problem; nothing is freed.
 */
import { Crossover } from './crossover';
import { moveOne, Sampler } from './lists';
import { PlainScheme } from './plain-scheme';
import { Population, UNFILLED } from './population';
import { Problem, Words } from './problem';
import { Random } from './random';
import { GIVEN_UP, Scheme } from './scheme';
import { VectorScheme } from './vector-scheme';

const MOST_MOVES = 4;
/** Shares of children in whose father's list a good stretch keeps its place, and that take one of the mother's. */
const IN_PLACE: f64 = 0.15;
const STRETCHES: f64 = 0.6;
/** Share of children that are moved about. */
const MUTATED: f64 = 0.3;

@final
class Genetic {
  readonly scheme: Scheme;
  readonly sampler: Sampler;
  best: i32 = UNFILLED;
  bestDirection: i32 = 0;
  readonly bestFinishes: StaticArray<i32>;
  /** Population d holds lists that are scheduled next in direction d. */
  private readonly populations: StaticArray<Population>;
  private readonly random: Random;
  private readonly crossover: Crossover;

  constructor(
    private readonly problem: Problem,
    seed: i32,
    size: i32,
  ) {
    const scheme: Scheme = VectorScheme.takes(problem) ? new VectorScheme(problem) : new PlainScheme(problem);
    const random = new Random(seed);
    this.scheme = scheme;
    this.random = random;
    this.sampler = new Sampler(problem, random);
    this.crossover = new Crossover(problem, random, scheme.list);
    this.bestFinishes = new StaticArray<i32>(scheme.finishes.length);
    this.populations = [new Population(problem, size), new Population(problem, size)];
  }

  shrink(size: i32): void {
    this.populations[0].shrink(size);
    this.populations[1].shrink(size);
  }

  /** Draws a list for the place, schedules it forwards, and keeps it when it is better than what is there. */
  draw(at: i32): void {
    const backwards = this.populations[1];
    this.sampler.draw(0, this.scheme.list);
    const makespan = this.generate(0, backwards.lengths[at] - 1, 0);
    backwards.keep(at, makespan, this.scheme.list, this.scheme.finishes);
  }

  /** Schedules the list drawn for the place backwards. */
  turn(at: i32): void {
    const forwards = this.populations[0];
    this.populations[1].copyList(at, this.scheme.list);
    const makespan = this.generate(1, UNFILLED - 1, 0);
    forwards.keep(at, makespan, this.scheme.list, this.scheme.finishes);
  }

  /**
   * Crosses list i with a good other one. The child comes into the same place of the other population, when it is no
   * longer than what stands there: good lists do not crowd out the rest.
   */
  breed(direction: i32, i: i32): void {
    const scheme = this.scheme;
    const other = this.populations[1 - direction];
    const mother = this.chooseMother(direction, i);
    this.cross(direction, i, mother);
    const makespan = this.generateChild(direction, i, mother, other.lengths[i]);
    other.keep(i, makespan, scheme.list, scheme.finishes);
  }

  /** The better of two. */
  private chooseMother(direction: i32, i: i32): i32 {
    const parents = this.populations[direction];
    const a = this.random.below(parents.size);
    const b = this.random.below(parents.size);
    const better = parents.lengths[b] < parents.lengths[a] ? b : a;
    return better === i ? (i + 1 + this.random.below(parents.size - 1)) % parents.size : better;
  }

  /** What comes out as list i is moved about. */
  private cross(direction: i32, i: i32, mother: i32): void {
    const parents = this.populations[direction];
    const swap = this.random.bits() & 1;
    const from = swap ? mother : i;
    const into = swap ? i : mother;
    const kind = this.random.fraction();
    if (kind < IN_PLACE) this.crossover.keepInPlace(parents, from, into);
    else if (kind < IN_PLACE + STRETCHES) this.crossover.takeOver(direction, parents, from, into);
    else this.crossover.cross(parents, from, into);
    if (this.random.fraction() >= MUTATED && !parents.equals(i, this.scheme.list)) return;
    for (let k = this.random.below(MOST_MOVES); k >= 0; k--)
      moveOne(this.problem, direction, this.random, this.scheme.list);
  }

  /** Schedules the child, taking over the starts of the parents' lists as far as they begin alike. */
  private generateChild(direction: i32, father: i32, mother: i32, limit: i32): i32 {
    const scheme = this.scheme;
    const parents = this.populations[direction];
    const ofFather = parents.countKnown(father, scheme.list);
    const ofMother = parents.countKnown(mother, scheme.list);
    const known = max(ofFather, ofMother);
    parents.recall(ofFather < ofMother ? mother : father, scheme.list, known, scheme.finishes);
    const before = scheme.starts;
    const makespan = this.generate(direction, limit, known);
    const placed = known + <i32>(scheme.starts - before) - (makespan === GIVEN_UP ? 1 : 0);
    parents.remember(father, scheme.list, ofFather, placed, scheme.finishes);
    parents.remember(mother, scheme.list, ofMother, placed, scheme.finishes);
    return makespan;
  }

  private generate(direction: i32, limit: i32, known: i32): i32 {
    const makespan = this.scheme.generate(direction, limit, known);
    if (makespan < this.best) {
      this.best = makespan;
      this.bestDirection = direction;
      memory.copy(
        changetype<usize>(this.bestFinishes),
        changetype<usize>(this.scheme.finishes),
        this.bestFinishes.length << 2,
      );
    }
    return makespan;
  }
}

let genetic: Genetic = changetype<Genetic>(0);

/** Where a problem of so many words is to be written. */
export function reserve(words: i32): usize {
  return changetype<usize>(new StaticArray<i32>(words));
}

/** Takes the problem that was written there. */
export function prepare(words: usize, seed: i32, size: i32): void {
  genetic = new Genetic(new Problem(new Words(words)), seed, size);
}

export function list(): usize {
  return changetype<usize>(genetic.scheme.list);
}

export function finishes(): usize {
  return changetype<usize>(genetic.scheme.finishes);
}

export function starts(): f64 {
  return genetic.scheme.starts;
}

/** Writes a random list. */
export function sample(direction: i32): void {
  genetic.sampler.draw(direction, genetic.scheme.list);
}

export function generate(direction: i32, limit: i32, known: i32): i32 {
  return genetic.scheme.generate(direction, limit, known);
}

export function best(): i32 {
  return genetic.best;
}

export function bestDirection(): i32 {
  return genetic.bestDirection;
}

export function bestFinishes(): usize {
  return changetype<usize>(genetic.bestFinishes);
}

export function shrink(size: i32): void {
  genetic.shrink(size);
}

export function draw(at: i32): void {
  genetic.draw(at);
}

export function turn(at: i32): void {
  genetic.turn(at);
}

export function breed(direction: i32, i: i32): void {
  genetic.breed(direction, i);
}
