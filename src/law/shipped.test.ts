import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { catalogueJsonSchema } from './core/json-schema.ts';
import { shippedCatalogue, shippedFiles } from './shipped.ts';

const catalogue = shippedCatalogue();
const obligations = catalogue.laws.flatMap((law) =>
  law.obligations.map((obligation) => ({ law, obligation })),
);

test('47 acts ship, each in a file of its own name', () => {
  const files = shippedFiles();
  assert.equal(files.length, 47);
  for (const { name } of files)
    assert.ok(
      catalogue.laws.some(({ id }) => `${id}.yaml` === name),
      name,
    );
});

test('the JSON schema beside the catalogue is the one the program reads by', () => {
  const written = readFileSync(new URL('../../data/law/schema.json', import.meta.url), 'utf8');
  assert.deepEqual(JSON.parse(written), JSON.parse(JSON.stringify(catalogueJsonSchema())));
});

test('what only the memory says is never of high confidence', () => {
  for (const { obligation } of obligations)
    if (obligation.references.every((key) => catalogue.sources[key]!.type === 'memory'))
      assert.notEqual(obligation.confidence, 'high', obligation.id);
});

test('what binds says what proves it', () => {
  for (const { obligation } of obligations)
    if (obligation.bindingness === 'must') assert.notEqual(obligation.evidence.length, 0, obligation.id);
});

test('no act is newer than what was read, and its days are in order', () => {
  for (const law of catalogue.laws) {
    assert.ok(law.publishedOn <= catalogue.knowledgeAsOf, law.id);
    assert.ok(law.publishedOn <= law.appliesFrom, law.id);
  }
});

test('an obligation on the Bund or on nobody is only watched', () => {
  for (const { obligation } of obligations)
    if (obligation.addressee === 'bund') assert.equal(obligation.bindingness, 'none', obligation.id);
});
