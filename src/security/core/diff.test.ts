import assert from 'node:assert/strict';
import { test } from 'node:test';
import { diffSecurityCatalogues } from './diff.ts';
import { readOscalCatalogue } from './read-catalogue.ts';
import { sampleBytes, sampleCatalogue, sampleControl, sampleUuid } from './sample.ts';

const catalogue = (controls: Record<string, unknown>[], metadata = {}) => {
  const read = readOscalCatalogue(sampleBytes(sampleCatalogue(controls, metadata)));
  assert.ok(read.ok);
  return read.value;
};

function diff(before: Parameters<typeof catalogue>, after: Parameters<typeof catalogue>) {
  const result = diffSecurityCatalogues(catalogue(...before), catalogue(...after));
  assert.ok(result.ok);
  return result.value;
}

function refusals(before: Parameters<typeof catalogue>, after: Parameters<typeof catalogue>) {
  const result = diffSecurityCatalogues(catalogue(...before), catalogue(...after));
  assert.ok(!result.ok);
  return result.error.map(({ refusal, at }) => [refusal, at]);
}

const [a, b, c] = [sampleControl('A.1.1', 1), sampleControl('A.1.2', 2), sampleControl('A.1.3', 3)];

test('the same version again changes nothing', () => {
  const { added, removed, moved, reworded, withdrawn, reusedIds, unchanged } = diff([[a, b]], [[a, b]]);
  assert.deepEqual([added, removed, moved, reworded, withdrawn, reusedIds], [[], [], [], [], [], []]);
  assert.equal(unchanged, 2);
});

test('a requirement keeps its identity when its id moves, and the id names another one', () => {
  const found = diff(
    [[a, b]],
    [[sampleControl('A.1.1', 3), sampleControl('A.1.2', 1), sampleControl('A.1.3', 2)]],
  );
  assert.deepEqual(
    found.moved.map(({ key, before, id }) => [key, before, id]),
    [
      [sampleUuid(1), 'A.1.1', 'A.1.2'],
      [sampleUuid(2), 'A.1.2', 'A.1.3'],
    ],
  );
  assert.deepEqual(
    found.reusedIds.map(({ id, before, after }) => [id, before.key, after.key]),
    [
      ['A.1.1', sampleUuid(1), sampleUuid(3)],
      ['A.1.2', sampleUuid(2), sampleUuid(1)],
    ],
  );
  assert.deepEqual([found.added.map(({ key }) => key), found.removed], [[sampleUuid(3)], []]);
});

test('new, removed, reworded and withdrawn requirements are told apart', () => {
  const withdrawn = {
    ...b,
    props: [...(b.props as object[]), { name: 'status', value: 'withdrawn' }],
  };
  const found = diff(
    [[a, b, c]],
    [[sampleControl('A.1.1', 1, { verb: 'MUSS' }), withdrawn, sampleControl('A.1.4', 4)]],
  );
  assert.deepEqual(
    found.reworded.map(({ id, fields }) => [id, fields]),
    [['A.1.1', ['modalVerb']]],
  );
  const ids = [found.added, found.removed, found.withdrawn].map((list) => list.map(({ id }) => id));
  assert.deepEqual(ids, [['A.1.4'], ['A.1.3'], ['A.1.2']]);
  assert.equal(found.unchanged, 0);
});

test('a UUID exchanged under the same words is refused, because answers would be lost', () => {
  const exchanged = { ...a, props: [{ name: 'alt-identifier', value: sampleUuid(7) }] };
  assert.deepEqual(refusals([[a, b]], [[exchanged, b]]), [['uuid-changed', sampleUuid(7)]]);
});

test('an older catalogue never follows a newer one', () => {
  const older = { 'last-modified': '2025-12-04T00:00:00Z' };
  assert.deepEqual(refusals([[a]], [[a], older]), [['catalogue-older', 'catalog.metadata.last-modified']]);
});

test('two catalogues without a common requirement have no difference to show', () => {
  assert.deepEqual(refusals([[a]], [[b]]), [['other-catalogue', undefined]]);
});
