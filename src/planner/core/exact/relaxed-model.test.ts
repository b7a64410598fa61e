import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compileProblem } from '../compile.ts';
import { readPortfolio } from '../read.ts';
import { formulate } from './formulation.ts';
import { type Relaxed, RelaxedModel, SET, SHUT } from './relaxed-model.ts';
import { RowSet } from './row-set.ts';
import { openScope } from './scope.ts';
import { loadSolver, modelData } from './solver.ts';
import { firstStanding } from './standing.ts';

const initiative = (id: string) => ({
  id,
  value: 10,
  modes: [{ name: 'in-house', duration: 1, demand: [{ team: 'it', perPeriod: [1] }] }],
});

test('whoever goes back to a node finds the cuts and the basis that were there', async () => {
  const { highs, draft } = await three();
  highs.withModel(modelData(highs, draft, { whole: false }), (model) => {
    const relaxed = new RelaxedModel(highs, model, draft);
    const start = firstStanding({ columns: draft.columns, rows: draft.rows.count });
    const solve = (...domain: number[]): Relaxed => relaxed.solve(Uint8Array.from(domain));
    relaxed.goTo(start);
    assert.equal(Math.round(solve(0, 0, 0).bound), 30);
    relaxed.add(atMostOne(0, 1));
    assert.equal(Math.round(solve(0, 0, SET).bound), 20);
    const one = relaxed.stand();
    relaxed.goTo(start);
    relaxed.add(atMostOne(0, 2));
    assert.equal(Math.round(solve(SET, 0, 0).bound), 20);
    const other = relaxed.stand();
    for (const [standing, values] of [
      [start, [30, 20, 20]],
      [one, [20, 20, 10]],
      [other, [20, 10, 20]],
    ] as const) {
      relaxed.goTo(standing);
      assert.deepEqual(
        [solve(0, 0, 0), solve(0, SHUT, 0), solve(0, 0, SHUT)].map(({ bound }) => Math.round(bound)),
        values,
      );
    }
  });
});

test('a cut that long had no price is forgotten, one with a price is not', async () => {
  const { highs, draft } = await three();
  highs.withModel(modelData(highs, draft, { whole: false }), (model) => {
    const relaxed = new RelaxedModel(highs, model, draft);
    relaxed.goTo(firstStanding({ columns: draft.columns, rows: draft.rows.count }));
    relaxed.add(atMostOne(0, 1));
    relaxed.add(atMostOne(1, 2));
    const domain = Uint8Array.of(SHUT, 0, 0);
    for (let k = 0; k < 20; k++) relaxed.forgetIdle(relaxed.solve(domain).rowDual);
    assert.deepEqual(
      relaxed.stand().cuts.map(({ columns }) => [...columns]),
      [[1, 2]],
    );
    assert.equal(Math.round(relaxed.solve(domain).bound), 10);
  });
});

function atMostOne(...columns: number[]): RowSet {
  const rows = new RowSet();
  for (const column of columns) rows.put(column, 1);
  rows.close(Number.NEGATIVE_INFINITY, 1);
  return rows;
}

/** Three initiatives of one option each that fit together. */
async function three() {
  const read = readPortfolio({
    format: 'augenmass-portfolio-1',
    id: 'three',
    periods: 1,
    periodsPerYear: 1,
    teams: [{ id: 'it', capacity: [10] }],
    budgets: { investive: [0], consumptive: [0] },
    projects: ['a', 'b', 'c'].map(initiative),
  });
  assert.ok(read.ok);
  const problem = compileProblem(read.value);
  return { highs: await loadSolver(), draft: formulate(problem, openScope(problem))! };
}
