import assert from 'node:assert/strict';
import { test } from 'node:test';
import { faultSentence } from './faults.ts';
import { readPortfolio } from './read.ts';

// biome-ignore lint/suspicious/noExplicitAny: tests break the file in every place
type Loose = any;

const makeFile = (): Loose => ({
  format: 'ppssp-1',
  id: 'klein',
  n: 2,
  periods: 4,
  periodsPerYear: 4,
  teams: [{ id: 0, capacity: [10, 10, 10, 10] }],
  budgets: { investive: [100], consumptive: [100] },
  projects: [
    {
      id: 0,
      earliestStart: 0,
      value: 10,
      decay: 5,
      mandatory: false,
      deadline: null,
      predecessors: [],
      modes: [
        {
          name: 'inhouse',
          duration: 2,
          demand: [{ team: 0, perPeriod: [3, 3] }],
          investive: [1, 1],
          consumptive: [0, 0],
        },
      ],
    },
    {
      id: 1,
      earliestStart: 1,
      value: 10,
      decay: 5,
      mandatory: true,
      deadline: 3,
      predecessors: [0],
      modes: [{ name: 'inhouse', duration: 1, demand: [], investive: [0], consumptive: [5] }],
    },
  ],
});

const faultsOf = (breakIt: (file: Loose) => void): string[] => {
  const file = makeFile();
  breakIt(file);
  const result = readPortfolio(file);
  return result.ok ? [] : result.error.map(({ refusal, at }) => `${refusal} ${at}`);
};

test('a sound file is read with its defaults', () => {
  const result = readPortfolio(makeFile());
  assert.ok(result.ok);
  assert.equal(result.value.projects[0]!.earliestFinish, 1);
  assert.deepEqual(result.value.projects[1]!.predecessors, [{ id: 0, lag: 0 }]);
  assert.equal(result.value.budgets.carryOverInvestive, false);
});

const cases: [string, string, (file: Loose) => void][] = [
  ['a loop', 'predecessor-loop $.projects[0].predecessors', (f) => (f.projects[0].predecessors = [1])],
  ['an early deadline', 'deadline-too-early $.projects[1].deadline', (f) => (f.projects[1].deadline = 0)],
  [
    'effort in a period that does not exist',
    'period-does-not-exist $.projects[0].modes[0].demand[0].perPeriod[2]',
    (f) => f.projects[0].modes[0].demand[0].perPeriod.push(1),
  ],
  [
    'cost in a period that does not exist',
    'period-does-not-exist $.projects[1].modes[0].consumptive[1]',
    (f) => f.projects[1].modes[0].consumptive.push(1),
  ],
  ['a negative capacity', 'below-minimum $.teams[0].capacity[2]', (f) => (f.teams[0].capacity[2] = -1)],
  [
    'no duration',
    'no-duration $.projects[0].modes[0].duration',
    (f) => delete f.projects[0].modes[0].duration,
  ],
  [
    'a duration of zero',
    'no-duration $.projects[0].modes[0].duration',
    (f) => (f.projects[0].modes[0].duration = 0),
  ],
  ['another format', 'unknown-format $.format', (f) => (f.format = 'ppssp-2')],
  ['too few capacities', 'wrong-length $.teams[0].capacity', (f) => f.teams[0].capacity.pop()],
  ['too many budgets', 'wrong-length $.budgets.investive', (f) => f.budgets.investive.push(1)],
  ['a count that is off', 'wrong-count $.n', (f) => (f.n = 3)],
  [
    'an unknown predecessor',
    'unknown-initiative $.projects[1].predecessors[0]',
    (f) => (f.projects[1].predecessors = [7]),
  ],
  [
    'an unknown team',
    'unknown-team $.projects[0].modes[0].demand[0].team',
    (f) => (f.projects[0].modes[0].demand[0].team = 9),
  ],
  ['an id used twice', 'repeated-id $.projects[1].id', (f) => (f.projects[1].id = 0)],
  ['no modes', 'no-mode $.projects[0].modes', (f) => (f.projects[0].modes = [])],
  ['half a person-day', 'not-an-integer $.teams[0].capacity[0]', (f) => (f.teams[0].capacity[0] = 1.5)],
];

for (const [what, expected, breakIt] of cases)
  test(`${what} is refused with its place`, () => {
    assert.ok(faultsOf(breakIt).includes(expected), `found ${faultsOf(breakIt)}`);
  });

test('every fault of a file is told at once, in German and English', () => {
  const file = makeFile();
  file.teams[0].capacity[0] = -5;
  delete file.projects[0].modes[0].duration;
  const result = readPortfolio(file);
  assert.ok(!result.ok);
  assert.deepEqual(
    result.error.map((fault) => faultSentence(fault).de),
    [
      '$.teams[0].capacity[0]: Der Wert -5 ist zu klein; mindestens 0 ist nötig.',
      '$.projects[0].modes[0].duration: Die Ausführungsart hat keine Dauer; nötig ist mindestens 1 Periode.',
    ],
  );
});

for (const nonsense of [null, 7, 'x', [], {}, { format: 'ppssp-1' }, { format: 'ppssp-1', projects: [null] }])
  test(`nonsense is refused, not thrown: ${JSON.stringify(nonsense)}`, () => {
    assert.equal(readPortfolio(nonsense).ok, false);
  });
