import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { allPlans, portfolios } from '../../../../test/portfolios.ts';
import { checkPlan } from '../check.ts';
import { compileProblem } from '../compile.ts';
import { choiceFrom } from '../explain/explain.ts';
import type { Portfolio } from '../model.ts';
import type { Problem } from '../problem.ts';
import { Random } from '../random.ts';
import { separateCliques } from './cliques.ts';
import { Conflicts } from './conflicts.ts';
import { separateCovers } from './covers.ts';
import { type Formulation, formulate, pointOf } from './formulation.ts';
import { Propagation } from './propagation.ts';
import { type Domain, OPEN, SET, SHUT } from './relaxed-model.ts';
import { RowSet } from './row-set.ts';
import { openScope } from './scope.ts';

/** The points of all feasible plans. */
function* feasiblePoints(
  portfolio: Portfolio,
  problem: Problem,
  draft: Formulation,
): Generator<Float64Array> {
  for (const plan of allPlans(portfolio))
    if (checkPlan(portfolio, plan).valid) yield pointOf(problem, draft, choiceFrom(problem, plan))!;
}

/** A node of the search tree around a plan: some of what it says is decided. */
function nodeAround(whole: Float64Array, random: Random): Domain {
  return Uint8Array.from(whole, (share) => {
    if (random.fraction() < 0.6) return OPEN;
    return share === 1 ? SET : SHUT;
  });
}

const isInside = (whole: Float64Array, domain: Domain): boolean =>
  domain.every((state, column) => state === OPEN || (state === SET) === (whole[column] === 1));

test('no feasible plan in a node takes two options in conflict there or breaks a cut of it', () => {
  let decided = 0;
  fc.assert(
    fc.property(portfolios(4), fc.nat(), (portfolio, seed) => {
      const problem = compileProblem(portfolio);
      const draft = formulate(problem, openScope(problem));
      if (!draft) return;
      const random = new Random(seed);
      const plans = [...feasiblePoints(portfolio, problem, draft)];
      const one = plans[random.below(Math.max(1, plans.length))];
      for (const domain of [new Uint8Array(draft.columns), ...(one ? [nodeAround(one, random)] : [])]) {
        const conflicts = new Conflicts(problem, draft);
        const propagation = new Propagation(problem, draft);
        if (!propagation.run(domain)) assert.equal(plans.length, 0);
        const knapsacks = propagation.knapsacks(domain);
        conflicts.renew(knapsacks);
        const point = Float64Array.from(draft.value, () => random.fraction());
        const cuts = new RowSet();
        separateCovers(knapsacks, point, cuts);
        separateCliques(conflicts, { point, reduced: point }, domain, cuts);
        for (const whole of plans) {
          if (!isInside(whole, domain)) continue;
          if (domain.some((state) => state !== OPEN)) decided += cuts.count;
          const taken = [...draft.option.keys()].filter((column) => whole[column] === 1);
          for (const a of taken)
            for (const b of taken) assert.ok(a === b || !conflicts.has(a, b), `columns ${a} and ${b}`);
          assert.ok(cuts.holds(whole));
        }
      }
    }),
    { numRuns: 60 },
  );
  assert.ok(decided > 20, `only ${decided} cuts were tried inside nodes`);
});

test('three initiatives of which any two exceed a team make one clique', () => {
  const project = { demand: [{ team: 'T0', perPeriod: [3] }], duration: 1, running: 0, name: 'm' };
  const [drawn] = fc.sample(portfolios(3), { numRuns: 1, seed: 1 });
  const projects = ['a', 'b', 'c'].map((id) => ({
    ...drawn!.projects[0]!,
    id,
    mandatory: false,
    deadline: null,
    earliestStart: 5,
    earliestFinish: 5,
    modes: [{ ...project, investive: [0], consumptive: [0] }],
    predecessors: [],
    onlyWith: [],
    notWith: [],
  }));
  const teams = drawn!.teams.map((team) => ({ ...team, capacity: [5, 5, 5, 5, 5, 5] }));
  const problem = compileProblem({ ...drawn!, teams, projects, groups: [] });
  const draft = formulate(problem, openScope(problem))!;
  const cuts = new RowSet();
  const point = new Float64Array(draft.columns).fill(0.5);
  const open = new Uint8Array(draft.columns);
  const conflicts = new Conflicts(problem, draft);
  conflicts.renew(new Propagation(problem, draft).knapsacks(open));
  assert.equal(separateCliques(conflicts, { point, reduced: point }, open, cuts), 1);
  assert.deepEqual([...cuts.row(0).columns].sort(), [0, 1, 2]);
  assert.equal(cuts.row(0).upper, 1);
});
