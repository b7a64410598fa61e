import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { portfolios } from '../../../../test/portfolios.ts';
import { compileProblem } from '../compile.ts';
import { solveInstant } from '../instant.ts';
import type { Problem } from '../problem.ts';
import { solveExact } from './exact.ts';
import { Exchange } from './exchange.ts';
import { choiceOf, type Formulation, formulate, pointOf } from './formulation.ts';
import { totalValue } from './improve.ts';
import { NodePool, type SharedNode } from './node-pool.ts';
import { solveRoot } from './root.ts';
import { openScope } from './scope.ts';
import { loadSolver } from './solver.ts';
import { firstStanding } from './standing.ts';
import { searchTree, type TreeOptions } from './tree.ts';

const clock = () => performance.now();
const stop = () => ({ clock, until: clock() + 5000 });

/** Searches from nothing better than `value`; answers the best value met, which every row has to allow. */
async function search(
  problem: Problem,
  draft: Formulation,
  from: number,
  { helps, ...options }: Partial<TreeOptions> & { helps?: boolean } = {},
) {
  const highs = await loadSolver();
  let value = from;
  let bound = Number.POSITIVE_INFINITY;
  const root = helps ? null : solveRoot(highs, problem, draft, { ...stop(), rounds: 3 });
  searchTree(highs, problem, draft, root, {
    ...stop(),
    value: () => value,
    onBound: (now) => {
      bound = Math.min(bound, now);
    },
    onPoint: (point) => {
      const choice = choiceOf(problem, draft, point);
      assert.ok(draft.rows.holds(pointOf(problem, draft, choice)!));
      value = Math.max(value, totalValue(problem, choice));
    },
    ...options,
  });
  return { value, bound };
}

test('branching down to single starts finds the best plan and lowers the bound to it', async () => {
  await fc.assert(
    fc.asyncProperty(portfolios(9), async (portfolio) => {
      const problem = compileProblem(portfolio);
      const draft = formulate(problem, openScope(problem));
      const best = await solveExact(problem, { clock, timeLimitMs: 5000 });
      if (!draft?.columns || !best.choice) return;
      const { value, bound } = await search(problem, draft, -1);
      assert.equal(value, best.value);
      assert.ok(Math.abs(bound - best.value) < 1e-6);
    }),
    { numRuns: 100 },
  );
});

test('a helper searches what the pool holds, to the end', async () => {
  await fc.assert(
    fc.asyncProperty(portfolios(9), async (portfolio) => {
      const problem = compileProblem(portfolio);
      const draft = formulate(problem, openScope(problem));
      const best = solveInstant(problem, { seed: 1, steps: 16, clock }).choice && (await optimum(problem));
      if (!draft?.columns || !best) return;
      const first = new NodePool(0);
      const pool = new NodePool(1, first.buffer);
      pool.join();
      const standing = firstStanding({ columns: draft.columns, rows: draft.rows.count });
      first.give({ bound: 1e9, domain: new Uint8Array(draft.columns), standing });
      first.hold(Number.NEGATIVE_INFINITY);
      const signal = {
        get aborted() {
          return first.highest() === Number.NEGATIVE_INFINITY;
        },
      };
      const { value } = await search(problem, draft, -1, { pool, signal, helps: true });
      assert.equal(value, best);
    }),
    { numRuns: 25 },
  );
});

const optimum = async (problem: Problem): Promise<number> =>
  (await solveExact(problem, { clock, timeLimitMs: 5000 })).value;

test('a helper that is gone is not waited for, and what it held still counts', async () => {
  await fc.assert(
    fc.asyncProperty(portfolios(6), async (portfolio) => {
      const problem = compileProblem(portfolio);
      const draft = formulate(problem, openScope(problem));
      const best = await optimum(problem);
      if (!draft?.columns || !best) return;
      const pool = new NodePool(0);
      const helper = new NodePool(1, pool.buffer);
      helper.hold(1e9);
      helper.leave();
      const began = clock();
      assert.deepEqual(await search(problem, draft, -1, { pool }), { value: best, bound: 1e9 });
      assert.ok(clock() - began < 5000);
    }),
    { numRuns: 10 },
  );
});

test('a helper that ends inside a lock leaves it open', () => {
  const mine = new NodePool(0);
  const exchange = new Exchange(1);
  new Int32Array(mine.buffer)[0] = 2;
  new Int32Array(exchange.buffer)[0] = 2;
  new NodePool(1, mine.buffer).leave();
  new Exchange(exchange.buffer).leave();
  mine.hold(3);
  assert.equal(mine.highest(), 3);
  exchange.offer(Int32Array.of(0), 7);
  assert.equal(exchange.best()?.value, 7);
});

test('the pool gives out the highest node first and counts what both sides hold', () => {
  const mine = new NodePool(0);
  const other = new NodePool(1, mine.buffer);
  const node = (bound: number): SharedNode => ({
    bound,
    domain: Uint8Array.of(bound, 0, 1),
    standing: firstStanding({ columns: 3, rows: 1 }, [
      { columns: Int32Array.of(0, 2), values: Float64Array.of(1, bound / 2), upper: bound },
      { columns: Int32Array.of(1), values: Float64Array.of(-1), upper: 0 },
    ]),
  });
  assert.equal(mine.highest(), Number.POSITIVE_INFINITY);
  for (const bound of [5, 9, 7]) assert.ok(mine.give(node(bound)));
  mine.hold(6);
  assert.equal(other.highest(), 9);
  assert.deepEqual(other.take(0), node(9));
  assert.equal(mine.highest(), 9);
  other.hold(4);
  assert.equal(mine.highest(), 7);
  assert.equal(mine.take(8), null);
  assert.deepEqual(mine.take(6), node(7));
  assert.ok(mine.give(node(3)));
  assert.deepEqual(mine.take(0), node(5));
  assert.deepEqual(mine.take(0), node(3));
  assert.equal(mine.take(Number.NEGATIVE_INFINITY), null);
});

test('a node that has no room in the pool stays where it is', () => {
  const pool = new NodePool(0);
  const small = { bound: 1, domain: new Uint8Array(3), standing: firstStanding({ columns: 3, rows: 1 }) };
  const large = { ...small, standing: firstStanding({ columns: 3, rows: 5_000_000 }) };
  assert.ok(!pool.give(large));
  while (pool.give(small));
  pool.hold(0);
  assert.equal(pool.take(0)?.bound, 1);
  assert.ok(pool.give(small));
  assert.ok(!pool.give(small));
});
