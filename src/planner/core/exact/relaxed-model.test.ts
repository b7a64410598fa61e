import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compileProblem } from '../compile.ts';
import { readPortfolio } from '../read.ts';
import { formulate } from './formulation.ts';
import { RelaxedModel, SET, SHUT } from './relaxed-model.ts';
import { RowSet } from './row-set.ts';
import { openScope } from './scope.ts';
import { loadSolver, modelData } from './solver.ts';

const initiative = (id: string) => ({
  id,
  value: 10,
  modes: [{ name: 'in-house', duration: 1, demand: [{ team: 'it', perPeriod: [1] }] }],
});

test('a cut found in a node binds there and below, and nowhere else', async () => {
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
  const draft = formulate(problem, openScope(problem))!;
  const highs = await loadSolver();
  highs.withModel(modelData(highs, draft, { whole: false }), (model) => {
    const relaxed = new RelaxedModel(highs, model, draft, draft.rows.clone());
    const cut = new RowSet();
    cut.put(0, 1);
    cut.put(1, 1);
    cut.close(Number.NEGATIVE_INFINITY, 1);
    const valueIn = (...domain: number[]): number => Math.round(relaxed.solve(Uint8Array.from(domain)).bound);
    relaxed.add(cut, Uint8Array.of(0, 0, SET));
    assert.equal(valueIn(0, 0, SET), 20);
    assert.equal(valueIn(0, 0, 0), 30);
    assert.equal(valueIn(0, 0, SHUT), 20);
    assert.equal(valueIn(SET, 0, SET), 20);
    assert.equal(valueIn(SET, SET, 0), 30);
  });
});
