import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Expression } from './catalogue.ts';
import { type Answer, compile } from './expression.ts';
import { factsOf, type LawProfile } from './profile.ts';

const ask = (expression: Expression, profile: LawProfile) => compile(expression)(factsOf(profile));
const answer = (expression: Expression, profile: LawProfile): Answer => ask(expression, profile).answer;

const yes: Expression = { always: true };
const no: Expression = { always: false };
const open: Expression = { fact: 'nobodyKnows', eq: true };

test('in all a no wins over what is open, in any a yes does; not leaves it open', () => {
  const answers = [
    { all: [open, no] },
    { all: [open, yes] },
    { any: [open, yes] },
    { any: [open, no] },
    { not: open },
  ];
  assert.deepEqual(
    answers.map((expression) => answer(expression, {})),
    ['no', 'check', 'yes', 'check', 'check'],
  );
});

test('what is open names the facts that are missing, once each', () => {
  const expression: Expression = {
    all: [
      { fact: 'populationAt', at: '2024-01-01', gt: 1 },
      { any: [open, open] },
      { fact: 'tasks', contains: 'standesamt' },
    ],
  };
  assert.deepEqual(ask(expression, {}).missing, ['populationAt.2024-01-01', 'nobodyKnows', 'tasks']);
});

test('more knowledge never turns a yes into a no: each answer holds for every way to fill the gaps', () => {
  const facts = ['a', 'b', 'c'];
  const leaf = fc.constantFrom(...facts).map((fact): Expression => ({ fact, eq: true }));
  const { tree } = fc.letrec<{ tree: Expression }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 4 },
      leaf,
      fc.array(tie('tree'), { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
      fc.array(tie('tree'), { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
      tie('tree').map((not) => ({ not })),
    ),
  }));
  const known = fc.dictionary(fc.constantFrom(...facts), fc.boolean());
  fc.assert(
    fc.property(tree, known, (expression, profile) => {
      const before = answer(expression, profile);
      if (before === 'check') return;
      for (const rest of [false, true]) {
        const full = { ...Object.fromEntries(facts.map((fact) => [fact, rest])), ...profile };
        assert.equal(answer(expression, full), before);
      }
    }),
  );
});

test('a list is known as a whole, task by task, or not at all', () => {
  const expression: Expression = { fact: 'tasks', intersects: ['standesamt', 'meldebehoerde'] };
  assert.deepEqual(
    [['standesamt'], [], { standesamt: false }, { standesamt: false, meldebehoerde: true }, null].map(
      (tasks) => answer(expression, { tasks }),
    ),
    ['yes', 'no', 'check', 'yes', 'check'],
  );
});

test('of holdings one that fits is enough; one that cannot be judged leaves it open', () => {
  const expression: Expression = {
    fact: 'holdings',
    some: {
      all: [
        { fact: 'nis2Sector', eq: true },
        { fact: 'employees', gte: 50 },
      ],
    },
  };
  const of = (...holdings: object[]) => answer(expression, { holdings });
  assert.equal(of({ nis2Sector: true, employees: 80 }, {}), 'yes');
  assert.equal(of({ nis2Sector: false }, { nis2Sector: true, employees: 10 }), 'no');
  assert.equal(of({ nis2Sector: true }), 'check');
  assert.equal(answer(expression, {}), 'check');
});

test('the Land is also read from the official key, inhabitants from their other name', () => {
  assert.equal(answer({ fact: 'land', eq: 'DE-SN' }, { ags: '14612000' }), 'yes');
  assert.equal(answer({ fact: 'land', eq: 'DE-NW' }, { land: 'NW' }), 'yes');
  assert.equal(answer({ fact: 'population', gt: 10_000 }, { inhabitants: 12_000 }), 'yes');
});

test('a fact may be nested or written as one flat name', () => {
  for (const profile of [
    { ai: { uses: true } },
    { 'ai.uses': true },
    { populationAt: null, ai: { uses: true } },
  ])
    assert.equal(answer({ fact: 'ai.uses', eq: true }, profile), 'yes');
  assert.equal(
    answer({ fact: 'populationAt', at: '2024-01-01', gt: 5 }, { 'populationAt.2024-01-01': 6 }),
    'yes',
  );
});

test('no municipality runs a trans-European service until it says so', () => {
  const expression: Expression = { fact: 'services.transEuropean', eq: true };
  assert.equal(answer(expression, {}), 'no');
  assert.equal(answer(expression, { services: { transEuropean: true } }), 'yes');
});
