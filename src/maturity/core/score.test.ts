import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { maturityCatalogue } from '../store/catalogue.ts';
import { itemsFor, itemsOf, type Level } from './catalogue.ts';
import { type Answer, levelOf, scoreRound } from './score.ts';

const catalogue = maturityCatalogue();
const items = itemsOf(catalogue).map(({ id }) => id);

const answer = (item: string, value: Answer['value'], proven = true, personId = 'a'): Answer => ({
  item,
  personId,
  value,
  proven,
});
const all = (value: Level, proven = true, except: Record<string, Answer['value']> = {}): Answer[] =>
  items.map((item) => answer(item, except[item] ?? value, proven));
const score = (answers: readonly Answer[]) => scoreRound(catalogue, answers);
const of = (answers: readonly Answer[], dimension: string) =>
  score(answers).dimensions.find((one) => one.dimension === dimension)!;

test('ten dimensions, fifty items, each described at five levels in both languages', () => {
  assert.equal(catalogue.dimensions.length, 10);
  assert.equal(items.length, 50);
  for (const item of itemsOf(catalogue)) {
    assert.ok(item.statement.de && item.statement.en, item.id);
    const texts = ([1, 2, 3, 4, 5] as const).flatMap((level) => [
      item.levels[level].de,
      item.levels[level].en,
    ]);
    assert.equal(new Set(texts.filter(Boolean)).size, 10, item.id);
  }
  assert.deepEqual(
    itemsOf(catalogue)
      .filter(({ gate }) => gate)
      .map(({ id }) => id),
    ['F2', 'F3', 'F4', 'Z1', 'P1', 'S1', 'S3', 'M2', 'M3'],
  );
});

test('every dimension asks at least two roles, and every role is asked something', () => {
  for (const { id, asks } of catalogue.dimensions) assert.ok(asks.length >= 2, id);
  assert.ok(itemsFor(catalogue, 'cio').length < 50);
  assert.equal(itemsFor(catalogue, 'treasurer').length, 5);
});

test('all at five with proof make 5.0, without proof 3.0, all at one 1.0', () => {
  assert.equal(score(all(5)).total, 5);
  assert.equal(score(all(5, false)).total, 3);
  assert.equal(score(all(1)).total, 1);
});

test('all at four but S1 and M3 at one: S and M are capped at 2.0, the mean is 3.6, the total 3.5, level 3', () => {
  const answers = all(4, true, { S1: 1, M3: 1 });
  assert.deepEqual([of(answers, 'S').score, of(answers, 'S').cappedBy], [2, 'S1']);
  assert.deepEqual([of(answers, 'M').score, of(answers, 'M').cappedBy], [2, 'M3']);
  const { mean, total, level, bottleneck } = score(answers);
  assert.deepEqual([mean, total, level, bottleneck], [3.6, 3.5, 3, 'S']);
});

test('the level is the one that the figure shows with one decimal', () => {
  assert.deepEqual([2.94, 2.96, 3, 4.99, 5, 1].map(levelOf), [2, 3, 3, 5, 5, 1]);
});

test('an answer without proof counts at most three; up to three no proof is needed', () => {
  assert.equal(of([...all(3), answer('T1', 3, false)], 'T').score, 3);
  assert.equal(of(all(4, false), 'T').score, 3);
  assert.equal(of(all(2, false), 'T').score, 2);
});

test('"weiß nicht" and "trifft nicht zu" leave the mean and lower the coverage', () => {
  const answers = all(4, true, { T1: 'unknown', T2: 'not-applicable' });
  assert.deepEqual([of(answers, 'T').raw, of(answers, 'T').coverage], [4, 0.6]);
});

test('below 60 % answered a dimension cannot be rated, and the total rests on the others', () => {
  const answers = all(4, true, { T1: 'unknown', T2: 'unknown', T3: 'unknown' });
  assert.deepEqual([of(answers, 'T').score, score(answers).total], [null, 4]);
  assert.equal(score([]).total, null);
});

test('a gate item nobody could answer holds nothing down', () => {
  assert.equal(of(all(4, true, { S1: 'unknown' }), 'S').score, 4);
});

test('of several people the median counts, and two levels apart is a talking point', () => {
  const answers = [answer('T1', 2, true, 'a'), answer('T1', 3, true, 'b'), answer('T1', 5, true, 'c')];
  const [t1] = of([...all(3).filter(({ item }) => item !== 'T1'), ...answers], 'T').items;
  assert.deepEqual([t1!.value, t1!.spread, t1!.talkingPoint], [3, 3, true]);
  const [even] = of([answer('T1', 3, true, 'a'), answer('T1', 4, true, 'b')], 'T').items;
  assert.deepEqual([even!.value, even!.talkingPoint], [3.5, false]);
});

test('one proof is enough for an item, but not from somebody who does not know', () => {
  const [proven] = of([answer('T1', 5, true, 'a'), answer('T1', 5, false, 'b')], 'T').items;
  assert.equal(proven!.value, 5);
  const [unproven] = of([answer('T1', 5, false, 'a'), answer('T1', 'unknown', true, 'b')], 'T').items;
  assert.equal(unproven!.value, 3);
});

const anyAnswer = fc.record({
  item: fc.constantFrom(...items),
  personId: fc.constantFrom('a', 'b', 'c'),
  value: fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom<Level>(1, 2, 3, 4, 5) },
    { weight: 1, arbitrary: fc.constantFrom('unknown' as const, 'not-applicable' as const) },
  ),
  proven: fc.boolean(),
});
const anyRound = fc.uniqueArray(anyAnswer, {
  minLength: 1,
  maxLength: 150,
  selector: ({ item, personId }) => item + personId,
});

const figures = (answers: readonly Answer[]) => {
  const { total, mean, dimensions } = score(answers);
  return [total, mean, ...dimensions.map((dimension) => dimension.score)];
};
const noneLower = (before: (number | null)[], after: (number | null)[]) =>
  after.every((value, index) => value === before[index] || (value ?? 0) >= (before[index] ?? 0));

test('raising an answer never lowers a score', () => {
  fc.assert(
    fc.property(anyRound, fc.nat(), (answers, seed) => {
      const levels = answers.filter(({ value }) => typeof value === 'number' && value < 5);
      if (!levels.length) return;
      const chosen = levels[seed % levels.length]!;
      const raised = answers.map((one) =>
        one === chosen ? { ...one, value: ((one.value as number) + 1) as Level } : one,
      );
      assert.ok(noneLower(figures(answers), figures(raised)));
    }),
    { numRuns: 1500 },
  );
});

test('adding a proof never lowers a score', () => {
  fc.assert(
    fc.property(anyRound, fc.nat(), (answers, seed) => {
      const place = seed % answers.length;
      const proven = answers.map((one, index) => (index === place ? { ...one, proven: true } : one));
      assert.ok(noneLower(figures(answers), figures(proven)));
    }),
    { numRuns: 500 },
  );
});

test('the order of the answers does not matter', () => {
  fc.assert(
    fc.property(
      anyRound.chain((answers) =>
        fc.tuple(fc.constant(answers), fc.shuffledSubarray(answers, { minLength: answers.length })),
      ),
      ([answers, shuffled]) => assert.deepEqual(score(shuffled), score(answers)),
    ),
    { numRuns: 500 },
  );
});

test('every score lies between one and five, and no total above its mean', () => {
  fc.assert(
    fc.property(anyRound, (answers) => {
      const { total, mean, dimensions } = score(answers);
      for (const { score: one } of dimensions) if (one !== null) assert.ok(one >= 1 && one <= 5);
      if (total !== null) assert.ok(total <= mean! + 1e-6 && total >= 1);
    }),
    { numRuns: 500 },
  );
});
