import fc from 'fast-check';
import type { Initiative, Mode, Portfolio } from '../src/planner/core/model.ts';

/** Random small portfolios for property tests: every kind of link, tight limits, some must-haves. */
export const arbitraryPortfolio: fc.Arbitrary<Portfolio> = fc
  .record({ periods: fc.integer({ min: 4, max: 10 }), count: fc.integer({ min: 1, max: 12 }) })
  .chain(({ periods, count }) => {
    const years = Math.ceil(periods / 4);
    return fc.record({
      format: fc.constant('augenmass-portfolio-1' as const),
      id: fc.constant('drawn'),
      periods: fc.constant(periods),
      periodsPerYear: fc.constant(4),
      teams: fc.tuple(arbitraryTeam('a', periods), arbitraryTeam('b', periods)),
      budgets: fc.record({
        investive: fc.array(fc.integer({ min: 0, max: 60 }), { minLength: years, maxLength: years }),
        consumptive: fc.array(fc.integer({ min: 0, max: 60 }), { minLength: years, maxLength: years }),
        carryOverInvestive: fc.boolean(),
      }),
      projects: fc.tuple(...Array.from({ length: count }, (_, i) => arbitraryInitiative(i, periods))),
      groups: fc.constant(count < 3 ? [] : [{ id: 'g', members: [0, 1, 2], atMost: 2 }]),
    });
  });

const arbitraryTeam = (id: string, periods: number) =>
  fc
    .array(fc.integer({ min: 2, max: 14 }), { minLength: periods, maxLength: periods })
    .map((capacity) => ({ id, capacity }));

function arbitraryInitiative(i: number, periods: number): fc.Arbitrary<Initiative> {
  const nobody = fc.constant<number[]>([]);
  const earlier: fc.Arbitrary<number[]> =
    i === 0 ? nobody : fc.uniqueArray(fc.integer({ min: 0, max: i - 1 }), { maxLength: 1 });
  return fc
    .record({
      value: fc.integer({ min: 1, max: 100 }),
      decay: fc.integer({ min: 0, max: 200 }),
      earliestStart: fc.integer({ min: 0, max: 2 }),
      mandatory: fc.integer({ min: 0, max: 9 }).map((x) => x === 0),
      modes: fc.array(arbitraryMode, { minLength: 1, maxLength: 2 }),
      before: fc.boolean().chain((linked) => (linked ? earlier : nobody)),
      rival: fc.integer({ min: 0, max: 5 }).chain((x) => (x === 0 ? earlier : nobody)),
      partner: fc.integer({ min: 0, max: 5 }).chain((x) => (x === 0 ? earlier : nobody)),
      lag: fc.integer({ min: 0, max: 1 }),
    })
    .map(({ before, rival, partner, lag, ...drawn }) => ({
      ...drawn,
      id: i,
      earliestFinish: drawn.earliestStart + Math.min(...drawn.modes.map((mode) => mode.duration)) - 1,
      deadline: drawn.mandatory ? periods - 1 : null,
      fixed: null,
      predecessors: before.map((id) => ({ id, lag })),
      onlyWith: partner,
      notWith: rival,
    }));
}

const arbitraryMode: fc.Arbitrary<Mode> = fc.integer({ min: 1, max: 3 }).chain((duration) => {
  const amounts = (max: number) =>
    fc.array(fc.integer({ min: 0, max }), { minLength: duration, maxLength: duration });
  return fc.record({
    name: fc.constant('x'),
    duration: fc.constant(duration),
    demand: fc.tuple(amounts(6), amounts(6)).map(([a, b]) => [
      { team: 'a', perPeriod: a },
      { team: 'b', perPeriod: b },
    ]),
    investive: amounts(10),
    consumptive: amounts(10),
    running: fc.integer({ min: 0, max: 2 }),
  });
});
