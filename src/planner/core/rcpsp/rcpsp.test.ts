import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import fc from 'fast-check';
import { createEngine } from './engine.ts';
import { solveRcpsp } from './genetic.ts';
import { checkSchedule, type Rcpsp } from './model.ts';
import { readPsplib } from './psplib.ts';

const clock = (): number => 0;

const arbitraryRcpsp = (width: number, most: number): fc.Arbitrary<Rcpsp> =>
  fc.integer({ min: 1, max: 14 }).chain((count) =>
    fc.record({
      durations: fc.array(fc.integer({ min: 0, max: 6 }), { minLength: count, maxLength: count }),
      capacities: fc.constant(Array.from({ length: width }, () => most)),
      demands: fc.array(fc.array(fc.integer({ min: 0, max: most }), { minLength: width, maxLength: width }), {
        minLength: count,
        maxLength: count,
      }),
      successors: fc.tuple(
        ...Array.from({ length: count }, (_, i) =>
          fc
            .uniqueArray(fc.integer({ min: Math.min(i + 1, count - 1), max: count - 1 }), { maxLength: 2 })
            .map((list) => list.filter((j) => j > i)),
        ),
      ),
    }),
  );

for (const [what, width, most] of [
  ['as vectors take them', 3, 9],
  ['too many for vectors', 6, 9],
  ['too large for vectors', 2, 500],
] as const)
  test(`a schedule keeps chains and resources: ${what}`, () => {
    fc.assert(
      fc.property(arbitraryRcpsp(width, most), fc.integer(), (problem, seed) => {
        const answer = solveRcpsp(problem, { seed, schedules: 200, clock });
        assert.deepEqual(checkSchedule(problem, answer), []);
        assert.ok(answer.makespan >= answer.bound);
        assert.deepEqual(solveRcpsp(problem, { seed, schedules: 200, clock }), answer);
      }),
      { numRuns: 60 },
    );
  });

for (const width of [3, 6])
  test(`starts taken over lead to the same schedule and are not counted: ${width} resources`, () => {
    fc.assert(
      fc.property(arbitraryRcpsp(width, 9), fc.integer(), fc.nat(), (problem, seed, head) => {
        const { list, finishes, horizon, ...engine } = createEngine(problem, seed, 0);
        const known = head % (list.length + 1);
        engine.sample(0);
        const makespan = engine.generate(0, horizon, 0);
        const whole = finishes.slice();
        for (const j of list.slice(known)) finishes[j] = 0;
        assert.equal(engine.generate(0, horizon, known), makespan);
        assert.deepEqual(finishes, whole);
        assert.equal(engine.starts(), 2 * list.length - known);
      }),
      { numRuns: 100 },
    );
  });

const fitForVectors = fc
  .tuple(arbitraryRcpsp(4, 127), fc.array(fc.integer({ min: 0, max: 16 }), { minLength: 14, maxLength: 14 }))
  .map(([problem, durations]) => ({
    ...problem,
    durations: problem.durations.map((_, i) => durations[i]!),
  }));

/** A fifth resource that nobody needs is one too many for vectors. */
const withIdleResource = (problem: Rcpsp): Rcpsp => ({
  ...problem,
  capacities: [...problem.capacities, 0],
  demands: problem.demands.map((demand) => [...demand, 0]),
});

test('the scheme with vectors schedules as the plain one does, within a limit and from a known head, in both directions', () => {
  fc.assert(
    fc.property(
      fitForVectors,
      fc.constantFrom(0, 1),
      fc.integer(),
      fc.nat(),
      (problem, direction, seed, head) => {
        const vectors = createEngine(problem, seed, 0);
        const plain = createEngine(withIdleResource(problem), seed, 0);
        const both = (limit: number, known: number): number => {
          const makespan = plain.generate(direction, limit, known);
          assert.equal(vectors.generate(direction, limit, known), makespan);
          if (makespan <= limit) assert.deepEqual(vectors.finishes, plain.finishes);
          assert.equal(vectors.starts(), plain.starts());
          return makespan;
        };
        for (const engine of [vectors, plain]) engine.sample(direction);
        assert.deepEqual(vectors.list, plain.list);
        const makespan = both(vectors.horizon, 0);
        assert.equal(both(makespan, 0), makespan);
        assert.ok(both(makespan - 1, 0) > makespan);
        both(makespan, 0);
        assert.equal(both(makespan, head % (vectors.list.length + 1)), makespan);
      },
    ),
    { numRuns: 300 },
  );
});

test('a resource that nobody needs changes no schedule, though the search then does without vectors', () => {
  fc.assert(
    fc.property(fitForVectors, fc.integer(), (problem, seed) => {
      const options = { seed, schedules: 200, clock };
      assert.deepEqual(solveRcpsp(withIdleResource(problem), options), solveRcpsp(problem, options));
    }),
    { numRuns: 60 },
  );
});

test('a list drawn or bred names predecessors first', () => {
  fc.assert(
    fc.property(arbitraryRcpsp(3, 9), fc.integer(), (problem, seed) => {
      const size = 6;
      const engine = createEngine(problem, seed, size);
      const check = (direction: 0 | 1): void => {
        const places = Array.from(problem.durations, (_, j) => engine.list.indexOf(j));
        assert.ok(!places.includes(-1));
        problem.successors.forEach((list, i) => {
          for (const j of list)
            assert.ok(direction === 0 ? places[i]! < places[j]! : places[j]! < places[i]!);
        });
      };
      for (let i = 0; i < size; i++) {
        engine.draw(i);
        check(0);
      }
      for (let i = 0; i < size; i++) engine.turn(i);
      for (let k = 0; k < 40; k++) {
        const direction = k & 1 ? 1 : 0;
        engine.breed(direction, k % size);
        check(direction);
      }
    }),
    { numRuns: 100 },
  );
});

test('the WebAssembly in use is what its source compiles to', () => {
  const { status, stderr } = spawnSync(process.execPath, ['bin/assembly.mjs', '--check'], {
    encoding: 'utf8',
  });
  assert.equal(status, 0, stderr);
});

test('the checker finds a broken chain and an overload', () => {
  const problem: Rcpsp = {
    durations: [2, 2, 1],
    demands: [[1], [2], [2]],
    capacities: [2],
    successors: [[1], [], []],
  };
  assert.deepEqual(checkSchedule(problem, { starts: [0, 2, 4], makespan: 5 }), []);
  assert.equal(checkSchedule(problem, { starts: [0, 1, 4], makespan: 5 }).length, 2);
  assert.equal(checkSchedule(problem, { starts: [0, 2, 3], makespan: 5 }).length, 1);
});

const file = (capacity: string): string => `file with basedata: own.bas
PRECEDENCE RELATIONS:
jobnr.    #modes  #successors   successors
   1        1          2           2   3
   2        1          1           4
   3        1          1           4
   4        1          0
***
REQUESTS/DURATIONS:
jobnr. mode duration  R 1
---
  1      1     0       0
  2      1     3       2
  3      1     2       2
  4      1     0       0
***
RESOURCEAVAILABILITIES:
  R 1
    ${capacity}
***`;

test('a PSPLIB file is read and solved to the proven optimum', () => {
  const result = readPsplib(file('2'));
  assert.ok(result.ok);
  const answer = solveRcpsp(result.value, { seed: 1, schedules: 50, clock });
  assert.equal(answer.makespan, 5);
  assert.equal(answer.bound, 5);
  assert.equal(answer.criticalPath, 3);
});

test('a PSPLIB file that is cut off, asks for more than there is or takes too long, is refused', () => {
  for (const text of [
    '',
    file('2').replace('  2      1     3 ', '  2      1     300000000 '),
    file('3').split('REQUESTS')[0]!,
    file('1'),
    file('3').replace('   2   3', '   2'),
  ]) {
    const result = readPsplib(text);
    assert.equal(result.ok, false);
  }
});
