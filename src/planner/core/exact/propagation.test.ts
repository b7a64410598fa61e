import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { portfolios } from '../../../../test/portfolios.ts';
import { compileProblem } from '../compile.ts';
import { Random } from '../random.ts';
import { readPortfolio } from '../read.ts';
import { solveExact } from './exact.ts';
import { formulate, pointOf } from './formulation.ts';
import { Propagation } from './propagation.ts';
import { OPEN, SET, SHUT } from './relaxed-model.ts';
import { openScope } from './scope.ts';

const clock = () => performance.now();

test('what is shut or set in a node agrees with every plan that it holds, looked at whole or after its parent', async () => {
  await fc.assert(
    fc.asyncProperty(portfolios(9), fc.integer({ min: 0, max: 1e6 }), async (portfolio, seed) => {
      const problem = compileProblem(portfolio);
      const draft = formulate(problem, openScope(problem));
      const best = await solveExact(problem, { clock, timeLimitMs: 5000 });
      const point = draft && best.choice && pointOf(problem, draft, best.choice);
      if (!draft?.columns || !point) return;
      const random = new Random(seed);
      const domain = Uint8Array.from(point, (share) => {
        if (random.fraction() < 0.5) return OPEN;
        return share > 0.5 ? SET : SHUT;
      });
      const propagation = new Propagation(problem, draft);
      assert.ok(propagation.run(domain));
      const inner = domain.slice();
      const next = inner.indexOf(OPEN);
      if (next >= 0) inner[next] = point[next]! > 0.5 ? SET : SHUT;
      const anew = inner.slice();
      assert.ok(new Propagation(problem, draft).run(anew));
      assert.ok(propagation.run(inner, domain));
      assert.deepEqual(inner, anew);
      domain.forEach((state, column) => {
        assert.notEqual(state, point[column]! > 0.5 ? SHUT : SET, `column ${column}`);
      });
    }),
    { numRuns: 80 },
  );
});

test('beside an initiative that fills its team nothing else is left open', () => {
  const initiative = (id: string, amount: number) => ({
    id,
    value: 10,
    modes: [{ name: 'in-house', duration: 2, demand: [{ team: 'it', perPeriod: [amount, amount] }] }],
  });
  const read = readPortfolio({
    format: 'augenmass-portfolio-1',
    id: 'two',
    periods: 3,
    periodsPerYear: 3,
    teams: [{ id: 'it', capacity: [10, 10, 10] }],
    budgets: { investive: [0], consumptive: [0] },
    projects: [initiative('large', 9), initiative('small', 2)],
  });
  assert.ok(read.ok);
  const problem = compileProblem(read.value);
  const draft = formulate(problem, openScope(problem))!;
  const domain = new Uint8Array(draft.columns);
  domain[draft.chosen[0]!] = SET;
  assert.ok(new Propagation(problem, draft).run(domain));
  assert.equal(domain[draft.columnOf[problem.optionFirst[1]!]!], SHUT);
});
