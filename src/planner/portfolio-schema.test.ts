import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { z } from 'zod';
import { arbitraryPortfolio } from '../../test/drawn-portfolio.ts';
import { portfolios } from '../../test/portfolios.ts';
import { readPortfolio } from './core/read.ts';

const file = new URL('../../data/planner/augenmass-portfolio-1.schema.json', import.meta.url);
const schema = z.fromJSONSchema(JSON.parse(readFileSync(file, 'utf8')));
const allows = (json: unknown): boolean => schema.safeParse(json).success;

/** Every field there is, once. */
const whole = () => ({
  format: 'augenmass-portfolio-1',
  id: 'klein',
  n: 2,
  periods: 4,
  periodsPerYear: 4,
  correlation: 0.3,
  teams: [{ id: 't', name: 'Team', capacity: [9, 9, 9, 9] }],
  budgets: { investive: [10], consumptive: [10], carryOverInvestive: false },
  projects: [
    {
      id: 1,
      name: 'E-Akte',
      value: 10,
      decay: 5,
      earliestStart: 0,
      earliestFinish: 0,
      mandatory: false,
      deadline: 3,
      fixed: { start: 0, mode: 0 },
      predecessors: [{ id: 2, lag: 0 }],
      onlyWith: [2],
      notWith: [],
      modes: [
        {
          name: 'allein',
          duration: 1,
          demand: [{ team: 't', perPeriod: [1] }],
          investive: [1],
          consumptive: [0],
          running: 0,
        },
      ],
      risk: {
        duration: { kind: 'triangular', low: 1, likely: 1, high: 2 },
        effort: { kind: 'lognormal', median: 1, sigma: 0.3 },
        supplier: 'x',
      },
    },
    { id: 2, value: 1, modes: [{ duration: 1 }] },
  ],
  groups: [{ id: 'g', members: [1, 2], atMost: 1 }],
});

test('a portfolio with every field there is keeps to the schema and is read', () => {
  assert.deepEqual([allows(whole()), readPortfolio(whole()).ok], [true, true]);
});

test('what the program plans with keeps to the schema it publishes', () => {
  fc.assert(
    fc.property(fc.oneof(arbitraryPortfolio, portfolios(6)), (portfolio) => {
      assert.deepEqual(schema.safeParse(portfolio).error?.issues ?? [], []);
    }),
    { numRuns: 50 },
  );
});

test('what the schema forbids the planner refuses too, but for a name that is no text', () => {
  const wrong = [undefined, null, -1, 1.5, 0, 'x', '', [], {}, 1e10, 5001, true, [1, 1]];
  const onlyNames = /(^|\.)(id|name|supplier)$/;
  const taken = placesOf(whole()).flatMap((place) =>
    wrong.flatMap((value) => {
      const broken = withChange(place, value);
      const lenient = onlyNames.test(place.join('.')) && typeof value !== 'string';
      return allows(broken) || lenient || !readPortfolio(broken).ok ? [] : [[place.join('.'), value]];
    }),
  );
  assert.deepEqual(taken, []);
});

type Place = readonly string[];

const placesOf = (value: unknown, at: Place = []): Place[] =>
  value !== null && typeof value === 'object'
    ? Object.entries(value).flatMap(([key, inner]) => [[...at, key], ...placesOf(inner, [...at, key])])
    : [];

function withChange(place: Place, value: unknown): unknown {
  const portfolio = whole();
  const holder = place
    .slice(0, -1)
    .reduce<Record<string, unknown>>((at, key) => at[key] as Record<string, unknown>, portfolio);
  holder[place.at(-1)!] = value;
  return JSON.parse(JSON.stringify(portfolio));
}
