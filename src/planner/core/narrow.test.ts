import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { portfolios } from '../../../test/portfolios.ts';
import { checkPlan } from './check.ts';
import { compileProblem } from './compile.ts';
import { assignmentsOf } from './exact/relief.ts';
import { solveInstant } from './instant.ts';
import { narrow, widen } from './narrow.ts';
import { Random } from './random.ts';

test('a plan of a narrowed problem is one of the whole, of the kept options, with all its musts', () => {
  fc.assert(
    fc.property(portfolios(9), fc.nat(), (portfolio, seed) => {
      const problem = compileProblem(portfolio);
      const random = new Random(seed);
      const kept = problem.optionProject.map(() => (random.fraction() < 0.7 ? 1 : 0));
      const must = Uint8Array.from({ length: problem.count }, () => (random.fraction() < 0.2 ? 1 : 0));
      const inside = narrow(
        problem,
        (o) => kept[o] === 1,
        (i) => must[i] === 1,
      );
      const found = solveInstant(inside.problem, { seed: 1, steps: 64, clock: () => 0 });
      if (!found.choice) return;
      const choice = widen(inside, found.choice);
      const report = checkPlan(portfolio, { assignments: assignmentsOf(problem, choice) }, found.value);
      assert.deepEqual(report.violations, []);
      choice.forEach((o, i) => {
        assert.ok(o >= 0 ? kept[o] === 1 : must[i] === 0);
      });
    }),
    { numRuns: 100 },
  );
});
