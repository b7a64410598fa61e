import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Catalogue } from './catalogue.ts';
import { diffCatalogues } from './diff.ts';
import { factsOf } from './profile.ts';
import { readCatalogue } from './read-catalogue.ts';
import { sampleText } from './sample.ts';
import { openUpdate } from './update.ts';

const read = (text: string): Catalogue => {
  const result = readCatalogue(text);
  assert.ok(result.ok);
  return result.value;
};
const current = read(sampleText);
const moved = sampleText
  .replace('catalogueVersion: "2026.1"', 'catalogueVersion: "2026.2"')
  .replace('2027-01-01', '2028-01-01');

const refusalsOf = (text: string, { signature = new Uint8Array(64), good = true } = {}) => {
  const result = openUpdate(
    { bytes: new TextEncoder().encode(text), signature, publicKey: 'k' },
    current,
    () => good,
  );
  return result.ok ? [] : result.error.map(({ refusal }) => refusal);
};

test('a signed newer catalogue is taken, its signature as bytes or as text', () => {
  assert.deepEqual(refusalsOf(moved), []);
  assert.deepEqual(
    refusalsOf(moved, { signature: new TextEncoder().encode(`${btoa('\0'.repeat(64))}\n`) }),
    [],
  );
});

test('a wrong signature is refused, and nothing of the file is read', () => {
  assert.deepEqual(refusalsOf('no catalogue at all', { good: false }), ['signature-wrong']);
  assert.deepEqual(refusalsOf(moved, { signature: new Uint8Array(63) }), ['signature-not-readable']);
});

test('a catalogue that lost or changed an id is refused, an older one too', () => {
  assert.deepEqual(refusalsOf(moved.replace('de-probe.eins', 'de-probe.zwei')), ['id-changed']);
  assert.deepEqual(refusalsOf(sampleText.replace('"2026.1"', '"2025.9"')), ['catalogue-older']);
});

test('the difference names what moved for this municipality', () => {
  const diff = (population: number) =>
    diffCatalogues(current, read(moved), factsOf({ population }), { asOf: '2026-01-01' });
  const [change] = diff(5000).ours;
  assert.deepEqual(
    [change!.obligationId, change!.field, change!.before, change!.after],
    ['de-probe.eins', 'date', '2027-01-01', '2028-01-01'],
  );
  assert.deepEqual([diff(500).ours.length, diff(500).others.length], [0, 1]);
});

test('a duty that begins to bind is ours before and after', () => {
  const wider = read(moved.replace('gt: 1000', 'gt: 100'));
  const { ours } = diffCatalogues(current, wider, factsOf({ population: 500 }), { asOf: '2026-01-01' });
  assert.deepEqual(
    ours.map(({ field, before, after }) => [field, before, after]),
    [
      ['date', '2027-01-01', '2028-01-01'],
      ['applies', 'no', 'yes'],
    ],
  );
});
