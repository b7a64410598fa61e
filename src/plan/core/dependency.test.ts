import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { findCircle } from './dependency.ts';

const edges = (...pairs: string[]) => pairs.map((pair) => ({ from: pair[0]!, to: pair[1]! }));

test('a chain and a diamond have no circle', () => {
  assert.equal(findCircle(edges('ab', 'bc', 'cd')), undefined);
  assert.equal(findCircle(edges('ab', 'ac', 'bd', 'cd')), undefined);
});

test('a circle is named along its way', () => {
  assert.deepEqual(findCircle(edges('ab', 'bc', 'ca')), ['a', 'b', 'c', 'a']);
  assert.deepEqual(findCircle(edges('xa', 'ab', 'ba')), ['a', 'b', 'a']);
});

test('a chain of 100,000 is walked', () => {
  const chain = Array.from({ length: 100_000 }, (_, index) => ({
    from: String(index),
    to: String(index + 1),
  }));
  assert.equal(findCircle(chain), undefined);
});

test('edges that only lead upwards never close a circle; one that leads back always does', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(30), fc.nat(30))), (pairs) => {
      const up = pairs
        .filter(([from, to]) => from < to)
        .map(([from, to]) => ({ from: `${from}`, to: `${to}` }));
      assert.equal(findCircle(up), undefined);
      if (up[0]) assert.ok(findCircle([...up, { from: up[0].to, to: up[0].from }]));
    }),
  );
});
