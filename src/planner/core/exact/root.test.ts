import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { portfolios } from '../../../../test/portfolios.ts';
import { compileProblem } from '../compile.ts';
import { solveExact } from './exact.ts';
import { choiceOf, formulate, pointOf } from './formulation.ts';
import { totalValue } from './improve.ts';
import { solveRoot, tightenRoot } from './root.ts';
import { openScope } from './scope.ts';
import { loadSolver } from './solver.ts';

const clock = () => performance.now();

test("the solver's own cuts hold for every plan better than those it met", async () => {
  const highs = await loadSolver();
  await fc.assert(
    fc.asyncProperty(portfolios(9), async (portfolio) => {
      const problem = compileProblem(portfolio);
      const draft = formulate(problem, openScope(problem));
      const best = await solveExact(problem, { clock, timeLimitMs: 5000 });
      if (!draft?.columns || !best.choice) return;
      const options = { clock, until: clock() + 5000, rounds: 5 };
      const root = solveRoot(highs, problem, draft, options);
      let met = -1;
      const onSolution = (point: Float64Array): void => {
        met = Math.max(met, totalValue(problem, choiceOf(problem, draft, point)));
      };
      const tight = tightenRoot(highs, problem, draft, root, { ...options, onSolution });
      assert.ok(tight.bound <= root.bound);
      assert.ok(met <= best.value);
      if (met < best.value) assert.ok(tight.cuts.holds(pointOf(problem, draft, best.choice)!));
      if (met < best.value) assert.ok(tight.bound >= best.value - 1e-6);
    }),
    { numRuns: 40 },
  );
});
