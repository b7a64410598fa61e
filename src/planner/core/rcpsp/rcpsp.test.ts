import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import fc from 'fast-check';
import { Random } from '../random.ts';
import { compileRcpsp } from './generation.ts';
import { solveRcpsp } from './genetic.ts';
import { sampleList } from './lists.ts';
import { checkSchedule, type Rcpsp } from './model.ts';
import { plainScheme } from './plain-scheme.ts';
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
      fc.property(arbitraryRcpsp(width, 9), fc.nat(), fc.nat(), (problem, seed, head) => {
        const compiled = compileRcpsp(problem);
        const { count, horizon, assigned, list, finishes } = compiled;
        const known = head % (count + 1);
        sampleList(compiled, 0, new Random(seed), list);
        const makespan = compiled.generate(0, horizon, 0);
        const whole = finishes.slice();
        for (let i = 0; i < count; i++) if (list.indexOf(i) >= known) finishes[i] = 0;
        assert.equal(compiled.generate(0, horizon, known), makespan);
        assert.deepEqual(finishes, whole);
        assert.equal(assigned.starts, 2 * count - known);
      }),
      { numRuns: 100 },
    );
  });

test('the scheme with vectors schedules as the plain one does, within a limit and from a known head, in both directions', () => {
  const problems = fc
    .tuple(
      arbitraryRcpsp(4, 127),
      fc.array(fc.integer({ min: 0, max: 16 }), { minLength: 14, maxLength: 14 }),
    )
    .map(([problem, durations]) => ({
      ...problem,
      durations: problem.durations.map((_, i) => durations[i]!),
    }));
  fc.assert(
    fc.property(problems, fc.constantFrom(0, 1), fc.nat(), fc.nat(), (problem, direction, seed, head) => {
      const compiled = compileRcpsp(problem);
      const counted = { starts: 0 };
      const plain = plainScheme(problem, { ...compiled, assigned: counted });
      sampleList(compiled, direction, new Random(seed), compiled.list);
      plain.list.set(compiled.list);
      const makespan = plain.generate(direction, compiled.horizon, 0);
      assert.equal(compiled.generate(direction, makespan, 0), makespan);
      assert.deepEqual(compiled.finishes, plain.finishes);
      assert.equal(compiled.generate(direction, makespan - 1, 0), plain.generate(direction, makespan - 1, 0));
      assert.equal(compiled.assigned.starts, counted.starts);
      compiled.generate(direction, makespan, 0);
      assert.equal(compiled.generate(direction, makespan, head % (compiled.count + 1)), makespan);
      plain.generate(direction, makespan, 0);
      assert.deepEqual(compiled.finishes, plain.finishes);
    }),
    { numRuns: 300 },
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

test('a PSPLIB file that is cut off, or asks for more than there is, is refused', () => {
  for (const text of [
    '',
    file('3').split('REQUESTS')[0]!,
    file('1'),
    file('3').replace('   2   3', '   2'),
  ]) {
    const result = readPsplib(text);
    assert.equal(result.ok, false);
  }
});
