import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  committedCost,
  competenceFor,
  isHigher,
  limitsIn,
  thresholdsOf,
  thresholdsOfKoeln,
} from './threshold.ts';

const cost = (euro: number, unknown = 0) => ({ cents: Math.round(euro * 100), unknown });
const decides = (euro: number) => competenceFor(cost(euro), thresholdsOfKoeln)?.decides;

test('who decides follows from the amount, limits included', () => {
  assert.deepEqual([0, 50_000, 50_000.01, 300_000, 300_001, 1_500_000, 1_500_001].map(decides), [
    'office',
    'office',
    'cio',
    'cio',
    'committee',
    'committee',
    'council',
  ]);
});

test('between 50,000 and 300,000 € the committee is informed', () => {
  assert.deepEqual(competenceFor(cost(120_000), thresholdsOfKoeln)?.informed, ['committee']);
  assert.deepEqual(competenceFor(cost(20_000), thresholdsOfKoeln)?.informed, []);
});

test('running costs count over the term: 432,089.00 € and 72 months make 696,887.80 €', () => {
  assert.deepEqual(committedCost(cost(432_089), { cents: 26_479_880 / 6, unknown: 0 }, 6), cost(696_887.8));
});

test('unknown parts are counted, not taken for nothing: it is at least this body', () => {
  const sum = committedCost(cost(40_000), cost(0, 1), 4);
  assert.deepEqual(sum, cost(40_000, 1));
  assert.equal(competenceFor(sum, thresholdsOfKoeln)?.atLeast, true);
});

test('the limits of committee and council are read back from the table, also where two fall together', () => {
  for (const [inform, committee, council] of [
    [5, 30, 150],
    [30, 30, 150],
    [30, 150, 150],
    [30, 30, 30],
  ] as const)
    assert.deepEqual(limitsIn(thresholdsOf({ inform, committee, council }, '')), {
      inform,
      committee,
      council,
    });
});

test('a table that never asks for the council has no limit of the council', () => {
  const withoutCouncil = thresholdsOfKoeln.filter(({ body }) => body !== 'council');
  assert.deepEqual(limitsIn(withoutCouncil), { inform: 5_000_000, committee: 30_000_000, council: null });
  assert.deepEqual(limitsIn([]), { inform: null, committee: null, council: null });
});

test('a gap in the rules is no competence', () => {
  assert.equal(competenceFor(cost(10), []), undefined);
  assert.equal(competenceFor(cost(10), thresholdsOfKoeln, 'procurement'), undefined);
});

test('the council stands above the committee', () => {
  assert.equal(isHigher('council', 'committee'), true);
  assert.equal(isHigher('office', 'office'), false);
});
