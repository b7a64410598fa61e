import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { buildGraph } from './graph.ts';
import { type PlacementProblem, placeGuides } from './placement.ts';

/** Two offices: a star around 0 with 1–5, a star around 6 with 7–9; 5 and 7 know each other. */
const twoOffices: PlacementProblem = {
  graph: buildGraph(10, [0, 0, 0, 0, 0, 6, 6, 6, 5], [1, 2, 3, 4, 5, 7, 8, 9, 7]),
  unitOf: [0, 0, 0, 0, 0, 0, 1, 1, 1, 1],
  unitCount: 2,
  count: 2,
  perUnit: 0,
  steps: 1,
};

test('the two people in the middle reach everyone', () => {
  const placement = placeGuides(twoOffices);
  assert.deepEqual(
    placement.picks.map(({ person, marginal }) => [person, marginal]),
    [
      [0, 6],
      [6, 4],
    ],
  );
  assert.equal(placement.total, 10);
  assert.equal(placement.bound, 10);
});

test('a guide who is there already is not chosen again, and their reach counts', () => {
  const placement = placeGuides({ ...twoOffices, present: [0], count: 1 });
  assert.deepEqual(
    placement.picks.map(({ person }) => person),
    [6],
  );
  assert.equal(placement.total, 10);
});

test('each unit gets its guide although another would reach more', () => {
  const graph = buildGraph(8, [0, 0, 3, 3], [1, 2, 4, 5]);
  const unitOf = [0, 0, 0, 0, 0, 0, 1, 1];
  const free = placeGuides({ graph, unitOf, unitCount: 2, count: 2, perUnit: 0, steps: 1 });
  const bound = placeGuides({ graph, unitOf, unitCount: 2, count: 2, perUnit: 1, steps: 1 });
  assert.equal(free.total, 6);
  assert.equal(bound.total, 4);
  assert.equal(
    bound.picks.some(({ person, forUnit }) => unitOf[person] === 1 && forUnit),
    true,
  );
});

test('who has no hours is not chosen', () => {
  const placement = placeGuides({ ...twoOffices, mayBe: (person) => person !== 0 });
  assert.equal(
    placement.picks.some(({ person }) => person === 0),
    false,
  );
});

test('within two steps one person can reach a whole chain of five', () => {
  const chain = buildGraph(5, [0, 1, 2, 3], [1, 2, 3, 4]);
  const problem = { graph: chain, unitOf: [0, 0, 0, 0, 0], unitCount: 1, count: 1, perUnit: 0 };
  assert.equal(placeGuides({ ...problem, steps: 1 }).total, 3);
  assert.deepEqual(
    placeGuides({ ...problem, steps: 2 }).picks.map(({ person, reach }) => [person, reach]),
    [[2, 5]],
  );
});

test('nobody is picked who adds nothing', () => {
  const placement = placeGuides({ ...twoOffices, count: 9 });
  assert.equal(placement.total, 10);
  assert.equal(placement.picks.length, 2);
});

const randomProblem = fc
  .record({
    size: fc.integer({ min: 2, max: 9 }),
    edges: fc.array(fc.tuple(fc.nat(8), fc.nat(8)), { maxLength: 16 }),
    count: fc.integer({ min: 1, max: 3 }),
    steps: fc.constantFrom(1 as const, 2 as const),
    perUnit: fc.constantFrom(0, 1),
  })
  .map(({ size, edges, ...rest }): PlacementProblem => {
    const inside = edges.filter(([a, b]) => a < size && b < size);
    return {
      graph: buildGraph(
        size,
        inside.map(([a]) => a),
        inside.map(([, b]) => b),
      ),
      unitOf: Array.from({ length: size }, (_, person) => person % 2),
      unitCount: 2,
      ...rest,
    };
  });

test('the bound is never below the best of all choices, and greedy never below 63 % of it', () => {
  fc.assert(
    fc.property(randomProblem, (problem) => {
      const placement = placeGuides({ ...problem, perUnit: 0 });
      const best = bestOfAll(problem);
      assert.ok(
        placement.bound >= best && placement.total <= best && placement.total >= (1 - 1 / Math.E) * best,
      );
    }),
  );
});

test('with enough guides each unit has its own', () => {
  fc.assert(
    fc.property(randomProblem, (problem) => {
      const { picks } = placeGuides({ ...problem, perUnit: 1, count: 3 });
      assert.equal(new Set(picks.map(({ person }) => problem.unitOf[person])).size, 2);
    }),
  );
});

function bestOfAll(problem: PlacementProblem): number {
  let best = 0;
  const all = Array.from({ length: problem.graph.size }, (_, person) => person);
  const extend = (chosen: number[], from: number) => {
    best = Math.max(best, reachedBy(problem, chosen));
    if (chosen.length === problem.count) return;
    for (let person = from; person < all.length; person++) extend([...chosen, person], person + 1);
  };
  extend([], 0);
  return best;
}

/** Counts by walking the contacts, sharing no code with the placement. */
function reachedBy({ graph, steps }: PlacementProblem, chosen: readonly number[]): number {
  let reached = new Set(chosen);
  for (let step = 0; step < steps; step++) {
    const further = new Set(reached);
    for (const person of reached) {
      for (let at = graph.offsets[person]!; at < graph.offsets[person + 1]!; at++)
        further.add(graph.targets[at]!);
    }
    reached = further;
  }
  return reached.size;
}
