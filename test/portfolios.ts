import fc from 'fast-check';
import type { Initiative, Plan, Portfolio } from '../src/planner/core/model.ts';

/** Small portfolios: 2 teams, 2 years of 3 periods, up to `most` initiatives with modes, links and deadlines. */
export function portfolios(most: number): fc.Arbitrary<Portfolio> {
  return fc
    .record({
      initiatives: fc.array(initiative(), { minLength: 2, maxLength: most }),
      capacities: fc.array(fc.array(fc.integer({ min: 3, max: 12 }), { minLength: 6, maxLength: 6 }), {
        minLength: 2,
        maxLength: 2,
      }),
      investive: fc.array(fc.integer({ min: 5, max: 20 }), { minLength: 2, maxLength: 2 }),
      consumptive: fc.array(fc.integer({ min: 5, max: 20 }), { minLength: 2, maxLength: 2 }),
      carryOverInvestive: fc.boolean(),
      links: fc.array(
        fc.record({
          from: fc.nat(),
          to: fc.nat(),
          kind: fc.constantFrom('before', 'with', 'not'),
          lag: fc.nat(1),
        }),
        { maxLength: 3 },
      ),
      group: fc.option(fc.integer({ min: 1, max: 2 })),
    })
    .map(({ initiatives, capacities, investive, consumptive, carryOverInvestive, links, group }) => {
      const bonds = () => ({ predecessors: [], onlyWith: [], notWith: [] });
      const projects = initiatives.map((project, i) => ({ ...project, ...bonds(), id: `V${i}` }));
      for (const link of links) addLink(projects, link);
      return {
        format: 'augenmass-portfolio-1' as const,
        id: 'drawn',
        periods: 6,
        periodsPerYear: 3,
        teams: capacities.map((capacity, r) => ({ id: `T${r}`, capacity })),
        budgets: { investive, consumptive, carryOverInvestive },
        projects,
        groups:
          group === null
            ? []
            : [{ id: 'G', members: projects.slice(0, 3).map(({ id }) => id), atMost: group }],
      };
    });
}

type Link = { from: number; to: number; kind: string; lag: number };

/** Later ones depend on earlier ones, so that no loop arises. */
function addLink(projects: (Initiative & { id: string })[], link: Link): void {
  const a = link.from % projects.length;
  const b = link.to % projects.length;
  const before = projects[Math.min(a, b)];
  const after = projects[Math.max(a, b)];
  if (!before || !after || before === after) return;
  if (after.predecessors.length + after.onlyWith.length + after.notWith.length > 0) return;
  if (link.kind === 'before') after.predecessors.push({ id: before.id, lag: link.lag });
  else if (link.kind === 'with') after.onlyWith.push(before.id);
  else after.notWith.push(before.id);
}

function initiative(): fc.Arbitrary<Omit<Initiative, 'id'>> {
  return fc
    .record({
      value: fc.integer({ min: 1, max: 100 }),
      decay: fc.integer({ min: 0, max: 300 }),
      earliestStart: fc.integer({ min: 0, max: 3 }),
      mandatory: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
      deadline: fc.option(fc.integer({ min: 4, max: 5 })),
      modes: fc.array(mode(), { minLength: 1, maxLength: 2 }),
    })
    .map((drawn) => ({
      ...drawn,
      earliestFinish: drawn.earliestStart + Math.min(...drawn.modes.map(({ duration }) => duration)) - 1,
      fixed: null,
      predecessors: [],
      onlyWith: [],
      notWith: [],
    }));
}

function mode(): fc.Arbitrary<Initiative['modes'][number]> {
  return fc.integer({ min: 1, max: 3 }).chain((duration) => {
    const amounts = (max: number): fc.Arbitrary<number[]> =>
      fc.array(fc.integer({ min: 0, max }), { minLength: duration, maxLength: duration });
    return fc.record({
      name: fc.constant('m'),
      duration: fc.constant(duration),
      demand: fc.tuple(amounts(6), amounts(6)).map(([first, second]) => [
        { team: 'T0', perPeriod: first },
        { team: 'T1', perPeriod: second },
      ]),
      investive: amounts(4),
      consumptive: amounts(4),
      running: fc.integer({ min: 0, max: 1 }),
    });
  });
}

/** Every plan of a portfolio, feasible or not. */
export function* allPlans(portfolio: Portfolio, from = 0): Generator<Plan> {
  const project = portfolio.projects[from];
  if (!project) {
    yield { assignments: [] };
    return;
  }
  for (const { assignments } of allPlans(portfolio, from + 1)) {
    yield { assignments };
    for (const [mode, { duration }] of project.modes.entries())
      for (let start = project.earliestStart; start + duration <= portfolio.periods; start++) {
        const finish = start + duration - 1;
        yield { assignments: [{ id: project.id, mode, start, finish }, ...assignments] };
      }
  }
}
